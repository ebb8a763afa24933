"""What was deleted and can still be brought back."""

import pytest

from reader.library.library import Library
from reader.library.listing.listed_articles import ListedArticles, Selection
from reader.library.stores.deleted_articles import deleted_articles


def delete(library: Library, article_id: int, days_ago: float) -> None:
    library.delete(article_id)
    library.write("UPDATE article SET deleted_at = deleted_at - ? WHERE id = ?", (int(days_ago * 86_400), article_id))


def test_the_last_deleted_comes_first_and_what_is_there_is_not_among_them(library: Library, put, make_article) -> None:
    ids = [put(make_article(f"Number {number}")) for number in range(4)]
    for article_id, days in ((ids[0], 2), (ids[2], 1), (ids[3], 3)):
        delete(library, article_id, days)
    found = deleted_articles(library, 10)
    assert [one.row.id for one in found] == [ids[2], ids[0], ids[3]]
    assert found[0].deleted_at - found[1].deleted_at in range(86_398, 86_403)
    assert [one.row.id for one in deleted_articles(library, 2)] == [ids[2], ids[0]]


def test_what_was_deleted_at_once_comes_back_in_order(library: Library, put, make_article) -> None:
    ids = [put(make_article(f"Number {number}")) for number in range(3)]
    library.write("UPDATE article SET deleted_at = CAST(strftime('%s', 'now') AS INTEGER)", ())
    assert [one.row.id for one in deleted_articles(library, 10)] == ids[::-1]


def test_what_was_deleted_more_than_a_month_ago_is_gone(library: Library, put, make_article) -> None:
    sample = put(make_article("Sample"), sample="sample.txt")
    delete(library, sample, 31)
    assert deleted_articles(library, 10) == []


@pytest.mark.parametrize(
    "look",
    [
        lambda library: deleted_articles(library, 9),
        lambda library: list(ListedArticles(library).rows(Selection(is_deleted=True))),
        Library.drop_deleted,
    ],
)
def test_hidden_articles_are_not_looked_through(library: Library, put, make_article, look) -> None:
    library.delete(put(make_article("Bell")))
    asked: list[str] = []
    with library.reading() as connection:
        connection.set_trace_callback(asked.append)
        look(library)
        connection.set_trace_callback(None)
    (deleted,) = [one for one in asked if one.startswith("SELECT") and "deleted_at" in one]
    plan = " ".join(row[3] for row in library.read(f"EXPLAIN QUERY PLAN {deleted}"))
    assert "SEARCH article USING INDEX article_gone" in plan or "SCAN article USING INDEX article_gone" in plan
