"""A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) that labels the tokens of a run.

Labels are O, and B- and I- for the first and the other tokens of a name of a kind. The weights of a token's features
are added up for each label; Viterbi's algorithm finds the best path.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from operator import add, getitem
from typing import TypeVar

from reader.annotating.ner.crf_weights import CrfWeights
from reader.annotating.ner.run_features import (
    DISTANCES,
    EDGES,
    case_features,
    casing,
    casing_in_document,
    class_features,
    edge_features,
    edge_words,
    own_features,
    shared_features,
)
from reader.annotating.ner.token_context import PADDING, TokenContext, document_features
from reader.annotating.ner.token_features import Vocabulary, window_features

Scores = list[int]
"""A score for each label, in the order of `CrfWeights.labels`."""
DocumentSums = dict[str, tuple[int, str | None]]
"""A word of a document -> the sum of its document features, and its casing there if it has a capital."""

_FULL = 16_384
"""The most sums of one kind that are remembered."""
_Key = TypeVar("_Key")


class _Sums(dict[_Key, int]):
    """Sums of weights by what their features come of; forgets them all when they are too many."""

    def __init__(self, weights: CrfWeights, features_of: Callable[[_Key], Iterable[str]]) -> None:
        self._weights = weights
        self._features_of = features_of

    def __missing__(self, key: _Key) -> int:
        if len(self) >= _FULL:
            self.clear()
        total = self[key] = self._weights.sum_of(self._features_of(key))
        return total


class LinearChainCrf:
    """Scores and labels runs of tokens; remembers the sums of weights for what is frequent."""

    def __init__(self, weights: CrfWeights, vocabulary: Vocabulary) -> None:
        self.weights = weights
        self._windows = [
            _Sums(weights, partial(window_features, distance=distance, vocabulary=vocabulary)) for distance in DISTANCES
        ]
        self._edges = {
            nouns: [_Sums(weights, partial(edge_features, edge, nouns=nouns, vocabulary=vocabulary)) for edge in EDGES]
            for nouns in ("", "N")
        }
        self._classes: _Sums[tuple[str, str, str, str]] = _Sums(weights, lambda key: class_features(*key))
        self._cases: _Sums[tuple[str, str, str]] = _Sums(weights, lambda key: case_features(*key))
        self._leads: dict[str, int] = {}

    def scores(self, context: TokenContext, first: int, end: int, remembered: DocumentSums) -> list[Scores]:
        """The scores of each token of a run, for the tokens from `first` to before `end`.

        `remembered` caches what the document says of its words: pass one dictionary for all runs of a document.
        """
        sum_of, windows, nouns = self.weights.sum_of, self._windows, context.nouns
        words, tokens = context.padded_words, context.padded_features
        together = sum_of(shared_features(context, first, end))
        together = sum(map(getitem, self._edges[nouns], edge_words(context, first, end)), together)
        found: list[Scores] = []
        for index, features in enumerate(own_features(context, first, end), first + PADDING):
            word, before, own = words[index], tokens[index - 1], tokens[index]
            if word not in remembered:
                in_document = casing_in_document(context, word, own.lower) if own.is_capitalised else None
                remembered[word] = sum_of(document_features(context, word)), in_document
            total, in_document = remembered[word]
            if in_document is not None:
                written = casing(nouns, words[index - 1], in_document)
                total += self._cases[written, own.flags, before.shape]
            total += self._classes[nouns, before.word_class, own.word_class, tokens[index + 1].word_class]
            total = sum(map(getitem, windows, words[index - 2 : index + 3]), total + together + sum_of(features))
            found.append(self.weights.numbers(total))
        return found

    def is_outside(self, words: Iterable[str], margin: int) -> bool:
        """Whether each of some words is none of a name by itself: its features alone score the first label, "O", by
        `margin` above all others.
        """
        leads = self._leads
        for word in words:
            lead = leads.get(word)
            if (self._lead_of_outside(word) if lead is None else lead) <= margin:
                return False
        return True

    def _lead_of_outside(self, word: str) -> int:
        if len(self._leads) >= _FULL:
            self._leads.clear()
        outside, *inside = self.weights.numbers(self._windows[DISTANCES.index(0)][word])
        lead = self._leads[word] = outside - max(inside)
        return lead

    def labels(self, scores: Sequence[Scores]) -> list[str]:
        """The labels of the best path through the scores of a run."""
        return [self.weights.labels[number] for number in self.best_path(scores)]

    def best_path(self, scores: Sequence[Scores]) -> list[int]:
        """The indexes of the labels of the best path through the scores of a run."""
        if len(scores) == 1:
            return [scores[0].index(max(scores[0]))]
        transitions = self.weights.transitions
        best, steps = scores[0], list[tuple[Scores, list[int]]]()
        for own in scores[1:]:
            tops = [max(map(add, best, column)) for column in transitions]
            steps.append((best, tops))
            best = list(map(add, tops, own))
        path = [best.index(max(best))]
        for before, tops in reversed(steps):  # where a top comes from is looked for on the best path only
            label = path[-1]
            path.append(list(map(add, before, transitions[label])).index(tops[label]))
        return path[::-1]
