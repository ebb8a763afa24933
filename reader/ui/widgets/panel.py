"""A panel: rows of lines, with a cursor on some of the rows."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.ui.viewmodels.panel_content import PanelContent, PanelView
from reader.ui.viewmodels.panel_lines import NO_ROW, wrapped
from reader.ui.viewmodels.row_cursor import RowCursor
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.panel_painter import PanelPainter

_MARGIN = 3
"""Cells before the text: the line between article and panel, the cursor, a space."""
Content = TypeVar("Content", bound=PanelContent, covariant=True)


class Panel(Pane, Generic[Content]):
    """Draws the visible lines of a content, which is made with the panel as its view."""

    PARTS = "panel"
    EDGE: ClassVar[str] = "▕"
    """The first character of each line: the line between article and panel."""

    class Chosen(Message):
        """The person clicked a row, which is under the cursor now."""

    class Moved(Message):
        """Another row is under the cursor."""

    def __init__(self, make_content: Callable[[PanelView], Content], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows = RowCursor()
        self.content = make_content(self)

    # -- what is shown

    def show_rows(self, stops: Sequence[int], cursor: int | None = None) -> None:
        """Show other rows of the content, as a `PanelView` does."""
        self._rows.show(stops, cursor or 0)
        self.redraw_rows()
        if cursor is None:
            self.jump_to(0)
        else:
            self.move_to(cursor)

    def redraw_rows(self) -> None:
        """Lay out the rows again, after their texts changed; the panel stays where it is scrolled to."""
        width = max(1, self.text_columns - _MARGIN)
        lines = self.content.lay_out(width) or wrapped(NO_ROW, self.content.nothing(), "empty", width)
        self._rows.lay_out(lines)
        self.set_height(len(lines) + 2 + self._foot_height)
        self.refresh()

    @property
    def row(self) -> int | None:
        """The row under the cursor, None where there is none."""
        return self._rows.row

    @property
    def cursor(self) -> int:
        """The position of the cursor among the rows that it can be on."""
        return self._rows.position

    @property
    def visible_lines(self) -> int:
        """Lines of the pane without its foot."""
        return max(1, super().visible_lines - self._foot_height)

    @property
    def _foot_height(self) -> int:
        return self.content.foot_height(super().visible_lines)

    # -- moving

    def move(self, steps: int) -> None:
        """Move the cursor down a number of rows; up if it is negative."""
        self.move_to(self.cursor + steps)

    def page(self, pages: float) -> None:
        """Scroll by pages, and move the cursor along."""
        super().page(pages)
        first = self.top_line - 1  # a blank line is above the lines
        inside = self._rows.positions_in(first + self.content.LEGEND, first + self.visible_lines)
        if inside:
            self.move_to(inside[-1] if pages > 0 else inside[0])

    def go_to_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.move_to(self._rows.last if end else 0)
        super().go_to_edge(end)

    def move_to(self, position: int) -> None:
        """Move the cursor to one of the rows that it can be on, and scroll that into view with its heading."""
        if self._rows.last < 0:
            return
        is_moved = self._rows.move_to(position)
        top = self._rows.top_in_sight(self.top_line, self.visible_lines, above=1 - self.content.LEGEND)
        if top != self.top_line:
            self.jump_to(top)
        self.refresh()
        if is_moved:
            self.moves.report(self.Moved())

    # -- events

    def on_resize(self) -> None:
        """Lay the rows out at the new width; keep the cursor visible."""
        self.redraw_rows()
        self.move_to(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked row, and report the click."""
        position = self._rows.position_of(self._rows.line(event.y + self.top_line - 1).row)
        if position is not None:
            self.move_to(position)
            self.post_message(self.Chosen())

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the rows after a blank one, and over them those that do not scroll."""
        painter = PanelPainter(self, self.EDGE, self.row)
        fixed = self.content.fixed_lines(width, self.top_line, self.top_line + self.visible_lines)
        return [
            painter.paint_fixed(fixed[at]) if at in fixed else painter.paint(self._rows.line(at - 1), at in thumb)
            for at in range(first, first + count)
        ]
