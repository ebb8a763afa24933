"""The cursor and the selection of the list of articles, and where its rows are on a pane. Pure; no Textual."""

from collections.abc import Collection, Iterator

from reader.library.rows.article_row import ArticleRow
from reader.ui.viewmodels.paged_rows import PagedRows
from reader.ui.viewmodels.row_selection import RowSelection


class ListCursor:
    """The rows of a list and the index of the one under the cursor. Before there are rows, the list is empty."""

    def __init__(self) -> None:
        self.rows: PagedRows | None = None
        self.index = 0
        self.selection: RowSelection | None = None

    def show(self, rows: PagedRows, index: int) -> None:
        """Show rows, with the cursor on the one with an index, or on the nearest that there is. The selection ends with
        the rows of another list, or without rows.
        """
        if self.selection is not None:
            self._follow_selection(self.selection, rows)
        self.rows = rows
        self.index = max(0, min(index, rows.count - 1))

    def _follow_selection(self, selection: RowSelection, rows: PagedRows) -> None:
        anchor = selection.anchor
        if rows is not self.rows or not rows.count:
            self.selection = None
        elif anchor is not None:
            self.selection = selection._replace(start=min(rows.index_of(anchor), rows.count - 1))

    def select(self) -> None:
        """Begin a selection at the row under the cursor, if there is one."""
        row = self.row
        self.selection = RowSelection(row, self.index) if row is not None else None

    def select_all(self, last_id: int) -> None:
        """Select all rows, without articles above an id, which come later."""
        self.selection = RowSelection(None, rows=self.count, last_id=last_id) if self.count else None

    def end_selection(self) -> None:
        """Select no rows any more."""
        self.selection = None

    @property
    def selected(self) -> int:
        """How many rows are selected."""
        return self.selection.size(self.index, self.count) if self.selection is not None else 0

    def has_selected(self, index: int, row: ArticleRow) -> bool:
        """Whether a row at an index is selected."""
        return self.selection is not None and self.selection.has(index, row, self.index)

    def replace(self, row: ArticleRow) -> None:
        """Replace a row that changed."""
        if self.rows is not None:
            self.rows.replace(row)

    @property
    def count(self) -> int:
        """The number of rows."""
        return self.rows.count if self.rows else 0

    @property
    def lines(self) -> int:
        """The lines of a row."""
        return self.rows.lines if self.rows else 1

    @property
    def row(self) -> ArticleRow | None:
        """The row under the cursor, None in an empty list."""
        return self.rows.row_at(self.index) if self.rows else None

    @property
    def is_on_story(self) -> bool:
        """Whether the article under the cursor has others on the same story."""
        row = self.row
        return bool(row and row.also_in)

    @property
    def first_line(self) -> int:
        """The line of the content on which the row under the cursor begins."""
        return self.index * self.lines

    def move_to(self, index: int) -> bool:
        """Move the cursor to a row by its index, or to the nearest that there is; True if that is another row."""
        old, self.index = self.index, max(0, min(index, self.count - 1))
        return self.index != old

    def top_for(self, top: int, visible: int) -> int:
        """The line to scroll to the top so that the row under the cursor is visible as a whole: `top` where it is, in a
        pane that shows `visible` lines.
        """
        if self.first_line < top:
            return self.first_line
        return max(top, self.first_line + self.lines - visible)

    def rows_between(self, index: int, top: int, visible: int) -> range:
        """The indexes from a row to that under the cursor that are visible, in a pane that shows `visible` lines from
        `top` on.
        """
        first, last = sorted((index, self.index))
        start = top // self.lines
        return range(max(first, start), min(last, start + visible // self.lines + 1) + 1)

    def row_on(self, line: int) -> tuple[int, ArticleRow | None]:
        """The index of the row on a line of the content, and the row; None below the last one."""
        index = line // self.lines
        return index, self.rows.row_at(index) if self.rows else None

    def visible_indexes(self, article_ids: Collection[int | None], top: int, visible: int) -> Iterator[int]:
        """The indexes at which articles are visible, in a pane that shows `visible` lines from `top` on."""
        first = top // self.lines
        for index in range(first, first + visible // self.lines + 2):
            row = self.rows.row_at(index) if self.rows else None
            if row is not None and row.id in article_ids:
                yield index
