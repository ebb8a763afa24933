"""Which panes show at which sizes, and that the line being read keeps its place."""

import pytest
from rich.style import Style
from textual import events

from reader.ui.actions.action import Focus

KEYS = {"t": Focus.RAILS, "w": Focus.VOICES, "e": Focus.NAMES}
"""The panels by their keys."""


def in_sight(run) -> set[str]:
    return {
        pane.id
        for pane in (run.main.view.list, run.main.view.body, *run.main.parts.late.panels.values())
        if pane.display
    }


async def test_from_100_columns_list_and_article_show_together(run_app, stack):
    stack("First")
    async with run_app((100, 24)) as run:
        assert in_sight(run) == {"list", "body"}
        await run.press("enter")
        assert in_sight(run) == {"list", "body"}


async def test_below_100_columns_the_pane_with_the_keys_takes_the_whole_width(run_app, put, bridge):
    put(bridge)
    async with run_app((99, 24)) as run:
        for keys, pane in (
            ((), "list"),
            (("enter",), "body"),
            (("h",), "list"),
            (("l", "t"), "rails"),
            (("h",), "body"),
        ):
            await run.press(*keys)
            assert in_sight(run) == {pane} and run.app.focused.id == pane
            assert run.app.focused.size.width == 99


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("place", ["list", "body", "panel"])
async def test_a_screen_that_gets_narrow_shows_the_pane_with_the_keys(place: str, key: str, run_app, put, bridge):
    put(bridge)
    async with run_app((160, 24)) as run:
        await run.press("enter", key)
        place = KEYS[key] if place == "panel" else Focus(place)
        run.main.parts.panes.go_to(place)
        await run.pilot.resize_terminal(80, 24)
        assert in_sight(run) == {place.value} and run.main.parts.panes.focus is place
        await run.pilot.resize_terminal(160, 24)
        assert in_sight(run) == {"list", "body", KEYS[key].value} and run.main.parts.panes.focus is place


@pytest.mark.parametrize("width", [150, 100, 99, 80, 60, 40, 25, 12])
async def test_the_line_being_read_stays_at_the_top_when_the_width_changes(width: int, run_app, put, numbered, shown):
    put(numbered)
    async with run_app((120, 30)) as run:
        await run.press("enter", *["space"] * 3)
        before = shown(run.main.view.body)
        word = before[0].split()[0]
        await run.pilot.resize_terminal(width, 20)
        assert word in shown(run.main.view.body)[0].split()
        await run.pilot.resize_terminal(120, 30)
        assert shown(run.main.view.body) == before


async def test_many_changes_of_the_width_do_not_carry_the_line_away(run_app, put, numbered, shown):
    put(numbered)
    async with run_app((120, 30)) as run:
        await run.press("enter", *["space"] * 3)
        before = shown(run.main.view.body)
        for width in (70, 130, 55, 101, 33, 90, 120):
            await run.pilot.resize_terminal(width, 30)
        assert shown(run.main.view.body) == before


async def test_a_window_that_grows_and_shrinks_again_keeps_the_line_being_read(run_app, put, numbered, shown):
    put(numbered)
    async with run_app((120, 40)) as run:
        await run.press("enter", "G", "k", "k")
        before = shown(run.main.view.body)
        for size in ((200, 60), (120, 40)):
            await run.pilot.resize_terminal(*size)
        assert shown(run.main.view.body) == before


async def test_after_the_window_grew_a_step_goes_on_from_what_is_in_sight(run_app, put, numbered, shown):
    put(numbered)
    async with run_app((120, 40)) as run:
        await run.press("enter", "G")
        await run.pilot.resize_terminal(120, 60)
        await run.press("k")
        before = shown(run.main.view.body)[0]
        await run.pilot.resize_terminal(120, 40)
        assert shown(run.main.view.body)[0] == before


async def test_the_line_stays_while_the_article_is_out_of_sight(run_app, put, numbered, shown):
    put(numbered)
    async with run_app((80, 24)) as run:
        await run.press("enter", "space", "space")
        word = shown(run.main.view.body)[0].split()[0]
        await run.press("h")
        await run.pilot.resize_terminal(60, 24)
        await run.press("l")
        assert word in shown(run.main.view.body)[0].split()


