"""The decision whether one text contains another: its words, in order, but for cut ends."""

from collections.abc import Sequence

from reader.near_duplicates.shingles import words

_RUN = 3
"""Words that must follow one another in both texts: fewer are found by chance."""
_INNER_SHARE = 0.85
"""Least share of the part's runs that the whole text has, between the first and the last that it has. One changed word
takes three runs away.
"""
_LEAST_SPAN = 0.6
"""Least share of the part's words from the first run to the last: what is outside is a cut word, or what a feed puts
after an excerpt, such as "read more" and where the article appeared first.
"""


def contains(whole: str, part: str) -> bool:
    """Whether a text has the words of another in it, one after the other, but for cut ends and few changed words. Takes
    time linear in both texts; a text without words is in any other.
    """
    inner, outer = words(part), words(whole)
    if len(inner) < _RUN:
        return _has_run(outer, inner)
    runs = set(_runs(outer))
    found = [run in runs for run in _runs(inner)]
    if not any(found):
        return False
    first, last = found.index(True), len(found) - found[::-1].index(True)
    span = last - first + _RUN - 1
    return sum(found) >= _INNER_SHARE * (last - first) and span >= _LEAST_SPAN * len(inner)


def _runs(text: Sequence[str]) -> list[tuple[str, ...]]:
    return list(zip(*(text[start:] for start in range(_RUN)), strict=False))


def _has_run(text: Sequence[str], part: Sequence[str]) -> bool:
    return any(list(text[start : start + len(part)]) == list(part) for start in range(len(text) - len(part) + 1))
