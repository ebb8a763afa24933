"""Tests of repairing a library: what was written is there again, or it is set aside; nothing is silently gone."""

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from reader.library.backups.making import back_up
from reader.library.checking.check import check_library
from reader.library.checking.repairing import Repair, repair_library
from reader.library.library import Library

PAGE = 4096
SEEN = (
    "SELECT id, headline, publisher, url, sort_at, is_read, is_starred, is_later, place, deleted_at FROM article",
    "SELECT article_id, number, content, source FROM version",
    "SELECT * FROM tag",
    "SELECT * FROM feed",
    "SELECT * FROM correction",
    "SELECT * FROM mark_correction",
    "SELECT * FROM site_correction",
    "SELECT * FROM saved_search",
    "SELECT * FROM rule",
    "SELECT article_id, count FROM mention ORDER BY 1, 2",
    "SELECT article_id, story FROM sketch",
    "SELECT rowid FROM words WHERE words MATCH 'fog' ORDER BY 1",
)
"""What a person sees, more or less."""


def seen(path: Path) -> list[list[Any]]:
    """What a person sees of a library."""
    with closing(sqlite3.connect(path)) as connection:
        return [connection.execute(sql).fetchall() for sql in SEEN]


def repair(path: Path, remade: Sequence[int] = ()) -> Repair:
    """Repair a library; articles of these ids can be made of their pages again."""
    report = check_library(path)
    assert report.damages
    return repair_library(path, report, lambda _, article_id: article_id in remade)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE article SET headline = replace(headline, 'Fog', 'Fof') WHERE id = 3",
        "UPDATE article SET headline = 'Odd', minutes = 99, folded_title = 'odd' WHERE id = 3",
        "UPDATE article SET sort_at = sort_at + 1024 WHERE id = 6",
        "UPDATE feed SET title = 'Ngws'",
        "UPDATE mark_correction SET words = 'Fof'",
        "UPDATE rule SET is_on = 0",
        "UPDATE checksum SET hash = (hash & ~4) | (~hash & 4) WHERE kind = 3",
        "UPDATE view_count SET unread = 70 WHERE kind = 'all'",
        "UPDATE article SET behind = 1 WHERE id = 4",
        "DELETE FROM likeness",
        "UPDATE mention SET count = count + 1",
        "UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10",
        "DELETE FROM document",
    ],
)
def test_what_was_written_is_there_again(closed: Path, damage: Callable[..., None], statement: str) -> None:
    before = seen(closed)
    damage(statement)
    done = repair(closed)
    assert (seen(closed), done.left, done.lost, done.file) == (before, [], [], None)
    assert check_library(closed).damages == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE feed SET title = 'Something else', url = 'https://odd.example'",
        "DELETE FROM feed",
        "DELETE FROM site_correction",
        "DELETE FROM mark_correction",
        "UPDATE version SET content = zeroblob(99) WHERE id = 3",
        "UPDATE version SET page = zeroblob(99) WHERE id = 3",
        "DELETE FROM version WHERE id = 3",
        "DELETE FROM article WHERE id = 3",
    ],
)
def test_a_backup_gives_back_what_nothing_else_knows(closed: Path, damage: Callable[..., None], statement: str) -> None:
    before = seen(closed)
    back_up(closed, now=datetime.now(UTC) - timedelta(days=1))
    damage(statement)
    done = repair(closed)
    assert (seen(closed), done.left, done.file) == (before, [], None)


def test_a_flipped_bit_of_a_text_is_turned_back(closed: Path, damage: Callable[..., None]) -> None:
    before = seen(closed)
    with closing(sqlite3.connect(closed)) as connection:
        (content,) = connection.execute("SELECT content FROM version WHERE id = 3").fetchone()
    flipped = bytearray(content)
    flipped[40] ^= 16
    damage("UPDATE version SET content = ? WHERE id = 3", bytes(flipped))
    assert (repair(closed).lost, seen(closed)) == ([], before)


def test_what_cannot_be_saved_is_set_aside(closed: Path, damage: Callable[..., None]) -> None:
    damage("UPDATE version SET content = zeroblob(99) WHERE id = 3")
    done = repair(closed)
    assert done.file is not None and done.file.stat().st_mode & 0o077 == 0
    aside = json.loads(done.file.read_text())
    assert {"article", "version"} <= {one["table"] for one in aside}
    assert next(one for one in aside if one["table"] == "article")["headline"] == "Fog 2"
    assert [one.article_id for one in done.lost] == [3] and done.left == []
    assert check_library(closed).damages == []
    with Library(closed) as library:
        assert library.row(3) is None and library.count() == 7


def test_an_article_is_made_of_its_page_again(closed: Path, damage: Callable[..., None]) -> None:
    damage("UPDATE version SET content = zeroblob(99) WHERE id = 3")
    asked: list[int] = []

    def remake(path: Path, article_id: int) -> bool:
        asked.append(article_id)
        with Library(path) as library, library.writing() as connection:
            connection.execute("UPDATE version SET content = (SELECT content FROM version WHERE id = 4) WHERE id = 3")
        return True

    done = repair_library(closed, check_library(closed), remake)
    assert (asked, done.lost) == ([3], [])


def test_an_overwritten_page_is_repaired_by_a_new_file(closed: Path) -> None:
    before = seen(closed)
    back_up(closed, now=datetime.now(UTC) - timedelta(days=1))
    data = closed.read_bytes()
    with closing(sqlite3.connect(closed)) as connection:
        (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'version'").fetchone()
    closed.write_bytes(data[: (root - 1) * PAGE] + bytes(PAGE) + data[root * PAGE :])
    done = repair(closed)
    assert (seen(closed), done.left) == (before, [])
    assert done.replaced.read_bytes() != closed.read_bytes() and done.replaced.name.startswith("library.db.replaced-")


def test_a_library_without_its_first_page_is_repaired(closed: Path) -> None:
    back_up(closed, now=datetime.now(UTC) - timedelta(days=1))
    before = seen(closed)
    closed.write_bytes(bytes(PAGE) + closed.read_bytes()[PAGE:])
    done = repair(closed)
    assert (seen(closed), done.left) == (before, [])


def test_nothing_is_left_beside_a_repaired_library(closed: Path, damage: Callable[..., None]) -> None:
    back_up(closed)
    damage("UPDATE feed SET title = 'Something else'")
    repair(closed)
    assert sorted(path.name for path in closed.parent.glob(".*")) == []
