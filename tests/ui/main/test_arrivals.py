"""What another program adds to the library while the reader shows it: listed by itself, and counted for `R`."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.annotating.annotate import annotate
from reader.base.errors import BusyLibrary
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.ui.main.view import MainView


@pytest.fixture
def elsewhere(library: Library) -> Iterator[Library]:
    """The library as another program has it open."""
    with Library(library.path) as other:
        yield other


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What the reader does every few seconds."""
    calls: list[Callable[[], None]] = []
    monkeypatch.setattr(MainView, "set_interval", lambda self, seconds, call: calls.append(call))
    return calls


@pytest.fixture
def brought(elsewhere: Library, make_article) -> Callable[..., int]:
    """Adds an article to the library as another program does."""

    def add(headline: str) -> int:
        article = make_article(headline)
        page = RawPage("page.txt", "text", article.text, None, datetime(2026, 2, 1, tzinfo=UTC))
        return elsewhere.add(article, annotate(article), page)[0]

    return add


def look(run: Any) -> None:
    run.main.controllers.arrivals._look_quietly()


async def test_what_comes_from_elsewhere_is_listed_within_seconds_and_the_cursor_stays(run_app, stack, brought, looks):
    stack("Old", "Older")
    async with run_app() as run:
        await run.press("j")
        brought("Mill opens")
        (watch,) = looks
        watch()
        await run.pilot.pause()
        assert "Mill opens" in run.screen() and run.main.view.head.said[2] == "3 unread of 3"
        assert run.main.view.list.row.headline == "Older" and run.notices() == []


async def test_what_comes_from_elsewhere_above_the_window_is_told_of(run_app, stack, brought):
    stack(*(f"Old {number}" for number in range(60)))
    async with run_app(size=(80, 24)) as run:
        await run.press(*["j"] * 30)
        brought("Mill opens")
        look(run)
        assert run.main.view.head.said[2] == "↑ 1 new (g)  61 unread of 61"


async def test_the_list_is_left_alone_where_no_article_came(run_app, stack, elsewhere, monkeypatch):
    stack("Old")
    async with run_app() as run:
        monkeypatch.setattr(type(run.main.parts.rows), "follow", None)
        look(run)
        elsewhere.set_state("key", "value")
        look(run)


async def test_R_says_what_came_meanwhile_once_and_then_asks_as_ever(run_app, library, brought):
    store = FeedStore(library)
    number, _ = store.subscribe("https://quay.example/feed")
    store.failed(number, "It failed.", int(time.time()) + 7200)
    async with run_app() as run:
        brought("Mill opens")
        brought("Lock opens")
        look(run)
        deleted = brought("Weir opens")
        library.delete(deleted)
        await run.press("R")
        assert run.notices() == ["2 new articles came in meanwhile."] and "Mill opens" in run.screen()
        await run.press("R")
        assert "Nothing is due until" in run.screen()


async def test_what_the_reader_itself_refreshed_did_not_come_meanwhile(run_app, server, library):
    feed = "<rss version='2.0'><channel><title>Quay</title><item><title>Quay opens</title></item></channel></rss>"
    store = FeedStore(library)
    number, _ = store.subscribe(server.send("/feed", feed.encode()))
    async with run_app() as run:
        await run.press("R")
        await run.until(lambda: not run.main.parts.jobs.is_running("refreshing"))
        assert run.notices() == ["1 new article."]
        store.failed(number, "It failed.", int(time.time()) + 7200)
        await run.press("R")
        assert "Nothing is due until" in run.screen()


async def test_a_library_that_cannot_be_read_is_looked_at_again_without_a_word(run_app, brought, monkeypatch):
    def fail(self: object) -> None:
        raise BusyLibrary("Another program is writing to the library.")

    async with run_app() as run:
        brought("Mill opens")
        with monkeypatch.context() as patch:
            patch.setattr(type(run.main.parts.rows), "follow", fail)
            look(run)
        assert run.notices() == [] and run.main.session.rows.count == 0
        look(run)
        assert run.main.session.rows.count == 1
