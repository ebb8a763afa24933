"""The list of feeds: narrowed by typing, sorted, the failing folded, and marked read."""

import re
import time
import webbrowser
from collections.abc import Callable
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.ui.actions.action import Focus
from reader.ui.actions.table import ACTIONS


@pytest.fixture
def feeds(library: Library, put: Callable[..., int], bring, make_article) -> dict[str, int]:
    """Quay and Mill in the folder Coast with two articles and one, Tide without, and two feeds that fail."""
    store = FeedStore(library)
    numbers = {}
    for name, folder in (("Quay", "Coast"), ("Mill", "Coast"), ("Tide", None), ("Weir", None), ("Lock", None)):
        numbers[name], _ = store.subscribe(f"https://{name.lower()}.example/feed", name, folder)
    for headline, name in (("Lock opens", "Quay"), ("Ferry late", "Quay"), ("Mill closes", "Mill")):
        bring(put(make_article(headline)), numbers[name])
    for name in ("Weir", "Lock"):
        store.failed(numbers[name], f"{name}.example cannot be reached.", int(time.time()) + 7200)
    return numbers


def content(run: Any) -> Any:
    return run.main.parts.late.feeds_panel.content


def names(run: Any, shown: Callable[..., list[str]]) -> list[str]:
    """The feeds in sight, without headings and details."""
    rows = [line for line in shown(run.main.parts.late.feeds_panel) if re.search(r"never +(any time|in \d)", line)]
    return [row.strip("▌▐ !").split()[0] for row in rows]


def selected(run: Any) -> str:
    return content(run).feed.feed.name


# -- by name


async def test_typing_narrows_the_feeds_and_no_letter_acts(run_app, feeds, shown, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not opened.append(url))
    async with run_app((80, 24)) as run:
        await run.press("f", "slash", *"lox", "backspace", "c")
        assert run.main.parts.panes.focus is Focus.FEEDS and run.app.screen is run.main and not opened
        assert names(run, shown) == ["Lock"] and "1 of 5" in run.screen()


async def test_enter_keeps_them_and_goes_to_them(run_app, feeds, shown):
    async with run_app((80, 24)) as run:
        await run.press("f", "slash", *"i", "enter")
        assert run.main.focused is run.main.parts.late.feeds_panel and names(run, shown) == ["Weir", "Tide", "Mill"]
        assert "named “i”" in run.screen() and selected(run) == "Tide"
        await run.press("j")
        assert selected(run) == "Mill"
        await run.press("escape")
        assert run.main.parts.panes.focus is Focus.FEEDS and selected(run) == "Mill"
        assert names(run, shown) == ["Tide", "Mill", "Quay"]


async def test_escape_while_typing_shows_all_feeds_again(run_app, feeds, shown):
    async with run_app((80, 24)) as run:
        await run.press("f", "slash", *"mil", "escape")
        assert names(run, shown) == ["Tide", "Mill", "Quay"] and run.main.focused is run.main.parts.late.feeds_panel
        await run.press("escape")
        assert run.main.parts.panes.focus is Focus.LIST


async def test_a_name_that_no_feed_has_is_said_to_be_none(run_app, feeds):
    async with run_app((80, 24)) as run:
        await run.press("f", "slash", *"zzz", "enter")
        assert "No feed has “zzz” in its name. Esc shows all feeds." in run.screen()
        await run.press("enter", "A", "D", "e")
        assert run.app.screen is run.main and run.notices() == []


async def test_leaving_the_feeds_shows_all_of_them_the_next_time(run_app, feeds, shown):
    async with run_app((80, 24)) as run:
        await run.press("f", "slash", *"mil", "enter", "q", "f")
        assert names(run, shown) == ["Tide", "Mill", "Quay"]


async def test_a_folder_is_offered_though_its_feeds_are_not_shown(run_app, feeds):
    async with run_app((80, 24)) as run:
        await run.press("f", "slash", *"tide", "enter", "F")
        assert "Coast" in run.screen()


# -- failing feeds


async def test_failing_feeds_are_one_line_that_unfolds_and_folds(run_app, feeds, shown):
    async with run_app((80, 24)) as run:
        await run.press("f")
        assert selected(run) == "Tide" and names(run, shown) == ["Tide", "Mill", "Quay"]
        await run.press("k")
        assert "▸ 2 feeds fail" in run.screen() and "Enter shows them" in run.screen()
        await run.press("enter")
        assert names(run, shown) == ["Lock", "Weir", "Tide", "Mill", "Quay"] and "▾ 2 feeds fail" in run.screen()
        await run.press("f", "f")
        assert names(run, shown)[0] == "Lock"
        await run.press("left")
        assert names(run, shown) == ["Tide", "Mill", "Quay"] and content(run).is_failing_line


async def test_a_selected_feed_that_begins_to_fail_stays_selected(run_app, feeds, library):
    async with run_app((80, 24)) as run:
        await run.press("f")
        FeedStore(library).failed(feeds["Tide"], "tide.example cannot be reached.", int(time.time()) + 7200)
        run.main.controllers.feeds._show_feeds()
        assert selected(run) == "Tide" and "tide.example cannot be reached." in run.screen()


# -- marking read


async def test_a_feed_is_marked_read_once_that_was_confirmed_and_undone(run_app, feeds, library):
    async with run_app((80, 24)) as run:
        await run.press("f")
        content(run).go_to_feed(feeds["Quay"])
        await run.press("A")
        assert "Mark 2 articles of Quay read" in run.screen() and "Mark 3 articles of the folder Coast" in run.screen()
        await run.press("enter")
        assert content(run).feed.unread == 0 and FeedStore(library).unread() == {feeds["Mill"]: 1}
        assert run.main.parts.panes.focus is Focus.FEEDS and selected(run) == "Quay"
        await run.press("u")
        assert content(run).feed.unread == 2 and FeedStore(library).unread()[feeds["Quay"]] == 2


async def test_its_folder_is_marked_read_or_nothing(run_app, feeds, library):
    async with run_app((80, 24)) as run:
        await run.press("f")
        content(run).go_to_feed(feeds["Quay"])
        await run.press("A", "3")
        assert len(FeedStore(library).unread()) == 2
        await run.press("A", "2")
        assert FeedStore(library).unread() == {}
        await run.press("A")
        assert run.notices()[-1] == "Every article of Quay has been read."


# -- the order


async def test_the_order_is_chosen_and_remembered(run_app, feeds, shown):
    async with run_app((80, 24)) as run:
        await run.press("f", "O", "2")
        assert names(run, shown) == ["Quay", "Mill", "Lock", "Tide", "Weir"] and selected(run) == "Tide"
        assert "Most unread articles first" in run.screen()
    async with run_app((80, 24)) as run:
        await run.press("f")
        assert names(run, shown)[:2] == ["Quay", "Mill"]


async def test_the_latest_article_counts(feeds, library):
    latest = FeedStore(library).latest()
    assert set(latest) == {feeds["Quay"], feeds["Mill"]} and all(latest.values())


# -- keys without a meaning


async def test_a_key_of_other_panes_only_does_nothing(run_app, feeds, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", lambda url: not opened.append(url))
    here = {key for action in ACTIONS if Focus.FEEDS in action.where for key in action.keys}
    keys = sorted({key for action in ACTIONS for key in action.keys} - here)
    async with run_app((80, 24)) as run:
        await run.press("f", *keys)
        assert run.app.screen is run.main and run.main.parts.panes.focus is Focus.FEEDS
        assert selected(run) == "Tide" and not opened and run.notices() == [] and not len(run.main.parts.undo)
