"""What a key changes is painted when the key is handled, and no more often than the screen is painted otherwise."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.screen import ModalScreen

from reader.ui.widgets.pane import Pane
from reader.ui.widgets.pane_moves import MOVES


class Blank(Pane):
    """A pane of blank lines."""

    PARTS = "blank"


class Desk(App[None]):
    """One pane, and the frames that reach the terminal."""

    def __init__(self) -> None:
        super().__init__()
        self.pane = Blank()
        self.frames = 0

    def compose(self) -> ComposeResult:
        yield self.pane

    def _display(self, screen: Any, renderable: Any) -> None:
        self.frames += renderable is not None


class Running(NamedTuple):
    """The app, and a clock that stands still."""

    desk: Desk
    pilot: Any
    clock: SimpleNamespace

    def press(self) -> int:
        """Press a key that scrolls; the frames that there were when it had been handled."""
        before = self.desk.frames
        self.desk.pane.on_key(events.Key("x", "x"))
        return self.desk.frames - before

    async def later(self) -> int:
        """The frames that come once the loop has turned."""
        before = self.desk.frames
        await self.pilot.pause(0.05)
        return self.desk.frames - before


@asynccontextmanager
async def desk(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    clock = SimpleNamespace(now=100.0)
    monkeypatch.setattr("reader.ui.widgets.painting.time", SimpleNamespace(monotonic=lambda: clock.now))
    app = Desk()
    async with app.run_test(size=(30, 10)) as pilot:
        app.pane.set_height(100)
        app.pane.moves.bind({"x": MOVES["move_down"]})
        await pilot.pause(0.05)
        yield Running(app, pilot, clock)


async def test_what_a_key_changed_is_painted_at_once_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(monkeypatch) as run:
        assert (run.press(), await run.later()) == (1, 0)


async def test_keys_of_a_burst_share_a_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(monkeypatch) as run:
        assert [run.press() for _ in range(3)] == [1, 0, 0]
        assert await run.later() == 1
        run.clock.now += 1
        assert run.press() == 1


async def test_a_screen_that_is_to_be_laid_out_is_painted_after_that(monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(monkeypatch) as run:
        run.desk.pane.refresh(layout=True)
        assert run.press() == 0
        assert await run.later() > 0
        run.desk.pane.display = False
        assert run.press() == 0


async def test_a_screen_below_a_dialog_is_painted_with_that(monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(monkeypatch) as run:
        await run.desk.push_screen(ModalScreen())
        await run.later()
        assert run.press() == 0
