"""The original page: each line with the sign of where it went and the reason, and a cursor."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.model.blocks import LabelledBlock
from reader.ui.viewmodels.page_layout import PageLayout, ShownPage
from reader.ui.viewmodels.page_rows import next_boundary
from reader.ui.widgets.page_line_painter import PageLinePainter
from reader.ui.widgets.pane import Pane


class PageLines(Pane):
    """Shows the lines of a page below a legend of their signs; reports when the cursor moves."""

    PARTS = "page-lines"

    class Moved(Message):
        """The cursor is on another line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._page = ShownPage()
        self._layout = PageLayout()

    def show_lines(self, lines: Sequence[LabelledBlock], corrected: frozenset[int], cursor: int) -> None:
        """Show lines, those at the indexes `corrected` as corrected, that at `cursor` a third of the way down."""
        self._page = ShownPage(lines, corrected).with_cursor(cursor)
        self._lay_out()

    def update_lines(self, lines: Sequence[LabelledBlock], corrected: frozenset[int]) -> None:
        """Show other labels and corrections of the same lines."""
        self._page = self._page._replace(lines=lines, corrected=corrected)
        self.refresh()

    def show_waiting(self) -> None:
        """Show that the page is being read."""
        self._page = ShownPage(is_waiting=True)
        self._lay_out()

    @property
    def lines(self) -> Sequence[LabelledBlock]:
        """The lines of the page with their labels."""
        return self._page.lines

    @property
    def cursor(self) -> int:
        """The index of the line under the cursor."""
        return self._page.cursor

    @property
    def line(self) -> LabelledBlock | None:
        """The line under the cursor, None on a page without lines."""
        return self._page.line

    @property
    def is_corrected(self) -> bool:
        """Whether the line under the cursor was corrected."""
        return self._page.cursor in self._page.corrected

    @property
    def progress(self) -> float:
        """The share of the lines down to the cursor, from 0 to 1."""
        return self._page.progress

    @property
    def visible_lines(self) -> int:
        """Lines of the pane without the legend."""
        return max(1, super().visible_lines - 1)  # the first row is the legend's

    def move(self, steps: int) -> None:
        """Move the cursor by lines; scroll by pages through a line that is longer than the pane."""
        if self._layout.continues(self._page.cursor, steps, self.top_line, self.visible_lines):
            super().page(steps)
        else:
            self.move_to(self._page.cursor + steps)

    def page(self, pages: float) -> None:
        """Scroll by pages, and move the cursor along."""
        super().page(pages)
        seen = self._layout.rows[self.top_line : self.top_line + self.visible_lines]
        if seen:
            self._put_cursor(seen[-1].line if pages > 0 else seen[0].line)

    def go_to_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last line."""
        self.move_to(len(self._page.lines) - 1 if end else 0)
        super().go_to_edge(end)

    def go_to_boundary(self, step: int) -> bool:
        """Move to the next line (1), or the previous one (-1), where the article begins or ends; False without one."""
        found = next_boundary(self._page.lines, self._page.cursor, step)
        if found is not None:
            self.jump_to(self._layout.top_for_boundary(found, self.top_line, self.visible_lines))
            self.move_to(found)
        return found is not None

    def move_to(self, line: int) -> None:
        """Move the cursor to a line by its index, and scroll it into view."""
        if self._page.lines:
            self._put_cursor(line)
            self.jump_to(self._layout.top_for(self._page.cursor, self.top_line, self.visible_lines))

    def _put_cursor(self, line: int) -> None:
        self._page = self._page.with_cursor(line)
        self.refresh()
        self.moves.report(self.Moved())

    def _lay_out(self) -> None:
        self._layout = PageLayout(self._page.lines, self.text_columns)
        self.set_height(len(self._layout) + 1)
        self.refresh()
        self.jump_to(self._layout.centred(self._page.cursor, self.visible_lines))

    def on_resize(self) -> None:
        """Lay the lines out at the new width; keep the cursor visible."""
        if not self._layout.fits(self.text_columns):
            self._lay_out()
        elif self._page.lines:
            self.move_to(self._page.cursor)

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked line."""
        number = self.top_line + event.y - 1
        if event.y > 0 and number < len(self._layout):
            self.move_to(self._layout.rows[number].line)

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the page below the legend."""
        painter = PageLinePainter(self.style, self._page, self._layout, self.has_focus)
        return painter.strips(self.top_line, range(first, first + count), width, thumb, self.finisher())
