"""Feeds refreshed, from the server to the articles."""

import socket
import threading
import time
from html import escape

import pytest

from reader.base import paths
from reader.base.errors import Cancelled
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.stores.entries import EntryStore
from reader.library.stores.feeds import FeedStore
from reader.pages import connections, web
from reader.subscriptions import entry_articles, refreshing
from reader.subscriptions.feed_visits import Visited, visit_feeds
from reader.subscriptions.refreshing import EntryResult, ingest_waiting, refresh

PROSE = "The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week. "


def item(name: str, words: int = 300, url: str | None = None) -> str:
    text = escape(f"<p>{name} opens. " + PROSE * (words // 18) + "</p>")
    facts = f"<title>{name} opens again this week</title><guid>{name}</guid>" + (f"<link>{url}</link>" if url else "")
    return f"<item>{facts}<description>{text}</description></item>"


def rss(*items: str) -> bytes:
    head = '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay news</title>'
    return f"{head}{''.join(items)}</channel></rss>".encode()


def page(name: str) -> bytes:
    body = "".join(f"<p>Sentence {number} on {name}. {PROSE}</p>" for number in range(6))
    return f"<!doctype html><html><body><h1>{name} as its page has it</h1>{body}</body></html>".encode()


def headlines(library: Library) -> list[str]:
    """Those of all articles, also of those that another article of their story hides."""
    return sorted(headline for (headline,) in library.read("SELECT headline FROM article WHERE deleted_at IS NULL"))


def test_new_entries_become_articles_of_their_feed(server, library: Library, feeds: FeedStore, run):
    number, _ = feeds.subscribe(server.send("/feed", rss(item("Mill"), item("Lock"))))
    visited, *taken = run()
    assert isinstance(visited, Visited) and visited.new == 2
    assert [(one.headline, one.done, one.total) for one in taken] == [
        ("Mill opens again this week", 1, 2),
        ("Lock opens again this week", 2, 2),
    ]
    assert headlines(library) == ["Lock opens again this week", "Mill opens again this week"]
    assert feeds.unread() == {number: 2}
    assert EntryStore(library).waiting() == []


def test_what_was_there_takes_no_work(server, library: Library, feeds: FeedStore, run, monkeypatch: pytest.MonkeyPatch):
    feeds.subscribe(server.send("/feed", rss(item("Mill"))))
    run()

    def fail(*_: object) -> None:
        raise AssertionError("made once more")

    monkeypatch.setattr(entry_articles, "ingest_entry", fail)
    server.send("/feed", rss(item("Mill")) + b"<!-- changed -->")
    (visited,) = run()
    assert visited.new == 0


def test_the_page_of_an_excerpt_is_fetched(server, library: Library, feeds: FeedStore, run):
    address = server.send("/mill", page("Mill"))
    feeds.subscribe(server.send("/feed", rss(item("Mill", 20, address), item("Lock", 400, server.url("/lock")))))
    run()
    assert headlines(library) == ["Lock opens again this week", "Mill as its page has it"]
    assert [path for path, _ in server.asked] == ["/feed", "/mill"]


def test_a_page_that_fails_leaves_the_excerpt(server, library: Library, feeds: FeedStore, run):
    gone, picture = server.send("/gone", status=404), server.send("/picture", b"\x89PNG\r\n\x1a\n")
    feeds.subscribe(server.send("/feed", rss(item("Mill", 20, gone), item("Lock", 20, picture))))
    run()
    assert headlines(library) == ["Lock opens again this week", "Mill opens again this week"]


def test_a_server_that_keeps_silent_is_not_asked_for_every_page(
    server, library: Library, feeds: FeedStore, run, closed_port: int, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(refreshing, "_AT_A_TIME", 1)
    asked: list[str] = []
    ask = web.fetch_response

    def count(connections, url, *rest):
        asked.append(url)
        return ask(connections, url, *rest)

    monkeypatch.setattr("reader.pages.parallel_fetch.fetch_response", count)
    items = [item(f"Mill {number}", 20, f"http://127.0.0.1:{closed_port}/{number}") for number in range(4)]
    feeds.subscribe(server.send("/feed", rss(*items)))
    run()
    assert len(headlines(library)) == 4
    assert len(asked) == 2


def busy_feed(server, feeds: FeedStore) -> None:
    """A feed with the excerpt of a page whose server asks to be left alone."""
    address = server.send("/mill", b"", 429, {"Retry-After": "600"})
    feeds.subscribe(server.send("/feed", rss(item("Mill", 20, address), item("Lock", 20, address + "2"), item("Quay"))))


def test_an_excerpt_waits_while_the_server_of_its_page_asks_to_be_left_alone(
    server, library: Library, feeds: FeedStore, run
):
    busy_feed(server, feeds)
    server.send("/mill2", b"", 429, {"Retry-After": "600"})
    taken = [(one.headline, one.is_waiting) for one in run() if isinstance(one, EntryResult)]
    assert sorted(taken) == [
        ("Lock opens again this week", True),
        ("Mill opens again this week", True),
        ("Quay opens again this week", False),
    ]
    server.send("/mill", page("Mill"))
    server.send("/mill2", page("Lock"))
    run()
    assert headlines(library) == [
        "Lock as its page has it",
        "Mill as its page has it",
        "Quay opens again this week",
    ]


def test_it_does_not_wait_for_ever(server, library: Library, feeds: FeedStore, run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(refreshing, "_PATIENCE", 0)
    busy_feed(server, feeds)
    run()
    assert len(headlines(library)) == 3 and EntryStore(library).waiting() == []


def test_no_more_pages_of_a_feed_than_the_limit_are_fetched(
    server, library: Library, feeds: FeedStore, run, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(refreshing, "MOST_PAGES", 2)
    items = [item(f"Mill {number}", 20, server.send(f"/{number}", page(f"Mill {number}"))) for number in range(4)]
    feeds.subscribe(server.send("/feed", rss(*items)))
    run()
    assert len(server.asked) == 3
    assert headlines(library) == [
        "Mill 0 as its page has it",
        "Mill 1 as its page has it",
        "Mill 2 opens again this week",
        "Mill 3 opens again this week",
    ]


@pytest.mark.parametrize("is_elsewhere", [True, False])
def test_only_a_feed_of_the_own_network_may_name_what_stands_for_a_private_address(
    server, library: Library, feeds: FeedStore, run, monkeypatch: pytest.MonkeyPatch, is_elsewhere: bool
):
    look_up = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda host, *rest, **named: look_up("127.0.0.1", *rest, **named))
    if is_elsewhere:  # the name stands for another address once the feed has been visited
        found = iter([False])
        monkeypatch.setattr(connections, "is_private", lambda _: next(found, True))
    address = server.send("/mill", page("Mill")).replace("127.0.0.1", "quay.example")
    feeds.subscribe(server.send("/feed", rss(item("Mill", 20, address))).replace("127.0.0.1", "quay.example"))
    run()
    assert headlines(library) == ["Mill opens again this week" if is_elsewhere else "Mill as its page has it"]
    assert [path for path, _ in server.asked] == (["/feed"] if is_elsewhere else ["/feed", "/mill"])


def test_what_two_feeds_bring_comes_once(server, library: Library, feeds: FeedStore, run):
    address = server.send("/mill", page("Mill"))
    feeds.subscribe(server.send("/a", rss(item("Mill", 20, address))))
    feeds.subscribe(server.send("/b", rss(item("Mill", 300, address))))
    run()
    assert len(headlines(library)) == 1
    assert EntryStore(library).waiting() == []


def test_a_text_that_another_feed_brought_is_not_new(server, library: Library, feeds: FeedStore, run):
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    feeds.subscribe(server.send("/b", rss(item("Mill"), item("Lock"))))
    taken = [one.headline for one in run() if isinstance(one, EntryResult)]
    assert sorted(taken) == headlines(library) == ["Lock opens again this week", "Mill opens again this week"]


def test_an_article_that_was_deleted_is_not_brought_back(server, library: Library, feeds: FeedStore, run):
    address = server.send("/mill", page("Mill"))
    feeds.subscribe(server.send("/a", rss(item("Mill", 20, address))))
    run()
    library.delete(Listing(library).rows_after(None, 1)[0].id)
    feeds.subscribe(server.send("/b", rss(item("Mill", 300, address))))
    assert not [one for one in run() if isinstance(one, EntryResult)]
    assert headlines(library) == []


def test_a_mistake_of_ours_stops_no_other_entry(
    server, library: Library, feeds: FeedStore, run, monkeypatch: pytest.MonkeyPatch
):
    ingest_entry = entry_articles.ingest_entry

    def fail_once(library, feed, entry, *rest):
        if "Mill" in entry.title:
            raise KeyError("x")
        return ingest_entry(library, feed, entry, *rest)

    monkeypatch.setattr(entry_articles, "ingest_entry", fail_once)
    feeds.subscribe(server.send("/feed", rss(item("Mill"), item("Lock"))))
    _, mill, lock = run()
    assert mill.article_id is None and "KeyError" in mill.error
    assert paths.log_path().read_text("utf-8").count("adding the entry of a feed") == 1
    assert lock.error is None
    assert headlines(library) == ["Lock opens again this week"]
    assert EntryStore(library).waiting() == []


def test_what_came_in_before_it_was_cancelled_is_kept_and_the_rest_waits(server, library: Library, feeds: FeedStore):
    feeds.subscribe(server.send("/feed", rss(item("Mill"), item("Lock"), item("Quay"))))
    done: list[object] = []
    with pytest.raises(Cancelled):
        for one in refresh(library, feeds.feeds(), lambda: len(done) == 2):
            done.append(one)
    assert headlines(library) == ["Mill opens again this week"]
    assert len(EntryStore(library).waiting()) == 2
    assert len(list(ingest_waiting(library))) == 2
    assert len(headlines(library)) == 3


def test_a_feed_that_was_left_meanwhile_brings_nothing(server, library: Library, feeds: FeedStore):
    number, _ = feeds.subscribe(server.send("/feed", rss(item("Mill"), item("Lock"))))
    for one in refresh(library, feeds.feeds()):
        if isinstance(one, EntryResult):
            feeds.unsubscribe(number)
    assert headlines(library) == ["Mill opens again this week"]


def test_a_feed_that_keeps_silent_holds_up_nobody(server, library: Library, feeds: FeedStore):
    server.answers["/never"] = lambda handler: server.closing.wait(20)
    feeds.subscribe(server.url("/never"))
    feeds.subscribe(server.send("/feed", rss(item("Mill"), item("Lock"))))
    done: list[object] = []
    with pytest.raises(Cancelled):
        for one in refresh(library, feeds.feeds(), lambda: len(done) == 3):
            done.append(one)
    assert headlines(library) == ["Lock opens again this week", "Mill opens again this week"]


def test_without_the_network_only_what_needs_no_page_is_taken_in(server, library: Library, feeds: FeedStore):
    address = server.send("/mill", page("Mill"))
    feeds.subscribe(server.send("/feed", rss(item("Mill", 20, address), item("Lock"))))
    assert len(list(visit_feeds(library, feeds.feeds(), lambda: False))) == 1
    assert [one.headline for one in ingest_waiting(library, is_offline=True)] == ["Lock opens again this week"]
    assert len(server.asked) == 1 and len(EntryStore(library).waiting()) == 1
    assert [one.headline for one in ingest_waiting(library)] == ["Mill as its page has it"]


def test_what_a_feed_calls_itself_at_its_first_visit_is_the_publisher(server, library: Library, feeds: FeedStore, run):
    feeds.subscribe(server.send("/feed", rss(item("Mill"))))
    run()
    assert Listing(library).rows_after(None, 1)[0].publisher == "Quay news"


def test_big_feeds_wait_until_those_of_others_are_articles(
    server, library: Library, feeds: FeedStore, run, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("reader.subscriptions.big_responses._BIG", 10_000)
    big, _ = feeds.subscribe(server.send("/big", rss(*(item(f"Mill {number}") for number in range(40)))))
    small, _ = feeds.subscribe(server.send("/small", rss(item("Lock"))))
    assert [one.feed_id for one in run()][:4] == [small, small, big, big]
    assert len(headlines(library)) == 41


def test_feeds_that_answer_later_do_not_wait_until_all_of_others_are_articles(
    server, library: Library, feeds: FeedStore, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(refreshing, "_IN_A_PAUSE", 1)
    is_first_in = threading.Event()

    def answer_late(handler) -> None:
        is_first_in.wait(20)
        body = rss(item("Lock"))
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    server.answers["/late"] = answer_late
    first, _ = feeds.subscribe(server.send("/feed", rss(*(item(f"Mill {number}") for number in range(30)))))
    late, _ = feeds.subscribe(server.url("/late"))
    events = []
    for one in refresh(library, feeds.feeds()):
        events.append((type(one), one.feed_id))
        if events[-1] == (EntryResult, first) and not is_first_in.is_set():
            is_first_in.set()
            time.sleep(0.3)
    assert events.index((Visited, late)) < 10
    assert len(headlines(library)) == 31
