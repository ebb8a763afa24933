"""Decides which blocks of a page belong to the article, and between which blocks its text is."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.cleaning.body.comment_sections import find_comments
from reader.cleaning.body.doubtful_paragraphs import find_last_paragraphs, find_paragraphs_between
from reader.cleaning.body.page_marks import first_page_mark
from reader.cleaning.classifier.block_scores import BlockScores, best_threshold, is_html, score_blocks
from reader.cleaning.classifier.content_span import find_content_span, first_entry
from reader.cleaning.classifier.lazy_rows import Rows
from reader.cleaning.classifier.text_features import FEATURES
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.features.metadata import Metadata
from reader.model.blocks import Block

_SITES = FEATURES.index("sites")
_LOWEST = 0.2
"""Least probability threshold for the article's blocks; `best_threshold` is at most 0.5."""
_LIKELY_ENOUGH_BETWEEN = 0.3
"""Threshold for a sentence between two blocks of the article."""
_WORDS_OF_A_PAGE = 15.0
"""Fewest words of an article found by the classifier; with fewer, the rules decide: the classifier was not trained on
pages of a line or two.
"""
_SURE = 0.8
"""Probability from which a boilerplate phrase, a box or a list of stories around a block does not remove it."""
_RAIL_REACH = 4
"""Most blocks of a list of stories within the text."""
_SHORT_PAGE = 20
"""Most blocks of a page of which somebody typed or pasted only a part."""
_STAMP_REACH, _LONGEST_SUBHEADING = 3, 18
"""Blocks above the first prose that are searched for a live blog's time stamp, and most words of a line between them.
"""
_SHARE_OF_CLEAN, _BOILERPLATE_OF_CLEAN = 0.75, 0.02
"""On a text page that is nothing but an article: the least share of words that belong to the article, and the largest
share of lines that may be boilerplate. Of 173 scrapes of development pages three qualify; of 72 cleaned articles given
back as text, 61.
"""
_LINKED = 0.5
"""Share of a line in links from which it is no item that the metadata states."""
_BREAK = 25
"""Most blocks of something else within one part of the article."""
_SMALLEST_SHARE = 0.15
"""A part with less than this share of the heaviest part's words is a stray sentence."""


@dataclass(frozen=True)
class ArticleSpan:
    """Where the article is on its page. Indexes are those of the page's blocks."""

    taken: frozenset[int]
    """The blocks that belong to the article."""
    span: range
    """From the article's first prose to its last block, strays excluded. What comes before is its head, although short
    paragraphs may be there too.
    """
    scores: BlockScores
    """The classifier's results for the page."""
    stated: frozenset[int] = frozenset()
    """The blocks that the page's metadata states to be of the article, item by item."""

    def is_sure(self, index: int) -> bool:
        """Whether a block is so likely to belong to the article that its surroundings cannot remove it."""
        return index in self.stated or index in self.taken and self.scores.probabilities[index] >= _SURE


def find_article_span(blocks: Sequence[Block], features: Sequence[BlockFeatures], metadata: Metadata) -> ArticleSpan:
    """Find the article on a page; the result is empty if there is none."""
    scores = score_blocks(blocks, features, metadata)
    words = [float(one.words) for one in features]
    bound = max(_LOWEST, best_threshold(scores.probabilities, words))
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
    if not is_html(blocks):
        taken |= find_paragraphs_between(blocks, features, scores.probabilities, taken)
    stated = _stated(blocks, features, metadata)
    taken |= stated
    comments = find_comments(blocks, features, taken)
    if comments is not None:
        taken = frozenset(index for index in taken if index < comments)
    if sum(words[index] for index in taken) < _WORDS_OF_A_PAGE:
        span = find_content_span(blocks, features)
        return ArticleSpan(frozenset(span), span, scores)
    span = _between_strays(sorted(taken), words)
    start = next((index for index in span if index in taken and features[index].is_prose), span.start)
    start = first_entry(start, features) if is_html(blocks) else _first_stamp(start, span, features)
    below = find_last_paragraphs(blocks, features, scores.probabilities, taken, span.stop)
    return ArticleSpan(taken | below, range(start, max(below, default=span.stop - 1) + 1), scores, stated)


