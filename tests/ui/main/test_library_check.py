"""The library is checked after a crash, and once a month, while the reader is open."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.library.checking.check_results import last_result, save_result
from reader.library.library import Library
from reader.ui.main import library_check


@pytest.fixture
def look(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader looks at once."""
    monkeypatch.setattr(library_check, "_AFTER_CRASH", 0.01)
    monkeypatch.setattr(library_check, "_FIRST_DELAY", 0.01)


@pytest.mark.usefixtures("look")
async def test_damage_is_told_once_a_month(run_app, stack: Callable[..., list[int]], library: Library) -> None:
    stack("Bell rings")
    save_result(library, 0, datetime.now(UTC) - timedelta(days=31))
    with closing(sqlite3.connect(library.path)) as connection, connection:
        connection.execute("UPDATE article SET minutes = 77")
    async with run_app(notices=True) as run:
        await run.until(lambda: any("damaged" in notice for notice in run.notices()))
    result = last_result(library)
    assert result is not None and result.damages == 1


@pytest.mark.usefixtures("look")
async def test_nothing_is_checked_within_a_month(
    run_app, stack: Callable[..., list[int]], library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []
    monkeypatch.setattr(library_check.LibraryCheck, "_start", lambda *words: started.append(words))
    stack("Bell rings")
    save_result(library, 0, datetime.now(UTC) - timedelta(days=29))
    async with run_app() as run:
        await run.pilot.pause(0.2)
    assert started == []


def test_a_library_that_was_not_closed_is_known_by_its_log(library: Library, tmp_path: Path) -> None:
    library.set_state("theme", "dusk")
    for end in ("", "-wal"):
        shutil.copy(f"{library.path}{end}", f"{tmp_path / 'crashed.db'}{end}")
    with Library(tmp_path / "crashed.db") as crashed:
        assert crashed.was_left_open
    with Library(tmp_path / "crashed.db") as closed:
        assert not closed.was_left_open
