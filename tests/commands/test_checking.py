"""Tests of `broadsheet check`."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.cli import run
from reader.library.library import Library


@pytest.fixture
def stack(put: Callable[..., int], make_article: Callable[..., Any]) -> Callable[..., list[int]]:
    """Adds articles by their headlines and gives their ids."""
    return lambda *headlines: [put(make_article(headline)) for headline in headlines]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str], library: Library, stack: Callable[..., Any]):
    """Adds two articles, damages the library with a statement, and checks it: the status, and what was printed."""
    stack("Fog closes bay", "Bell rings")
    library.close()

    def check_library(*words: str, damage: str = "") -> tuple[int, str, str]:
        with closing(sqlite3.connect(library.path)) as connection, connection:
            connection.executescript(damage)
        capsys.readouterr()
        status = run(["check", "--library", str(library.path), *words])
        return status, *capsys.readouterr()

    return check_library


ODD_HEADLINE = "UPDATE article SET headline = 'Odd' WHERE headline = 'Bell rings'"


def test_a_library_that_is_whole_is_said_to_be(check) -> None:
    status, out, _ = check()
    assert status == 0 and out.startswith("Nothing is damaged. Looked at the whole file: ") and "2 texts" in out
    assert "the newest articles" in check("--quick")[1]


def test_damage_is_told_with_the_article(check) -> None:
    status, out, error = check(damage=ODD_HEADLINE)
    assert status == 1 and "“Odd”: The list row of an article is not what was written." in out
    assert "check --repair" in error
    assert check("--quick")[0] == 1


def test_json_has_all(check) -> None:
    status, out, _ = check("--format", "json", damage=ODD_HEADLINE)
    facts = json.loads(out)
    assert status == 1 and facts["is_full"] and facts["looked_at"]["texts"] == 2
    (damage,) = [one for one in facts["damages"] if one["table"] == "article"]
    assert (damage["part"], damage["name"]) == ("row", "Odd")


def test_a_repair_is_told_and_keeps_what_was(check, library: Library) -> None:
    status, out, _ = check("--repair", damage=ODD_HEADLINE)
    assert status == 0 and "repaired. The library as it was is kept as " in out
    assert list(library.path.parent.glob("library.db.replaced-*"))
    assert check()[0] == 0
    with Library(library.path) as opened:
        assert {one for (one,) in opened.read("SELECT headline FROM article")} == {"Fog closes bay", "Bell rings"}


def test_what_is_lost_is_named_and_in_a_file(check) -> None:
    damage = "UPDATE version SET content = x'00', page = x'00' WHERE id = 1"
    status, out, _ = check("--repair", "--format", "json", damage=damage)
    repair = json.loads(out)["repair"]
    assert status == 0 and Path(repair["set_aside"]).exists()
    assert repair["left"] == [] and {one["name"] for one in repair["lost"]} <= {"Fog closes bay", "Bell rings"}


def test_a_file_that_sqlite_refuses_is_checked_and_repaired(library: Library, stack, capsys) -> None:
    stack("Fog closes bay", "Bell rings")
    library.close()
    library.path.write_bytes(b"?" * 100 + library.path.read_bytes()[100:])
    assert run(["check", "--library", str(library.path)]) == 1
    assert "SQLite cannot read the file." in capsys.readouterr().out
    assert run(["check", "--library", str(library.path), "--repair"]) == 0
    with Library(library.path) as opened:
        assert opened.count() == 2


def test_a_foreign_file_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(b"no database " * 2_000)
    assert run(["check", "--library", str(other), "--repair"]) == 1
    assert "is not a Broadsheet library" in capsys.readouterr().err
    assert other.read_bytes() == b"no database " * 2_000


def test_where_there_is_no_library_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--library", str(tmp_path / "none.db")]) == 1
    assert "There is no library to check" in capsys.readouterr().err
