"""One name for all mentions of the same one: Xi and Xi Jinping, ICC and International Criminal Court, U.S. and United
States.
"""

from collections.abc import Iterable, Sequence

from reader.annotating.words import NATIONALITIES, PLACE_ALIASES
from reader.article import EntityKind

Named = tuple[int, int, str, EntityKind]
"""Start, end, words, kind."""


def canonical_names(named: Sequence[Named]) -> dict[tuple[str, EntityKind], str]:
    """The canonical name of each pair of words and kind. Two people of one surname stay two."""
    people = _full_names(words for _, _, words, kind in named if kind is EntityKind.PERSON)
    spelt_out = _expansions(words for _, _, words, kind in named if kind is EntityKind.ORGANISATION)
    names: dict[tuple[str, EntityKind], str] = {}
    for _, _, words, kind in named:
        if (words, kind) in names:
            continue
        if kind is EntityKind.PERSON:
            name = _person(words, people)
        elif kind is EntityKind.ORGANISATION:
            name = spelt_out.get(words.replace(".", ""), words.removeprefix("The "))
        elif kind is EntityKind.PLACE:
            name = PLACE_ALIASES.get(words, words)
        else:
            name = NATIONALITIES.get(words, words)
        names[words, kind] = name
    return names


def _full_names(mentions: Iterable[str]) -> list[list[str]]:
    """The names of more than one word, in order of first appearance."""
    found: list[list[str]] = []
    for words in mentions:
        parts = words.split()
        if len(parts) > 1 and parts not in found:
            found.append(parts)
    return found


def _person(words: str, people: Sequence[Sequence[str]]) -> str:
    parts = words.split()
    if len(parts) == 1:
        matches = [full for full in people if full[-1] == words] or [full for full in people if full[0] == words]
        return " ".join(matches[0]) if matches else words
    longer = [full for full in people if len(full) > len(parts) and full[0] == parts[0] and full[-1] == parts[-1]]
    return " ".join(longer[0]) if longer else words


def _expansions(mentions: Iterable[str]) -> dict[str, str]:
    """Initials -> the organisation that the text spells out."""
    found: dict[str, str] = {}
    for words in mentions:
        capitals = "".join(word[0] for word in words.removeprefix("The ").split() if word[0].isupper())
        if len(capitals) > 2:
            found.setdefault(capitals, words.removeprefix("The "))
    return found
