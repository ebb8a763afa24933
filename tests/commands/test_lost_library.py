"""A library that is gone, empty or none any more is said, and no new one takes its place unasked."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base import paths
from reader.cli import run
from reader.commands.options.command_options import LibraryOptions
from reader.commands.own_library import known_libraries, library_to_read, open_as_it_is
from reader.library.backups.backup_files import folder_of, list_backups
from reader.library.backups.making import back_up
from reader.library.library import Library

COMMANDS = (("list",), ("add", "{page}"), ("stats",), ("rules", "add", "--query", "fog", "--star"))
pytestmark = pytest.mark.usefixtures("new_libraries_are_migrated")


@pytest.fixture
def path(put: Callable[..., int], library: Library, make_article, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library in the user's data folder, with an article, that was noted."""
    put(make_article("Bridge"))
    monkeypatch.setattr(paths, "library_path", lambda: library.path)
    assert run(["list"]) == 0
    back_up(library.path)
    library.close()
    return library.path


def remove(path: Path) -> None:
    """Make a library disappear."""
    path.unlink()


def empty(path: Path) -> None:
    """Leave nothing in it."""
    path.write_bytes(b"")


def fill_with_zeros(path: Path) -> None:
    """Leave zeros, as a power cut may."""
    path.write_bytes(bytes(path.stat().st_size))


def cut(path: Path) -> None:
    """Leave its first page only."""
    path.write_bytes(path.read_bytes()[:4096])


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
@pytest.mark.parametrize(
    ("lose", "said"),
    [(remove, "is gone"), (empty, "is empty"), (fill_with_zeros, "is no library any more"), (cut, "is damaged")],
)
def test_it_is_said_with_the_newest_backup(path: Path, lose, said: str, command, capsys, tmp_path: Path) -> None:
    lose(path)
    before = path.read_bytes() if path.exists() else None
    page = tmp_path / "page.txt"
    page.write_text("A bridge opens\n\nThe bridge opened on Monday, officials said.\n")
    capsys.readouterr()
    assert run([word.format(page=page) for word in command]) == 1
    out, err = capsys.readouterr()
    assert out == "" and f"{said}: on " in err and "it had 1 article and no feeds" in err
    made = list_backups(path)[0].made_at.astimezone()
    assert f"newest backup, made on {made:%Y-%m-%d %H:%M}" in err and "`broadsheet restore --empty`" in err
    assert ("`broadsheet check --repair` saves what can be read of it." in err) == (said == "is damaged")
    assert (path.read_bytes() if path.exists() else None) == before
    assert run(["restore", "--yes"]) == 0 and run(["list"]) == 0


def test_a_new_one_begins_when_the_person_says_so_and_the_backups_are_kept(path: Path, capsys) -> None:
    fill_with_zeros(path)
    assert run(["restore", "--empty", "--dry-run"]) == 0 and path.exists()
    assert run(["restore", "--empty", "--yes", "--format", "json"]) == 0
    kept = Path(json.loads(capsys.readouterr().out.split("aside, with its backups.\n")[1])["kept"])
    assert not path.exists() and not any(kept.read_bytes()) and len(list_backups(kept)) == 1
    with open_as_it_is(LibraryOptions()) as library:
        assert library.count() == 0
    assert list_backups(path) == []


def test_where_nothing_is_left_the_backups_are_kept_all_the_same(path: Path) -> None:
    path.unlink()
    assert run(["restore", "--empty", "--yes"]) == 0
    assert not folder_of(path).exists() and len(list(path.parent.glob("*.replaced-*.backups"))) == 1
    open_as_it_is(LibraryOptions()).close()


def test_a_new_one_does_not_begin_unasked(path: Path, capsys) -> None:
    assert run(["restore", "--empty"]) == 1
    assert "--yes" in capsys.readouterr().err and path.exists()


def test_another_library_in_its_place_is_told_once(path: Path, capsys) -> None:
    path.unlink()
    with Library(path):
        pass
    record = next(paths.known_libraries_path().iterdir())
    os.utime(record, (0, 0))
    library_to_read(LibraryOptions()).close()
    assert "is another than before: on " in capsys.readouterr().err


def test_a_restored_library_is_no_other(path: Path, capsys) -> None:
    assert run(["restore", "--yes"]) == 0
    assert known_libraries().find(path) is None


def test_a_library_that_was_named_is_not_noted_by_a_command(path: Path, tmp_path: Path, put, make_article) -> None:
    other = tmp_path / "other.db"
    with Library(other) as library:
        library.close()
    assert run(["list", "--library", str(other)]) == 0
    assert known_libraries().find(other) is None


def test_what_is_no_library_is_not_backed_up(path: Path, capsys) -> None:
    backups = list_backups(path)
    empty(path)
    assert run(["backup"]) == 1
    assert "is no library" in capsys.readouterr().err and list_backups(path) == backups
