"""The second look at a token: what the first look at the whole article found of the same words elsewhere in it.

Krishnan and Manning's two stages (2006): the second chain has the scores of the first, and features for what the words
are labelled in the rest of the article, alone, as a name, and inside longer names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from operator import mul
from typing import NamedTuple

from reader.annotating.ner.crf_weights import ZERO, CrfWeights
from reader.annotating.ner.linear_chain_crf import Scores
from reader.annotating.ner.token_context import TokenContext

SPREAD = 120
"""The first look's scores are divided by this to be features."""
_LONGEST = 6


class Name(NamedTuple):
    """Tokens that make a name: the first, the one behind the last, the kind (PER, ORG, LOC)."""

    first: int
    last: int
    kind: str


@dataclass(frozen=True, slots=True)
class LabelledRun:
    """What the first chain made of a run."""

    first: int
    last: int
    scores: list[Scores]
    path: list[str]
    """The label of each token."""


@dataclass(slots=True)
class FirstPassCounts:
    """What the first look found in an article."""

    words: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """A word -> how often it is labelled as of which kind, "O" for none."""
    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """A whole name -> how often it is found as of which kind."""
    surest: dict[str, tuple[int, str]] = field(default_factory=dict)
    """A word -> the largest margin it was labelled with, and the kind."""
    parts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """A word -> kinds of the longer names that it is the first (f), last (l) or a middle word (m) of."""
    initials: dict[str, str] = field(default_factory=dict)
    """Initials of names of several words -> their kind."""
    openings: set[str] = field(default_factory=set)
    """First words of names of several words."""
    lower: Counter[str] = field(default_factory=Counter)
    """How often a word stands without a capital."""


def names_of(first: int, path: Sequence[str]) -> Iterator[Name]:
    """The names that labels make from a first token on."""
    start, kind = None, ""
    for index, label in enumerate([*path, "O"], first):
        if start is not None and (label[0] != "I" or label[2:] != kind):
            yield Name(start, index, kind)
            start = None
        if label != "O" and start is None:
            start, kind = index, label[2:]


def count_first_pass(context: TokenContext, runs: Sequence[LabelledRun]) -> FirstPassCounts:
    """What the first look found, over the whole article."""
    found = FirstPassCounts()
    words = context.words
    for run in runs:
        for index, (label, scores) in enumerate(zip(run.path, run.scores, strict=True), run.first):
            word, kind = words[index], label[2:] or "O"
            found.words[word][kind] += 1
            margin = _margin(scores)
            if kind != "O" and margin > found.surest.get(word, (0, ""))[0]:
                found.surest[word] = margin, kind
        for first, last, kind in names_of(run.first, run.path):
            _count_name(found, words[first:last], kind)
    found.lower.update([word for word in words if word in context.lower])
    return found


def _count_name(found: FirstPassCounts, words: Sequence[str], kind: str) -> None:
    found.names[" ".join(words)][kind] += 1
    if len(words) == 1:
        return
    found.openings.add(words[0])
    for position, word in enumerate(words):
        found.parts[word].add(("f" if not position else "l" if position == len(words) - 1 else "m") + kind)
    initials = "".join([word[0] for word in words if word[0].isupper()])
    if len(initials) > 1:
        found.initials.setdefault(initials, kind)


def _margin(scores: Scores) -> int:
    best, second = sorted(scores)[-1:-3:-1]
    return best - second


def second_features(context: TokenContext, run: LabelledRun, found: FirstPassCounts) -> list[list[str]]:
    """The features of each token of a run, besides the scores of the first look."""
    features: list[list[str]] = []
    inside = _kinds_of_same_names(context.words, run, found)
    for index, label, scores, whole in zip(count(run.first), run.path, run.scores, inside, strict=False):
        kind = label[2:] or "O"
        margin = str(min(_margin(scores) // 12, 12))
        features.append(
            [*_word_features(context, index, kind, found), "c" + label + margin, "q" + whole, "q" + whole + kind]
        )
    for first, last, kind in names_of(run.first, run.path):
        own = _name_features(context.words[first:last], kind, found)
        for index in range(first, last):
            features[index - run.first] += [feature + ("i" if index > first else "b") for feature in own]
    return features


def _word_features(context: TokenContext, index: int, kind: str, found: FirstPassCounts) -> list[str]:
    word, token_features = context.words[index], context.token_features[index]
    majority = _majority(found.words[word], kind)
    small, large = found.lower[token_features.lower], found.words[word].total()
    case = "0" if not small else "1" if small < large else "2"
    parts = "".join(sorted(found.parts.get(word, ())))
    features = [
        "w" + majority,
        "w" + majority + kind,
        "l" + case,
        "l" + case + kind + majority[:1],
        "p" + parts + kind,
        "d" + ("D" if "D" in token_features.flags else "") + kind,
    ]
    if parts:
        features += ["p" + part for part in found.parts[word]]
    if word in found.surest and token_features.is_capitalised:
        margin, surest = found.surest[word]
        features.append("m" + surest + str(min(margin // 24, 6)) + kind)
    spelt_out = found.initials.get(word.replace(".", "")) if len(word) > 1 else None
    if spelt_out:
        features += ["a" + spelt_out, "a" + spelt_out + kind]
    return features


def _name_features(words: Sequence[str], kind: str, found: FirstPassCounts) -> list[str]:
    """The features that the tokens of a name share; its first and its other ones are told apart."""
    majority = _majority(found.names[" ".join(words)], kind)
    size = str(min(len(words), 4))
    return ["n" + majority + kind, "N" + majority + kind + size, "s" + kind + size]


def _majority(counts: Counter[str], kind: str) -> str:
    """What most others are, how many of them, how many there are: own kind is one of the counts."""
    others = counts.total() - (counts[kind] > 0)
    if others <= 0:
        return ""
    best, most = "", 0
    for other, often in counts.items():
        often -= other == kind
        if often > most:
            best, most = other, often
    share = "a" if most == others else "m" if most * 3 >= others * 2 else "s"
    return best + share + str(min(others, 4))


def _kinds_of_same_names(words: Sequence[str], run: LabelledRun, found: FirstPassCounts) -> list[str]:
    """For each token the kind of the longest name of several words that was found with just these, and "B" or "I"."""
    marks = [""] * (run.last - run.first)
    index = run.first
    while index < run.last:
        step = 1
        if words[index] in found.openings:
            for length in range(min(_LONGEST, run.last - index), 1, -1):
                kinds = found.names.get(" ".join(words[index : index + length]))
                if kinds:
                    kind = kinds.most_common(1)[0][0]
                    for inner in range(length):
                        marks[index - run.first + inner] = kind + ("I" if inner else "B")
                    step = length
                    break
        index += step
    return marks


def relative(scores: Scores) -> list[int]:
    """Scores as so much more than those for no name."""
    return [score - scores[0] for score in scores[1:]]


class SecondPass:
    """Scores of the second look, by its tables."""

    def __init__(self, weights: CrfWeights) -> None:
        self._tables = weights
        nothing = bytes([ZERO] * len(weights.labels))
        rows = [(weights.rows_of([f"={label}"]) or [nothing])[0] for label in weights.labels[1:]]
        self._shares = [[weight - ZERO for weight in column] for column in zip(*rows, strict=True)]
        """For each label, what it takes of the first look's score of each other than "O"."""

    def scores(self, features: Sequence[str], first: Scores) -> Scores:
        """What speaks for each label of a token."""
        sums = self._tables.numbers(self._tables.sum_of(features))
        given = relative(first)
        return [own + sum(map(mul, shares, given)) // SPREAD for own, shares in zip(sums, self._shares, strict=True)]
