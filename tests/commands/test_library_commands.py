"""The commands that list, show, count, export and import the articles of a library."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from reader.cli import run
from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.articles import RESTORABLE_SECONDS
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.tags import TagStore
from reader.model.article import Article
from reader.pages import connections


class Outcome(NamedTuple):
    """What a command said."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def broadsheet(capsys: pytest.CaptureFixture[str], library: Library) -> Run:
    """Runs a command on the library of the test."""

    def run_command(*words: object, path: Path = library.path) -> Outcome:
        status = run([*map(str, words), "--library", str(path)])
        return Outcome(status, *capsys.readouterr())

    return run_command


@pytest.fixture
def two(library: Library, put: Callable[..., int], make_article: Callable[..., Article]) -> Library:
    """A library of two articles."""
    put(make_article("Bell rings", "Mona Field rang it.", url="https://bell.example/a", publisher="Courier"))
    put(make_article("Clock runs", "It ran."))
    library.set_starred(1, True)
    TagStore(library).set(1, ["sea"])
    return library


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("show", "1"),
        ("mark", "1", "--read"),
        ("stats",),
        ("export", "out"),
        ("import",),
        ("import", "--waiting"),
    ],
)
def test_no_command_makes_a_library_to_look_into(broadsheet: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    outcome = broadsheet(*words, path=tmp_path / "none.db")
    assert outcome.status == 1 and "There is no library yet" in outcome.err and outcome.out == ""
    assert not (tmp_path / "none.db").exists()


# -- list, show, stats


def test_a_list_for_people(broadsheet: Run, two: Library) -> None:
    lines = broadsheet("list").out.splitlines()
    assert lines[0].split() == ["ID", "DATE", "SOURCE", "HEADLINE", "TAGS"]
    assert lines[2].split() == ["1", "2026-01-01", "us", "Courier", "Bell", "rings", "sea"]


def test_a_list_for_programs(broadsheet: Run, two: Library) -> None:
    rows = json.loads(broadsheet("list", "--format", "json").out)
    assert rows[1] == {
        "id": 1, "date": "2026-01-01", "arrived": "2026-01-01T00:00:00+00:00", "headline": "Bell rings",
        "publisher": "Courier", "url": "https://bell.example/a", "site": "bell.example", "feed": None, "feeds": [],
        "minutes": 1,
        "read": False, "starred": True, "later": False, "hidden": False, "tags": ["sea"],
    }  # fmt: skip
    assert json.loads(broadsheet("list", "--later", "--format", "json").out) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--starred"], [1]),
        (["clock"], [2]),
        (["--query", "is:starred rang"], [1]),
        (["--tag", "sea"], [1]),
        (["--limit", "1"], [2]),
        (["clock", "--starred"], []),
    ],
)
def test_a_list_of_some(broadsheet: Run, two: Library, words: list[str], found: list[int]) -> None:
    assert [row["id"] for row in json.loads(broadsheet("list", *words, "--format", "json").out)] == found


def test_a_feed_that_is_none(broadsheet: Run, two: Library) -> None:
    outcome = broadsheet("list", "--feed", "Bells")
    assert outcome.status == 1 and "no feed called Bells" in outcome.err


@pytest.mark.parametrize("name", ["1", "https://bell.example/a", "http://www.bell.example/a?utm_source=x"])
def test_an_article_by_its_number_or_address(broadsheet: Run, two: Library, name: str) -> None:
    assert broadsheet("show", name).out.splitlines() == ["Bell rings", "", "Courier", "", "Mona Field rang it."]
    assert broadsheet("show", name, "--format", "markdown").out.startswith("# Bell rings\n")
    shown = json.loads(broadsheet("show", name, "--format", "json").out)
    assert (shown["id"], shown["headline"], shown["tags"]) == (1, "Bell rings", ["sea"])


def test_an_article_with_its_quotes_and_names(broadsheet: Run, library: Library, put, make_article) -> None:
    put(make_article("Bell rings", "“We had two spare wheels,” said Mona Field."))
    lines = broadsheet("show", "1", "--marks").out.splitlines()
    assert lines[4:] == [
        "Quotes",
        "",
        "  “We had two spare wheels,” — Mona Field",
        "",
        "People",
        "",
        "  Mona Field (1)",
    ]
    assert "## Quotes" in broadsheet("show", "1", "--marks", "--format", "markdown").out


def test_deleted_articles_are_listed_on_request(broadsheet: Run, two: Library) -> None:
    two.delete(1)
    assert [row["id"] for row in json.loads(broadsheet("list", "--deleted", "--format", "json").out)] == [1]
    assert [row["id"] for row in json.loads(broadsheet("list", "--format", "json").out)] == [2]
    for words in (["bell"], ["--query", "bell"], ["--tag", "sea"]):
        assert "found by no search and no tag" in broadsheet("list", "--deleted", *words).err
    two.write("UPDATE article SET deleted_at = deleted_at - ? WHERE id = 1", (RESTORABLE_SECONDS + 1,))
    assert broadsheet("list", "--deleted").out == ""


@pytest.mark.parametrize("name", ["3", "0", "9" * 40, "bell", "https://other.example/"])
def test_an_article_that_is_not_there(broadsheet: Run, two: Library, name: str) -> None:
    outcome = broadsheet("show", name)
    assert outcome.status == 1 and "There is no article" in outcome.err and outcome.out == ""


def test_numbers(broadsheet: Run, two: Library) -> None:
    stats = json.loads(broadsheet("stats", "--format", "json").out)
    assert (stats["articles"], stats["unread"], stats["starred"]) == (2, 2, 1)
    assert stats["by_site"] == [{"name": "bell.example", "articles": 1, "unread": 1}]
    assert "2 articles: 2 unread, 1 starred, 0 saved for later" in broadsheet("stats").out


