"""The rows that came in above the window of the list, until they were in sight."""

from reader.ui.main.observable import Topic
from reader.ui.main.session import ReadingSession
from reader.ui.viewmodels.paged_rows import PagedRows
from reader.ui.widgets.article_list import ArticleList

_FAR = 200
"""Rows from the top among which the first new one is looked for; one further down is taken to be at the top."""


class NewAbove:
    """Counts them. They are said to have been in sight once the topmost of them was."""

    def __init__(self, session: ReadingSession, list_: ArticleList) -> None:
        self._session = session
        self._list = list_
        self._rows: PagedRows | None = None
        """The rows that were counted: in another list nothing is new."""
        self._count = self._first = self._last_id = 0
        self._is_watching = False

    @property
    def count(self) -> int:
        """How many new rows above the window were not in sight yet."""
        return min(self._count, max(0, self._top - self._first)) if self._rows is self._session.rows else 0

    @property
    def _top(self) -> int:
        """The index of the first row in the window."""
        return self._list.top_line // self._session.rows.lines

    def take_in(self, moved: int, last_id: int) -> None:
        """Count what moved the row under the cursor down by some rows; articles above an id are new."""
        rows, top = self._session.rows, self._top
        old, self._rows = self.count, rows
        in_sight = sum(row is not None and row.id > last_id for row in map(rows.row_at, range(top, self._list.cursor)))
        self._count = old + max(0, moved - in_sight)
        if not self._count:
            return
        self._last_id = self._last_id if old else last_id
        above = ((index, rows.row_at(index)) for index in range(min(top, _FAR)))
        self._first = next((index for index, row in above if row is not None and row.id > self._last_id), 0)
        if not self._is_watching:
            self._is_watching = True
            self._list.watch(self._list, "scroll_y", self._after_scroll, init=False)

    def _after_scroll(self) -> None:
        if self._count:
            old, self._count = self._count, self.count
            if self._count != old:
                self._session.changed(Topic.ABOVE)
