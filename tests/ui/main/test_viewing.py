"""Which view the list shows, in which order, and that it is remembered."""

from collections.abc import Callable

import pytest
from textual.widgets import OptionList

from reader.library.library import Library
from reader.library.listing.view import ALL, LATER, STARRED, UNREAD, Order, View, ViewKind
from reader.library.stores.feeds import FeedStore
from reader.library.stores.searches import SearchStore
from reader.ui.actions.action import Focus
from reader.ui.dialogs.line_dialog import LineDialog
from reader.ui.dialogs.view_dialog import ViewDialog

HEADLINES = ("Fog on the Hallow", "Goose wins regatta", "Ferry late in fog", "Old mill sold")


@pytest.fixture
def listed(stack: Callable[..., list[int]], library: Library) -> list[int]:
    """Four articles, newest first; the first two are read, the third is starred."""
    ids = stack(*HEADLINES)
    for article_id in ids[:2]:
        library.set_read(article_id, True)
    library.set_starred(ids[2], True)
    return ids


def shown(run) -> list[str]:
    """The headlines in the list."""
    rows = run.main.session.rows
    return [rows.row_at(number).headline for number in range(rows.count)]


async def choose(run, *keys: str) -> None:
    """Choose a view."""
    await run.press("i")
    await run.pilot.pause()
    await run.press(*keys)
    await run.pilot.pause()


async def test_the_line_above_the_list_says_what_it_shows_and_how_many(run_app, listed, shown):
    async with run_app() as run:
        assert " ".join(shown(run.main.view.head)[0].split()) == "All articles 2 unread of 4"


async def test_a_view_is_chosen_from_the_list_of_them(run_app, listed):
    async with run_app() as run:
        await choose(run, "down", "enter")
        assert shown(run) == list(HEADLINES[2:]) and run.main.view.head.said == ("Unread", "", "2")
        await choose(run, "down", "enter")
        assert shown(run) == [HEADLINES[2]] and run.main.session.listing.view == STARRED


async def test_what_is_typed_narrows_the_views(run_app, listed, library: Library, bring):
    feeds = FeedStore(library)
    feeds.subscribe("https://vell.example/feed", "Vell Post", "World")
    bring(listed[3], 1)
    async with run_app() as run:
        await choose(run, *"ell", "enter")
        assert shown(run) == [HEADLINES[3]] and run.main.view.head.said[0] == "Vell Post"
        await choose(run, *"wor", "enter")
        assert run.main.session.listing.view == View(ViewKind.FOLDER, "World") and shown(run) == [HEADLINES[3]]


async def test_a_name_that_no_view_has_shows_nothing_new(run_app, listed):
    async with run_app() as run:
        await choose(run, *"xyzzy")
        assert "No match" in run.screen()
        await run.press("enter")
        assert isinstance(run.app.screen, ViewDialog)
        await run.press("escape")
        assert run.main.session.listing.view == ALL


async def test_a_click_on_the_line_above_the_list_asks_for_a_view(run_app, listed):
    async with run_app() as run:
        await run.pilot.click(run.main.view.head)
        assert isinstance(run.app.screen, ViewDialog)


async def test_an_article_that_was_read_stays_in_the_unread_until_they_are_shown_anew(run_app, listed):
    async with run_app() as run:
        await choose(run, "down", "enter")
        await run.press("m")
        assert shown(run) == list(HEADLINES[2:]) and run.main.view.head.said == ("Unread", "", "1")
        await choose(run, "enter")
        assert shown(run) == [HEADLINES[3]]


async def test_the_next_unread_article_is_one_of_the_view(run_app, listed, library: Library):
    library.set_starred(listed[0], True)
    async with run_app() as run:
        await choose(run, "down", "down", "enter")
        await run.press("n")
        assert run.main.session.opened.row.headline == HEADLINES[2]
        await run.press("m", "n")
        assert run.main.session.opened.row.headline == HEADLINES[2]


async def test_escape_goes_back_one_layer_at_a_time(run_app, listed):
    async with run_app() as run:
        await choose(run, "down", "enter")
        await run.press("slash")
        run.main.parts.late.filter_bar.input.value = "mill"
        run.main.controllers.reading.search._look()
        await run.all_done()
        await run.press("enter")
        await run.all_done()
        assert run.main.view.head.said[:2] == ("Unread", "search: mill")
        await run.press("escape")
        assert run.main.session.listing.view == UNREAD and shown(run) == list(HEADLINES[2:])
        await run.press("escape")
        assert run.main.session.listing.view == ALL and shown(run) == list(HEADLINES)
        await run.press("escape")
        assert run.app.is_running


async def test_an_empty_view_says_that_it_is_and_what_to_do(run_app, listed):
    async with run_app() as run:
        run.main.controllers.reading.views.show(LATER)
        await run.pilot.pause()
        assert "No articles to read later." in run.screen()
        await run.press("escape")
        assert shown(run) == list(HEADLINES)


async def test_brackets_go_through_the_views_that_have_articles(run_app, listed):
    async with run_app() as run:
        seen = []
        for _ in range(3):
            await run.press("]")
            seen.append(run.main.session.listing.view)
        assert seen == [UNREAD, STARRED, ALL]
        await run.press("[")
        assert run.main.session.listing.view == STARRED


async def test_another_order_keeps_the_cursor_on_its_row(run_app, listed):
    async with run_app() as run:
        await run.press("j", "O", "4")
        await run.pilot.pause()
        assert shown(run) == sorted(HEADLINES) and run.main.view.list.row.headline == HEADLINES[1]
        assert run.main.view.head.said[1] == "by headline"


