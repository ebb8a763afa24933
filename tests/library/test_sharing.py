"""Two readers on one library, and one that is killed."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.base.errors import BusyLibrary
from reader.library.db import connection as connection_module
from reader.library.index import known_article
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.raw_page import Outcome
from reader.model.article import Article

CHECKOUT = Path(__file__).resolve().parents[2]

ADD_MANY = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
with Library(Path(sys.argv[1])) as library:
    for number in range(20):
        article = Article(headline="Bridge", paragraphs=(Paragraph(f"{sys.argv[2]} {number}"),))
        page = RawPage("page", "text", article.text, None, datetime(2026, 1, 1, tzinfo=UTC))
        library.add(article, Annotations(), page)
"""

STOP_WHILE_ADDING = """
import signal, sys
from pathlib import Path
from reader.library.library import Library
library = Library(Path(sys.argv[1]))
library.set_state("theme", "dusk")
with library.writing():
    library._access.connection.execute("PRAGMA cache_size = 1")
    for number in range(2000):
        library._access.connection.execute("INSERT INTO state VALUES (?, ?)", (f"key {number}", "x" * 200))
    print("writing", flush=True)
    signal.pause()
"""


def start(script: str, environment: dict[str, str], *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        cwd=CHECKOUT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_what_one_reader_adds_the_other_lists(second: Library, put, make_article: Callable[..., Article]):
    assert second.count() == 0
    article_id = put(make_article())
    assert [row.id for row in Listing(second).rows_after(None, 5)] == [article_id]


def test_two_readers_write_in_turn(library: Library, second: Library):
    for number in range(20):
        (library, second)[number % 2].set_state("count", str(number))
    assert library.get_state("count") == second.get_state("count") == "19"


def test_a_page_that_the_other_reader_added_is_known(
    library: Library, second: Library, add, make_article: Callable[..., Article]
):
    first, _ = add(make_article(url="https://vell.example/bridge"))
    article = second.open_article(first)
    assert article is not None
    assert add(make_article(url="https://vell.example/bridge")) == (first, Outcome.KNOWN)


def test_reading_goes_on_while_another_program_writes(library: Library, put, make_article: Callable[..., Article]):
    article_id = put(make_article())
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE article SET headline = 'half written'")
        opened = library.open_article(article_id)
        other.execute("ROLLBACK")
    assert opened is not None and opened.row.headline == "Bridge opens"


def test_listing_locks_nobody_out(library: Library, second: Library, put, make_article: Callable[..., Article]):
    for number in range(5):
        put(make_article(f"Bridge {number}"))
    Listing(library).rows_after(None, 2)
    library.open_article(1)
    second.set_read(1, True)
    assert library.row(1).is_read  # type: ignore[union-attr]


def test_a_reader_cannot_write_into_the_middle_of_an_addition(
    impatient: None, library: Library, second: Library, add, make_article, monkeypatch: pytest.MonkeyPatch
):
    look_up = known_article.find_known
    refused: list[BusyLibrary] = []

    def write_meanwhile(*page: Any) -> Any:
        known = look_up(*page)
        try:
            second.set_state("theme", "dusk")
        except BusyLibrary as error:
            refused.append(error)
        return known

    monkeypatch.setattr(known_article, "find_known", write_meanwhile)
    assert add(make_article())[1] is Outcome.ADDED
    assert len(refused) == 1


def test_readers_that_add_at_once_wait_for_each_other(path: Path, plain_environment: dict[str, str]):
    Library(path).close()
    writers = [start(ADD_MANY, plain_environment, path, name) for name in ("one", "two", "three")]
    errors = [writer.communicate(timeout=60)[1] for writer in writers]
    assert errors == ["", "", ""]
    with Library(path) as library:
        assert library.count() == 60


def test_what_a_person_marks_while_another_program_adds_stays(
    path: Path, plain_environment: dict[str, str], put, make_article
):
    with Library(path) as library:
        ids = [put(make_article(f"Ferry {number}", f"It sails at {number}.")) for number in range(20)]
        writers = [start(ADD_MANY, plain_environment, path, name) for name in ("one", "two")]
        for article_id in ids:
            library.set_starred(article_id, True)
            library.set_read(article_id, True)
            library.delete(article_id)
            library.restore(article_id)
        errors = [writer.communicate(timeout=60)[1] for writer in writers]
        rows = [library.row(article_id) for article_id in ids]
        assert errors == ["", ""] and library.count() == 60
        assert all(row is not None and row.is_starred and row.is_read for row in rows)


def test_who_waits_looks_so_often_that_the_next_pause_is_theirs(library: Library, monkeypatch: pytest.MonkeyPatch):
    looks: list[float] = []
    with closing(sqlite3.connect(library.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        def look(seconds: float) -> None:
            looks.append(seconds)
            if len(looks) == 3:
                other.execute("COMMIT")

        monkeypatch.setattr(connection_module, "sleep", look)
        library.set_state("theme", "dusk")
        assert len(looks) == 3 and max(looks) <= 0.001
        other.execute("BEGIN IMMEDIATE")
        with library.at_once(), pytest.raises(BusyLibrary):
            library.set_state("theme", "dawn")
        assert len(looks) == 3


@pytest.fixture
def killed(path: Path, plain_environment: dict[str, str]) -> None:
    """A reader was killed in the middle of a write."""
    writer = start(STOP_WHILE_ADDING, plain_environment, path)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "writing\n"
    writer.send_signal(signal.SIGKILL)
    writer.communicate(timeout=60)


def test_a_reader_killed_while_writing_leaves_the_library_as_it_was(
    path: Path, killed: None, sql: Callable[..., list[Any]]
):
    with Library(path) as library:
        assert library.get_state("theme") == "dusk"
        assert library.get_state("key 0") is None
    assert sql("PRAGMA integrity_check") == [("ok",)]


def test_a_reader_killed_while_writing_leaves_no_lock(path: Path, killed: None):
    with Library(path) as library:
        library.set_state("theme", "dawn")
        assert library.get_state("theme") == "dawn"
