"""What was deleted and can still be brought back."""

from reader.library.library import Library
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
