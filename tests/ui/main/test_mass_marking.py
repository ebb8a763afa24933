"""Marking all of a list read: it asks, says how many, and is taken back and made again as a whole."""

import pytest

from reader.base.errors import BusyLibrary
from reader.library import articles
from reader.library.listing.listing import Listing
from reader.library.stores import changes_in_steps
from reader.ui.main.controllers import many_articles


@pytest.fixture
def unread(library):
    return lambda: Listing(library).unread()


async def mark_all(run, *keys: str) -> None:
    await run.press("A", *(keys or ("enter",)))
    await run.all_done()


async def test_it_asks_says_how_many_and_the_list_follows(run_app, stack, unread, shown):
    first, *_ = stack("First", "Second", "Third")
    async with run_app() as run:
        run.library.set_read(first, True)
        await run.press("A")
        assert "Mark 2 articles of this list read?" in run.screen()
        await run.press("enter")
        await run.all_done()
        assert unread() == 0 and not any("●" in line for line in shown(run.main.view.list))
        assert run.notices() == ["Marked 2 articles read (u undoes it)"]
        assert "changing" not in run.main.parts.jobs.texts


@pytest.mark.parametrize("keys", [("escape",), ("2",), ("down", "enter")])
async def test_who_does_not_want_it_leaves_all_unread(keys, run_app, stack, unread):
    stack("First", "Second")
    async with run_app() as run:
        await mark_all(run, *keys)
        assert unread() == 2 and len(run.main.parts.undo) == 0


async def test_undo_brings_back_what_was_unread_and_no_more(run_app, stack, unread):
    first, *others = stack("First", "Second", "Third")
    async with run_app() as run:
        run.library.set_read(first, True)
        await mark_all(run)
        await run.press("u")
        await run.all_done()
        assert run.notices()[-1] == "Undone: Marked 2 articles read"
        assert run.library.row(first).is_read and not any(run.library.row(one).is_read for one in others)
        await run.press("U")
        await run.all_done()
        assert unread() == 0
        await run.press("u")
        await run.all_done()
        assert unread() == 2


async def test_undo_puts_selection_and_scroll_back(run_app, stack, shown):
    stack(*(f"Number {number}" for number in range(60)))
    async with run_app((120, 24)) as run:
        await run.press(*["ctrl+d"] * 4, "k", "k", "k")
        before = shown(run.main.view.list)
        await mark_all(run)
        after = shown(run.main.view.list)
        assert [line.replace("●", " ") for line in before] == after
        await run.press("g", "u")
        await run.all_done()
        assert shown(run.main.view.list) == before


async def test_where_the_list_shows_what_was_found_only_that_is_marked(run_app, stack, unread):
    goose, *ferries = stack("Goose wins", "Ferry late", "Ferry early")
    async with run_app() as run:
        await run.press("slash", *"ferry", "enter")
        await run.all_done()
        await run.press("A")
        await run.all_done()
        assert "Mark 2 articles that the search found read?" in run.screen()
        await run.press("enter")
        await run.all_done()
        assert all(run.library.row(one).is_read for one in ferries) and not run.library.row(goose).is_read
        await run.press("u")
        await run.all_done()
        assert unread() == 3


async def test_where_nothing_is_unread_that_is_said(run_app, stack):
    (number,) = stack("First")
    async with run_app() as run:
        run.library.set_read(number, True)
        await run.press("A")
        assert run.notices() == ["Every article has been read."] and run.app.screen is run.main


async def test_more_than_a_step_is_marked_and_the_bottom_line_tells_how_far_it_is(
    run_app, stack, unread, monkeypatch, shown
):
    monkeypatch.setattr(many_articles, "AT_ONCE", 0)
    monkeypatch.setattr(changes_in_steps, "STEP", 3)
    monkeypatch.setattr(many_articles, "_SHOW_INTERVAL", 0)
    stack(*(f"Number {number}" for number in range(10)))
    leads = []
    async with run_app() as run:
        controller = run.main.controllers.reading.many_articles
        show = controller._show_changed
        controller._show_changed = lambda state: (show(state), leads.append(run.main.parts.status.lead()))
        await mark_all(run)
        assert unread() == 0 and leads[:2] == ["marking 3 of 10 read", "marking 6 of 10 read"] and leads[-1] == ""


async def test_a_library_that_refuses_is_reported_and_what_was_marked_can_be_undone(
    run_app, stack, unread, monkeypatch
):
    monkeypatch.setattr(many_articles, "AT_ONCE", 0)
    monkeypatch.setattr(changes_in_steps, "STEP", 2)
    stack(*(f"Number {number}" for number in range(6)))
    work, calls = articles.set_read, []

    def refuse(library, ids, is_read):
        calls.append(ids)
        if len(calls) == 2:
            raise BusyLibrary("Another program is writing.")
        return work(library, ids, is_read)

    monkeypatch.setattr(articles, "set_read", refuse)
    async with run_app() as run:
        await mark_all(run)
        assert run.notices() == ["Another program is writing."] and unread() == 4
        await run.press("u")
        await run.all_done()
        assert unread() == 6
