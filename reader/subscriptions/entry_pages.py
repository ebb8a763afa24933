"""The page of an entry: its own text as a page, and whether the page at its address is to be fetched."""

import re
from typing import TYPE_CHECKING

from reader.library.rows.version_row import FROM_FEED
from reader.library.stores.entries import WaitingEntry
from reader.library.stores.feeds import FeedRow
from reader.model.moments import moment_at
from reader.subscriptions.entry_html import entry_html, link_html

if TYPE_CHECKING:
    from reader.pages.page import Page

_LINK = re.compile(r"<a\b.*?</a\s*>|https?://\S+", re.I | re.S)
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")


def wants_page(feed: FeedRow, entry: WaitingEntry) -> bool:
    """Whether the page of an entry is to be fetched: as the feed's setting says, by default where the text is short. A
    page in a private network is never fetched for a public feed.
    """
    from reader.pages.private_address import leads_to_private_address

    if entry.url is None or leads_to_private_address(feed.url, entry.url):
        return False
    return is_excerpt(entry) if feed.full_text is None else feed.full_text


def is_excerpt(entry: WaitingEntry) -> bool:
    """Whether the text of an entry is so short that its page probably has the full article."""
    from reader.pages.feed import Entry

    return Entry("", html=entry.html).is_excerpt


def own_words(entry: WaitingEntry) -> int:
    """How many words an entry has besides its links: a feed of links has none, or only labels."""
    return len(_WORD.findall(_TAG.sub(" ", _LINK.sub(" ", entry.html))))


def entry_page(feed: FeedRow, entry: WaitingEntry, kind: str) -> "Page":
    """An entry as an HTML page: its title, its metadata from the feed, and its text."""
    from reader.pages.page import Page

    text = entry_html(entry.title, feed.title or feed.name, entry.author, entry.published, entry.html)
    return Page(f"{FROM_FEED}{feed.url}", kind, text, entry.url, moment_at(entry.fetched_at))


def page_as_it_is(feed: FeedRow, entry: WaitingEntry) -> "Page":
    """A page every line of which belongs to the article; an entry without a text has its address as the text."""
    from reader.cleaning.clean import clean
    from reader.pages.page import ENTRY

    page = entry_page(feed, entry, ENTRY)
    if clean(page).paragraphs:
        return page
    return entry_page(feed, entry._replace(html=link_html(entry.url or feed.url)), ENTRY)
