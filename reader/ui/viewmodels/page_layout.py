"""The original page in its pane: lines and cursor, the rows that a line takes, where to scroll for it. Pure; no
Textual.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from reader.model.blocks import LabelledBlock
from reader.ui.viewmodels.page_rows import PageRow, columns_of, lay_out_page

_CONTEXT = 2
"""Rows that stay visible above and below the cursor."""


class ShownPage(NamedTuple):
    """The lines of a page, the indexes of those that the person corrected, and the index of that under the cursor;
    `is_waiting` while the page is being read.
    """

    lines: Sequence[LabelledBlock] = ()
    corrected: frozenset[int] = frozenset()
    cursor: int = 0
    is_waiting: bool = False

    @property
    def line(self) -> LabelledBlock | None:
        """The line under the cursor, None on a page without lines."""
        return self.lines[self.cursor] if self.lines else None

    @property
    def progress(self) -> float:
        """The share of the lines down to the cursor, from 0 to 1."""
        return (self.cursor + 1) / len(self.lines) if self.lines else 0.0

    def with_cursor(self, line: int) -> "ShownPage":
        """The page with the cursor on a line, or on the nearest one that there is."""
        return self._replace(cursor=max(0, min(line, len(self.lines) - 1)))


class PageLayout:
    """The rows of the lines of a page. A pane shows them from row `top` on, a number of visible rows."""

    def __init__(self, lines: Sequence[LabelledBlock] = (), columns: int = 0) -> None:
        """`columns` is the width of the pane in cells; there are no rows at a width of 0, before the first layout."""
        self._width = width = columns_of(columns).text if columns > 0 else 0
        self.rows: Sequence[PageRow] = lay_out_page(lines, width) if width else ()

    def __len__(self) -> int:
        return len(self.rows)

    def fits(self, columns: int) -> bool:
        """Whether the lines would have the same rows in a pane of that width."""
        return self._width == columns_of(columns).text

    @cached_property
    def _firsts(self) -> list[int]:
        return [number for number, row in enumerate(self.rows) if row.start == 0]

    def rows_of(self, line: int) -> range:
        """The indexes of the rows of a line; none for a line that is not laid out."""
        if line >= len(self._firsts):
            return range(0)
        return range(self._firsts[line], [*self._firsts[line + 1 : line + 2], len(self.rows)][0])

    def top_for(self, line: int, top: int, visible: int) -> int:
        """The row to scroll to the top so that a line is visible with rows around it: `top` where it is."""
        rows = self.rows_of(line)
        if rows.start - _CONTEXT < top:
            return rows.start - _CONTEXT
        if rows.stop + _CONTEXT > top + visible:
            return min(rows.start - _CONTEXT, rows.stop + _CONTEXT - visible)
        return top

    def centred(self, line: int, visible: int) -> int:
        """The row to scroll to the top so that a line begins at a third of the pane."""
        return self.rows_of(line).start - visible // 3

    def top_for_boundary(self, line: int, top: int, visible: int) -> int:
        """The row to scroll to the top so that a line begins in the pane, with rows below it: `top` where it does."""
        is_in_sight = top <= self.rows_of(line).start < top + visible - _CONTEXT
        return top if is_in_sight else self.centred(line, visible)

    def continues(self, line: int, steps: int, top: int, visible: int) -> bool:
        """Whether a line that is longer than the pane has more rows in the direction of `steps`."""
        rows = self.rows_of(line)
        if steps > 0:
            return rows.stop > top + visible > rows.start
        return steps < 0 and rows.start < top < rows.stop
