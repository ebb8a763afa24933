"""`broadsheet clean`: prints the article on a page and stores nothing."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import run

Printed = Callable[..., list[str]]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    """Runs `clean` with these arguments and gives the lines that it prints."""

    def clean(*arguments: object) -> list[str]:
        assert run(["clean", *map(str, arguments)]) == 0
        printed = capsys.readouterr()
        assert printed.err == ""
        return printed.out.splitlines()

    return clean


def test_an_article_is_printed_as_markdown(write_page: Callable[..., Path], printed: Printed) -> None:
    lines = printed(write_page())
    assert lines[0] == "# Harbour clock runs again"
    assert lines[2] == "*Mona Field*"
    assert lines[4].startswith("The harbour clock in Veldport struck noon")
    assert lines[-1].endswith("paid for the paint.")


def test_the_format_text_has_no_markup(write_page: Callable[..., Path], printed: Printed) -> None:
    lines = printed(write_page(headline="Clock * runs # again"), "--format", "text")
    assert lines[:3] == ["Clock * runs # again", "", "Mona Field"]


def test_the_format_json_has_the_article_and_its_marks(write_page: Callable[..., Path], printed: Printed) -> None:
    article = json.loads("\n".join(printed(write_page(), "--format", "json")))
    assert article["headline"] == "Harbour clock runs again"
    text = "\n".join(paragraph["text"] for paragraph in article["paragraphs"])
    (quote,) = article["quotes"]
    assert text[quote["start"] : quote["end"]] == "“We had two spare wheels and a great deal of tea,”"
    assert quote["speaker"]["name"] == "Mona Field"
    assert ("person", "Mona Field") in {(entity["kind"], entity["name"]) for entity in article["entities"]}


def test_json_keeps_letters_as_letters(write_page: Callable[..., Path], printed: Printed) -> None:
    assert any("“We had" in line for line in printed(write_page(), "--format", "json"))


def test_quotes_and_names_are_listed_only_where_asked(write_page: Callable[..., Path], printed: Printed) -> None:
    without = printed(write_page())
    with_marks = printed(write_page(), "--marks")
    assert with_marks[: len(without)] == without
    listed = with_marks[len(without) :]
    assert "## Quotes" in listed
    assert "- “We had two spare wheels and a great deal of tea,” — Mona Field" in listed
    assert "## People" in listed
    assert "- Mona Field (1)" in listed
    assert "## Quotes" not in without


def test_labels_give_each_line_with_its_label_and_reason(write_page: Callable[..., Path], printed: Printed) -> None:
    lines = printed(write_page(), "--labels")
    assert [line.split()[0] for line in lines] == ["headline", "byline", "paragraph", "paragraph"]
    label, reason, text = (part.strip() for part in lines[1].split("  ") if part.strip())
    assert (label, text) == ("byline", "By Mona Field")
    assert reason


def test_labels_stand_in_columns(write_page: Callable[..., Path], printed: Printed) -> None:
    lines = printed(write_page(), "--labels")
    assert lines[0].index("Harbour clock") == lines[1].index("By Mona") == lines[2].index("The harbour")


def test_labels_as_json_are_a_list_in_page_order(write_page: Callable[..., Path], printed: Printed) -> None:
    rows = json.loads("\n".join(printed(write_page(), "--labels", "--format", "json")))
    assert [row["label"] for row in rows] == ["headline", "byline", "paragraph", "paragraph"]
    assert rows[1]["text"] == "By Mona Field"
    assert all(set(row) == {"label", "reason", "text"} and row["reason"] for row in rows)


def test_labels_are_printed_of_a_page_without_an_article(tmp_path: Path, printed: Printed) -> None:
    page = tmp_path / "menu.txt"
    page.write_text("Sign in\n")
    (line,) = printed(page, "--labels")
    assert line.startswith("furniture ")
    assert line.endswith("Sign in")


def test_a_page_is_read_from_standard_input(
    write_page: Callable[..., Path], printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(write_page().read_bytes())))
    assert printed("-")[0] == "# Harbour clock runs again"


def test_standard_input_may_be_called_by_its_path(
    write_page: Callable[..., Path], printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(write_page().read_bytes())))
    assert printed("/dev/stdin")[0] == "# Harbour clock runs again"


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("", "The name is empty. Name a file"),
        (".", "This is a folder, not a page. Name a page in it, or use `broadsheet add`"),
    ],
)
def test_what_is_no_page_is_a_sentence(word: str, sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clean", word]) == 1
    assert capsys.readouterr().err.split(": ", 2)[2].startswith(sentence)


def test_html_is_read_as_html(tmp_path: Path, printed: Printed) -> None:
    page = tmp_path / "page"
    words = (
        "The lighthouse at Cape Ferrin will keep its lamp, its keeper and its fog horn, the board decided on Friday "
    )
    page.write_text(
        f"<!doctype html><html><body><article><h1>Lamp stays lit</h1><p>{words}after a long vote.</p>"
        f"<p>{words}and nobody objected.</p></article></body></html>"
    )
    lines = printed(page)
    assert lines[0] == "# Lamp stays lit"
    assert not any("<p>" in line for line in lines)


def test_nothing_is_stored(write_page: Callable[..., Path], printed: Printed, own_folders: Path) -> None:
    page = write_page()
    for arguments in ([page], [page, "--marks"], [page, "--labels"], [page, "--format", "json"]):
        printed(*arguments)
    assert list(own_folders.rglob("*")) == []
    assert list(page.parent.iterdir()) == [page]


@pytest.mark.parametrize("arguments", [[], ["--labels"], ["--marks"], ["--format", "json"], ["--format", "text"]])
def test_what_is_printed_holds_no_escape_sequences(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    page = tmp_path / "hostile.txt"
    page.write_text(
        "Harbour clock \x1b[31mruns\x1b[0m again\n\nBy Mona \x1b]0;owned\x07Field\n\n"
        "The harbour clock in Veldport\x9b2J struck noon on Tuesday for the first time in eleven years, after a group "
        "of\u202e volunteers rebuilt its movement\x1b]52;c;aGk=\x1b\\, said Mona Field of the\x08 town.\n\n"
        "“We had two spare wheels and a great deal of tea\x1b(0,” said Mona Field, who led the\x7f repair.\n",
        encoding="utf-8",
    )
    assert run(["clean", str(page), *arguments]) == 0
    printed = capsys.readouterr().out
    assert "Harbour clock runs again" in printed
    assert "owned" not in printed
    assert all(letter.isprintable() or letter == "\n" for letter in printed)


def test_plain_text_without_marks_is_not_annotated(
    write_page: Callable[..., Path], printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def annotate(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("reader.annotating.annotator.annotate_as_set", annotate)
    assert printed(write_page())[0] == "# Harbour clock runs again"
    assert printed(write_page(), "--format", "text")[0] == "Harbour clock runs again"


@pytest.mark.parametrize("command", [["clean", "--format", "json"], ["quotes"], ["names"]])
def test_a_text_that_is_annotated_in_part_says_so(
    write_page: Callable[..., Path],
    command: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert run([*command, str(write_page())]) == 0
    assert capsys.readouterr().err == ""
    monkeypatch.setattr("reader.model.article_remarks.MOST_ANNOTATED", 100)
    assert run([*command, str(write_page())]) == 0
    said = capsys.readouterr().err
    assert said == "broadsheet: Quotes and names were looked for in the first 100 characters only: the text is long.\n"


@pytest.mark.parametrize("command", [["clean"], ["clean", "--labels"], ["quotes"], ["stories"]])
def test_a_page_that_takes_too_long_says_so(
    write_page: Callable[..., Path],
    command: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*_: object) -> None:
        while True:
            pass

    monkeypatch.setattr("reader.base.page_bounds.SECONDS", 0.05)
    monkeypatch.setattr("reader.cleaning.clean.cut_page", never)
    path = write_page()
    assert run([*command, str(path)]) == 1
    assert capsys.readouterr().err == (
        f"broadsheet: {path}: It takes longer than 60 seconds. Save the article alone and add that.\n"
    )
