"""Finding text in the open article."""

from collections.abc import Callable

import pytest
from textual import events

from reader.model.article import Article
from reader.ui.actions.action import Focus

TIDE = (
    "The ferry left Brem at noon with a brass band aboard.",
    "A second Ferry followed it, empty but for the captain’s dog.",
    "“No ferry waits for the tide,” said the pilot, a Señora Ruiz of Málaga.",
)


@pytest.fixture
def tide(put: Callable[..., int], make_article: Callable[..., Article]) -> int:
    """A short article with three ferries in its paragraphs."""
    return put(make_article("Tide tables redrawn", *TIDE))


@pytest.fixture
def long(put: Callable[..., int], make_article: Callable[..., Article]) -> int:
    """An article of many screens with a heron at the beginning, in the middle and at the end."""
    texts = [f"Paragraph {number} is about reeds and water." for number in range(90)]
    for number in (0, 45, 89):
        texts[number] += " A heron stood there."
    return put(make_article("Reeds", *texts))


async def test_slash_opens_the_bar_where_the_footer_was(run_app, tide):
    async with run_app() as run:
        await run.press("enter", "slash")
        assert run.screen().splitlines()[-1].startswith(" find: ")
        assert not run.main.view.status.display


async def test_matches_light_up_while_typing(run_app, tide, lit):
    async with run_app() as run:
        await run.press("enter", "slash", "f", "e")
        assert lit(run.main.view.body) == ["[fe]", "Fe", "fe"]
        await run.press("r", "r", "y")
        assert lit(run.main.view.body) == ["[ferry]", "Ferry", "ferry"]


async def test_the_bar_counts_the_matches(run_app, tide):
    async with run_app() as run:
        await run.press("enter", "slash", *"ferry")
        assert "1/3" in run.screen().splitlines()[-1]
        await run.press("backspace", "backspace", *"lt")
        assert "no match" in run.screen().splitlines()[-1]


async def test_the_first_match_is_the_first_from_what_is_in_sight(run_app, long, lit):
    async with run_app() as run:
        await run.press("enter", "space", "slash", *"heron")
        assert "2/3" in run.screen().splitlines()[-1]
        assert lit(run.main.view.body) == ["[heron]"]


async def test_a_query_with_a_capital_finds_capitals_only(run_app, tide, lit):
    async with run_app() as run:
        await run.press("enter", "slash", *"Ferry")
        assert lit(run.main.view.body) == ["[Ferry]"]


async def test_straight_quotes_and_bare_letters_find_curly_quotes_and_accents(run_app, tide, lit):
    async with run_app() as run:
        await run.press("enter", "slash", *"captain's")
        assert lit(run.main.view.body) == ["[captain’s]"]
        await run.press("escape", "slash", '"', "n", "o")
        assert lit(run.main.view.body) == ["[“No]"]
        await run.press("escape", "slash", *"senora")
        assert lit(run.main.view.body) == ["[Señora]"]
        await run.press("escape", "slash", *"malaga")
        assert lit(run.main.view.body) == ["[Málaga]"]


async def test_enter_keeps_the_find_and_shows_it_in_the_footer(run_app, tide, lit):
    async with run_app() as run:
        await run.press("enter", "slash", *"ferry", "enter")
        assert run.screen().splitlines()[-1].startswith(" find: ferry  1/3  n match  Esc clear find  N previous match")
        assert lit(run.main.view.body) == ["[ferry]", "Ferry", "ferry"]


async def test_n_and_capital_n_go_round_the_matches_of_a_kept_find(run_app, tide, shown, lit):
    async with run_app() as run:
        await run.press("enter", "slash", *"ferry", "enter")
        for key, count in (("n", "2/3"), ("n", "3/3"), ("n", "1/3"), ("N", "3/3"), ("N", "2/3")):
            await run.press(key)
            assert f"find: ferry  {count} " in shown(run.main.view.status)[0]
        assert lit(run.main.view.body) == ["ferry", "[Ferry]", "ferry"]


async def test_n_brings_a_match_out_of_sight_into_sight(run_app, long, shown):
    async with run_app() as run:
        await run.press("enter", "slash", *"heron", "enter", "n")
        assert any("Paragraph 45 " in line for line in shown(run.main.view.body))
        await run.press("n")
        assert any("Paragraph 89 " in line for line in shown(run.main.view.body))


