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
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.near_duplicates.sketch import sketch
from reader.near_duplicates.story_text import StoryText

DAY = datetime(2026, 1, 10, tzinfo=UTC)
WORDS = [f"word{number}" for number in range(400)]


def text(start: int = 0, end: int = 100) -> str:
    """A text of some words; two of them tell the same story where half of the words are the same."""
    return " ".join(WORDS[start:end])


@pytest.fixture
def add_text(library: Library) -> Callable[..., int]:
    """Adds an article of some text and gives its id."""
    count = iter(range(100))

    def add(text: str, url: str | None = None, age: int = 0) -> int:
        address = url or f"https://quay.example/{next(count)}"
        article = Article("Quay", url=address, published=DAY - timedelta(days=age), paragraphs=(Paragraph(text),))
        return library.add(article, Annotations(), RawPage("page", "text", "", address, DAY))[0]

    return add


@pytest.fixture
def cluster(library: Library) -> Callable[[int], list[int]]:
    """The ids of the articles that tell the same story, the best first."""
    return lambda article_id: [row.id for row in StoryClusters(library).of(article_id)]


def test_an_article_that_has_its_own_story_has_no_other(add_text, cluster):
    one, other = add_text(text()), add_text(text(200, 300))
    assert cluster(one) == cluster(other) == []


def test_the_longest_article_represents_the_story(add_text, cluster):
    short, long, middle = add_text(text(0, 80)), add_text(text(0, 120)), add_text(text(0, 100))
    assert cluster(short) == cluster(long) == [long, middle, short]


def test_of_equal_ones_the_earliest_is(add_text, cluster):
    one, earlier = add_text(text()), add_text(text(), age=1)
    assert cluster(one) == [earlier, one]


@pytest.mark.parametrize("mark", ["is_later", "is_starred", "is_read"])
def test_one_that_a_person_marked_stays_before_a_longer_one_that_comes(add_text, cluster, sql, mark: str):
    marked = add_text(text(0, 80))
    sql(f"UPDATE article SET {mark} = 1")
    longer = add_text(text())
    assert cluster(longer) == [marked, longer]


def test_a_starred_one_stands_before_one_that_was_read(library: Library, add_text, cluster):
    starred = add_text(text(0, 80))
    library.set_starred(starred, True)
    other = add_text(text(0, 90))
    library.set_read(other, True)
    third = add_text(text())
    assert cluster(third)[0] == starred


def test_where_the_one_in_front_is_marked_unread_the_longest_stands_there(library: Library, add_text, cluster):
    short = add_text(text(0, 80))
    library.set_read(short, True)
    long = add_text(text())
    library.set_read(short, False)
    assert cluster(short) == [long, short]


@pytest.mark.parametrize("mark", ["is_later", "is_starred"])
def test_a_hidden_one_that_is_marked_comes_to_the_front(add_text, cluster, sql, mark: str):
    long, short = add_text(text()), add_text(text(0, 80))
    sql(f"UPDATE article SET {mark} = 1 WHERE id = ?", short)
    assert cluster(long) == [short, long]
    sql(f"UPDATE article SET {mark} = 0 WHERE id = ?", short)
    assert cluster(long) == [long, short]


def test_a_story_is_listed_and_counted_once_but_each_article_on_its_site(library: Library, add_text):
    best, other = add_text(text()), add_text(text(0, 80))
    third = add_text(text(200, 300))
    for view, listed in ((ALL, {best, third}), (UNREAD, {best, third}), (View(ViewKind.SITE, "quay.example"), None)):
        listing = Listing(library, view)
        assert {row.id for row in listing.rows_after(None, 9)} == (listed or {best, other, third})
        assert listing.count() == len(listed or {best, other, third})


@pytest.mark.parametrize("opened", [0, 1, 2])
def test_reading_any_article_of_a_story_reads_all_and_that_can_be_undone(library: Library, add_text, opened: int):
    ids = [add_text(text(0, 120 - number)) for number in range(3)]
    stays = add_text(text(200, 300))
    sites = Listing(library, View(ViewKind.SITE, "quay.example"))
    library.set_read(ids[opened], True)
    assert [row.id for row in Listing(library, UNREAD).rows_after(None, 9)] == [stays]
    assert (Listing(library, UNREAD).count(), sites.unread()) == (1, 1)
    library.set_read(ids[opened], False)
    assert (Listing(library, UNREAD).count(), sites.unread()) == (2, 4)


