"""What was said of marks, beside the article."""

from collections.abc import Callable

import pytest

from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.annotations import EntityKind
from reader.model.article import Article
from reader.model.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection

SAID: tuple[MarkCorrection, ...] = (
    QuoteCorrection("“Yes,”", 1, "Ida Holm"),
    NameCorrection("Quay", None, EntityKind.PLACE, EntityKind.PERSON),
    QuoteCorrection("“Yes,”", 0),
    QuoteCorrection("“No,”", 0, is_quote=False),
    NameCorrection("Quay", 2, None),
)


@pytest.fixture
def saved(library: Library) -> MarkStore:
    return MarkStore(library)


def test_what_was_said_comes_back_in_its_order(add, saved: MarkStore, make_article: Callable[..., Article]):
    article_id, _ = add(make_article())
    assert saved.correct(article_id, SAID) and saved.corrections(article_id) == SAID
    assert saved.correct(article_id, SAID[1:3]) and saved.corrections(article_id) == SAID[1:3]


def test_an_article_of_whose_marks_nothing_was_said_has_none(
    add, saved: MarkStore, make_article: Callable[..., Article]
):
    first, second = add(make_article("One"))[0], add(make_article("Two"))[0]
    saved.correct(first, SAID)
    assert saved.corrections(second) == ()


def test_nothing_is_said_of_an_article_that_is_gone(saved: MarkStore, sql):
    assert not saved.correct(5, SAID)
    assert sql("SELECT count(*) FROM mark_correction") == [(0,)]


def test_what_was_said_goes_with_its_article(
    library: Library, add, saved: MarkStore, make_article: Callable[..., Article], sql, age_deletions
):
    article_id, _ = add(make_article())
    saved.correct(article_id, SAID)
    library.delete(article_id)
    library.restore(article_id)
    assert saved.corrections(article_id) == SAID
    library.delete(article_id)
    age_deletions(31)
    library.drop_deleted()
    assert sql("SELECT count(*) FROM mark_correction") == [(0,)]


@pytest.mark.parametrize(
    "row", [("quote", None, "sung"), ("name", None, "planet"), ("rhyme", "place", "place"), ("name", "planet", "place")]
)
def test_what_only_a_newer_reader_knows_is_left_alone(
    add, saved: MarkStore, make_article: Callable[..., Article], sql, row
):
    article_id, _ = add(make_article())
    mark, found, said = row
    sql("INSERT INTO mark_correction VALUES (?, 0, ?, 'Quay', 0, ?, ?, NULL)", article_id, mark, found, said)
    assert saved.corrections(article_id) == ()
