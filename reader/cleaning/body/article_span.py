"""Which blocks of a page are the article's, and between which blocks it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.cleaning.block_features import BlockFeatures
from reader.cleaning.body.page_marks import first_page_mark
from reader.cleaning.classifier.block_scores import BlockScores, best_threshold, find_chances, is_html
from reader.cleaning.classifier.content_span import find_island, first_entry
from reader.cleaning.classifier.feature_rows import FEATURES
from reader.cleaning.classifier.lazy_rows import Rows
from reader.cleaning.metadata import Metadata
from reader.model.blocks import Block

_SITES = FEATURES.index("sites")
_LOWEST, _HIGHEST = 0.2, 0.5
"""Bounds of the chance from which a block is the article's."""
_LIKELY_ENOUGH_BETWEEN = 0.3
"""The bound for a sentence between two blocks of the article."""
_WORDS_OF_A_PAGE = 15.0
"""Words that the article must have, else the rules look for it: pages of a line or two are not what the tables were
learnt from."""
_SURE = 0.8
"""Chance from which a phrase of furniture, a box or a list of stories around it takes no block out of the article."""
_RAIL_REACH = 4
"""Blocks of a list of stories in the text."""
_SHORT_PAGE = 20
"""Blocks of a page that somebody typed or pasted a part of."""
_STAMP_REACH, _LONGEST_SUBHEADING = 3, 18
"""Blocks above the first prose in which a live blog's time stamp is looked for, and words of those in between."""
_SHARE_OF_CLEAN, _FURNITURE_OF_CLEAN = 0.75, 0.02
"""Share of a text page's words that the article has if nothing else is on the page, and share of lines that may be
furniture. Of 173 scrapes of the development pages three are such pages; of 72 cleaned articles, given back as text, 61.
"""
_BREAK = 25
"""Blocks of something else after which what follows is not the same stretch of the article."""
_SMALLEST_SHARE = 0.15
"""What a stretch has of the heaviest one's words to be more than a stray sentence."""


@dataclass(frozen=True)
class ArticlePlace:
    """`taken` are the indices of the article's blocks; `island` are the blocks from its first prose to its last block,
    strays aside: what stands before is the article's head, though short paragraphs may be there too.
    """

    taken: frozenset[int]
    island: range
    chances: BlockScores

    def is_sure(self, index: int) -> bool:
        """Whether a block is so likely the article's that what stands around it has no say."""
        return index in self.taken and self.chances.article[index] >= _SURE


def find_place(blocks: Sequence[Block], traits: Sequence[BlockFeatures], metadata: Metadata) -> ArticlePlace:
    """Where the article of a page stands; nowhere if the page has none."""
    chances = find_chances(blocks, traits, metadata)
    words = [float(one.words) for one in traits]
    bound = max(_LOWEST, min(best_threshold(chances.article, words), _HIGHEST))
    taken = frozenset(
        index
        for index, chance in enumerate(chances.article)
        if chance > (_SURE if _is_likely_of_a_rail(traits, index) else bound)
    )
    taken |= _prose_below(taken, traits, chances.article) | _prose_of_later_pages(blocks, traits, chances.article)
    if not is_html(blocks) and _is_clean(taken, traits, words, chances.own):
        taken = _up_to_the_last_sentence(taken, traits)
    taken |= _sentences_between(taken, traits, chances.article)
    if sum(words[index] for index in taken) < _WORDS_OF_A_PAGE:
        island = find_island(blocks, traits)
        return ArticlePlace(frozenset(island), island, chances)
    island = _between_strays(sorted(taken), words)
    start = next((index for index in island if index in taken and traits[index].is_prose), island.start)
    start = first_entry(start, traits) if is_html(blocks) else _first_stamp(start, island, traits)
    return ArticlePlace(taken, range(start, island.stop), chances)


