"""Rows of numbers that are read to the end only where somebody asks for them."""

from collections.abc import Callable, Iterator, Sequence
from typing import Union

Row = list[float]
RestOfRow = Callable[[int], Sequence[float]]
"""From the place of a block on its page to some of its numbers."""
Rows = Union[Sequence[Row], "LazyRows"]


class LazyRows:
    """A row for each block of a page. `own`, the first part of each, is at hand; what stands behind it is read when the
    row is first asked for, since nobody asks about a third of the blocks.
    """

    def __init__(self, own: Rows, *rest: RestOfRow) -> None:
        self.own = own
        self._rest = rest
        self._rows: dict[int, Row] = {}

    def __iter__(self) -> Iterator[Row]:
        return (self[index] for index in range(len(self.own)))

    def __len__(self) -> int:
        return len(self.own)

    def __getitem__(self, index: int) -> Row:
        row = self._rows.get(index)
        if row is None:
            row = list(self.own[index])
            for read in self._rest:
                row += read(index)
            self._rows[index] = row
        return row
