"""The lines of a panel's rows, and a cursor on some of the rows. Pure; no Textual."""

from collections.abc import Sequence

from reader.ui.viewmodels.panel_lines import BLANK, PanelLine, RowExtents, head_of


class RowCursor:
    """The rows that the cursor can be on are its stops; a position is an index of theirs."""

    def __init__(self) -> None:
        self._lines: Sequence[PanelLine] = ()
        self._extents = RowExtents(())
        self._stops: Sequence[int] = ()
        self._position_of: dict[int, int] = {}
        self._position = 0

    def show(self, stops: Sequence[int], position: int) -> None:
        """Take other rows; `stops` are in order."""
        self._stops = stops
        self._position_of = {row: number for number, row in enumerate(stops)}
        self._position = position

    def lay_out(self, lines: Sequence[PanelLine]) -> None:
        """Take the lines of the rows."""
        self._lines = lines
        self._extents = RowExtents(lines)

    # -- lines

    def line(self, number: int) -> PanelLine:
        """A line by its index, a blank one outside of the lines."""
        return self._lines[number] if 0 <= number < len(self._lines) else BLANK

    def positions_in(self, first: int, end: int) -> list[int]:
        """The positions of the rows of lines, from the index `first` to before `end`."""
        lines = self._lines[max(0, first) : max(0, end)]
        return [self._position_of[line.row] for line in lines if line.row in self._position_of]

    # -- the cursor

    @property
    def last(self) -> int:
        """The last position, -1 where the cursor can be on no row."""
        return len(self._stops) - 1

    @property
    def position(self) -> int:
        """The position of the cursor."""
        return self._position

    @property
    def row(self) -> int | None:
        """The row under the cursor, None where there is none."""
        return self._stops[self._position] if self._position < len(self._stops) else None

    def position_of(self, row: int) -> int | None:
        """The position of a row, None where the cursor cannot be on it."""
        return self._position_of.get(row)

    def move_to(self, position: int) -> bool:
        """Move the cursor to a position, or to the nearest that there is; False if it was there."""
        before, self._position = self._position, max(0, min(position, self.last))
        return self._position != before

    def top_in_sight(self, top: int, height: int, above: int) -> int:
        """The line to have at the top of a pane of a height, which has the line `top` there now, so that the row under
        the cursor is visible with its heading. `above` is the number of blank lines above the lines.
        """
        row = self._stops[self._position]
        own, last = self._extents.first(row) + above, self._extents.last(row) + 1
        first = self._extents.first(head_of(self._stops, self._position)) + above if self._position else 0
        return min(own, max(min(first, top), last - height + 1))
