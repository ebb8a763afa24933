"""Labels the head of an article: headline, standfirst, byline, date and publisher, around the start of its text."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.features.block_features import BlockFeatures
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.features.phrases import DATE_STARTS
from reader.cleaning.head.author_lines import label_author_lines
from reader.cleaning.head.bare_names import label_bare_name
from reader.cleaning.head.headline import is_main_heading, without_site
from reader.cleaning.head.likely_headline import find_likely_headline
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.article import fold_title
from reader.model.blocks import Label

_LONGEST_STANDFIRST = 70
_SHORTEST_CAPTION = 4
_HEAD_BELOW = 10
"""Blocks below the headline searched for byline, date and publisher, in addition to all blocks above the text."""

_LONGEST_OPENING = 12
"""Most blocks after these in which the text has its second paragraph."""

_STANDFIRST_CLASS = re.compile(
    r"\.(?:[\w-]*[-_])?(?:standfirst|dek|deck|subtitle|sub-title|subhead|subheadline|subheading|summary|intro|lede|lead|leadtext|excerpt|"
    r"teaser|chapo|chapeau|entradilla|bajada|sottotitolo|abstract|kicker-text|description)\b"
)


def label_head(labels: BlockLabels, article: ArticleSpan, metadata: Metadata) -> None:
    """Label headline, standfirst, byline, date and publisher, as far as they are on the page."""
    span = article.span
    headline = _find_headline(labels, article, metadata)
    start = span.start if span else len(labels)
    if headline is None:
        first, last = max(0, start - _HEAD_BELOW), start + 3
    else:
        labels.put(headline[0], Label.HEADLINE, headline[1])
        first, last = max(0, headline[0] - 4), max(start, headline[0]) + _HEAD_BELOW // 2
    last = min(last, len(labels))
    title = headline[0] if headline else None
    head, rest = range(first, last), range(last, _end_of_opening(labels, article, last))
    label_author_lines(labels, head, title, start)
    if not _has_byline(labels, head):
        label_author_lines(labels, rest, title, start)
    publisher = fold_title(metadata.publisher or "")
    for index in (*head, *rest):
        _label_line(labels, index, publisher, is_above_text=index < start)
    if headline is not None and not _has_byline(labels, (*head, *rest)):
        label_bare_name(labels, range(first, rest.stop), headline[0], start, metadata.url)
    if span and headline is not None:
        _label_publisher(labels, range(headline[0] + 1, start))
    if headline is not None:
        _label_standfirst(labels, headline[0], span, metadata)


def _has_byline(labels: BlockLabels, lines: Iterable[int]) -> bool:
    return any(labels.label_of(index) is Label.BYLINE for index in lines)


def _end_of_opening(labels: BlockLabels, article: ArticleSpan, last: int) -> int:
    """Return the text's second paragraph if it is at most `_LONGEST_OPENING` blocks after the head's `last`, else
    `last`: byline and date often follow a summary that passes for the text's first paragraph.
    """
    lines = range(article.span.start, min(last + _LONGEST_OPENING, len(labels)))
    prose = (index for index in lines if index in article.taken and labels.features[index].is_prose)
    return max(last, next(islice(prose, 1, None), last))


# -- headline


def _find_headline(labels: BlockLabels, article: ArticleSpan, metadata: Metadata) -> tuple[int, str] | None:
    """Return the index of the headline and the reason; None if there is none."""
    span = article.span
    end = span.start + 2 if span else len(labels)
    stated = [fold_title(title) for title in (*metadata.titles, *map(without_site, metadata.titles))]
    titled = _matching_blocks(labels, span.stop if span else len(labels), stated)
    if titled:
        return min(
            titled, key=lambda index: (not is_main_heading(labels.blocks[index]), abs(index - end))
        ), "matches the title in the page's metadata"
    headings = [
        index
        for index in range(min(end, len(labels)))
        if is_main_heading(labels.blocks[index]) and labels.features[index].words > 1
    ]
    if headings:
        return headings[-1], "main heading above the text"
    return find_likely_headline(labels, article, metadata.url)


def _matching_blocks(labels: BlockLabels, end: int, stated: Sequence[str]) -> list[int]:
    return [
        index
        for index in range(end)
        if labels.features[index].words > 1
        and labels.features[index].folded in stated
        and "menu" not in labels.features[index].context
    ]


# -- byline, date, publisher


def _label_line(labels: BlockLabels, index: int, publisher: str, is_above_text: bool) -> None:
    """Label a line by itself. `publisher` is folded like a title, "" if the page states none."""
    features, text = labels.features[index], labels.blocks[index].text
    if "menu" in features.context or "comment" in features.context:
        return
    if _is_date(features, text):
        labels.put(index, Label.DATE, "gives a date")
    elif is_above_text and features.is_slug:
        labels.put(index, Label.PUBLISHER, "a name written as a slug")
    elif is_above_text and publisher and features.folded == publisher and index > 0:
        labels.put(index, Label.PUBLISHER, "matches the publisher in the page's metadata")
    elif is_above_text and features.is_credit:
        labels.put(index, Label.FURNITURE, "picture credit")
    elif is_above_text and features.has_credit and features.words >= _SHORTEST_CAPTION:
        labels.put(index, Label.CAPTION, "picture caption above the text")


def _is_date(features: BlockFeatures, text: str) -> bool:
    return features.is_date and features.words <= 20 or text.lower().startswith(DATE_STARTS) and features.words <= 8


def _label_publisher(labels: BlockLabels, head: range) -> None:
    """Label a name on a line of its own beside a text page's byline, if the page repeats it, for example in a
    dateline.
    """
    for index in head:
        features, block = labels.features[index], labels.blocks[index]
        beside = [
            other
            for other in (index - 1, index + 1)
            if other in head and labels.label_of(other) in (Label.BYLINE, Label.DATE)
        ]
        if (
            block.tag is None
            and labels.is_open(index)
            and beside
            and 1 <= features.words <= 4
            and _is_capitalised(block.text)
        ):
            again = any(
                block.text in other.text
                for other in labels.blocks
                if other is not block and len(other.text) > len(block.text)
            )
            if again and not features.is_boilerplate:
                labels.put(index, Label.PUBLISHER, "a name beside the byline that the page repeats")
                return


def _is_capitalised(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split())


# -- standfirst


def _label_standfirst(labels: BlockLabels, headline: int, span: range, metadata: Metadata) -> None:
    """Label the summary sentence below the headline, if something sets it apart from the text."""
    if not span:
        return
    for index in range(headline + 1, min(max(span.start, headline + 1) + 2, len(labels))):
        features = labels.features[index]
        if not labels.is_open(index) or not 4 <= features.words <= _LONGEST_STANDFIRST or features.is_boilerplate:
            continue
        if features.context & {"chrome", "rail", "caption", "menu"} or features.link_share > 0.5:
            continue
        reason = _standfirst_reason(labels, headline, index, metadata)
        if reason:
            labels.put(index, Label.STANDFIRST, reason)
            return


def _standfirst_reason(labels: BlockLabels, headline: int, index: int, metadata: Metadata) -> str | None:
    block, features = labels.blocks[index], labels.features[index]
    if any(_STANDFIRST_CLASS.search(step) for step in block.path[-2:]):
        return "marked up as the summary"
    if "heading" in features.context and features.words >= 6 and index <= headline + 2:
        return "a heading right under the headline"
    if block.tag is None and index == headline + 1 and features.is_sentence | (features.words >= 8):
        below = range(index + 1, min(index + 4, len(labels)))
        if any(labels.label_of(other) in (Label.BYLINE, Label.DATE) for other in below):
            return "between the headline and the byline"
    return None
