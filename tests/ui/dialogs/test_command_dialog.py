"""The dialog to type a command or choose one."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from textual.widgets import Input

from reader.ui.dialogs.command_dialog import CommandDialog, OfferedCommand

PRINT, COUNT = OfferedCommand("print", "lp -n 2"), OfferedCommand("wc -w", "wc -w")
Ask = Callable[..., AbstractAsyncContextManager[tuple[Any, list[str | None]]]]


@pytest.fixture
def ask(run_app: Callable[..., AbstractAsyncContextManager[Any]]) -> Ask:
    """Shows the dialog with some commands, and collects its answers."""

    @asynccontextmanager
    async def show(*offered: OfferedCommand, **size: Any) -> AsyncIterator[tuple[Any, list[str | None]]]:
        answers: list[str | None] = []
        async with run_app(**size) as run:
            fault_of = lambda answer: "" if answer and "!" not in answer else "This is no command."  # noqa: E731
            run.app.push_screen(CommandDialog("Which command?", offered, fault_of), answers.append)
            await run.pilot.pause()
            yield run, answers

    return show


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["enter"], "print"),
        (["down", "enter"], "wc -w"),
        ([*"sort", "enter"], "sort"),
        ([*"wc", "enter"], "wc"),
        ([*"wc", "down", "enter"], "wc -w"),
        ([*"LP", "down", "enter"], "print"),
        (["tab", "3", "enter"], "lp -n 23"),
        (["down", "tab", *["backspace"] * 2, "enter"], "wc"),
        (["x", "backspace", "enter"], "print"),
        (["escape"], None),
    ],
)
async def test_what_is_typed_or_selected_is_the_answer(ask: Ask, keys: list[str], answer: str | None):
    async with ask(PRINT, COUNT) as (run, answers):
        await run.press(*keys)
        assert answers == [answer]


async def test_the_commands_are_shown_with_their_words(ask: Ask):
    async with ask(PRINT, COUNT) as (run, _):
        assert "print        lp -n 2" in run.screen() and "wc -w" in run.screen() and "Tab edit it" in run.screen()


async def test_without_commands_there_is_only_the_line(ask: Ask):
    async with ask() as (run, answers):
        assert "Tab" not in run.screen()
        await run.press("tab", "down", *"wc", "enter")
        assert answers == ["wc"]


@pytest.mark.parametrize("keys", [[*"a!"], ["space"]])
async def test_what_is_wrong_is_said_until_the_line_changes(ask: Ask, keys: list[str]):
    async with ask() as (run, answers):
        await run.press(*keys, "enter")
        assert "This is no command." in run.screen() and answers == []
        await run.press("b")
        assert "This is no command." not in run.screen()
        await run.press("escape")
        assert answers == [None]


async def test_a_click_chooses(ask: Ask):
    async with ask(PRINT, COUNT) as (run, answers):
        await run.pilot.click("#command-list", offset=(4, 1))
        assert answers == ["wc -w"]


async def test_many_commands_fit_a_small_terminal(ask: Ask):
    async with ask(*(OfferedCommand(f"c{n}", f"c{n}") for n in range(50)), size=(80, 24)) as (run, answers):
        await run.press(*["down"] * 30)
        assert "c30" in run.screen() and "Enter run" in run.screen() and run.app.screen.query_one(Input).region.y > 0
        await run.press("enter")
        assert answers == ["c30"]
