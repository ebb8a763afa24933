"""Going from mark to mark of an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.annotations import Quote, QuoteKind, Span
from reader.ui.viewmodels.mark_walk import MarkWalk


def quote(start: int, end: int) -> Quote:
    return Quote(start, end, QuoteKind.DIRECT)


ONE, AROUND, INSIDE, LAST = quote(5, 9), quote(12, 40), quote(20, 26), quote(50, 60)
WALK = MarkWalk([LAST, INSIDE, ONE, AROUND])

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda two: quote(two[0], two[0] + two[1]))
MARKS = st.lists(SPANS, max_size=12)


def test_marks_come_in_the_order_of_the_text_and_are_numbered_from_one() -> None:
    assert list(WALK) == [ONE, AROUND, INSIDE, LAST]
    assert [WALK.number(mark) for mark in WALK] == [1, 2, 3, 4]
    assert WALK.number(quote(5, 10)) is None


def test_the_walk_goes_on_and_back_and_not_past_the_ends() -> None:
    assert WALK.beside(ONE, 1) == AROUND and WALK.beside(INSIDE, -1) == AROUND
    assert WALK.beside(LAST, 1) is None and WALK.beside(ONE, -1) is None
    assert WALK.beside(quote(0, 1), 1) is None


@pytest.mark.parametrize(
    ("place", "following", "before"),
    [(0, ONE, None), (5, ONE, None), (6, AROUND, ONE), (50, LAST, INSIDE), (51, None, LAST)],
)
def test_the_walk_from_an_offset_goes_to_what_begins_there_or_began_before(
    place: int, following: Quote | None, before: Quote | None
) -> None:
    assert (WALK.from_offset(place, 1), WALK.from_offset(place, -1)) == (following, before)


@pytest.mark.parametrize(
    ("sight", "mark"),
    [
        (Span(0, 100), ONE),
        (Span(6, 100), AROUND),
        (Span(6, 12), ONE),
        (Span(9, 12), None),
        (Span(23, 45), INSIDE),
        (Span(24, 100), LAST),
        (Span(60, 90), None),
    ],
)
def test_in_sight_is_what_begins_there_or_else_what_goes_on(sight: Span, mark: Quote | None) -> None:
    assert WALK.in_sight(sight) == mark


@pytest.mark.parametrize(
    ("place", "mark"), [(4, None), (5, ONE), (8, ONE), (9, None), (19, AROUND), (20, INSIDE), (26, AROUND), (40, None)]
)
def test_on_a_place_the_innermost_mark_is_found(place: int, mark: Quote | None) -> None:
    assert WALK.at(place) == mark


def test_nothing_is_found_among_no_marks() -> None:
    nothing: MarkWalk[Quote] = MarkWalk(())
    assert (len(nothing), nothing.at(3), nothing.from_offset(3, 1), nothing.in_sight(Span(0, 9))) == (
        0,
        None,
        None,
        None,
    )


@given(MARKS)
def test_every_mark_is_come_by_once_from_the_beginning_and_from_the_end(marks: list[Quote]) -> None:
    marks = list(set(marks))
    walk = MarkWalk(marks)
    forwards = [walk.from_offset(-1, 1)]
    while forwards[-1] is not None:
        forwards.append(walk.beside(forwards[-1], 1))
    assert forwards[:-1] == sorted(marks, key=lambda mark: (mark.start, mark.end))
    backwards = [walk.from_offset(1_000, -1)]
    while backwards[-1] is not None:
        backwards.append(walk.beside(backwards[-1], -1))
    assert backwards[:-1] == forwards[-2::-1]


@given(MARKS, st.integers(0, 90))
def test_what_is_found_on_a_place_is_on_it(marks: list[Quote], place: int) -> None:
    found = MarkWalk(marks).at(place)
    assert found is None or found.start <= place < found.end
