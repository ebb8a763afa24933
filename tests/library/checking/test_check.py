"""Tests of checking a library: whatever is not what was written is found, and nothing else."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.base.errors import NewerLibrary
from reader.library.checking.check import check_library, check_newest
from reader.library.checking.check_results import last_result
from reader.library.checking.damage import Part
from reader.library.db.checksums import SUMMED_TABLES, SummedTable
from reader.library.db.schema import SCHEMA_VERSION
from reader.library.library import Library

NUMBERS = frozenset({"size", "occurrence", "last_success", "full_text", "matched_at", "added_at"})
"""Columns of numbers that may be null."""


def parts_of(path: Path) -> set[Part]:
    """The parts of a library that are damaged."""
    return {damage.part for damage in check_library(path).damages}


def test_nothing_is_damaged_in_a_library_that_only_broadsheet_wrote(closed: Path) -> None:
    report = check_library(closed)
    assert report.damages == []
    assert report.looked_at["texts"] == 8 and report.looked_at["rows"] > 30
    assert report.added_checksums == 0


@pytest.mark.parametrize("table", SUMMED_TABLES, ids=lambda table: table.name)
def test_every_column_with_a_checksum_is_compared(
    closed: Path, damage: Callable[..., None], table: SummedTable
) -> None:
    for column in table.columns:
        with closing(sqlite3.connect(closed)) as connection:
            (before,) = connection.execute(f"SELECT {column} FROM {table.name} LIMIT 1").fetchone()
        number = 77
        other = number if isinstance(before, int) or before is None else b"other" if isinstance(before, bytes) else "o"
        if column in ("content_hash", "body_hash", "page_hash"):
            other = b"other"
        elif before is None and column not in NUMBERS:
            other = "o"
        first = " AND ".join(f"{key} = (SELECT {key} FROM {table.name} LIMIT 1)" for key in table.key[:1])
        damage(f"UPDATE OR IGNORE {table.name} SET {column} = ? WHERE {first}", other)
        found = check_newest(closed).damages
        assert any(one.part is Part.ROW and one.table == table.name for one in found), column
        damage(f"UPDATE OR IGNORE {table.name} SET {column} = ? WHERE {first}", before)


@pytest.mark.parametrize("table", SUMMED_TABLES, ids=lambda table: table.name)
def test_a_row_that_is_gone_or_came_from_nowhere_is_found(
    closed: Path, damage: Callable[..., None], table: SummedTable
) -> None:
    damage(f"DELETE FROM checksum WHERE kind = {table.kind}")
    assert {one.table for one in check_library(closed).damages if one.part is Part.STRAY_ROW} == {table.name}
    damage(f"INSERT INTO checksum VALUES ({table.kind}, 99, 1)")
    assert table.name in {one.table for one in check_library(closed).damages if one.part is Part.LOST_ROW}


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        ("UPDATE version SET content = CAST(x'00' || content AS BLOB) WHERE id = 3", Part.TEXT),
        ("UPDATE version SET page = CAST(x'00' || page AS BLOB) WHERE id = 3", Part.PAGE),
        ("UPDATE view_count SET unread = unread + 1 WHERE kind = 'all'", Part.LISTS),
        ("UPDATE counter SET listed = 1", Part.LISTS),
        ("DELETE FROM tagged WHERE article_id = 3", Part.LISTS),
        ("UPDATE article_feed SET is_read = 1 WHERE article_id = 2", Part.LISTS),
        ("UPDATE article SET own_feed = 'Odd' WHERE id = 2", Part.LISTS),
        ("UPDATE article SET is_starred = 4 WHERE id = 2", Part.ROW),
        ("UPDATE article SET behind = 1 WHERE id = 4", Part.STORIES),
        ("UPDATE sketch SET story = 1 WHERE article_id = 1", Part.STORIES),
        ("DELETE FROM sketch_shingle WHERE article_id = 3", Part.STORIES),
        ("DELETE FROM likeness WHERE article_id = 3", Part.STORIES),
        ("UPDATE mention SET count = count + 1 WHERE article_id = 1", Part.NAMES),
        ("UPDATE name SET name = name || 's' WHERE id = 1", Part.NAMES),
        ("DELETE FROM name_word WHERE name_id = 1", Part.NAMES),
        ("UPDATE document SET print = 1 WHERE article_id = 2", Part.WORDS),
        ("DELETE FROM document WHERE article_id = 2", Part.WORDS),
        ("UPDATE words_docsize SET sz = x'0101010101' WHERE id = (SELECT max(id) FROM words_docsize)", Part.WORDS),
        ("UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10", Part.WORDS),
    ],
)  # fmt: skip
def test_what_follows_from_other_rows_is_compared(
    closed: Path, damage: Callable[..., None], statement: str, part: Part
) -> None:
    damage(statement)
    assert part in parts_of(closed)


def test_a_word_that_is_another_in_the_index_is_found(closed: Path, damage: Callable[..., None]) -> None:
    damage("UPDATE words_data SET block = CAST(replace(CAST(block AS TEXT), 'renzau', 'renzax') AS BLOB) WHERE id > 10")
    assert Part.WORDS in parts_of(closed)


@pytest.mark.parametrize(
    "statement", ["PRAGMA user_version = 19", "DROP INDEX tag_article", "PRAGMA application_id = 5"]
)
def test_a_head_or_schema_that_is_not_as_it_was_needs_a_new_file(
    closed: Path, damage: Callable[..., None], statement: str
) -> None:
    damage(statement)
    report = check_library(closed)
    assert report.needs_new_file and {one.part for one in report.damages} == {Part.FILE}


def test_a_library_of_a_newer_broadsheet_is_not_damaged(closed: Path, damage: Callable[..., None]) -> None:
    damage("CREATE TABLE note (id INTEGER PRIMARY KEY)")
    damage(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(NewerLibrary, match="Update Broadsheet"):
        check_library(closed)


def test_rows_of_before_get_checksums(closed: Path, damage: Callable[..., None]) -> None:
    damage("DELETE FROM checksum")
    assert check_library(closed).added_checksums > 8
    damage("UPDATE feed SET title = 'Odd'")
    (found,) = check_library(closed).damages
    assert (found.part, found.table, found.key, found.name) == (Part.ROW, "feed", 1, "Odd")


def test_no_row_gets_a_checksum_while_something_is_damaged(closed: Path, damage: Callable[..., None]) -> None:
    damage("DELETE FROM checksum")
    damage("UPDATE counter SET listed = 1")
    assert check_library(closed).added_checksums == 0


def test_the_last_result_is_remembered(closed: Path, damage: Callable[..., None]) -> None:
    damage("UPDATE article SET headline = 'Odd' WHERE id = 1")
    check_library(closed)
    with Library(closed) as library:
        result = last_result(library)
    assert result is not None and result.damages == 1


def test_the_quick_part_looks_at_the_newest_articles(closed: Path, damage: Callable[..., None]) -> None:
    damage("UPDATE article SET headline = 'Odd' WHERE id = 8")
    damage("UPDATE version SET content = x'00' WHERE id = 7")
    report = check_newest(closed)
    assert {(one.part, one.article_id) for one in report.damages} >= {(Part.ROW, 8), (Part.TEXT, 7)}
    assert not report.is_full
