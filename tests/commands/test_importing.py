"""`broadsheet import --format json`: a row for each thing that was imported, added or fetched."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reader.cli import run
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.model.article import Article

FEED = "https://quay.example/feed"
PAGE = "<html><body><article><h1>Harbour clock runs again</h1>" + "<p>It struck noon on Tuesday.</p>" * 12
Rows = list[dict[str, Any]]
Take = Callable[..., tuple[int, Rows]]


@pytest.fixture
def imported(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Take:
    """Imports with these words into a library of its own, and returns the exit status and the rows."""

    def run_it(*words: object) -> tuple[int, Rows]:
        capsys.readouterr()  # what the test printed before
        status = run(["import", *map(str, words), "--format", "json", "--library", str(tmp_path / "own.db")])
        return status, json.loads(capsys.readouterr().out)

    return run_it


def test_articles_of_an_export_have_their_numbers_and_feeds(
    imported: Take, library: Library, put: Callable[..., int], make_article: Callable[..., Article], tmp_path: Path
) -> None:
    feed_id, _ = FeedStore(library).subscribe(FEED, "Quay", None)
    article_feeds.save(library, put(make_article("Bell", url="https://quay.example/1")), BroughtBy(feed_id, 7, 7))
    run(["export", str(tmp_path / "out"), "--format", "json", "--library", str(library.path)])
    folder = tmp_path / "out"
    row = {"source": str(folder), "item": "Bell", "id": 1, "url": "https://quay.example/1", "error": None}
    status, (article, feed) = imported(folder, "--with-feeds")
    assert (status, article) == (0, {**row, "outcome": "added"})
    assert feed == {"source": str(folder), "outcome": "following", "feed": "Quay", "feed_url": FEED}
    assert imported(folder) == (0, [{**row, "outcome": "already there"}])


def test_addresses_wait_fail_and_become_articles(
    imported: Take, tmp_path: Path, server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.pages.connections.is_private", lambda _: False)
    good, gone = server.send("/good", PAGE.encode()), server.send("/gone", status=404)
    path = tmp_path / "list.csv"
    path.write_text(f"url,title,status\n{good},A bell,unread\n{gone},,unread\nnonsense,x,unread\n")
    row = {"source": str(path), "id": None, "error": None}
    status, rows = imported(path, "--no-fetch")
    assert status == 1 and rows[:2] == [
        {**row, "outcome": "to be fetched", "item": "A bell", "url": good},
        {**row, "outcome": "to be fetched", "item": gone, "url": gone},
    ]
    assert rows[2]["outcome"] == "failed" and "row 4" in rows[2]["item"] and "nonsense" in rows[2]["error"]
    status, rows = imported()
    by_source = {one["source"]: one for one in rows}
    assert status == 1 and by_source[good] == {**row, "source": good, "outcome": "added", "item": "A bell", "id": 1,
                                               "url": good}  # fmt: skip
    assert by_source[gone]["outcome"] == "failed" and "404" in by_source[gone]["error"] and len(rows) == 2
    assert imported() == (0, [])
    status, (known, failed, nonsense) = imported(path)
    assert (status, known["outcome"], known["id"]) == (1, "already there", 1)
    assert (failed["outcome"], nonsense["outcome"]) == ("to be fetched", "failed")


def test_what_is_added_instead_has_the_rows_of_add(
    imported: Take, write_page: Callable[..., Path], tmp_path: Path
) -> None:
    page, nothing = write_page(), tmp_path / "nothing.csv"
    status, (missing, added) = imported(nothing, page)
    assert status == 1 and (missing["source"], missing["outcome"]) == (str(nothing), "failed")
    assert added == {"source": str(page), "outcome": "added", "id": 1, "headline": "Harbour clock runs again"}


def test_a_file_that_cannot_be_read_is_a_row(imported: Take, tmp_path: Path) -> None:
    path = tmp_path / "broken.zip"
    path.write_bytes(b"PK\x03\x04 and no more")
    status, (row,) = imported(path)
    assert status == 1 and (row["source"], row["outcome"]) == (str(path), "failed") and row["error"]
