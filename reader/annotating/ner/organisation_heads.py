"""Makes a name an organisation by its last word, such as "Authority", and a place by its first, such as "Lake"."""

from collections.abc import Sequence

from reader.annotating.ner.known_names import LISTS, known_names
from reader.annotating.ner.second_pass import Name

_HEAD = LISTS["organisation_heads"]
_BUILDINGS = frozenset(
    "House Center Centre Hospital Theatre Theater Museum Church Town Library Gallery Capital Railway".split()
)
"""Last words of organisations that end names of places as often."""


_WATERS = frozenset("Lake Mount Mt Mt.".split())


def apply_organisation_heads(words: Sequence[str], names: Sequence[Name]) -> list[Name]:
    """The names: those that end as organisations do as organisations, "Lake" and another word as a place."""
    return [name._replace(kind=_kind(words, name)) for name in names]


def _kind(words: Sequence[str], name: Name) -> str:
    if _ends_as_organisation(words, name):
        return "ORG"
    is_water = name.kind == "ORG" and name.end - name.first == 2 and words[name.first] in _WATERS
    return "LOC" if is_water and _HEAD not in known_names().words.get(words[name.end - 1], "") else name.kind


def _ends_as_organisation(words: Sequence[str], name: Name) -> bool:
    last_word = words[name.end - 1]
    if name.kind == "ORG" or name.end - name.first < 2 or last_word in _BUILDINGS:
        return False
    known = known_names()
    is_place = known.is_place(" ".join(words[name.first : name.end]))
    return _HEAD in known.words.get(last_word, "") and not is_place
