"""Marking many articles read in steps, and which ones these were."""

from hypothesis import given
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, STARRED, UNREAD, View, ViewKind
from reader.library.stores.marked_batch import MarkedBatch, mark_in_steps, unread_in_steps


@given(st.lists(st.sets(st.integers(1, 2**40), max_size=30), max_size=8))
def test_a_batch_gives_back_what_it_took_in(steps: list[set[int]]) -> None:
    batch = MarkedBatch()
    for step in steps:
        batch.add(list(step))
    assert list(batch.parts()) == [sorted(step) for step in steps] and len(batch) == sum(map(len, steps))


def test_a_batch_of_many_is_small() -> None:
    batch = MarkedBatch()
    for start in range(0, 100_000, 200):
        batch.add(range(start, start + 200))
    assert len(batch) == 100_000 and sum(map(len, batch._parts)) < 100_000


def test_articles_are_marked_and_returned_are_those_that_were_not_so_before(
    library: Library, put, make_article
) -> None:
    ids = [put(make_article(f"Number {number}")) for number in range(4)]
    library.set_read(ids[1], True)
    batch = MarkedBatch()
    assert list(mark_in_steps(library, iter([ids[:3]]), True, batch)) == [3]
    assert list(batch.parts()) == [[ids[0], ids[2]]]
    assert [library.row(one).is_read for one in ids] == [True, True, True, False]
    assert Listing(library).unread() == Listing(library, UNREAD).count() == 1


def test_the_steps_go_through_all_unread_of_a_list_and_no_others(
    library: Library, put, make_article, monkeypatch
) -> None:
    monkeypatch.setattr("reader.library.stores.marked_batch.STEP", 3)
    ids = [put(make_article(f"Number {number}", url=f"https://reeds.example/{number}")) for number in range(8)]
    library.set_read(ids[2], True)
    for one in ids[:6]:
        library.set_starred(one, True)
    for view, wanted in ((STARRED, ids[:2] + ids[3:6]), (View(ViewKind.SITE, "reeds.example"), ids[6:]), (ALL, [])):
        batch = MarkedBatch()
        for _ in mark_in_steps(library, unread_in_steps(Listing(library, view), library.last_id()), True, batch):
            pass
        parts = list(batch.parts())
        assert sorted(one for part in parts for one in part) == wanted and all(len(part) <= 3 for part in parts)


def test_what_came_later_is_left_out(library: Library, put, make_article) -> None:
    first = put(make_article("First"))
    last = library.last_id()
    later = put(make_article("Later"))
    batch = MarkedBatch()
    assert list(mark_in_steps(library, unread_in_steps(Listing(library), last), True, batch)) == [1]
    assert list(batch.parts()) == [[first]] and not library.row(later).is_read


def test_steps_that_nobody_marks_end(library: Library, put, make_article) -> None:
    put(make_article("First"))
    assert len(list(unread_in_steps(Listing(library), library.last_id()))) == 1


def test_a_batch_of_steps_is_marked_and_undone(library: Library, put, make_article) -> None:
    ids = [put(make_article(f"Number {number}")) for number in range(5)]
    library.set_read(ids[1], True)
    batch = MarkedBatch()
    assert list(mark_in_steps(library, iter([ids[:2], ids[2:]]), True, batch)) == [2, 5]
    assert Listing(library).unread() == 0 and len(batch) == 4
    assert list(mark_in_steps(library, batch.parts(), False)) == [1, 4]
    assert [library.row(one).is_read for one in ids] == [False, True, False, False, False]


def test_articles_of_a_story_are_as_they_were_when_a_batch_is_undone(library: Library, put, make_article) -> None:
    text = " ".join(f"word{number}" for number in range(100))
    ids = [put(make_article("Toll", text, url=f"https://quay.example/{number}")) for number in range(3)]
    library.set_starred(ids[0], True)
    library.set_just_read(ids[1:2], True)
    batch = MarkedBatch()
    assert list(mark_in_steps(library, unread_in_steps(Listing(library), ids[-1]), True, batch)) == [1]
    assert [library.row(one).is_read for one in ids] == [True, True, True]
    assert list(mark_in_steps(library, batch.parts(), False)) == [2]
    assert [library.row(one).is_read for one in ids] == [False, True, False]


def test_a_step_has_twenty_articles(library: Library, put, make_article):
    ids = [put(make_article(f"Fog {number}")) for number in range(21)]
    steps = []
    for step in unread_in_steps(Listing(library), library.last_id()):
        steps.append(step)
        for article_id in step:
            library.set_read(article_id, True)
    assert steps == [ids[:0:-1], ids[:1]]
