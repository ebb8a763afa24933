"""What the rules say of a block, as numbers for the learnt tables: they weigh it against all the rest.

The rules know what seldom stands on the pages that the tables were learnt from, and hold on pages of a few lines.
"""

from collections.abc import Sequence

from reader.blocks import Block
from reader.cleaning.block_features import Row
from reader.cleaning.island import find_island
from reader.cleaning.traits import Traits

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


def read_rules(blocks: Sequence[Block], traits: Sequence[Traits]) -> list[Row]:
    """A row for every block of a page."""
    island = find_island(blocks, traits)
    ages = [one.age is not None for one in traits]
    furniture = [one.is_furniture for one in traits]
    rows = []
    heading = -_FAR
    for index, one in enumerate(traits):
        rows.append([
            index in island, max(-_FAR, min(_FAR, index - island.start)),
            max(-_FAR, min(_FAR, island.stop - 1 - index)),
            one.is_furniture, one.is_rail_heading, min(_FAR, index - heading),
            sum(ages[max(0, index - _REACH) : index + _REACH + 1]),
            one.is_cut_short, one.has_bullet, one.has_credit, one.is_slug, one.is_stamp, one.link_share,
            *[context in one.context for context in _CONTEXTS],
            sum(furniture[max(0, index - _REACH) : index]), sum(furniture[index + 1 : index + 1 + _REACH]),
        ])  # fmt: skip
        if one.is_rail_heading:
            heading = index
    return rows
