"""`broadsheet search`: lists the articles of the library that a query finds."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader.annotating.version import VERSION
from reader.base import paths
from reader.cli import run
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.model.annotations import Annotations
from reader.model.article import Article

SAID = "“We had two spare wheels and a great deal of tea,”"


@pytest.fixture
def search(
    write_page: Callable[..., Path], capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, list[str], str]]:
    """Searches a library of two articles: status, lines, and what is said of it."""
    assert run(["add", str(write_page()), str(write_page("bell.txt", "Bell rings"))]) == 0
    capsys.readouterr()

    def searched(*arguments: str) -> tuple[int, list[str], str]:
        status = run(["search", *arguments])
        out, err = capsys.readouterr()
        return status, out.splitlines(), err

    return searched


@pytest.fixture
def gulls(make_article: Callable[..., Article]) -> None:
    """Two articles about a gull, the better one the older."""
    with Library(paths.library_path()) as library:
        for day, headline in enumerate(("A gull", "Mill"), start=1):
            article = make_article(headline, "There sat a gull.")
            page = RawPage("page", "text", headline, None, datetime(2026, 1, day, tzinfo=UTC))
            library.add(article, Annotations(), page)


def test_articles_are_a_table(search) -> None:
    status, (heading, row), err = search("title:bell")
    assert status == 0 and err == ""
    assert heading.split() == ["ID", "DATE", "SOURCE", "HEADLINE"]
    number, *_, headline = row.split(maxsplit=2)
    assert headline == "Bell rings" and run(["show", number]) == 0


def test_quotes_stand_below_the_article_that_was_found_for_them(search) -> None:
    _, lines, _ = search("said:Mona Field", "title:clock")
    assert len(lines) == 3 and lines[2] == f"    {SAID} — Mona Field"


def test_an_article_that_is_damaged_is_listed_without_its_quotes(search) -> None:
    with Library(paths.library_path()) as library:
        library.write("UPDATE version SET content = x'00' WHERE article_id = 1", ())
    status, lines, err = search("said:Field")
    assert (status, err) == (0, "") and len(lines) == 4 and SAID in "\n".join(lines)


def test_the_best_come_first_or_the_newest_on_request(search, gulls: None) -> None:
    assert [line.split()[-1] for line in search("gull")[1][1::2]] == ["gull", "Mill"]
    assert [line.split()[-1] for line in search("gull", "--order", "newest")[1][1::2]] == ["Mill", "gull"]


def test_no_more_are_listed_than_asked_for_and_what_is_left_out_is_counted(search, gulls: None) -> None:
    status, lines, err = search("gull", "--limit", "1")
    assert status == 0 and len(lines) == 3 and err == "broadsheet: These are 1 of 2: --limit 2 lists them all.\n"
    assert search("gull", "--limit", "2")[2] == ""


def test_json_is_for_programs(search) -> None:
    _, lines, _ = search("said:field", "bell", "--format", "json")
    (found,) = json.loads("\n".join(lines))
    assert found["headline"] == "Bell rings" and found["publisher"] is found["url"] is None
    assert [(quote["speaker"], quote["text"]) for quote in found["quotes"]] == [("Mona Field", SAID)]
    assert (
        set(found) == {"id", "date", "publisher", "feed", "feeds", "headline", "url", "quotes", "snippet"}
        and found["snippet"] is None
    )


def test_an_article_has_the_name_that_its_feed_was_given(search) -> None:
    with Library(paths.library_path()) as library:
        feed, _ = FeedStore(library).subscribe("https://bell.example/feed", "My bells")
        article_feeds.save(library, 2, BroughtBy(feed, 0, 0))
    _, (_, row), _ = search("title:bell")
    assert " My bells " in row
    (found,) = json.loads("\n".join(search("title:bell", "--format", "json")[1]))
    assert found["feed"] == "My bells"


def test_the_words_around_what_was_found_are_shown(search) -> None:
    _, lines, _ = search("title:bell", "spare")
    assert len(lines) == 3 and lines[2].startswith("    ") and "two spare wheels" in lines[2]
    (found,) = json.loads("\n".join(search("title:bell", "spare", "--format", "json")[1]))
    text, matches = found["snippet"]["text"], found["snippet"]["matches"]
    assert [text[start:end] for start, end in matches] == ["spare"] and text in lines[2]


def test_where_nothing_is_found_people_are_told(search) -> None:
    assert search("goose") == (0, [], "broadsheet: Nothing was found.\n")
    assert search("goose", "--format", "json") == (0, ["[]"], "")


def test_what_is_not_well_put_is_said(search) -> None:
    status, lines, err = search('said:"Mona')
    assert status == 1 and lines == [] and "not closed" in err


def test_articles_that_wait_for_the_annotator_are_reported(search) -> None:
    with Library(paths.library_path()) as library:
        library.write("UPDATE version SET annotator = ? WHERE article_id = 1", (VERSION - 1,))
    assert "1 article may be missing, not annotated by this version yet" in search("about:Field")[2]
    assert search("bell")[2] == ""


def test_articles_that_wait_to_be_indexed_are_reported(search) -> None:
    with Library(paths.library_path()) as library:
        library.write("INSERT INTO unindexed VALUES (1)", ())
    assert "1 article may be missing, not indexed yet" in search("bell")[2]
    assert search("is:unread")[2] == ""


def test_a_narrow_terminal_breaks_quotes_too(search, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "44")
    _, lines, _ = search("said:Field", "title:clock")
    assert len(lines) > 3 and all(len(line) <= 44 for line in lines)
