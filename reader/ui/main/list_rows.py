"""The rows of the list as the rest of the screen needs them: where an article is among them, and reading them again."""

from typing import TYPE_CHECKING

from reader.library.library import Library
from reader.library.rows.article_row import ArticleRow
from reader.ui.main.observable import Topic
from reader.ui.main.session import ReadingSession
from reader.ui.main.undo import ViewState
from reader.ui.viewmodels.article_cache import ArticleCache
from reader.ui.widgets.article_list import ArticleList

if TYPE_CHECKING:
    from reader.ui.main.new_above import NewAbove


class ListRows:
    """Looks rows up in what the list shows, and keeps that true to the library."""

    def __init__(self, session: ReadingSession, library: Library, list_: ArticleList, cache: ArticleCache) -> None:
        self._session = session
        self._library = library
        self._list = list_
        self._cache = cache
        self._new_above: NewAbove | None = None
        self._last_id = 0
        """The greatest id of an article when the rows were last shown: those of newer ones are greater."""
        session.observe_states(self._refresh_states)

    # -- looking rows up

    def index_of(self, row: ArticleRow) -> int:
        """The number of a row from the top, or that which it would have."""
        near = self._near(row)
        return self._session.rows.index_of(row) if near is None else near

    def _near(self, row: ArticleRow) -> int | None:
        """The number of a row that is under the cursor or beside it, found without a query; None elsewhere."""
        here = self._list.cursor
        for index in (here, here + 1, here - 1):
            found = self._session.rows.row_at(index)
            if found is not None and found.id == row.id:
                return index
        return None

    def shows(self, row: ArticleRow) -> bool:
        """Whether the list shows an article, or the one that stands for it."""
        return self._has(self.shown_for(row))

    def _has(self, row: ArticleRow) -> bool:
        return self._near(row) is not None or self._session.rows.has(row)

    def beside(self, row: ArticleRow, step: int) -> ArticleRow | None:
        """The row below (1) or above (-1) that of an article, also where the list does not show that."""
        shown = self.shown_for(row)
        is_between = step > 0 and not self._has(shown)
        return self._session.rows.row_at(self.index_of(shown) + (0 if is_between else step))

    def shown_for(self, row: ArticleRow) -> ArticleRow:
        """The row itself, or where the list does not show it, the one that it shows for the same story."""
        if not row.also_in or self._session.rows.has(row):
            return row
        return next((other for other in self.same_story(row) if self._session.rows.has(other)), row)

    def same_story(self, row: ArticleRow) -> list[ArticleRow]:
        """The articles that tell the same story, itself among them; none where no other does."""
        if not row.also_in:
            return []
        from reader.library.stores.story_clusters import StoryClusters

        return StoryClusters(self._library).of(row.id)

    # -- showing them

    def show(self, index: int, line: int | None = None) -> None:
        """Show the session's rows, with the cursor on one of them and, if possible, that on a line of the pane."""
        self._last_id = self._library.last_id()
        self._list.show_rows(self._session.rows, index, line)

    def select(self, row: ArticleRow) -> None:
        """Put the cursor on a row, wherever it sorts, or on the one that stands for it; leave it where it is if the
        list shows neither.
        """
        here, row = self._list.row, self.shown_for(row)
        if (here is None or here.id != row.id) and self._has(row):
            self._list.move_to(self.index_of(row))

    def reload(self, selected: ArticleRow | None = None) -> None:
        """Read the rows again, after some came or went, with the cursor on a row or where it was."""
        rows = self._session.rows
        self._cache.clear()
        rows.reload()
        self.show(rows.index_of(selected) if selected else self._list.cursor)
        self._session.changed(Topic.LIST)

    def follow(self) -> None:
        """Take in rows that came in the background: the cursor stays on its row, and that on its line of the screen."""
        row, rows, here = self._list.row, self._session.rows, self._list.cursor
        last_id, self._last_id = self._last_id, self._library.last_id()
        rows.reload()
        index = rows.index_of(row) if row is not None else 0
        self._list.follow_rows(rows, index)
        if self._new_above is None:
            from reader.ui.main.new_above import NewAbove

            self._new_above = NewAbove(self._session, self._list)
        self._new_above.take_in(index - here, last_id)
        self._session.changed(Topic.LIST)

    @property
    def new_above(self) -> int:
        """How many rows came in above the window and were not in sight yet."""
        return self._new_above.count if self._new_above is not None else 0

    def restore(self, state: ViewState) -> None:
        """Put the cursor on the row where it was, and that on the line of the screen where it was."""
        row = self._library.row(state.selected.id) if state.selected else None
        if row is not None and self._session.rows.has(row):
            self.show(self._session.rows.index_of(row), state.line)
        else:
            self.show(self._list.cursor)
        self._session.changed(Topic.LIST)

    def _refresh_states(self, article_id: int) -> None:
        """Draw the row of an article as it is now, and those of its story: a story is read as a whole."""
        row = self._library.row(article_id)
        for changed in (row, *self.same_story(row)) if row is not None else ():
            if changed is not None:
                self._list.refresh_row(changed)
