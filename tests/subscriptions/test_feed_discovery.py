"""What somebody names to add, looked at for feeds."""

from pathlib import Path

import pytest

from reader.base.errors import UnreachableAddress
from reader.subscriptions.feed_discovery import find_feeds, has_feeds, is_list

RSS = b'<rss version="2.0"><channel><title>Quay</title><item><title>A</title></item></channel></rss>'
PAGE = b'<html><head><link type="application/rss+xml" href="/feed" title="All"></head><body><p>Hello</p></body></html>'
OPML = '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://quay.example/"/></body></opml>'


def test_the_address_of_a_feed_is_that_feed(server):
    found = find_feeds(server.send("/feed", RSS))
    assert found is not None and found.feed == (server.url("/feed"), "Quay") and found.page is None


def test_a_page_is_to_be_added_and_names_its_feeds(server):
    found = find_feeds(server.send("/", PAGE))
    assert found is not None and found.page is not None and found.feed is None
    assert found.links == ((server.url("/feed"), "All"),)


def test_an_address_that_cannot_be_reached_is_reported(server):
    with pytest.raises(UnreachableAddress):
        find_feeds(server.send("/gone", status=404))


def test_a_list_is_known_by_its_text_or_by_the_name_that_newsboat_gives_it(tmp_path: Path):
    opml, urls, page = tmp_path / "mine.xml", tmp_path / "urls", tmp_path / "page.txt"
    opml.write_text(OPML, "utf-8")
    urls.write_text("https://quay.example/feed\n", "utf-8")
    page.write_text("https://quay.example/feed\n", "utf-8")
    assert [is_list(path) for path in (opml, urls, page, tmp_path, tmp_path / "nowhere")] == [True, True, *[False] * 3]
    page.write_text("A list of feeds begins with <opml>, a feed with <rss>.", "utf-8")
    assert not has_feeds(page) and has_feeds(opml) and has_feeds(urls)
    opml.write_text(OPML.replace("utf-8", "utf-16"), "utf-16")
    assert is_list(opml)
    found = find_feeds(str(opml))
    assert found is not None and found.path == opml
    assert find_feeds(str(page)) is None and find_feeds(str(tmp_path)) is None and find_feeds(page) is None
