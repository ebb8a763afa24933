"""The panel of articles of the library that quote or mention a name."""

import time
from collections.abc import Collection, Sequence

from reader.library.rows.opened_articles import OpenArticle
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.named_article_rows import NamedArticle, Subject, head_lines, lay_out_articles
from reader.ui.viewmodels.panel_content import PanelContent, PanelView
from reader.ui.viewmodels.panel_lines import PanelLine


class ArticlesContent(PanelContent):
    """Articles, newest first, with a cursor. Opening another article does not change its name."""

    def __init__(self, view: PanelView) -> None:
        self._view = view
        self._subject = Subject("", None)
        self._articles: Sequence[NamedArticle] | None = None
        self._open_id: int | None = None

    def show_article(self, opened: OpenArticle | None, marked: Collection[MarkKind] = ()) -> None:
        """Mark the open article among the rows."""
        self._open_id = opened.row.id if opened else None
        self._view.redraw_rows()

    def show_waiting(self, subject: Subject) -> None:
        """Show that the articles about a name are being read."""
        self._subject = subject
        self._articles = None
        self._view.show_rows(())

    def show_articles(self, articles: Sequence[NamedArticle]) -> None:
        """Show the articles about the name, with the cursor on the first that is not open."""
        self._articles = articles
        others = [index for index, one in enumerate(articles) if one.row.id != self._open_id]
        self._view.show_rows(range(len(articles)), others[0] if others else None)

    @property
    def subject(self) -> Subject:
        """The name that the articles are about."""
        return self._subject

    @property
    def article_id(self) -> int | None:
        """The article under the cursor, None where there is none."""
        return self._articles[self._view.row].row.id if self._articles and self._view.row is not None else None

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the rows at a width in cells."""
        if self._articles is None:
            return head_lines(self._subject, "searching the library …", width)
        return lay_out_articles(self._subject, self._articles, width, int(time.time()), self._open_id)

    def nothing(self) -> str:
        """No sentence: the head says that there are none."""
        return ""
