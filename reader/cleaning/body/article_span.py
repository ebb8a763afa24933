"""Which blocks of a page are the article's, and between which blocks it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.cleaning.body.page_marks import first_page_mark
from reader.cleaning.classifier.block_scores import BlockScores, best_threshold, is_html, score_blocks
from reader.cleaning.classifier.content_span import find_content_span, first_entry
from reader.cleaning.classifier.lazy_rows import Rows
from reader.cleaning.classifier.text_features import FEATURES
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.features.metadata import Metadata
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
"""Blocks of something else after which what follows is not the same part of the article."""
_SMALLEST_SHARE = 0.15
"""What a part has of the heaviest one's words to be more than a stray sentence."""


@dataclass(frozen=True)
class ArticleSpan:
    """`taken` are the indices of the article's blocks; `island` are the blocks from its first prose to its last block,
    strays aside: what stands before is the article's head, though short paragraphs may be there too.
    """

    taken: frozenset[int]
    span: range
    scores: BlockScores

    def is_sure(self, index: int) -> bool:
        """Whether a block is so likely the article's that what stands around it has no say."""
        return index in self.taken and self.scores.probabilities[index] >= _SURE


def find_article_span(blocks: Sequence[Block], features: Sequence[BlockFeatures], metadata: Metadata) -> ArticleSpan:
    """Where the article of a page stands; nowhere if the page has none."""
    scores = score_blocks(blocks, features, metadata)
    words = [float(one.words) for one in features]
    bound = max(_LOWEST, min(best_threshold(scores.probabilities, words), _HIGHEST))
    taken = frozenset(
        index
        for index, probability in enumerate(scores.probabilities)
        if probability > (_SURE if _is_likely_of_a_rail(features, index) else bound)
    )
    taken |= _prose_below(taken, features, scores.probabilities) | _prose_of_later_pages(
        blocks, features, scores.probabilities
    )
    if not is_html(blocks) and _is_clean(taken, features, words, scores.own):
        taken = _up_to_the_last_sentence(taken, features)
    taken |= _sentences_between(taken, features, scores.probabilities)
    if sum(words[index] for index in taken) < _WORDS_OF_A_PAGE:
        span = find_content_span(blocks, features)
        return ArticleSpan(frozenset(span), span, scores)
    span = _between_strays(sorted(taken), words)
    start = next((index for index in span if index in taken and features[index].is_prose), span.start)
    start = first_entry(start, features) if is_html(blocks) else _first_stamp(start, span, features)
    return ArticleSpan(taken, range(start, span.stop), scores)


def _is_clean(taken: frozenset[int], features: Sequence[BlockFeatures], words: Sequence[float], rows: Rows) -> bool:
    """Whether a text page is an article and nothing else, as somebody pastes it who has cleaned it before: most of its
    words and lines are likely the article's, and hardly a line is known from anywhere as furniture.
    """
    if (
        not taken
        or 2 * len(taken) < len(features)
        or sum(words[index] for index in taken) < _SHARE_OF_CLEAN * sum(words)
    ):
        return False
    furniture = sum(
        one.is_furniture or one.is_rail_heading or one.age is not None or row[_SITES] > 0
        for one, row in zip(features, rows, strict=True)
    )
    return furniture <= _FURNITURE_OF_CLEAN * len(features)


def _up_to_the_last_sentence(taken: frozenset[int], features: Sequence[BlockFeatures]) -> frozenset[int]:
    """All blocks from the first that is taken, but for titles at the end: they may be of other stories even there."""
    last = max(index for index, one in enumerate(features) if one.is_sentence or index in taken)
    return frozenset(range(min(taken), last + 1))


def _first_stamp(start: int, span: range, features: Sequence[BlockFeatures]) -> int:
    """Where a scraped live blog begins: with the time stamp that its first entry has above it, as others have."""
    if not any(features[index].is_stamp for index in span):
        return start
    for above in range(start - 1, max(-1, start - 1 - _STAMP_REACH), -1):
        if features[above].is_stamp:
            return above
        if features[above].is_furniture or features[above].is_date or features[above].words > _LONGEST_SUBHEADING:
            break
    return start


def _prose_of_later_pages(
    blocks: Sequence[Block], features: Sequence[BlockFeatures], probabilities: Sequence[float]
) -> frozenset[int]:
    """Prose below the first of the lines that number the pages of an article put together from several."""
    first = first_page_mark([block.text for block in blocks])
    if first is None:
        return frozenset()
    return frozenset(
        index for index in range(first, len(blocks)) if features[index].is_prose and probabilities[index] > _LOWEST / 2
    )


def _is_likely_of_a_rail(features: Sequence[BlockFeatures], index: int) -> bool:
    """Whether a line is of a list of stories: its heading, an age, or what stands above an age and is no sentence."""
    one, below = features[index], features[index + 1] if index + 1 < len(features) else None
    return one.is_rail_heading or one.age is not None or bool(below and below.age is not None and not one.is_sentence)


def _prose_below(
    taken: frozenset[int], features: Sequence[BlockFeatures], probabilities: Sequence[float]
) -> frozenset[int]:
    """Prose below the article's blocks that the page's bound leaves out, where a list of other stories stands in
    between, or on a page of a few lines. There even the last paragraph looks like the page's end, and a lost paragraph
    is worse than a kept one.
    """
    return frozenset(
        index
        for index, one in enumerate(features)
        if probabilities[index] > _LOWEST / 2
        and one.is_prose
        and not one.is_cut_short
        and not taken.isdisjoint(range(index - _RAIL_REACH - 1, index))
        and (len(features) <= _SHORT_PAGE or _is_below_heading(features, index) and probabilities[index] > _LOWEST)
    )


def _is_below_heading(features: Sequence[BlockFeatures], index: int) -> bool:
    return any(features[above].is_rail_heading for above in range(max(0, index - _RAIL_REACH), index))


def _sentences_between(
    taken: frozenset[int], features: Sequence[BlockFeatures], probabilities: Sequence[float]
) -> frozenset[int]:
    """Sentences with a block of the article right above and below that the page's bound leaves out by a little."""
    return frozenset(
        index
        for index, one in enumerate(features)
        if probabilities[index] > _LIKELY_ENOUGH_BETWEEN
        and index - 1 in taken
        and index + 1 in taken
        and (one.is_prose or one.is_sentence)
        and not one.is_cut_short
    )


def _between_strays(taken: Sequence[int], words: Sequence[float]) -> range:
    spans: list[list[int]] = []
    for index in taken:
        if spans and index - spans[-1][-1] <= _BREAK:
            spans[-1].append(index)
        else:
            spans.append([index])
    weights = [sum(words[index] for index in part) for part in spans]
    least = _SMALLEST_SHARE * max(weights)
    heavy = [part for part, weight in zip(spans, weights, strict=True) if weight >= least]
    return range(heavy[0][0], heavy[-1][-1] + 1)
