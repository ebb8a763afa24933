"""Reading while another program writes to the library: no key waits for it, and nothing is lost."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from reader.library.library import Library
from reader.model.article import Article


@pytest.fixture
def writer(library: Library) -> Iterator[sqlite3.Connection]:
    """Another program, which has the lock until it commits."""
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        yield other


@pytest.fixture
def two_long(put: Callable[..., int], numbered: Article, make_article) -> list[int]:
    """Two articles, the first a long one."""
    return [put(numbered), put(make_article("Second"))]


def place(library: Library, article_id: int) -> int:
    found = library.row_and_offset(article_id)
    assert found is not None
    return found[1]


async def test_going_on_waits_for_nobody_and_the_reading_position_is_written_later(run_app, library, two_long, writer):
    async with run_app() as run:
        run.main.controllers.reading.article.open(two_long[0])
        await run.press("enter", "space", "space")
        here = run.main.view.body.position.offset
        assert here > 0
        writer.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        run.main.controllers.reading.article.open(two_long[1])
        run.main.controllers.reading.article.open(two_long[0])
        assert time.monotonic() - began < 1.5  # SQLite would wait for two seconds each time
        assert run.main.view.body.position.offset == here and place(library, two_long[0]) == 0
        writer.execute("ROLLBACK")
        await run.until(lambda: place(library, two_long[0]) == here)


async def test_what_is_not_written_at_the_end_is_written_then(run_app, library, two_long, writer):
    async with run_app() as run:
        run.main.controllers.reading.article.open(two_long[0])
        await run.press("enter", "space", "space")
        here = run.main.view.body.position.offset
        writer.execute("BEGIN IMMEDIATE")
        run.main.controllers.reading.article.open(two_long[1])
        writer.execute("ROLLBACK")
    assert place(library, two_long[0]) == here


async def test_an_article_is_marked_read_once_the_other_has_written(run_app, library, two_long, writer):
    async with run_app() as run:
        writer.execute("BEGIN IMMEDIATE")
        run.main.controllers.reading.read_marker.mark_read(two_long[0])
        assert not library.row(two_long[0]).is_read and run.notices() == []
        writer.execute("ROLLBACK")
        await run.until(lambda: library.row(two_long[0]).is_read)


async def test_how_far_one_was_is_written_once_the_next_article_has_been_painted(run_app, library, two_long):
    async with run_app() as run:
        run.main.controllers.reading.article.open(two_long[0])
        await run.press("enter", "space", "space")
        here = run.main.view.body.position.offset
        run.main.controllers.reading.article.open(two_long[1])
        assert place(library, two_long[0]) == 0
        await run.until(lambda: place(library, two_long[0]) == here)
