"""Who is quoted and named where: true whatever becomes of the article."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.index import names as name_index
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.search.names import NameSearch
from reader.library.stores.marks import MarkStore
from reader.library.stores.pages import Cleaned, PageStore
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Paragraph
from reader.model.mark_corrections import NameCorrection, QuoteCorrection
from tests.examples import scaled

DAY = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = "“Yes,” said Ida Holm of Quay."
SPEAKER = Speaker(12, 20, "Ida Holm")
PERSON = Entity(12, 20, EntityKind.PERSON, "Ida Holm")
PLACE = Entity(24, 28, EntityKind.PLACE, "Quay")
MARKS = Annotations((Quote(0, 6, QuoteKind.DIRECT, SPEAKER),), (PERSON, PLACE), 3)


@pytest.fixture
def save(library: Library) -> Callable[..., int]:
    """Adds an article with these marks and gives its id."""

    def add(marks: Annotations = MARKS, url: str = "https://quay.example/a", text: str = TEXT) -> int:
        article = Article(headline=url, url=url, paragraphs=(Paragraph(text),))
        return library.add(article, marks, RawPage("page.txt", "text", text, url, DAY))[0]

    return add


@pytest.fixture
def about(library: Library) -> Callable[..., list[tuple[int, int]]]:
    """The articles about a name, and how often each names it."""
    return lambda *arguments: [(row.id, times) for row, times in NameSearch(library).about(*arguments)]


@pytest.fixture
def quoting(library: Library) -> Callable[..., list[tuple[int, int]]]:
    """The articles that quote somebody, and how often each does."""
    return lambda *arguments: [(row.id, times) for row, times in NameSearch(library).quoting(*arguments)]


@pytest.fixture
def names(sql: Callable[..., list[Any]]) -> Callable[[], set[str]]:
    """All names that are stored; each of their words must be stored with them."""

    def read() -> set[str]:
        found = {folded for (folded,) in sql("SELECT folded FROM name")}
        words = set(sql("SELECT folded, word FROM name_word JOIN name ON name.id = name_id"))
        assert words == {(name, word) for name in found for word in name.split()}
        assert sql("SELECT count(*) FROM name_word") == [(len(words),)]
        return found

    return read


def test_an_article_is_found_by_whom_it_names_and_quotes(save, about, quoting):
    first, second = save(), save(MARKS._replace(quotes=()), "https://quay.example/b")
    assert about("Ida Holm") == [(second, 1), (first, 1)] and about("Quay") == [(second, 1), (first, 1)]
    assert quoting("Ida Holm") == [(first, 1)] and quoting("Quay") == []


def test_mentions_and_quotes_are_counted(save, about, quoting):
    quote = MARKS.quotes[0]
    marks = Annotations((quote, quote, quote._replace(kind=QuoteKind.PARTIAL)), (PERSON, PLACE, PLACE))
    number = save(marks)
    assert about("Quay") == [(number, 2)] and quoting("Ida Holm") == [(number, 3)]


def test_reported_speech_is_no_quote(save, quoting):
    save(Annotations((MARKS.quotes[0]._replace(kind=QuoteKind.INDIRECT),)))
    assert quoting("Ida Holm") == []


def test_a_name_is_looked_up_without_case_accents_and_points(save, about):
    number = save(Annotations(entities=(PERSON._replace(name="José Díaz"), PLACE._replace(name="U.S."))))
    assert about("jose DIAZ") == [(number, 1)] and about("us") == [(number, 1)]


def test_two_spellings_of_a_name_are_one(save, about, names):
    number = save(Annotations(entities=(PLACE, PLACE._replace(name="QUAY"), PLACE._replace(name="Quay"))))
    assert about("Quay") == [(number, 3)] and names() == {"quay"}


def test_a_name_may_be_asked_for_as_one_kind(save, about):
    number = save(Annotations(entities=(PLACE, PLACE._replace(kind=EntityKind.PERSON))))
    assert about("Quay") == [(number, 2)] and about("Quay", EntityKind.PERSON) == [(number, 1)]
    assert about("Quay", EntityKind.ORGANISATION) == about("Quay", EntityKind.DATE) == []


def test_no_more_are_given_than_asked_for(save, about, quoting):
    numbers = [save(url=f"https://quay.example/{number}") for number in range(3)]
    assert about("Quay", None, 2) == [(numbers[2], 1), (numbers[1], 1)]
    assert quoting("Ida Holm", 1) == [(numbers[2], 1)]


def test_a_speaker_who_is_only_called_they_is_not_saved(save, quoting, names):
    quotes = [Quote(0, 6, QuoteKind.DIRECT, SPEAKER._replace(name=name)) for name in ("They", "we", "Ida Holm")]
    number = save(Annotations(tuple(quotes)))
    assert quoting("they") == quoting("we") == [] and quoting("Ida Holm") == [(number, 1)] and names() == {"ida holm"}


def test_nobodys_words_dates_and_names_without_a_word_are_not_saved(save, names):
    save(
        Annotations(
            (Quote(0, 6, QuoteKind.SCARE, SPEAKER), Quote(0, 6, QuoteKind.DIRECT)),
            (PLACE._replace(kind=EntityKind.DATE), PLACE._replace(name="—")),
        )
    )
    assert names() == set()


def test_a_new_version_is_known_by_its_own_names(save, about, quoting, names):
    number = save()
    assert save(Annotations(entities=(PLACE._replace(name="Hallow"),)), text="Another text.") == number
    assert about("Hallow") == [(number, 1)] and about("Quay") == quoting("Ida Holm") == []
    assert names() == {"hallow"}


def test_what_another_annotator_finds_replaces_what_was_found(library: Library, save, about, names):
    number = save()
    opened = library.open_article(number)
    assert opened is not None
    newer = Annotations(entities=(PERSON,), version=4)
    assert MarkStore(library).set_annotations(number, opened.article, newer) is True
    assert about("Ida Holm") == [(number, 1)] and about("Quay") == [] and names() == {"ida holm"}
    again = MarkStore(library).set_annotations(number, opened.article, newer._replace(entities=(PLACE,)))
    assert again is False
    assert about("Quay") == []


def test_an_article_made_anew_of_its_page_is_known_by_its_new_names(library: Library, save, about):
    number = save()
    article = Article(headline="Quay", paragraphs=(Paragraph(TEXT),))
    assert PageStore(library).replace(number, Cleaned(article, Annotations(entities=(PLACE,), version=4), article, 1))
    assert about("Quay") == [(number, 1)] and about("Ida Holm") == []


def test_a_deleted_article_is_not_found_until_it_is_restored(library: Library, save, about, quoting):
    number = save()
    library.delete(number)
    assert about("Quay") == quoting("Ida Holm") == []
    library.restore(number)
    assert about("Quay") == quoting("Ida Holm") == [(number, 1)]


def test_an_article_deleted_long_ago_leaves_no_names(library: Library, save, about, names, sql, age_deletions):
    gone, stays = save(), save(Annotations(entities=(PLACE,)), "https://quay.example/b")
    library.delete(gone)
    age_deletions(31)
    library.drop_deleted()
    assert names() == {"quay"} and about("Quay") == [(stays, 1)]
    assert sql("SELECT count(*) FROM mention") == [(1,)] and sql("SELECT count(*) FROM said") == [(0,)]


def test_a_sample_deleted_long_ago_leaves_no_names(library: Library, add, make_article, names, age_deletions):
    number, _ = add(make_article("Quay", "“The fog is thick,” said Ida Holm of Norway."), sample="quay.txt")
    assert names()
    library.delete(number)
    age_deletions(31)
    library.drop_deleted()
    assert names() == set()


def test_names_follow_what_a_person_corrects(library: Library, save, about, quoting, names):
    number, saved = save(), MarkStore(library)
    saved.correct(number, [QuoteCorrection("“Yes,”", 0, "Olaf Brandt"), NameCorrection("Quay", None, None)])
    assert quoting("Olaf Brandt") == [(number, 1)] and quoting("Ida Holm") == about("Quay") == []
    saved.correct(number, ())
    assert quoting("Ida Holm") == about("Quay") == [(number, 1)] and names() == {"ida holm", "quay"}


def test_names_stay_corrected_when_the_article_is_annotated_anew(library: Library, save, about, quoting):
    number = save()
    MarkStore(library).correct(number, [QuoteCorrection("“Yes,”", 0, "Olaf Brandt")])
    opened = library.open_article(number)
    assert opened is not None
    MarkStore(library).set_annotations(number, opened.article, MARKS._replace(version=4))
    assert quoting("Olaf Brandt") == [(number, 1)] and quoting("Ida Holm") == []


def test_of_a_page_full_of_names_those_it_has_most_are_saved(save, names, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(name_index, "_MOST_NAMES", 2)
    save(Annotations(entities=tuple(PLACE._replace(name=name) for name in ("A", "B", "C", "B", "C"))))
    assert names() == {"b", "c"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=scaled(50))
@given(st.lists(st.tuples(st.text(max_size=12), st.sampled_from(EntityKind)), max_size=6))
def test_whatever_the_names_they_are_saved_and_their_words_with_them(save, names, found: list[tuple[str, EntityKind]]):
    save(Annotations(entities=tuple(Entity(0, 4, kind, name) for name, kind in found)), text=repr(found))
    names()


@pytest.mark.parametrize(("names", "counted"), [(5_000, 5_000), (5_001, 5_000)])
def test_the_five_thousand_names_that_are_mentioned_most_are_counted(names: int, counted: int):
    rare = tuple(Entity(0, 1, EntityKind.PLACE, f"Place {number}") for number in range(names - 1))
    often = Entity(0, 1, EntityKind.PERSON, "Ida Holm")
    found = name_index.counted_names(Annotations(entities=(*rare, often, often)))
    assert len(found.mentions) == len(found.folded) == counted
    assert found.mentions[("Ida Holm", 0)] == 2 and found.folded["Ida Holm"] == "ida holm"
