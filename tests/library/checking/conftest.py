"""A library in which each kind of row is, and the means to damage it from outside."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.library.library import Library


@pytest.fixture
def closed(library: Library, path: Path, add: Callable[..., Any], make_article: Callable[..., Any]) -> Path:
    """A closed library with a few articles, two of which tell the same story, and all that may belong to them."""
    same = " ".join(f"The ferry {number} to Grenzau will not sail before spring {number * 7}." for number in range(30))
    for number in range(8):
        text = same if number in (2, 5) else f"“Fog number {number} of many,” said Mona Field of Grenzau. " * 5
        add(make_article(f"Fog {number}", text, url=f"https://news.example/{number}"))
    with library.writing() as connection:
        connection.execute("INSERT INTO feed (url, title, folder) VALUES ('https://n.example/feed', 'News', 'World')")
        connection.execute("INSERT INTO article_feed SELECT id, 1, sort_at, arrived_at, 0, 1 FROM article WHERE id < 4")
        connection.execute("INSERT INTO entry VALUES (1, x'0102', 1, x'03')")
        connection.execute("INSERT INTO tag SELECT id, 'sea' FROM article WHERE id % 2")
        connection.execute("INSERT INTO attachment VALUES (1, 1, 'https://a.example', 'audio', NULL, 9, 'T')")
        connection.execute("INSERT INTO correction VALUES (1, 'Subscribe', 0, 'furniture', 1)")
        connection.execute("INSERT INTO site_correction VALUES ('news.example', 'Subscribe', 'furniture')")
        connection.execute("INSERT INTO mark_correction VALUES (2, 1, 'name', 'Fog', 1, NULL, 'place', NULL)")
        connection.execute("INSERT INTO saved_search VALUES ('Fogs', 'fog', 'all')")
        connection.execute(
            "INSERT INTO rule (position, query, tags, command, stars, saves_for_later, marks_read, hides, notifies,"
            " stops, is_on) VALUES (1, 'fog', '[]', '', 1, 0, 0, 0, 0, 0, 1)"
        )
        connection.execute("INSERT INTO rule_feed VALUES (1, 'https://news.example/feed')")
        connection.execute(
            "INSERT INTO wanted_page (identity, url, title, tags, is_read, is_starred, is_later)"
            " VALUES ('w.example/', 'https://w.example', 'W', '[]', 0, 0, 0)"
        )
    library.set_state("theme", "dusk")
    library.set_starred(3, True)
    library.set_read(4, True)
    library.set_reading_offset(4, 120)
    library.close()
    return path


@pytest.fixture
def damage(closed: Path) -> Callable[..., None]:
    """Runs a statement on the closed library as nobody does who keeps checksums."""

    def run(statement: str, *values: object) -> None:
        with closing(sqlite3.connect(closed, isolation_level=None)) as connection:
            connection.execute(statement, values)

    return run
