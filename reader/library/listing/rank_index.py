"""The rank index: how many articles of a list each span of time has, so that a row far down is found without counting.

The triggers of the database maintain it, in table `stretch`.
"""

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
"""The lengths of the spans that are stored of a view, as powers of two seconds: twelve days, and an hour."""


class RankSpan(NamedTuple):
    """A span of time, in seconds since 1970, its end excluded, and how many rows of the list are above it."""

    start: int
    end: int
    above: int


class RankIndex:
    """The rank index of a view. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile, view: View, newest_first: bool) -> None:
        self._library = library
        self._view = view
        self._newest_first = newest_first
        self._bits = RANK_SPAN_BITS[view.kind]

    def around(self, sort_at: int) -> RankSpan:
        """The shortest span that a moment, in seconds since 1970, is in."""
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
        """The shortest span that the row with an index is in; None where the list ends above it."""
        span: RankSpan | None = None
        for bits in self._bits:
            span = next((found for found, below in self._spans(bits, span) if below > index), None)
            if span is None:
                return None
        return span

    def _spans(self, bits: int, within: RankSpan | None) -> Iterator[tuple[RankSpan, int]]:
        """The spans from the top of the list, or of another span, each with how many rows are above its end."""
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
    """The number of the first span of a length within another span, or of the first after it."""
    return (span.start if is_start else span.end) >> bits
