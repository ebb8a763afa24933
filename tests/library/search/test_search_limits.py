"""How much a search looks at, and from when on a library is a large one."""

from array import array
from collections.abc import Callable
from typing import Any

import pytest

from reader.base.errors import StoppedReading
from reader.library import library as library_module
from reader.library.library import Library
from reader.library.search import search as search_module
from reader.library.search.recent_words import RecentWords, read_recent_words
from reader.library.search.search import FoundKeys, Search
from reader.library.stores.hidden_articles import HiddenArticles
from reader.searching.query import parse_query

FOG = parse_query("fog")
TYPED = parse_query("fog", is_typing=True)


@pytest.fixture
def search(library: Library) -> Search:
    return Search(library)


@pytest.fixture
def copy(library: Library, put: Callable[..., int], make_article) -> Callable[[str, int], None]:
    """Adds an article with a headline, older than all before it, as often as told."""

    def add(headline: str, times: int) -> None:
        ((before,),) = library.read("SELECT count(*) FROM article")
        first = put(make_article(headline, f"{headline} {before}"))
        library.write("UPDATE article SET sort_at = -? WHERE id = ?", (before, first))
        library.write(
            "WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ?1 - 1) INSERT INTO article"
            " (identity, sort_at, headline, fetched_at, minutes, folded_title, current)"
            " SELECT identity || n, sort_at - n, headline, fetched_at, minutes, folded_title, 1 FROM n, article"
            " WHERE article.id = ?2",
            (times, first),
        )
        library.write(
            "INSERT INTO version (article_id, number, fetched_at, text_hash, annotator, content, source, page_kind,"
            " page) SELECT a.id, 1, v.fetched_at, text_hash, annotator, content, source, page_kind, page"
            " FROM article a, version v WHERE v.article_id = ?1 AND a.id > ?1",
            (first,),
        )

    return add


@pytest.mark.parametrize(("newer", "known"), [(298, ["fog"]), (299, [])])
def test_recent_words_are_those_of_three_hundred_articles(
    library: Library, copy, monkeypatch: pytest.MonkeyPatch, newer: int, known: list[str]
):
    monkeypatch.setattr("time.sleep", lambda _: None)
    copy("Gulls", newer)
    copy("Fog", 2)
    words = read_recent_words(library)
    assert (words.beginning_with("fo", 9), words.beginning_with("gu", 9)) == (known, ["gulls"])


@pytest.mark.parametrize(("articles", "is_large"), [(49_999, False), (50_000, True)])
def test_a_library_is_large_from_fifty_thousand_articles_on(
    library: Library, search: Search, articles: int, is_large: bool
):
    library.write("UPDATE counter SET listed = ?", (articles,))
    assert search.is_large is is_large


@pytest.mark.parametrize(("articles", "is_complete"), [(39, True), (40, False)])
def test_forty_articles_with_the_word_as_typed_are_enough(
    library: Library, search: Search, put, make_article, articles: int, is_complete: bool
):
    for number in range(articles):
        put(make_article(f"Fog {number}"))
    put(make_article("Foggy"))
    library.write("UPDATE counter SET listed = 50000", ())
    found = search.find_first(TYPED, 100)
    assert (found.is_complete, len(found.rowids)) == (is_complete, 40)


def test_the_typed_word_and_thirty_two_others_that_begin_so_are_likely():
    recent = RecentWords({f"fog{number}": 100 - number for number in range(40)})
    (clause,) = search_module._likely(TYPED, recent).clauses
    assert [term.text for term in clause] == ["fog", *(f"fog{number}" for number in range(32))]
    assert not any(term.is_prefix for term in clause)


@pytest.mark.parametrize(("found", "ranked"), [(19_999, 19_999), (20_000, 20_000), (20_001, 20_000)])
def test_the_newest_twenty_thousand_are_ranked(search: Search, found: int, ranked: int):
    best = search.rank(FOG, FoundKeys(array("q", range(found, 0, -1)))).best
    assert list(best) == list(range(found, found - ranked, -1))


