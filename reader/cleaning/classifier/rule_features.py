"""Passes the rules' findings to the classifier as features, to be weighed together with all others.

Rules cover what is rare on the training pages, and hold on pages of a few lines.
"""

from collections.abc import Sequence
from itertools import accumulate

from reader.cleaning.classifier.content_span import find_content_span
from reader.cleaning.classifier.lazy_rows import RestOfRow, Row
from reader.cleaning.features.block_features import BlockFeatures
from reader.model.blocks import Block

_CONTEXTS = ("chrome", "rail", "caption", "comment", "menu", "strong")
_REACH = 5
_FAR = 15

FEATURES: tuple[str, ...] = (
    *"in_rule_span from_span_start to_span_end is_boilerplate is_rail_heading rail_heading_above".split(),
    *"ages_around is_cut_short has_bullet has_credit is_slug is_stamp linked".split(),
    *(f"in_{context}" for context in _CONTEXTS),
    *"boilerplate_above boilerplate_below".split(),
)
"""Feature names, in order; they follow those of the block's text."""


def read_rule_features(blocks: Sequence[Block], features: Sequence[BlockFeatures]) -> RestOfRow:
    """Return a function from a block's index to its rule features."""
    span = find_content_span(blocks, features)
    ages = _sums([block.age is not None for block in features])
    boilerplate = _sums([block.is_boilerplate for block in features])
    headings = _distances_to_heading(features)

    def row(index: int) -> Row:
        block = features[index]
        at = index + _REACH
        return [
            index in span, max(-_FAR, min(_FAR, index - span.start)),
            max(-_FAR, min(_FAR, span.stop - 1 - index)),
            block.is_boilerplate, block.is_rail_heading, headings[index],
            ages[at + _REACH + 1] - ages[at - _REACH],
            block.is_cut_short, block.has_bullet, block.has_credit, block.is_slug, block.is_stamp, block.link_share,
            *[context in block.context for context in _CONTEXTS],
            boilerplate[at] - boilerplate[at - _REACH], boilerplate[at + _REACH + 1] - boilerplate[at + 1],
        ]  # fmt: skip

    return row


def _sums(flags: Sequence[bool]) -> list[int]:
    """Count the set flags among the first 0, 1, 2 …, with a margin at both ends."""
    sums = list(accumulate(flags, initial=0))
    return [0] * _REACH + sums + [sums[-1]] * _REACH


def _distances_to_heading(features: Sequence[BlockFeatures]) -> list[int]:
    """Return each block's distance to the nearest rail heading above it, at most `_FAR`."""
    distances = []
    last = -_FAR
    for index, block in enumerate(features):
        distances.append(min(_FAR, index - last))
        if block.is_rail_heading:
            last = index
    return distances
