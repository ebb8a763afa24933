"""Feeds in files: which address they name as their own, and what is in them."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.base.errors import NotAFeed
from reader.pages.files import read_file
from reader.pages.page import Page
from reader.pages.saved_feed import saved_feed

ATOM = """<?xml version="1.0" encoding="{charset}"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quäy</title>
<link href="https://quay.example/"/>{link}<entry><id>a</id><title>Lock</title><link href="/lock"/>
<link rel="self" href="https://x.example/"/></entry></feed>"""
RSS = """<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Quay</title>
{link}<item><title>Lock</title><link>https://quay.example/lock</link></item></channel></rss>"""
JSON = """{{"version": "https://jsonfeed.org/version/1.1", "title": "Quay", {link}
"items": [{{"id": "a", "title": "Lock", "url": "https://quay.example/lock", "content_text": "It opens."}}]}}"""
SELF = "https://quay.example/feed"


def page(text: str) -> Page:
    """A page that came from a file."""
    return Page("feed.xml", "text", text, None, datetime.now(UTC))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (ATOM.format(charset="utf-8", link=f'<link rel="self" href="{SELF}"/>'), SELF),
        (ATOM.format(charset="utf-8", link=f'<link rel="SELF " href=" {SELF} "/>'), SELF),
        (ATOM.format(charset="utf-8", link=""), None),
        (RSS.format(link=f'<atom:link rel="self" type="application/rss+xml" href="{SELF}"/>'), SELF),
        (RSS.format(link=f'<atom:link rel="hub" href="{SELF}"/>'), None),
        (RSS.format(link='<atom:link rel="self" href="/feed"/>'), None),
        (RSS.format(link='<atom:link rel="self" href="file:///etc/passwd"/>'), None),
        (RSS.format(link='<atom:link rel="self" href="http://192.168.0.1/feed"/>'), None),
        (RSS.format(link='<atom:link rel="self"/>'), None),
        (JSON.format(link=f'"feed_url": "{SELF}",'), SELF),
        (JSON.format(link='"feed_url": 7,'), None),
        (JSON.format(link=""), None),
    ],
)
def test_a_feed_says_its_own_address(text: str, address: str | None) -> None:
    found = saved_feed(page(text))
    assert found is not None and found.address == address
    assert [entry.title for entry in found.feed.entries] == ["Lock"]


def test_relative_addresses_of_entries_are_those_of_its_site() -> None:
    found = saved_feed(page(ATOM.format(charset="utf-8", link="")))
    assert found is not None and found.feed.entries[0].url == "https://quay.example/lock"


def test_the_charset_that_a_file_declares_is_used(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(ATOM.format(charset="iso-8859-1", link="").encode("latin-1"))
    found = saved_feed(read_file(path))
    assert found is not None and found.feed.title == "Quäy"


@pytest.mark.parametrize("text", ["", "A page about <rss>", "<html><body><p>feed</p></body></html>", "{}"])
def test_a_page_is_none(text: str) -> None:
    assert saved_feed(page(text)) is None


def test_a_feed_with_an_address_was_not_saved() -> None:
    assert saved_feed(Page(SELF, "text", RSS.format(link=""), SELF)) is None


def test_a_broken_feed_is_reported() -> None:
    with pytest.raises(NotAFeed):
        saved_feed(page("<rss" + "<" * 100))
