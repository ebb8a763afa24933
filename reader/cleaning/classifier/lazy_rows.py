"""Feature rows that are computed in full only on demand."""

from collections.abc import Callable, Iterator, Sequence
from typing import Union

Row = Sequence[float]
RestOfRow = Callable[[int], Sequence[float]]
"""Maps a block's index to some of its features."""
Rows = Union[Sequence[Row], "LazyRows"]
"""Feature rows of a page, one per block."""


class LazyRows:
    """A sequence of feature rows, one per block. `own`, the first part of each row, is given; the rest is computed and
    cached when a row is first read. A third of the rows never are.
    """

    def __init__(self, own: Rows, *rest: RestOfRow) -> None:
        self.own = own
        self._rest = rest
        self._rows: dict[int, list[float]] = {}

    def __iter__(self) -> Iterator[Row]:
        return (self[index] for index in range(len(self.own)))

    def __len__(self) -> int:
        return len(self.own)

    def __getitem__(self, index: int) -> Row:
        row = self._rows.get(index)
        if row is None:
            row = list(self.own[index])
            for read in self._rest:
                row += map(float, read(index))
            self._rows[index] = row
        return row
