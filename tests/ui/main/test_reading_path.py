"""Going back and forward through what was opened."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.main.reading_path import ReadingPath


def path_of(*ids: int) -> ReadingPath:
    path = ReadingPath()
    for article_id in ids:
        path.visit(article_id)
    return path


def anywhere(_: int) -> bool:
    return True


def test_going_back_and_forward_passes_through_what_was_opened() -> None:
    path = path_of(1, 2, 3)
    assert [path.step(step, anywhere) for step in (-1, -1, -1, 1, 1, 1)] == [2, 1, None, 2, 3, None]


def test_what_is_opened_from_the_middle_takes_the_place_of_what_lay_ahead() -> None:
    path = path_of(1, 2, 3)
    path.step(-1, anywhere)
    path.visit(4)
    assert [path.step(step, anywhere) for step in (1, -1, -1, 1)] == [None, 2, 1, 2]


def test_the_same_article_twice_running_is_one_visit() -> None:
    path = path_of(1, 2, 2)
    assert path.step(-1, anywhere) == 1


def test_what_is_gone_is_passed_over_and_met_again_when_it_is_back() -> None:
    path = path_of(1, 2, 3)
    assert path.step(-1, lambda article_id: article_id != 2) == 1
    assert path.step(1, anywhere) == 2


def test_where_all_is_gone_one_stays() -> None:
    path = path_of(1, 2)
    assert path.step(-1, lambda _: False) is None
    assert path.step(1, anywhere) is None and path.step(-1, anywhere) == 1


def test_the_same_article_on_both_sides_of_one_that_is_gone_is_not_gone_to_from_itself() -> None:
    path = path_of(1, 2, 1)
    assert path.step(-1, lambda article_id: article_id != 2) is None


def test_nothing_lies_behind_the_first_nor_ahead_of_the_last() -> None:
    assert not ReadingPath().can_step(-1) and not ReadingPath().can_step(1)
    path = path_of(1, 2)
    assert path.can_step(-1) and not path.can_step(1)


def test_only_a_limited_number_is_remembered() -> None:
    path = path_of(*range(1_200))
    assert sum(path.step(-1, anywhere) is not None for _ in range(1_300)) == 999


@given(st.lists(st.integers(1, 5), min_size=1), st.lists(st.sampled_from((-1, 1))))
def test_as_many_steps_forward_undo_going_back(ids: list[int], steps: list[int]) -> None:
    path = path_of(*ids)
    for step in steps:
        path.step(step, anywhere)
    walked = []
    while (found := path.step(-1, anywhere)) is not None:
        walked.append(found)
    for article_id in [*reversed(walked[:-1])]:
        assert path.step(1, anywhere) == article_id
