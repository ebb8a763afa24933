"""The bottom line: keys, what is going on, how far somebody has read."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

import pytest
from rich.cells import cell_len
from textual.widget import Widget

from reader.ui.actions.action import Action
from reader.ui.actions.table import ACTIONS
from reader.ui.widgets.status_bar import StatusBar

RunApp = Callable[..., AbstractAsyncContextManager[Any]]
Shown = Callable[[Widget], list[str]]


def actions_of(*ids: str) -> list[Action]:
    by_id = {action.id: action for action in ACTIONS}
    return [by_id[one] for one in ids]


def make_bar(running: Any, *ids: str, lead: str = "", state: str = "") -> StatusBar:
    bar: StatusBar = running.main.view.status
    bar.show_actions(actions_of(*ids))
    bar.show_lead(lead)
    bar.show_state(state)
    return bar


async def test_actions_are_shown_with_their_first_keys(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        bar = make_bar(running, "open", "find", "help")
        assert shown(bar) == [" Enter open  / find  ? help"]


async def test_a_lead_stands_before_the_actions_and_the_state_at_the_right(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        bar = make_bar(running, "next_match", "help", lead="find: ferry  1/3", state="42%")
        (line,) = shown(bar)
        assert line.startswith(" find: ferry  1/3  n match  ? help")
        assert line.endswith("  42%")
        assert cell_len(line) == bar.size.width - 1


async def test_a_mark_stands_before_the_state_and_the_one_gone_to_is_bold(
    run_app: RunApp, shown: Shown, style_of: Callable[[Widget, str], Any]
) -> None:
    async with run_app() as running:
        bar = make_bar(running, "help", state="42%")
        bar.show_mark("Ann Lee · 3/12", False)
        assert shown(bar)[0].endswith("  Ann Lee · 3/12  42%")
        assert not style_of(bar, "Ann Lee").bold and not bar.has_something_to_say
        bar.show_mark("Ann Lee · 3/12", True)
        assert style_of(bar, "Ann Lee").bold and bar.has_something_to_say


async def test_where_there_is_no_room_the_first_actions_and_the_last_two_stay(run_app: RunApp, shown: Shown) -> None:
    async with run_app((60, 24)) as running:
        bar = make_bar(running, "open", "next_article", "next_unread", "find", "add", "undo", "help", "close")
        (line,) = shown(bar)
        assert line.startswith(" Enter open  J next")
        assert line.endswith("? help  q back or quit")
        assert "u undo" not in line


@pytest.mark.parametrize("width", [1, 2, 5, 11, 23, 47, 80])
async def test_the_line_is_as_wide_as_the_screen_whatever_it_holds(run_app: RunApp, width: int) -> None:
    async with run_app((width, 10)) as running:
        ids = [action.id for action in ACTIONS if action.footer]
        for lead, state in (("", ""), ("find: 橋が開通  1/3", "100%"), ("a very long lead " * 9, "7%")):
            bar = make_bar(running, *ids, lead=lead, state=state)
            bar.show_mark(lead, True)
            strip = bar.render_line(0)
            assert strip.cell_length == cell_len(strip.text) == width


async def test_a_long_lead_leaves_the_state_in_sight(run_app: RunApp, shown: Shown) -> None:
    async with run_app((60, 24)) as running:
        bar = make_bar(running, "help", lead="adding https://example.org/" + "x" * 80, state="42%")
        (line,) = shown(bar)
        assert "…" in line
        assert line.endswith("42%")


async def test_a_click_on_an_action_does_it(reading: RunApp, shown: Shown) -> None:
    async with reading((200, 40)) as running:
        (line,) = shown(running.main.view.status)
        await running.pilot.click(running.main.view.status, offset=(line.index("s star") + 3, 0))
        await running.pilot.pause()
        assert running.library.row(running.main.session.opened.row.id).is_starred


async def test_a_click_between_actions_does_nothing(run_app: RunApp, monkeypatch: pytest.MonkeyPatch) -> None:
    async with run_app() as running:
        bar = make_bar(running, "open", "help")
        bar.render_line(0)
        pressed: list[str] = []
        post = bar.post_message

        def note(message: Any) -> bool:
            if isinstance(message, StatusBar.Pressed):
                pressed.append(message.action.id)
                return True
            return post(message)

        monkeypatch.setattr(bar, "post_message", note)
        for x in (0, 1, 10, 11, 12, 13, 18, 19, 40):
            await running.pilot.click(bar, offset=(x, 0))
        assert pressed == ["open", "open", "help", "help"]


async def test_the_last_column_at_the_right_is_free(run_app: RunApp, shown: Shown) -> None:
    async with run_app() as running:
        bar = make_bar(running, state="100%")
        assert bar.render_line(0).text.endswith("100% ")
