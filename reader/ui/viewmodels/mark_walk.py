"""The quotes, or the names, of an article as one goes from one to the next. Pure; no Textual."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from reader.model.article import Entity, Quote, Span

_DEEPEST = 8
"""Marks before a place among which the one on it is looked for: a quote without marks may hold some with."""

Mark = TypeVar("Mark", Quote, Entity)


class MarkWalk(Generic[Mark]):
    """Marks in the order of the text. Spans are of `Article.text`; each step takes time logarithmic in their number."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._marks: list[Mark] = sorted(marks, key=_place)

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def number(self, mark: Mark) -> int | None:
        """The number of a mark, from 1; None if one does not come by it."""
        index = bisect_left(self._marks, _place(mark), key=_place)
        while index < len(self._marks) and _place(self._marks[index]) == _place(mark):
            if self._marks[index] == mark:
                return index + 1
            index += 1
        return None

    def beside(self, mark: Mark, step: int) -> Mark | None:
        """The mark that many steps on; None past the ends, and of a mark that one does not come by."""
        number = self.number(mark)
        return None if number is None else self._at(number - 1 + step)

    def from_offset(self, place: int, step: int) -> Mark | None:
        """The first mark that begins at a place or behind it, with a step of -1 the last before it."""
        index = bisect_left(self._marks, place, key=lambda mark: mark.start)
        return self._at(index if step > 0 else index - 1)

    def in_sight(self, sight: Span) -> Mark | None:
        """The first mark that begins in a stretch; without one, that which still goes on in it."""
        first = self.from_offset(sight.start, 1)
        if first is not None and first.start < sight.end:
            return first
        before = self.from_offset(sight.start, -1)
        return before if before is not None and before.end > sight.start else None

    def within(self, sight: Span) -> list[Mark]:
        """The marks that begin in a stretch, after that which still goes on where it begins."""
        before = self.from_offset(sight.start, -1)
        first = bisect_left(self._marks, sight.start, key=lambda mark: mark.start)
        last = bisect_left(self._marks, sight.end, key=lambda mark: mark.start)
        goes_on = before is not None and before.end > sight.start
        return self._marks[first - goes_on : last]

    def at(self, place: int) -> Mark | None:
        """The innermost mark on a place. Of marks around others only those just around are found."""
        index = bisect_left(self._marks, place + 1, key=lambda mark: mark.start)
        near = self._marks[max(0, index - _DEEPEST) : index]
        return next((mark for mark in reversed(near) if mark.end > place), None)

    def _at(self, index: int) -> Mark | None:
        return self._marks[index] if 0 <= index < len(self._marks) else None


def _place(mark: Quote | Entity) -> tuple[int, int]:
    return mark.start, mark.end
