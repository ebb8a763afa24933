"""A look at a library's file from outside, and libraries that live in memory."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from reader.annotating.annotate import annotate
from reader.library.db import connection as connection_module
from reader.library.library import Library
from reader.library.rows.raw_page import Outcome, RawPage
from reader.model.article import Article

DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library of a test lies."""
    return tmp_path / "library.db"


@pytest.fixture
def sql(path: Path) -> Callable[..., list[Any]]:
    """Runs a statement on the library's file, on a connection of its own."""

    def run(statement: str, *values: object) -> list[Any]:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            return connection.execute(statement, values).fetchall()

    return run


@pytest.fixture
def add(library: Library) -> Callable[..., tuple[int, Outcome]]:
    """Adds an article and gives its id and what came of it; the page's text is that of the article."""

    def add_article(
        article: Article, fetched_at: datetime = DAY, sample: str | None = None, text: str | None = None
    ) -> tuple[int, Outcome]:
        page = RawPage("page.txt", "text", article.text if text is None else text, article.url, fetched_at)
        return library.add(article, annotate(article), page, sample)

    return add_article


@pytest.fixture
def counters(sql: Callable[..., list[Any]]) -> Callable[[], tuple[int, int]]:
    """What the library says it holds: the articles listed, and those of them unread."""

    def count() -> tuple[int, int]:
        (found,) = sql("SELECT listed, unread FROM counter")
        return found

    return count


@pytest.fixture
def age_deletions(sql: Callable[..., list[Any]]) -> Callable[[int], None]:
    """Makes every deletion that many days older."""

    def age(days: int) -> None:
        sql("UPDATE article SET deleted_at = deleted_at - ?", days * 86_400)

    return age


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Libraries opened from here on wait for nobody."""
    monkeypatch.setattr(connection_module, "WAIT", 0.01)


@pytest.fixture
def second(library: Library) -> Iterator[Library]:
    """The same library, opened once more."""
    with Library(library.path) as opened:
        yield opened
