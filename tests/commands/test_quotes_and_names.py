"""`broadsheet quotes` and `broadsheet names`: print what was found in the article on a page, and store nothing."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.base import paths
from reader.cli import run

SAID = "“We had two spare wheels and a great deal of tea,”"


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Callable[..., list[str]]:
    """Runs a command and gives the lines that it prints."""

    def command(*arguments: object) -> list[str]:
        assert run([*map(str, arguments)]) == 0
        outcome = capsys.readouterr()
        assert outcome.err == ""
        return outcome.out.splitlines()

    return command


def test_quotes_are_a_table(write_page: Callable[..., Path], printed) -> None:
    assert printed("quotes", write_page()) == [
        "SPEAKER     KIND    CUE   QUOTE",
        f"Mona Field  direct  said  {SAID}",
    ]


def test_names_are_a_table(write_page: Callable[..., Path], printed) -> None:
    heading, *rows = printed("names", write_page())
    assert heading.split() == ["KIND", "NAME", "COUNT", "AS", "WRITTEN"]
    assert any(row.split() == ["person", "Mona", "Field", "1", "Mona", "Field"] for row in rows)


def test_json_is_for_programs(write_page: Callable[..., Path], printed) -> None:
    (quote,) = json.loads("\n".join(printed("quotes", write_page(), "--format", "json")))
    assert (quote["speaker"], quote["text"]) == ("Mona Field", SAID)
    names = json.loads("\n".join(printed("names", write_page(), "--format", "json")))
    assert {
        "kind": "person",
        "name": "Mona Field",
        "count": 1,
        "variants": [{"text": "Mona Field", "count": 1}],
    } in names


def test_on_a_terminal_the_rows_fit_into_its_width(
    write_page: Callable[..., Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "50")
    assert run(["quotes", str(write_page())]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 2 and all(len(line) <= 50 for line in lines)


def test_the_page_may_be_piped_in(printed, write_page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(write_page().read_bytes())))
    assert len(printed("quotes", "-")) == 2


def test_nothing_is_stored(write_page: Callable[..., Path], printed) -> None:
    printed("quotes", write_page())
    assert not paths.library_path().exists()


def test_where_there_is_nothing_people_are_told_and_programs_get_an_empty_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("The fog stays\n\n" + "the fog stays for another day and nobody knows when it will go. " * 4)
    assert run(["quotes", str(page)]) == 0
    assert capsys.readouterr() == ("", "broadsheet: Nothing was found.\n")
    assert run(["quotes", str(page), "--format", "json"]) == 0
    assert capsys.readouterr() == ("[]\n", "")


@pytest.mark.parametrize("command", ["quotes", "names"])
def test_a_page_that_is_not_there_is_named(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "nowhere.html"]) == 1
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("broadsheet: nowhere.html: ")
