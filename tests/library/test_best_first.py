"""The best of what a query finds."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from reader.base.errors import StoppedReading
from reader.library.library import Library
from reader.library.rows.article_row import key_of_rowid
from reader.library.search import search as search_module
from reader.library.search.search import FoundKeys, Search
from reader.searching.query import parse_query

DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def save(put: Callable[..., int], make_article) -> Callable[..., int]:
    """Adds an article; the next is a day older."""
    count = 0

    def add(headline: str, *texts: str) -> int:
        nonlocal count
        count += 1
        return put(make_article(headline, *texts), DAY - timedelta(days=count))

    return add


def best(library: Library, typed: str, limit: int = -1) -> list[int]:
    return [row.id for row in Search(library).rows(parse_query(typed), limit, best_first=True)]


def ranked(library: Library, typed: str) -> FoundKeys:
    query = parse_query(typed)
    return Search(library).rank(query, Search(library).find_newest(query))


def test_a_word_in_the_headline_counts_more_than_one_in_the_text(library: Library, save):
    text = save("Regatta", "Fog lay over the quay.")
    headline = save("Fog", "The regatta was late.")
    goose = save("Goose", "Nothing else.")
    assert best(library, "fog") == [headline, text] and best(library, "fog", 1) == [headline]
    assert best(library, "fog", 0) == []
    assert best(library, "is:unread") == [text, headline, goose]  # nothing by which one is better


def test_an_article_of_which_more_is_about_it_is_better(library: Library, save):
    once = save("One", "Fog, " + "and the ferry went to the mill " * 20)
    often = save("Two", "Fog, fog, fog, " + "and the ferry went to the mill " * 20)
    save("Three", "No mist at all.")
    assert best(library, "fog") == [often, once]


def test_of_two_that_are_as_good_the_newer_one_is_first(library: Library, save):
    save("Goose", "Nothing.")
    numbers = [save("Fog", "The same.", f"{letter}") for letter in "abc"]
    assert best(library, "fog") == numbers


def test_only_the_newest_are_ranked_and_the_others_follow(library: Library, save, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(search_module, "MOST_RANKED", 2)
    plain = save("One", "Fog over the quay.")
    good = save("Fog", "Fog, fog.")
    older = save("Fog fog", "Fog, fog, fog.")
    save("Goose", "Nothing.")
    assert best(library, "fog") == [good, plain, older]
    found = ranked(library, "fog")
    assert len(found.rowids) == 3 and [key_of_rowid(position).id for position in found.best] == [good, plain]


def test_all_are_found_after_those_that_were_ranked(library: Library, save, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(search_module, "_STEP", 2)
    numbers = [save(headline) for headline in ("One", "Fog", "Fog, fog", "Fog, again", "Old fog")]
    library.write("UPDATE article SET deleted_at = 1 WHERE id = ?", (numbers[0],))
    query, search = parse_query("fog"), Search(library)
    newest = search.rank(query, search.find_newest(query, 2))
    found = search.find_rest(query, newest)
    assert [key.id for key in found.keys] == numbers[1:] and found.is_complete
    assert found.best == newest.best and found == search.find_newest(query)._replace(
        best=newest.best, ranking=newest.best
    )


def test_ranking_that_takes_too_long_is_given_up(library: Library, save, monkeypatch: pytest.MonkeyPatch):
    save("Fog"), save("Fog, fog")
    query = parse_query("fog")
    found, waits = Search(library).find_newest(query), threading.Event()
    stop = library.stop_reading
    monkeypatch.setattr(library, "stop_reading", lambda: (stop(), waits.set()))

    def work(*_: object) -> None:
        """As SQLite does that is at work when it is stopped."""
        assert waits.wait(10)
        raise StoppedReading

    monkeypatch.setattr(Search, "_best", work)
    monkeypatch.setattr(search_module, "MOST_SECONDS", 0)
    assert Search(library).rank(query, found) == found
    monkeypatch.setattr(search_module, "MOST_SECONDS", 30)
    with pytest.raises(StoppedReading):
        Search(library).rank(query, found)


def test_what_is_being_read_is_stopped_by_another_thread(library: Library):
    timer = threading.Timer(0.05, library.stop_reading)
    timer.start()
    with pytest.raises(StoppedReading):
        library.read("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
    timer.join()
    assert library.read("SELECT 1") == [(1,)]
    library.close()
    library.stop_reading()


def test_stories_that_a_page_points_at_are_ranked_where_they_are_looked_for(library: Library, put, make_article):
    from reader.model.article import Rail, Story

    stories = Rail("More", (Story("Bridge opens"), Story("Bridge shut")))
    one = put(make_article("One", rails=(Rail("More", (Story("Bridge and mill and quay and ferry"),)),)), DAY)
    two = put(make_article("Two", rails=(stories,)), DAY - timedelta(days=1))
    put(make_article("Three"), DAY)
    assert best(library, "rails:bridge") == [two, one] and best(library, "rails:bridge -one") == [two]


def test_looked_at_again_the_best_are_still_the_newest_of_those_found(
    library: Library, save, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(search_module, "MOST_RANKED", 3)
    numbers = [save("Fog " * count, "Goose.") for count in (1, 2, 3, 4)]
    query, before = parse_query("fog"), ranked(library, "fog")
    library.delete(numbers[1])
    older = save("Fog of old", "Quay.")
    after = Search(library).find_again(query, before)
    assert [key_of_rowid(position).id for position in after.best] == [numbers[2], numbers[0]]
    assert [key_of_rowid(position).id for position in after.rowids] == [numbers[0], numbers[2], numbers[3], older]
    library.restore(numbers[1])
    again = Search(library).find_again(query, after)
    assert [key_of_rowid(position).id for position in again.best] == [numbers[2], numbers[1], numbers[0]]
    assert again.rowids == Search(library).find_newest(query).rowids
