"""Where on the page the article stands: the stretch of blocks with the most prose and the least else in between.

Each block is worth its words if it is prose and costs something if it is not; the article is the contiguous stretch of
the highest sum (Bentley, "Programming Pearls", 1984: the maximum subarray).
"""

from collections import Counter
from collections.abc import Sequence

from reader.cleaning.block_features import BlockFeatures
from reader.model.blocks import Block

_MOST_WORDS = 80
"""Words of one block that count: a page's longest block is often its terms of use."""
_SHORT_COST = 3.0
_FURNITURE_COST = 6.0
_CHROME_COST = 10.0
_STRANGER_SHARE = 0.25
"""What prose counts for that stands in other elements than most prose of the page."""
_CUT_SHARE = 0.25
"""What prose counts for that ends in dots: teasers are cut short so, paragraphs seldom."""
_STAMP_REACH = 3
"""Blocks above the first prose in which a live blog's time stamp is looked for."""


def find_island(blocks: Sequence[Block], traits: Sequence[BlockFeatures]) -> range:
    """The blocks from the first to the last of the article's prose; empty where the page has none."""
    home = _home(blocks, traits)
    best = current = 0.0
    start = best_start = best_end = 0
    for index, block in enumerate(blocks):
        current += _worth(block, traits[index], home)
        if current <= 0:
            current, start = 0.0, index + 1
        elif current > best:
            best, best_start, best_end = current, start, index + 1
    return _trim(range(best_start, best_end), traits)


def _trim(island: range, traits: Sequence[BlockFeatures]) -> range:
    """The island from its first prose on."""
    start = next((index for index in island if traits[index].is_prose or traits[index].has_bullet), None)
    return island if start is None else range(first_entry(start, traits), island.stop)


def first_entry(start: int, traits: Sequence[BlockFeatures]) -> int:
    """Where the text really begins: with the time stamp and the heading that a live blog's first entry has above it."""
    above = start
    while above > 0 and start - above < _STAMP_REACH and not traits[above].is_stamp:
        above -= 1
        if not (traits[above].is_stamp or "heading" in traits[above].context):
            break
    return above if traits[above].is_stamp else start


def _worth(block: Block, traits: BlockFeatures, home: tuple[str, ...]) -> float:
    if "comment" in traits.context or "menu" in traits.context:
        return -_CHROME_COST
    if traits.is_prose:
        worth = float(min(traits.words, _MOST_WORDS))
        if "chrome" in traits.context or "rail" in traits.context:
            return -_CHROME_COST
        if "caption" in traits.context:
            return 0.0
        worth *= _CUT_SHARE if traits.is_cut_short else 1.0
        return worth if _is_near(block, home) else worth * _STRANGER_SHARE
    if "chrome" in traits.context or "rail" in traits.context:
        return -_FURNITURE_COST / 2
    if traits.is_furniture or traits.age is not None or traits.is_rail_heading or traits.repeats > 2:
        return -_FURNITURE_COST
    if "caption" in traits.context or "heading" in traits.context or traits.is_stamp:
        return -1.0
    if _is_near(block, home) and (traits.is_sentence or "list" in traits.context or traits.has_bullet):
        return traits.words / 4 if traits.link_share < 0.5 and traits.words > 3 else -_SHORT_COST
    return -_SHORT_COST


def _is_near(block: Block, home: tuple[str, ...]) -> bool:
    return block.path[: len(home)] == home


def _home(blocks: Sequence[Block], traits: Sequence[BlockFeatures]) -> tuple[str, ...]:
    """The elements around most of the prose, () on a text page: paragraphs of an article nearly all have one parent."""
    mass: Counter[tuple[str, ...]] = Counter()
    for block, trait in zip(blocks, traits, strict=True):
        if block.path and trait.is_prose and not trait.context & {"chrome", "rail", "caption", "comment", "menu"}:
            mass[block.path[:-1]] += min(trait.words, _MOST_WORDS)
    if not mass:
        return ()
    parent = mass.most_common(1)[0][0]
    total = sum(mass.values())
    while parent and _mass_below(mass, parent) < 0.7 * total:
        parent = parent[:-1]
    return parent


def _mass_below(mass: Counter[tuple[str, ...]], parent: tuple[str, ...]) -> int:
    return sum(words for path, words in mass.items() if path[: len(parent)] == parent)