def test_what_comes_when_the_story_was_read_is_unread_on_its_site_only(library: Library, add_text):
    library.set_read(add_text(text()), True)
    add_text(text(0, 120))
    assert Listing(library, UNREAD).count() == 0
    assert Listing(library, View(ViewKind.SITE, "quay.example")).unread() == 1


def test_a_story_that_was_read_at_another_site_is_read_as_a_whole(library: Library, add_text):
    ids = [add_text(text(0, 120 - number), f"https://quay.example/{number}") for number in range(2)]
    WantedPageStore(library).want("https://quay.example/0", "Quay", ArticleStates(is_read=True), None)
    assert all(library.row(one).is_read for one in ids)


def test_what_is_alike_by_way_of_another_is_one_story(add_text, cluster):
    first, last = add_text(text(0, 100)), add_text(text(80, 180))
    assert cluster(first) == []
    between = add_text(text(40, 140))
    assert set(cluster(first)) == set(cluster(last)) == {first, last, between}


def test_a_new_version_leaves_the_story_that_it_no_longer_belongs_to(add_text, cluster, sql):
    one, other = add_text(text(), "https://quay.example/live"), add_text(text())
    assert cluster(one) == [one, other]
    add_text(text(200, 300), "https://quay.example/live")
    assert cluster(one) == cluster(other) == []
    assert sql("SELECT behind FROM article") == sql("SELECT story FROM sketch") == [(None,), (None,)]


def test_and_joins_the_one_that_it_belongs_to_now(add_text, cluster):
    one, other = add_text(text(200, 300), "https://quay.example/live"), add_text(text())
    add_text(text(0, 99), "https://quay.example/live")
    assert cluster(one) == [other, one]


def test_a_page_cleaned_anew_does_too(library: Library, add_text, cluster):
    one, other = add_text(text()), add_text(text())
    article = Article("Quay", url="https://quay.example/0", paragraphs=(Paragraph(text(200, 300)),))
    PageStore(library).replace(one, Cleaned(article, Annotations(), article, 1))
    assert cluster(other) == []


def test_where_the_best_is_deleted_the_next_one_is(library: Library, add_text, cluster, sql: Callable[..., list[Any]]):
    best, second, third = add_text(text(0, 120)), add_text(text(0, 110)), add_text(text(0, 100))
    library.delete(best)
    assert cluster(third) == [second, third]
    library.delete(second)
    assert cluster(third) == [] and sql("SELECT behind FROM article") == [(None,)] * 3


def test_and_it_is_the_best_again_once_it_is_restored(library: Library, add_text, cluster):
    best, second = add_text(text(0, 120)), add_text(text(0, 110))
    library.delete(best)
    library.restore(best)
    assert cluster(second) == [best, second]


def test_a_deleted_one_comes_back_after_a_new_one_that_is_better(library: Library, add_text, cluster):
    one = add_text(text(0, 100))
    library.delete(one)
    new = add_text(text(0, 120))
    assert cluster(new) == []
    library.restore(one)
    assert cluster(new) == [new, one]


def test_dropping_what_held_two_together_parts_them(library: Library, add_text, cluster, sql: Callable[..., list[Any]]):
    first, between, last = add_text(text(0, 100)), add_text(text(40, 140)), add_text(text(80, 180))
    library.delete(between)
    assert len(cluster(first)) == 2
    sql("UPDATE article SET deleted_at = 1 WHERE deleted_at IS NOT NULL")
    library.drop_deleted()
    assert cluster(first) == cluster(last) == [] and sql("SELECT count(*) FROM likeness") == [(0,)]
    assert sql("SELECT DISTINCT article_id FROM sketch_shingle ORDER BY 1") == [(first,), (last,)]


def test_a_person_may_set_one_apart_and_take_that_back(library: Library, add_text, cluster):
    one, other, third = add_text(text(0, 120)), add_text(text(0, 110)), add_text(text(0, 100))
    StoryClusters(library).set_apart(one, True)
    assert cluster(one) == [] and cluster(third) == [other, third]
    fourth = add_text(text(0, 90))
    assert cluster(one) == [] and cluster(fourth) == [other, third, fourth]
    StoryClusters(library).set_apart(one, False)
    assert cluster(fourth) == [one, other, third, fourth]


