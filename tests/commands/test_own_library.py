"""Opening the library that a command is about."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import run
from reader.commands import own_library
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
