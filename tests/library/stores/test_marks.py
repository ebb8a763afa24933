"""What was said of marks, beside the article."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.annotations import Annotations, EntityKind
from reader.model.article import Article
from reader.model.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection

DAY = datetime(2026, 1, 1, tzinfo=UTC)
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


def test_the_articles_of_another_annotator_are_outdated_newest_first(
    library: Library, saved: MarkStore, put: Callable[..., int], make_article: Callable[..., Article]
):
    ids = [put(make_article(f"Quay {number}"), DAY + timedelta(days=day)) for number, day in enumerate((1, 3, 2, 3, 4))]
    for article_id, annotator in zip(ids, (6, 8, 6, 8, 7), strict=True):
        library.write("UPDATE version SET annotator = ? WHERE article_id = ?", (annotator, article_id))
    assert saved.outdated(7) == [ids[3], ids[1], ids[2], ids[0]]
    assert saved.outdated(6) == [ids[4], ids[3], ids[1]]
    library.delete(ids[3])
    assert saved.outdated(7) == [ids[1], ids[2], ids[0]]


def test_the_marks_with_their_corrections_are_given_back(saved: MarkStore, add, make_article: Callable[..., Article]):
    article_id, _ = add(make_article("One", "“Yes,” said Ida Holm of Quay."))
    found = saved.correct(article_id, [QuoteCorrection("“Yes,”", 0, "Kari Moe")])
    assert found is not None and [quote.speaker.name for quote in found.quotes if quote.speaker] == ["Kari Moe"]
    assert saved.correct(9, SAID) is None and saved.corrections(9) == ()


def test_marks_that_were_found_anew_are_saved_once(
    library: Library, saved: MarkStore, put: Callable[..., int], make_article: Callable[..., Article]
):
    article = make_article("One")
    article_id = put(article)
    assert saved.set_annotations(9, article, Annotations(version=99)) is False
    assert saved.set_annotations(article_id, article, Annotations(version=99)) is True
    assert saved.set_annotations(article_id, article, Annotations(version=99)) is False
    opened = library.open_article(article_id)
    assert opened is not None and opened.annotations == Annotations(version=99)
