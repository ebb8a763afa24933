"""Passwords in the sources of pages, which an older Broadsheet left there, are removed once."""

from datetime import UTC, datetime

import pytest

from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.stores import source_passwords
from reader.library.stores.source_passwords import are_removed, remove_in_steps
from reader.model.annotations import Annotations

SOURCES = {
    "feed:https://ida:hut%2F@quay.example/feed": "feed:https://quay.example/feed",
    "http://ida:hu/t@quay.example/page": "http://quay.example/page",
    "https://social.example/@ida": "https://social.example/@ida",
    "feed:https://quay.example:8443/a@b": "feed:https://quay.example:8443/a@b",
    "mail from ida@quay.example.html": "mail from ida@quay.example.html",
    "-": "-",
}


@pytest.fixture
def old(library: Library, make_article) -> Library:
    """A library with all these sources, as an older Broadsheet wrote them."""
    for number, source in enumerate(SOURCES):
        article = make_article(f"Number {number}")
        library.add(article, Annotations(), RawPage("x", "html", article.text, None, datetime.now(UTC)))
        library.write("UPDATE version SET source = ? WHERE article_id = ?", (source, number + 1))
    return library


def sources(library: Library) -> list[str]:
    return [source for (source,) in library.read("SELECT source FROM version ORDER BY article_id")]


@pytest.mark.parametrize(("stride", "steps"), [(500, []), (3, [3, 6]), (4, [4])])
def test_sources_lose_them_step_by_step_and_once(
    old: Library, monkeypatch: pytest.MonkeyPatch, stride: int, steps: list[int]
) -> None:
    monkeypatch.setattr(source_passwords, "_STRIDE", stride)
    assert not are_removed(old) and sources(old) == list(SOURCES)
    assert list(remove_in_steps(old)) == steps
    assert are_removed(old) and sources(old) == list(SOURCES.values())


def test_what_was_stopped_begins_anew(old: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_passwords, "_STRIDE", 1)
    assert next(remove_in_steps(old)) == 1
    assert not are_removed(old) and sources(old)[1] == list(SOURCES)[1]
    assert len(list(remove_in_steps(old))) == len(SOURCES) and are_removed(old)


def test_no_version_gets_one(library: Library, make_article) -> None:
    for number, source in enumerate(SOURCES):
        article = make_article(f"Number {number}")
        library.add(article, Annotations(), RawPage(source, "html", article.text, None, datetime.now(UTC)))
    assert sources(library) == list(SOURCES.values())
