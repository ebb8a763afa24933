"""Splits what the CRF took for one name and is two: "Alder and Birch", "Alder Works Anna Vell", "Alder Workers Union
AWU".
"""

from collections.abc import Iterator, Mapping, Sequence

from reader.annotating.ner.known_names import LISTS, KnownNames
from reader.annotating.ner.second_pass import Name

_AND = frozenset("and & et und en".split())
_AND_IN_SURNAMES = frozenset("y e".split())
"""Conjunctions that also join the two surnames of a person: "Ruiz y Vega"."""
_DASHES = frozenset("–—")
_POSSESSIVES = frozenset(("’s", "'s"))
_GIVEN = frozenset(("F", LISTS["given_names"]))
_OF_PEOPLE = _GIVEN | {"L", LISTS["known_surnames"]}
_BODIES = frozenset(LISTS[title] for title in ("organisations", "companies", "media", "parties", "teams"))
_COUNTRY = "N"
_HEAD = LISTS["organisation_heads"]
_HEADS = frozenset((_HEAD, LISTS["place_heads"]))
_DEPARTMENTS = frozenset("Ministry Department".split())
_LONGEST = 30
"""The most words of a name that is looked at: each is compared with all before it."""
_FIRMS = frozenset("Inc Inc. Corp Corp. Co Co. Ltd Ltd. Group Company AG SA SpA".split())


def split_joined_names(words: Sequence[str], names: Sequence[Name], known: KnownNames) -> list[Name]:
    """The names of a text, those that are two as two. Takes time linear in the names."""
    kinds = {" ".join(words[name.first : name.end]): name.kind for name in names}
    found: list[Name] = []
    for name in names:
        found += _parts(words, name, kinds, known) if 1 < name.end - name.first <= _LONGEST else [name]
    return found


def _parts(words: Sequence[str], name: Name, kinds: Mapping[str, str], known: KnownNames) -> Iterator[Name]:
    """The names that a name of several words is made of; mostly just itself."""
    for index in range(name.first + 1, name.end):
        if index <= name.first:
            continue
        before = " ".join(words[name.first : index])
        kind = kinds.get(before)
        if index + 1 < name.end and _joins(words, name, index, kind, known):
            is_place = words[index] in _POSSESSIVES and _is_only_a_place(before, known)
            yield Name(name.first, index, kind or ("LOC" if is_place else name.kind))
            name = name._replace(first=index + 1)
        elif _are_initials(words, name, index):
            yield name._replace(end=index)
            name = name._replace(first=index)
        elif _begins_person(words, name, index, known) and _is_body(before, kinds, known):
            yield Name(name.first, index, "ORG")
            name = Name(index, name.end, "PER")
    yield name


def _joins(words: Sequence[str], name: Name, index: int, kind: str | None, known: KnownNames) -> bool:
    """Whether the word at an index stands between two names; `kind` is that of what is before it, where the text has
    it as a name of its own.
    """
    word = words[index]
    if word in _DASHES:  # it may be a hyphen too: "Thai–Lao Bridge"
        return kind is not None or not _HEADS.isdisjoint(known.words.get(words[index - 1], ""))
    if word in _POSSESSIVES:
        return _may_own(words[name.first : index], kind, known)
    if word == "-":
        return name.kind == "LOC" and _are_countries(words, name, index, known)
    return kind is not None and (word in _AND or word in _AND_IN_SURNAMES and name.kind != "PER")


def _may_own(owner: Sequence[str], kind: str | None, known: KnownNames) -> bool:
    """Whether words before a possessive are a name by themselves: a known place, or one that the text has alone; not
    the first word of a name as in "Ray's Pizza".
    """
    first = owner[0]
    if len(owner) > 1 and (_HEAD in known.words.get(owner[-1], "") or first in _DEPARTMENTS):
        return True
    if _is_only_a_place(" ".join(owner), known):
        return True
    return kind in ("ORG", "LOC") and (len(owner) > 1 or first.isupper() or first in known.words)


def _is_only_a_place(text: str, known: KnownNames) -> bool:
    """Whether a text is a known place, and no surname as in "Henderson's Relish"."""
    return known.is_place(text) and _OF_PEOPLE.isdisjoint(known.flags(text))


def _are_countries(words: Sequence[str], name: Name, index: int, known: KnownNames) -> bool:
    """Whether a country is on either side of an index: "Saudi Arabia-Iran"."""
    sides = words[name.first : index], words[index + 1 : name.end]
    return all(_COUNTRY in known.flags(" ".join(side)) for side in sides)


def _are_initials(words: Sequence[str], name: Name, index: int) -> bool:
    """Whether the last word of a name has the initials of all others: "Alder Workers Union AWU"."""
    word = words[index]
    others = [other[0] for other in words[name.first : index] if other[0].isupper()]
    return index + 1 == name.end and len(word) > 1 and word.isupper() and word == "".join(others)


def _begins_person(words: Sequence[str], name: Name, index: int, known: KnownNames) -> bool:
    """Whether a first name and another capitalised word stand at an index, and no firm is named."""
    if index + 1 >= name.end or words[name.end - 1] in _FIRMS:
        return False
    return words[index + 1][0].isupper() and not _GIVEN.isdisjoint(known.words.get(words[index], ""))


def _is_body(text: str, kinds: Mapping[str, str], known: KnownNames) -> bool:
    """Whether a text is an organisation by the rest of the document, or by the lists and nothing else."""
    flags = known.flags(text)
    return kinds.get(text) == "ORG" or bool(flags) and _BODIES.issuperset(flags)
