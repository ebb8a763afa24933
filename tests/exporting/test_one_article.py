"""One article, saved under a name that a person gave."""

import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from reader.base.errors import ExportError, FileThere
from reader.exporting.one_article import offered_name, rendered, save_article
from reader.exporting.written_files import is_as_written
from reader.library.library import Library
from reader.model.article import Article
from reader.pages.files import read_stream
from reader.pipeline import store


@pytest.fixture
def article_id(put: Callable[..., int], make_article: Callable[..., Article]) -> int:
    """An article in the library."""
    return put(make_article("Bell rings", "Mona Field rang it."))


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.md", "---\n"),
        ("a.MARKDOWN", "---\n"),
        ("a.txt", "Bell rings\n"),
        ("a.json", "{"),
        ("a.html", "<!doctype html>"),
    ],
)
def test_the_ending_says_as_what(library: Library, article_id: int, folder: Path, name: str, begins: str) -> None:
    save_article(library, article_id, folder / "new" / name)
    data = (folder / "new" / name).read_bytes()
    assert data.decode().startswith(begins) and b"Mona Field rang it." in data.replace(b"</span>", b"").replace(
        b'<span class="person">', b""
    )
    assert is_as_written(data) or name == "a.txt"


def test_json_holds_the_page_with_what_acts_on_a_terminal_escaped(library: Library) -> None:
    text = (
        "<h1>Bell rings</h1>"
        + "<p>Mona\x1b[2J Field rang\x9b5n the bell of the \u202eharbour for the whole morning.</p>" * 3
    )
    added = store(library, read_stream(BytesIO(text.encode())))
    data = rendered(library, added.article_id, "json")
    assert data is not None
    written = data.decode()
    assert not {"\x1b", "\x9b", "\u202e"} & set(written)
    assert json.loads(written)["versions"][0]["page"] == text


@pytest.mark.parametrize("name", ["a.exe", "a", ".md", "a."])
def test_another_ending_is_reported(library: Library, article_id: int, folder: Path, name: str) -> None:
    with pytest.raises(ExportError, match=r"end in \.md, \.json, \.html, \.txt"):
        save_article(library, article_id, folder / name)
    assert list(folder.iterdir()) == []


def test_nothing_is_written_over_unasked(library: Library, article_id: int, folder: Path) -> None:
    path = folder / "a.md"
    path.write_text("mine")
    with pytest.raises(FileThere):
        save_article(library, article_id, path)
    assert path.read_text() == "mine"
    save_article(library, article_id, path, is_forced=True)
    assert "Bell rings" in path.read_text()
    (folder / "b.md").symlink_to(folder / "nowhere.md")
    with pytest.raises(FileThere):
        save_article(library, article_id, folder / "b.md")
    (folder / "c.md").mkdir()
    with pytest.raises(ExportError, match="is a folder"):
        save_article(library, article_id, folder / "c.md", is_forced=True)


def test_an_article_that_is_gone_and_a_name_that_cannot_be(library: Library, article_id: int, folder: Path) -> None:
    with pytest.raises(ExportError, match="no longer in the library"):
        save_article(library, 99, folder / "a.md")
    with pytest.raises(ExportError, match="no file can have this name"):
        save_article(library, article_id, folder / "a\0.md")
    with pytest.raises(ExportError, match="cannot be written"):
        save_article(library, article_id, folder / ("x" * 300 + ".md"))


def test_a_name_is_offered() -> None:
    assert offered_name("The harbour clock runs again after eleven years", "markdown") == (
        "the-harbour-clock-runs-again-after.md"
    )
    assert offered_name("…", "json") == "article.json"
    assert offered_name("x" * 200, "text") == "x" * 40 + ".txt"


def test_json_is_that_of_the_export(library: Library, article_id: int) -> None:
    data = rendered(library, article_id, "json")
    assert data is not None and json.loads(data)["headline"] == "Bell rings"
