"""The second pass: labels tokens again, with features for how the first pass labelled the same words in the rest of the
document.

After Krishnan and Manning's two-stage approach (2006). The features are the scores of the first pass, and counts of the
kinds that it gave the same words alone, as whole names and inside longer names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from operator import mul
from typing import NamedTuple

from reader.annotating.ner.crf_weights import LANE_BITS, ZERO, CrfWeights, pack_rows
from reader.annotating.ner.linear_chain_crf import Scores
from reader.annotating.ner.token_context import TokenContext

SPREAD = 120
"""Scores of the first pass are divided by this to be features."""
_LONGEST = 6


class Name(NamedTuple):
    """Tokens that make a name: the index of the first, the index after the last one, and the kind: PER, ORG or LOC."""

    first: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class LabelledRun:
    """A run of tokens as the first pass labelled it; `end` is the index after its last token."""

    first: int
    end: int
    scores: list[Scores]
    path: list[str]
    """The label of each token."""
    margins: list[int] = field(init=False)
    """How much the best score of each token is above the next one."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "margins", list(map(_margin, self.scores)))


@dataclass(slots=True)
class FirstPassCounts:
    """How the first pass labelled the words and names of a document."""

    words: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """A word -> how often it got each kind; "O" for no name."""
    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """A whole name -> how often it got each kind."""
    surest: dict[str, tuple[int, str]] = field(default_factory=dict)
    """A word -> the largest margin with which it was labelled as part of a name, and the kind."""
    parts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """A word -> the kinds of longer names that it is in, each after "f" for first, "l" for last and "m" for another
    word.
    """
    initials: dict[str, str] = field(default_factory=dict)
    """Initials of names of several words -> their kind."""
    openings: set[str] = field(default_factory=set)
    """First words of names of several words."""
    lower: dict[str, int] = field(default_factory=dict)
    """How often a word occurs without a capital."""
    remembered: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    """A word and the kind it got -> the features of such a token, which are the same at each place of the document."""


def names_of(first: int, path: Sequence[str]) -> Iterator[Name]:
    """The names that the labels of tokens make, from the token at `first` on."""
    start, kind = None, ""
    for index, label in enumerate([*path, "O"], first):
        if start is not None and (label[0] != "I" or label[2:] != kind):
            yield Name(start, index, kind)
            start = None
        if label != "O" and start is None:
            start, kind = index, label[2:]


def count_first_pass(context: TokenContext, runs: Sequence[LabelledRun]) -> FirstPassCounts:
    """Count the labels of the first pass over all runs of a document."""
    found = FirstPassCounts()
    words = context.words
    for run in runs:
        for word, label, margin in zip(words[run.first : run.end], run.path, run.margins, strict=True):
            kind = label[2:] or "O"
            found.words[word][kind] += 1
            if kind != "O" and margin > found.surest.get(word, (0, ""))[0]:
                found.surest[word] = margin, kind
        for first, end, kind in names_of(run.first, run.path):
            _count_name(found, words[first:end], kind)
    often = Counter(words)
    found.lower = {word: often[word] for word in context.lower}
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
    *_, second, best = sorted(scores)
    return best - second


def second_features(context: TokenContext, run: LabelledRun, found: FirstPassCounts) -> list[list[str]]:
    """The feature strings of each token of a run for the second pass, besides the scores of the first."""
    features: list[list[str]] = []
    inside = _kinds_of_same_names(context.words, run, found)
    for index, label, margin, whole in zip(count(run.first), run.path, run.margins, inside, strict=False):
        kind = label[2:] or "O"
        key = context.words[index], kind
        of_word = found.remembered.get(key)
        if of_word is None:
            of_word = found.remembered[key] = _word_features(context, index, kind, found)
        features.append([*of_word, f"c{label}{min(margin // 12, 12)}", "q" + whole, "q" + whole + kind])
    for first, end, kind in names_of(run.first, run.path):
        own = _name_features(context.words[first:end], kind, found)
        for index in range(first, end):
            features[index - run.first] += [feature + ("i" if index > first else "b") for feature in own]
    return features


def _word_features(context: TokenContext, index: int, kind: str, found: FirstPassCounts) -> list[str]:
    word, token_features = context.words[index], context.token_features[index]
    majority = _majority(found.words[word], kind)
    small, large = found.lower.get(token_features.lower, 0), found.words[word].total()
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
    if spelt_out := found.initials.get(word.replace(".", "")):
        features += ["a" + spelt_out, "a" + spelt_out + kind]
    return features


def _name_features(words: Sequence[str], kind: str, found: FirstPassCounts) -> list[str]:
    """The features that the tokens of a name share."""
    majority = _majority(found.names[" ".join(words)], kind)
    size = str(min(len(words), 4))
    return ["n" + majority + kind, "N" + majority + kind + size, "s" + kind + size]


def _majority(counts: Counter[str], kind: str) -> str:
    """What most other occurrences were labelled as, their share and their number as one string; the own kind is among
    `counts`.
    """
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
    """For each token the kind of the longest name of several words found with just these words, and "B" or "I" for its
    position; "" for no name.
    """
    marks = [""] * (run.end - run.first)
    index = run.first
    while index < run.end:
        step = 1
        if words[index] in found.openings:
            for length in range(min(_LONGEST, run.end - index), 1, -1):
                kinds = found.names.get(" ".join(words[index : index + length]))
                if kinds:
                    kind = kinds.most_common(1)[0][0]
                    for inner in range(length):
                        marks[index - run.first + inner] = kind + ("I" if inner else "B")
                    step = length
                    break
        index += step
    return marks


_MIDDLE = 1 << 31
"""Added to each number of a packed sum that may be negative, so that it borrows nothing from the next one."""


class SecondPass:
    """Scores the labels of tokens in the second pass."""

    def __init__(self, weights: CrfWeights) -> None:
        self._tables = weights
        (nothing,) = pack_rows(bytes([ZERO] * len(weights.labels)), len(weights.labels))
        rows = [weights.packed.get(f"={label}", nothing) for label in weights.labels[1:]]
        self._shares = [-sum(rows), *rows]
        """For each label the weights of its score in the first pass, packed: what counts is how much higher the score
        is than that of the first label, "O", and so that has the weights of all others with the opposite sign.
        """
        self._middle = sum(_MIDDLE << LANE_BITS * index for index in range(len(weights.labels)))

    def scores(self, features: Sequence[str], first: Scores) -> Scores:
        """The scores of a token from its features and from its scores in the first pass."""
        # One multiplication a label, of packed rows, where plain ones would take as many again for each.
        shares = self._tables.numbers(sum(map(mul, self._shares, first), self._middle))
        middle = _MIDDLE + ZERO * (sum(first) - len(first) * first[0])
        sums = self._tables.numbers(self._tables.sum_of(features))
        return [own + (share - middle) // SPREAD for own, share in zip(sums, shares, strict=True)]
