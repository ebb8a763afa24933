"""Articles that tell the same story."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from reader.library.index import stories
from reader.library.index.stories import save_sketch
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, UNREAD, View, ViewKind
from reader.library.rows.raw_page import RawPage
from reader.library.stores.pages import Cleaned, PageStore
from reader.library.stores.story_clusters import StoryClusters
from reader.library.stores.wanted_pages import ArticleStates, WantedPageStore
from reader.model.article import Annotations, Article, Paragraph
from reader.near_duplicates.sketch import sketch
from reader.near_duplicates.story_text import StoryText

DAY = datetime(2026, 1, 10, tzinfo=UTC)
WORDS = [f"word{number}" for number in range(400)]


def text(start: int = 0, end: int = 100) -> str:
    """A text of some words; two of them tell the same where half of the words are the same."""
    return " ".join(WORDS[start:end])


@pytest.fixture
def tell(library: Library) -> Callable[..., int]:
    """Adds an article of some text and gives its id."""
    count = iter(range(100))

    def add(text: str, url: str | None = None, age: int = 0) -> int:
        address = url or f"https://quay.example/{next(count)}"
        article = Article("Quay", url=address, published=DAY - timedelta(days=age), paragraphs=(Paragraph(text),))
        return library.add(article, Annotations(), RawPage("page", "text", "", address, DAY))[0]

    return add


@pytest.fixture
def tellings(library: Library) -> Callable[[int], list[int]]:
    """The ids of what tells the same as an article, the best first."""
    return lambda article_id: [row.id for row in StoryClusters(library).of(article_id)]


def test_an_article_that_tells_its_own_story_has_no_other(tell, tellings):
    one, other = tell(text()), tell(text(200, 300))
    assert tellings(one) == tellings(other) == []


def test_the_longest_telling_is_the_best(tell, tellings):
    short, long, middle = tell(text(0, 80)), tell(text(0, 120)), tell(text(0, 100))
    assert tellings(short) == tellings(long) == [long, middle, short]


def test_of_equal_ones_the_earliest_is(tell, tellings):
    one, earlier = tell(text()), tell(text(), age=1)
    assert tellings(one) == [earlier, one]


@pytest.mark.parametrize("mark", ["is_later", "is_starred", "is_read"])
def test_one_that_a_person_marked_stays_before_a_longer_one_that_comes(tell, tellings, sql, mark: str):
    marked = tell(text(0, 80))
    sql(f"UPDATE article SET {mark} = 1")
    longer = tell(text())
    assert tellings(longer) == [marked, longer]


def test_a_starred_one_stands_before_one_that_was_read(library: Library, tell, tellings):
    starred = tell(text(0, 80))
    library.set_starred(starred, True)
    other = tell(text(0, 90))
    library.set_read(other, True)
    third = tell(text())
    assert tellings(third)[0] == starred


def test_where_the_one_in_front_is_marked_unread_the_longest_stands_there(library: Library, tell, tellings):
    short = tell(text(0, 80))
    library.set_read(short, True)
    long = tell(text())
    library.set_read(short, False)
    assert tellings(short) == [long, short]


@pytest.mark.parametrize("mark", ["is_later", "is_starred"])
def test_one_behind_that_is_marked_comes_to_the_front(tell, tellings, sql, mark: str):
    long, short = tell(text()), tell(text(0, 80))
    sql(f"UPDATE article SET {mark} = 1 WHERE id = ?", short)
    assert tellings(long) == [short, long]
    sql(f"UPDATE article SET {mark} = 0 WHERE id = ?", short)
    assert tellings(long) == [long, short]


def test_a_story_is_listed_and_counted_once_but_each_telling_on_its_site(library: Library, tell):
    best, other = tell(text()), tell(text(0, 80))
    third = tell(text(200, 300))
    for view, listed in ((ALL, {best, third}), (UNREAD, {best, third}), (View(ViewKind.SITE, "quay.example"), None)):
        listing = Listing(library, view)
        assert {row.id for row in listing.rows_after(None, 9)} == (listed or {best, other, third})
        assert listing.count() == len(listed or {best, other, third})


@pytest.mark.parametrize("opened", [0, 1, 2])
def test_a_story_is_read_as_a_whole_whichever_is_and_that_can_be_taken_back(library: Library, tell, opened: int):
    ids = [tell(text(0, 120 - number)) for number in range(3)]
    stays = tell(text(200, 300))
    sites = Listing(library, View(ViewKind.SITE, "quay.example"))
    library.set_read(ids[opened], True)
    assert [row.id for row in Listing(library, UNREAD).rows_after(None, 9)] == [stays]
    assert (Listing(library, UNREAD).count(), sites.unread()) == (1, 1)
    library.set_read(ids[opened], False)
    assert (Listing(library, UNREAD).count(), sites.unread()) == (2, 4)


def test_what_comes_when_the_story_was_read_is_unread_on_its_site_only(library: Library, tell):
    library.set_read(tell(text()), True)
    tell(text(0, 120))
    assert Listing(library, UNREAD).count() == 0
    assert Listing(library, View(ViewKind.SITE, "quay.example")).unread() == 1


def test_a_story_that_was_read_elsewhere_is_read_as_a_whole(library: Library, tell):
    ids = [tell(text(0, 120 - number), f"https://quay.example/{number}") for number in range(2)]
    WantedPageStore(library).want("https://quay.example/0", "Quay", ArticleStates(is_read=True), None)
    assert all(library.row(one).is_read for one in ids)


def test_what_is_alike_by_way_of_another_is_one_story(tell, tellings):
    first, last = tell(text(0, 100)), tell(text(80, 180))
    assert tellings(first) == []
    between = tell(text(40, 140))
    assert set(tellings(first)) == set(tellings(last)) == {first, last, between}


def test_a_new_version_leaves_the_story_that_it_no_longer_tells(tell, tellings, sql):
    one, other = tell(text(), "https://quay.example/live"), tell(text())
    assert tellings(one) == [one, other]
    tell(text(200, 300), "https://quay.example/live")
    assert tellings(one) == tellings(other) == []
    assert sql("SELECT behind FROM article") == sql("SELECT story FROM sketch") == [(None,), (None,)]


def test_and_joins_the_one_that_it_tells_now(tell, tellings):
    one, other = tell(text(200, 300), "https://quay.example/live"), tell(text())
    tell(text(0, 99), "https://quay.example/live")
    assert tellings(one) == [other, one]


def test_a_page_cleaned_anew_does_too(library: Library, tell, tellings):
    one, other = tell(text()), tell(text())
    article = Article("Quay", url="https://quay.example/0", paragraphs=(Paragraph(text(200, 300)),))
    PageStore(library).replace(one, Cleaned(article, Annotations(), article, 1))
    assert tellings(other) == []


def test_where_the_best_is_deleted_the_next_one_is(library: Library, tell, tellings, sql: Callable[..., list[Any]]):
    best, second, third = tell(text(0, 120)), tell(text(0, 110)), tell(text(0, 100))
    library.delete(best)
    assert tellings(third) == [second, third]
    library.delete(second)
    assert tellings(third) == [] and sql("SELECT behind FROM article") == [(None,)] * 3


def test_and_it_is_the_best_again_once_it_is_restored(library: Library, tell, tellings):
    best, second = tell(text(0, 120)), tell(text(0, 110))
    library.delete(best)
    library.restore(best)
    assert tellings(second) == [best, second]


def test_a_deleted_one_comes_back_behind_a_new_one_that_is_better(library: Library, tell, tellings):
    one = tell(text(0, 100))
    library.delete(one)
    new = tell(text(0, 120))
    assert tellings(new) == []
    library.restore(one)
    assert tellings(new) == [new, one]


def test_dropping_what_held_two_together_parts_them(library: Library, tell, tellings, sql: Callable[..., list[Any]]):
    first, between, last = tell(text(0, 100)), tell(text(40, 140)), tell(text(80, 180))
    library.delete(between)
    assert len(tellings(first)) == 2
    sql("UPDATE article SET deleted_at = 1 WHERE deleted_at IS NOT NULL")
    library.drop_deleted()
    assert tellings(first) == tellings(last) == [] and sql("SELECT count(*) FROM likeness") == [(0,)]
    assert sql("SELECT DISTINCT article_id FROM sketch_shingle ORDER BY 1") == [(first,), (last,)]


def test_a_person_may_set_one_apart_and_take_that_back(library: Library, tell, tellings):
    one, other, third = tell(text(0, 120)), tell(text(0, 110)), tell(text(0, 100))
    StoryClusters(library).set_apart(one, True)
    assert tellings(one) == [] and tellings(third) == [other, third]
    fourth = tell(text(0, 90))
    assert tellings(one) == [] and tellings(fourth) == [other, third, fourth]
    StoryClusters(library).set_apart(one, False)
    assert tellings(fourth) == [one, other, third, fourth]


def test_it_stays_apart_when_its_text_changes(library: Library, tell, tellings):
    one, other = tell(text(), "https://quay.example/live"), tell(text())
    StoryClusters(library).set_apart(one, True)
    tell(text(0, 99), "https://quay.example/live")
    assert tellings(one) == tellings(other) == []


def test_a_story_told_by_very_many_is_one(tell, tellings):
    ids = [tell(text(0, 100 + number % 9)) for number in range(40)]
    assert sorted(tellings(ids[0])) == ids


def test_a_story_grows_no_larger_than_its_bound(tell, tellings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stories, "_LARGEST_CLUSTER", 3)
    ids = [tell(text()) for _ in range(5)]
    assert tellings(ids[0]) == ids[:3] and tellings(ids[3]) == ids[3:]
    chained = [tell(text(start, start + 100)) for start in (200, 260, 230)]  # the last would join the others
    assert tellings(chained[2]) == sorted(chained)
    more = tell(text(290, 390))
    assert tellings(more) == []


def test_two_stories_are_not_joined_beyond_the_bound(tell, tellings, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stories, "_LARGEST_CLUSTER", 4)
    first, second = [tell(text(0, 100)), tell(text(0, 100))], [tell(text(60, 160)), tell(text(60, 160))]
    between = tell(text(30, 130))  # tells the same as all four
    assert between in tellings(between) and len(tellings(between)) == 3
    assert {len(tellings(one)) for one in (*first, *second)} == {2, 3}


@pytest.mark.parametrize(("bound", "most", "times"), [("_MOST_WITH_SHINGLE", 2, 2), ("_MOST_COMPARED", 3, 3)])
def test_few_articles_are_compared_with_a_new_one(
    tell, monkeypatch: pytest.MonkeyPatch, bound: str, most: int, times: int
):
    for _ in range(6):
        tell(text())
    compared: list[StoryText] = []
    is_near = StoryText.is_near_duplicate
    monkeypatch.setattr(StoryText, "is_near_duplicate", lambda one, other: compared.append(one) or is_near(one, other))
    monkeypatch.setattr(stories, bound, most)
    tell(text())
    assert len(compared) == times


def test_one_common_shingle_is_too_little_to_compare_two_texts(library: Library, tell, monkeypatch: pytest.MonkeyPatch):
    one, other = text(), text(200, 300)
    tell(one)
    with library.reading() as connection:
        shared = connection.execute("SELECT shingle FROM sketch_shingle LIMIT 1").fetchone()[0]
    made = sketch(other)
    made = made._replace(shingles=(shared, *made.shingles[1:]))
    number = tell(other)
    monkeypatch.delattr(StoryText, "is_near_duplicate")
    with library.writing() as connection:
        assert save_sketch(connection, number, made) == [(number,)]


def test_a_library_of_before_is_sketched_little_by_little(library: Library, tell, tellings, sql):
    ids = [tell(text(0, 130 - number)) for number in range(25)]
    damaged = tell(text(200, 300))
    for table in ("sketch", "sketch_shingle", "likeness"):
        sql(f"DELETE FROM {table}")
    sql("UPDATE article SET behind = NULL")
    sql("INSERT INTO unsketched SELECT id FROM article")
    sql("UPDATE version SET content = x'00' WHERE article_id = ?", damaged)
    kept = StoryClusters(library)
    assert kept.count_waiting() == 26 and kept.sketch_some() and kept.count_waiting() == 6
    while kept.sketch_some():
        pass
    assert kept.count_waiting() == 0 and tellings(ids[5]) == ids


def test_a_damaged_article_keeps_no_other_out(tell, tellings, sql):
    damaged = tell(text())
    sql("UPDATE version SET content = x'00' WHERE article_id = ?", damaged)
    one, other = tell(text()), tell(text())
    assert tellings(one) == [one, other]


def test_a_text_is_looked_up_in_an_index(library: Library):
    query = "SELECT article_id FROM sketch_shingle WHERE shingle = 1 ORDER BY article_id DESC LIMIT 5"
    (plan,) = library.read(f"EXPLAIN QUERY PLAN {query}")
    assert "SEARCH" in plan[3] and "PRIMARY KEY" in plan[3]