def test_ranking_is_given_up_after_two_seconds_and_leaves_what_was_found(
    library: Library, search: Search, monkeypatch: pytest.MonkeyPatch
):
    timers: list[Any] = []

    class Timer:
        """A timer whose time comes when a test says so."""

        def __init__(self, seconds: float, run: Callable[[], None]) -> None:
            self.seconds, self.run = seconds, run
            self.states: list[str] = []
            timers.append(self)

        def start(self) -> None:
            self.states.append("started")

        def cancel(self) -> None:
            self.states.append("cancelled")

    def stop(late: bool) -> Any:
        def best(*_: object) -> Any:
            if late:
                timers[-1].run()
            raise StoppedReading("Reading was stopped.")

        return best

    monkeypatch.setattr(search_module.threading, "Timer", Timer)
    found = FoundKeys(array("q", [1]))
    stopped: list[bool] = []
    monkeypatch.setattr(library, "stop_reading", lambda: stopped.append(True))
    monkeypatch.setattr(search, "_best", stop(late=True))
    assert search.rank(FOG, found) is found and stopped == [True]
    monkeypatch.setattr(search, "_best", stop(late=False))
    with pytest.raises(StoppedReading):
        search.rank(FOG, found)
    assert [(one.seconds, one.states) for one in timers] == [(2.0, ["started", "cancelled"])] * 2


def test_what_was_found_is_complete_unless_it_is_said_otherwise():
    found = FoundKeys(array("q", [16_777_216 * 3 + 2]))
    assert found == (array("q", [16_777_216 * 3 + 2]), 0, 0, 0, True, array("q"), array("q"))
    assert [(key.sort_at, key.id) for key in found.keys] == [(3, 2)]


@pytest.mark.parametrize(("limit", "is_complete"), [(-1, True), (0, False), (1, False), (2, False), (3, True)])
def test_as_many_as_were_asked_for_may_not_be_all(search: Search, put, make_article, limit: int, is_complete: bool):
    ids = [put(make_article(f"Fog {number}")) for number in range(2)][::-1]
    found = search.find_newest(FOG, limit)
    assert found.is_complete is is_complete
    assert [key.id for key in found.keys] == (ids if limit < 0 else ids[:limit])
    assert (found.last_change, found.last_version, found.waiting) == (0, 2, 0)


def test_the_first_unread_one_is_found_in_the_order_given(library: Library, search: Search, put, make_article):
    ids = [put(make_article(f"Fog {number}")) for number in range(4)]
    rowids = list(search.find_newest(FOG).rowids)
    library.set_read(ids[3], True)
    library.delete(ids[2])
    assert search.next_unread(rowids).id == ids[1]  # type: ignore[union-attr]
    assert search.next_unread(rowids[::-1]).id == ids[0]  # type: ignore[union-attr]
    assert search.next_unread(rowids[:2]) is search.next_unread([]) is None
    assert [row.id for row in search.rows_of(rowids[::-1])] == [ids[0], ids[1], ids[3]]


def test_rows_come_best_first_and_no_more_than_asked_for(search: Search, put, make_article):
    once = put(make_article("Gulls", "Fog. And a very long report of gulls, geese, quays and ferries."))
    often = put(make_article("Fog, fog", "Fog and fog and fog."))
    newest = put(make_article("Geese", "A fog. And a very long report of gulls, geese, quays and ferries, too."))
    assert [row.id for row in search.rows(FOG)] == [newest, often, once]
    for limit, ids in ((-1, [often, once, newest]), (2, [often, once]), (1, [often]), (0, [])):
        assert [row.id for row in search.rows(FOG, limit, best_first=True)][:1] == ids[:1]
        assert len(list(search.rows(FOG, limit, best_first=True))) == len(ids)


