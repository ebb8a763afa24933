"""Compares two versions of a text, paragraph by paragraph, and changed paragraphs word by word. Pure.

    paragraphs ──equal ones──▶ hunks that differ ──most similar──▶ pairs ──words──▶ segments

Every step does a bounded amount of work, each time and in total: a hunk that is too long to be compared, or that comes
after much was compared, is shown as all removed and all added. So comparing two texts takes a second or two at most
beyond reading them, whatever they are. The segments of a paragraph, joined, are exactly the paragraph of either text.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from reader.model.article import Article

_SIGN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_TOKEN = re.compile(rf"[{_SIGN}]|(?:(?![{_SIGN}])\w)+|\s+|[^\w\s]")
"""A word, a character of a script without spaces, a space, a punctuation mark."""
_MOST_PAIRS = 40_000
"""The most pairs of paragraphs of a hunk that are compared, each of one text with each of the other."""
_MOST_PAIRS_IN_ALL = 4 * _MOST_PAIRS
"""The same for all hunks of two texts together; each pair takes a few microseconds."""
_MOST_STEPS = 2_000_000
"""The most steps to align the words of a paragraph; twenty take a microsecond."""
_MOST_STEPS_IN_ALL = 20_000_000
"""The same for all paragraphs of two texts together: two hundred paragraphs of as many words."""
_ALIKE = 0.4
"""The share of common words from which two paragraphs are versions of one."""
_LEAST = 4
"""The fewest characters between two changes that stay two."""


class ChangeKind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class DiffSegment(NamedTuple):
    """A piece of text that was kept, removed or added."""

    kind: ChangeKind
    text: str


@dataclass(frozen=True)
class DiffParagraph:
    """A paragraph of the earlier text and of the later one: None if that has none for it."""

    before: str | None
    after: str | None

    @property
    def is_same(self) -> bool:
        """Whether both texts have the paragraph."""
        return self.before == self.after

    @cached_property
    def segments(self) -> tuple[DiffSegment, ...]:
        """The words of the paragraph in reading order, what was removed before what was added."""
        if self.before is None or self.after is None or self.is_same:
            text = self.after if self.before is None else self.before
            kind = ChangeKind.SAME if self.is_same else ChangeKind.ADDED if self.before is None else ChangeKind.REMOVED
            return (DiffSegment(kind, text),) if text else ()
        return _segments(self.before, self.after)


class Difference(NamedTuple):
    """The differences between two articles: the fields of their heads that differ, by name, and all paragraphs."""

    head: tuple[tuple[str, DiffParagraph], ...]
    text: tuple[DiffParagraph, ...]

    @property
    def is_none(self) -> bool:
        """Whether the articles do not differ."""
        return not self.head and all(one.is_same for one in self.text)


def compare_articles(before: Article, after: Article) -> Difference:
    """Compare two versions of an article, or two articles that report the same story."""
    head = [
        (name, DiffParagraph(one or None, other or None))
        for name, one, other in _head_fields(before, after)
        if one != other
    ]
    texts = [[paragraph.text for paragraph in one.paragraphs] for one in (before, after)]
    difference = Difference(tuple(head), tuple(_bounded(compare_texts(*texts))))
    paragraphs = (*(one for _, one in head), *difference.text)
    _ = [one.segments for one in paragraphs]  # cached now, while nobody waits: drawing would
    return difference


def _bounded(paragraphs: Iterable[DiffParagraph]) -> Iterator[DiffParagraph]:
    """The paragraphs; once enough words have been aligned, changed ones as one removed and one added."""
    left = _MOST_STEPS_IN_ALL
    for one in paragraphs:
        if one.before is None or one.after is None or one.is_same:
            yield one
        elif left > 0:
            steps = _steps(_TOKEN.findall(one.before), _TOKEN.findall(one.after))
            left -= steps if steps <= _MOST_STEPS else 0
            yield one
        else:
            yield from (DiffParagraph(one.before, None), DiffParagraph(None, one.after))


def _head_fields(*articles: Article) -> Iterator[tuple[str, str, str]]:
    for name in ("headline", "standfirst", "byline", "publisher", "published", "modified"):
        one, other = (getattr(article, name) for article in articles)
        yield name, _written(one), _written(other)


def _written(field: object) -> str:
    if isinstance(field, date):
        return f"{field.day} {field:%B} {field.year}" + (f" {field:%H:%M}" if isinstance(field, datetime) else "")
    return ", ".join(field) if isinstance(field, tuple) else str(field or "")


# -- paragraphs


def compare_texts(before: Sequence[str], after: Sequence[str]) -> list[DiffParagraph]:
    """Align the paragraphs of two texts, in the order of both."""
    paragraphs: list[DiffParagraph] = []
    left = _MOST_PAIRS_IN_ALL
    for is_same, one, other in _hunks(before, after):
        pairs = len(one) * len(other)
        if is_same:
            paragraphs += [DiffParagraph(text, text) for text in one]
        elif pairs <= min(left, _MOST_PAIRS):
            left -= pairs
            paragraphs += _compared(one, other)
        else:
            paragraphs += [*(DiffParagraph(text, None) for text in one), *(DiffParagraph(None, text) for text in other)]
    return paragraphs


def _hunks(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Hunks that are equal and hunks that differ, in turn. Takes O(n log n) time."""
    here = there = 0
    for one, other in [*_anchors(before, after), (len(before), len(after))]:
        start = 0
        while start < min(one - here, other - there) and before[here + start] == after[there + start]:
            start += 1
        end = 0
        while end < min(one - here, other - there) - start and before[one - 1 - end] == after[other - 1 - end]:
            end += 1
        yield True, before[here : here + start], after[there : there + start]
        yield False, before[here + start : one - end], after[there + start : other - end]
        yield True, before[one - end : one + 1], after[other - end : other + 1]
        here, there = one + 1, other + 1