async def test_longer_and_shorter_lines_leave_the_line_being_read_at_the_top(run_app, put, numbered, shown):
    put(numbered)
    async with run_app((160, 30)) as run:
        await run.press("enter", "space", "space")
        before = shown(run.main.view.body)
        word = before[0].split()[0]
        await run.press("plus", "plus", "plus")
        assert run.main.view.body.measure.width == 84 and word in shown(run.main.view.body)[0].split()
        await run.press("minus", "minus", "minus")
        assert shown(run.main.view.body) == before


async def test_lines_have_a_least_and_a_greatest_length(run_app, put, numbered):
    put(numbered)
    async with run_app((260, 30)) as run:
        await run.press("enter", "z", *["plus"] * 30)
        assert run.main.view.body.measure.width == 160
        await run.press(*["minus"] * 40)
        assert run.main.view.body.measure.width == 30


async def test_lines_get_no_longer_than_the_pane_has_room_for(run_app, put, numbered):
    put(numbered)
    async with run_app((120, 30)) as run:
        await run.press("enter", *["plus"] * 8)
        width = run.main.view.body.measure.width
        assert width == run.main.view.body.size.width - 5
        assert run.notices() == [f"Lines of {width} columns: the pane has no room for more."]
        await run.press("minus")
        assert run.main.view.body.measure.width == width - 4


async def test_where_the_pane_is_narrower_than_the_setting_the_first_step_is_seen(run_app, put, numbered):
    put(numbered)
    async with run_app((160, 30)) as run:
        await run.press("enter", *["plus"] * 4)
        assert run.main.view.body.measure.width == 88
        await run.pilot.resize_terminal(80, 30)
        assert run.main.view.body.measure.width == 75
        await run.press("plus")
        await run.pilot.resize_terminal(160, 30)
        assert run.main.view.body.measure.width == 88
        await run.pilot.resize_terminal(80, 30)
        await run.press("minus")
        assert run.main.view.body.measure.width == 71 and run.notices() == ["Lines of 71 columns"]


# -- zen


async def test_zen_shows_nothing_but_the_article_and_again_everything(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "z")
        assert in_sight(run) == {"body"} and not run.main.view.status.display
        assert run.main.view.body.size == (120, 40)
        await run.press("z")
        assert in_sight(run) == {"list", "body"} and run.main.view.status.display


@pytest.mark.parametrize("key", ["escape", "q"])
async def test_escape_and_q_leave_zen_before_the_article(key: str, run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "z", key)
        assert run.main.view.status.display and run.main.parts.panes.focus is Focus.BODY
        await run.press(key)
        assert run.main.parts.panes.focus is Focus.LIST


async def test_zen_from_a_list_that_hides_the_article_shows_the_one_under_the_cursor(run_app, stack):
    stack("First", "Second")
    async with run_app((80, 24)) as run:
        await run.press("enter", "h", "j", "z")
        assert run.main.session.opened.row.headline == "Second" and run.main.parts.panes.focus is Focus.BODY


async def test_zen_from_the_list_goes_to_the_article(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "h", "z")
        assert run.main.parts.panes.focus is Focus.BODY and in_sight(run) == {"body"}


async def test_zen_leaves_the_line_being_read_at_the_top(run_app, put, numbered, shown):
    put(numbered)
    async with run_app((110, 30)) as run:
        await run.press("enter", "space", "space")
        word = shown(run.main.view.body)[0].split()[0]
        await run.press("z")
        assert word in shown(run.main.view.body)[0].split()


# -- sizes that nobody asks for


@pytest.mark.parametrize("size", [(300, 90), (100, 5), (20, 5), (10, 3), (2, 2), (1, 1)])
async def test_no_size_stops_the_reader(size: tuple[int, int], run_app, put, bridge):
    put(bridge)
    async with run_app(size, notices=True) as run:
        await run.press(
            "j",
            "enter",
            "space",
            "G",
            "slash",
            *"ferry",
            "enter",
            "n",
            "escape",
            ")",
            "t",
            "j",
            "w",
            "enter",
            "e",
            "j",
            "enter",
            "h",
            "z",
            "z",
        )
        for opens in ("question_mark", "a", "O", "ctrl+p"):
            await run.press(opens, "escape")
        await run.press("plus", "M", "T", "s", "D", "u", "escape")
        assert run.app.is_running


