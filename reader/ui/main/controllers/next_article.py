"""Going on to the next article, or the next unread one: in the list from the cursor, elsewhere from what is open."""

from collections.abc import Callable

from reader.library.listing.view import ALL
from reader.library.rows.article_row import ArticleRow
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.read_marker import ReadMarker
from reader.ui.main.parts import Parts


class NextArticleController(Controller):
    """Opens articles in the order of the list, from whichever pane."""

    def __init__(
        self,
        parts: Parts,
        article: ArticleController,
        read_marker: ReadMarker,
        next_list: Callable[[Callable[[], object]], bool],
    ) -> None:
        """`next_list` goes on to the next list with unread articles, and is false where it does not; it is given what
        to do where the person wants to stay in this one.
        """
        super().__init__(parts)
        self._article = article
        self._read_marker = read_marker
        self._next_list = next_list

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
        """Open the nearest unread article; where there is none, go on in another list or from the other end."""
        self._read_marker.go_on()
        row = self._unread_at_cursor() or self.session.rows.next_unread(self._here, backwards)
        if row is not None:
            self._article.open_in_sight(row.id)
        elif backwards or not self._next_list(self._open_from_end):
            self._open_from_end(backwards)

    def _open_from_end(self, backwards: bool = False) -> None:
        """Open the first unread article of the list, or the last, and say that the list begins again."""
        row = self.session.rows.next_unread(None, backwards)
        which = "that was found " if self.session.searched else "of this list " * (self.session.listing.view != ALL)
        if row is None:
            self.view.show_notice(f"Every article {which}has been read.")
        elif row.id == self.session.open_id:
            self.view.show_notice(f"Every other article {which}has been read.")
        elif self._article.open_in_sight(row.id):
            self.status.say(f"again from the {'end' if backwards else 'top'} of the list")

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
