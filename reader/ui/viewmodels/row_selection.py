"""Which rows of the list are selected: those from where the selection began to the cursor, or all. Pure; no Textual."""

from typing import NamedTuple

from reader.library.rows.article_row import ArticleRow


class RowSelection(NamedTuple):
    """A selection. `anchor` is the row where it began, which may move in the list, and `start` the index where that is;
    in a selection of all rows it is None, `rows` says how many these are, and articles above `last_id` came later.
    """

    anchor: ArticleRow | None
    start: int = 0
    rows: int = 0
    last_id: int = 0

    def indexes(self, cursor: int, rows: int) -> range:
        """The indexes of the rows, with the cursor on one of `rows`."""
        if self.anchor is None:
            return range(rows)
        first, last = sorted((self.start, cursor))
        return range(max(0, first), min(last + 1, rows))

    def size(self, cursor: int, rows: int) -> int:
        """How many rows are selected."""
        return len(self.indexes(cursor, rows)) if self.anchor is not None else min(self.rows, rows)

    def has(self, index: int, row: ArticleRow, cursor: int) -> bool:
        """Whether the row at an index is selected."""
        if self.anchor is None:
            return row.id <= self.last_id
        return min(self.start, cursor) <= index <= max(self.start, cursor)
