"""Evaluates gradient-boosted decision trees (Friedman 2001) from a plain table, without a library.

A table is a list of trees. A tree is either a leaf's value or [feature index, threshold, subtree if at most, subtree if
above].

At first, trees are evaluated together on bit sets of their leaves (QuickScorer: Lucchese et al., SIGIR 2015). Each
feature value clears the bits of the leaves it rules out; the lowest remaining bit of each tree is the leaf reached.
After some rows the trees are compiled to source, which takes longer to prepare, and a third of the time for each row.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from operator import getitem
from struct import Struct
from typing import Any

Score = Callable[[Sequence[float]], float]
"""Maps a row of features to log-odds."""
_Adder = Callable[[Sequence[float], float], float]
"""Maps a row and a sum to the sum plus the values of some trees."""

_FIRST_TREES = 40
_NEVER = float("-inf")
_TREES_AT_ONCE, _MANY_ROWS = 80, 1000
"""How many trees are evaluated together, and after how many rows they are compiled. Compiling 80 trees takes 20 ms, as
much as it saves with 1,700 rows; twice as many would keep other threads waiting for twice as long. Who cleans more than
a few pages usually cleans many.
"""
_LANES = {8: "B", 16: "H", 32: "I", 64: "Q"}
"""Bits reserved for a tree's leaves, and the `struct` format of an integer of that size."""


def compile_trees(table: Sequence[Any], exit_below: float = _NEVER) -> Score:
    """A function from a row of numbers to the sum of the trees' values: log-odds.

    Early exit: if the first 40 trees sum to less than `exit_below`, the others are not evaluated. Raises ValueError if
    a tree has more than 64 leaves.
    """
    first = _Trees(table[: _TREES_AT_ONCE if exit_below == _NEVER else _FIRST_TREES])
    starts = range(first.count, len(table), _TREES_AT_ONCE)
    others = [_Trees(table[start : start + _TREES_AT_ONCE]) for start in starts]
    if not others:
        return lambda row: first.add(row, 0.0)

    def score(row: Sequence[float]) -> float:
        total = first.add(row, 0.0)
        if total >= exit_below:
            for trees in others:
                total = trees.add(row, total)
        return total

    return score


class _Trees:
    """A sum of trees, evaluated on bit sets at first, and compiled to source after enough rows to repay compiling."""

    def __init__(self, table: Sequence[Any]) -> None:
        self.count = len(table)
        self._table = table
        self._add = _by_bits(table)
        self._rows = 0

    def add(self, row: Sequence[float], total: float) -> float:
        """Return `total` plus the trees' values for a row."""
        rows = self._rows = self._rows + 1
        if rows == _MANY_ROWS and (table := self._table):  # empty if another thread has just done it
            self._add = _by_source(table)
            self._table = ()
        return self._add(row, total)


def _by_bits(table: Sequence[Any]) -> _Adder:
    leaves: list[dict[int, float]] = [{} for _ in table]
    lane = _lane(max(map(_count_leaves, table), default=1))
    ruled_out: defaultdict[int, defaultdict[float, int]] = defaultdict(lambda: defaultdict(int))
    for number, tree in enumerate(table):
        _number_leaves(tree, leaves[number], number * lane, ruled_out)
    everything = (1 << lane * len(table)) - 1
    firsts = sum(1 << lane * number for number in range(len(table)))
    tests = [
        (feature, min(by_threshold), *_left_over(by_threshold, everything))
        for feature, by_threshold in sorted(ruled_out.items())
    ]
    each = Struct(f"<{len(table)}{_LANES[lane]}")
    unpack, size = each.unpack, each.size

    def add(row: Sequence[float], total: float) -> float:
        left = everything
        for feature, least, thresholds, remaining in tests:
            if (number := row[feature]) > least:
                left &= remaining[bisect_left(thresholds, number)]
        left &= ~(left - firsts)  # keep only the lowest bit of each tree
        return sum(map(getitem, leaves, unpack(left.to_bytes(size, "little"))), total)

    return add


def _lane(leaves: int) -> int:
    for lane in _LANES:
        if leaves <= lane:
            return lane
    raise ValueError(f"a tree has {leaves} leaves, more than {lane}")


def _count_leaves(tree: Any) -> int:
    return _count_leaves(tree[2]) + _count_leaves(tree[3]) if isinstance(tree, list) else 1


def _number_leaves(
    tree: Any, leaves: dict[int, float], first: int, ruled_out: defaultdict[int, defaultdict[float, int]]
) -> None:
    """Assign each leaf a bit, from left to right, and record for each threshold the leaves that a greater value rules
    out.
    """
    if not isinstance(tree, list):
        leaves[1 << len(leaves)] = float(tree)
        return
    feature, threshold, at_most, above = tree
    start = len(leaves)
    _number_leaves(at_most, leaves, first, ruled_out)
    ruled_out[feature][threshold] |= (1 << first + len(leaves)) - (1 << first + start)
    _number_leaves(above, leaves, first, ruled_out)


def _left_over(by_threshold: dict[float, int], everything: int) -> tuple[list[float], list[int]]:
    """Return the sorted thresholds, and the leaves that remain for a value above none, one, two … of them."""
    thresholds = sorted(by_threshold)
    remaining = [everything]
    for threshold in thresholds:
        remaining.append(remaining[-1] & ~by_threshold[threshold])
    return thresholds, remaining


def _by_source(table: Sequence[Any]) -> _Adder:
    features: set[int] = set()
    # With `sum`, as in `_by_bits`: from Python 3.12 on it compensates rounding errors, unlike `+`.
    values = "".join(f" {_expression(tree, features)},\n" for tree in table)
    # Each number is read from the row once: a local variable takes a third of the time of `row[index]`.
    numbers = "".join(f" f{feature} = row[{feature}]\n" for feature in sorted(features))
    space: dict[str, Any] = {"__builtins__": {"sum": sum}}
    exec(f"def add(row, total):\n{numbers} return sum((\n{values} ), total)", space)
    add: _Adder = space["add"]
    return add


def _expression(tree: Any, features: set[int]) -> str:
    """Write a tree as an expression of the numbers f0, f1 … of a row, and add those that it reads to `features`."""
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, at_most, above = tree
    features.add(int(feature))
    least, most = _expression(at_most, features), _expression(above, features)
    return f"({least} if f{int(feature)}<={float(threshold)!r} else {most})"
