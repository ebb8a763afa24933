"""What is said of rows that came in above the window of the list, until they were in sight."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from reader.library.library import Library
from reader.library.listing.view import View, ViewKind


@pytest.fixture
def come(put, make_article) -> Callable[..., list[int]]:
    """Adds articles that the list has at its top, or after some days among the others."""

    def add(*headlines: str, days: int = -9) -> list[int]:
        newest = datetime(2026, 1, 20, tzinfo=UTC) - timedelta(days=days, hours=1)
        return [put(make_article(one), newest - timedelta(minutes=number)) for number, one in enumerate(headlines)]

    return add


def count_text(run) -> str:
    return run.main.view.head.said[2]


async def test_new_rows_above_the_window_are_told_of_until_the_key_that_is_named_went_there(run_app, stack, come):
    stack(*(f"Old {number}" for number in range(60)))
    async with run_app(size=(80, 24)) as run:
        await run.press(*["j"] * 30)
        come("Mill", "Lock")
        run.main.parts.rows.follow()
        await run.pilot.pause()
        assert count_text(run) == "↑ 2 new (g)  62 unread of 62"
        assert run.main.view.list.row.headline == "Old 30"
        come("Weir")
        run.main.parts.rows.follow()
        assert count_text(run) == "↑ 3 new (g)  63 unread of 63"
        await run.press("j", "k")
        assert "↑ 3 new (g)" in run.screen()
        await run.press("g")
        assert count_text(run) == "63 unread of 63" and "↑" not in run.screen()
        await run.press("G")
        assert count_text(run) == "63 unread of 63"


async def test_rows_that_are_scrolled_into_sight_are_told_of_no_longer(run_app, stack, come):
    stack(*(f"Old {number}" for number in range(60)))
    async with run_app(size=(80, 24)) as run:
        await run.press(*["j"] * 30)
        come("Mill", "Lock", days=5)  # the seventh and the eighth row
        run.main.parts.rows.follow()
        assert count_text(run).startswith("↑ 2 new")
        while run.main.view.list.top_line > 14:
            assert count_text(run).startswith("↑ 2 new")
            await run.press("k")
        assert count_text(run).startswith("↑ 1 new")
        await run.press("k")
        assert run.main.view.list.top_line > 0 and count_text(run) == "62 unread of 62"


async def test_rows_that_came_in_sight_are_not_told_of(run_app, stack, come):
    stack(*(f"Old {number}" for number in range(60)))
    async with run_app(size=(80, 24)) as run:
        come("Mill")
        run.main.parts.rows.follow()
        assert count_text(run) == "61 unread of 61"
        await run.press(*["j"] * 30)
        come("Lock", days=28)
        run.main.parts.rows.follow()
        assert "Lock" in run.screen() and count_text(run) == "62 unread of 62"


async def test_many_rows_at_the_top_push_the_window_down_and_those_above_it_are_told_of(run_app, stack, come):
    stack("Old")
    async with run_app(size=(80, 24)) as run:
        come(*(f"Mill {number}" for number in range(40)))
        run.main.parts.rows.follow()
        await run.pilot.pause()
        above = run.main.view.list.top_line // 2
        assert above > 20 and count_text(run) == f"↑ {above} new (g)  41 unread of 41"


async def test_in_another_list_nothing_is_told_of(run_app, stack, come, library: Library):
    stack(*(f"Old {number}" for number in range(60)))
    async with run_app(size=(80, 24)) as run:
        await run.press(*["j"] * 30)
        come("Mill")
        run.main.parts.rows.follow()
        run.main.controllers.reading.views.show(View(ViewKind.UNREAD))
        assert count_text(run) == "61"


async def test_selected_rows_are_counted_in_its_place(run_app, stack, come):
    stack(*(f"Old {number}" for number in range(60)))
    async with run_app(size=(80, 24)) as run:
        await run.press(*["j"] * 30, "V", "j")
        come("Mill")
        run.main.parts.rows.follow()
        assert count_text(run) == "2 selected"


async def test_the_key_is_named_where_it_moves_the_list(run_app, stack, come):
    stack(*(f"Old {number}" for number in range(60)))
    async with run_app() as run:
        await run.press(*["j"] * 50, "enter")
        come("Mill")
        run.main.parts.rows.follow()
        assert count_text(run).startswith("↑ 1 new  ")
        await run.press("tab")
        assert count_text(run).startswith("↑ 1 new (g)  ")


async def test_what_was_listed_before_is_not_new(run_app, stack, come):
    async with run_app(size=(80, 24)) as run:
        stack(*(f"Old {number}" for number in range(60)))
        run.main.parts.rows.reload()
        await run.press("G")
        come("Mill", "Lock")
        run.main.parts.rows.follow()
        assert count_text(run).startswith("↑ 2 new (g)")
