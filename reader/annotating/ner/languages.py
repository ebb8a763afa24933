"""The language of a text, as far as names hang on it: the chain has learnt from English texts only."""

from collections.abc import Iterator, Sequence
from enum import Enum

from reader.annotating.ner.german_names import full_names, german_names
from reader.annotating.ner.known_names import LISTS, known_names
from reader.annotating.ner.second_pass import Name

_ENGLISH = frozenset("the of and to is that for was with said by from his it at as".split())
_GERMAN = frozenset(
    """der die das und ist nicht ein eine einen einer mit von auf für dem den des im zu sich auch wie bei nach aus hat
    sind wurde werden uns""".split()
)
_OTHERS = frozenset(
    """le la les des une et est dans pour du sur qui que pas au aux avec ce cette son ses deux depuis el los las una del
    por con para como pero il della di che per non het een van niet en op voor og det att som på av um uma do da não
    com""".split()
)
_OPENERS = frozenset(
    """Le La Les L Un Une Des Du De Dans Pour Selon Mais Et Il Elle Ce Cette Ces En Au Aux À Après Avant Avec Depuis
    Samedi Dimanche Lundi Mardi Mercredi Jeudi Vendredi El Los Las Una Según Pero Por Para Lo Gli Il Nel Der Die Das Ein
    Eine Den Dem Laut Nach Seit Auch Doch Und Für Mit Im In Am""".split()
)
"""Words that open sentences and are no part of a name."""
_ANDS = frozenset("y e et und en og och".split())
_ABROAD = LISTS["places_abroad"]
_ENOUGH = 600
"""Tokens at the beginning of a text that tell its language."""
_FEWEST = 2
"""Common words of another language that make a text foreign, where English ones are rarer."""


class Language(Enum):
    """What the way a language writes its nouns makes of a capital."""

    ENGLISH = "English"
    NOUNS_HAVE_CAPITALS = "German"
    OTHER = "other"


def language_of(words: Sequence[str]) -> Language:
    """What the common words of a text say of its language; English where they say nothing."""
    english = german = others = 0
    before = ""
    for word in words[:_ENOUGH]:
        if not before[:1].isupper():  # "von" and "de" of a name say nothing of the text's language
            english += word in _ENGLISH
            german += word in _GERMAN
            others += word in _OTHERS
        before = word
    if max(german, others) < _FEWEST or english >= max(german, others):
        return Language.ENGLISH
    return Language.NOUNS_HAVE_CAPITALS if german >= others else Language.OTHER


def names_in_language(words: Sequence[str], names: Sequence[Name], language: Language) -> list[Name]:
    """Of the names that were found in a text, those that are names in its language."""
    if language is Language.NOUNS_HAVE_CAPITALS:
        return german_names(words, names)
    if language is Language.OTHER:
        parts = [part for name in names for part in _parts(words, name)]
        return _with_people(words, [_as_known(words, part) for part in parts if part.first < part.last])
    return list(names)


def _with_people(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, with full names of people that are missed among them, and without people of one word who are nowhere
    named in full.
    """
    taken = {index for name in names for index in range(name.first, name.last)}
    missed = [person for person in full_names(words) if taken.isdisjoint(range(person.first, person.last))]
    people = [name for name in (*names, *missed) if name.kind == "PER" and name.last - name.first > 1]
    parts = {word for person in people for word in words[person.first : person.last]}
    found = [name for name in names if name.kind != "PER" or words[name.last - 1] in parts]
    return sorted([*found, *missed])


def _parts(words: Sequence[str], name: Name) -> Iterator[Name]:
    """What "y" or "et" joins are names of their own, organisations apart; an article is no part of one."""
    first = name.first
    for index in range(name.first, name.last):
        if words[index] in _ANDS and name.kind != "ORG":
            yield _without_opener(words, name._replace(first=first, last=index))
            first = index + 1
    yield _without_opener(words, name._replace(first=first))


def _as_known(words: Sequence[str], name: Name) -> Name:
    """A country or a town that goes by another name in this language is one, whatever the chain says."""
    is_place = _ABROAD in known_names().flags(" ".join(words[name.first : name.last]))
    return name._replace(kind="LOC") if is_place else name


def _without_opener(words: Sequence[str], name: Name) -> Name:
    first = name.first
    while first < name.last and words[first] in _OPENERS:
        first += 1
    return name._replace(first=first)
