"""The screen where a library that is damaged or gone is brought back."""

from collections.abc import Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from textual.widgets import OptionList, Static

from reader import cli
from reader.base.errors import LostLibrary
from reader.commands.options.opening import OpenOptions
from reader.library.backups.backup_files import folder_of
from reader.library.backups.making import back_up
from reader.library.library import Library
from reader.ui.app import Ending
from reader.ui.main.view import FOR_BACKUPS
from reader.ui.rescue import rescue_app as rescue_module
from reader.ui.rescue.rescue_app import RescueApp

NOW = datetime.now(UTC).replace(microsecond=0)


@pytest.fixture
def path(library: Library, put: Callable[..., int], make_article) -> Path:
    """A library that is damaged, with a backup of one article, and a newer one of two."""
    put(make_article("Bridge"))
    back_up(library.path, now=NOW - timedelta(days=1))
    put(make_article("Tunnel"))
    back_up(library.path, now=NOW)
    library.close()
    library.path.write_bytes(b"\xa5" * 5_000)
    return library.path


@asynccontextmanager
async def running(path: Path):
    """The app over a library."""
    app = RescueApp(path, "It is damaged.", None)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(app, pilot)
        yield app, pilot


async def settle(app: RescueApp, pilot) -> None:
    """Wait until the jobs have ended."""
    await pilot.pause()
    while app._jobs.is_running():
        await pilot.pause(0.01)
    await pilot.pause()


def said(app: RescueApp) -> str:
    return str(app.query_one("#rescue-facts", Static).visual)


def count(path: Path) -> int:
    with Library(path) as library:
        return library.count()


async def test_it_tells_what_the_newest_backup_holds_and_restores_it(path: Path):
    async with running(path) as (app, pilot):
        assert str(app.query_one("#rescue-sentence", Static).visual) == "It is damaged."
        assert app.query_one(OptionList).option_count == 2
        assert said(app).startswith("It holds 2 articles, ") and "cannot be told: it is damaged" in said(app)
        await pilot.press("enter")
        await settle(app, pilot)
    made = f"{NOW.astimezone():%Y-%m-%d %H:%M}"
    assert app.return_value is not None and app.return_value.startswith(f"Restored the backup of {made}. ")
    (kept,) = path.parent.glob("*.replaced-????????-??????")
    assert kept.read_bytes() == b"\xa5" * 5_000 and str(kept) in app.return_value
    assert count(path) == 2


async def test_an_older_backup_can_be_chosen(path: Path):
    async with running(path) as (app, pilot):
        await pilot.press("down")
        await settle(app, pilot)
        assert said(app).startswith("It holds 1 article, ")
        await pilot.press("enter")
        await settle(app, pilot)
    assert count(path) == 1


@pytest.mark.parametrize("key", ["q", "escape", "ctrl+c"])
async def test_all_can_be_left_as_it_is(path: Path, key: str):
    async with running(path) as (app, pilot):
        await pilot.press(key)
    assert app.return_value is None and path.read_bytes() == b"\xa5" * 5_000
    assert not list(path.parent.glob("*.replaced-*")) and not list(path.parent.glob(".*"))


async def test_a_new_library_begins_and_the_backups_are_kept_aside(path: Path):
    async with running(path) as (app, pilot):
        await pilot.press("n")
    assert app.return_value is not None and app.return_value.startswith("This is a new library. ")
    assert not path.exists() and len(list(path.parent.glob("*.replaced-*.backups/*"))) == 2


async def test_a_damaged_backup_is_told_and_not_restored(path: Path):
    for backup in folder_of(path).iterdir():
        backup.write_bytes(b"\x1f\x8b no such thing")
    async with running(path) as (app, pilot):
        assert "is damaged" in said(app)
        await pilot.press("enter")
        await settle(app, pilot)
        assert "is damaged" in said(app) and app.return_value is None
    assert path.read_bytes() == b"\xa5" * 5_000


async def test_without_a_backup_it_says_what_else_there_is(path: Path):
    for backup in folder_of(path).iterdir():
        backup.unlink()
    async with running(path) as (app, pilot):
        assert "There is no backup beside it." in said(app) and not app.query_one(OptionList).display
        await pilot.press("enter", "q")
    assert app.return_value is None


def test_the_reader_opens_once_the_library_is_back(path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    asked: list[tuple[Path, str]] = []

    def rescue(library: Path, sentence: str) -> str:
        asked.append((library, sentence))
        path.unlink()
        return "This is a new library."

    monkeypatch.setattr(rescue_module, "rescue", rescue)

    with cli._opened_or_rescued(opened_at_second(path), path) as library:
        assert library.count() == 0
    assert asked == [(path, "It is gone.")] and "This is a new library." in capsys.readouterr().err


def opened_at_second(path: Path) -> Callable[[], Library]:
    """Opens a library, but not the first time."""
    left = [LostLibrary("It is gone.", "Restore it.")]

    def open_it() -> Library:
        if left:
            raise left.pop()
        return Library(path)

    return open_it


def test_who_leaves_it_is_told_how_to_bring_it_back(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(rescue_module, "rescue", lambda *_: None)
    with pytest.raises(LostLibrary, match=r"It is gone. Restore it\."):
        cli._opened_or_rescued(opened_at_second(path), path)


def test_the_reader_goes_on_once_a_backup_was_chosen(
    library: Library, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    opened: list[bool] = []

    def open_reader(own: Library, *_: object) -> Ending:
        opened.append(own.count() == 0)
        return Ending(0, (), is_for_backups=len(opened) < 3)

    for name in ("_check_terminal", "_take_keyboard", "_draw_on_the_terminal", "_load_asyncio_without_openssl"):
        monkeypatch.setattr(cli, name, lambda: None)
    monkeypatch.setattr("reader.ui.app.open_reader", open_reader)
    answers = iter([None, "Restored the backup."])
    monkeypatch.setattr(rescue_module, "rescue", lambda *_: next(answers))
    assert cli._open_reader(OpenOptions(library=library.path)) == 0
    assert opened == [True] * 3 and capsys.readouterr().err == "broadsheet: Restored the backup.\n"


async def test_the_reader_is_left_for_the_backups_by_the_palette(run_app):
    async with run_app() as run:
        await run.main.action_do("restore_backup")
    assert run.app.return_code == FOR_BACKUPS
