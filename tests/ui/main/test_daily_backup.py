"""The library is backed up once a day while the reader is open."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.base.errors import LibraryError, StoppedReading
from reader.library.backups import making
from reader.library.backups.backup_files import folder_of, list_backups
from reader.library.backups.making import back_up
from reader.library.library import Library
from reader.ui.main import daily_backup


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader looks at once and often."""
    monkeypatch.setattr(daily_backup, "_FIRST_DELAY", 0.01)
    monkeypatch.setattr(daily_backup, "_LOOK_INTERVAL", 0.05)


@pytest.mark.usefixtures("look")
async def test_a_backup_is_made_where_the_last_is_a_day_old(run_app, stack, library: Library) -> None:
    stack("Bell rings")
    back_up(library.path, now=datetime.now(UTC) - timedelta(days=1))
    async with run_app() as run:
        await run.until(lambda: len(list_backups(library.path)) == 2)
        await run.until(lambda: not run.app.screen.parts.jobs.is_running("backing up"))
        assert run.app.screen.parts.jobs.texts == {}


async def test_nothing_is_backed_up_in_the_first_minute(run_app, stack, library: Library) -> None:
    stack("Bell rings")
    async with run_app() as run:
        await run.pilot.pause(0.2)
    assert not folder_of(library.path).exists()


@pytest.mark.usefixtures("look")
async def test_no_backup_is_made_within_a_day(
    run_app, stack, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[object] = []

    def is_due(*arguments: object, due: Callable[..., bool] = making.is_due) -> bool:
        looks.append(arguments)
        return due(*arguments)

    monkeypatch.setattr(making, "is_due", is_due)
    stack("Bell rings")
    back_up(library.path, now=datetime.now(UTC) - timedelta(hours=23))
    async with run_app() as run:
        await run.until(lambda: len(looks) > 2)
    assert len(list_backups(library.path)) == 1


@pytest.mark.usefixtures("look")
async def test_why_there_is_none_is_said_once(
    run_app, stack, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[object] = []

    def refuse(*arguments: object) -> None:
        tries.append(arguments)
        raise LibraryError("The disk is full.")

    monkeypatch.setattr(making, "back_up", refuse)
    stack("Bell rings")
    async with run_app() as run:
        await run.until(lambda: len(tries) > 2)
        said = [notice.message for notice in run.app._notifications]
    assert said.count("No backup was made. The disk is full.") == 1


@pytest.mark.usefixtures("look")
async def test_a_backup_ends_with_the_reader(run_app, stack, library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    began, stopped = threading.Event(), threading.Event()

    def copy_for_ever(path: Path, show: Callable[[int, int], object]) -> None:
        began.set()
        try:
            while not stopped.wait(0.01):
                show(1, 2)
        except StoppedReading:
            stopped.set()
            raise

    monkeypatch.setattr(making, "back_up", copy_for_ever)
    stack("Bell rings")
    async with run_app() as run:
        await run.until(began.is_set)
    is_stopped = stopped.wait(5)
    stopped.set()
    assert is_stopped
