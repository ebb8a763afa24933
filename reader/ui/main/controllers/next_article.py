"""Going on from the open article to the next, or to the next that is unread."""

from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.parts import Parts


class NextArticleController(Controller):
    """Opens articles in the order of the list, from whichever pane."""

    def __init__(self, parts: Parts, article: ArticleController) -> None:
        super().__init__(parts)
        self._article = article

    def next_article(self) -> None:
        """Open the article below the open one."""
        self._open_beside(1)

    def previous_article(self) -> None:
        """Open the article above the open one."""
        self._open_beside(-1)

    def _open_beside(self, step: int) -> None:
        opened, rows = self.session.opened, self.session.rows
        row = rows.row_at(self.view.list.cursor) if opened is None else self.rows.beside(opened.row, step)
        if row:
            self._article.open(row.id)
        else:
            self.view.show_notice("This is the last article." if step > 0 else "This is the first article.")

    def next_unread(self) -> None:
        """Open the nearest unread article below."""
        self._open_unread(backwards=False)

    def previous_unread(self) -> None:
        """Open the nearest unread article above."""
        self._open_unread(backwards=True)

    def _open_unread(self, backwards: bool) -> None:
        """The nearest unread article, else the first from the other end; while none is open, the selected one if it is
        unread.
        """
        opened, rows = self.session.opened, self.session.rows
        here = opened.row if opened else self.view.list.row
        row = here if here and not opened and not here.is_read else None
        row = row or rows.next_unread(here, backwards)
        row = row or rows.next_unread(None, backwards)
        found = "that was found " * bool(self.session.searched)
        if row is None:
            self.view.show_notice(f"Every article {found}has been read.")
        elif row.id == self.session.open_id:
            self.view.show_notice(f"Every other article {found}has been read.")
        else:
            self._article.open(row.id)
