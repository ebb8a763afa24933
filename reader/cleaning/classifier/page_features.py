"""Computes the classifier's features that need the whole page: density of prose, content spans, repetition, and what
stands beside each block.

Each feature is a column, with one float for each block in page order.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import sub

Column = Sequence[float]

BESIDE = (-3, -2, -1, 1, 2, 3)
"""The neighbours of a block of which some features are seen, by their distance."""

_LONG_ENOUGH = 600
"""Most characters of a block that count: a page's longest block is often its terms of use."""
_JOINED = 6
"""Most blocks between two prose blocks of the same content span."""
_SIZES = (12, 25, 45, 80, 140, 260)
"""Bounds of size classes, in characters; runs are neighbouring blocks of the same class."""
_FEW_WORDS = 4
_MOST_REPEATS = 8
_FAR = 40
_FAR_FROM_TOP, _FAR_FROM_END = 60, 80
_MARGIN = 25


class PageFeatures:
    """The columns of a page's features, from some columns of its blocks' own features.

    `folded` has each block's words in lower case, by which repeated blocks are known, and `content_words` those that
    say what it is about.
    """

    def __init__(
        self,
        *,
        characters: Column,
        words: Column,
        odds: Column,
        is_prose: Column,
        is_long: Column,
        folded: Sequence[str],
        content_words: Sequence[frozenset[str]],
    ) -> None:
        self._count = len(folded)
        self._characters, self._is_prose, self._content_words = characters, is_prose, content_words
        times = Counter(folded)
        self._repeats = [min(_MOST_REPEATS, times[one]) for one in folded]
        self._is_seen = _are_seen(folded)
        self._weights = [min(one, _LONG_ENOUGH) for one in characters]
        prose = [
            weight if is_one and not is_seen else 0.0
            for weight, is_one, is_seen in zip(self._weights, is_prose, self._is_seen, strict=True)
        ]
        self._prose = _sums(prose)
        self._long = _sums([weight if is_one else 0.0 for weight, is_one in zip(self._weights, is_long, strict=True)])
        self._short = _sums([float(one <= _FEW_WORDS) for one in words])
        self._odds = _sums(odds)
        self._find_spans()

    def _find_spans(self) -> None:
        """Group prose into content spans; the main one has the most characters."""
        spans: list[list[float]] = []
        self._span_of = [-1] * self._count
        for index, weight in enumerate(self._weights):
            if not self._is_prose[index]:
                continue
            if spans and index - spans[-1][1] <= _JOINED:
                spans[-1][1:] = [index, spans[-1][2] + weight, spans[-1][3] + 1]
            else:
                spans.append([index, index, weight, 1])
        for number, (start, end, _, _) in enumerate(spans):
            self._span_of[int(start) : int(end) + 1] = [number] * int(end - start + 1)
        middle = self._count // 2
        self._spans = spans
        self._prose_in_spans = sum(span[2] for span in spans) + 1
        self._main = max(range(len(spans)), key=lambda number: spans[number][2], default=-2)
        self._main_span = spans[self._main] if spans else [middle, middle, 0, 0]
        start, end = int(self._main_span[0]), int(self._main_span[1])
        inside = (
            [self._content_words[index] for index in range(start, end + 1) if self._is_prose[index]] if spans else []
        )
        about = Counter([word for words in inside for word in words])
        self._about = frozenset(about)
        self._about_twice = frozenset([word for word, times in about.items() if times > 1])
        self._lead = frozenset().union(*inside[:2])

    def overlap(self) -> list[Column]:
        """Return the share of each block's words that occur in the main span, their number, how often the block is
        repeated, and whether it was seen before.
        """
        shares = [
            len(words & (self._about_twice if number == self._main and is_prose else self._about)) / (len(words) + 1.0)
            for words, number, is_prose in zip(self._content_words, self._span_of, self._is_prose, strict=True)
        ]
        return [shares, *map(as_floats, (map(len, self._content_words), self._repeats, self._is_seen))]

    def lead_overlap(self) -> Column:
        """Return the share of each block's words that occur in the first two prose blocks of the main span."""
        return [len(words & self._lead) / (len(words) + 1.0) for words in self._content_words]

    def position(self) -> list[Column]:
        """Return the position of each block on the page."""
        count = self._count
        return [
            [float(min(index, _FAR_FROM_TOP)) for index in range(count)],
            [float(min(left, _FAR_FROM_END)) for left in range(count, 0, -1)],
            [index / count for index in range(count)],
            [float(count)] * count,
        ]

    def density(self) -> list[Column]:
        """Return sums over windows around each block: characters of long blocks and of prose, short blocks, log-odds of
        the words; and the shares of the page's total that come before the block.
        """
        long, prose, short, odds = self._long, self._prose, self._short, self._odds
        return [
            *[column for reach in (2, 5, 10, 25) for column in self._around(long, reach)],
            *[column for reach in (2, 5, 10) for column in self._around(prose, reach)],
            *self._around(short, 5),
            *[[one / 5 for one in column] for column in self._around(odds, 5)],
            *[[one / 2 for one in column] for column in self._around(odds, 2)],
            *self._before(long),
            *self._before(prose),
        ]

    def _around(self, sums: Column, reach: int) -> tuple[Column, Column]:
        """Return the sums over `reach` blocks above and below each block."""
        count = self._count
        here, below = sums[_MARGIN : _MARGIN + count], sums[_MARGIN + 1 : _MARGIN + 1 + count]
        first, last = _MARGIN - reach, _MARGIN + 1 + reach
        return list(map(sub, here, sums[first : first + count])), list(map(sub, sums[last : last + count], below))

    def _before(self, sums: Column) -> tuple[Column, Column]:
        """Return the share of the page's total before each block, and the total."""
        total = sums[-1]
        return [here / (total or 1) for here in sums[_MARGIN : _MARGIN + self._count]], [total] * self._count

    def spans(self) -> list[Column]:
        """Return each block's distances to prose, its content span, and its position relative to the main span."""
        start, end, characters, blocks = self._main_span
        spans = [self._spans[number] if number >= 0 else (0, 0, 0, 0) for number in self._span_of]
        return [
            as_floats(_distances(self._is_prose)),
            as_floats(_distances(self._is_prose[::-1])[::-1]),
            [float(number == self._main) for number in self._span_of],
            [span[2] / self._prose_in_spans for span in spans],
            [float(span[3]) for span in spans],
            [float(max(-_FAR, min(_FAR, index - start))) for index in range(self._count)],
            [float(max(-_FAR, min(_FAR, end - index))) for index in range(self._count)],
            [characters / self._prose_in_spans] * self._count,
            [float(blocks)] * self._count,
        ]

    def runs(self) -> tuple[Column, Column]:
        """Count, for each block, the blocks right above and right below it that are in the same size class."""
        sizes = [bisect_right(_SIZES, one) for one in self._characters]
        return as_floats(_runs(sizes)), as_floats(_runs(sizes[::-1])[::-1])