async def test_n_opens_the_next_unread_article_only_while_no_find_is_kept(run_app, stack):
    stack("First", "Second", "Third")
    async with run_app() as run:
        await run.press("enter", "slash", *"monday", "enter", "n")
        assert run.main.session.opened.row.headline == "First"
        await run.press("escape", "n")
        assert run.main.session.opened.row.headline == "Second"


async def test_a_key_pressed_in_the_bar_is_no_command(run_app, stack):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "slash", *"nqsDm", "ctrl+down", "ctrl+z", "f1", "escape")
        assert run.main.parts.late.find_bar.typed == "nqsDm"
        assert run.main.session.opened.row.headline == "First" and run.library.count() == 2


@pytest.mark.parametrize("lines", [2, 3, 4])
async def test_escape_while_typing_goes_back_to_the_line_one_read(lines: int, run_app, long, shown, lit):
    async with run_app() as run:
        await run.press("enter", *"j" * lines)
        before = shown(run.main.view.body)
        await run.press("slash", *"paragraph 88")
        assert shown(run.main.view.body) != before
        await run.press("escape")
        assert shown(run.main.view.body) == before and lit(run.main.view.body) == []


async def test_escape_after_enter_clears_the_marks_and_stays_at_the_match(run_app, long, shown, lit):
    async with run_app() as run:
        await run.press("enter", "slash", *"paragraph 88", "enter")
        found = shown(run.main.view.body)
        assert any("Paragraph 88 " in line for line in found)
        await run.press("escape")
        assert shown(run.main.view.body) == found and lit(run.main.view.body) == []
        assert "find:" not in shown(run.main.view.status)[0] and run.app.focused is run.main.view.body


async def test_deleting_letters_until_nothing_matches_goes_back_to_the_line_one_read(run_app, long, shown):
    async with run_app() as run:
        await run.press("enter", "j", "j", "j")
        before = shown(run.main.view.body)
        await run.press("slash", *"paragraph 88", "x")
        assert shown(run.main.view.body) == before


async def test_enter_without_a_match_says_so_and_goes_back(run_app, long, shown):
    async with run_app() as run:
        await run.press("enter", "j", "j", "slash", *"zebra", "enter")
        assert run.notices() == ["“zebra” is not in this article."]
        assert run.main.session.find is None and run.main.view.body.top_line == 2 and run.main.view.status.display


async def test_enter_on_an_empty_bar_says_that_there_is_nothing_to_find(run_app, tide):
    async with run_app() as run:
        await run.press("enter", "slash", "enter")
        assert run.notices() == ["Nothing to find."]
        assert run.main.session.find is None


async def test_alt_r_reads_the_query_as_a_pattern_and_back(run_app, tide, lit):
    async with run_app() as run:
        await run.press("enter", "slash", *"b(rem|rass)")
        assert lit(run.main.view.body) == []
        await run.press("alt+r")
        assert lit(run.main.view.body) == ["[Brem]", "brass"]
        await run.press("alt+r")
        assert lit(run.main.view.body) == []


async def test_a_bad_pattern_is_called_one_in_the_bar_and_on_enter(run_app, tide, lit):
    async with run_app() as run:
        await run.press("enter", "slash", "alt+r", *"ferry(")
        assert "bad pattern" in run.screen().splitlines()[-1] and lit(run.main.view.body) == []
        await run.press("enter")
        assert run.notices()[0].startswith("Bad pattern: ")


async def test_a_match_across_a_line_wrap_is_lit_on_both_lines(run_app, put, make_article, lit):
    put(make_article("Wrap", "x" * 66 + " green parrots sing", "green parrots"))
    async with run_app() as run:
        await run.press("enter", "slash", *"green parrots")
        assert lit(run.main.view.body) == ["[green]", "[parrots]", "green parrots"]
        assert "1/2" in run.screen().splitlines()[-1]


async def test_several_thousand_matches_are_counted_and_gone_through(run_app, put, make_article, shown):
    put(make_article("Many", *["tick tock tick tock tick"] * 1500))
    async with run_app() as run:
        await run.press("enter", "slash", *"tick", "enter", "N")
        assert "4500/4500" in shown(run.main.view.status)[0]
        assert run.main.view.body.position.progress == 1.0


async def test_another_article_has_no_marks_of_the_find_in_the_one_before(run_app, stack, shown, lit):
    stack("First", "Second")
    async with run_app() as run:
        await run.press("enter", "slash", *"monday", "enter")
        assert lit(run.main.view.body) == ["[Monday]"]
        await run.press("J")
        assert run.main.session.opened.row.headline == "Second"
        assert lit(run.main.view.body) == [] and "find:" not in shown(run.main.view.status)[0]


