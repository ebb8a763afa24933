"""What each change of an article writes: all that it says of it, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from reader.annotating.annotate import annotate
from reader.library import articles
from reader.library.library import Library
from reader.library.prepared import PreparedArticle, prepare
from reader.library.rows.columns import text_hash
from reader.library.rows.raw_page import Outcome, RawPage
from reader.library.stores.deleted_articles import deleted_articles
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph

NINE = datetime(2026, 1, 5, 9, tzinfo=UTC)
TEN = datetime(2026, 1, 5, 10, tzinfo=UTC)
URL = "https://bell.example/a"

OLD = Article("Old bell", publisher="Bell Post", published=date(2026, 1, 1), url=URL, paragraphs=(Paragraph("Dim"),))
NEW = Article(
    "New bell",
    publisher="Quay Post",
    published=date(2026, 1, 3),
    url="https://quay.example/b",
    paragraphs=(Paragraph("Mona Field rang " * 300),),
)
"""Another text, and another value of everything that the lists show."""


def seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def prepared(article: Article, at: datetime = NINE, cleaner: int = 0, left_out: int = 0) -> PreparedArticle:
    return prepare(
        article, annotate(article), RawPage("a.html", "html", article.text, article.url, at, cleaner, left_out)
    )


@pytest.fixture
def columns(sql: Callable[..., list[Any]]) -> Callable[[int], dict[str, Any]]:
    """The row of an article as it lies in the table."""
    names = (
        "identity sort_at headline publisher published fetched_at minutes url folded_title site current is_read"
        " is_starred is_later place is_changed sample behind arrived_at deleted_at is_hidden"
    ).split()

    def read(article_id: int) -> dict[str, Any]:
        (row,) = sql(f"SELECT {', '.join(names)} FROM article WHERE id = ?", article_id)
        return dict(zip(names, row, strict=True))

    return read


OF_OLD = {
    "identity": "bell.example/a",
    "sort_at": seconds(datetime(2026, 1, 1, tzinfo=UTC)),
    "headline": "Old bell",
    "publisher": "Bell Post",
    "published": "2026-01-01",
    "fetched_at": seconds(NINE),
    "minutes": 1,
    "url": URL,
    "folded_title": "old bell",
    "site": "bell.example",
    "current": 1,
    "is_read": 0,
    "is_starred": 0,
    "is_later": 0,
    "place": 0,
    "is_changed": 0,
    "sample": None,
    "behind": None,
    "arrived_at": seconds(NINE),
    "deleted_at": None,
    "is_hidden": 0,
}
OF_NEW = {
    "sort_at": seconds(datetime(2026, 1, 3, tzinfo=UTC)),
    "headline": "New bell",
    "publisher": "Quay Post",
    "published": "2026-01-03",
    "fetched_at": seconds(TEN),
    "minutes": 4,
    "url": "https://quay.example/b",
    "folded_title": "new bell",
    "site": "quay.example",
}


@pytest.fixture
def old(library: Library) -> int:
    """An article in the library."""
    return articles.upsert(library, prepared(OLD))[0]


def test_an_added_article_has_its_columns_and_no_marks(old: int, columns):
    assert columns(old) == OF_OLD


def test_a_sample_is_named_once(library: Library, columns):
    first, _ = articles.upsert(library, prepared(OLD), "bell.html")
    second, outcome = articles.upsert(library, prepared(NEW), "bell.html")
    assert (columns(first)["sample"], columns(second)["sample"], outcome) == ("bell.html", None, Outcome.ADDED)


def test_a_new_version_writes_every_column_but_the_marks(library: Library, old: int, columns):
    for mark in (articles.set_starred, articles.set_later):
        mark(library, old, True)
    articles.set_reading_offset(library, old, 2)
    assert articles.add_version(library, old, prepared(NEW, TEN))
    assert columns(old) == OF_OLD | OF_NEW | {"current": 2, "is_starred": 1, "is_later": 1, "place": 2}


def test_a_new_version_sorts_where_the_last_did_if_so_asked(library: Library, old: int, columns):
    assert articles.add_version(library, old, prepared(NEW, TEN), sorts_anew=False)
    assert columns(old) == OF_OLD | OF_NEW | {"current": 2, "sort_at": OF_OLD["sort_at"]}


def test_a_new_version_restores_a_deleted_article(library: Library, old: int, columns, counters):
    articles.delete(library, old)
    assert articles.add_version(library, old, prepared(NEW, TEN))
    assert columns(old)["deleted_at"] is None and counters() == (1, 1)


def test_an_article_that_is_gone_gets_no_version(library: Library, sql):
    assert articles.add_version(library, 9, prepared(NEW)) is False
    assert articles.show_version(library, 9, 1) is False
    assert sql("SELECT count(*) FROM version") == [(0,)]


def test_showing_a_version_writes_what_the_list_shows_and_leaves_where_it_sorts(library: Library, old: int, columns):
    articles.add_version(library, old, prepared(NEW, TEN))
    before = columns(old)
    assert articles.show_version(library, old, 1) is True
    shown = {key: OF_OLD[key] for key in ("headline", "publisher", "published", "minutes", "folded_title", "current")}
    assert columns(old) == before | shown
    assert articles.show_version(library, old, 3) is False
    assert columns(old) == before | shown
    assert articles.show_version(library, old, 2) is True
    assert columns(old) == before


@pytest.mark.parametrize("number", [1, 2])
def test_the_index_of_words_has_the_shown_version(library: Library, old: int, sql, number: int):
    articles.add_version(library, old, prepared(NEW, TEN))
    articles.show_version(library, old, 1)
    articles.show_version(library, old, number)
    found = [len(sql("SELECT 1 FROM words WHERE words MATCH ?", word)) for word in ("dim", "rang")]
    assert found == ([1, 0] if number == 1 else [0, 1])


def test_a_text_made_anew_replaces_that_of_the_current_version(library: Library, old: int, columns, sql):
    articles.add_version(library, old, prepared(NEW, TEN, 3, 4))
    articles.show_version(library, old, 1)
    plain = Article("Plain bell", paragraphs=(Paragraph("Plain"),))
    articles.replace_text(library, old, NEW, Annotations(version=9), plain, 7, 8)
    assert columns(old) == OF_OLD | OF_NEW | {"identity": "quay.example/b", "current": 1}
    assert sql("SELECT number, annotator, cleaner, left_out, text_hash FROM version ORDER BY number") == [
        (1, 9, 7, 8, text_hash(plain)),
        (2, annotate(NEW).version, 3, 4, text_hash(NEW)),
    ]


def test_a_text_made_anew_without_an_address_leaves_what_the_article_is_known_by(library: Library, old: int, columns):
    without = Article("Bell", paragraphs=(Paragraph("Dim"),))
    articles.replace_text(library, old, without, Annotations(), without, 7, 8)
    assert (columns(old)["identity"], columns(old)["url"], columns(old)["site"]) == ("bell.example/a", None, "")


def test_an_address_that_another_article_is_known_by_stays_its_own(library: Library, old: int, columns):
    other, _ = articles.upsert(library, prepared(NEW))
    articles.set_address(library, old, "http://www.quay.example/b")
    assert columns(old)["identity"] == "bell.example/a"
    articles.set_address(library, old, "http://www.quay.example/c")
    assert (columns(old)["identity"], columns(other)["identity"]) == ("quay.example/c", "quay.example/b")


@pytest.mark.parametrize("is_read", [True, False])
def test_another_text_counts_as_a_change_if_the_last_was_read(library: Library, old: int, columns, is_read: bool):
    articles.set_read(library, [old], is_read)
    changed = Article("Bell", url=URL, paragraphs=(Paragraph("Bright"),))
    assert articles.upsert(library, prepared(changed)) == (old, Outcome.CHANGED)
    assert (columns(old)["is_changed"], columns(old)["is_read"], columns(old)["current"]) == (is_read, is_read, 2)
    articles.set_seen(library, old)
    assert columns(old)["is_changed"] == 0


def test_the_same_text_is_known_and_restores_a_deleted_article(library: Library, old: int, columns):
    assert articles.upsert(library, prepared(OLD, TEN)) == (old, Outcome.KNOWN)
    articles.delete(library, old)
    assert columns(old)["deleted_at"] is not None
    assert articles.upsert(library, prepared(OLD, TEN)) == (old, Outcome.RESTORED)
    assert columns(old) == OF_OLD


def test_an_identity_of_an_older_library_becomes_that_of_today(library: Library, old: int, columns, sql):
    sql("UPDATE article SET identity = 'bell.example/a?gbraid=x'")
    articles.upsert(library, prepared(Article(OLD.headline, url=f"{URL}?gbraid=x", paragraphs=OLD.paragraphs)))
    assert columns(old)["identity"] == "bell.example/a"


# -- marks


@pytest.mark.parametrize(("mark", "column"), [(articles.set_starred, "is_starred"), (articles.set_later, "is_later")])
def test_a_mark_writes_its_column(library: Library, old: int, columns, mark: Callable[..., None], column: str):
    mark(library, old, True)
    assert columns(old) == OF_OLD | {column: 1}
    mark(library, old, False)
    assert columns(old) == OF_OLD


@pytest.mark.parametrize("starred", [True, False])
@pytest.mark.parametrize("later", [True, False])
def test_marks_are_added_to_those_there_are(library: Library, old: int, columns, starred: bool, later: bool):
    articles.add_marks(library, old, starred, later)
    assert columns(old) == OF_OLD | {"is_starred": starred, "is_later": later}
    articles.add_marks(library, old, not starred, not later)
    articles.delete(library, old)
    articles.add_marks(library, old, False, False)
    assert columns(old) == OF_OLD | {"is_starred": 1, "is_later": 1}


def test_marking_as_read_tells_which_were_not(library: Library, old: int, columns):
    other, _ = articles.upsert(library, prepared(NEW))
    assert articles.set_read(library, [other], True) == [other]
    assert sorted(articles.set_read(library, [old, other], True)) == [old]
    assert articles.set_read(library, [old, other], True) == []
    assert sorted(articles.set_read(library, [old, other, 9], False)) == [old, other]
    assert columns(old)["is_read"] == columns(other)["is_read"] == 0


def test_marking_as_read_goes_for_the_whole_story_and_undoing_it_does_not(library: Library, columns):
    text = " ".join(f"The bell of tower {number} rang over the harbour." for number in range(40))
    ids = [
        articles.upsert(library, prepared(Article("Bell", url=f"{URL}{number}", paragraphs=(Paragraph(text),))))[0]
        for number in range(3)
    ]
    assert sorted(articles.set_read(library, ids[:1], True)) == ids
    articles.set_just_read(library, ids[1:2], False)
    assert [columns(one)["is_read"] for one in ids] == [1, 0, 1]


# -- hiding


def test_a_hidden_article_is_in_no_list_and_comes_back(library: Library, old: int, columns, counters):
    articles.set_hidden(library, old, True)
    assert columns(old)["is_hidden"] == 1 and columns(old)["deleted_at"] is not None and counters() == (0, 0)
    articles.set_hidden(library, old, False)
    assert columns(old) == OF_OLD and counters() == (1, 1)


def test_hiding_and_deleting_keep_out_of_each_others_way(library: Library, old: int, columns):
    articles.delete(library, old)
    articles.set_hidden(library, old, True)
    articles.set_hidden(library, old, False)
    assert columns(old)["is_hidden"] == 0 and columns(old)["deleted_at"] is not None
    articles.restore(library, old)
    articles.set_hidden(library, old, True)
    articles.delete(library, old)
    assert columns(old)["is_hidden"] == 0 and deleted_articles(library, 9)[0].row.id == old


def test_a_hidden_article_is_never_dropped_nor_listed_as_deleted(library: Library, old: int, columns, sql):
    articles.set_hidden(library, old, True)
    assert deleted_articles(library, 9) == []
    sql("UPDATE article SET deleted_at = 1")
    articles.drop_deleted(library)
    assert columns(old)["is_hidden"] == 1


def test_a_hidden_article_has_new_versions_and_stays_hidden(library: Library, old: int, columns, counters):
    articles.set_hidden(library, old, True)
    assert articles.add_version(library, old, prepared(NEW, TEN))
    assert columns(old)["headline"] == "New bell" and columns(old)["is_hidden"] == 1 and counters() == (0, 0)


@pytest.mark.parametrize("text", [OLD, NEW])
def test_a_hidden_article_that_a_person_adds_again_is_listed(library: Library, old: int, columns, text: Article):
    articles.set_hidden(library, old, True)
    articles.upsert(library, prepared(replace(text, url=OLD.url, headline=OLD.headline), TEN))
    assert columns(old)["is_hidden"] == 0 and columns(old)["deleted_at"] is None


# -- which article stands for a story


@pytest.mark.parametrize(
    ("marks", "best"),
    [
        ({1: ["is_read"]}, 1),
        ({1: ["is_read"], 2: ["is_starred"]}, 2),
        ({1: ["is_starred", "is_read"], 2: ["is_later"]}, 2),
        ({1: ["is_read"], 2: ["is_read"]}, 1),
        ({2: ["is_starred"], 0: ["is_starred", "is_read"]}, 0),
        ({0: ["deleted_at"]}, 1),
        ({}, 0),
    ],
)
def test_the_representative_is_what_a_person_marked_or_else_the_earliest(
    library: Library, columns, sql, marks: dict[int, list[str]], best: int
):
    text = " ".join(f"The bell of tower {number} rang over the harbour." for number in range(40))
    ids = [
        articles.upsert(library, prepared(Article("Bell", url=f"{URL}{number}", paragraphs=(Paragraph(text),))))[0]
        for number in range(3)
    ]
    for number, names in marks.items():
        for name in names:
            sql(f"UPDATE article SET {name} = 1 WHERE id = ?", ids[number])
    articles.elect_representatives(library, [tuple(ids)])
    assert [columns(one)["behind"] for one in ids] == [
        None if number == best or "deleted_at" in marks.get(number, ()) else ids[best] for number in range(3)
    ]


# -- dropping


@pytest.mark.parametrize(("beyond", "left"), [(-60, 1), (60, 0)])
def test_a_deleted_article_is_dropped_after_thirty_days(library: Library, old: int, sql, beyond: int, left: int):
    articles.delete(library, old)
    sql("UPDATE article SET deleted_at = deleted_at - ?", 30 * 86_400 + beyond)
    articles.drop_deleted(library)
    for table in ("article", "version", "words"):
        assert sql(f"SELECT count(*) FROM {table}") == [(left,)]


def test_of_a_sample_that_is_dropped_the_name_stays(library: Library, sql):
    articles.upsert(library, prepared(OLD), "bell.html")
    sql("UPDATE article SET deleted_at = 1")
    articles.drop_deleted(library)
    articles.drop_deleted(library)
    assert sql("SELECT count(*), min(sample) FROM article") == [(1, "bell.html")]
    assert sql("SELECT count(*) FROM version") == [(0,)]
    assert library.sample_names() == {"bell.html"}


@pytest.mark.parametrize(("deleted", "left"), [(300, 0), (301, 1)])
def test_three_hundred_articles_are_dropped_at_a_time(library: Library, sql, deleted: int, left: int):
    sql(
        "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?) INSERT INTO article"
        " (identity, sort_at, headline, fetched_at, minutes, folded_title, current, deleted_at)"
        " SELECT n, n, 'Bell', n, 1, 'bell', 1, 1 FROM n",
        deleted,
    )
    articles.drop_deleted(library)
    assert sql("SELECT count(*) FROM article") == [(left,)]
