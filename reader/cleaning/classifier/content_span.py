"""Where on the page the article stands: the stretch of blocks with the most prose and the least else in between.

Each block is worth its words if it is prose and costs something if it is not; the article is the contiguous stretch of
the highest sum (Bentley, "Programming Pearls", 1984: the maximum subarray).
"""

from collections import Counter
from collections.abc import Sequence

from reader.cleaning.features.block_features import BlockFeatures
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


def find_content_span(blocks: Sequence[Block], features: Sequence[BlockFeatures]) -> range:
    """The blocks from the first to the last of the article's prose; empty where the page has none."""
    container = _container(blocks, features)
    best = current = 0.0
    start = best_start = best_end = 0
    for index, block in enumerate(blocks):
        current += _worth(block, features[index], container)
        if current <= 0:
            current, start = 0.0, index + 1
        elif current > best:
            best, best_start, best_end = current, start, index + 1
    return _trim(range(best_start, best_end), features)


def _trim(span: range, features: Sequence[BlockFeatures]) -> range:
    """The island from its first prose on."""
    start = next((index for index in span if features[index].is_prose or features[index].has_bullet), None)
    return span if start is None else range(first_entry(start, features), span.stop)


def first_entry(start: int, features: Sequence[BlockFeatures]) -> int:
    """Where the text really begins: with the time stamp and the heading that a live blog's first entry has above it."""
    above = start
    while above > 0 and start - above < _STAMP_REACH and not features[above].is_stamp:
        above -= 1
        if not (features[above].is_stamp or "heading" in features[above].context):
            break
    return above if features[above].is_stamp else start


def _worth(block: Block, features: BlockFeatures, container: tuple[str, ...]) -> float:
    if "comment" in features.context or "menu" in features.context:
        return -_CHROME_COST
    if features.is_prose:
        worth = float(min(features.words, _MOST_WORDS))
        if "chrome" in features.context or "rail" in features.context:
            return -_CHROME_COST
        if "caption" in features.context:
            return 0.0
        worth *= _CUT_SHARE if features.is_cut_short else 1.0
        return worth if _is_near(block, container) else worth * _STRANGER_SHARE
    if "chrome" in features.context or "rail" in features.context:
        return -_FURNITURE_COST / 2
    if features.is_furniture or features.age is not None or features.is_rail_heading or features.repeats > 2:
        return -_FURNITURE_COST
    if "caption" in features.context or "heading" in features.context or features.is_stamp:
        return -1.0
    if _is_near(block, container) and (features.is_sentence or "list" in features.context or features.has_bullet):
        return features.words / 4 if features.link_share < 0.5 and features.words > 3 else -_SHORT_COST
    return -_SHORT_COST


def _is_near(block: Block, container: tuple[str, ...]) -> bool:
    return block.path[: len(container)] == container


def _container(blocks: Sequence[Block], features: Sequence[BlockFeatures]) -> tuple[str, ...]:
    """The elements around most of the prose, () on a text page: paragraphs of an article nearly all have one parent."""
    mass: Counter[tuple[str, ...]] = Counter()
    for block, one in zip(blocks, features, strict=True):
        if block.path and one.is_prose and not one.context & {"chrome", "rail", "caption", "comment", "menu"}:
            mass[block.path[:-1]] += min(one.words, _MOST_WORDS)
    if not mass:
        return ()
    parent = mass.most_common(1)[0][0]
    total = sum(mass.values())
    while parent and _mass_below(mass, parent) < 0.7 * total:
        parent = parent[:-1]
    return parent


def _mass_below(mass: Counter[tuple[str, ...]], parent: tuple[str, ...]) -> int:
    return sum(words for path, words in mass.items() if path[: len(parent)] == parent)
