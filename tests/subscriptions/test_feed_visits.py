"""Feeds visited: what is requested, what is stored, and when the next visit may be."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from reader.base import paths
from reader.base.errors import Cancelled
from reader.library.library import Library
from reader.library.stores.entries import EntryStore
from reader.library.stores.feeds import FeedRow, FeedStore
from reader.pages import feeds as feeds_module
from reader.sources import never
from reader.subscriptions.due_feeds import due_feeds
from reader.subscriptions.feed_visits import Visited, sort_times, visit_feeds


def rss(*names: str, title: str = "Quay news") -> bytes:
    items = "".join(f"<item><title>{name}</title><guid>{name}</guid></item>" for name in names)
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()


@pytest.fixture
def visit(library: Library, feeds: FeedStore) -> Callable[[], list[Visited]]:
    """Visits all feeds."""
    return lambda: list(visit_feeds(library, feeds.feeds(), never))


@pytest.fixture
def row(feeds: FeedStore) -> Callable[[], FeedRow]:
    """The only feed as it stands in the library."""

    def only() -> FeedRow:
        (found,) = feeds.feeds()
        return found

    return only


def test_what_is_new_waits_to_become_articles(server, library: Library, feeds: FeedStore, visit, row):
    number, _ = feeds.subscribe(server.send("/feed", rss("b", "a")))
    assert visit() == [Visited(number, "Quay news", server.url("/feed"), 2, None, 1, 1, is_private=True)]
    assert len(EntryStore(library).waiting()) == 2
    assert (row().failures, row().error) == (0, None)
    assert abs(row().last_success - time.time()) < 60
    server.send("/feed", rss("c", "b", "a"))
    assert [one.new for one in visit()] == [1]


def test_the_server_gets_the_tags_of_the_last_visit(server, feeds: FeedStore, visit, row):
    tags = {"ETag": '"e1"', "Last-Modified": "Mon, 02 Mar 2026 10:00:00 GMT"}
    feeds.subscribe(server.send("/feed", rss("a"), headers=tags))
    visit()
    server.send("/feed", status=304, headers={"ETag": '"e2"'})
    assert [(one.new, one.error) for one in visit()] == [(0, None)]
    headers = server.asked[1][1]
    assert (headers["If-None-Match"], headers["If-Modified-Since"]) == ('"e1"', "Mon, 02 Mar 2026 10:00:00 GMT")
    assert (row().etag, row().last_modified, row().title) == ('"e2"', tags["Last-Modified"], "Quay news")


@pytest.mark.parametrize("tag", ['"' + "x" * 600 + '"', '"\xe4"'])
def test_a_tag_that_cannot_be_sent_back_is_not(server, feeds: FeedStore, visit, row, tag: str):
    feeds.subscribe(server.send("/feed", rss("a"), headers={"ETag": tag}))
    assert visit()[0].error is None
    assert row().etag is None
    assert visit()[0].error is None


def test_the_same_bytes_are_not_read_again(server, feeds: FeedStore, visit, monkeypatch: pytest.MonkeyPatch):
    feeds.subscribe(server.send("/feed", rss("a")))
    visit()

    def fail(*_: object) -> None:
        raise AssertionError("read once more")

    monkeypatch.setattr(feeds_module, "parse_feed", fail)
    assert [(one.new, one.error) for one in visit()] == [(0, None)]


def test_a_feed_that_moved_for_good_is_asked_there(server, feeds: FeedStore, visit, row):
    server.send("/new", rss("a"))
    server.send("/half", status=308, headers={"Location": "/new"})
    feeds.subscribe(server.send("/old", status=301, headers={"Location": "/half"}))
    assert visit()[0].url == row().url == server.url("/new")


@pytest.mark.parametrize(("first", "second"), [(302, 301), (301, 307), (302, 302)])
def test_a_feed_that_moved_for_a_while_is_asked_where_it_was(server, feeds: FeedStore, visit, row, first, second):
    server.send("/new", rss("a"))
    server.send("/half", status=second, headers={"Location": "/new"})
    feeds.subscribe(server.send("/old", status=first, headers={"Location": "/half"}))
    assert visit()[0].new == 1
    assert row().url == server.url("/old")


def test_a_feed_that_is_gone_is_not_visited_any_more(server, feeds: FeedStore, visit, row):
    feeds.subscribe(server.send("/feed", status=410))
    assert "gone for good" in (visit()[0].error or "")
    assert row().is_gone
    assert due_feeds([row()], time.time() + 10**9) == []
    server.send("/feed", rss("a"))
    assert visit()[0].error is None  # where somebody asks for it all the same
    assert not row().is_gone


def test_each_failure_doubles_the_wait(server, feeds: FeedStore, visit, row):
    feeds.subscribe(server.send("/feed", status=500))
    waits = []
    for _ in range(12):
        assert "500" in (visit()[0].error or "")
        waits.append(round((row().next_visit - time.time()) / 60))
    assert waits[:3] == [10, 20, 40]
    assert waits[-1] == 24 * 60
    server.send("/feed", rss("a"))
    assert visit()[0].error is None
    assert row().failures == 0
    assert due_feeds([row()]) == [row()]


def test_a_server_may_ask_to_be_left_alone(server, feeds: FeedStore, visit, row):
    later = format_datetime(datetime.now(UTC) + timedelta(hours=3), usegmt=True)
    feeds.subscribe(server.url("/feed"))
    for written, hours in [("7200", 2), (later, 3), ("999999999999", 24), ("soon", 0), ("²", 0), ("-5", 0)]:
        feeds.visited(row().id, feeds_visit(row()))
        server.send("/feed", status=503, headers={"Retry-After": written} if written.isascii() else {})
        visit()
        assert round((row().next_visit - time.time()) / 3600) == hours, written


def feeds_visit(feed: FeedRow):
    """A visit that went well just now."""
    from reader.library.stores.feeds import Visit

    return Visit(feed.url, "", None, None, None, None, int(time.time()))


@pytest.mark.parametrize("body", [b"", b"<html><body>Not found</body></html>", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_feed_is_reported_and_keeps_what_there_was(
    server, library: Library, feeds: FeedStore, visit, row, body: bytes
):
    feeds.subscribe(server.send("/feed", rss("a")))
    visit()
    server.send("/feed", body)
    assert "not an RSS" in (visit()[0].error or "")
    assert row().title == "Quay news"
    assert len(EntryStore(library).waiting()) == 1


def test_one_that_fails_stops_none_of_the_others(server, feeds: FeedStore, visit, closed_port: int):
    feeds.subscribe(f"http://127.0.0.1:{closed_port}/feed")
    feeds.subscribe(server.send("/feed", rss("a")))
    found = visit()
    assert sorted((one.new, one.error is None) for one in found) == [(0, False), (1, True)]
    assert [(one.done, one.total) for one in found] == [(1, 2), (2, 2)]


def test_a_mistake_of_ours_stops_no_other_feed(server, feeds: FeedStore, visit, monkeypatch: pytest.MonkeyPatch):
    parse = feeds_module.parse_feed

    def fail_once(data: bytes, url: str, charset: str | None):
        if url.endswith("/a"):
            raise KeyError("x")
        return parse(data, url, charset)

    monkeypatch.setattr(feeds_module, "parse_feed", fail_once)
    feeds.subscribe(server.send("/a", rss("a")))
    feeds.subscribe(server.send("/b", rss("b")))
    found = {one.url[-1]: one for one in visit()}
    assert "KeyError" in (found["a"].error or "")
    assert (found["b"].error, found["b"].new) == (None, 1)
    assert paths.log_path().read_text("utf-8").count("reading a feed") == 1


def test_an_entry_of_the_future_has_no_date(server, library: Library, feeds: FeedStore, visit):
    body = rss("a").replace(b"<guid>", b"<pubDate>Fri, 02 Mar 2090 10:00:00 GMT</pubDate><guid>")
    feeds.subscribe(server.send("/feed", body))
    visit()
    waiting = EntryStore(library).waiting_entry(EntryStore(library).waiting()[0])
    assert waiting is not None and waiting.published is None


def test_what_came_in_before_it_was_cancelled_is_kept(server, library: Library, feeds: FeedStore):
    server.answers["/never"] = lambda handler: server.closing.wait(20)
    feeds.subscribe(server.url("/never"))
    feeds.subscribe(server.send("/feed", rss("a")))
    found = []
    with pytest.raises(Cancelled):
        for one in visit_feeds(library, feeds.feeds(), lambda: bool(found)):
            found.append(one)
    assert [one.new for one in found] == [1]
    assert len(EntryStore(library).waiting()) == 1


@pytest.mark.parametrize(
    ("dates", "times"),
    [
        ([100, None, 99], [101, 100, 99]),
        ([50, 50, 50], [52, 51, 50]),
        ([None, None], [200, 199]),
        ([300, 10], [200, 10]),
    ],
)
def test_no_two_entries_of_a_feed_sort_by_one_time(dates: list[int | None], times: list[int]) -> None:
    assert sort_times(dates, 200) == times
