"""The page of an article of which a feed brought an excerpt, beside that."""

import socket
from html import escape

import pytest

from reader.base.errors import PageError, RefusedAddress
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.search.search import Search
from reader.library.stores.feed_texts import FeedTextStore
from reader.library.stores.feeds import FeedStore
from reader.searching.query import parse_query
from reader.subscriptions.full_texts import Switched, switch_text
from reader.subscriptions.refreshing import refresh

PROSE = "The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week. "


def rss(name: str, url: str | None) -> bytes:
    link = f"<link>{url}</link>" if url else ""
    text = escape(f"<p>{name} opens, says the excerpt of the feed.</p>")
    item = f"<item><title>{name} opens</title><guid>1</guid>{link}<description>{text}</description></item>"
    return f'<rss version="2.0"><channel><title>Quay news</title>{item}</channel></rss>'.encode()


def page(name: str) -> bytes:
    body = "".join(f"<p>Sentence {number} on {name} and its pelican. {PROSE}</p>" for number in range(6))
    rail = '<h2>Read next</h2><ul><li><a href="/one">Ferry pilots retire together</a></li></ul>'
    article = f"<article><h1>{name} as its page has it</h1>{body}</article>"
    return f"<!doctype html><html><body>{article}{rail}</body></html>".encode()


@pytest.fixture
def excerpt(server, library: Library) -> int:
    """An article of which there is the excerpt of a feed that never fetches pages."""
    feed_store = FeedStore(library)
    number, _ = feed_store.subscribe(server.send("/feed", rss("Mill", server.send("/mill", page("Mill")))))
    feed_store.set_full_text(number, False)
    list(refresh(library, feed_store.feeds()))
    server.asked.clear()
    return Listing(library).rows_after(None, 1)[0].id


def text(library: Library, article_id: int) -> str:
    opened = library.open_article(article_id)
    assert opened is not None
    return opened.article.text


def test_a_feed_of_the_internet_leads_to_no_page_of_the_own_network(
    server, library: Library, monkeypatch: pytest.MonkeyPatch
):
    look_up = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **named: look_up("127.0.0.1", *rest, **named))
    feed_store = FeedStore(library)
    feed = server.send("/feed", rss("Mill", server.send("/mill", page("Mill")))).replace("127.0.0.1", "quay.example")
    number, _ = feed_store.subscribe(feed)
    feed_store.set_full_text(number, False)
    list(refresh(library, feed_store.feeds()))
    with pytest.raises(RefusedAddress, match="is this machine itself, but the link to it came from elsewhere"):
        switch_text(library, Listing(library).rows_after(None, 1)[0].id)
    assert [path for path, _ in server.asked] == ["/feed"]


def found(library: Library, word: str) -> int:
    return len(Search(library).find_newest(parse_query(word)).rowids)


def test_the_page_is_fetched_and_shown_and_the_excerpt_stays(server, library: Library, excerpt: int):
    before = text(library, excerpt)
    assert switch_text(library, excerpt) is Switched.PAGE
    assert "Sentence 5 on Mill" in text(library, excerpt) and library.count() == 1
    row = library.row(excerpt)
    assert row is not None and row.headline == "Mill as its page has it"
    assert switch_text(library, excerpt) is Switched.FEED
    assert text(library, excerpt) == before


def test_the_network_is_asked_the_first_time_only(server, library: Library, excerpt: int):
    for _ in range(5):
        switch_text(library, excerpt)
    assert [path for path, _ in server.asked] == ["/mill"]
    assert "Sentence 5 on Mill" in text(library, excerpt)


def test_search_finds_what_is_shown(library: Library, excerpt: int):
    assert (found(library, "pelican"), found(library, "excerpt")) == (0, 1)
    switch_text(library, excerpt)
    assert (found(library, "pelican"), found(library, "excerpt")) == (1, 0)
    switch_text(library, excerpt)
    assert (found(library, "pelican"), found(library, "excerpt")) == (0, 1)


def test_the_article_keeps_its_place_in_the_list_its_feed_and_its_state(library: Library, excerpt: int):
    library.write("UPDATE article SET sort_at = 1000 WHERE id = ?", (excerpt,))
    library.set_starred(excerpt, True)
    feeds = FeedStore(library).feeds_of(excerpt)
    for _ in range(2):
        switch_text(library, excerpt)
        row = library.row(excerpt)
        assert row is not None and row.key[0] == 1000 and row.is_starred
        assert FeedStore(library).feeds_of(excerpt) == feeds != []


def test_where_the_page_cannot_be_had_all_is_as_before(server, library: Library, excerpt: int):
    before = text(library, excerpt)
    server.send("/mill", status=503)
    with pytest.raises(PageError, match="503"):
        switch_text(library, excerpt)
    server.send("/mill", b"<html><body><p>Log in</p></body></html>")
    with pytest.raises(PageError, match="No article was found"):
        switch_text(library, excerpt)
    assert text(library, excerpt) == before
    texts = FeedTextStore(library).texts(excerpt)
    assert texts is not None and texts.of_page is None


def test_an_entry_without_an_address_has_no_page(server, library: Library):
    feed_store = FeedStore(library)
    feed_store.subscribe(server.send("/feed", rss("Mill", None)))
    list(refresh(library, feed_store.feeds()))
    with pytest.raises(PageError, match="gave no address"):
        switch_text(library, Listing(library).rows_after(None, 1)[0].id)


def test_an_article_that_no_feed_brought_has_no_other_text(library: Library, put, make_article):
    with pytest.raises(PageError, match="No feed"):
        switch_text(library, put(make_article("Mill")))
