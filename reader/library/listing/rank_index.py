"""Places far down a long list, by how many of its articles each stretch of time has: kept, so that none are counted."""

from collections.abc import Iterator
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.listing.view import View, ViewKind

RANK_SPAN_BITS = {
    ViewKind.ALL: (20, 12),
    ViewKind.UNREAD: (20, 12),
    ViewKind.FEED: (20,),
    ViewKind.FOLDER: (20,),
    ViewKind.SITE: (20,),
}
"""The lengths of the stretches that are kept of a view, as powers of two seconds: twelve days, and an hour."""


class RankSpan(NamedTuple):
    """A span of time from one second to just before another, and how many rows of the list stand above it."""

    start: int
    end: int
    above: int


class RankIndex:
    """The stretches of one view. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile, view: View, newest_first: bool) -> None:
        self._library = library
        self._view = view
        self._newest_first = newest_first
        self._bits = RANK_SPAN_BITS[view.kind]

    def around(self, sort_at: int) -> RankSpan:
        """The shortest stretch that a moment lies in."""
        span: RankSpan | None = None
        for bits in self._bits:
            number = sort_at >> bits
            sign, away = (">", "<") if self._newest_first else ("<", ">=")
            bound = _edge(span, bits, not self._newest_first) if span else number
            within = f"AND number {away} {bound}" if span else ""
            ((above,),) = self._library.read(
                "SELECT total(listed) FROM stretch WHERE kind = ? AND value = ? AND bits = ?"
                f" AND number {sign} ? {within}",
                (*self._list, bits, number),
            )
            span = RankSpan(number << bits, (number + 1) << bits, (span.above if span else 0) + int(above))
        assert span is not None
        return span

    def at(self, index: int) -> RankSpan | None:
        """The stretch in which the row with a number stands; None where the list ends above."""
        span: RankSpan | None = None
        for bits in self._bits:
            span = next((one for one in self._spans(bits, span) if one[1] > index), (None, 0))[0]
            if span is None:
                return None
        return span

    def _spans(self, bits: int, within: RankSpan | None) -> Iterator[tuple[RankSpan, int]]:
        """RankIndex from the top of the list, or of one, and how many rows stand above the end of each."""
        where = f"AND number >= {within.start >> bits} AND number < {within.end >> bits}" if within else ""
        above = within.above if within else 0
        for number, listed in self._library.read(
            f"SELECT number, listed FROM stretch WHERE kind = ? AND value = ? AND bits = ? {where}"
            f" ORDER BY number {'DESC' if self._newest_first else 'ASC'}",
            (*self._list, bits),
        ):
            yield RankSpan(number << bits, (number + 1) << bits, above), above + listed
            above += listed

    @property
    def _list(self) -> tuple[str, str]:
        return self._view.kind.value, self._view.value


def _edge(span: RankSpan, bits: int, is_start: bool) -> int:
    """The first stretch of a length within a span, or the first behind it."""
    return (span.start if is_start else span.end) >> bits