def test_the_text_of_an_article_that_is_gone_or_damaged_is_empty(library: Library, search: Search, put, make_article):
    article_id = put(make_article("Fog", "Gulls."))
    assert (search.text(article_id), search.text(9)) == ("Gulls.", "")
    library.write("UPDATE version SET content = x'00'", ())
    assert search.text(article_id) == ""


def test_finding_the_rest_rests_two_milliseconds_between_steps(
    search: Search, put, make_article, monkeypatch: pytest.MonkeyPatch
):
    rests: list[float] = []
    monkeypatch.setattr(search_module.time, "sleep", rests.append)
    monkeypatch.setattr(search_module, "_STEP", 2)
    for number in range(5):
        put(make_article(f"Fog {number}"))
    before = search.find_newest(FOG, 2)._replace(waiting=3)
    found = search.find_rest(FOG, before)
    assert rests == [0.002, 0.002]
    assert found == search.find_newest(FOG)._replace(waiting=3)


def test_what_was_ranked_stays_ranked_and_the_rest_comes_after(library: Library, search: Search, put, make_article):
    for number in range(3):
        put(make_article(f"Fog {number}"))
    newest = search.find_newest(FOG)
    one, two, three = newest.rowids
    ranked = newest._replace(rowids=array("q", [one, two]), best=array("q", [two, one]), ranking=array("q", [two, one]))
    assert list(search.find_rest(FOG, ranked).best) == [two, one]
    library.delete(3)
    now = search.find_again(FOG, ranked)
    assert (list(now.rowids), list(now.best), list(now.ranking)) == ([two], [two], [two, one])
    library.restore(3)
    back = search.find_again(FOG, now)
    assert (list(back.rowids), list(back.best), list(back.ranking)) == ([one, two], [two, one], [two, one])
    new = put(make_article("Fog 4"))
    again = search.find_again(FOG, back)
    assert list(again.best) == [two, one, again.rowids[0]] and again.rowids[0] & 16_777_215 == new
    put(make_article("Fog 5"))
    more = search.find_again(FOG, again)
    assert list(more.best) == [two, one, more.rowids[0], more.rowids[1]] and more.rowids[1] == again.rowids[0]
    assert list(search.find_again(FOG, newest).best) == [] and three in newest.rowids


def test_only_articles_that_came_or_went_since_are_looked_at_again(
    library: Library, search: Search, put, make_article, monkeypatch: pytest.MonkeyPatch
):
    ids = [put(make_article(f"Fog {number}")) for number in range(6)]
    library.delete(ids[0])
    HiddenArticles(library).set(ids[1], True)
    before = search.find_newest(FOG)
    looked_at: list[Any] = []
    rowids = Search._rowids
    monkeypatch.setattr(
        Search, "_rowids", lambda *arguments, among=None: looked_at.append(among) or rowids(*arguments, among=among)
    )
    library.restore(ids[0])
    library.delete(ids[2])
    library.set_read(ids[3], True)
    found = search.find_again(FOG, before)
    assert looked_at == [{ids[0], ids[2]}] and {key.id for key in found.keys} == {ids[0], *ids[3:]}
    assert found == search.find_newest(FOG)


@pytest.mark.parametrize("known", [1, 2, 3])
def test_where_changes_are_forgotten_all_is_searched_again(
    library: Library, search: Search, put, make_article, monkeypatch: pytest.MonkeyPatch, known: int
):
    monkeypatch.setattr(library_module, "_KNOWN_CHANGES", known)
    ids = [put(make_article(f"Fog {number}")) for number in range(6)]
    library.delete(ids[0])
    ranked = search.rank(FOG, search.find_newest(FOG))
    library.restore(ids[0])
    library.delete(ids[1])
    remembered = search.find_again(FOG, ranked)
    library.drop_deleted()
    assert library.read("SELECT count(*) FROM presence_change") == [(known,)]
    found = search.find_again(FOG, ranked)
    assert found == remembered == search.find_again(FOG, found) and found.rowids == search.find_newest(FOG).rowids
