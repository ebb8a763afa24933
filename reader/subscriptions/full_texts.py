"""Switches an article between the text of its feed and the full article on its page."""

from collections.abc import Callable
from enum import Enum

from reader import pipeline, sources
from reader.base.errors import Cancelled, PageError
from reader.base.gc_pause import gc_paused
from reader.library.library import Library
from reader.library.stores.feed_texts import FeedTextStore
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.feed_passwords import page_address


class Switched(Enum):
    """The text that an article shows now."""

    PAGE = "the page"
    FEED = "the text of the feed"
    SAME = "the text of the feed, which is that of the page"


def switch_text(library: Library, article_id: int, cancelled: Callable[[], bool] = sources.never) -> Switched:
    """Show the full article in place of the text of its feed, or that again. The page is fetched only the first time.
    Raises a PageError or Cancelled, after which nothing has changed, or a LibraryError.
    """
    from reader.pages.fetching import fetch_page
    from reader.pages.private_address import names_private_address
    from reader.pages.web import host_of

    store = FeedTextStore(library)
    texts = store.texts(article_id)
    if texts is None or texts.of_feed is None:
        raise PageError("No feed brought the text of this article.")
    if texts.other is not None:
        store.show(article_id, texts.other)
        return Switched.PAGE if texts.other == texts.of_page else Switched.FEED
    if texts.url is None:
        raise PageError("The feed gave no address for the page of this article.")
    feed = FeedStore(library).find(texts.feed_url)
    is_own = names_private_address(texts.feed_url) or host_of(texts.feed_url) == host_of(texts.url)
    page = fetch_page(
        page_address(texts.feed_url, texts.url),
        cancelled,
        public_only=not (is_own and feed is not None and feed.allows_private),
        allows_http=feed is not None and feed.allows_http,
    )
    before = library.open_article(article_id)
    with gc_paused():
        prepared = pipeline.make_ready(library, page)
    if cancelled():
        raise Cancelled("Stopped. The text of the feed stays.")
    store.add_page(article_id, prepared)
    after = library.open_article(article_id)
    is_same = before is not None and after is not None and before.article.text == after.article.text
    return Switched.SAME if is_same else Switched.PAGE
