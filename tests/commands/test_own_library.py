"""Opening the library that a command is about."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.base import paths
from reader.cli import run
from reader.commands import own_library
from reader.commands.options.command_options import LibraryOptions
from reader.commands.own_library import open_as_it_is
from reader.library.backups.backup_files import list_backups
from reader.library.db import schema


@pytest.mark.parametrize("many", [0, 1])
def test_who_waits_for_a_large_older_library_is_told_why_once(
    many: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(own_library, "advise", said.append)
    monkeypatch.setattr(own_library, "_MANY", many)
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.executescript(schema.migrations()[0])
        plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        plain.execute("PRAGMA user_version = 1")
    for _ in range(2):
        assert run(["stats", "--library", str(path)]) == 0
    outcome = ["bringing the library of 0 articles up to date, which takes a moment …"]
    assert said == (outcome if many == 0 else [])
    assert [one.schema for one in list_backups(path)] == [1]


@pytest.mark.usefixtures("new_libraries_are_migrated")
def test_a_new_library_and_its_folder_are_their_owners(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(paths, "library_path", lambda: tmp_path / "broadsheet" / "library.db")
    open_as_it_is(LibraryOptions()).close()
    assert [one.stat().st_mode & 0o777 for one in (tmp_path / "broadsheet", paths.library_path())] == [0o700, 0o600]


def test_the_files_of_an_older_broadsheet_are_made_private_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said: list[str] = []
    monkeypatch.setattr(own_library, "advise", said.append)
    for name, file in (("library_path", "data/library.db"), ("log_path", "log"), ("settings_path", "settings.toml")):
        monkeypatch.setattr(paths, name, lambda file=file: tmp_path / file)
    open_as_it_is(LibraryOptions()).close()
    assert said == []
    opened = [paths.library_path().parent, paths.library_path(), paths.log_path(), paths.settings_path()]
    for path in opened:
        path.touch()
        path.chmod(0o755)
    open_as_it_is(LibraryOptions()).close()
    assert [path.stat().st_mode & 0o077 for path in opened] == [0, 0, 0, 0]
    assert len(said) == 1 and "only you can read" in said[0]
    paths.library_path().chmod(0o644)
    open_as_it_is(LibraryOptions()).close()
    assert paths.library_path().stat().st_mode & 0o777 == 0o644


def test_a_library_that_is_named_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "shared.db"
    open_as_it_is(LibraryOptions(library=path)).close()
    path.chmod(0o644)
    open_as_it_is(LibraryOptions(library=path)).close()
    assert path.stat().st_mode & 0o777 == 0o644
