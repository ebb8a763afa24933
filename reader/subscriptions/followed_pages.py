"""Reads followed pages: a page that lists stories is visited like a feed, and its stories are the entries.

Nothing about it is stored that a feed does not have: a feed whose site is its own address is a followed page.
"""

import html
from collections.abc import Sized
from typing import TYPE_CHECKING

from reader.base.errors import NotAFeed
from reader.library.rows.address import address_identity
from reader.library.stores.feeds import FeedRow
from reader.pages.feed import Entry, Feed

if TYPE_CHECKING:
    from reader.pages.page import Page
    from reader.pages.web import HttpResponse

_NO_LIST = "This is neither a feed nor a page that lists stories. Look for another address on the site, and add that."
_NO_STORIES = (
    "The page lists no stories any more. Look at it in the browser: it may have moved, or ask for consent. What it "
    "brought stays."
)


def may_be_followed_page(feed: FeedRow, response: "HttpResponse") -> bool:
    """Whether what a server sent, which is no feed, may be a followed page: it was one before, or nothing has come in
    yet and the page stands where it was looked for. A feed whose address leads to a front page by now has failed.
    """
    if feed.last_success is None:
        return address_identity(feed.url) == address_identity(response.url)
    return feed.is_page


def are_enough(stories: Sized) -> bool:
    """Whether a page with these stories can be followed."""
    from reader.cleaning.story_list import FEWEST_TO_FOLLOW

    return len(stories) >= FEWEST_TO_FOLLOW


def read_followed_page(response: "HttpResponse", was_one: bool) -> Feed:
    """The stories of a page as a feed; `was_one` is whether the page was followed before. Raises NotAFeed where it
    lists none, and what reading a page raises.
    """
    from reader.pages.web import page_of

    feed = feed_of_stories(page_of(response), was_one)
    if feed is None:
        raise NotAFeed(_NO_STORIES if was_one else _NO_LIST)
    return feed


def feed_of_stories(page: "Page", was_one: bool = False) -> Feed | None:
    """A page as a feed of its stories, which keep their order; None where it does not list stories. For one that
    `was_one` before, some stories are enough, whatever else is on it. Raises OversizePage.
    """
    from reader.cleaning.rails.story_addresses import story_address
    from reader.cleaning.story_list import read_story_list

    assert page.url is not None
    found = read_story_list(page)
    if not are_enough(found.stories) or not (was_one or found.is_index_page):
        return None
    entries: dict[str, Entry] = {}
    for story, moment in found.stories:
        if story.url is not None:
            name = address_identity(story_address(story.url))
            teaser = f"<p>{html.escape(story.teaser)}</p>" if story.teaser else ""
            entries.setdefault(name, Entry(name, story.title, story.url, published=moment, html=teaser))
    return Feed(page.url, found.title, page.url, tuple(entries.values()))
