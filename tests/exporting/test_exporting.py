"""A library written into a folder."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base.errors import Cancelled, ExportError
from reader.exporting import html_index
from reader.exporting.exporting import export
from reader.exporting.written_files import Written
from reader.library.library import Library
from reader.library.stores.hidden_articles import HiddenArticles
from reader.library.stores.tags import TagStore
from reader.model.article import Article
from reader.searching.query import parse_query

Put = Callable[..., int]
Make = Callable[..., Article]
FilesIn = Callable[[Path], dict[str, bytes]]


def test_every_article_is_a_file(library: Library, put: Put, make_article: Make, folder: Path) -> None:
    put(make_article("Bridge opens"))
    put(make_article("Clock runs"))
    steps = list(export(library, folder, "markdown"))
    assert [(step.written, step.done, step.total) for step in steps] == [(Written.NEW, 1, 2), (Written.NEW, 2, 2)]
    assert sorted(step.name for step in steps) == sorted(path.name for path in (folder).iterdir())
    assert {step.headline for step in steps} == {"Bridge opens", "Clock runs"}


def test_markdown_has_what_is_known_before_the_text(
    library: Library, put: Put, make_article: Make, folder: Path
) -> None:
    article_id = put(make_article('The "bell": rings', "It rang.", publisher="Courier", url="https://bell.example/a"))
    TagStore(library).set(article_id, ["sea", "brass"])
    library.set_starred(article_id, True)
    (step,) = export(library, folder, "markdown")
    lines = (folder / step.name).read_text().split("\n")
    end = lines.index("---", 1)
    facts = dict(line.split(": ", 1) for line in lines[1:end])
    assert json.loads(facts["title"]) == 'The "bell": rings' and json.loads(facts["tags"]) == ["brass", "sea"]
    assert facts["starred"] == "true" and facts["url"] == '"https://bell.example/a"'
    assert lines[end + 2] == '# The "bell": rings'


def test_only_what_a_query_finds(library: Library, put: Put, make_article: Make, folder: Path) -> None:
    put(make_article("Bridge opens"))
    put(make_article("Clock runs"))
    steps = list(export(library, folder, "json", parse_query("clock")))
    assert [(step.headline, step.total) for step in steps] == [("Clock runs", 1)]


def test_hidden_articles_are_in_an_export_as_json_only(
    library: Library, put: Put, make_article: Make, folder: Path
) -> None:
    put(make_article("Bell"))
    HiddenArticles(library).set(put(make_article("Clock")), True)
    assert [step.total for step in export(library, folder, "markdown")] == [1]
    assert [(step.headline, step.total) for step in export(library, folder, "json")] == [("Clock", 2), ("Bell", 2)]


def test_html_has_an_index_of_pages(
    library: Library, put: Put, make_article: Make, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(html_index, "_MOST", 2)
    for number in range(5):
        put(make_article(f"Bridge {number} opens"))
    names = [step.name for step in export(library, folder, "html")]
    pages = ["index.html", "index-2.html", "index-3.html"]
    assert {path.name for path in folder.iterdir()} == {*names, *pages}
    assert [(folder / page).read_text().count("<li>") for page in pages] == [2, 2, 1]


def test_an_index_of_somebody_else_is_left_alone_and_reported(
    library: Library, put: Put, make_article: Make, folder: Path
) -> None:
    put(make_article("Bridge opens"))
    (folder / "index.html").write_text("mine")
    steps = list(export(library, folder, "html"))
    assert [(step.name, step.written) for step in steps][1:] == [("index.html", Written.SKIPPED)]
    assert (folder / "index.html").read_text() == "mine"


def test_it_goes_on_where_it_was_stopped(
    library: Library, put: Put, make_article: Make, folder: Path, files_in: FilesIn
) -> None:
    for number in range(4):
        put(make_article(f"Bridge {number} opens"))
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        list(export(library, folder, "json", cancelled=lambda: next(asked)))
    there = files_in(folder)
    assert len(there) == 2
    steps = list(export(library, folder, "json"))
    assert [step.written for step in steps] == [Written.SAME] * 2 + [Written.NEW] * 2
    assert there.items() <= files_in(folder).items()


def test_a_damaged_article_stops_none_of_the_others(
    library: Library, put: Put, make_article: Make, folder: Path
) -> None:
    damaged = put(make_article("Bridge opens"))
    put(make_article("Clock runs"))
    library.write("UPDATE version SET content = x'00' WHERE article_id = ?", (damaged,))
    steps = {step.headline: step for step in export(library, folder, "json")}
    assert "damaged" in steps["Bridge opens"].problem and steps["Clock runs"].written is Written.NEW


def test_a_folder_that_cannot_be_is_reported(library: Library, folder: Path) -> None:
    (folder / "file").write_text("mine")
    with pytest.raises(ExportError, match="cannot be created"):
        list(export(library, folder / "file", "json"))
