"""`broadsheet add`: stores pages in the library, with one line of result each, and names those that failed."""

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.base import paths
from reader.cli import run
from reader.library.library import Library


class Outcome(NamedTuple):
    """What `add` did: its status, and the lines of its two outputs."""

    status: int
    out: list[str]
    err: list[str]


Add = Callable[..., Outcome]


@pytest.fixture
def add(capsys: pytest.CaptureFixture[str]) -> Add:
    """Runs `add` with these arguments."""

    def add(*arguments: object) -> Outcome:
        status = run(["add", *map(str, arguments)])
        printed = capsys.readouterr()
        return Outcome(status, printed.out.splitlines(), printed.err.splitlines())

    return add


def stored_headlines(path: Path | None = None) -> list[str]:
    """The headlines in a library, that of the user's data folder unless another is named."""
    with Library(path or paths.library_path()) as library:
        return sorted(headline for (headline,) in library.read("SELECT headline FROM article"))


def test_a_page_is_added_to_the_library_in_the_data_folder(add: Add, write_page: Callable[..., Path]) -> None:
    assert add(write_page()) == (0, ["added: Harbour clock runs again"], [])
    assert stored_headlines() == ["Harbour clock runs again"]


def test_the_library_may_be_another_file(add: Add, write_page: Callable[..., Path], tmp_path: Path) -> None:
    mine = tmp_path / "news" / "mine.db"
    assert add("--library", mine, write_page()).status == 0
    assert stored_headlines(mine) == ["Harbour clock runs again"]
    assert not paths.library_path().exists()


def test_a_page_that_is_there_already_is_called_that(add: Add, write_page: Callable[..., Path]) -> None:
    page = write_page()
    add(page)
    assert add(page) == (0, ["already there: Harbour clock runs again"], [])
    assert len(stored_headlines()) == 1


def test_each_page_has_a_line_in_the_order_that_was_given(add: Add, write_page: Callable[..., Path]) -> None:
    pages = [write_page("b.txt", "Bell rings"), write_page("a.txt", "Anchor found"), write_page("c.txt", "Crane sold")]
    assert add(*pages).out == ["added: Bell rings", "added: Anchor found", "added: Crane sold"]


def test_a_folder_is_all_the_pages_in_it(add: Add, write_page: Callable[..., Path], tmp_path: Path) -> None:
    write_page("news/monday/one.txt", "Bell rings")
    write_page("news/two.txt", "Anchor found")
    write_page("news/three.pdf", "Crane sold")
    assert sorted(add(tmp_path / "news").out) == ["added: Anchor found", "added: Bell rings"]


def test_standard_input_is_a_dash(add: Add, write_page: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(write_page().read_bytes())))
    assert add("-") == (0, ["added: Harbour clock runs again"], [])


def test_a_tilde_is_the_home_also_where_no_shell_has_expanded_it(
    add: Add, write_page: Callable[..., Path], own_folders: Path
) -> None:
    write_page().rename(own_folders / "saved.txt")
    assert add("~/saved.txt").out == ["added: Harbour clock runs again"]


def test_a_file_address_is_a_path(add: Add, write_page: Callable[..., Path]) -> None:
    page = write_page("harbour clock.txt")
    assert " " not in page.as_uri()
    assert add(page.as_uri()).out == ["added: Harbour clock runs again"]


@pytest.mark.parametrize("word", ["add", "clean"])
def test_a_file_called_like_a_command_is_a_page(
    add: Add, write_page: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, word: str
) -> None:
    write_page(word)
    monkeypatch.chdir(tmp_path)
    assert add(word).out == ["added: Harbour clock runs again"]
    assert add(f"./{word}").out == ["already there: Harbour clock runs again"]


# -- pages that fail


def test_a_page_that_fails_stops_none_of_the_others(add: Add, write_page: Callable[..., Path], tmp_path: Path) -> None:
    missing = tmp_path / "missing.txt"
    outcome = add(write_page("a.txt", "Anchor found"), missing, write_page("b.txt", "Bell rings"))
    assert outcome.status == 1
    assert outcome.out == ["added: Anchor found", "added: Bell rings"]
    (line,) = outcome.err
    assert line.startswith(f"broadsheet: {missing}: There is no such file")
    assert stored_headlines() == ["Anchor found", "Bell rings"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The page is empty."),
        (b" \n\t\r\n", "The page is empty."),
        (b"Sign in\n", "No article was found"),
        (b"Only one line stands on this page.", "No article was found"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "No article was found"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "This is a PNG picture"),
        (bytes(range(256)) * 8, "This is binary data"),
        (b"\x1f\x8bnot gzip at all", "cannot be decompressed"),
    ],
    ids=["empty", "blank", "words", "line", "menu", "picture", "binary", "archive"],
)
def test_what_is_no_article_is_named_with_a_sentence(add: Add, tmp_path: Path, content: bytes, sentence: str) -> None:
    page = tmp_path / "page"
    page.write_bytes(content)
    outcome = add(page)
    assert (outcome.status, outcome.out) == (1, [])
    (line,) = outcome.err
    assert line.startswith(f"broadsheet: {page}: ")
    assert sentence in line
    assert stored_headlines() == []