def as_floats(numbers: Iterable[float]) -> Column:
    """Return a column with its integers and truth values made floats."""
    return list(map(float, numbers))


def columns_beside(columns: Sequence[Column]) -> list[Column]:
    """Return columns of the three blocks before and after each block, -1 where there is none."""
    count = len(columns[0])
    padded = [[-1.0] * 3 + list(column) + [-1.0] * 3 for column in columns]
    return [column[3 + offset : 3 + offset + count] for offset in BESIDE for column in padded]


def _are_seen(folded: Sequence[str]) -> list[bool]:
    """Return whether each text occurs above, too."""
    firsts: dict[str, int] = {}
    return [firsts.setdefault(one, index) != index for index, one in enumerate(folded)]


def _sums(numbers: Column) -> list[float]:
    """Return prefix sums with a margin at both ends, so that windows may extend past the edges of the page."""
    sums = list(accumulate(numbers, initial=0.0))
    return [0.0] * _MARGIN + sums + [sums[-1]] * _MARGIN


def _runs(sizes: Sequence[int]) -> list[int]:
    """Count, for each block, the blocks right before it that are in the same size class."""
    runs: list[int] = []
    for index, size in enumerate(sizes):
        runs.append(runs[-1] + 1 if index and sizes[index - 1] == size else 0)
    return runs


def _distances(flags: Column) -> list[int]:
    """Return, for each index, the distance back to the last set flag, at most `_FAR`."""
    distances = []
    last = -_FAR
    for index, flag in enumerate(flags):
        if flag:
            last = index
        distances.append(min(_FAR, index - last))
    return distances
