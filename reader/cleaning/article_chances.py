"""How likely each block of a page is the article's: a first look at it and the page, a second at the answers around."""

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from reader.blocks import Block
from reader.cleaning.block_features import FEATURES, Row, read_features
from reader.cleaning.boosted_trees import Score
from reader.cleaning.context_features import read_context
from reader.cleaning.learnt_tables import Questions, learnt_tables
from reader.cleaning.lexicon import Lexicon
from reader.cleaning.markup_features import read_markup
from reader.cleaning.metadata import Metadata
from reader.cleaning.rule_features import read_rules
from reader.cleaning.traits import Traits

_CHARACTERS = FEATURES.index("characters")
_WORDS = FEATURES.index("words")
_FAR_ABOVE = FEATURES.index("prose_distance_above")
_FAR_BELOW = FEATURES.index("prose_distance_below")
_FEW_WORDS, _FAR = 3, 12
_HOPELESS = 0.002
"""Chance of a block of at most three words with no prose near it. Half of all blocks of the development pages are such;
one in a hundred of them is an article's, in tables and lists, so the trees are not asked."""
_NEAR, _NOT_A_CHANCE = 3, 0.03
"""Where neither a block nor those near it have this chance at the first look, there is no second."""


class Chances(NamedTuple):
    """What the tables say of the blocks of a page; each list has a chance, 0 to 1, or a row for each block."""

    article: list[float]
    rows: list[Row]
    questions: Questions

    def ask(self, score: Score, index: int) -> float:
        """The chance that one of the other questions has the answer yes for a block."""
        return _chance(score(self.rows[index]))


def find_chances(blocks: Sequence[Block], traits: Sequence[Traits], metadata: Metadata) -> Chances:
    """The chance of every block of a page that it is the article's."""
    tables = learnt_tables()
    rows = read_rows(blocks, traits, metadata, tables.lexicon)
    questions = tables.html if is_html(blocks) else tables.text
    first = [_HOPELESS if is_hopeless(row) else _chance(questions.article(row)) for row in rows]
    context = read_context(first, [row[_CHARACTERS] for row in rows])
    rows = [[*row, *around] for row, around in zip(rows, context, strict=True)]
    second = [
        first[index] if max(first[max(0, index - _NEAR) : index + _NEAR + 1]) < _NOT_A_CHANCE
        else _chance(questions.article_in_context(row))
        for index, row in enumerate(rows)
    ]  # fmt: skip
    return Chances(second, rows, questions)


def read_rows(blocks: Sequence[Block], traits: Sequence[Traits], metadata: Metadata, lexicon: Lexicon) -> list[Row]:
    """The numbers of the first look."""
    rows = read_features(blocks, lexicon, metadata.titles[0] if metadata.titles else "")
    if is_html(blocks):
        rows = read_markup(blocks, rows, lexicon, metadata)
    return [[*row, *rules] for row, rules in zip(rows, read_rules(blocks, traits), strict=True)]


def is_html(blocks: Sequence[Block]) -> bool:
    """Whether the blocks come from markup."""
    return bool(blocks) and blocks[0].tag is not None


def is_hopeless(row: Row) -> bool:
    """Whether a block is so short and so far from prose that it is not worth a look."""
    return row[_WORDS] <= _FEW_WORDS and row[_FAR_ABOVE] > _FAR and row[_FAR_BELOW] > _FAR


def best_threshold(chances: Sequence[float], weights: Sequence[float]) -> float:
    """The chance above which blocks are taken so that the expected F1 of the article is highest.

    It is half of that F1 (Lipton, Elkan and Naryanaswamy 2014): a page that the tables are unsure of gives up less of
    its text than one with a fixed bound.
    """
    ranked = sorted(zip(chances, weights, strict=True), reverse=True)
    expected = sum(chance * weight for chance, weight in ranked)
    taken = found = best = 0.0
    for chance, weight in ranked:
        taken += weight
        found += chance * weight
        best = max(best, 2 * found / (taken + expected + 1e-9))
    return best / 2


def _chance(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))