@pytest.mark.parametrize("opens", ["question_mark", "a", "O", "ctrl+p", "slash"])
async def test_a_terminal_may_shrink_under_a_box(opens: str, run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", opens)
        for size in ((20, 5), (10, 3), (2, 2), (1, 1), (120, 40)):
            await run.pilot.resize_terminal(*size)
        await run.press("escape")
        assert run.app.screen is run.main and run.main.parts.panes.focus is Focus.BODY


async def test_a_terminal_that_shrinks_to_nothing_and_grows_again_shows_what_it_did(run_app, put, bridge):
    put(bridge)
    async with run_app() as run:
        await run.press("enter", "t")
        before = run.screen()
        for size in ((20, 5), (2, 2), (1, 1), (120, 40)):
            await run.pilot.resize_terminal(*size)
        assert run.screen() == before


@pytest.mark.parametrize("size", [(80, 24), (120, 24)])
async def test_a_resize_in_another_window_leaves_the_keys_where_they_were(size, run_app, stack):
    stack("First", "Second")
    async with run_app((110, 24)) as run:
        await run.press("enter", "h")
        run.app.post_message(events.AppBlur())
        await run.pilot.pause()
        await run.pilot.resize_terminal(*size)
        run.app.post_message(events.AppFocus())
        await run.pilot.pause()
        await run.press("j")
        assert (
            run.main.parts.panes.focus is Focus.LIST
            and run.main.view.list.display
            and run.main.view.list.row.headline == "Second"
        )


# -- colours


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
@pytest.mark.parametrize("term", ["xterm", "xterm-256color"])
async def test_no_color_in_a_theme_of_the_terminals_own_colours_leaves_those_of_text_and_background(
    theme: str, term: str, run_app, put, bridge, monkeypatch
):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", term)
    put(bridge)
    async with run_app() as run:
        run.app.theme = theme
        await run.press("enter", ")")
        styles = [
            (part.text, part.style or Style()) for strip in run.app.screen._compositor.render_strips() for part in strip
        ]
        assert {colour.name for _, style in styles for colour in (style.color, style.bgcolor) if colour} == {"default"}
        looks = {text: style for text, style in styles}
        assert looks["Ida Brandt"].bold and looks["“a museum with an"].italic
        assert looks["“It took nine years and I loved none of them,”"].reverse


@pytest.mark.parametrize("no_color", [True, False])
@pytest.mark.parametrize("term", ["xterm", "screen", "linux", "vt100", "xterm-16color"])
async def test_on_a_terminal_of_few_colours_text_has_the_terminals_own(
    term: str, no_color: bool, run_app, put, bridge, monkeypatch
):
    monkeypatch.setenv("TERM", term)
    if no_color:
        monkeypatch.setenv("NO_COLOR", "1")
    put(bridge)
    async with run_app() as run:
        await run.press("enter")
        for widget in (run.main.view.body, run.main.view.list, run.main.view.status):
            parts = [part for strip in widget.render_lines(widget.size.region) for part in strip]
            assert all(part.style.bgcolor is None or part.style.bgcolor.is_default or part.style.reverse
                       for part in parts)  # fmt: skip
            assert any(part.style.color is not None and part.style.color.is_default for part in parts)


async def test_no_color_leaves_shades_of_grey_and_marks_that_are_no_colour(run_app, put, bridge, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    put(bridge)
    async with run_app() as run:
        await run.press("enter")
        styles = [
            (part.text, part.style or Style()) for strip in run.app.screen._compositor.render_strips() for part in strip
        ]
        colours = {colour.triplet for _, style in styles for colour in (style.color, style.bgcolor) if colour}
        assert len(colours) > 2 and all(len(set(triplet)) == 1 for triplet in colours if triplet)
        assert {text: bool(style.bold) for text, style in styles}["Ida Brandt"]
        assert {text: bool(style.italic) for text, style in styles}["“a museum with an"]
