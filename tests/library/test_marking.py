"""Reading, starring, deleting, restoring, and the counts that follow."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reader.library import articles
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import View, ViewKind
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from tests.examples import scaled


@pytest.fixture
def article_id(put: Callable[..., int], make_article: Callable[..., Article]) -> int:
    """An article in the library."""
    return put(make_article())


def test_a_new_article_is_unread_and_without_star(library: Library, article_id: int):
    row = library.row(article_id)
    assert row is not None and (row.is_read, row.is_starred) == (False, False)


@pytest.mark.parametrize("is_read", [True, False])
def test_an_article_is_marked_read_or_unread(library: Library, article_id: int, is_read: bool):
    library.set_read(article_id, not is_read)
    library.set_read(article_id, is_read)
    assert library.row(article_id).is_read is is_read  # type: ignore[union-attr]


@pytest.mark.parametrize("is_starred", [True, False])
def test_an_article_gets_and_loses_its_star(library: Library, article_id: int, is_starred: bool):
    library.set_starred(article_id, not is_starred)
    library.set_starred(article_id, is_starred)
    assert library.row(article_id).is_starred is is_starred  # type: ignore[union-attr]


def test_marking_one_article_leaves_the_others(library: Library, article_id: int, put, make_article):
    other = put(make_article("Tunnel"))
    library.set_read(article_id, True)
    library.set_starred(article_id, True)
    library.set_reading_offset(article_id, 9)
    library.delete(article_id)
    row, position = library.row_and_offset(other)  # type: ignore[misc]
    assert (row.is_read, row.is_starred, position) == (False, False, 0)


def test_the_reading_offset_of_an_article_is_remembered(library: Library, article_id: int):
    assert library.open_article(article_id).reading_offset == 0  # type: ignore[union-attr]
    library.set_reading_offset(article_id, 17)
    assert library.open_article(article_id).reading_offset == 17  # type: ignore[union-attr]
    assert library.row_and_offset(article_id) == (library.row(article_id), 17)


def test_a_deleted_article_is_neither_listed_nor_opened(library: Library, article_id: int):
    library.delete(article_id)
    assert Listing(library).rows_after(None, 9) == Listing(library).rows_before(None, 9) == []
    assert library.open_article(article_id) is library.row(article_id) is library.row_and_offset(article_id) is None
    assert Listing(library).next_unread(None) is None


@pytest.mark.parametrize("is_read", [True, False])
def test_a_restored_article_is_as_it_was(library: Library, article_id: int, is_read: bool):
    library.set_starred(article_id, True)
    library.set_read(article_id, is_read)
    library.set_reading_offset(article_id, 5)
    before = library.open_article(article_id)
    library.delete(article_id)
    library.restore(article_id)
    assert library.open_article(article_id) == before is not None


# -- counts


def test_the_counts_follow_reading_deleting_and_restoring(
    library: Library, article_id: int, put, make_article, counters
):
    other = put(make_article("Tunnel"))
    assert counters() == (2, 2)
    library.set_read(article_id, True)
    assert counters() == (2, 1)
    library.delete(article_id)
    assert counters() == (1, 1)
    library.delete(other)
    assert counters() == (0, 0)
    library.restore(article_id)
    assert counters() == (1, 0)
    library.set_read(article_id, False)
    assert counters() == (1, 1)


@pytest.mark.parametrize("run_step", ["delete", "restore"])
def test_doing_it_twice_counts_once(library: Library, article_id: int, counters, run_step: str):
    if run_step == "restore":
        library.delete(article_id)
    getattr(library, run_step)(article_id)
    once = counters()
    getattr(library, run_step)(article_id)
    assert counters() == once


def test_reading_a_deleted_article_counts_nothing(library: Library, article_id: int, counters):
    library.delete(article_id)
    library.set_read(article_id, True)
    assert counters() == (0, 0)
    library.restore(article_id)
    assert counters() == (1, 0)


# -- letting go


def test_what_was_deleted_within_a_month_stays_to_be_restored(library: Library, article_id: int, age_deletions):
    library.delete(article_id)
    age_deletions(29)
    library.drop_deleted()
    library.restore(article_id)
    assert library.open_article(article_id) is not None


def test_much_that_was_deleted_is_let_go_of_a_little_at_a_time(
    library: Library, add, make_article, age_deletions, sql, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(articles, "_MOST_DROPPED", 2)
    samples = [add(make_article(f"Sample {number}"), sample=f"{number}.txt")[0] for number in range(3)]
    for article_id in (*samples, *(add(make_article(f"Mill {number}"))[0] for number in range(3))):
        library.delete(article_id)
    age_deletions(31)
    for left in (4, 2, 0):
        library.drop_deleted()
        assert sql("SELECT count(*) FROM version") == [(left,)]
    assert sql("SELECT count(*) FROM article") == [(3,)]  # whose names stay


def test_what_was_deleted_more_than_a_month_ago_is_let_go(library: Library, article_id: int, age_deletions, sql):
    library.delete(article_id)
    age_deletions(31)
    library.drop_deleted()
    assert sql("SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM version)") == [(0, 0)]


def test_letting_go_leaves_what_is_listed_and_the_counts(
    library: Library, article_id: int, put, make_article, counters, age_deletions
):
    gone = put(make_article("Tunnel"))
    library.delete(gone)
    age_deletions(31)
    library.drop_deleted()
    assert library.open_article(article_id) is not None
    assert counters() == (1, 1)


def test_an_article_that_was_let_go_can_be_added_anew(
    library: Library, article_id: int, put, make_article, age_deletions
):
    library.delete(article_id)
    age_deletions(31)
    library.drop_deleted()
    assert library.row(put(make_article())) is not None
    assert library.count() == 1


class Counting(RuleBasedStateMachine):
    """Whatever happens to the articles, the counts are those of a count by hand."""

    def __init__(self) -> None:
        super().__init__()
        self.library = Library(Path(":memory:"))

    def teardown(self) -> None:
        self.library.close()

    @rule(number=st.integers(0, 3), text=st.sampled_from("ab"))
    def add(self, number: int, text: str) -> None:
        url = f"https://vell.example/{number}"
        article = Article(headline="Bridge", url=url, paragraphs=(Paragraph(text),))
        self.library.add(article, Annotations(), RawPage("page", "text", text, url, datetime(2026, 1, 1, tzinfo=UTC)))

    @rule(article_id=st.integers(1, 4), is_read=st.booleans())
    def read(self, article_id: int, is_read: bool) -> None:
        self.library.set_read(article_id, is_read)

    @rule(article_id=st.integers(1, 4))
    def delete(self, article_id: int) -> None:
        self.library.delete(article_id)

    @rule(article_id=st.integers(1, 4))
    def restore(self, article_id: int) -> None:
        self.library.restore(article_id)

    @invariant()
    def counts_are_right(self) -> None:
        rows = Listing(self.library).rows_after(None, 99)
        (found,) = self.library.read("SELECT listed, unread FROM counter")
        assert found == (len(rows), sum(not row.is_read for row in rows))
        assert self.library.count() == len(rows)


TestCounting = Counting.TestCase
TestCounting.pytestmark = [pytest.mark.slow]
TestCounting.settings = settings(max_examples=scaled(40), stateful_step_count=15)


def test_an_article_is_saved_for_later_and_no_longer(library: Library, article_id: int):
    later = View(ViewKind.LATER)
    library.set_later(article_id, True)
    assert library.row(article_id).is_later and Listing(library, later).count() == 1  # type: ignore[union-attr]
    library.set_later(article_id, False)
    assert not library.row(article_id).is_later and Listing(library, later).count() == 0  # type: ignore[union-attr]


def test_articles_alone_are_marked_as_they_were(library: Library, article_id: int):
    assert library.set_read(article_id, True) == [article_id]
    library.set_just_read([article_id], False)
    assert not library.row(article_id).is_read  # type: ignore[union-attr]
