"""What differs between two texts of the same story, paragraph by paragraph and in these word by word. Pure.

    paragraphs ──equal ones──▶ stretches that differ ──most alike──▶ pairs ──words──▶ pieces

Every step does a bounded amount of work: where a stretch is too long to be compared, it is all removed and all added.
What is shown of a paragraph, put together, is the paragraph of either text exactly.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from reader.article import Article

_SIGN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_TOKEN = re.compile(rf"[{_SIGN}]|(?:(?![{_SIGN}])\w)+|\s+|[^\w\s]")
"""A word, a sign of a script that has no spaces, a space, a mark."""
_MOST_PAIRS = 40_000
"""Paragraphs of one text times those of the other, of which each is compared with each."""
_MOST_WORDS = 250_000
"""Words of one paragraph times those of the other, which are aligned."""
_ALIKE = 0.4
"""Share of words from which a paragraph is held to be another wording of one."""
_LEAST = 4
"""Letters that must stand between two changes for them to be two."""


class Mark(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """A stretch of text that became the same thing all along."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class Passage:
    """A paragraph of one text and of the other: None where that has none for it."""

    before: str | None
    after: str | None

    @property
    def is_same(self) -> bool:
        """Whether the paragraph is in both."""
        return self.before == self.after

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Its words in the order in which one reads them, what was removed before what was added."""
        if self.before is None or self.after is None or self.is_same:
            text = self.after if self.before is None else self.before
            mark = Mark.SAME if self.is_same else Mark.ADDED if self.before is None else Mark.REMOVED
            return (Piece(mark, text),) if text else ()
        return _pieces(self.before, self.after)


class Difference(NamedTuple):
    """What differs between two articles: of what is in their heads, by name, only what does; all of their text."""

    head: tuple[tuple[str, Passage], ...]
    text: tuple[Passage, ...]

    @property
    def is_none(self) -> bool:
        """Whether they say the same."""
        return not self.head and all(one.is_same for one in self.text)


def compare_articles(before: Article, after: Article) -> Difference:
    """What is another in an article than in one that tells the same."""
    head = [(name, Passage(one or None, other or None)) for name, one, other in _facts(before, after) if one != other]
    texts = [[paragraph.text for paragraph in one.paragraphs] for one in (before, after)]
    difference = Difference(tuple(head), tuple(compare_texts(*texts)))
    passages = (*(one for _, one in head), *difference.text)
    _ = [one.pieces for one in passages]  # kept: here nobody waits for it, and where they are drawn one would
    return difference


def _facts(*articles: Article) -> Iterator[tuple[str, str, str]]:
    for name in ("headline", "standfirst", "byline", "publisher", "published", "modified"):
        one, other = (getattr(article, name) for article in articles)
        yield name, _written(one), _written(other)


def _written(fact: object) -> str:
    if isinstance(fact, date):
        return f"{fact.day} {fact:%B} {fact.year}" + (f" {fact:%H:%M}" if isinstance(fact, datetime) else "")
    return ", ".join(fact) if isinstance(fact, tuple) else str(fact or "")


# -- paragraphs


def compare_texts(before: Sequence[str], after: Sequence[str]) -> list[Passage]:
    """The paragraphs of two texts side by side, in the order of both."""
    passages: list[Passage] = []
    for same, one, other in _stretches(before, after):
        if same:
            passages += [Passage(text, text) for text in one]
        else:
            passages += _aligned(one, other)
    return passages


def _stretches(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, Sequence[str], Sequence[str]]]:
    """Stretches that are the same and stretches that are not, in turn."""
    start = 0
    while start < min(len(before), len(after)) and before[start] == after[start]:
        start += 1
    end = 0
    while end < min(len(before), len(after)) - start and before[-1 - end] == after[-1 - end]:
        end += 1
    yield True, before[:start], after[:start]
    one, other = before[start : len(before) - end], after[start : len(after) - end]
    for tag, first, last, begin, stop in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        yield tag == "equal", one[first:last], other[begin:stop]
    yield True, before[len(before) - end :], after[len(after) - end :]


def _aligned(before: Sequence[str], after: Sequence[str]) -> Iterator[Passage]:
    """The paragraphs of two stretches that have none in common: those most alike beside each other, in order."""
    here = there = 0
    for one, other in [*_pairs(before, after), (len(before), len(after))]:
        yield from (Passage(text, None) for text in before[here:one])
        yield from (Passage(None, text) for text in after[there:other])
        if one < len(before):
            yield Passage(before[one], after[other])
        here, there = one + 1, other + 1


def _pairs(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int]]:
    """Which paragraphs stand beside each other: of all ways to go through both in order, the most alike."""
    if not before or not after or len(before) * len(after) > _MOST_PAIRS:
        return []
    words = [[Counter(text.split()) for text in one] for one in (before, after)]
    alike = [[_likeness(one, other) for other in words[1]] for one in words[0]]
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


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of their words that two paragraphs have in common; 0 where that is too little to be one paragraph."""
    total = one.total() + other.total()
    share = 2 * (one & other).total() / total if total else 0.0
    return share if share >= _ALIKE else 0.0


# -- words


def _pieces(before: str, after: str) -> tuple[Piece, ...]:
    one, other = _TOKEN.findall(before), _TOKEN.findall(after)
    if len(one) * len(other) > _MOST_WORDS:
        return Piece(Mark.REMOVED, before), Piece(Mark.ADDED, after)
    runs: list[tuple[bool, str, str]] = []
    for tag, first, last, begin, stop in SequenceMatcher(str.isspace, one, other, autojunk=False).get_opcodes():
        old, new = "".join(one[first:last]), "".join(other[begin:stop])
        is_same = tag == "equal" and (len(old.strip()) >= _LEAST or not first or last == len(one))
        runs.append((is_same, old, new))
    return tuple(_joined(runs))


def _joined(runs: Sequence[tuple[bool, str, str]]) -> Iterator[Piece]:
    """The runs as pieces, changes beside each other as one."""
    for is_same, group in groupby(runs, key=lambda run: run[0]):
        olds, news = zip(*((old, new) for _, old, new in group), strict=True)
        texts = ((Mark.SAME, olds),) if is_same else ((Mark.REMOVED, olds), (Mark.ADDED, news))
        yield from (Piece(mark, "".join(text)) for mark, text in texts if any(text))
