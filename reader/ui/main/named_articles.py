"""Acts on names across the library: listing the articles that quote or mention one, and opening one of them."""

import logging
from typing import TYPE_CHECKING, cast

from textual import work

from reader.base.errors import ReaderError, bug_message
from reader.library.library import Library
from reader.ui.actions.action import Focus
from reader.ui.main.annotated import AnnotatedActs
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify

if TYPE_CHECKING:
    from reader.ui.viewmodels.named_article_rows import NamedArticle, Subject
    from reader.ui.widgets.articles_panel import ArticlesPanel

log = logging.getLogger("broadsheet")


class NamedArticlesActs(AnnotatedActs, ReadingActs):
    """Each act is the method of its id in the table of acts."""

    async def action_articles_of_name(self) -> None:
        subject = self.subject
        if subject is None:
            return
        place = self.place
        panel = cast("ArticlesPanel", await self.show_panel(Focus.ARTICLES, over=place))
        panel.show_waiting(subject)
        self.go_to(Focus.ARTICLES)
        self._read_articles(subject)

    def open_named_article(self) -> None:
        """Open the article under the cursor of the panel."""
        article_id = cast("ArticlesPanel", self.panels[Focus.ARTICLES]).article_id
        if article_id is not None and self.open_article(article_id):
            self.go_to(Focus.BODY)

    @work(thread=True, group="articles", exclusive=True, exit_on_error=False)
    def _read_articles(self, subject: "Subject") -> None:
        from reader.ui.viewmodels.named_article_rows import read_articles

        try:
            with Library(self.shelf.library.path) as library:
                self.call_later(self._take_articles, subject, read_articles(library, subject.name))
        except ReaderError as error:
            self.call_later(self._refuse_articles, subject, str(error))
        except Exception as error:  # else the panel would say for ever that it looks through the library
            log.error("reading articles about a name", exc_info=error)
            mistake = bug_message("The articles could not be listed", error)
            self.call_later(self._refuse_articles, subject, mistake)

    def _take_articles(self, subject: "Subject", articles: "list[NamedArticle]") -> None:
        """The articles about a name were read; nobody may want them any more."""
        panel = cast("ArticlesPanel", self.panels[Focus.ARTICLES])
        if panel.subject == subject:
            panel.show_articles(articles)
            self.update_status()

    async def _refuse_articles(self, subject: "Subject", problem: str) -> None:
        panel = cast("ArticlesPanel", self.panels[Focus.ARTICLES])
        if panel.subject == subject and self.panel is Focus.ARTICLES:
            notify(self.app, problem, "error")
            await self.leave_panel()