def test_it_stays_apart_when_its_text_changes(library: Library, add_text, cluster):
    one, other = add_text(text(), "https://quay.example/live"), add_text(text())
    StoryClusters(library).set_apart(one, True)
    add_text(text(0, 99), "https://quay.example/live")
    assert cluster(one) == cluster(other) == []


def test_a_story_of_very_many_articles_is_one(add_text, cluster):
    ids = [add_text(text(0, 100 + number % 9)) for number in range(40)]
    assert sorted(cluster(ids[0])) == ids


def test_a_story_grows_no_larger_than_its_bound(add_text, cluster, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stories, "_LARGEST_CLUSTER", 3)
    ids = [add_text(text()) for _ in range(5)]
    assert cluster(ids[0]) == ids[:3] and cluster(ids[3]) == ids[3:]
    chained = [add_text(text(start, start + 100)) for start in (200, 260, 230)]  # the last would join the others
    assert cluster(chained[2]) == sorted(chained)
    more = add_text(text(290, 390))
    assert cluster(more) == []


def test_two_stories_are_not_joined_beyond_the_bound(add_text, cluster, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(stories, "_LARGEST_CLUSTER", 4)
    first, second = [add_text(text(0, 100)), add_text(text(0, 100))], [add_text(text(60, 160)), add_text(text(60, 160))]
    between = add_text(text(30, 130))  # tells the same as all four
    assert between in cluster(between) and len(cluster(between)) == 3
    assert {len(cluster(one)) for one in (*first, *second)} == {2, 3}


@pytest.mark.parametrize(("bound", "most", "times"), [("_MOST_WITH_SHINGLE", 2, 2), ("_MOST_COMPARED", 3, 3)])
def test_few_articles_are_compared_with_a_new_one(
    add_text, monkeypatch: pytest.MonkeyPatch, bound: str, most: int, times: int
):
    for _ in range(6):
        add_text(text())
    compared: list[StoryText] = []
    is_near = StoryText.is_near_duplicate
    monkeypatch.setattr(StoryText, "is_near_duplicate", lambda one, other: compared.append(one) or is_near(one, other))
    monkeypatch.setattr(stories, bound, most)
    add_text(text())
    assert len(compared) == times


def test_one_common_shingle_is_too_little_to_compare_two_texts(
    library: Library, add_text, monkeypatch: pytest.MonkeyPatch
):
    one, other = text(), text(200, 300)
    add_text(one)
    with library.reading() as connection:
        shared = connection.execute("SELECT shingle FROM sketch_shingle LIMIT 1").fetchone()[0]
    made = sketch(other)
    made = made._replace(shingles=(shared, *made.shingles[1:]))
    number = add_text(other)
    monkeypatch.delattr(StoryText, "is_near_duplicate")
    with library.writing() as connection:
        assert save_sketch(connection, number, made) == [(number,)]


def test_a_library_of_before_is_sketched_little_by_little(library: Library, add_text, cluster, sql):
    ids = [add_text(text(0, 130 - number)) for number in range(25)]
    damaged = add_text(text(200, 300))
    for table in ("sketch", "sketch_shingle", "likeness"):
        sql(f"DELETE FROM {table}")
    sql("UPDATE article SET behind = NULL")
    sql("INSERT INTO unsketched SELECT id FROM article")
    sql("UPDATE version SET content = x'00' WHERE article_id = ?", damaged)
    saved = StoryClusters(library)
    assert saved.count_waiting() == 26 and saved.sketch_some() is True and saved.count_waiting() == 6
    while saved.sketch_some():
        pass
    assert saved.sketch_some() is False and saved.count_waiting() == 0 and cluster(ids[5]) == ids


def test_a_damaged_article_keeps_no_other_out(add_text, cluster, sql):
    damaged = add_text(text())
    sql("UPDATE version SET content = x'00' WHERE article_id = ?", damaged)
    one, other = add_text(text()), add_text(text())
    assert cluster(one) == [one, other]


def test_a_text_is_looked_up_in_an_index(library: Library):
    query = "SELECT article_id FROM sketch_shingle WHERE shingle = 1 ORDER BY article_id DESC LIMIT 5"
    (plan,) = library.read(f"EXPLAIN QUERY PLAN {query}")
    assert "SEARCH" in plan[3] and "PRIMARY KEY" in plan[3]
