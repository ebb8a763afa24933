"""A headline never becomes an option, a path or a command."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.exporting.books import export_books
from reader.exporting.exporting import export
from reader.exporting.one_article import offered_name, rendered
from reader.exporting.piping import pipe
from reader.exporting.rendering import ENDINGS
from reader.library.library import Library
from reader.model.article import Article

TITLES = (
    "--help",
    "-rf ~",
    "../../x",
    "/etc/passwd",
    "$(touch made)",
    "`touch made`",
    "; touch made",
    "| touch made",
    "~",
    ".",
    "..",
    ".profile",
    "CON",
    "a/../../b",
    "%2e%2e%2fx",
    "-",
    "*",
    "$HOME",
)


@pytest.fixture(params=TITLES)
def title(
    request: pytest.FixtureRequest, library: Library, put: Callable[..., int], make_article: Callable[..., Article]
) -> str:
    """A headline, with which the library has an article."""
    put(make_article(request.param, "The bell rang.", url="https://bell.example/$(touch%20made)/--help"))
    return str(request.param)


def test_files_stay_in_their_folder_under_plain_names(title: str, library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "around" / "out"
    for form in ("markdown", "json", "html"):
        assert all(step.written for step in export(library, folder, form))
    list(export_books(library, folder))
    assert [path.name for path in folder.parent.iterdir()] == ["out"]
    for path in folder.iterdir():
        assert path.is_file() and path.name[0].isalnum() and path.resolve().parent == folder.resolve()


def test_the_name_that_is_offered_is_one_word(title: str) -> None:
    for form in ENDINGS:
        name = offered_name(title, form)
        assert name[0].isalnum() and Path(name).name == name
        assert not set(name) & set("$`;|&<>*?~\"'\\ ")


@pytest.mark.slow
def test_a_command_gets_it_on_standard_input_only(title: str, library: Library) -> None:
    code = "import os, sys; print(sys.argv[1:], sum(len(x) for x in os.environ.values())); sys.stdin.read()"
    said = []
    for form in ENDINGS:
        text = rendered(library, 1, form)
        assert text is not None and b"bell" in text
        said.append(pipe([sys.executable, "-c", code, "a word"], text, 20).output)
    assert len(set(said)) == 1 and said[0].startswith("['a word']")
    assert not Path("made").exists()