def _stated(blocks: Sequence[Block], features: Sequence[BlockFeatures], metadata: Metadata) -> frozenset[int]:
    """Return the lines of a recipe, a guide or a list of questions that the metadata states. A table of contents links
    to them.
    """
    if not metadata.items:
        return frozenset()
    return frozenset(
        index
        for index, (block, one) in enumerate(zip(blocks, features, strict=True))
        if one.link_share < _LINKED and metadata.items.holds(block.text)
    )


def _is_clean(taken: frozenset[int], features: Sequence[BlockFeatures], words: Sequence[float], rows: Rows) -> bool:
    """Whether a text page is an article and nothing else, for example pasted by somebody who had cleaned it: most of
    its words and lines likely belong to the article, and hardly any line is known boilerplate.
    """
    if (
        not taken
        or 2 * len(taken) < len(features)
        or sum(words[index] for index in taken) < _SHARE_OF_CLEAN * sum(words)
    ):
        return False
    boilerplate = sum(
        one.is_boilerplate or one.is_rail_heading or one.age is not None or row[_SITES] > 0
        for one, row in zip(features, rows, strict=True)
    )
    return boilerplate <= _BOILERPLATE_OF_CLEAN * len(features)


def _up_to_the_last_sentence(taken: frozenset[int], features: Sequence[BlockFeatures]) -> frozenset[int]:
    """Return all blocks from the first taken one on, without titles at the end, which may be of other stories even
    here.
    """
    last = max(index for index, one in enumerate(features) if one.is_sentence or index in taken)
    return frozenset(range(min(taken), last + 1))


def _first_stamp(start: int, span: range, features: Sequence[BlockFeatures]) -> int:
    """Start a scraped live blog at the time stamp above its first entry, if its other entries have one."""
    if not any(features[index].is_stamp for index in span):
        return start
    for above in range(start - 1, max(-1, start - 1 - _STAMP_REACH), -1):
        if features[above].is_stamp:
            return above
        if features[above].is_boilerplate or features[above].is_date or features[above].words > _LONGEST_SUBHEADING:
            break
    return start


def _prose_of_later_pages(
    blocks: Sequence[Block], features: Sequence[BlockFeatures], probabilities: Sequence[float]
) -> frozenset[int]:
    """Return prose below the first page number of an article assembled from several pages."""
    first = first_page_mark([block.text for block in blocks])
    if first is None:
        return frozenset()
    return frozenset(
        index for index in range(first, len(blocks)) if features[index].is_prose and probabilities[index] > _LOWEST / 2
    )


def _is_likely_of_a_rail(features: Sequence[BlockFeatures], index: int) -> bool:
    """Whether a line is part of a list of stories: its heading, an age, or a line above an age that is
    not a sentence.
    """
    one, below = features[index], features[index + 1] if index + 1 < len(features) else None
    return one.is_rail_heading or one.age is not None or bool(below and below.age is not None and not one.is_sentence)


def _prose_below(
    taken: frozenset[int], features: Sequence[BlockFeatures], probabilities: Sequence[float]
) -> frozenset[int]:
    """Return prose below the article's blocks that the threshold rejected, if a list of other stories is in between, or
    if the page has few lines. On such pages even the last paragraph resembles the end of a page, and losing a paragraph
    is worse than keeping a line too many.
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
    """Return sentences directly between two of the article's blocks that missed the threshold by a little."""
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
    """Return the range from the first to the last part of the article that is heavy enough.

    Taken blocks more than `_BREAK` apart start a new part; `words` has the number of words of every block.
    """
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
