"""The original page: each line with the sign of where it went and the reason, and a cursor."""

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.model.blocks import LabelledBlock
from reader.ui.viewmodels.body_layout import fit, text_width
from reader.ui.viewmodels.page_rows import (
    CORRECTED,
    SIGNS,
    PageRow,
    columns_of,
    lay_out_page,
    legend,
    next_boundary,
    reason_rows,
    status_of,
)
from reader.ui.widgets.pane import Pane

_CONTEXT = 2
"""Rows that stay visible above and below the cursor."""


class PageLines(Pane):
    """Shows the lines of a page below a legend of their signs; reports when the cursor moves."""

    PARTS = "page-lines"
    COMPONENT_CLASSES = {
        f"page-lines--{name}"
        for name in (
            *("title", "article", "rail", "dropped", "corrected", "reason"),
            *("legend", "cursor", "cursor-blurred", "thumb"),
        )
    }

    class Moved(Message):
        """The cursor is on another line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[LabelledBlock] = ()
        self._corrected: frozenset[int] = frozenset()
        self._rows: list[PageRow] = []
        self._firsts: list[int] = []
        self._laid_out_at = 0
        self._cursor = 0
        self._waits = False

    # -- what is shown

    def show_lines(self, lines: Sequence[LabelledBlock], corrected: frozenset[int], cursor: int) -> None:
        """Show the lines of a page; `corrected` are the indexes of corrected lines, `cursor` that of the line under the
        cursor, a third of the pane from the top.
        """
        self._lines, self._corrected, self._waits = lines, corrected, False
        self._cursor = max(0, min(cursor, len(lines) - 1))
        self._lay_out()
        if self._firsts:
            self.jump_to(self._firsts[self._cursor] - self.visible_lines // 3)

    def update_lines(self, lines: Sequence[LabelledBlock], corrected: frozenset[int]) -> None:
        """Show other labels and corrections of the same lines."""
        self._lines, self._corrected = lines, corrected
        self.refresh()

    def show_waiting(self) -> None:
        """Show that the page is being read."""
        self.show_lines((), frozenset(), 0)
        self._waits = True

    @property
    def lines(self) -> Sequence[LabelledBlock]:
        """The lines of the page with their labels."""
        return self._lines

    @property
    def cursor(self) -> int:
        """The index of the line under the cursor."""
        return self._cursor

    @property
    def line(self) -> LabelledBlock | None:
        """The line under the cursor, None on a page without lines."""
        return self._lines[self._cursor] if self._lines else None

    @property
    def is_corrected(self) -> bool:
        """Whether the line under the cursor was corrected."""
        return self._cursor in self._corrected

    @property
    def progress(self) -> float:
        """The share of the lines down to the cursor, from 0 to 1."""
        return (self._cursor + 1) / len(self._lines) if self._lines else 0.0

    # -- moving

    @property
    def visible_lines(self) -> int:
        """Lines of the pane without the legend."""
        return max(1, super().visible_lines - 1)  # the first row is the legend's

    def move(self, steps: int) -> None:
        """Move the cursor by lines; scroll by pages through a line that is longer than the pane."""
        rows = self._rows_of(self._cursor)
        end = self.top_line + self.visible_lines
        if steps > 0 and rows.stop > end > rows.start or steps < 0 and rows.start < self.top_line < rows.stop:
            super().page(steps)
        else:
            self.move_to(self._cursor + steps)

    def page(self, pages: float) -> None:
        """Scroll by pages, and move the cursor along."""
        super().page(pages)
        seen = self._rows[self.top_line : self.top_line + self.visible_lines]
        if seen:
            self._put_cursor(seen[-1].line if pages > 0 else seen[0].line)

    def go_to_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last line."""
        self.move_to(len(self._lines) - 1 if end else 0)
        super().go_to_edge(end)

    def go_to_boundary(self, step: int) -> bool:
        """Move to the next line (step 1), or the previous one (-1), where the article begins or ends; False if there is
        none.
        """
        found = next_boundary(self._lines, self._cursor, step)
        if found is not None:
            rows = self._rows_of(found)
            if not self.top_line <= rows.start < self.top_line + self.visible_lines - _CONTEXT:
                self.jump_to(rows.start - self.visible_lines // 3)
            self.move_to(found)
        return found is not None

    def move_to(self, line: int) -> None:
        """Move the cursor to a line by its index, and scroll it into view."""
        if not self._lines:
            return
        self._put_cursor(line)
        rows = self._rows_of(self._cursor)
        if rows.start - _CONTEXT < self.top_line:
            self.jump_to(rows.start - _CONTEXT)
        elif rows.stop + _CONTEXT > self.top_line + self.visible_lines:
            self.jump_to(min(rows.start - _CONTEXT, rows.stop + _CONTEXT - self.visible_lines))

    def _put_cursor(self, line: int) -> None:
        self._cursor = max(0, min(line, len(self._lines) - 1))
        self.refresh()
        self.report_move(self.Moved())

    def _rows_of(self, line: int) -> range:
        if line >= len(self._firsts):
            return range(0)
        return range(self._firsts[line], [*self._firsts[line + 1 : line + 2], len(self._rows)][0])

    # -- layout

    def _lay_out(self) -> None:
        width = columns_of(self.text_columns).text if self.text_columns > 0 else 0
        self._laid_out_at = width
        self._rows = lay_out_page(self._lines, width) if width else []
        self._firsts = [number for number, row in enumerate(self._rows) if row.start == 0]
        self.set_height(len(self._rows) + 1)
        self.refresh()

    def on_resize(self) -> None:
        """Lay the lines out at the new width; keep the cursor visible."""
        if self._laid_out_at != columns_of(self.text_columns).text:
            self._lay_out()
            if self._firsts:
                self.jump_to(self._firsts[self._cursor] - self.visible_lines // 3)
        elif self._lines:
            self.move_to(self._cursor)

    def on_focus(self) -> None:
        """Paint the cursor as focused."""
        self.refresh()

    def on_blur(self) -> None:
        """Paint the cursor as not focused."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked line."""
        number = self.top_line + event.y - 1
        if event.y > 0 and number < len(self._rows):
            self.move_to(self._rows[number].line)

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the page below the legend."""
        edges = {True: Segment("▐", self.style("thumb")), False: Segment(" ", self.style())}
        finish = self.finisher()
        strips: list[Strip] = []
        for number in range(first, first + count):
            segments = self._draw_legend(width) if number == self.top_line else self._draw(number - 1, width)
            cells = sum(text_width(one.text) for one in segments)
            strips.append(finish(segments, cells, edges[number in thumb]))
        return strips

    def _draw_legend(self, width: int) -> list[Segment]:
        text = "reading the page …" if self._waits else "This page has no text."
        if self.line is not None:
            text = legend(self.line, width)
        return [Segment(fit(f" {text}", width), self.style("legend"))]

    def _draw(self, number: int, width: int) -> list[Segment]:
        if not 0 <= number < len(self._rows):
            return []
        row = self._rows[number]
        one = self._lines[row.line]
        status = status_of(one.label)
        here = row.line == self._cursor
        layers = (("cursor" if self.has_focus else "cursor-blurred"),) if here else ()
        is_first = row.start == 0
        mark = CORRECTED if is_first and row.line in self._corrected else " "
        columns = columns_of(width)
        text = one.block.text[row.start : row.end]
        return [
            Segment("▌" if here else " ", self.style(*layers)),
            Segment(SIGNS[status] if is_first else " ", self.style(status.value, *layers)),
            Segment(f"{mark} ", self.style("corrected", *layers)),
            Segment(fit(text, columns.text), self.style(status.value, *layers)),
            *self._draw_reason(number, columns.reason, layers),
        ]

    def _draw_reason(self, number: int, width: int, layers: tuple[str, ...]) -> list[Segment]:
        if not width:
            return []
        line = self._rows[number].line
        rows = self._rows_of(line)
        reason = reason_rows(self._lines[line], width, len(rows))[number - rows.start]
        return [Segment(f"  {reason}", self.style("reason", *layers))]
