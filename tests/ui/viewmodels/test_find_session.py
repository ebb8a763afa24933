"""A search in the open article: matches, the current one, the count."""

import pytest

from reader.model.annotations import Span
from reader.searching.find import MOST_MATCHES
from reader.ui.viewmodels.find_session import FindSession

TEXT = "A ferry left. Another ferry came. The last ferry sank."
FIRST, SECOND, THIRD = Span(2, 7), Span(22, 27), Span(43, 48)


def session_at(origin: int, query: str = "ferry", is_pattern: bool = False, text: str = TEXT) -> FindSession:
    session = FindSession(text, origin)
    session.search(query, is_pattern)
    return session


def test_all_matches_are_found_in_order() -> None:
    assert session_at(0).matches == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(("origin", "match"), [(0, FIRST), (2, FIRST), (3, SECOND), (40, THIRD)])
def test_the_current_match_is_the_first_from_where_the_search_began(origin: int, match: Span) -> None:
    assert session_at(origin).match == match


def test_a_search_that_began_behind_the_last_match_goes_round_to_the_first() -> None:
    assert session_at(50).match == FIRST


def test_steps_go_on_and_back_and_round_the_ends() -> None:
    session = session_at(0)
    met = []
    for step in (1, 1, 1, -1, -1):
        session.step(step)
        met.append(session.match)
    assert met == [SECOND, THIRD, FIRST, THIRD, SECOND]


def test_every_letter_typed_searches_from_the_beginning_of_the_search() -> None:
    session = session_at(20, "f")
    session.step(1)
    session.search("ferry", False)
    assert session.match == SECOND


def test_a_step_where_nothing_was_found_stays_nowhere() -> None:
    session = session_at(0, "tram")
    session.step(1)
    assert session.match is None
    assert session.current is None


@pytest.mark.parametrize(
    ("origin", "query", "count"), [(0, "ferry", "1/3"), (20, "ferry", "2/3"), (0, "tram", "no match"), (0, "", "")]
)
def test_the_count_says_which_match_of_how_many(origin: int, query: str, count: str) -> None:
    assert session_at(origin, query).count == count


def test_a_query_of_spaces_counts_nothing() -> None:
    session = session_at(0, "  ")
    assert (session.count, session.matches, session.match) == ("", [], None)


def test_a_count_that_was_given_up_says_so() -> None:
    assert session_at(0, "e", text="e" * (MOST_MATCHES + 5)).count == f"1/{MOST_MATCHES}+"


def test_a_pattern_is_read_as_one_only_where_asked() -> None:
    assert session_at(0, "f.r+y", is_pattern=True).matches == [FIRST, SECOND, THIRD]
    assert session_at(0, "f.r+y", is_pattern=False).matches == []


def test_a_pattern_that_is_none_shows_why_in_place_of_the_count() -> None:
    session = session_at(0, "(ferry", is_pattern=True)
    assert session.count.startswith("bad pattern")
    assert session.matches == []
    assert session.match is None


def test_the_problem_of_a_pattern_goes_when_it_is_mended() -> None:
    session = session_at(0, "(ferry", is_pattern=True)
    session.search("(ferry)", True)
    assert session.count == "1/3"


def test_a_new_query_that_matches_nothing_forgets_the_matches_before() -> None:
    session = session_at(0)
    session.search("ferryman", False)
    assert (session.matches, session.match, session.count) == ([], None, "no match")


def test_a_session_begins_empty_and_remembers_where_it_began() -> None:
    session = FindSession(TEXT, 14)
    assert (session.origin, session.query, session.matches, session.match, session.is_active) == (
        14,
        "",
        [],
        None,
        False,
    )
