"""Quitting: from whatever state, the reader ends at once, and leaves no job and no process."""

import os
import threading
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from reader.base import paths
from reader.library.library import Library
from reader.library.search.search import Search
from reader.library.stores.changes_in_steps import ChangesInSteps
from reader.library.stores.feeds import FeedStore
from reader.ui.main.controllers import many_articles
from reader.ui.main.screen import MainScreen

PATIENCE = 10.0
"""Seconds after which a test fails that waits for another thread or process."""

ENDS_IN = 0.5
"""Seconds that the main screen may take to end its jobs and to save where the person was."""

ENDLESS = "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number) SELECT count(*) FROM number"


@pytest.fixture
def unmounting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that each main screen took to end."""
    taken: list[float] = []
    end = MainScreen.on_unmount

    def timed(self: MainScreen, event: Any) -> None:
        began = time.monotonic()
        end(self, event)
        taken.append(time.monotonic() - began)

    monkeypatch.setattr(MainScreen, "on_unmount", timed)
    return taken


def until(condition: Callable[[], object]) -> None:
    """Wait for a thread or a process."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "what was waited for did not come about"
        time.sleep(0.01)


def running_jobs() -> list[str]:
    """The threads on which jobs run."""
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("job: ")]


def is_alive(pid: int) -> bool:
    """Whether a process runs."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def write_settings(text: str) -> None:
    path = paths.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


# -- states that the reader may be in


async def read_article(run: Any) -> None:
    await run.press("enter")


async def type_find(run: Any) -> None:
    await run.press("enter", "slash")
    await run.type("fer")


async def end_find(run: Any) -> None:
    await type_find(run)
    await run.press("enter")


async def search(run: Any) -> None:
    await run.press("slash")
    await run.type("fer")
    await run.until(lambda: run.main.parts.jobs.is_running("search"))


async def add(run: Any) -> None:
    await run.press("a")
    run.app.screen.query_one("#add-input").value = FeedStore(run.library).feeds()[0].url
    await run.press("enter")
    await run.until(lambda: run.main.parts.jobs.is_running("adding"))


async def refresh(run: Any) -> None:
    await run.press("R")
    await run.until(lambda: run.main.parts.jobs.is_running("refreshing"))


async def mark_all(run: Any) -> None:
    await run.press("A", "enter")
    await run.until(lambda: run.main.parts.jobs.is_running("changing"))


async def show_page(run: Any) -> None:
    await run.press("enter", "v")


async def show_panel(run: Any) -> None:
    await run.press("enter", "t")


async def show_feeds(run: Any) -> None:
    await run.press("f")


async def open_dialog(run: Any) -> None:
    await run.press("a")
    await run.type("https")


async def open_palette(run: Any) -> None:
    await run.press("colon")
    await run.type("sta")


async def read_in_zen(run: Any) -> None:
    await run.press("enter", "z")


async def list_everything(_: Any) -> None:
    pass


STATES: dict[Callable[[Any], Awaitable[None]], tuple[str, ...]] = {
    list_everything: ("Q",),
    read_article: ("Q",),
    type_find: ("ctrl+q",),
    end_find: ("Q",),
    search: ("ctrl+q",),
    add: ("Q",),
    refresh: ("Q",),
    mark_all: ("Q",),
    show_page: ("Q",),
    show_panel: ("Q",),
    show_feeds: ("Q",),
    open_dialog: ("escape", "Q"),
    open_palette: ("escape", "Q"),
    read_in_zen: ("Q",),
}
"""The states, and the keys that quit from there."""


@pytest.fixture
def slow_work(monkeypatch: pytest.MonkeyPatch, server: Any, library: Any, stack: Callable[..., list[int]]) -> None:
    """Articles, a feed that never answers, a search and a marking that take for ever."""
    stack("Ferry", "Mill")
    server.answers["/never"] = lambda handler: server.closing.wait(2 * PATIENCE)
    FeedStore(library).subscribe(server.url("/never"))
    make = ChangesInSteps.make

    def mark_for_ever(changes: ChangesInSteps, library: Library, _: Any) -> Any:
        while True:
            yield from make(changes, library, [1])

    monkeypatch.setattr(Search, "find_first", lambda self, *_: self._library.read(ENDLESS))
    monkeypatch.setattr(many_articles, "AT_ONCE", 0)
    monkeypatch.setattr(ChangesInSteps, "make", mark_for_ever)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
async def test_quitting_ends_the_reader_and_all_that_it_does(
    state: Callable[[Any], Awaitable[None]], run_app, slow_work, server, unmounting
):
    async with run_app() as run:
        await state(run)
        await run.pilot.press(*STATES[state])
        await run.pilot.pause()
        assert run.app._exit
    server.closing.set()
    until(lambda: not running_jobs())
    assert len(unmounting) == 1 and unmounting[0] < ENDS_IN and not run.main.parts.jobs.is_running()


@pytest.mark.parametrize("command", ["exec sleep 30", "sleep 30 & echo $! > {pid}; wait", "trap '' TERM HUP; sleep 30"])
async def test_quitting_kills_a_command_that_has_the_article(command: str, run_app, stack, tmp_path: Path, unmounting):
    stack("Ferry")
    pid_file = tmp_path / "pid"
    script = f"echo $$ > {pid_file}; {command.format(pid=pid_file)}"
    write_settings(f"[pipe]\nslow = {['sh', '-c', script]!r}\n")
    async with run_app() as run:
        await run.press("vertical_line", "enter")
        await run.until(lambda: pid_file.exists() and pid_file.read_text().endswith("\n"))
        assert run.main.parts.jobs.is_running("piping")
        pid = int(pid_file.read_text())
        await run.pilot.press("Q")
    assert unmounting[0] < ENDS_IN
    until(lambda: not is_alive(pid) and not running_jobs())


async def test_the_setting_that_was_changed_last_is_saved(run_app, unmounting):
    async with run_app() as run:
        await run.pilot.press("T", "T", "T", "Q")
    assert f'theme = "{run.app.theme}"' in paths.settings_path().read_text("utf-8")
