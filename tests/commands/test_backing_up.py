"""`broadsheet backup`: copies the library, and lists the copies."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run
from reader.library.backups.backup_files import folder_of, list_backups
from reader.library.library import Library
from reader.model.article import Article


@pytest.fixture
def backup(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article], capsys: pytest.CaptureFixture[str]
) -> Callable[..., str]:
    """Runs the command on a library with two articles, and gives what it printed."""
    put(make_article("Bell"))
    put(make_article("Dam"))

    def run_it(*words: str, status: int = 0) -> str:
        assert run(["backup", *words, "--library", str(library.path)]) == status
        captured = capsys.readouterr()
        return captured.err if status else captured.out

    return run_it


def test_a_backup_is_made_beside_the_library(backup, library: Library) -> None:
    said = backup()
    (made,) = list_backups(library.path)
    assert said == f"2 articles backed up to {made.path} ({made.size / 1e6:.1f} MB)\n"


def test_a_backup_is_made_in_a_file(backup, library: Library, tmp_path: Path) -> None:
    backup(str(tmp_path / "copy.db"))
    with Library(tmp_path / "copy.db") as copy:
        assert copy.count() == 2
    assert not folder_of(library.path).exists()


def test_a_file_is_packed_if_its_name_says_so(backup, tmp_path: Path) -> None:
    assert str(tmp_path / "copy.db.gz") in backup(str(tmp_path / "copy.db.gz"))
    assert gzip.decompress((tmp_path / "copy.db.gz").read_bytes()).startswith(b"SQLite format 3")


def test_in_a_folder_a_backup_gets_a_name(backup, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    backup(str(tmp_path / "stick"))
    (made,) = (tmp_path / "stick").iterdir()
    assert made.name.endswith(".db")


def test_no_file_is_replaced(backup, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    assert "is there already" in backup(str(tmp_path / "copy.db"), status=1)
    assert (tmp_path / "copy.db").read_text() == "mine"


def test_backups_are_listed(backup, library: Library) -> None:
    assert backup("--list") == ""
    backup()
    (made,) = list_backups(library.path)
    heading, row = backup("--list").splitlines()
    assert heading.split() == ["MADE", "SIZE", "FILE"] and row.endswith(f" MB  {made.path}")


def test_json_tells_the_same(backup, library: Library) -> None:
    told = json.loads(backup("--format", "json"))
    (made,) = list_backups(library.path)
    assert told == {"path": str(made.path), "bytes": made.size, "articles": 2}
    listed = {"path": str(made.path), "made": made.made_at.isoformat(), "bytes": made.size, "schema": made.schema}
    assert json.loads(backup("--list", "--format", "json")) == [listed]


def test_where_there_is_no_library_none_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", "--library", str(tmp_path / "none.db")]) == 1
    assert "There is no library to back up" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
