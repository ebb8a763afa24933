"""Corrects names by the language of the text: the CRF has learnt from English texts only."""

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
"""Words that begin sentences and are no part of a name."""
_ANDS = frozenset("y e et und en og och".split())
_ABROAD = LISTS["places_abroad"]
_ENOUGH = 600
"""Tokens at the beginning of a text by which its language is found."""
_FEWEST = 2
"""Common words of another language that a text must have to be in it, if it has fewer English ones."""


class Language(Enum):
    """How the language of a text writes nouns, which decides what a capital letter means."""

    ENGLISH = "English"
    NOUNS_HAVE_CAPITALS = "German"
    OTHER = "other"


def language_of(words: Sequence[str]) -> Language:
    """The language of a text by its common words; English if there are too few."""
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
    """The names of a text as its language allows them."""
    if language is Language.NOUNS_HAVE_CAPITALS:
        return german_names(words, names)
    if language is Language.OTHER:
        parts = [part for name in names for part in _parts(words, name)]
        return _with_people(words, [_as_known_place(words, part) for part in parts if part.first < part.end])
    return list(names)


def _with_people(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names, with full names of people that were missed, and without people of one word who are nowhere named in
    full.
    """
    taken = {index for name in names for index in range(name.first, name.end)}
    missed = [person for person in full_names(words) if taken.isdisjoint(range(person.first, person.end))]
    people = [name for name in (*names, *missed) if name.kind == "PER" and name.end - name.first > 1]
    parts = {word for person in people for word in words[person.first : person.end]}
    found = [name for name in names if name.kind != "PER" or words[name.end - 1] in parts]
    return sorted([*found, *missed])


def _parts(words: Sequence[str], name: Name) -> Iterator[Name]:
    """The names that "y" or "et" joins, one by one, unless the whole is an organisation; without articles."""
    first = name.first
    for index in range(name.first, name.end):
        if words[index] in _ANDS and name.kind != "ORG":
            yield _without_opener(words, name._replace(first=first, end=index))
            first = index + 1
    yield _without_opener(words, name._replace(first=first))


def _as_known_place(words: Sequence[str], name: Name) -> Name:
    """A name as a place if it is a country or a town by its name in this language, whatever the CRF took it for."""
    is_place = _ABROAD in known_names().flags(" ".join(words[name.first : name.end]))
    return name._replace(kind="LOC") if is_place else name


def _without_opener(words: Sequence[str], name: Name) -> Name:
    first = name.first
    while first < name.end and words[first] in _OPENERS:
        first += 1
    return name._replace(first=first)
