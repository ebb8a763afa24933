"""The cursor of the list of articles, and where its rows are on the lines of a pane. Pure; no Textual."""

from collections.abc import Collection, Iterator

from reader.library.rows.article_row import ArticleRow
from reader.ui.viewmodels.paged_rows import PagedRows


class ListCursor:
    """The rows of a list and the index of the one under the cursor. Before there are rows, the list is empty."""

    def __init__(self) -> None:
        self.rows: PagedRows | None = None
        self.index = 0

    def show(self, rows: PagedRows, index: int) -> None:
        """Show rows, with the cursor on the one with an index, or on the nearest that there is."""
        self.rows = rows
        self.index = max(0, min(index, rows.count - 1))

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
