"""What sources are called, and what kind of source a word is."""

from pathlib import Path

import pytest

from reader import sources
from reader.pages.page import Page


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("-", "standard input"),
        ("https://example.org/a\x1b[2Jb", "https://example.org/ab"),
        ("one\ntwo.txt", "one two.txt"),
        (Path("clo\x1b]0;x\x07ck.txt"), "clock.txt"),
        (Path("clock\udcff.txt"), "clock\ufffd.txt"),
        (Page("pasted text", "text", "…"), "pasted text"),
    ],
    ids=["stdin", "address", "lines", "escape", "bytes", "page"],
)
def test_the_name_of_a_source_is_plain(source: sources.Source, name: str) -> None:
    assert sources.source_name(source) == name


@pytest.mark.parametrize(
    ("word", "path"),
    [
        ("news/clock.html", "news/clock.html"),
        ("file:///srv/news/a%20clock%3F.html", "/srv/news/a clock?.html"),
        ("FILE:///srv/clock.html", "/srv/clock.html"),
        ("file://localhost/srv/clock.html", "/srv/clock.html"),
        ("~nobody-of-that-name/clock.html", "~nobody-of-that-name/clock.html"),
        ("file://[clock", "file:/[clock"),
    ],
)
def test_a_path_may_be_written_in_several_ways(word: str, path: str) -> None:
    assert sources.path_of(word) == Path(path)


def test_a_tilde_is_the_home(own_folders: Path) -> None:
    assert sources.path_of("~/clock.html") == own_folders / "clock.html"


def test_only_a_path_can_be_missing(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    there = ["-", "https://example.org/", Page("clock.txt", "text", "…"), tmp_path, str(tmp_path / "link")]
    missing = [tmp_path / "gone", str(tmp_path / "gone"), f"file://{tmp_path}/gone", "a" * 300]
    assert [sources.is_missing(source) for source in there] == [False] * len(there)
    assert [sources.is_missing(source) for source in missing] == [True] * len(missing)


def test_what_is_not_opened_is_no_path_to_look_for() -> None:
    refused = ["ftp://x.example/a", "gopher://x.example", "file://otherhost/clock.html"]
    assert [sources.is_missing(word) for word in refused] == [False] * 3


def test_an_empty_word_is_missing_and_no_folder() -> None:
    assert sources.is_missing("")
    assert list(sources.expand_sources([""])) == [""]
    assert sources.source_name("") == '""'


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("www.larkport.example", True),
        ("news.larkport.example/a?b=c", True),
        ("larkport.example:8080/a", True),
        ("news/clock.html", False),
        ("clock.html", False),
        ("../clock", False),
        ("/www.larkport.example", False),
    ],
)
def test_what_looks_like_an_address_gets_a_hint_how_to_write_it(word: str, hint: bool) -> None:
    assert (f"If it is an address, write https://{word}." in str(sources.missing_page(word))) is hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://example.org/", True),
        ("http://a", True),
        ("ftp://a/", False),
        ("http:a", False),
        ("javascript:a", False),
    ],
)
def test_a_web_address_is_what_a_browser_opens(text: str, expected: bool) -> None:
    assert sources.is_web_address(text) is expected
