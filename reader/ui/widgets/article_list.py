"""The list of articles: two lines each, and a third with the snippet of a search; draws visible rows only."""

from collections.abc import Mapping
from types import MappingProxyType

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from reader.library.rows.article_row import ArticleRow
from reader.ui.viewmodels.list_cursor import ListCursor
from reader.ui.viewmodels.paged_rows import PagedRows
from reader.ui.widgets.article_list_painter import ArticleListPainter
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.selected_rows import SelectedRows


class ArticleList(Pane):
    """The articles with a cursor. Moving it opens nothing."""

    PARTS = "article-list"

    class Opened(Message):
        """The person clicked an article."""

        def __init__(self, article_id: int) -> None:
            super().__init__()
            self.article_id = article_id

    class SelectionChanged(Message):
        """Other actions are possible with the row under the cursor, as with one that has others on the same story, or
        other rows are selected.
        """

    def __init__(self, keys: Mapping[str, str] = MappingProxyType({}), *, id: str | None = None) -> None:
        """`keys` are the keys of actions by their ids, as people write them."""
        super().__init__(id=id)
        self._at = ListCursor()
        self.selected = SelectedRows(self._at, self._show_selection)
        self._open_id: int | None = None
        self._painter = ArticleListPainter(self.style, self.finisher, keys)

    def show_rows(self, rows: PagedRows, cursor: int, line: int | None = None) -> None:
        """Show rows, with the cursor on that at `cursor`: visible, and beginning on `line` of the pane if possible."""
        self._at.show(rows, cursor)
        self._painter.restart()
        self.show_more()
        if line is not None:
            self.jump_to(self._at.first_line - line)
        self._bring_into_sight()

    def follow_rows(self, rows: PagedRows, cursor: int) -> None:
        """Show rows after others came; that under the cursor stays on its line, except at the top of the list."""
        top, moved = self.top_line, cursor - self._at.index
        self.show_rows(rows, cursor)
        if top:
            self.jump_to(top + moved * rows.lines)

    def show_more(self) -> None:
        """Take note of more rows at the end."""
        self.set_height(self._at.count * self._at.lines)
        self.refresh()

    def show_open(self, article_id: int | None) -> None:
        """Mark the article that the body shows."""
        shown, self._open_id = self._open_id, article_id
        self._refresh_articles(shown, article_id)

    def refresh_row(self, row: ArticleRow) -> None:
        """Draw a changed row again."""
        self._at.replace(row)
        self._refresh_articles(row.id)

    def _refresh_articles(self, *article_ids: int | None) -> None:
        self._refresh_rows(*self._at.visible_indexes(article_ids, self.top_line, self.visible_lines))

    def _refresh_rows(self, *indexes: int) -> None:
        top, width, lines = self.top_line, self.size.width, self._at.lines
        if indexes:
            self.refresh(*(Region(0, index * lines - top, width, lines) for index in indexes))

    @property
    def row(self) -> ArticleRow | None:
        """The row under the cursor, None in an empty list."""
        return self._at.row

    @property
    def cursor(self) -> int:
        """The index of the row under the cursor."""
        return self._at.index

    @property
    def cursor_line(self) -> int:
        """The line of the pane, from 0, on which the row under the cursor begins."""
        return self._at.first_line - self.top_line

    def move(self, steps: int) -> None:
        """Move the cursor; only the two rows that change are drawn again."""
        self.move_to(self._at.index + steps)

    def move_to(self, index: int) -> None:
        """Move the cursor to a row by its index."""
        old, was_on_story = self._at.index, self._at.is_on_story
        if self._at.move_to(index):
            is_selecting = self._at.selection is not None
            if is_selecting or self._at.is_on_story != was_on_story:
                self.moves.report(self.SelectionChanged())
            if not self._bring_into_sight():
                between = self._at.rows_between(old, self.top_line, self.visible_lines) if is_selecting else ()
                self._refresh_rows(*between or (old, self._at.index))

    def _show_selection(self) -> None:
        self.refresh()
        self.post_message(self.SelectionChanged())

    def page(self, pages: float) -> None:
        """Move the cursor by pages."""
        rows = max(1, int(abs(pages) * self.visible_lines / self._at.lines))
        self.move(rows if pages > 0 else -rows)

    def go_to_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.move_to(self._at.count - 1 if end else 0)

    def _bring_into_sight(self) -> bool:
        """Scroll so that the row under the cursor is visible as a whole; True if that moved the list."""
        top = self.top_line
        self.jump_to(self._at.top_for(top, self.visible_lines))
        return self.top_line != top

    def on_resize(self) -> None:
        """Keep the row under the cursor visible."""
        self._bring_into_sight()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked row, and open it."""
        index, row = self._at.row_on(event.y + self.top_line)
        if row is not None:
            self.move_to(index)
            self.post_message(self.Opened(row.id))

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self._painter.clear()
        super().notify_style_update()

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the content, from the cache where possible."""
        at, has_focus, open_id = self._at, self.has_focus, self._open_id
        return self._painter.strips(at, has_focus, open_id, range(first, first + count), width, thumb)