def _is_clean(taken: frozenset[int], traits: Sequence[BlockFeatures], words: Sequence[float], rows: Rows) -> bool:
    """Whether a text page is an article and nothing else, as somebody pastes it who has cleaned it before: most of its
    words and lines are likely the article's, and hardly a line is known from anywhere as furniture.
    """
    if not taken or 2 * len(taken) < len(traits) or sum(words[index] for index in taken) < _SHARE_OF_CLEAN * sum(words):
        return False
    furniture = sum(
        one.is_furniture or one.is_rail_heading or one.age is not None or row[_SITES] > 0
        for one, row in zip(traits, rows, strict=True)
    )
    return furniture <= _FURNITURE_OF_CLEAN * len(traits)


def _up_to_the_last_sentence(taken: frozenset[int], traits: Sequence[BlockFeatures]) -> frozenset[int]:
    """All blocks from the first that is taken, but for titles at the end: they may be of other stories even there."""
    last = max(index for index, one in enumerate(traits) if one.is_sentence or index in taken)
    return frozenset(range(min(taken), last + 1))


def _first_stamp(start: int, island: range, traits: Sequence[BlockFeatures]) -> int:
    """Where a scraped live blog begins: with the time stamp that its first entry has above it, as others have."""
    if not any(traits[index].is_stamp for index in island):
        return start
    for above in range(start - 1, max(-1, start - 1 - _STAMP_REACH), -1):
        if traits[above].is_stamp:
            return above
        if traits[above].is_furniture or traits[above].is_date or traits[above].words > _LONGEST_SUBHEADING:
            break
    return start


def _prose_of_later_pages(
    blocks: Sequence[Block], traits: Sequence[BlockFeatures], chances: Sequence[float]
) -> frozenset[int]:
    """Prose below the first of the lines that number the pages of an article put together from several."""
    first = first_page_mark([block.text for block in blocks])
    if first is None:
        return frozenset()
    return frozenset(
        index for index in range(first, len(blocks)) if traits[index].is_prose and chances[index] > _LOWEST / 2
    )


def _is_likely_of_a_rail(traits: Sequence[BlockFeatures], index: int) -> bool:
    """Whether a line is of a list of stories: its heading, an age, or what stands above an age and is no sentence."""
    one, below = traits[index], traits[index + 1] if index + 1 < len(traits) else None
    return one.is_rail_heading or one.age is not None or bool(below and below.age is not None and not one.is_sentence)


def _prose_below(taken: frozenset[int], traits: Sequence[BlockFeatures], chances: Sequence[float]) -> frozenset[int]:
    """Prose below the article's blocks that the page's bound leaves out, where a list of other stories stands in
    between, or on a page of a few lines. There even the last paragraph looks like the page's end, and a lost paragraph
    is worse than a kept one.
    """
    return frozenset(
        index
        for index, one in enumerate(traits)
        if chances[index] > _LOWEST / 2
        and one.is_prose
        and not one.is_cut_short
        and not taken.isdisjoint(range(index - _RAIL_REACH - 1, index))
        and (len(traits) <= _SHORT_PAGE or _is_below_heading(traits, index) and chances[index] > _LOWEST)
    )


def _is_below_heading(traits: Sequence[BlockFeatures], index: int) -> bool:
    return any(traits[above].is_rail_heading for above in range(max(0, index - _RAIL_REACH), index))


def _sentences_between(
    taken: frozenset[int], traits: Sequence[BlockFeatures], chances: Sequence[float]
) -> frozenset[int]:
    """Sentences with a block of the article right above and below that the page's bound leaves out by a little."""
    return frozenset(
        index
        for index, one in enumerate(traits)
        if chances[index] > _LIKELY_ENOUGH_BETWEEN
        and index - 1 in taken
        and index + 1 in taken
        and (one.is_prose or one.is_sentence)
        and not one.is_cut_short
    )


def _between_strays(taken: Sequence[int], words: Sequence[float]) -> range:
    stretches: list[list[int]] = []
    for index in taken:
        if stretches and index - stretches[-1][-1] <= _BREAK:
            stretches[-1].append(index)
        else:
            stretches.append([index])
    weights = [sum(words[index] for index in stretch) for stretch in stretches]
    least = _SMALLEST_SHARE * max(weights)
    heavy = [stretch for stretch, weight in zip(stretches, weights, strict=True) if weight >= least]
    return range(heavy[0][0], heavy[-1][-1] + 1)
