"""A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) that labels the tokens of a run.

Labels are O, and B- and I- for the first and the other tokens of a name of a kind. The weights of a token's features
are added up for each label; Viterbi's algorithm finds the best path.
"""

from collections.abc import Iterable, Sequence
from operator import add, getitem

from reader.annotating.ner.crf_weights import CrfWeights
from reader.annotating.ner.run_features import (
    DISTANCES,
    EDGES,
    brown_pair,
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
from reader.base.remembered import Remembered

Scores = list[int]
"""A score for each label, in the order of `CrfWeights.labels`."""
DocumentSums = dict[str, tuple[int, str | None]]
"""A word of a document -> the sum of its document features, and its casing there if it has a capital."""


class LinearChainCrf:
    """Scores and labels runs of tokens; remembers the sums of weights for what is frequent."""

    def __init__(self, weights: CrfWeights, vocabulary: Vocabulary) -> None:
        self.weights = weights
        sum_of = weights.sum_of

        def window(distance: int) -> Remembered[str, int]:
            return Remembered(lambda word: sum_of(window_features(word, distance, vocabulary)))

        def edge(name: str, nouns: str) -> Remembered[str, int]:
            return Remembered(lambda word: sum_of(edge_features(name, word, nouns, vocabulary)))

        self._windows = [window(distance) for distance in DISTANCES]
        self._edges = {nouns: [edge(name, nouns) for name in EDGES] for nouns in ("", "N")}
        self._classes: Remembered[tuple[str, str, str, str], int] = Remembered(lambda key: sum_of(class_features(*key)))
        self._pairs: Remembered[tuple[int, str, str], int] = Remembered(lambda key: sum_of([brown_pair(*key)]))
        self._cases: Remembered[tuple[str, str, str], int] = Remembered(lambda key: sum_of(case_features(*key)))
        self._leads: Remembered[str, int] = Remembered(self._lead_of_outside)

    def scores(self, context: TokenContext, first: int, end: int, remembered: DocumentSums) -> list[Scores]:
        """The scores of each token of a run, for the tokens from `first` to before `end`.

        `remembered` caches what the document says of its words: pass one dictionary for all runs of a document.
        """
        sum_of, numbers, windows, nouns = self.weights.sum_of, self.weights.numbers, self._windows, context.nouns
        words, tokens = context.padded_words, context.padded_features
        together = sum_of(shared_features(context, first, end))
        together = sum(map(getitem, self._edges[nouns], edge_words(context, first, end)), together)
        before, own = tokens[first + PADDING - 1], tokens[first + PADDING]
        found: list[Scores] = []
        for index, features in enumerate(own_features(context, first, end), first + PADDING):
            word, after = words[index], tokens[index + 1]
            of_word = remembered.get(word)
            if of_word is None:
                in_document = casing_in_document(context, word, own.lower) if own.is_capitalised else None
                of_word = remembered[word] = sum_of(document_features(context, word)), in_document
            total, in_document = of_word
            if in_document is not None:
                written = casing(nouns, words[index - 1], in_document)
                total += self._cases[written, own.flags, before.shape]
            total += together + self._classes[nouns, before.word_class, own.word_class, after.word_class]
            if nouns:
                total += self._pairs[-1, before.brown, own.brown] + self._pairs[1, own.brown, after.brown]
            total = sum(map(getitem, windows, words[index - 2 : index + 3]), total + sum_of(features))
            found.append(numbers(total))
            before, own = own, after
        return found

    def is_outside(self, words: Iterable[str], margin: int) -> bool:
        """Whether each of some words is none of a name by itself: its features alone score the first label, "O", by
        `margin` above all others.
        """
        leads = self._leads
        return all(leads[word] > margin for word in words)

    def _lead_of_outside(self, word: str) -> int:
        outside, *inside = self.weights.numbers(self._windows[DISTANCES.index(0)][word])
        return outside - max(inside)

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
