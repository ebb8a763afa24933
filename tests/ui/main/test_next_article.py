"""Going on to the next article: from the open one, in the list from the cursor."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.ui.actions.action import Focus
from tests.ui.conftest import NARROW


async def test_next_and_previous_article_go_through_the_list_from_any_pane(run_app, stack):
    stack("First", "Second", "Third")
    async with run_app() as run:
        seen = []
        for key in ("J", "J", "l", "J", "K", "h", "K"):
            await run.press(key)
            seen.append(
                (run.main.session.opened.row.headline, run.main.view.list.row.headline, run.main.parts.panes.focus)
            )
        assert seen == [
            ("First", "First", Focus.LIST), ("Second", "Second", Focus.LIST), ("Second", "Second", Focus.BODY),
            ("Third", "Third", Focus.BODY), ("Second", "Second", Focus.BODY), ("Second", "Second", Focus.LIST),
            ("First", "First", Focus.LIST),
        ]  # fmt: skip


@pytest.mark.parametrize(("key", "opened"), [("J", "Fourth"), ("K", "Second"), ("n", "Third"), ("p", "Third")])
async def test_in_the_list_the_cursor_is_gone_on_from(key: str, opened: str, run_app, stack):
    stack("First", "Second", "Third", "Fourth")
    async with run_app() as run:
        await run.press("enter", "h", "j", "j", key)
        assert run.main.session.opened.row.headline == run.main.view.list.row.headline == opened


@pytest.mark.parametrize(("key", "opened"), [("J", "Second"), ("n", "Second"), ("K", "First"), ("p", "Fifth")])
async def test_in_the_article_the_open_one_is_gone_on_from(key: str, opened: str, run_app, stack):
    stack("First", "Second", "Third", "Fourth", "Fifth")
    async with run_app() as run:
        await run.press("enter")
        run.main.view.list.move_to(3)
        await run.press(key)
        assert run.main.session.opened.row.headline == opened


@pytest.mark.parametrize(("key", "opened"), [("n", "Fourth"), ("p", "First")])
async def test_in_the_list_an_article_that_was_read_is_passed_over(key: str, opened: str, run_app, stack, library):
    _, second, third, _ = stack("First", "Second", "Third", "Fourth")
    for article_id in (second, third):
        library.set_read(article_id, True)
    async with run_app() as run:
        await run.press("j", key)
        assert run.main.session.opened.row.headline == opened


@pytest.mark.parametrize("key", ["J", "K", "n", "p"])
async def test_a_list_that_does_not_show_the_open_article_begins_with_the_cursor(key: str, run_app, stack, library):
    from reader.library.listing.view import STARRED

    stack("First", "Second", "Third")
    for article_id in (2, 3):
        library.set_starred(article_id, True)
    async with run_app() as run:
        await run.press("enter")
        run.main.controllers.reading.views.show(STARRED)
        await run.press("j", key)
        assert run.main.session.opened.row.headline == run.main.view.list.row.headline == "Third"


async def test_the_cursor_on_the_one_listed_of_a_story_goes_on_from_that(run_app, library, put, make_article):
    texts = [f"The flood of the Hallow took the footbridge at mile {number} on Sunday night." for number in range(12)]
    for headline, url in (("Flood", "https://a.example/"), ("Floods", "https://b.example/")):
        put(make_article(headline, *texts, url=url))
    put(make_article("Later news"))
    library.write("UPDATE article SET sort_at = sort_at - 86400 * id", ())
    async with run_app() as run:
        listed = run.main.view.list.row
        twin = 3 - listed.id
        run.main.controllers.reading.article.open(twin)
        await run.press("n")
        assert run.main.session.opened.row.headline == "Later news"


@pytest.mark.parametrize("keys", [["J"], ["K"], ["n"], ["p"], ["enter", "J", "h", "backspace"]])
async def test_where_one_pane_shows_an_article_that_is_opened_comes_into_sight(keys, run_app, stack):
    stack("First", "Second", "Third")
    async with run_app(NARROW) as run:
        await run.press(*keys)
        assert run.main.parts.panes.focus is Focus.BODY and run.main.view.body.display
        assert run.main.session.opened.row.headline in run.screen()


@pytest.mark.parametrize("panel", ["t", "w", "e"])
async def test_where_a_panel_has_the_screen_the_next_article_takes_its_place(panel: str, run_app, put, bridge, stack):
    put(bridge)
    stack("Newest")
    async with run_app(NARROW) as run:
        await run.press("j", "enter", panel, "K")
        assert run.main.parts.panes.focus is Focus.BODY and "Newest" in run.screen()


async def test_where_the_article_is_in_sight_the_list_stays_where_the_keys_are(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("n", "n")
        assert run.main.session.opened.row.headline == "Second" and run.main.parts.panes.focus is Focus.LIST


async def test_the_ends_of_the_list_say_so_and_leave_the_article_open(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "K")
        assert run.notices()[-1] == "This is the first article." and run.main.session.opened.row.headline == "First"
        await run.press("J", "J")
        assert run.notices()[-1] == "This is the last article." and run.main.session.opened.row.headline == "Second"


async def test_next_unread_passes_over_what_was_read_and_goes_round(run_app, stack):
    _, second, _, fourth = stack("First", "Second", "Third", "Fourth")
    async with run_app() as run:
        for article_id in (second, fourth):
            run.library.set_read(article_id, True)
        await run.press("G", "J", "n")
        assert run.main.session.opened.row.headline == "First"
        await run.press("n")
        assert run.main.session.opened.row.headline == "Third"


async def test_previous_unread_goes_up_and_round(run_app, stack):
    stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press("j", "enter", "p")
        assert run.main.session.opened.row.headline == "First"
        await run.press("p")
        assert run.main.session.opened.row.headline == "Third"


async def test_next_unread_with_nothing_open_begins_with_the_selected_article(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("n")
        assert run.main.session.opened.row.headline == "First"


async def test_when_all_are_read_next_unread_says_so(run_app, stack, put, numbered):
    stack("First")
    put(replace(numbered, headline="Second"), datetime(2026, 1, 1, tzinfo=UTC))
    async with run_app() as run:
        await run.press("n", "m", "n", "n")
        assert run.notices()[-1] == "Every other article has been read."
        await run.press("m", "n")
        assert run.notices()[-1] == "Every article has been read."
        assert run.main.session.opened.row.headline == "Second"