# -- export, import


def test_there_and_back(broadsheet: Run, two: Library, tmp_path: Path) -> None:
    feed, _ = FeedStore(two).subscribe("https://bell.example/feed")
    ((sort_at,),) = two.read("SELECT sort_at FROM article WHERE id = 1")
    article_feeds.save(two, 1, BroughtBy(feed, sort_at, 0))
    exported = broadsheet("export", tmp_path / "one", "--format", "json")
    assert exported.out == f"2 articles written to {tmp_path / 'one'}\n"
    other = tmp_path / "other.db"
    came = broadsheet("import", tmp_path / "one", "--with-feeds", path=other)
    assert came.out == "2 added\nnow following 1 more feed\n"
    broadsheet("export", tmp_path / "two", "--format", "json", path=other)
    one, two_ = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two_ and len(one) == 2
    again = broadsheet("import", tmp_path / "one", path=other)
    assert (again.status, again.out) == (0, "2 already there\n")


def test_what_somebody_changed_stays_unless_it_is_forced(broadsheet: Run, two: Library, tmp_path: Path) -> None:
    broadsheet("export", tmp_path / "out", "--query", "clock")
    (path,) = (tmp_path / "out").iterdir()
    path.write_text(path.read_text() + "My note.")
    outcome = broadsheet("export", tmp_path / "out")
    assert outcome.status == 1 and f"not overwritten: {path.name}" in outcome.err and "--force" in outcome.err
    assert outcome.out == f"1 article written to {tmp_path / 'out'}\n" and "My note." in path.read_text()
    assert broadsheet("export", tmp_path / "out", "--force").status == 0
    assert "My note." not in path.read_text()


def test_a_list_without_addresses_is_no_failure(broadsheet: Run, library: Library, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("url,title,status\n")
    outcome = broadsheet("import", path)
    assert (outcome.status, outcome.out) == (0, "There was nothing to import.\n")


def test_addresses_wait_where_they_are_not_to_be_fetched(
    broadsheet: Run, library: Library, tmp_path: Path, server: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "is_private", lambda _: False)  # the server of the test stands for a public one
    path = tmp_path / "list.csv"
    url = server.send("/gone", status=404)
    path.write_text(f"url,title,status\n{url},A bell,unread\nnonsense,x,unread\n")
    outcome = broadsheet("import", path, "--no-fetch")
    assert outcome.status == 1 and "row 3: “nonsense” is not a web address." in outcome.err
    assert outcome.out == "1 to be fetched, 1 not imported\n1 page to fetch. `broadsheet import` fetches them.\n"
    assert server.asked == []
    (row,) = json.loads(broadsheet("import", "--waiting", "--format", "json").out)
    assert (row["url"], row["later"], row["error"]) == (url, True, None)
    outcome = broadsheet("import")
    assert outcome.status == 1 and "404" in outcome.err and outcome.out == "1 not imported\n"
    assert "404" in broadsheet("import", "--waiting").out
    assert "1 failed before" in broadsheet("import").out and len(server.asked) == 1
    assert broadsheet("import", "--retry").status == 1 and len(server.asked) == 2


def test_a_file_of_no_known_kind(broadsheet: Run, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text("shopping")
    outcome = broadsheet("import", tmp_path / "list.txt")
    assert outcome.status == 1 and "of a kind that cannot be imported" in outcome.err and "wallabag" in outcome.err


def test_an_export_that_is_interrupted_goes_on_the_next_time(
    broadsheet: Run, two: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(text: str) -> None:
        if text:
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("reader.commands.exporting.show_progress", interrupt)
        outcome = broadsheet("export", tmp_path / "out")
    assert outcome.status == 130 and "Run it again for the others" in outcome.err
    assert len(list((tmp_path / "out").iterdir())) == 1
    assert broadsheet("export", tmp_path / "out").out == f"1 article written to {tmp_path / 'out'}, 1 unchanged\n"


def test_books_and_their_summary(broadsheet: Run, two: Library, tmp_path: Path) -> None:
    assert broadsheet("export", tmp_path, "--format", "epub").out == f"1 book written to {tmp_path}\n"


@pytest.mark.parametrize("words", [("--query", "is:starred"), ("--query", "bell", "--query", "rings")])
def test_a_query_before_the_folder(broadsheet: Run, two: Library, tmp_path: Path, words: tuple[str, ...]) -> None:
    assert broadsheet("export", *words, tmp_path / "out").out == f"1 article written to {tmp_path / 'out'}\n"


def test_a_file_that_is_not_there_makes_no_library(broadsheet: Run, tmp_path: Path) -> None:
    outcome = broadsheet("import", tmp_path / "a.csv", tmp_path / "b.csv", path=tmp_path / "none.db")
    assert outcome.status == 1 and outcome.err.count("does not exist") == 2 and not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("words", [("list",), ("show", "1"), ("search", "bell")], ids=" ".join)
def test_json_is_json_in_every_encoding(
    broadsheet: Run, library: Library, put: Callable[..., int], make_article: Callable[..., Article],
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...],
) -> None:  # fmt: skip
    put(make_article("Bell \U0001f514 rïngs", "Mona rang.", url="https://bell.example/a", publisher="Bell \U0001f514"))
    output = io.TextIOWrapper(io.BytesIO(), "latin-1")
    monkeypatch.setattr(sys, "stdout", output)
    assert broadsheet(*words, "--format", "json").status == 0
    output.seek(0)
    assert "\U0001f514" in str(json.load(output))