async def test_view_order_and_cursor_are_there_at_the_next_start(run_app, listed):
    async with run_app() as run:
        run.main.controllers.reading.views.show(UNREAD)
        run.main.controllers.reading.views.show_in_order(Order.OLDEST)
        await run.press("j")
    async with run_app() as run:
        assert run.main.session.listing.view == UNREAD and shown(run) == [HEADLINES[3], HEADLINES[2]]
        assert run.main.view.list.row.headline == HEADLINES[2] and run.main.view.head.said[1] == "oldest first"


async def test_each_view_has_its_own_cursor(run_app, listed):
    async with run_app() as run:
        await run.press("j", "j", "j")
        run.main.controllers.reading.views.show(UNREAD)
        run.main.controllers.reading.views.show(ALL)
        assert run.main.view.list.row.headline == HEADLINES[3]


async def test_a_view_with_nothing_left_in_it_is_not_begun_with(run_app, listed, library: Library):
    library.set_state("view", "tag:gone")
    async with run_app() as run:
        assert run.main.session.listing.view == ALL and shown(run) == list(HEADLINES)


async def test_views_are_chosen_from_the_article_too(run_app, listed):
    async with run_app() as run:
        await run.press("enter")
        await choose(run, "down", "enter")
        assert run.main.parts.panes.focus is Focus.LIST and run.main.session.opened is not None


async def find(run, typed: str) -> None:
    """Search for a text and go to what is found."""
    await run.press("slash")
    run.main.parts.late.filter_bar.input.value = typed
    run.main.controllers.reading.search._look()
    await run.all_done()
    await run.press("enter")
    await run.all_done()


async def test_a_search_is_saved_under_a_name_and_shown_from_the_list_of_views(run_app, listed, library: Library):
    async with run_app() as run:
        await find(run, "fog")
        await run.press("alt+s")
        assert isinstance(run.app.screen, LineDialog)
        await run.press(*["backspace"] * 3, *"Weather", "enter")
        assert SearchStore(library).find("Weather").query == "fog"
        await run.press("escape")
        assert len(shown(run)) == 4
        await choose(run, *"weat", "enter")
        await run.all_done()
        assert shown(run) == [HEADLINES[0], HEADLINES[2]] and run.main.session.searched == "fog"
        assert run.main.view.head.said[:2] == ("Weather", "search: fog")
        await run.pilot.resize_terminal(80, 24)
        await run.press("enter")
        assert run.main.view.status.lead == "Weather  match 1/2"
        await run.press("escape")
        assert run.main.view.status.lead == "Weather  2 · best first"


async def test_where_the_list_is_not_in_sight_the_bottom_line_names_the_view(run_app, listed):
    async with run_app((80, 24)) as run:
        await choose(run, "down", "enter")
        await run.press("enter")
        assert "Unread" in run.screen().splitlines()[-1]
        await run.press("h")
        assert "Unread" in run.screen().splitlines()[0] and "Unread" not in run.screen().splitlines()[-1]
        await run.pilot.resize_terminal(120, 40)
        await run.press("l")
        assert "Unread" not in run.screen().splitlines()[-1]


async def test_a_saved_search_is_renamed_and_deleted(run_app, listed, library: Library):
    SearchStore(library).save("Weather", "fog")
    async with run_app() as run:
        await find(run, "fog")
        await run.press("alt+s", "end", "2", "enter")
        assert [one.name for one in SearchStore(library).all()] == ["Weather2"]
        await run.press("alt+s", *["backspace"] * 8, "enter")
        assert SearchStore(library).all() == []


async def test_a_search_in_a_view_finds_what_stands_in_it_and_f_searches_all(run_app, listed):
    async with run_app() as run:
        await choose(run, "down", "enter")
        await find(run, "fog")
        assert shown(run) == [HEADLINES[2]] and run.main.view.head.said[:2] == ("Unread", "search: fog")
        await run.press("F")
        await run.all_done()
        await run.press("enter")
        await run.all_done()
        assert shown(run) == [HEADLINES[0], HEADLINES[2]] and run.main.view.head.said[0] == "search: fog"


async def test_a_search_that_is_saved_within_a_view_is_made_in_it_again(run_app, listed, library: Library):
    async with run_app() as run:
        await choose(run, "down", "enter")
        await find(run, "fog")
        await run.press("alt+s")
        assert "Save the search fog in Unread as" in run.screen()
        await run.press("enter")
        assert run.main.view.head.said[:2] == ("Unread", "fog in Unread")
        await run.press("F")
        await find(run, "fog")
        assert run.main.view.head.said[0] == "search: fog"  # of all articles, which is not the one that is kept
        await run.press("escape")
        await choose(run, *"fog in", "enter")
        await run.all_done()
        assert shown(run) == [HEADLINES[2]]
        assert run.main.view.head.said == ("Unread", "fog in Unread", "1")
        await run.press("alt+s", "end", "2", "enter")
        assert run.main.view.head.said[:2] == ("Unread", "fog in Unread2, search: fog")
        await run.press("alt+s", *["backspace"] * 20, "enter")
        assert SearchStore(library).all() == [] and run.main.view.head.said[:2] == ("Unread", "search: fog")


@pytest.mark.parametrize("size", [(80, 24), (200, 60), (40, 14)])
async def test_the_lists_leave_room_for_what_stands_around_them_and_take_the_rest(size, run_app, put, make_article):
    for number in range(70):
        put(make_article(f"Fog {number}", url=f"https://site{number}.example/fog"))
    async with run_app(size) as run:
        await run.press("i")
        assert "Enter show ·" in run.screen() or size[0] < 60
        assert run.app.screen.query_one(OptionList).size.height == size[1] - 10
