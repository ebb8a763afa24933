"""A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) that labels the tokens of a run.

Labels are O, and B- and I- for the first and the other tokens of a name of a kind. The weights of a token's features
are added up for each label; Viterbi's algorithm finds the best path.
"""

from collections.abc import Sequence
from operator import add

from reader.annotating.ner.crf_weights import CrfWeights
from reader.annotating.ner.token_context import TokenContext, document_features, run_features
from reader.annotating.ner.token_features import Vocabulary, window_features
from reader.annotating.ner.tokens import BREAK

Scores = list[int]
"""A score for each label, in the order of `CrfWeights.labels`."""

_FULL = 20_000
_DISTANCES = (-2, -1, 0, 1, 2)


def sequence_features(context: TokenContext, first: int, end: int) -> list[list[str]]:
    """The feature strings of each token of a run, as the CRF is trained with them.

    A run is the tokens from `first` to before `end`.
    """
    words, count = context.words, len(context.words)
    found = []
    shared, own = run_features(context, first, end)
    for index, features in zip(range(first, end), own, strict=True):
        features += shared
        features += document_features(context, words[index])
        for distance in _DISTANCES:
            position = index + distance
            features += window_features(
                words[position] if 0 <= position < count else BREAK, distance, context.vocabulary
            )
        found.append(features)
    return found


class LinearChainCrf:
    """Scores and labels runs of tokens; remembers the sums of weights for frequent words."""

    def __init__(self, weights: CrfWeights) -> None:
        self.weights = weights
        self._known: dict[int, dict[str, int]] = {distance: {} for distance in _DISTANCES}
        self._leads: dict[str, int] = {}

    def scores(self, context: TokenContext, first: int, end: int, remembered: dict[str, int]) -> list[Scores]:
        """The scores of each token of a run, for the tokens from `first` to before `end`.

        `remembered` caches the sums of document features: pass one dictionary for all runs of a document.
        """
        words, count = context.words, len(context.words)
        found: list[Scores] = []
        sum_of = self.weights.sum_of
        shared, own = run_features(context, first, end)
        together = sum_of(shared)
        for index, features in zip(range(first, end), own, strict=True):
            word = words[index]
            of_document = remembered.get(word)
            if of_document is None:
                of_document = remembered[word] = sum_of(document_features(context, word))
            total = together + of_document + sum_of(features)
            for distance, known in self._known.items():
                position = index + distance
                word = words[position] if 0 <= position < count else BREAK
                total += known.get(word) or self._add_up(word, distance, context.vocabulary)
            found.append(self.weights.numbers(total))
        return found

    def _add_up(self, word: str, distance: int, vocabulary: Vocabulary) -> int:
        known = self._known[distance]
        if len(known) > _FULL:
            known.clear()
        known[word] = self.weights.sum_of(window_features(word, distance, vocabulary))
        return known[word]

    def is_outside(self, words: Sequence[str], vocabulary: Vocabulary, margin: int) -> bool:
        """Whether each of some words is none of a name by itself: its features alone score the first label, "O", by
        `margin` above all others.
        """
        return all(self._lead_of_outside(word, vocabulary) > margin for word in words)

    def _lead_of_outside(self, word: str, vocabulary: Vocabulary) -> int:
        lead = self._leads.get(word)
        if lead is None:
            if len(self._leads) > _FULL:
                self._leads.clear()
            outside, *inside = self.weights.numbers(self._add_up(word, 0, vocabulary))
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
        best, steps = scores[0], list[tuple[list[list[int]], list[int]]]()
        for own in scores[1:]:
            ways = [list(map(add, best, column)) for column in transitions]
            tops = list(map(max, ways))
            steps.append((ways, tops))
            best = list(map(add, tops, own))
        path = [best.index(max(best))]
        for ways, tops in reversed(steps):
            path.append(ways[path[-1]].index(tops[path[-1]]))  # looked for on the best path only
        return path[::-1]
