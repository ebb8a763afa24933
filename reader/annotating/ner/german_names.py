"""Corrects the names found in German texts, where every noun has a capital: the CRF has learnt from English and takes
many nouns for names.

Of its places and organisations those are left that are known; people are found by their first names, and then by their
surnames wherever these occur.
"""

from collections.abc import Iterator, Sequence

from reader.annotating.ner.known_names import LISTS, known_names
from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.token_features import features_of

_GIVEN = frozenset("F" + LISTS["given_names"])
_COUNTRIES = frozenset("NSR" + LISTS["places_abroad"])
_PLACES = _COUNTRIES | {"C", LISTS["places_extra"]}
_ORGANISATIONS = frozenset(
    LISTS[name] for name in ("organisations", "companies", "media", "parties", "teams", "armed_groups")
)
_PLACE_ENDINGS = tuple(
    "ingen burg dorf stadt heim hausen berg feld furt hafen kirchen bach stedt leben rode ow itz beck büttel".split()
)
_NOUN_ENDINGS = tuple(
    "ung ungen heit keit schaft tion tionen tät ismus nis nisse chen lein sal tum mal zeit jahr jahre tag tage".split()
)
_DETERMINERS = frozenset(
    """der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom beim
    ins ans diese dieser dieses diesen diesem jede jeder jedes jeden jedem alle viele mehr sein seine seinen seinem
    seiner ihr ihre ihren ihrem ihrer unser unsere welche welcher""".split()
)
_BEFORE_PLACES = frozenset("in aus nach bei von bis über".split())
_PARTICLES = frozenset("von van zu de der den".split())
_NO_NAMES = frozenset(
    """An In Im Am Es Er Sie Wir Ihr Ich Du Man Mit Von Vor Zu Zum Zur Der Die Das Den Dem Des Ein Eine Und Oder Aber
    Auch Bei Bis Auf Aus Nach Für Um Wie Was Wer Wo Wenn Weil Dass Da Dann Doch Noch Nur So Schon Hier Dort Jetzt Heute
    Gestern Morgen Alle Viele Mehr Nicht Kein Keine Sein Seine Ihre Art Mark See Tag Jahr Mann Frau Herr Herrn Kind Land
    Stadt Welt Zeit Ende Mai Kraft Stein Berg Bach Bank Ford Rat Amt Recht Gut Haus Wald Chance Team Star
    Le La Les Des Du Dans Pour Elle Ils Mais Avec Sans Sous Sur Au Aux Ce Cet Cette Ces El Los Las Una Del Al
    Dei""".split()
)
"""Words that are first names in other languages, or begin sentences."""
_MOST_WORDS = 4


def german_names(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names of a German text: those of the CRF that are known, and those that grammar and name lists show."""
    people = list(full_names(words))
    taken = {index for person in people for index in range(person.first, person.end)}
    surnames = {words[person.end - 1] for person in people}
    found = list(people)
    others = {name.first: name for name in names if name.kind != "PER" and _is_known(words, name)}
    for index, word in enumerate(words):
        if index in taken or not word[0].isupper():
            continue
        name = others.get(index) or _single_word_name(words, index, surnames)
        if name and taken.isdisjoint(range(name.first, name.end)):
            found.append(name)
            taken.update(range(name.first, name.end))
    return sorted(found)


def full_names(words: Sequence[str]) -> Iterator[Name]:
    """The full names of people: a first name and the capitalised words after it, with "von" and the like between or
    not.
    """
    after = 0
    for index, word in enumerate(words):
        if index < after or not _is_first_name(word) or index and words[index - 1] in _DETERMINERS:
            continue
        end = index + 1
        while end < len(words) and end - index < _MOST_WORDS and _is_of_a_name(words[end]):
            end += 1
        while words[end - 1] in _PARTICLES:
            end -= 1
        if end - index > 1:
            after = end
            yield Name(index, end, "PER")


def _is_first_name(word: str) -> bool:
    return len(word) > 2 and word not in _NO_NAMES and bool(_GIVEN & set(features_of(word).flags))


def _is_of_a_name(word: str) -> bool:
    if word in _PARTICLES:
        return True
    is_written_so = word[0].isupper() and word[1:].islower() and word.isalpha() or len(word) == 2 and word[1] == "."
    return is_written_so and word not in _NO_NAMES and not word.endswith(_NOUN_ENDINGS)


def _single_word_name(words: Sequence[str], index: int, surnames: set[str]) -> Name | None:
    """The name that a single word is: a surname of the text, a country, a place by its ending, an acronym; None if it
    is none.
    """
    word, before = words[index], words[index - 1] if index else ""
    if before == "-" or words[index + 1 : index + 2] == ["-"]:  # "CDU-Politiker", "Usyk-Promoter"
        return None
    flags = set(features_of(word).flags) | set(features_of(word.removesuffix("s")).flags)
    if word in surnames or word.removesuffix("s") in surnames:
        return Name(index, index + 1, "PER")
    if flags & _COUNTRIES:
        return Name(index, index + 1, "LOC")
    if before in _BEFORE_PLACES and (flags & _PLACES or word.endswith(_PLACE_ENDINGS)):
        return Name(index, index + 1, "LOC")
    if 2 <= len(word) <= 5 and word.isupper() and word.isalpha():
        return Name(index, index + 1, "ORG")
    return None


def _is_known(words: Sequence[str], name: Name) -> bool:
    text = " ".join(words[name.first : name.end])
    if words[name.end : name.end + 1] == ["-"]:
        return False
    flags = set(known_names().flags(text) or known_names().flags(text.removesuffix("s")))
    return bool(flags & (_PLACES if name.kind == "LOC" else _ORGANISATIONS))
