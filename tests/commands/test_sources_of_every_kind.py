"""`broadsheet add` and `broadsheet import` take what people have, whichever of the two they type."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.base import paths
from reader.cli import run
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.pages import connections, saved_feed
from tests.pages.archive_files import packed, page, response

PROSE = "<p>The harbour clock in Veldport struck noon on Tuesday, and the ferry company lent a crane for the week.</p>"
OPML = '<?xml version="1.0"?><opml version="2.0"><body><outline xmlUrl="https://quay.example/feed"/></body></opml>'
URLS = 'https://quay.example/feed news "~Quay"\nquery:x:y\n'


class Outcome(NamedTuple):
    """What a command did: its status, and the lines of its two outputs."""

    status: int
    out: list[str]
    err: list[str]


@pytest.fixture(params=["add", "import"])
def take(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs one of the two commands with these arguments."""

    def run_it(*words: object) -> Outcome:
        status = run([request.param, *map(str, words)])
        printed = capsys.readouterr()
        return Outcome(status, printed.out.splitlines(), printed.err.splitlines())

    return run_it


@pytest.fixture
def add(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs `add` with these arguments."""

    def run_it(*words: object) -> Outcome:
        status = run(["add", *map(str, words)])
        printed = capsys.readouterr()
        return Outcome(status, printed.out.splitlines(), printed.err.splitlines())

    return run_it


def rss(*names: str, link: str = "") -> str:
    items = "".join(
        f"<item><title>{name} opens</title><guid>{name}</guid><link>https://quay.example/{name}</link>"
        f"<description>{name} opened at noon.</description></item>"
        for name in names
    )
    head = '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Quay news</title>'
    own = f'<atom:link rel="self" href="{link}"/>' if link else ""
    return f'<?xml version="1.0"?>{head}{own}{items}</channel></rss>'


def headlines() -> list[str]:
    with Library(paths.library_path()) as library:
        return sorted(headline for (headline,) in library.read("SELECT headline FROM article"))


def followed() -> list[str]:
    with Library(paths.library_path()) as library:
        return [feed.url for feed in FeedStore(library).feeds()]


def test_a_page(take, write_page: Callable[..., Path]) -> None:
    assert take(write_page()) == (0, ["added: Harbour clock runs again"], [])


def test_a_folder_of_pages(take, write_page: Callable[..., Path]) -> None:
    (write_page("saved/a.html", "Bell rings").parent / "b.html").write_bytes(page("Dam holds"))
    outcome = take(write_page("saved/c.txt").parent)
    assert (outcome.status, len(outcome.out)) == (0, 3) and len(headlines()) == 3


def test_an_archive(take, tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc.gz"
    path.write_bytes(packed(response("https://quay.example/a", page("Dam holds"))))
    assert take(path).status == 0 and headlines() == ["Dam holds"]


def test_the_address_of_a_feed(take, server) -> None:
    url = server.send("/feed", rss("Lock").encode())
    assert take(url).out == ["following: Quay news", "1 new article"] and followed() == [url]


def test_the_address_of_a_page_and_of_a_list_of_feeds(take, server) -> None:
    url = server.send("/a", f"<!doctype html><html><body><h1>Clock runs</h1>{PROSE * 4}</body></html>".encode())
    assert take(url, server.send("/feeds.opml", OPML.encode())).status == 0
    assert headlines() == ["Clock runs"] and followed() == ["https://quay.example/feed"]


@pytest.mark.parametrize(("name", "text"), [("subs.opml", OPML), ("list.xml", OPML), ("urls", URLS)])
def test_a_list_of_feeds(take, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    outcome = take(tmp_path / name)
    assert (outcome.status, outcome.out) == (0, [f"{tmp_path / name}: 1 new feed"])
    assert followed() == ["https://quay.example/feed"] and headlines() == []
    assert take(tmp_path / name).out == [f"{tmp_path / name}: 0 new feeds, 1 followed already"]


def test_a_saved_feed_that_names_its_address_is_followed(
    take, server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saved_feed, "names_private_address", lambda _: False)
    monkeypatch.setattr(connections, "is_private", lambda _: False)  # the server of the test stands for a public one
    url = server.send("/feed", rss("Lock", "Mill").encode())
    (tmp_path / "atom.xml").write_text(rss("Lock", link=url))
    assert take(tmp_path / "atom.xml").out == ["following: Quay news", "2 new articles"] and followed() == [url]


@pytest.mark.parametrize("link", ["", "http://127.0.0.1/feed"])
def test_the_entries_of_a_saved_feed_without_a_public_address_are_added(take, tmp_path: Path, link: str) -> None:
    (tmp_path / "atom.xml").write_text(rss("Lock", "Mill", link=link))
    assert take(tmp_path / "atom.xml") == (0, ["added: Lock opens", "added: Mill opens"], [])
    assert followed() == [] and take(tmp_path / "atom.xml").out == ["already there: Lock opens"] + [
        "already there: Mill opens"
    ]
    with Library(paths.library_path()) as library:
        opened = library.open_article(1)
    assert opened is not None and opened.article.url == "https://quay.example/Lock"
    assert opened.article.text == "Lock opened at noon." and opened.article.publisher == "Quay news"


def test_a_saved_feed_without_entries_is_no_page(take, tmp_path: Path) -> None:
    (tmp_path / "atom.xml").write_text(rss())
    outcome = take(tmp_path / "atom.xml")
    assert outcome.status == 1 and "names no address of its own, and has no entries" in outcome.err[0]


def test_standard_input(take, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (OPML, rss("Lock")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        assert take("-").status == 0
    assert followed() == ["https://quay.example/feed"] and headlines() == ["Lock opens"]


@pytest.mark.parametrize(
    ("word", "advice"),
    [
        ("bbc.co.uk", "write https://bbc.co.uk."),
        ("example.org/x", "write https://example.org/x."),
        ("notes.md", "Check the "),
        ("page.html", "Check the "),
    ],
)
def test_an_address_needs_its_scheme_in_a_script(take, word: str, advice: str) -> None:
    outcome = take(word)
    assert outcome.status == 1 and outcome.out == [] and advice in outcome.err[0]


def test_a_file_with_the_name_of_a_host_comes_first(take, write_page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(write_page("bbc.co.uk").parent)
    assert take("bbc.co.uk") == (0, ["added: Harbour clock runs again"], [])


# -- of several at once


def test_feeds_among_many_pages_are_followed(add, write_page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "subs.opml").write_text(OPML)
    pages = [write_page(f"{number}.txt", f"Bell {number} rings") for number in range(21)]
    outcome = add("--workers", "1", *pages, tmp_path / "subs.opml")
    assert outcome.status == 0 and outcome.out[-1] == f"{tmp_path / 'subs.opml'}: 1 new feed"
    assert followed() == ["https://quay.example/feed"] and len(headlines()) == 21


def test_programs_are_told_what_became_of_each(add, server, write_page, tmp_path: Path) -> None:
    (tmp_path / "subs.opml").write_text(OPML)
    feed, source = server.send("/feed", rss("Lock").encode()), str(write_page())
    outcome = add("--format", "json", source, feed, tmp_path / "subs.opml", tmp_path / "none.html")
    assert outcome.status == 1 and len(outcome.err) == 1
    assert json.loads("\n".join(outcome.out)) == [
        {"source": source, "outcome": "added", "id": 1, "headline": "Harbour clock runs again"},
        {"source": feed, "outcome": "following", "feed": "Quay news", "feed_url": feed},
        {"id": 2, "headline": "Lock opens", "feed": "Quay news"},
        {"source": f"{tmp_path / 'subs.opml'}", "outcome": "list of feeds", "new_feeds": 1, "known_feeds": 0},
        {
            "source": f"{tmp_path / 'none.html'}", "outcome": "failed",
            "error": "There is no such file. Check the spelling.",
        },
    ]  # fmt: skip


def test_programs_are_told_of_each_of_many_pages(add, write_page) -> None:
    folder = [write_page(f"saved/{number}.txt", f"Bell {number} rings") for number in range(21)][0].parent
    (folder / "void.txt").write_text("")
    outcome = add("--format", "json", "--workers", "1", folder)
    rows = json.loads("\n".join(outcome.out))
    assert outcome.status == 1 and len(rows) == 22
    assert sorted(row["outcome"] for row in rows) == [*["added"] * 21, "failed"]


@pytest.mark.parametrize(
    ("name", "text"), [("list.csv", "url,title\nhttps://quay.example/a,A\n"), ("export.json", '{"paragraphs": []}')]
)
def test_what_only_import_takes_is_named(add, tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text)
    outcome = add(tmp_path / name)
    assert outcome.status == 1 and f"`broadsheet import {tmp_path / name}` imports it." in outcome.err[0]
