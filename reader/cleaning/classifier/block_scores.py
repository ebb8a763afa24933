"""How likely each block of a page is the article's: a first look at it and the page, a second at the answers around."""

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
"""Log-odds of a block of at most three words with no prose near it. Half of all blocks of the development pages are
such; one in a hundred of them is an article's, in tables and lists, so the trees are not asked."""
_FIRST_PASS_WEIGHT = 0.4
"""What the first look has of the say where there is a second: the mean of their log-odds, so weighted, is taken. On two
folds of benchmarks/cleaning_quality.py one page in a hundred more is without an error than with 0, two of HTML.
"""
_NEAR, _UNLIKELY = 3, 0.05
"""Where neither a block nor those near it have this chance at the first look, there is no second. What the trees give
up early has .047; with .03 twice as many blocks of text scrapes are looked at again, and on two of the folds of the
cross-validation no figure is better.
"""


@dataclass(frozen=True)
class BlockScores:
    """What the tables say of the blocks of a page; a chance, 0 to 1, and a row for each block."""

    probabilities: list[float]
    rows: Rows
    classifiers: BlockClassifiers
    own: Rows = ()
    """The first part of each row, the features of the block, which is at hand where the rest is read when asked for."""
    _known: dict[tuple[Score, int], float] = field(default_factory=dict, repr=False, compare=False)

    def probability(self, score: Score, index: int) -> float:
        """The chance that one of the other questions has the answer yes for a block."""
        known = self._known.get((score, index))
        if known is None:
            known = self._known[score, index] = _sigmoid(score(self.rows[index]))
        return known


def score_blocks(blocks: Sequence[Block], features: Sequence[BlockFeatures], metadata: Metadata) -> BlockScores:
    """The chance of every block of a page that it is the article's."""
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
    """The numbers of the first look."""
    own = read_text_features(blocks, lexicon, metadata.titles[0] if metadata.titles else "")
    rules = read_rule_features(blocks, features)
    if is_html(blocks):
        return LazyRows(own, read_markup_features(blocks, own, lexicon, metadata), rules)
    return LazyRows(own, rules)


def is_html(blocks: Sequence[Block]) -> bool:
    """Whether the blocks come from markup."""
    return bool(blocks) and blocks[0].tag is not None


def is_hopeless(row: Row) -> bool:
    """Whether a block is so short and so far from prose that it is not worth a look."""
    return row[_WORDS] <= _FEW_WORDS and row[_FAR_ABOVE] > _FAR and row[_FAR_BELOW] > _FAR


def best_threshold(probabilities: Sequence[float], weights: Sequence[float]) -> float:
    """The chance above which blocks are taken so that the expected F1 of the article is highest.

    It is half of that F1 (Lipton, Elkan and Naryanaswamy 2014): a page that the tables are unsure of gives up less of
    its text than one with a fixed bound.
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
