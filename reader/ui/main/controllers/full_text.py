"""The full article in place of the excerpt of a feed, or the text of the feed again."""

from typing import TYPE_CHECKING

from reader.base.errors import InternalError, PageError, ReaderError
from reader.ui.main.controllers.article import ArticleController
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.controllers.find import FindController
from reader.ui.main.controllers.page_view import PageViewController
from reader.ui.main.jobs import FULL_TEXT, Job
from reader.ui.main.parts import Parts

if TYPE_CHECKING:
    from reader.subscriptions.full_texts import Switched
    from reader.ui.viewmodels.article_cache import ReadyArticle


class FullTextController(Controller):
    """Switches between the two texts of an article; the page is fetched when it is first asked for."""

    def __init__(
        self, parts: Parts, article: ArticleController, find: FindController, page_view: PageViewController
    ) -> None:
        super().__init__(parts)
        self._article = article
        self._find = find
        self._page_view = page_view

    def full_text(self) -> None:
        """Show the other text of the article."""
        from reader.library.stores.feed_texts import FeedTextStore

        article_id = self.session.open_id
        if article_id is None:
            return
        texts = self.attempt(lambda: FeedTextStore(self.library).texts(article_id))
        if texts is None:
            return
        if texts.of_feed is None:
            self.view.show_notice("This is the full article: no text of a feed is stored beside it.")
        elif self.jobs.is_running(FULL_TEXT):
            key = self.context.key_of("cancel")
            self.view.show_notice(f"A page is being fetched already; {key} stops that.")
        else:
            self._start(article_id, texts.url if texts.other is None else None)

    def _start(self, article_id: int, url: str | None) -> None:
        """Show the other text of an article, which is to be fetched if an address is given."""

        def switch(job: Job) -> "tuple[Switched, ReadyArticle | None]":
            from reader.library.library import Library
            from reader.subscriptions.full_texts import switch_text

            with Library(self.library.path) as library:
                switched = switch_text(library, article_id, lambda: job.is_stopping)
                return switched, self.cache.copy(library).open(article_id, self.view.body.measure.width)

        self.jobs.say(FULL_TEXT, f"fetching {url.partition('://')[2].partition('/')[0]} …" if url else "")
        self.jobs.start(
            FULL_TEXT,
            switch,
            done=lambda result: self._take(article_id, *result),
            failed=self._refuse,
            failure="The page could not be shown",
        )

    def _take(self, article_id: int, switched: "Switched", prepared: "ReadyArticle | None") -> None:
        from reader.subscriptions.full_texts import Switched

        if self.session.find is not None and self.session.open_id == article_id:
            self._find.leave()  # its matches were in another text
        self.attempt(lambda: self._article.refresh(article_id, prepared))
        self._page_view.read(article_id)
        key = self.context.key_of("full_text")
        sentences = {
            Switched.PAGE: f"This is the full article; {key} shows the text of the feed.",
            Switched.FEED: f"This is the text of the feed; {key} shows the full article.",
            Switched.SAME: "The page has no more text than the feed.",
        }
        self.view.show_notice(sentences[switched])

    def _refuse(self, error: ReaderError) -> None:
        is_of_page = isinstance(error, PageError) and not isinstance(error, InternalError)
        self.view.show_notice(f"{error} The text of the feed stays." if is_of_page else str(error), "error")
