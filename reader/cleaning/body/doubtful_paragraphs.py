"""Finds paragraphs that the classifier doubts although they are between those of the article, or right below them,
where the page's furniture begins.
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from reader.cleaning.body.invitations import is_invitation
from reader.cleaning.body.paywall_stubs import is_paywall_stub
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.features.note_phrases import NOTES
from reader.cleaning.features.phrase_patterns import any_of
from reader.model.blocks import Block

_LEAST = 0.2
"""Least probability of such a paragraph; other blocks of the article have twice as much."""
_REACH = 2
"""Lines below the article that are searched: a subheading or a credit may stand between."""
_FEWEST = 2
"""Fewest paragraphs above it."""
_LEAST_BETWEEN, _REACH_BETWEEN = 0.25, 6
"""Least probability of a sentence between paragraphs of a text page, and lines above and below it within which these
are.
"""
_BOXES = frozenset({"chrome", "rail", "comment", "caption"})
_NOTE = any_of(NOTES)


def find_last_paragraphs(
    blocks: Sequence[Block],
    features: Sequence[BlockFeatures],
    probabilities: Sequence[float],
    taken: Set[int],
    end: int,
) -> frozenset[int]:
    """Return the sentences right below the last of the article's blocks, which are those of `taken` up to `end`, unless
    they are about the page or its author.
    """
    if sum(features[index].is_prose for index in taken if index < end) < _FEWEST:
        return frozenset()
    found: set[int] = set()
    for index in range(end, min(len(blocks), end + _REACH)):
        if not features[index].is_prose:
            continue
        if probabilities[index] < _LEAST or not _may_end(features[index], blocks[index].text):
            break
        found.add(index)
    return frozenset(found)


def find_paragraphs_between(
    blocks: Sequence[Block], features: Sequence[BlockFeatures], probabilities: Sequence[float], taken: Set[int]
) -> frozenset[int]:
    """Return the sentences of a text page with paragraphs of the article, among those `taken`, some lines above and
    below.
    """
    prose = sorted(index for index in taken if features[index].is_prose)
    found: set[int] = set()
    for above, below in pairwise(prose):
        for index in range(above + 1, below):
            if (
                max(index - above, below - index) <= _REACH_BETWEEN
                and probabilities[index] >= _LEAST_BETWEEN
                and features[index].is_prose
                and _may_belong(features[index], blocks[index].text)
            ):
                found.add(index)
    return frozenset(found)


def _may_end(features: BlockFeatures, text: str) -> bool:
    """Whether a sentence may be the last of an article."""
    return _may_belong(features, text) and not _NOTE.search(text)


def _may_belong(features: BlockFeatures, text: str) -> bool:
    return not (
        features.is_cut_short
        or features.has_credit
        or features.repeats > 1
        or features.context & _BOXES
        or is_invitation(text)
        or is_paywall_stub(text)
    )
