"""`broadsheet import` of newsboat's folder."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import run


@pytest.fixture
def newsboat(tmp_path: Path) -> Path:
    """A cache with one article."""
    with closing(sqlite3.connect(tmp_path / "cache.db")) as cache:
        cache.executescript(
            "CREATE TABLE rss_feed (rssurl, url, title); CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title,"
            " author, url, feedurl, pubDate, content, unread, enclosure_url, enclosure_type, flags, deleted);"
            "INSERT INTO rss_feed VALUES ('https://quay.example/feed', '', 'Quay');"
            "INSERT INTO rss_item VALUES (1, 'g', 'Bell', '', 'https://quay.example/1', 'https://quay.example/feed',"
            " 7, 'It rang.', 0, NULL, NULL, NULL, 0)"
        )
    return tmp_path


def test_a_folder_is_imported_and_what_is_missing_is_named(newsboat: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = ["--library", str(newsboat / "library.db")]
    assert run(["import", str(newsboat), *library]) == 0
    printed = capsys.readouterr()
    assert printed.out == "1 new article of 1 feed\n" and "newsboat's urls was not found" in printed.err
    run(["list", *library])
    assert "Quay" in capsys.readouterr().out
    assert run(["import", str(newsboat / "cache.db"), *library]) == 0
    assert capsys.readouterr().out == "0 new articles of 1 feed, 1 there already or deleted\n"


def test_json_counts_what_newsboat_had(newsboat: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["import", str(newsboat), "--format", "json", "--library", str(newsboat / "library.db")]
    row = {"source": str(newsboat), "outcome": "newsboat", "feeds": 1}
    for new in (1, 0):
        assert run(words) == 0
        assert json.loads(capsys.readouterr().out) == [{**row, "new_articles": new, "known_articles": 1 - new}]
