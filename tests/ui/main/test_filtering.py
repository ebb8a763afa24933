"""The list filtered by what a search of the library finds."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from reader.base.errors import BusyLibrary
from reader.library.search import search as search_module
from reader.library.search.search import Search
from reader.ui.actions.action import Focus
from reader.ui.main.controllers import search_job
from reader.ui.main.controllers.search_results import SearchResults

HEADLINES = ("Fog on the Hallow", "Goose wins regatta", "Ferry late in fog", "Old mill sold")


@pytest.fixture
def listed(stack: Callable[..., list[int]], put_said: Callable[..., int]) -> list[int]:
    """Four articles, newest first, and below them one that quotes Ida Holm."""
    return [*stack(*HEADLINES), put_said("Nobody rows", The_goose_won="Ida Holm")]


def shown(run) -> list[str]:
    """The headlines in the list."""
    rows = run.main.session.rows
    return [rows.row_at(number).headline for number in range(rows.count)]


async def search(run, typed: str, *keys: str) -> None:
    """Type a search, and wait until it was looked for."""
    await run.press("slash")
    run.main.parts.late.filter_bar.input.value = typed
    run.main.controllers.reading.search._look()
    await run.all_done()
    await run.press(*keys)
    await run.all_done()


async def test_what_is_typed_is_looked_for_when_one_pauses(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await run.press("slash")
        await run.type("fog")
        await run.until(lambda: run.main.session.rows.count == 2)
        assert shown(run) == ["Fog on the Hallow", "Ferry late in fog"]
        assert "search: fog" in run.screen() and "Goose wins" not in run.screen()


async def test_in_a_large_library_the_recent_words_that_may_be_meant_show_first(
    run_app, listed: Sequence[int], monkeypatch
):
    monkeypatch.setattr(search_module, "LARGE", 1)
    monkeypatch.setattr(search_module, "ENOUGH", 1)
    likely: list[list[str]] = []
    find = Search.find_first
    async with run_app() as run:
        monkeypatch.setattr(Search, "find_first", lambda self, query, limit, recent: (
            likely.append(recent.beginning_with(query.last_word, 5)) or find(self, query, limit, recent)))  # fmt: skip
        await run.press("slash")
        await run.until(lambda: run.main.controllers.reading.search._recent_words.words)
        await run.type("fo")
        await run.type("g")
        await run.until(lambda: run.main.session.rows.count == 2)
        assert likely[-1] == ["fog"] and shown(run) == ["Fog on the Hallow", "Ferry late in fog"]


async def test_enter_goes_to_what_was_found_and_says_what_was_looked_for(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog", "enter")
        assert run.main.focused is run.main.view.list and not run.main.parts.late.filter_bar.display
        assert (
            run.main.view.head.said == ("search: fog", "", "2 · best first")
            and "search" not in run.main.view.status.lead
        )
        await run.press("j", "enter")
        assert run.main.session.opened.row.headline == "Ferry late in fog"
        await run.press("J")
        assert run.notices() == ["This is the last article."]


async def test_enter_pressed_at_once_waits_for_what_is_found(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await run.press("slash", *"regatta", "enter")
        await run.all_done()
        assert shown(run) == ["Goose wins regatta"] and run.main.focused is run.main.view.list


async def test_speakers_and_words_are_looked_for_together(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, 'said:"Ida Holm" rows', "enter")
        assert shown(run) == ["Nobody rows"]


async def test_escape_brings_all_articles_back_with_the_cursor_where_it_is(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog", "enter", "j", "escape")
        assert len(shown(run)) == 5 and run.main.view.list.row.headline == "Ferry late in fog"
        assert "search:" not in run.screen()
        await run.press("escape")
        assert run.app.is_running and run.main.parts.panes.focus is Focus.LIST


async def test_escape_while_typing_brings_them_back_too(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "goose", "escape")
        assert (
            len(shown(run)) == 5
            and run.main.focused is run.main.view.list
            and not run.main.parts.late.filter_bar.display
        )


async def test_from_the_article_escape_goes_to_the_list_first(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "regatta", "enter", "enter", "escape", "escape")
        assert run.main.parts.panes.focus is Focus.LIST and shown(run) == ["Goose wins regatta"]
        await run.press("escape")
        assert len(shown(run)) == 5


async def test_newest_first_the_cursor_stays_on_an_article_that_is_found(run_app, listed: Sequence[int]):
    async with run_app() as run:
        run.library.set_state("search_order", "newest")
        await run.press("j", "j")
        await search(run, "fog")
        assert run.main.view.list.row.headline == "Ferry late in fog"
        await search(run, "goose")
        assert run.main.view.list.row.headline == "Goose wins regatta"


async def test_where_nothing_is_found_the_list_says_so_and_enter_stays(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "swan", "enter")
        assert run.main.parts.panes.is_typing_search
        assert "No match." in run.screen() and "F searches all" not in run.screen()
        assert run.main.view.head.said == ("search: swan", "", "no match")
        await run.press("escape")
        assert "No match." not in run.screen()


async def test_leaving_a_search_that_found_nothing_comes_back_to_the_row_of_before(run_app, listed):
    async with run_app() as run:
        await run.press("j", "j", "j")
        row = run.main.view.list.row
        await search(run, "fog")
        await search(run, "swan", "escape")
        assert run.main.view.list.row == row and run.main.view.list.cursor == 3


async def test_nothing_typed_any_more_the_line_above_the_list_says_so(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog")
        await search(run, "")
        assert run.main.parts.panes.is_typing_search and run.main.view.head.said == (
            "All articles",
            "",
            "5 unread of 5",
        )


async def test_a_query_that_is_not_well_formed_is_reported_at_enter(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "before:soon")
        assert run.notices() == [] and run.main.session.rows.count == 5
        await run.press("enter")
        assert "Write a date" in run.notices()[0] and run.main.parts.panes.is_typing_search


async def test_nothing_typed_is_all_articles(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog")
        await search(run, "  ")
        assert run.main.session.rows.count == 5 and run.main.parts.panes.is_typing_search
        await run.press("enter")
        assert run.main.focused is run.main.view.list and run.main.session.rows.count == 5


async def test_rows_that_come_and_go_are_followed(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog", "enter", "D")
        assert shown(run) == ["Ferry late in fog"] and run.main.view.head.said == ("search: fog", "", "1")
        await run.press("u")
        assert shown(run) == ["Fog on the Hallow", "Ferry late in fog"]


async def test_letters_do_no_actions_while_typing(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await run.press("slash", *"Dqs/")
        assert run.main.parts.late.filter_bar.typed == "Dqs/" and run.library.count() == 5
        await run.press("alt+r")
        assert run.main.parts.late.find_bar.is_pattern is False


async def test_a_click_elsewhere_keeps_what_was_found(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog")
        await run.pilot.click("#list", offset=(5, 1))
        await run.all_done()
        assert (
            not run.main.parts.late.filter_bar.display
            and run.main.session.rows.count == 2
            and run.main.view.status.display
        )


@pytest.mark.parametrize(
    ("error", "notice"),
    [
        (BusyLibrary("Another program is writing."), "Another program is writing."),
        (ValueError(), "The search failed because of a bug in Broadsheet (ValueError)."),
    ],
)
async def test_a_search_that_fails_is_reported(
    error: Exception, notice: str, run_app, listed: Sequence[int], monkeypatch: pytest.MonkeyPatch
):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(Search, "find_newest", fail)
    async with run_app() as run:
        await search(run, "fog")
        await run.until(run.notices)
        assert run.notices() == [notice] and run.main.session.rows.count == 5


async def test_where_nothing_is_found_the_welcome_still_knows_of_articles(run_app, put_said):
    put_said("Alone")
    async with run_app() as run:
        await search(run, "alone", "enter", "enter", "escape")
        await search(run, "alone", "enter", "D")
        assert run.main.session.rows.count == 0 and "Select an article in the list" in run.screen()


async def test_the_next_unread_article_is_one_of_those_found(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog", "enter", "enter", "escape", "m", "n")
        assert run.main.session.opened.row.headline == "Ferry late in fog"
        await run.press("escape", "m", "n")
        assert run.notices()[-1] == "Every article that was found has been read."


async def test_the_next_of_an_article_that_the_list_does_not_show_is_the_one_beside_it(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "fog", "enter")
        run.main.controllers.reading.article.open_in_body(listed[1])
        assert run.main.view.list.row.headline == "Fog on the Hallow"
        await run.press("J")
        assert run.main.session.opened.row.headline == "Ferry late in fog"
        run.main.controllers.reading.article.open_in_body(listed[1])
        await run.press("K")
        assert run.main.session.opened.row.headline == "Fog on the Hallow"


async def test_a_long_search_leaves_room_for_its_count_and_for_keys(run_app, listed: Sequence[int], shown):
    async with run_app((60, 24)) as run:
        await search(run, "fog " * 50, "enter", "enter")
        line = shown(run.main.view.status)[0]
        assert line.startswith(" search: fog fog") and "…  match 1/2  " in line and "? help" in line


async def test_on_a_narrow_screen_there_is_room_to_type_and_for_the_count(run_app, listed: Sequence[int]):
    async with run_app((40, 10)) as run:
        await search(run, "ferry late")
        assert run.main.parts.late.filter_bar.input.size.width > len("ferry late") and "ferry late" in run.screen()
        assert run.screen().splitlines()[-1].rstrip().endswith("1")


async def test_an_article_that_was_found_opens_at_the_first_match_and_n_goes_on(run_app, put, make_article, lit):
    put(make_article("Ferry", *["Nothing happened."] * 60, "Then fog came.", *["Gulls slept."] * 60, "Fög went."))
    async with run_app() as run:
        await search(run, "fog", "enter", "enter")
        assert "Then fog came." in run.screen() and lit(run.main.view.body) == ["[fog]"]
        assert "match 1/2" in run.main.view.status.lead and run.main.view.head.said == ("search: fog", "", "1")
        await run.pilot.resize_terminal(80, 24)
        assert "search: fog  match 1/2" in run.screen()
        await run.press("n")
        assert "Fög went." in run.screen() and "match 2/2" in run.screen()
        await run.press("N")
        assert "Then fog came." in run.screen()
        await run.press("escape")
        assert lit(run.main.view.body) == [] and "search: fog  1" in run.screen()


async def test_the_list_shows_the_words_around_what_was_found(run_app, put, make_article, painted):
    put(make_article("Ferry", "Nothing happened.", "Then fog came over the quay."))
    async with run_app() as run:
        await search(run, "fog quay")
        line = next(line for line in painted(run.main.view.list) if any("Then " in text for text, _ in line))
        assert [text for text, style in line if style.underline] == ["fog", "quay"]
        await search(run, "title:ferry")
        assert "Then " not in "".join(text for line in painted(run.main.view.list) for text, _ in line)


async def test_the_newest_show_first_and_the_others_follow(run_app, put, make_article, monkeypatch):
    for number in range(7):
        put(make_article(f"Fog {number}"))
    monkeypatch.setattr(search_job, "_NEWEST", 3)
    shown_first: list[str] = []
    take = SearchResults.take_first

    def take_first(self: SearchResults, *found: Any) -> bool:
        has_some = take(self, *found)
        shown_first.append(self.session.rows.count_text)
        return has_some

    monkeypatch.setattr(SearchResults, "take_first", take_first)
    async with run_app() as run:
        await search(run, "fog")
        await run.until(lambda: run.main.session.rows.count_text == "7 · best first")
        await run.press("enter", "G")
        assert set(shown_first) == {"3+ · newest first"} and len(shown(run)) == 7 and run.main.view.list.cursor == 6
        assert run.main.view.head.said == ("search: fog", "", "7 · best first")


async def test_articles_that_are_still_to_be_indexed_are_reported(run_app, listed: Sequence[int]):
    async with run_app() as run:
        run.library.write("INSERT INTO unindexed VALUES (1)", ())
        await search(run, "fog")
        assert "2, 1 not indexed yet" in run.screen()


async def test_while_typing_a_word_is_found_by_its_beginning(run_app, listed: Sequence[int]):
    async with run_app() as run:
        await search(run, "regat")
        assert shown(run) == ["Goose wins regatta"]
        await search(run, "regat ")
        assert shown(run) == []
