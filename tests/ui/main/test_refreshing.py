"""Feeds refreshed from the reader: progress, the end of it, stopping it, and what comes of itself."""

import signal
import time
from collections.abc import Callable, Iterator
from html import escape
from typing import Any

import pytest

from reader.base.settings import Refreshing, Settings
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.stores.entries import EntryStore
from reader.library.stores.feeds import FeedStore, Visit
from reader.subscriptions.feed_visits import visit_feeds
from reader.ui.main.controllers import refreshing
from reader.ui.main.screen import MainScreen
from reader.ui.main.view import MainView

PROSE = "The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week. "


def item(name: str, words: int = 300, url: str | None = None) -> str:
    text = escape(f"<p>{name} opens. " + PROSE * (words // 18) + "</p>")
    link = f"<link>{url}</link>" if url else ""
    return f"<item><title>{name} opens</title><guid>{name}</guid>{link}<description>{text}</description></item>"


def rss(*items: str, title: str = "Quay News") -> bytes:
    head = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>'
    return f"{head}{''.join(items)}</channel></rss>".encode()


@pytest.fixture
def feeds(library: Library) -> FeedStore:
    return FeedStore(library)


@pytest.fixture
def silent(server) -> Iterator[str]:
    """The address of a feed that never answers."""
    server.answers["/never"] = lambda handler: server.closing.wait(20)
    yield server.url("/never")
    server.closing.set()


@pytest.fixture
def set_up(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Gives the main screen settings of its own."""

    def use(**settings: Any) -> None:
        make = MainScreen.__init__

        def init(self: MainScreen, app_context: Any, *others: Any) -> None:
            make(self, app_context._replace(settings=Settings(feeds=Refreshing(**settings))), *others)

        monkeypatch.setattr(MainScreen, "__init__", init)

    return use


async def end(run: Any) -> None:
    await run.until(lambda: not run.main.parts.jobs.is_running("refreshing"))


def headlines(library: Library) -> list[str]:
    return sorted(row.headline for row in Listing(library).rows_after(None, 100))


async def test_R_fetches_what_is_new_in_all_feeds_and_lists_it(run_app, server, feeds: FeedStore, shown):
    feeds.subscribe(server.send("/a", rss(item("Mill"), item("Lock"))))
    feeds.subscribe(server.send("/b", rss(item("Weir"))))
    async with run_app() as run:
        await run.press("R")
        assert "/a  0 of 2 feeds" in shown(run.main.view.status)[0] and "c cancel" in shown(run.main.view.status)[0]
        await end(run)
        assert run.notices() == ["3 new articles."]
        assert headlines(run.library) == ["Lock opens", "Mill opens", "Weir opens"]
        assert run.main.session.rows.count == 3 and "Mill opens" in run.screen()
        assert "of 2 feeds" not in shown(run.main.view.status)[0] and "cancel" not in shown(run.main.view.status)[0]


async def test_r_fetches_only_the_feed_of_the_article(run_app, server, feeds: FeedStore):
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    feeds.subscribe(server.send("/b", rss(item("Weir"))))
    async with run_app() as run:
        await run.press("R")
        await end(run)
        wanted = "/a" if "Mill" in run.main.view.list.row.headline else "/b"
        server.asked.clear()
        await run.press("r")
        await end(run)
        assert [path for path, _ in server.asked] == [wanted]
        assert run.notices()[-1] == "No new articles."


async def test_r_on_an_article_of_no_feed_says_so(run_app, stack):
    stack("First")
    async with run_app() as run:
        await run.press("r")
        assert run.notices() == ["This article is of no feed that you follow. R refreshes all."]


async def test_R_without_feeds_says_how_to_follow_one(run_app):
    async with run_app() as run:
        await run.press("R")
        assert run.notices() == ["You follow no feeds. a with the address of a site or a feed does."]


async def test_where_no_feed_is_due_one_is_asked_first(run_app, server, feeds: FeedStore):
    number, _ = feeds.subscribe(server.send("/a", rss(item("Mill"))))
    feeds.failed(number, "It failed.", int(time.time()) + 7200)
    async with run_app() as run:
        await run.press("R")
        assert "Nothing is due until" in run.screen() and not run.main.parts.jobs.is_running("refreshing")
        await run.press("1")
        assert not run.main.parts.jobs.is_running("refreshing") and not server.asked
        await run.press("R", "2")
        await end(run)
        assert headlines(run.library) == ["Mill opens"]


async def test_muted_feeds_are_left_out(run_app, server, feeds: FeedStore):
    number, _ = feeds.subscribe(server.send("/a", rss(item("Mill"))))
    feeds.set_muted(number, True)
    async with run_app() as run:
        await run.press("R")
        assert run.notices() == ["All feeds are muted or gone. r refreshes one all the same."]
        assert not server.asked


async def test_neither_the_cursor_nor_the_line_being_read_moves(run_app, server, feeds, stack, shown):
    stack(*(f"Old {number}" for number in range(60)))
    feeds.subscribe(server.send("/a", rss(*(item(f"Mill {number}") for number in range(4)))))
    async with run_app() as run:
        await run.press(*["j"] * 30, "enter", "h")
        before = [line[:-1] for line in shown(run.main.view.list)]  # the last column is the scroll bar's
        await run.press("R")
        await end(run)
        assert run.main.session.rows.count == 64
        assert run.main.view.list.row.headline == run.main.session.opened.row.headline == "Old 30"
        assert [line[:-1] for line in shown(run.main.view.list)] == before


async def test_at_the_top_of_the_list_what_came_shows_and_the_cursor_stays_on_its_article(
    run_app, server, feeds, stack, shown
):
    stack("Old")
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    async with run_app() as run:
        await run.press("R")
        await end(run)
        assert "Mill opens" in shown(run.main.view.list)[0] and run.main.view.list.row.headline == "Old"


async def test_a_feed_that_fails_is_counted_and_the_others_come(run_app, server, feeds: FeedStore):
    feeds.subscribe(server.send("/gone", status=404))
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    async with run_app() as run:
        await run.press("R")
        await end(run)
        assert run.notices()[-1].startswith("1 new article. 1 of 2 feeds failed")


async def test_c_stops_a_feed_that_hangs_and_what_came_before_stays(run_app, server, feeds, silent, shown):
    feeds.subscribe(silent, "Silent Post")
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    async with run_app() as run:
        await run.press("R")
        await run.until(lambda: "Silent Post  1 of 2 feeds  1 new" in shown(run.main.view.status)[0])
        await run.press("c")
        await end(run)
        assert run.notices() == ["Stopped. What came in before stays: 1 new."]
        assert "Mill opens" in run.screen()


async def test_the_line_above_the_list_counts_what_came_while_another_feed_is_waited_for(
    run_app, server, feeds, stack, silent, monkeypatch
):
    monkeypatch.setattr(refreshing, "_LIST_INTERVAL", 0)
    stack(*(f"Old {number}" for number in range(60)))
    feeds.subscribe(silent)
    feeds.subscribe(server.send("/a", rss(*(item(f"Mill {number}") for number in range(4)))))
    async with run_app(size=(80, 24)) as run:
        await run.press(*["j"] * 30, "R")
        await run.until(lambda: "64 unread of 64" in run.main.view.head.said[2])
        assert run.main.view.head.said[2].startswith("↑ 4 new") and run.main.session.rows.count == 64
        assert run.main.parts.jobs.is_running("refreshing")
        await run.press("c")


async def test_what_an_interrupted_refresh_left_is_taken_in_at_the_next_start_without_the_network(
    run_app, server, library, feeds: FeedStore
):
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    short, _ = feeds.subscribe(server.send("/b", rss(item("Weir", 30, server.url("/page")))))
    assert len(list(visit_feeds(library, feeds.feeds(), lambda: False))) == 2
    server.asked.clear()
    async with run_app() as run:
        await run.until(lambda: headlines(run.library))
        await end(run)
        assert headlines(run.library) == ["Mill opens"] and "Mill opens" in run.screen()
        assert len(EntryStore(library).waiting([short])) == 1 and not server.asked  # its page is to be fetched
        assert run.notices() == ["1 new article."]


async def test_what_is_asked_for_meanwhile_comes_after(run_app, server, feeds, silent):
    hanging, _ = feeds.subscribe(silent)
    other, _ = feeds.subscribe(server.send("/a", rss(item("Mill"))))
    feeds.set_muted(other, True)
    async with run_app() as run:
        await run.press("R")
        run.main.controllers.refreshing.refresh_feeds([feeds.feed(other)])
        await run.until(lambda: run.notices() == ["Other feeds are being refreshed; these come after them."])
        server.closing.set()
        await run.until(lambda: headlines(run.library))
        await end(run)
        assert headlines(run.library) == ["Mill opens"]


async def test_nothing_is_asked_of_the_network_without_a_key(run_app, server, feeds: FeedStore):
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    async with run_app() as run:
        await run.press("j", "k")
        await run.all_done()
        assert not server.asked and not run.main.parts.jobs.is_running("refreshing")


async def test_a_setting_refreshes_at_the_start(run_app, server, feeds: FeedStore, set_up):
    set_up(refresh_at_start=True)
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    async with run_app() as run:
        await run.until(lambda: headlines(run.library))
        await end(run)
        assert run.notices() == ["1 new article."]


async def test_a_setting_refreshes_at_an_interval_and_reports_nothing_where_nothing_is_new(
    run_app, server, feeds, set_up, monkeypatch
):
    set_up(refresh_minutes=30)
    timers: list[tuple[float, Callable[[], None]]] = []
    original = MainView.set_interval

    def set_interval(self: MainView, seconds: float, call: Callable[[], None], **options: Any) -> Any:
        timers.append((seconds, call))
        return original(self, seconds, call, **options)

    monkeypatch.setattr(MainView, "set_interval", set_interval)
    feeds.subscribe(server.send("/a", rss()))
    async with run_app() as run:
        ((_, call),) = [one for one in timers if one[0] == 1800]
        call()
        await end(run)
        assert len(server.asked) == 1 and run.notices() == []


async def test_a_library_that_cannot_be_refreshed_is_reported(run_app, server, feeds, monkeypatch):
    from reader.base.errors import LibraryError
    from reader.subscriptions import refreshing_process

    def fail(self: object) -> Iterator[object]:
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(refreshing_process.RefreshingProcess, "events", fail)
    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    async with run_app() as run:
        await run.press("R")
        await end(run)
        assert run.notices()[-1] == "The disk is full."


async def test_a_process_that_ends_by_itself_is_reported_and_the_next_refresh_works(
    run_app, server, feeds, monkeypatch
):
    from reader.base import service_process

    feeds.subscribe(server.send("/a", rss(item("Mill"))))
    async with run_app() as run:
        with monkeypatch.context() as patch:
            patch.setattr(service_process, "_SERVE", "input()")
            await run.press("R")
            await end(run)
        assert "ProcessEnded" in run.notices()[-1]
        await run.press("R")
        await end(run)
        assert headlines(run.library) == ["Mill opens"]


async def test_leaving_the_reader_ends_the_process(run_app, feeds, silent, monkeypatch):
    from reader.subscriptions.refreshing_process import RefreshingProcess

    feeds.subscribe(silent)
    async with run_app() as run:
        begun = []
        begin = RefreshingProcess.__enter__
        monkeypatch.setattr(RefreshingProcess, "__enter__", lambda self: begun.append(self) or begin(self))
        await run.press("R")
        await run.until(lambda: begun)
        process = begun[0]._process
    assert process.wait(5) in (0, -signal.SIGKILL)  # where it does not notice at once, it is killed


async def test_feeds_of_a_list_in_the_own_network_are_asked_about_once(run_app, server, feeds: FeedStore):
    feeds.subscribe_all([(server.send("/a", rss(item("Mill"))), None, None)])
    async with run_app() as run:
        for answer in ("1", "2"):
            await run.press("R")
            await end(run)
            assert "1 feed is in your own network" in run.screen() and "(this machine itself)" in run.screen()
            assert not server.asked
            await run.press(answer)
            if answer == "1":
                feeds.visited(1, Visit(server.url("/a"), "", None, None, None, None, 0))
        await end(run)
        assert headlines(run.library) == ["Mill opens"]
        feeds.allow(1, private=False)
        feeds.failed(1, "It is private.", 0)
        await run.press("R")
        await end(run)
        assert "in your own network" not in run.screen()