def test_a_folder_without_pages_is_named_with_a_sentence(add: Add, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = add(tmp_path / "empty")
    assert outcome.status == 1
    assert outcome.err == [
        f"broadsheet: {tmp_path}/empty: This folder has no pages: "
        "no .html, .htm, .xhtml, .txt, .text or .md file. Name a file of another kind by itself."
    ]


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_an_address_that_does_not_answer_is_named_with_a_sentence(add: Add, closed_port: int, scheme: str) -> None:
    outcome = add(f"{scheme}://127.0.0.1:{closed_port}/page")
    assert (outcome.status, outcome.out) == (1, [])
    (line,) = outcome.err
    assert "127.0.0.1 cannot be reached: connection refused." in line
    assert stored_headlines() == []


@pytest.mark.parametrize(
    "word",
    ["~nobody-of-that-name/page.html", "a" * 300, "file:///saved%00page.html", "file://[saved", "http:", "https://"],
)
def test_a_word_that_can_be_no_page_is_named_with_a_sentence(add: Add, word: str) -> None:
    outcome = add(word)
    assert (outcome.status, outcome.out) == (1, [])
    (line,) = outcome.err
    assert line.startswith(f"broadsheet: {word}: ")


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("", "The name is empty. Name a file, a folder or an address."),
        ("ftp://x.example/a", "Only http and https addresses can be opened. Save the page as a file and add that."),
        ("file://otherhost/saved.html", "This file is on another computer. Copy it to this one and add the copy."),
        (
            "www.larkport.example/news",
            "There is no such file. If it is an address, write https://www.larkport.example/news.",
        ),
        ("/dev/null", "This is a device, not a file. Save the page as a file and add that."),
    ],
)
def test_a_word_that_is_no_page_says_what_to_do(
    add: Add, write_page: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, word: str, sentence: str
) -> None:
    monkeypatch.chdir(write_page("saved.html").parent)
    assert add(word) == (1, [], [f"broadsheet: {word or chr(34) * 2}: {sentence}"])
    assert stored_headlines() == []


def test_a_library_that_is_none_is_left_as_it_is(add: Add, write_page: Callable[..., Path], tmp_path: Path) -> None:
    notes = tmp_path / "notes.db"
    notes.write_text("Milk, bread and a new lamp for the hall.\n" * 50)
    before = notes.read_bytes()
    outcome = add("--library", notes, write_page())
    assert (outcome.status, outcome.out) == (1, [])
    assert outcome.err == [f"broadsheet: {notes} is not a Broadsheet library. Name another file with --library."]
    assert notes.read_bytes() == before


# -- hostile names and pages


def test_a_headline_is_printed_without_escape_sequences(add: Add, write_page: Callable[..., Path]) -> None:
    outcome = add(write_page(headline="Harbour \x1b[31mclock\x1b[0m\x9b2J runs\x07 again\u202e"))
    assert outcome.out == ["added: Harbour clock runs again"]


@pytest.mark.parametrize("word", ["\x1b[2Jpage.txt", "\x9b31mpage.txt", "pa\x07ge.txt", "pa\u202ege.txt"])
def test_the_name_of_a_missing_file_is_printed_without_escape_sequences(add: Add, word: str) -> None:
    assert add(word).err == ["broadsheet: page.txt: There is no such file. Check the spelling."]


def test_the_names_in_a_folder_are_printed_without_escape_sequences(add: Add, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "\x1b]0;owned\x07short.txt").write_text("Sign in")
    Path(os.fsdecode(os.fsencode(tmp_path / "news") + b"/byte\xff.txt")).write_text("Sign in")
    outcome = add(tmp_path / "news")
    assert outcome.status == 1
    assert [line.split(": ")[1] for line in outcome.err] == [
        f"{tmp_path}/news/{name}" for name in ("short.txt", "byte\ufffd.txt")
    ]


def test_a_line_break_in_a_name_makes_no_second_complaint(add: Add) -> None:
    (line,) = add("one\nbroadsheet: two.txt").err
    assert line.startswith("broadsheet: one broadsheet: two.txt: ")
