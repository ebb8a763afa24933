"""Going on to the next article, or the next unread one: in the list from the cursor, elsewhere from what is open."""

from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.parts import Parts


class NextArticleController(Controller):
    """Opens articles in the order of the list, from whichever pane."""

    def __init__(self, parts: Parts, article: ArticleController, read_marker: ReadMarker) -> None:
        super().__init__(parts)
        self._article = article
        self._read_marker = read_marker

    def next_article(self) -> None:
        """Open the article below."""
        self._open_beside(1)

    def previous_article(self) -> None:
        """Open the article above."""
        self._open_beside(-1)

    def _open_beside(self, step: int) -> None:
        self._read_marker.go_on()
        row = self._beside(step)
        if row:
            self._article.open_in_sight(row.id)
        else:
            self.view.show_notice("This is the last article." if step > 0 else "This is the first article.")

    def _beside(self, step: int) -> ArticleRow | None:
        """The article below (1) or above (-1). In the list that is counted from the cursor, which is the first to be
        opened where no article of the list is open.
        """
        opened = self.session.opened
        if opened is not None and not self._is_in_list:
            return self.rows.beside(opened.row, step)
        is_begun = opened is not None and self.rows.shows(opened.row)
        return self.session.rows.row_at(self.view.list.cursor + (step if is_begun else 0))

    def next_unread(self) -> None:
        """Open the nearest unread article below."""
        self._open_unread(backwards=False)

    def previous_unread(self) -> None:
        """Open the nearest unread article above."""
        self._open_unread(backwards=True)

    def _open_unread(self, backwards: bool) -> None:
        """The nearest unread article, else the first from the other end."""
        self._read_marker.go_on()
        rows = self.session.rows
        row = self._unread_at_cursor() or rows.next_unread(self._here, backwards)
        row = row or rows.next_unread(None, backwards)
        found = "that was found " * bool(self.session.searched)
        if row is None:
            self.view.show_notice(f"Every article {found}has been read.")
        elif row.id == self.session.open_id:
            self.view.show_notice(f"Every other article {found}has been read.")
        else:
            self._article.open_in_sight(row.id)

    def _unread_at_cursor(self) -> ArticleRow | None:
        """The article under the cursor of the list, where that is unread and not open: it is not jumped over."""
        opened, row = self.session.opened, self.view.list.row
        if row is None or row.is_read or not self._is_in_list:
            return None
        return None if opened is not None and self.rows.shown_for(opened.row).id == row.id else row

    @property
    def _here(self) -> ArticleRow | None:
        """The article to go on from."""
        opened = self.session.opened
        return self.view.list.row if opened is None or self._is_in_list else opened.row

    @property
    def _is_in_list(self) -> bool:
        """Whether the keys go on from the cursor of the list: there, and while nothing is open."""
        return self.panes.focus is Focus.LIST or self.session.opened is None
