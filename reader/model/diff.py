"""What differs between two texts of the same story, paragraph by paragraph and in these word by word. Pure.

    paragraphs ──equal ones──▶ stretches that differ ──most alike──▶ pairs ──words──▶ pieces

Every step does a bounded amount of work, in each place and in all: where a stretch is too long to be compared, or much
was compared before it, it is all removed and all added. So two texts take a second or two at most beyond the reading of
them, whatever they say. What is shown of a paragraph, put together, is the paragraph of either text exactly.
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
"""A word, a sign of a script that has no spaces, a space, a kind."""
_MOST_PAIRS = 40_000
"""Paragraphs of one text times those of the other, of which each is compared with each."""
_MOST_PAIRS_IN_ALL = 4 * _MOST_PAIRS
"""The same for all stretches of two texts together, each pair a few microseconds."""
_MOST_STEPS = 2_000_000
"""Steps that it may take to align the words of a paragraph, of which twenty take a microsecond."""
_MOST_STEPS_IN_ALL = 20_000_000
"""The same for all paragraphs of two texts together: two hundred paragraphs of as many words."""
_ALIKE = 0.4
"""Share of words from which a paragraph is held to be another wording of one."""
_LEAST = 4
"""Letters that must stand between two changes for them to be two."""


class ChangeKind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class DiffSegment(NamedTuple):
    """A stretch of text that became the same thing all along."""

    kind: ChangeKind
    text: str


@dataclass(frozen=True)
class DiffParagraph:
    """A paragraph of one text and of the other: None where that has none for it."""

    before: str | None
    after: str | None

    @property
    def is_same(self) -> bool:
        """Whether the paragraph is in both."""
        return self.before == self.after

    @cached_property
    def segments(self) -> tuple[DiffSegment, ...]:
        """Its words in the order in which one reads them, what was removed before what was added."""
        if self.before is None or self.after is None or self.is_same:
            text = self.after if self.before is None else self.before
            kind = ChangeKind.SAME if self.is_same else ChangeKind.ADDED if self.before is None else ChangeKind.REMOVED
            return (DiffSegment(kind, text),) if text else ()
        return _segments(self.before, self.after)


class Difference(NamedTuple):
    """What differs between two articles: of what is in their heads, by name, only what does; all of their text."""

    head: tuple[tuple[str, DiffParagraph], ...]
    text: tuple[DiffParagraph, ...]

    @property
    def is_none(self) -> bool:
        """Whether they say the same."""
        return not self.head and all(one.is_same for one in self.text)


def compare_articles(before: Article, after: Article) -> Difference:
    """What is another in an article than in one that tells the same."""
    head = [
        (name, DiffParagraph(one or None, other or None))
        for name, one, other in _head_fields(before, after)
        if one != other
    ]
    texts = [[paragraph.text for paragraph in one.paragraphs] for one in (before, after)]
    difference = Difference(tuple(head), tuple(_bounded(compare_texts(*texts))))
    paragraphs = (*(one for _, one in head), *difference.text)
    _ = [one.segments for one in paragraphs]  # kept: here nobody waits for it, and where they are drawn one would
    return difference


def _bounded(paragraphs: Iterable[DiffParagraph]) -> Iterator[DiffParagraph]:
    """The paragraphs; those that changed as one removed and one added where enough words were aligned before."""
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
    """The paragraphs of two texts side by side, in the order of both."""
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
    """Stretches that are the same and stretches between them, in turn. Takes time in proportion to n log n."""
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
    """Where paragraphs stand that each text has once: as many of them as have the same order in both. That is Bram
    Cohen's patience diff, whose time does not hang on what recurs in the texts.
    """
    times = [Counter(text) for text in (before, after)]
    positions = {text: number for number, text in enumerate(after)}
    lasts: list[int] = []  # of the rising rows of each length, the least place in `after` that one of them ends at
    ends: list[int] = []
    found: list[tuple[int, int, int]] = []  # a paragraph's places, and which of these stands before it
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
    """The paragraphs of two stretches: those in both, and between them those most alike beside each other."""
    for tag, first, last, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        one, other = before[first:last], after[begin:stop]
        yield from (DiffParagraph(text, text) for text in one) if tag == "equal" else _aligned(one, other)


def _aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[DiffParagraph]:
    """The paragraphs of two stretches that have none in common: those most alike beside each other, in order."""
    here = there = 0
    for one, other in [*_pairs(before, after), (len(before), len(after))]:
        yield from (DiffParagraph(text, None) for text in before[here:one])
        yield from (DiffParagraph(None, text) for text in after[there:other])
        if one < len(before):
            yield DiffParagraph(before[one], after[other])
        here, there = one + 1, other + 1


def _pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Which paragraphs stand beside each other: of all ways to go through both in order, the most alike."""
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
    """The words of a paragraph as numbers, its second "the" as another one: what two paragraphs have in common is then
    counted as fast as sets are cut.
    """
    times: Counter[str] = Counter()
    found: set[int] = set()
    for word in text.split():
        times[word] += 1
        found.add(numbers.setdefault((word, times[word]), len(numbers)))
    return frozenset(found)


def _similarity(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of their words that two paragraphs have in common; 0 where that is too little to be one paragraph."""
    total = len(one) + len(other)
    share = 2 * len(one & other) / total if total else 0.0
    return share if share >= _ALIKE else 0.0


# -- words


def _steps(one: Sequence[str], other: Sequence[str]) -> int:
    """Steps that it takes at most to align the words of two paragraphs: `SequenceMatcher` goes through one of them, and
    through all places of its words in the other, as often as it finds a run that both have.
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
    """The runs as pieces, changes beside each other as one."""
    for is_same, group in groupby(runs, key=lambda run: run[0]):
        olds, news = zip(*((old, new) for _, old, new in group), strict=True)
        texts = ((ChangeKind.SAME, olds),) if is_same else ((ChangeKind.REMOVED, olds), (ChangeKind.ADDED, news))
        yield from (DiffSegment(kind, "".join(text)) for kind, text in texts if any(text))
