"""Stored annotations made anew where another annotator made them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from reader.annotating import annotator, spacy_names
from reader.annotating.version import VERSION
from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.reprocessing import reannotating


@pytest.fixture
def article_id(put: Callable[..., int], make_article: Callable[..., Article]) -> int:
    """An article with a quote and names, in the library."""
    return put(make_article("Ferry sold", "“We sold it for one crown,” said Ida Brandt, the mayor of Oslo."))


def age(library: Library, article_id: int, version: int = VERSION - 1) -> None:
    """Make the annotations of an article those of another annotator, which had found nothing."""
    opened = library.open_article(article_id)
    assert opened
    assert MarkStore(library).set_annotations(article_id, opened.article, Annotations((), (), version))


def test_an_article_of_this_annotator_is_not_annotated_again(
    library: Library, article_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotator, "annotate_as_set", lambda article: pytest.fail("annotated again"))
    assert reannotating.outdated(library) == []
    assert not reannotating.reannotate(library, article_id)


@pytest.mark.parametrize("version", [VERSION - 1, VERSION + 1])
def test_an_article_of_another_annotator_is_annotated_anew_and_kept(
    library: Library, article_id: int, version: int
) -> None:
    age(library, article_id, version)
    assert reannotating.outdated(library) == [article_id]
    assert reannotating.reannotate(library, article_id)
    opened = library.open_article(article_id)
    assert opened and opened.annotations.version == VERSION and len(opened.annotations.quotes) == 1
    assert [entity.name for entity in opened.annotations.entities] == ["Ida Brandt", "Oslo"]
    assert reannotating.outdated(library) == []


def test_an_article_with_other_names_than_the_settings_ask_for_is_annotated_anew(
    library: Library, article_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spacy_names, "spacy_finder", lambda model: lambda text: ())
    for names, found in (("spacy:stand_in", 0), (None, 2)):
        monkeypatch.setattr(annotator, "_asked_for", lambda path, names=names: names)
        assert reannotating.outdated(library) == [article_id]
        assert reannotating.reannotate(library, article_id)
        opened = library.open_article(article_id)
        assert opened and len(opened.annotations.entities) == found
        assert not reannotating.is_outdated(opened.annotations) and reannotating.outdated(library) == []


def test_annotating_anew_changes_nothing_else(library: Library, article_id: int) -> None:
    before = library.open_article(article_id)
    age(library, article_id)
    reannotating.reannotate(library, article_id)
    assert library.open_article(article_id) == before
    with closing(sqlite3.connect(library.path)) as connection:
        assert connection.execute("SELECT annotator FROM version").fetchall() == [(VERSION,)]


def test_an_article_made_anew_meanwhile_stays_as_it_was_made(
    library: Library, article_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(library, article_id)
    made = Annotations(version=VERSION)

    def annotated_elsewhere_meanwhile(article: Article) -> Annotations:
        assert MarkStore(library).set_annotations(article_id, article, made)
        return Annotations(version=VERSION, quotes=())

    monkeypatch.setattr(annotator, "annotate_as_set", annotated_elsewhere_meanwhile)
    assert not reannotating.reannotate(library, article_id)


def test_the_newest_come_first_and_what_is_deleted_is_left(
    library: Library, put: Callable[..., int], make_article: Callable[..., Article]
) -> None:
    numbers = [put(make_article(f"Report {number}")) for number in range(4)]
    for number in numbers[:-1]:
        age(library, number)
    library.delete(numbers[1])
    assert reannotating.outdated(library) == [numbers[2], numbers[0]]
    assert not reannotating.reannotate(library, numbers[1])


def test_an_article_that_is_gone_is_left(library: Library) -> None:
    assert not reannotating.reannotate(library, 5)
