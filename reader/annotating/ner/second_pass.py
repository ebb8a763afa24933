"""The second pass: labels tokens again, with features for how the first pass labelled the same words in the rest of the
document.

After Krishnan and Manning's two-stage approach (2006). The features are the scores of the first pass, and counts of the
kinds that it gave the same words alone, as whole names and inside longer names.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count
from operator import mul
from typing import NamedTuple

from reader.annotating.ner.crf_weights import LANE_BITS, ZERO, CrfWeights, pack_rows
from reader.annotating.ner.linear_chain_crf import Scores
from reader.annotating.ner.token_context import TokenContext
from reader.base.remembered import Remembered

SPREAD = 120
"""Scores of the first pass are divided by this to be features."""
_LONGEST = 6


Kinds = dict[str, int]
"""A kind -> how often it was found."""


class Name(NamedTuple):
    """Tokens that make a name: the index of the first, the index after the last one, and the kind: PER, ORG or LOC."""

    first: int
    end: int
    kind: str


@dataclass(slots=True)
class LabelledRun:
    """A run of tokens as the first pass labelled it; `end` is the index after its last token."""

    first: int
    end: int
    scores: list[Scores]
    path: list[str]
    """The label of each token."""
    margins: list[int] = field(init=False)
    """How much the best score of each token is above the next one."""
    names: list[Name] = field(init=False)
    """The names that the labels make."""

    def __post_init__(self) -> None:
        self.margins = list(map(_margin, self.scores))
        self.names = names_of(self.first, self.path)


@dataclass(slots=True)
class FirstPassCounts:
    """How the first pass labelled the words and names of a document."""

    words: dict[str, Kinds] = field(default_factory=dict)
    """A word -> how often it got each kind; "O" for no name."""
    names: dict[str, Kinds] = field(default_factory=dict)
    """A whole name -> how often it got each kind."""
    surest: dict[str, tuple[int, str]] = field(default_factory=dict)
    """A word -> the largest margin with which it was labelled as part of a name, and the kind."""
    parts: dict[str, set[str]] = field(default_factory=dict)
    """A word -> the kinds of longer names that it is in, each after "f" for first, "l" for last and "m" for another
    word.
    """
    initials: dict[str, str] = field(default_factory=dict)
    """Initials of names of several words -> their kind."""
    openings: set[str] = field(default_factory=set)
    """First words of names of several words."""
    sums: dict[tuple[str, str], int] = field(default_factory=dict)
    """A word and the kind it got -> the sum of the weights of its features, the same at each place of the document."""


def names_of(first: int, path: Sequence[str]) -> list[Name]:
    """The names that the labels of tokens make, from the token at `first` on."""
    if path.count("O") == len(path):
        return []
    names: list[Name] = []
    start, kind = None, ""
    for index, label in enumerate(path, first):
        if start is not None and (label[0] != "I" or label[2:] != kind):
            names.append(Name(start, index, kind))
            start = None
        if label != "O" and start is None:
            start, kind = index, label[2:]
    if start is not None:
        names.append(Name(start, first + len(path), kind))
    return names


def count_first_pass(context: TokenContext, runs: Sequence[LabelledRun]) -> FirstPassCounts:
    """Count the labels of the first pass over all runs of a document."""
    found = FirstPassCounts()
    words, counts, surest = context.words, found.words, found.surest
    for run in runs:
        for index, label, margin in zip(count(run.first), run.path, run.margins, strict=False):
            word, kind = words[index], label[2:] or "O"
            kinds = counts.get(word)
            if kinds is None:
                counts[word] = {kind: 1}
            else:
                kinds[kind] = kinds.get(kind, 0) + 1
            if kind != "O" and margin > (surest[word][0] if word in surest else 0):
                surest[word] = margin, kind
        for first, end, kind in run.names:
            _count_name(found, words[first:end], kind)
    return found


def _count_name(found: FirstPassCounts, words: Sequence[str], kind: str) -> None:
    kinds = found.names.setdefault(" ".join(words), {})
    kinds[kind] = kinds.get(kind, 0) + 1
    if len(words) == 1:
        return
    found.openings.add(words[0])
    for position, word in enumerate(words):
        part = ("f" if not position else "l" if position == len(words) - 1 else "m") + kind
        found.parts.setdefault(word, set()).add(part)
    initials = "".join([word[0] for word in words if word[0].isupper()])
    if len(initials) > 1:
        found.initials.setdefault(initials, kind)


def _margin(scores: Scores) -> int:
    ordered = sorted(scores)
    return ordered[-1] - ordered[-2]


def second_features(context: TokenContext, run: LabelledRun, found: FirstPassCounts) -> list[list[str]]:
    """The feature strings of each token of a run for the second pass, besides the scores of the first."""
    features: list[list[str]] = []
    marks = zip(count(run.first), run.path, run.margins, _kinds_of_same_names(context.words, run, found), strict=False)
    for index, label, margin, whole in marks:
        known = _known_of_word(context, index, label[2:] or "O", found)
        features.append(_word_features(*known) + _place_features(label, min(margin // 12, 12), whole))
    for name in run.names:
        known_of_name = _known_of_name(context, name, found)
        for index in range(name.first, name.end):
            features[index - run.first] += _name_features(*known_of_name, "i" if index > name.first else "b")
    return features


_OfWord = tuple[str, str, str, str, str, str, str]
"""What the features of a word come of: its kind, its majority, its casing, its parts, its flag, how it is surest to be
labelled, and what it spells out.
"""


def _known_of_word(context: TokenContext, index: int, kind: str, found: FirstPassCounts) -> _OfWord:
    word, token_features = context.words[index], context.token_features[index]
    kinds, lower = found.words[word], token_features.lower
    small = context.often.get(lower, 0) if lower in context.lower else 0
    case = "0" if not small else "1" if small < sum(kinds.values()) else "2"
    parts = " ".join(sorted(found.parts[word])) if word in found.parts else ""
    surest = ""
    if word in found.surest and token_features.is_capitalised:
        margin, other = found.surest[word]
        surest = other + str(min(margin // 24, 6))
    flag = "D" if "D" in token_features.flags else ""
    return kind, _majority(kinds, kind), case, parts, flag, surest, found.initials.get(word.replace(".", ""), "")


def _word_features(
    kind: str, majority: str, case: str, parts: str, flag: str, surest: str, spelt_out: str
) -> list[str]:
    features = ["w" + majority, "w" + majority + kind, "l" + case, "l" + case + kind + majority[:1]]
    features += ["p" + parts.replace(" ", "") + kind, "d" + flag + kind]
    features += ["p" + part for part in parts.split()]
    if surest:
        features.append("m" + surest + kind)
    if spelt_out:
        features += ["a" + spelt_out, "a" + spelt_out + kind]
    return features


def _place_features(label: str, margin: int, whole: str) -> list[str]:
    """The features of a token that come of how the first pass labelled it in its place."""
    return [f"c{label}{margin}", "q" + whole, "q" + whole + (label[2:] or "O")]


def _known_of_name(context: TokenContext, name: Name, found: FirstPassCounts) -> tuple[str, str, int]:
    """What the features that the tokens of a name share come of: its kind, its majority and its length."""
    majority = _majority(found.names[" ".join(context.words[name.first : name.end])], name.kind)
    return name.kind, majority, min(name.end - name.first, 4)


def _name_features(kind: str, majority: str, size: int, place: str) -> list[str]:
    return [f"n{majority}{kind}{place}", f"N{majority}{kind}{size}{place}", f"s{kind}{size}{place}"]


def _majority(counts: Kinds, kind: str) -> str:
    """What most other occurrences were labelled as, their share and their number as one string; the own kind is among
    `counts`.
    """
    others = sum(counts.values()) - (kind in counts)
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
    while index < run.end - 1:
        step = 1
        if words[index] in found.openings:
            for length in range(min(_LONGEST, run.end - index), 1, -1):
                kinds = found.names.get(" ".join(words[index : index + length]))
                if kinds:
                    kind = max(kinds, key=kinds.__getitem__)
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
        sum_of = weights.sum_of
        self._words: Remembered[_OfWord, int] = Remembered(lambda known: sum_of(_word_features(*known)))
        self._places: Remembered[tuple[str, int, str], int] = Remembered(lambda key: sum_of(_place_features(*key)))
        self._names: Remembered[tuple[str, str, int, str], int] = Remembered(lambda key: sum_of(_name_features(*key)))

    def scores(self, context: TokenContext, run: LabelledRun, found: FirstPassCounts) -> list[Scores]:
        """The scores of the tokens of a run: those of their `second_features`, and of the first pass."""
        words, sums, places = context.words, found.sums, self._places
        totals: list[int] = []
        marks = zip(count(run.first), run.path, run.margins, _kinds_of_same_names(words, run, found), strict=False)
        for index, label, margin, whole in marks:
            word = words[index], label[2:] or "O"
            total = sums.get(word)
            if total is None:
                known = _known_of_word(context, index, word[1], found)
                total = sums[word] = self._words[known]
            totals.append(total + places[label, min(margin // 12, 12), whole])
        for name in run.names:
            known_of_name = _known_of_name(context, name, found)
            for index in range(name.first, name.end):
                totals[index - run.first] += self._names[*known_of_name, "i" if index > name.first else "b"]
        return list(map(self.scores_of_token, totals, run.scores))

    def scores_of_token(self, total: int, first: Scores) -> Scores:
        """The scores of a token from the packed sum of its features, and from its scores in the first pass."""
        # One multiplication a label, of packed rows, where plain ones would take as many again for each.
        shares = self._tables.numbers(sum(map(mul, self._shares, first), self._middle))
        middle = _MIDDLE + ZERO * (sum(first) - len(first) * first[0])
        return [
            own + (share - middle) // SPREAD for own, share in zip(self._tables.numbers(total), shares, strict=True)
        ]
