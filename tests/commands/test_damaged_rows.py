"""Commands on a library with values that no Broadsheet writes, as damage or somebody else may leave them: a value out
of range is shown or told, text that acts on a terminal is made plain, and nothing ends in a traceback.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from reader.cli import run
from reader.library.library import Library
from reader.model.article import Article

_TABLES = ("article", "version", "feed", "rule", "tag", "wanted_page")
_HOSTILE = "x\x1b]52;c;UFdORUQ=\x07\x9b2J\u202e"
_ACTING = {"\x1b", "\x07", "\x9b", "\u202e"}
_COMMANDS = (
    ("list",),
    ("list", "--format", "json"),
    ("show", "1"),
    ("show", "1", "--format", "json"),
    ("search", "bell"),
    ("stats",),
    ("feeds",),
    ("feeds", "--format", "json"),
    ("rules",),
    ("rules", "--format", "json"),
    ("import", "--waiting"),
    ("mark", "1", "--star"),
)
_MISSING = (
    "DELETE FROM version",
    "DELETE FROM counter",
    "DELETE FROM view_count",
    "DELETE FROM document",
    "UPDATE article SET current = 7",
)


def _changes(path: Path, table: str) -> Iterator[str]:
    """Statements that damage each column of a table."""
    with closing(sqlite3.connect(path)) as connection:
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    for _, name, kind, *_ in columns:
        if kind == "INTEGER" and name not in ("id", "article_id"):
            yield f"UPDATE {table} SET {name} = {10**18}"
        elif kind == "TEXT":
            yield f"UPDATE {table} SET {name} = '{_HOSTILE}'"
        elif kind == "BLOB":
            yield f"UPDATE {table} SET {name} = x'00'"


@pytest.fixture
def path(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> Path:
    """A library with a row in each table."""
    put(make_article("Bell"))
    for statement in (
        "INSERT INTO feed (url, title) VALUES ('http://quay.example/feed', 'Quay')",
        "INSERT INTO tag VALUES (1, 'sea')",
        "INSERT INTO rule (position, query, tags, command, stars, saves_for_later, marks_read, hides, notifies, stops,"
        " is_on) VALUES (1, 'fog', '[]', '', 1, 0, 0, 0, 0, 0, 1)",
        "INSERT INTO wanted_page (identity, url, title, tags, is_read, is_starred, is_later) VALUES ('a', 'http://a.example',"
        " 'A', '[]', 0, 0, 0)",
    ):
        library.write(statement, ())
    library.close()
    return library.path


@pytest.fixture
def try_all(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Runs all commands on a copy of the library that a statement has changed."""

    def run_all(change: str) -> None:
        damaged = tmp_path / "damaged.db"
        shutil.copy(path, damaged)
        with closing(sqlite3.connect(damaged, isolation_level=None)) as connection, suppress(sqlite3.IntegrityError):
            connection.execute(change)
        for words in _COMMANDS:
            assert run([*words, "--library", str(damaged)]) in (0, 1)
            captured = capsys.readouterr()
            assert not set(captured.out + captured.err) & _ACTING, (change, words)

    return run_all


@pytest.mark.parametrize("table", _TABLES)
def test_no_value_ends_a_command_or_acts_on_a_terminal(path: Path, try_all: Callable[[str], None], table: str) -> None:
    for change in _changes(path, table):
        try_all(change)


@pytest.mark.parametrize("change", _MISSING)
def test_no_missing_row_ends_a_command(try_all: Callable[[str], None], change: str) -> None:
    try_all(change)