def _anchors(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The indexes in both texts of paragraphs that each text has once and that have the same order in both, as many as
    possible: Bram Cohen's patience diff, whose time does not depend on what recurs in the texts.
    """
    times = [Counter(text) for text in (before, after)]
    positions = {text: number for number, text in enumerate(after)}
    lasts: list[int] = []  # for each length of a rising sequence, the least index in `after` at which one ends
    ends: list[int] = []
    found: list[tuple[int, int, int]] = []  # a paragraph's two indexes, and which entry comes before it
    for here, text in enumerate(before):
        if times[0][text] == times[1][text] == 1:
            length = bisect_left(lasts, positions[text])
            lasts[length : length + 1], ends[length : length + 1] = [positions[text]], [len(found)]
            found.append((here, positions[text], ends[length - 1] if length else -1))
    row: list[tuple[int, int]] = []
    number = ends[-1] if ends else -1
    while number >= 0:
        here, there, number = found[number]
        row.append((here, there))
    return row[::-1]


def _compared(before: Sequence[str], after: Sequence[str]) -> Iterator[DiffParagraph]:
    """The paragraphs of two hunks: those in both, and between them the most similar ones side by side."""
    for tag, first, last, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        one, other = before[first:last], after[begin:stop]
        yield from (DiffParagraph(text, text) for text in one) if tag == "equal" else _aligned(one, other)


def _aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[DiffParagraph]:
    """The paragraphs of two hunks that have none in common: the most similar ones side by side, in order."""
    here = there = 0
    for one, other in [*_pairs(before, after), (len(before), len(after))]:
        yield from (DiffParagraph(text, None) for text in before[here:one])
        yield from (DiffParagraph(None, text) for text in after[there:other])
        if one < len(before):
            yield DiffParagraph(before[one], after[other])
        here, there = one + 1, other + 1


def _pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """The indexes of paragraphs to show side by side: of all pairings in order, the one with the greatest total
    similarity.
    """
    numbers: dict[tuple[str, int], int] = {}
    words = [[_words(text, numbers) for text in one] for one in (before, after)]
    alike = [[_similarity(one, other) for other in words[1]] for one in words[0]]
    best = [[0.0] * (len(after) + 1) for _ in range(len(before) + 1)]
    for row in range(len(before) - 1, -1, -1):
        for column in range(len(after) - 1, -1, -1):
            beside = alike[row][column] + best[row + 1][column + 1] if alike[row][column] else 0.0
            best[row][column] = max(beside, best[row + 1][column], best[row][column + 1])
    pairs: list[tuple[int, int]] = []
    row = column = 0
    while row < len(before) and column < len(after) and best[row][column]:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            pairs.append((row, column))
            row, column = row + 1, column + 1
    return pairs


def _words(text: str, numbers: dict[tuple[str, int], int]) -> frozenset[int]:
    """The words of a paragraph as numbers, a second "the" as another one, so that the words that two paragraphs share
    are an intersection of sets.
    """
    times: Counter[str] = Counter()
    found: set[int] = set()
    for word in text.split():
        times[word] += 1
        found.add(numbers.setdefault((word, times[word]), len(numbers)))
    return frozenset(found)


def _similarity(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of words that two paragraphs have in common (Dice's coefficient); 0 if it is too small for two versions
    of one.
    """
    total = len(one) + len(other)
    share = 2 * len(one & other) / total if total else 0.0
    return share if share >= _ALIKE else 0.0


# -- words


def _steps(one: Sequence[str], other: Sequence[str]) -> int:
    """The most steps that aligning the words of two paragraphs takes: `SequenceMatcher` goes through one of them, and
    through all occurrences of its words in the other, for each run that both have.
    """
    times = Counter(other)
    same = sum(times[token] for token in one if not token.isspace())
    return min(len(one), len(other)) * (len(one) + same)


def _segments(before: str, after: str) -> tuple[DiffSegment, ...]:
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    if _steps(one, other) > _MOST_STEPS:
        return DiffSegment(ChangeKind.REMOVED, before), DiffSegment(ChangeKind.ADDED, after)
    runs: list[tuple[bool, str, str]] = []
    for tag, first, last, begin, stop in SequenceMatcher(str.isspace, one, other, autojunk=False).get_opcodes():
        old, new = "".join(one[first:last]), "".join(other[begin:stop])
        is_same = tag == "equal" and (len(old.strip()) >= _LEAST or not first or last == len(one))
        runs.append((is_same, old, new))
    return tuple(_joined(runs))


def _joined(runs: Sequence[tuple[bool, str, str]]) -> Iterator[DiffSegment]:
    """The runs as segments, with adjacent changes as one."""
    for is_same, group in groupby(runs, key=lambda run: run[0]):
        olds, news = zip(*((old, new) for _, old, new in group), strict=True)
        texts = ((ChangeKind.SAME, olds),) if is_same else ((ChangeKind.REMOVED, olds), (ChangeKind.ADDED, news))
        yield from (DiffSegment(kind, "".join(text)) for kind, text in texts if any(text))
