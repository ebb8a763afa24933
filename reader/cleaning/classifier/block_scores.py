"""Estimates, for every block of a page, the probability that it belongs to the article, in two passes.

The first pass reads features of the block and its page. The second also reads the first pass's probabilities of the
neighbouring blocks (stacking: Wolpert 1992).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import exp

from reader.cleaning.classifier.boosted_trees import Score
from reader.cleaning.classifier.context_features import read_context_features
from reader.cleaning.classifier.lazy_rows import LazyRows, Row, Rows
from reader.cleaning.classifier.learnt_tables import BlockClassifiers, learnt_tables
from reader.cleaning.classifier.lexicon import Lexicon
from reader.cleaning.classifier.markup_features import read_markup_features
from reader.cleaning.classifier.rule_features import read_rule_features
from reader.cleaning.classifier.text_features import FEATURES, read_text_features
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.features.metadata import Metadata
from reader.model.blocks import Block

_CHARACTERS = FEATURES.index("characters")
_WORDS = FEATURES.index("words")
_FAR_ABOVE = FEATURES.index("prose_distance_above")
_FAR_BELOW = FEATURES.index("prose_distance_below")
_FEW_WORDS, _FAR = 3, 12
_HOPELESS_ODDS = -6.2
"""Log-odds assigned, without evaluating the trees, to blocks of at most three words and no prose nearby. Half of all
blocks of the development pages are like that; one in a hundred of them belongs to an article, in tables and lists.
"""
_FIRST_PASS_WEIGHT = 0.4
"""Weight of the first pass in the average of both passes' log-odds. On two folds of benchmarks/cleaning_quality.py, one
page in a hundred more is free of errors than with 0; for HTML, two.
"""
_NEAR, _UNLIKELY = 3, 0.05
"""The second pass runs only on blocks with a block of at least this probability within three. The trees' early exit
gives .047. With .03 instead, twice as many blocks of text scrapes get a second pass, and on two folds of the
cross-validation no figure improves.
"""


@dataclass(frozen=True)
class BlockScores:
    """The classifier's results for a page. Sequences have one item per block, in page order."""

    probabilities: list[float]
    """Probability, 0 to 1, that the block belongs to the article."""
    rows: Rows
    """All features of each block, as `classifiers` expect them."""
    classifiers: BlockClassifiers
    own: Rows = ()
    """The first part of each row, the text features, computed eagerly; the rest is computed on demand."""
    _known: dict[tuple[Score, int], float] = field(default_factory=dict, repr=False, compare=False)

    def probability(self, score: Score, index: int) -> float:
        """Return another classifier's probability for a block, cached: `score` is one of `classifiers`' functions."""
        known = self._known.get((score, index))
        if known is None:
            known = self._known[score, index] = _sigmoid(score(self.rows[index]))
        return known


def score_blocks(blocks: Sequence[Block], features: Sequence[BlockFeatures], metadata: Metadata) -> BlockScores:
    """Estimate the probability that each block of a page belongs to the article."""
    tables = learnt_tables()
    rows = read_feature_rows(blocks, features, metadata, tables.lexicon)
    classifiers = tables.html if is_html(blocks) else tables.text
    own = rows.own
    odds = [_HOPELESS_ODDS if is_hopeless(row) else classifiers.article(rows[index]) for index, row in enumerate(own)]
    first = [_sigmoid(one) for one in odds]
    rows = LazyRows(rows, read_context_features(first, [row[_CHARACTERS] for row in own]))
    near = _near_likely(first)
    second = [
        _sigmoid(
            _FIRST_PASS_WEIGHT * odds[index] + (1 - _FIRST_PASS_WEIGHT) * classifiers.article_in_context(rows[index])
        )
        if index in near
        else probability
        for index, probability in enumerate(first)
    ]
    return BlockScores(second, rows, classifiers, own)


def _near_likely(probabilities: Sequence[float]) -> frozenset[int]:
    likely = [index for index, probability in enumerate(probabilities) if probability >= _UNLIKELY]
    return frozenset([near for index in likely for near in range(index - _NEAR, index + _NEAR + 1)])


def read_feature_rows(
    blocks: Sequence[Block], features: Sequence[BlockFeatures], metadata: Metadata, lexicon: Lexicon
) -> LazyRows:
    """Compute the features of the first pass, one row per block."""
    own = read_text_features(blocks, lexicon, metadata.titles[0] if metadata.titles else "")
    rules = read_rule_features(blocks, features)
    if is_html(blocks):
        return LazyRows(own, read_markup_features(blocks, own, lexicon, metadata), rules)
    return LazyRows(own, rules)


def is_html(blocks: Sequence[Block]) -> bool:
    """Whether the blocks come from HTML, not from a text scrape."""
    return bool(blocks) and blocks[0].tag is not None


def is_hopeless(row: Row) -> bool:
    """Whether a block is so short and so far from prose that the trees are not evaluated."""
    return row[_WORDS] <= _FEW_WORDS and row[_FAR_ABOVE] > _FAR and row[_FAR_BELOW] > _FAR


def best_threshold(probabilities: Sequence[float], weights: Sequence[float]) -> float:
    """Return the probability threshold that maximises the expected F1 of the extracted text.

    The optimal threshold is half of the best achievable F1 (Lipton, Elkan and Narayanaswamy 2014), so a page that the
    classifier is unsure of loses less text than with a fixed threshold. `weights` are the blocks' lengths in words.
    """
    ranked = sorted(zip(probabilities, weights, strict=True), reverse=True)
    expected = sum(probability * weight for probability, weight in ranked)
    taken = found = best = 0.0
    for probability, weight in ranked:
        taken += weight
        found += probability * weight
        best = max(best, 2 * found / (taken + expected + 1e-9))
    return best / 2


def _sigmoid(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))
