"""What stands over other stories: headings that a page repeats."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

_REPEATED_HEADINGS = 2
"""Times a heading comes again with as many lines below before that number is its habit."""

_Heading = TypeVar("_Heading")
_Item = TypeVar("_Item")


def cut_last_repeats(
    stretches: Iterable[tuple[_Heading | None, list[_Item]]], fold: Callable[[_Heading], str]
) -> Iterable[tuple[_Heading | None, list[_Item]]]:
    """Where a heading comes again before every story, its last one heads as many lines as the others, not all that
    follow.
    """
    for name, group in groupby(stretches, key=lambda one: fold(one[0]) if one[0] is not None else None):
        members = list(group)
        lengths = {len(items) for _, items in members[:-1]}
        heading, items = members[-1]
        if name is None or len(members) <= _REPEATED_HEADINGS or len(lengths) != 1:
            yield from members
            continue
        usual = lengths.pop()
        yield from members[:-1]
        yield heading, items[:usual]
        yield None, items[usual:]
