"""What the rules say of a block, as numbers for the learnt tables: they weigh it against all the rest.

The rules know what seldom stands on the pages that the tables were learnt from, and hold on pages of a few lines.
"""

from collections.abc import Sequence
from itertools import accumulate

from reader.cleaning.block_features import BlockFeatures
from reader.cleaning.classifier.content_span import find_island
from reader.cleaning.classifier.lazy_rows import RestOfRow, Row
from reader.model.blocks import Block

_CONTEXTS = ("chrome", "rail", "caption", "comment", "menu", "strong")
_REACH = 5
_FAR = 15

FEATURES: tuple[str, ...] = (
    *"in_rule_island from_island_start to_island_end is_furniture is_rail_heading rail_heading_above".split(),
    *"ages_around is_cut_short has_bullet has_credit is_slug is_stamp linked".split(),
    *(f"in_{context}" for context in _CONTEXTS),
    *"furniture_above furniture_below".split(),
)
"""The names of the numbers, in order; they stand behind those of the block."""


def read_rules(blocks: Sequence[Block], traits: Sequence[BlockFeatures]) -> RestOfRow:
    """What the rules say of each block of a page."""
    island = find_island(blocks, traits)
    ages = _sums([one.age is not None for one in traits])
    furniture = _sums([one.is_furniture for one in traits])
    headings = _distances_to_heading(traits)

    def row(index: int) -> Row:
        one = traits[index]
        at = index + _REACH
        return [
            index in island, max(-_FAR, min(_FAR, index - island.start)),
            max(-_FAR, min(_FAR, island.stop - 1 - index)),
            one.is_furniture, one.is_rail_heading, headings[index],
            ages[at + _REACH + 1] - ages[at - _REACH],
            one.is_cut_short, one.has_bullet, one.has_credit, one.is_slug, one.is_stamp, one.link_share,
            *[context in one.context for context in _CONTEXTS],
            furniture[at] - furniture[at - _REACH], furniture[at + _REACH + 1] - furniture[at + 1],
        ]  # fmt: skip

    return row


def _sums(flags: Sequence[bool]) -> list[int]:
    """How many of the first 0, 1, 2 … flags are set, with a margin at either end."""
    sums = list(accumulate(flags, initial=0))
    return [0] * _REACH + sums + [sums[-1]] * _REACH


def _distances_to_heading(traits: Sequence[BlockFeatures]) -> list[int]:
    """How many blocks above each the next heading of a rail stands, at most `_FAR`."""
    distances = []
    last = -_FAR
    for index, one in enumerate(traits):
        distances.append(min(_FAR, index - last))
        if one.is_rail_heading:
            last = index
    return distances
