"""Reads feeds that were saved as files: which address they name as their own, and what is in them."""

from typing import TYPE_CHECKING, NamedTuple

from reader.base.safe_text import safe_line
from reader.pages.feed import Feed
from reader.pages.feeds import looks_like_feed, parse_feed
from reader.pages.oversized_tags import without_oversized_elements
from reader.pages.page import Page
from reader.pages.private_address import names_private_address
from reader.pages.web import is_address

if TYPE_CHECKING:
    from lxml.etree import _Element


class SavedFeed(NamedTuple):
    """A feed, and the address under which it can be followed; None where it names none, or one in a private network."""

    feed: Feed
    address: str | None


def saved_feed(page: Page) -> SavedFeed | None:
    """The feed in a page that came without an address; None where it is none. Raises NotAFeed where it begins like one
    but cannot be parsed.
    """
    data = _without_declaration(page.text).encode("utf-8", "replace")
    if page.url is not None or not data.startswith((b"<", b"{")) or not looks_like_feed(data):
        return None
    address = _own_address(data)
    feed = parse_feed(data, address or "")
    if address is None and feed.site:
        feed = parse_feed(data, feed.site)  # now with the addresses that are relative
    return SavedFeed(feed, None if address is None or names_private_address(address) else address)


def _without_declaration(text: str) -> str:
    """The text without an XML declaration, which names the charset of the file."""
    start = text.lstrip("\ufeff \t\r\n")
    return start.partition("?>")[2].lstrip() if start.startswith("<?xml") else start


def _own_address(data: bytes) -> str | None:
    named = _json_address(data) if data.startswith(b"{") else _xml_address(data)
    address = safe_line(named).strip()
    return address if is_address(address) else None


def _json_address(data: bytes) -> str:
    import json

    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return ""
    address = found.get("feed_url") if isinstance(found, dict) else None
    return address if isinstance(address, str) else ""


def _xml_address(data: bytes) -> str:
    """The link of a feed to itself, as Atom defines it, also within RSS. See RFC 4287, 4.2.7.2."""
    from lxml import etree

    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    root = etree.fromstring(without_oversized_elements(data), parser)
    children = list(root.iterchildren(etree.Element)) if root is not None else []
    channels = [child for child in children if _local_name(child) == "channel"]
    for element in [*children, *(one for channel in channels for one in channel.iterchildren(etree.Element))]:
        if _local_name(element) == "link" and (element.get("rel") or "").strip().lower() == "self":
            return element.get("href") or ""
    return ""


def _local_name(element: "_Element") -> str:
    """The name of an element in lower case, without its namespace or prefix."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()
