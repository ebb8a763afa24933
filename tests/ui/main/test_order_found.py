"""In which order the list shows what a search found."""

import threading
from collections.abc import Callable

import pytest

from reader.library.search.search import Search
from reader.ui.main.controllers.search_results import SearchResults


@pytest.fixture
def listed(put: Callable[..., int], make_article) -> None:
    """Three articles about fog, the newest of them the least, and one about a goose."""
    for headline in ("Goose", "Fog, fog", "Fog", "Ferry"):
        put(make_article(headline, f"Fog lay over the {headline}." if headline != "Goose" else "Nothing."))


def headlines(run) -> list[str]:
    return [run.main.session.rows.row_at(number).headline for number in range(run.main.session.rows.count)]


async def search(run, typed: str, *keys: str) -> None:
    """Type a search, and wait until all of it was looked for."""
    await run.press("slash")
    run.main.parts.late.filter_bar.input.value = typed
    run.main.controllers.reading.search._look()
    await run.all_done()
    await run.press(*keys)
    await run.all_done()


NEWEST, BEST = ["Ferry", "Fog", "Fog, fog"], ["Fog, fog", "Fog", "Ferry"]


async def test_the_best_stand_first_until_the_newest_are_asked_for(run_app, listed):
    async with run_app() as run:
        await search(run, "fog", "enter")
        assert headlines(run) == BEST and run.main.view.head.said == ("search: fog", "", "3 · best first")
        await run.press("O")
        assert headlines(run) == NEWEST and "3 · newest first" in run.screen()
        await search(run, "fog OR ferry", "enter")
        assert headlines(run) == NEWEST  # it is remembered
        await run.press("alt+o")
        assert headlines(run)[-1] != NEWEST[-1] and "best first" in run.screen()


async def test_the_order_changes_while_typing(run_app, listed):
    async with run_app() as run:
        await search(run, "fog", "alt+o")
        assert headlines(run) == NEWEST and run.main.parts.panes.is_typing_search
        await run.press("alt+o")
        assert headlines(run) == BEST and run.main.parts.late.filter_bar.typed == "fog"


async def test_the_cursor_goes_with_its_row(run_app, listed):
    async with run_app() as run:
        await search(run, "fog", "enter", "j", "j", "alt+o")
        assert (
            headlines(run) == NEWEST and run.main.view.list.row.headline == "Ferry" and run.main.view.list.cursor == 0
        )


async def test_where_the_cursor_stood_before_matters_not(run_app, listed):
    async with run_app() as run:
        await run.press("j", "enter", "h")
        await search(run, "fog", "enter")
        assert headlines(run) == BEST and run.main.view.list.cursor == 0


async def test_rows_do_not_move_under_the_cursor_of_somebody_who_moves_already(run_app, listed, monkeypatch):
    async with run_app() as run:
        waits = threading.Event()
        rank = Search.rank
        monkeypatch.setattr(Search, "rank", lambda *given: (waits.wait(10), rank(*given))[1])
        await run.press("slash")
        run.main.parts.late.filter_bar.input.value = "fog"
        run.main.controllers.reading.search._look()
        await run.until(lambda: run.main.session.searched == "fog")
        await run.press("enter", "j")
        waits.set()
        await run.all_done()
        assert headlines(run) == NEWEST and run.main.view.list.row.headline == "Fog" and run.main.session.rows.is_ranked
        await run.press("alt+o")
        assert headlines(run) == BEST and run.main.view.list.row.headline == "Fog"


async def test_where_there_are_no_words_a_notice_says_why_the_newest_stay_first(run_app, listed):
    async with run_app() as run:
        await search(run, "is:unread", "enter", "alt+o", "alt+o")
        assert "no words to rank them by" in run.notices()[-1] and "newest first" in run.screen()


async def test_read_and_deleted_the_best_are_followed(run_app, listed):
    async with run_app() as run:
        await search(run, "fog", "enter", "enter")
        assert run.main.session.opened.row.headline == BEST[0]
        await run.press("J")
        assert run.main.session.opened.row.headline == BEST[1]
        await run.press("D")
        assert headlines(run) == [BEST[0], BEST[2]] and run.main.session.opened.row.headline == BEST[2]
        await run.press("u")
        assert headlines(run) == BEST


async def test_the_next_unread_is_the_next_of_the_best(run_app, listed):
    async with run_app() as run:
        await search(run, "fog", "enter", "j", "m")
        first, _, last = (run.main.session.rows.row_at(number) for number in range(3))
        assert (
            run.main.session.rows.next_unread(first) == last
            and run.main.session.rows.next_unread(last, backwards=True) == first
        )
        assert run.main.session.rows.next_unread(last) is None and run.main.session.rows.next_unread(None) == first


async def test_a_search_that_nobody_waits_for_any_more_is_stopped(run_app, listed, monkeypatch):
    async with run_app() as run:
        taken: list[str] = []
        take = SearchResults.take_best
        monkeypatch.setattr(
            SearchResults, "take_best", lambda self, typed, *more: (taken.append(typed), take(self, typed, *more))
        )
        await run.press("slash")
        for typed in ("fog", "ferry"):
            run.main.parts.late.filter_bar.input.value = typed
            run.main.controllers.reading.search._look()
        await run.all_done()
        assert run.main.session.searched == "ferry" and taken[-1:] == ["ferry"] and run.notices() == []
