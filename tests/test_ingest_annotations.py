"""Stored annotations: read as they are, and made anew where an older annotator made them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from reader import ingest
from reader.annotating import annotate
from reader.annotating.version import VERSION
from reader.article import Annotations, Article
from reader.errors import BusyLibrary
from reader.library.library import Library


@pytest.fixture
def article_id(put: Callable[..., int], make_article: Callable[..., Article]) -> int:
    """An article with a quote and names, in the library."""
    return put(make_article("Ferry sold", "“We sold it for one crown,” said Ida Brandt, the mayor of Oslo."))


def age(library: Library, article_id: int, version: int = VERSION - 1) -> None:
    """Make the annotations of an article those of another annotator, which had found nothing."""
    opened = library.open_article(article_id)
    assert opened
    library.set_annotations(article_id, opened.article, Annotations((), (), version))


def test_an_article_of_this_annotator_is_not_annotated_again(
    library: Library, article_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotate, "annotate", lambda article: pytest.fail("annotated again"))
    opened = ingest.open_article(library, article_id)
    assert opened and len(opened.annotations.quotes) == 1


@pytest.mark.parametrize("version", [VERSION - 1, VERSION + 1])
def test_an_article_of_another_annotator_is_annotated_anew_and_kept(
    library: Library, article_id: int, version: int
) -> None:
    age(library, article_id, version)
    opened = ingest.open_article(library, article_id)
    assert opened and opened.annotations.version == VERSION
    assert [entity.name for entity in opened.annotations.entities] == ["Ida Brandt", "Oslo"]
    assert library.open_article(article_id) == opened


def test_annotating_anew_changes_nothing_else(library: Library, article_id: int) -> None:
    before = library.open_article(article_id)
    age(library, article_id)
    opened = ingest.open_article(library, article_id)
    assert before and opened and (opened.article, opened.row) == (before.article, before.row)
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("SELECT annotator FROM version").fetchall() == [(VERSION,)]


def test_a_library_that_cannot_be_written_now_does_not_keep_an_article_from_opening(
    library: Library, article_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(library, article_id)

    def busy(*_: object) -> None:
        raise BusyLibrary("Another program is writing.")

    monkeypatch.setattr(library, "set_annotations", busy)
    opened = ingest.open_article(library, article_id)
    assert opened and opened.annotations.quotes


def test_an_article_that_is_gone_is_none(library: Library, article_id: int) -> None:
    library.delete(article_id)
    assert ingest.open_article(library, article_id) is None
