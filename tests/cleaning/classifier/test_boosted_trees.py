"""Trees out of a plain table."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.classifier.boosted_trees import compile_trees

NUMBERS = st.floats(-100, 100)
TREES = st.recursive(
    NUMBERS, lambda inner: st.tuples(st.integers(0, 3), NUMBERS, inner, inner).map(list), max_leaves=12
)


def walk(tree, row):
    """The value of the leaf that a row comes to, step by step."""
    while isinstance(tree, list):
        feature, threshold, at_most, above = tree
        tree = at_most if row[feature] <= threshold else above
    return tree


def test_a_number_at_the_threshold_goes_the_way_of_those_below_it() -> None:
    score = compile_trees([[0, 2.5, -1.0, 1.0]])
    assert [score([number]) for number in (2.4, 2.5, 2.6)] == [-1.0, -1.0, 1.0]


def test_the_values_of_all_trees_are_added() -> None:
    assert compile_trees([0.25, [1, 0.0, 1.0, 2.0], 0.5])([9.0, 1.0]) == 2.75


def test_what_is_hopeless_after_the_first_trees_exits_early() -> None:
    assert compile_trees([-0.1] * 45, exit_below=-3.0)([0.0]) == pytest.approx(-4.0)
    assert compile_trees([-0.05] * 45, exit_below=-3.0)([0.0]) == pytest.approx(-2.25)


@given(st.lists(TREES, max_size=5), st.lists(NUMBERS, min_size=4, max_size=4))
def test_trees_score_as_a_walk_over_the_table(trees, row) -> None:
    assert math.isclose(compile_trees(trees)(row), math.fsum(walk(tree, row) for tree in trees), abs_tol=1e-9)


def test_trees_of_many_rows_score_as_those_of_few() -> None:
    trees = [[0, 2.5, [1, 0.5, -1.0, 0.5], 1.25], [1, 1.5, 0.1, -0.2], 1e16, 0.7, -1e16]
    rows = [[number, other] for number in (2.5, 3.0) for other in (0.5, 1.5, 2.0)]
    score = compile_trees(trees)
    few = [score(row) for row in rows]
    many = [[score(row) for row in rows] for _ in range(1000)]
    assert many == [few] * 1000


@pytest.mark.parametrize("exit_below", [float("-inf"), -3.0])
def test_many_trees_score_as_a_walk_on_the_first_rows_and_when_compiled(exit_below: float) -> None:
    trees: list = [[number % 7, number / 10, -0.25, [number % 5, 2.0, 0.5, number / 8]] for number in range(205)]
    rows = [[float(start + number * 3 % 11) for number in range(7)] for start in range(5)]
    expected = [sum(walk(tree, row) for tree in trees) for row in rows]
    score = compile_trees(trees, exit_below)
    for _ in range(1000):
        assert [score(row) for row in rows] == expected


def test_a_tree_of_more_leaves_than_there_are_bits_is_refused() -> None:
    tree: list = [0, 0.0, -1.0, 1.0]
    for threshold in range(63):
        tree = [0, float(threshold + 1), tree, 2.0]
    with pytest.raises(ValueError, match="65 leaves"):
        compile_trees([tree])
