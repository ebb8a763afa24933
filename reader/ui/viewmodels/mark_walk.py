"""The quotes, or the names, of an article in the order of its text, to step through. Pure; no Textual."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from reader.model.annotations import Entity, Quote, Span

_DEEPEST = 8
"""Marks before an offset that are searched for the innermost one on it: indirect speech may contain quotes."""

Mark = TypeVar("Mark", Quote, Entity)


class MarkWalk(Generic[Mark]):
    """Sorted marks. Offsets are those of `Article.text`; each step takes time logarithmic in the number of marks."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks: list[Mark] = sorted(marks, key=_extent)

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def number(self, mark: Mark) -> int | None:
        """The number of a mark, from 1; None where it is not among them."""
        index = bisect_left(self._marks, _extent(mark), key=_extent)
        while index < len(self._marks) and _extent(self._marks[index]) == _extent(mark):
            if self._marks[index] == mark:
                return index + 1
            index += 1
        return None

    def beside(self, mark: Mark, step: int) -> Mark | None:
        """The mark a number of steps after another, or before it; None past the ends, or if the other is unknown."""
        number = self.number(mark)
        return None if number is None else self._at(number - 1 + step)

    def from_offset(self, offset: int, step: int) -> Mark | None:
        """The first mark that begins at an offset or after it; with a step of -1 the last one before it."""
        index = bisect_left(self._marks, offset, key=lambda mark: mark.start)
        return self._at(index if step > 0 else index - 1)

    def in_sight(self, sight: Span) -> Mark | None:
        """The first mark that begins in a span; without one, the mark that continues into it."""
        first = self.from_offset(sight.start, 1)
        if first is not None and first.start < sight.end:
            return first
        before = self.from_offset(sight.start, -1)
        return before if before is not None and before.end > sight.start else None

    def within(self, sight: Span) -> list[Mark]:
        """The marks that begin in a span, after the one that continues into it, if any."""
        before = self.from_offset(sight.start, -1)
        first = bisect_left(self._marks, sight.start, key=lambda mark: mark.start)
        last = bisect_left(self._marks, sight.end, key=lambda mark: mark.start)
        continues = before is not None and before.end > sight.start
        return self._marks[first - continues : last]

    def at(self, offset: int) -> Mark | None:
        """The innermost mark on an offset. Of marks around many others, some are not found."""
        index = bisect_left(self._marks, offset + 1, key=lambda mark: mark.start)
        near = self._marks[max(0, index - _DEEPEST) : index]
        return next((mark for mark in reversed(near) if mark.end > offset), None)

    def _at(self, index: int) -> Mark | None:
        return self._marks[index] if 0 <= index < len(self._marks) else None


def _extent(mark: Quote | Entity) -> tuple[int, int]:
    return mark.start, mark.end
