"""`broadsheet restore`: tells what a backup holds and what would be lost, asks, and restores it."""

import json
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from reader.cli import run
from reader.library.backups.making import back_up
from reader.library.library import Library
from reader.model.article import Article


@pytest.fixture
def path(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> Path:
    """A library of three articles with a backup from when it had two."""
    put(make_article("Bell"))
    put(make_article("Dam"))
    back_up(library.path)
    put(make_article("Fog"))
    library.close()
    return library.path


@pytest.fixture
def restore(path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs the command, and gives what it printed."""

    def run_it(*words: str, status: int = 0) -> str:
        assert run(["restore", *words, "--library", str(path)]) == status
        captured = capsys.readouterr()
        return captured.err if status else captured.out

    return run_it


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes a person at a terminal answer."""

    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    return lambda words: monkeypatch.setattr(sys, "stdin", Terminal(words))


def count(path: Path) -> int:
    with Library(path) as library:
        return library.count()


def test_the_last_backup_is_restored(restore, path: Path) -> None:
    said = restore("--yes").splitlines()
    assert "holds 2 articles, the last of which came on " in said[0]
    assert said[1] == "The library has besides: 1 article."
    (kept,) = path.parent.glob("*.replaced-*")
    assert said[2] == f"Restored. The library that was there is kept as {kept}; delete it when you miss nothing."
    assert (count(path), count(kept)) == (2, 3)


def test_a_dry_run_changes_nothing(restore, path: Path) -> None:
    assert len(restore("--dry-run").splitlines()) == 2
    assert count(path) == 3


@pytest.mark.parametrize(("words", "status", "left"), [("y\n", 0, 2), ("YES\n", 0, 2), ("n\n", 1, 3), ("", 1, 3)])
def test_the_person_is_asked(restore, answer, path: Path, words: str, status: int, left: int) -> None:
    answer(words)
    restore(status=status)
    assert count(path) == left


def test_where_nobody_can_be_asked_nothing_is_restored(restore, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("y\n"))
    assert "Add --yes" in restore(status=1)
    assert count(path) == 3


def test_a_named_backup_is_restored_in_place_of_a_damaged_library(restore, path: Path, tmp_path: Path) -> None:
    (copy,) = (path.parent / "library.db.backups").iterdir()
    copy.rename(tmp_path / "copy.db.gz")
    path.write_bytes(b"no library")
    assert "it is damaged" in restore(str(tmp_path / "copy.db.gz"), "--yes")
    assert count(path) == 2


def test_json_tells_the_same(restore, path: Path) -> None:
    told = json.loads(restore("--yes", "--format", "json"))
    assert told["holds"] | {"newest": None} == {"articles": 2, "starred": 0, "feeds": 0, "newest": None}
    assert told["lost"] == {"articles": 1, "marks": 0, "tags": 0, "corrections": 0, "feeds": 0}
    assert Path(told["kept"]).exists()


def test_without_a_backup_there_is_nothing_to_restore(restore, path: Path) -> None:
    for backup in (path.parent / "library.db.backups").iterdir():
        backup.unlink()
    assert "There is no backup of" in restore("--yes", status=1)
    assert count(path) == 3
