"""Finds the feeds that a page links to."""

import re
from typing import NamedTuple
from urllib.parse import urljoin

from reader.base.safe_text import safe_line
from reader.pages.oversized_tags import without_oversized_tags
from reader.pages.web import is_address

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json")
_OF_COMMENTS = re.compile(r"comment|kommentar|commentaire|comentario", re.I)
_MAX_FEEDS = 50
"""Most feeds of one page; some link to a feed for each of their subjects."""


class FeedLink(NamedTuple):
    """A link to a feed: its address and its title, "" if the page gives none."""

    url: str
    title: str


def find_feed_links(text: str, url: str) -> tuple[FeedLink, ...]:
    """Return the feeds that the HTML of the page at `url` links to, those of comments last. Fetches nothing."""
    if not any(kind in text for kind in _FEED_TYPES):  # as on most pages: nothing to parse
        return ()
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True)
    root = etree.fromstring(without_oversized_tags(text).encode("utf-8", "replace"), parser)
    if root is None:
        return ()
    base = root.find(".//base[@href]")
    start = _joined(url, base.get("href", "") if base is not None else "") or url
    found: dict[str, FeedLink] = {}
    for link in root.iter("link", "a"):
        if link.get("type", "").strip().lower() in _FEED_TYPES and "stylesheet" not in link.get("rel", "").lower():
            address = _joined(start, link.get("href", ""))
            if address:
                found.setdefault(address, FeedLink(address, safe_line(link.get("title", "")).strip()))
    return tuple(sorted(found.values(), key=_is_of_comments)[:_MAX_FEEDS])


def _is_of_comments(link: FeedLink) -> bool:
    return bool(_OF_COMMENTS.search(f"{link.title} {link.url}"))


def _joined(base: str, link: str) -> str | None:
    try:
        address = safe_line(urljoin(base, link.strip())).replace(" ", "%20")
    except ValueError:
        return None
    return address if link.strip() and is_address(address) else None
