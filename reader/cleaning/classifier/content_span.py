"""Finds the content span by rules alone: the run of consecutive blocks with the most prose and the least else.

Prose blocks score their number of words, others cost points; the span is the maximum subarray (Bentley, "Programming
Pearls", 1984).
"""

from collections import Counter
from collections.abc import Sequence

from reader.cleaning.features.block_features import BlockFeatures
from reader.model.blocks import Block

_MOST_WORDS = 80
"""Words of one block that count at most: a page's longest block is often its terms of use."""
_SHORT_COST = 3.0
_BOILERPLATE_COST = 6.0
_CHROME_COST = 10.0
_STRANGER_SHARE = 0.25
"""Weight of prose outside the element that contains most of the page's prose."""
_CUT_SHARE = 0.25
"""Weight of prose that ends with an ellipsis: typical of teasers, rare in paragraphs."""
_STAMP_REACH = 3
"""Blocks above the first prose that are searched for a live blog's time stamp."""


def find_content_span(blocks: Sequence[Block], features: Sequence[BlockFeatures]) -> range:
    """Return the blocks from the first to the last of the article's prose; empty if the page has none."""
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
    """Start the span at its first prose."""
    start = next((index for index in span if features[index].is_prose or features[index].has_bullet), None)
    return span if start is None else range(first_entry(start, features), span.stop)


def first_entry(start: int, features: Sequence[BlockFeatures]) -> int:
    """Move a start index up to the time stamp and heading of a live blog's first entry, if they are right above."""
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
        return -_BOILERPLATE_COST / 2
    if features.is_boilerplate or features.age is not None or features.is_rail_heading or features.repeats > 2:
        return -_BOILERPLATE_COST
    if "caption" in features.context or "heading" in features.context or features.is_stamp:
        return -1.0
    if _is_near(block, container) and (features.is_sentence or "list" in features.context or features.has_bullet):
        return features.words / 4 if features.link_share < 0.5 and features.words > 3 else -_SHORT_COST
    return -_SHORT_COST


def _is_near(block: Block, container: tuple[str, ...]) -> bool:
    return block.path[: len(container)] == container


def _container(blocks: Sequence[Block], features: Sequence[BlockFeatures]) -> tuple[str, ...]:
    """Return the path of the elements around most of the prose; () for text pages. Nearly all paragraphs share one
    parent.
    """
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