async def test_the_bar_opens_with_the_last_query_and_typing_begins_anew(run_app, tide, lit):
    async with run_app() as run:
        await run.press("enter", "slash", *"band", "enter", "escape", "slash")
        assert run.main.parts.late.find_bar.typed == "band" and lit(run.main.view.body) == ["[band]"]
        await run.press(*"dog")
        assert run.main.parts.late.find_bar.typed == "dog" and lit(run.main.view.body) == ["[dog]"]


async def test_a_click_on_the_article_keeps_the_find(run_app, tide, shown):
    async with run_app() as run:
        await run.press("enter", "slash", *"ferry")
        await run.pilot.click(run.main.view.body, offset=(5, 20))
        await run.pilot.pause()
        assert "find: ferry  1/3" in shown(run.main.view.status)[0]
        assert run.app.focused is run.main.view.body


async def test_going_to_another_window_and_back_leaves_the_bar_as_it_was(run_app, tide):
    async with run_app() as run:
        await run.press("enter", "slash", *"fer")
        for event in (events.AppBlur(), events.AppFocus()):
            run.app.post_message(event)
            await run.pilot.pause()
        await run.press(*"ry")
        assert run.main.parts.late.find_bar.display and run.main.parts.late.find_bar.typed == "ferry"


async def test_in_zen_the_footer_shows_while_a_find_is_kept(run_app, tide, shown):
    async with run_app() as run:
        await run.press("enter", "z", "slash", *"ferry")
        assert not run.main.view.status.display
        await run.press("enter", "n")
        assert "find: ferry  2/3" in run.screen().splitlines()[-1] and not run.main.parts.late.find_bar.display
        await run.press("escape")
        assert not run.main.view.status.display and run.main.parts.panes.zen
        assert run.main.view.body.size == (120, 40)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_escape_in_the_list_clears_the_marks_and_stays_there(size, run_app, tide, shown, lit):
    async with run_app(size) as run:
        await run.press("enter", "slash", *"ferry", "enter", "h")
        assert "Esc clear find" in shown(run.main.view.status)[0]
        await run.press("escape")
        assert run.main.parts.panes.focus is Focus.LIST and run.main.session.find is None
        assert "find:" not in shown(run.main.view.status)[0] and "Esc" not in shown(run.main.view.status)[0]
        await run.press("l")
        assert lit(run.main.view.body) == []


async def test_n_in_the_list_is_the_next_match_only_where_the_article_is_in_sight(run_app, stack, shown):
    stack("Monday one", "Second")
    async with run_app((99, 24)) as run:
        await run.press("enter", "slash", *"monday", "enter", "h")
        assert "n unread" in shown(run.main.view.status)[0] and "n match" not in shown(run.main.view.status)[0]
        await run.pilot.resize_terminal(120, 24)
        await run.press("n")
        assert "find: monday  2/3" in shown(run.main.view.status)[0]
        await run.pilot.resize_terminal(99, 24)
        await run.press("n")
        assert run.main.session.opened.row.headline == "Second"


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_alt_r_as_terminals_send_it_types_no_letter(size, run_app, tide, lit):
    async with run_app(size) as run:
        await run.press("enter", "slash", *"b(em|ras)")
        run.app.post_message(events.Key("alt+r", "r"))
        await run.until(lambda: run.main.parts.late.find_bar.is_pattern)
        assert run.main.parts.late.find_bar.typed == "b(em|ras)" and lit(run.main.view.body) == ["[bras]"]
        for key in ("alt+x", "alt+q", "alt+upper_d"):
            run.app.post_message(events.Key(key, key[-1]))
            await run.pilot.pause()
        assert run.main.parts.late.find_bar.typed == "b(em|ras)"
        run.app.post_message(events.Key("shift+space", " "))
        await run.until(lambda: run.main.parts.late.find_bar.typed == "b(em|ras) ")


@pytest.mark.parametrize("width", [80, 120])
async def test_a_bad_pattern_leaves_the_keys_that_help_in_sight(width: int, run_app, tide):
    async with run_app((width, 24)) as run:
        await run.press("enter", "slash", "alt+r", *"ferry(")
        line = run.screen().splitlines()[-1]
        assert "bad pattern: " in line and "Alt+r pattern  Esc leave" in line and "Enter keep" not in line
