"""Makes articles of the entries of feeds.

A full text is cleaned like a page. For an excerpt the page is fetched, unless the settings of the feed say otherwise;
where there is no page or no article on it, the excerpt itself becomes the article, unchanged.
"""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.base.errors import PageError
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, WaitingEntry
from reader.pipeline import Added, store
from reader.subscriptions.entry_html import entry_html, link_html

if TYPE_CHECKING:
    from reader.pages.page import Page


def wants_page(feed: FeedRow, entry: WaitingEntry) -> bool:
    """Whether the page of an entry is to be fetched: as the feed's setting says, by default where the text is short. A
    page in a private network is never fetched for a public feed.
    """
    from reader.pages.private_address import leads_to_private_address

    if entry.url is None or leads_to_private_address(feed.url, entry.url):
        return False
    return _is_excerpt(entry) if feed.full_text is None else feed.full_text


def ingest_entry(library: Library, feed: FeedRow, entry: WaitingEntry, page: "Page | None") -> Added:
    """Add the article of an entry; `page` is its page, if that was fetched. Raises LibraryError, or NamesError."""
    pages = [page] if page is not None else [] if _is_excerpt(entry) else [entry_page(feed, entry, "html")]
    for one in pages:
        try:
            return store(library, one)
        except PageError:
            continue
    return store(library, _page_as_it_is(feed, entry))


def entry_page(feed: FeedRow, entry: WaitingEntry, kind: str) -> "Page":
    """An entry as an HTML page: its title, its metadata from the feed, and its text."""
    from reader.library.stores.feed_texts import FROM_FEED
    from reader.pages.page import Page

    text = entry_html(entry.title, feed.title or feed.name, entry.author, entry.published, entry.html)
    return Page(f"{FROM_FEED}{feed.url}", kind, text, entry.url, datetime.fromtimestamp(entry.fetched_at, UTC))


def _page_as_it_is(feed: FeedRow, entry: WaitingEntry) -> "Page":
    """A page every line of which belongs to the article; an entry without a text has its address as the text."""
    from reader.cleaning.clean import clean
    from reader.pages.page import ENTRY

    page = entry_page(feed, entry, ENTRY)
    if clean(page).paragraphs:
        return page
    return entry_page(feed, entry._replace(html=link_html(entry.url or feed.url)), ENTRY)


def _is_excerpt(entry: WaitingEntry) -> bool:
    from reader.pages.feed import Entry

    return Entry("", html=entry.html).is_excerpt
