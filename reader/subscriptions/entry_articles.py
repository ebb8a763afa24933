"""From the entry of a feed to an article in the library.

A whole text is cleaned as a page is. Of an excerpt the page is fetched, if its feed has it so; where that gives no
article, or is not to be, the excerpt itself becomes one, as it stands.
"""

from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from reader.base.errors import PageError
from reader.library.library import Library
from reader.library.stores.feeds import FeedRow, WaitingEntry
from reader.pipeline import Added, store

if TYPE_CHECKING:
    from reader.pages.page import Page


def wants_page(feed: FeedRow, entry: WaitingEntry) -> bool:
    """Whether the page of an entry is to be fetched: that is the feed's option, else done where the text is short. A
    page that leads into one's own network from elsewhere never is.
    """
    from reader.pages.private_address import leads_to_private_address

    if entry.url is None or leads_to_private_address(feed.url, entry.url):
        return False
    return _is_excerpt(entry) if feed.full_text is None else feed.full_text


def ingest_entry(library: Library, feed: FeedRow, entry: WaitingEntry, page: "Page | None") -> Added:
    """Make an article of an entry, and of its page if that was fetched. Raises LibraryError, or NamesError."""
    pages = [page] if page is not None else [] if _is_excerpt(entry) else [entry_page(feed, entry, "html")]
    for one in pages:
        try:
            return store(library, one)
        except PageError:
            continue
    return store(library, _page_as_it_stands(feed, entry))


def entry_page(feed: FeedRow, entry: WaitingEntry, kind: str) -> "Page":
    """An entry as the page that it would be: its title, what the feed says of it, and its text."""
    from reader.library.stores.feed_texts import FROM_FEED
    from reader.pages.page import Page

    title, site = escape(entry.title), escape(feed.title or feed.name)
    facts = [f'<meta property="og:title" content="{title}">', f'<meta property="og:site_name" content="{site}">']
    if entry.author:
        facts.append(f'<meta name="author" content="{escape(entry.author)}">')
    if entry.published is not None:
        moment = datetime.fromtimestamp(entry.published, UTC).isoformat()
        facts.append(f'<meta property="article:published_time" content="{moment}">')
    text = (
        f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title>{"".join(facts)}</head>'
        f"<body><article><h1>{title}</h1>\n{entry.html}</article></body></html>"
    )
    return Page(f"{FROM_FEED}{feed.url}", kind, text, entry.url, datetime.fromtimestamp(entry.fetched_at, UTC))


def _page_as_it_stands(feed: FeedRow, entry: WaitingEntry) -> "Page":
    """The page of which every line is of the article; its address stands in for a text that it has not."""
    from reader.cleaning.clean import clean
    from reader.pages.page import ENTRY

    page = entry_page(feed, entry, ENTRY)
    if clean(page).paragraphs:
        return page
    address = escape(entry.url or feed.url)
    return entry_page(feed, entry._replace(html=f'<p><a href="{address}">{address}</a></p>'), ENTRY)


def _is_excerpt(entry: WaitingEntry) -> bool:
    from reader.pages.feed import Entry

    return Entry("", html=entry.html).is_excerpt
