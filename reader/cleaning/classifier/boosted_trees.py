"""Gradient-boosted decision trees (Friedman 2001), read from a plain table and run without a library.

A table is a list of trees; a tree is a leaf's value, or [place of the number, threshold, tree if at most, tree if
above].

All trees are asked at once by the bits of their leaves (QuickScorer: Lucchese and others, SIGIR 2015). Each number of a
row takes away the leaves that it rules out; the first leaf that a tree has left is the one that the row comes to.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Sequence
from operator import getitem
from struct import Struct
from typing import Any

Score = Callable[[Sequence[float]], float]
_Adder = Callable[[Sequence[float], float], float]
"""From a row and a sum to the sum with the values of some trees."""

_FIRST_TREES = 40
_NEVER = float("-inf")
_FEW_TREES, _MANY_ROWS = 80, 2000
"""Up to 80 trees take as source 0.6 of the time that they take as bits, but 10 to 20 ms to compile; 200 take as much
either way, and 110 ms to compile."""
_LANES = {8: "B", 16: "H", 32: "I", 64: "Q"}
"""Bits of a tree's leaves, and what `struct` calls a number of so many bits."""


def compile_trees(table: Sequence[Any], exit_below: float = _NEVER) -> Score:
    """A function from a row of numbers to the sum of the trees' values: log-odds.

    Early exit: if the first 40 trees sum to less than `exit_below`, the others are not evaluated. Raises ValueError if
    a tree has more than 64 leaves.
    """
    if exit_below == _NEVER:
        add = _Trees(table).add
        return lambda row: add(row, 0.0)
    first, others = _Trees(table[:_FIRST_TREES]), _Trees(table[_FIRST_TREES:])

    def score(row: Sequence[float]) -> float:
        total = first.add(row, 0.0)
        return total if total < exit_below else others.add(row, total)

    return score


class _Trees:
    """Trees that are asked by bits at first, and as source once so many rows have come that compiling it pays off."""

    def __init__(self, table: Sequence[Any]) -> None:
        self._table = table
        self._add = _by_bits(table)
        self._rows = 0

    def add(self, row: Sequence[float], total: float) -> float:
        """A sum with the trees' values for a row."""
        rows = self._rows = self._rows + 1
        if rows == _MANY_ROWS and len(self._table) <= _FEW_TREES:
            self._add = _by_source(self._table)
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
        left &= ~(left - firsts)  # of each tree the lowest bit alone
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
    """Give each leaf its bit, from left to right, and note for each threshold the leaves that a number above it rules
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
    """The thresholds in order, and the leaves left over by a number above none of them, the first, the first two …"""
    thresholds = sorted(by_threshold)
    remaining = [everything]
    for threshold in thresholds:
        remaining.append(remaining[-1] & ~by_threshold[threshold])
    return thresholds, remaining


def _by_source(table: Sequence[Any]) -> _Adder:
    # Summed as by bits: from Python 3.12 on `sum` makes up for what rounding loses, and `+` does not.
    values = "".join(f" {_expression(tree)},\n" for tree in table)
    space: dict[str, Any] = {"__builtins__": {"sum": sum}}
    exec(f"def add(row, total):\n return sum((\n{values} ), total)", space)
    add: _Adder = space["add"]
    return add


def _expression(tree: Any) -> str:
    if not isinstance(tree, list):
        return repr(float(tree))
    feature, threshold, at_most, above = tree
    return f"({_expression(at_most)} if row[{int(feature)}]<={float(threshold)!r} else {_expression(above)})"
