"""The act that shows the whole page of an article of which the feed has an excerpt, or that again."""

import logging
import threading
from typing import TYPE_CHECKING

from textual import work

from reader.base.errors import PageError, ReaderError, bug_message
from reader.library.library import Library
from reader.ui.main.reading import ReadingActs
from reader.ui.plain import notify

if TYPE_CHECKING:
    from reader.subscriptions.full_texts import Switched
    from reader.ui.viewmodels.article_cache import ReadyArticle

log = logging.getLogger("broadsheet")


class FullTextActs(ReadingActs):
    """Each act is the method of its id in the table of acts."""

    _fetch_stops: threading.Event | None = None

    def action_full_text(self) -> None:
        from reader.library.stores.feed_texts import FeedTextStore

        opened = self.opened
        if opened is None:
            return
        texts = self.attempt(lambda: FeedTextStore(self.shelf.library).texts(opened.row.id))
        if texts is None:
            return
        if texts.of_feed is None:
            notify(self.app, "This is the whole page: no text of a feed is kept beside it.")
        elif self.is_fetching:
            notify(self.app, f"A page is being fetched just now; {self.key_of('cancel')} stops that.")
        else:
            self._begin_switch(opened.row.id, texts.url if texts.other is None else None)

    def _begin_switch(self, article_id: int, url: str | None) -> None:
        """Show the other text of an article, which is to be fetched if an address is given."""
        self.is_fetching, self._fetch_stops = True, threading.Event()
        self.fetching_told = f"fetching {url.partition('://')[2].partition('/')[0]} …" if url else ""
        self.update_status()
        self._switch(article_id, self._fetch_stops)

    def stop_fetching(self) -> None:
        """Let the work in the background end soon; the article stays as it is."""
        if self._fetch_stops is not None:
            self._fetch_stops.set()

    @work(thread=True, group="full text", exit_on_error=False)
    def _switch(self, article_id: int, stop: threading.Event) -> None:
        from reader.subscriptions.full_texts import switch_text

        try:
            with Library(self.shelf.library.path) as library:
                switched = switch_text(library, article_id, stop.is_set)
                prepared = self.desk.copy(library).open(article_id, self.body.line_width)
                self.call_later(self._take_switched, article_id, switched, prepared)
        except PageError as error:
            self.call_later(self._refuse_switch, f"{error} The text of the feed stays.")
        except ReaderError as error:
            self.call_later(self._refuse_switch, str(error))
        except Exception as error:  # else nothing could be fetched any more, and nobody would know why
            log.error("fetching a page", exc_info=error)
            self.call_later(self._refuse_switch, bug_message("The page could not be shown", error))

    def _take_switched(self, article_id: int, switched: "Switched", prepared: "ReadyArticle | None") -> None:
        from reader.subscriptions.full_texts import Switched

        self._end_fetching()
        if self.finding is not None and self.opened is not None and self.opened.row.id == article_id:
            self.leave_find()  # its matches were in another text
        self.attempt(lambda: self.refresh_article(article_id, prepared))
        self.reread_page(article_id)
        key = self.key_of("full_text")
        told = {
            Switched.PAGE: f"This is the whole page; {key} shows the text of the feed.",
            Switched.FEED: f"This is the text of the feed; {key} shows the whole page.",
            Switched.SAME: "The page has no more text than the feed.",
        }
        notify(self.app, told[switched])

    def leave_find(self) -> None:
        """Clear the marks of the find."""
        raise NotImplementedError

    def _refuse_switch(self, problem: str) -> None:
        self._end_fetching()
        notify(self.app, problem, "error")

    def _end_fetching(self) -> None:
        self.is_fetching, self.fetching_told, self._fetch_stops = False, "", None
        self.update_status()
