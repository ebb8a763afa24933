"""All articles of the library that quote or mention a name: listing them, and opening one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.base.errors import ReaderError
from reader.ui.actions.action import Focus
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.panels import PanelsController
from reader.ui.main.jobs import Job
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.ui.viewmodels.named_article_rows import NamedArticle, Subject


class NamedArticlesController(Controller):
    """Looks names up off the interface's thread."""

    def __init__(self, parts: Parts, article: ArticleController, panels: PanelsController) -> None:
        super().__init__(parts)
        self._article = article
        self._panels = panels

    async def articles_of_name(self) -> None:
        """List all articles with the name under the cursor of a panel."""
        subject = self.availability.subject
        if subject is None:
            return
        await self._panels.show(Focus.ARTICLES, over=self.panes.focus)
        panel = self.late.articles
        assert panel is not None
        panel.content.show_waiting(subject)
        self.panes.go_to(Focus.ARTICLES)

        def read(_: Job) -> "Sequence[NamedArticle]":
            from reader.library.library import Library
            from reader.ui.viewmodels.named_article_rows import read_articles

            with Library(self.library.path) as library:
                return read_articles(library, subject.name)

        self.jobs.start(
            "named articles",
            read,
            replaces=True,
            done=lambda articles: self._take(subject, articles),
            failed=lambda error: self._refuse(subject, error),
            failure="The articles could not be listed",
        )

    def open_named_article(self) -> None:
        """Open the article under the cursor of the panel."""
        article_id = self.late.articles.content.article_id if self.late.articles is not None else None
        if article_id is not None:
            self._article.open_in_body(article_id)

    def _take(self, subject: "Subject", articles: "Sequence[NamedArticle]") -> None:
        """Show the articles about a name, if the panel still asks for it."""
        panel = self.late.articles
        if panel is not None and panel.content.subject == subject:
            panel.content.show_articles(articles)
            self.session.changed(Topic.SELECTION)

    async def _refuse(self, subject: "Subject", error: ReaderError) -> None:
        panel = self.late.articles
        if panel is not None and panel.content.subject == subject and self.panes.panel is Focus.ARTICLES:
            self.view.show_notice(str(error), "error")
            await self._panels.leave()
