"""Who writes which table: articles have one writer, and the indexes are written by nobody else."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from measures.source import parse

import reader
from reader.library.library import Library

PACKAGE = Path(reader.__file__).parent

ARTICLES = frozenset({"article"})
INDEXES = frozenset(
    "words rail_words document unindexed name name_word mention said sketch sketch_shingle likeness unsketched".split()
)
BY_TRIGGERS = frozenset("counter view_count stretch tagged article_folder".split())
OTHERS = frozenset(
    "version state correction site_correction mark_correction feed entry waiting waiting_text article_feed"
    " attachment tag wanted_page taken_source saved_search rule rule_feed presence_change checksum".split()
)
"""Tables of which each store writes its own."""

REPAIRS = ("library/salvage/", "library/checking/", "library/index/triggered_tables.py")
"""What makes a damaged library whole again: it writes whatever table has lost something."""

_WRITES = re.compile(
    r"\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+"
    r"[\"'`\[]?(?:main\.)?(\w+|\{\w*\})",
    re.I,
)
"""A statement that writes a table; the table may be filled in later: `{}`."""


def texts(source: str) -> Iterator[str]:
    """The strings of a source, those in several parts put together; what is filled in stands as `{}`."""
    nodes = list(ast.walk(parse(source)))
    parts = {id(part) for node in nodes if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in nodes:
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in parts:
            yield node.value


@cache
def written(source: str) -> frozenset[str]:
    """The tables that the statements in a source write."""
    return frozenset(table.lower() for text in texts(source) for table in _WRITES.findall(text))


def writers(tables: frozenset[str]) -> set[str]:
    """The modules of the package that write one of some tables, but for what repairs a library."""
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if written(path.read_text("utf-8")) & tables
    }
    return {name for name in found if not name.startswith(REPAIRS)}


@pytest.mark.parametrize(
    ("source", "tables"),
    [
        ('write("UPDATE article SET x = 1")', {"article"}),
        ('write("UPDATE OR IGNORE article" " SET x = 1")', {"article"}),
        ('write("INSERT INTO "\n    "article VALUES (?)")', {"article"}),
        ('write(f"DELETE FROM {table} WHERE id = ?")', {"{}"}),
        ('write(f"UPDATE article SET {column} = ?")', {"article"}),
        ('write("insert or replace into main.article values (1)")', {"article"}),
        ("SQL = '''DELETE\n    FROM words'''", {"words"}),
        ('read("SELECT * FROM article")', set()),
        ('"ON CONFLICT DO UPDATE SET n = 1"', {"set"}),
        ('"""Update article."""', {"article"}),
    ],
)
def test_statements_that_write_are_found_however_they_are_put(source: str, tables: set[str]) -> None:
    assert written(source) == tables


def test_one_module_alone_writes_articles() -> None:
    assert writers(ARTICLES) == {"library/articles.py"}


def test_the_indexes_alone_write_their_tables() -> None:
    found = writers(INDEXES)
    assert found and {Path(name).parent.as_posix() for name in found} == {"library/index"}


def test_what_triggers_write_nobody_else_does() -> None:
    assert writers(BY_TRIGGERS) == set()


def test_tables_are_named_where_they_are_written() -> None:
    """A name filled in would hide who writes what; the indexes, which write several tables alike, may do so."""
    named_later = {name for name in writers(frozenset({"{}"})) if not name.startswith("library/index/")}
    assert named_later == set()


def test_each_table_is_one_of_these(library: Library) -> None:
    made = {name for (name,) in library.read("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    of_fts5 = {name for name in made if name.startswith(("words_", "rail_words_"))}
    assert made - of_fts5 == ARTICLES | INDEXES | BY_TRIGGERS | OTHERS


def test_everything_is_indexed_through_one_door() -> None:
    """Only `reindex`, and what catches up on an older library, puts words, names and sketches into the indexes."""
    doors = re.compile(r"\b(?:save|remove)_(?:words|names|sketch)\b")
    users = {
        path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if doors.search(path.read_text("utf-8"))
    }
    assert users == {f"library/index/{name}.py" for name in ("reindex", "words", "names", "stories")}
