"""The head of an article: headline, standfirst, byline, date and publisher, in and around the start of its text."""

import re
from collections.abc import Sequence

from reader.cleaning.block_features import BlockFeatures
from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import ArticlePlace
from reader.cleaning.head.author_lines import label_author_lines
from reader.cleaning.head.bare_names import label_bare_name
from reader.cleaning.head.headline import is_main_heading, without_site
from reader.cleaning.head.likely_headline import find_likely_headline
from reader.cleaning.metadata import Metadata
from reader.cleaning.phrases import DATE_STARTS
from reader.model.article import fold_title
from reader.model.blocks import Label

_LONGEST_STANDFIRST = 70
_SHORTEST_CAPTION = 4
_HEAD_BELOW = 10
"""Blocks below the headline in which byline, date and publisher are looked for, beside all up to the text."""

_STANDFIRST_CLASS = re.compile(
    r"\.(?:[\w-]*[-_])?(?:standfirst|dek|deck|subtitle|sub-title|subhead|subheadline|subheading|summary|intro|lede|lead|leadtext|excerpt|"
    r"teaser|chapo|chapeau|entradilla|bajada|sottotitolo|abstract|kicker-text|description)\b"
)


def label_head(sheet: BlockLabels, place: ArticlePlace, metadata: Metadata) -> None:
    """Label headline, standfirst, byline, date and publisher, as far as the page shows them."""
    island = place.island
    headline = _find_headline(sheet, place, metadata)
    start = island.start if island else len(sheet)
    if headline is None:
        first, last = max(0, start - _HEAD_BELOW), start + 3
    else:
        sheet.put(headline[0], Label.HEADLINE, headline[1])
        first, last = max(0, headline[0] - 4), max(start, headline[0]) + _HEAD_BELOW // 2
    last = min(last, len(sheet))
    head = range(first, last)
    label_author_lines(sheet, head, headline[0] if headline else None, start)
    publisher = fold_title(metadata.publisher or "")
    for index in head:
        _label_line(sheet, index, publisher, is_above_text=index < start)
    if headline is not None and not any(sheet.label(index) is Label.BYLINE for index in head):
        label_bare_name(sheet, head, headline[0], start, metadata.url)
    if island and headline is not None:
        _label_publisher(sheet, range(headline[0] + 1, start))
    if headline is not None:
        _label_standfirst(sheet, headline[0], island, metadata)


# -- headline


def _find_headline(sheet: BlockLabels, place: ArticlePlace, metadata: Metadata) -> tuple[int, str] | None:
    """The block that is the headline, and the rule that says so."""
    island = place.island
    end = island.start + 2 if island else len(sheet)
    stated = [fold_title(title) for title in (*metadata.titles, *map(without_site, metadata.titles))]
    titled = _matching_blocks(sheet, island.stop if island else len(sheet), stated)
    if titled:
        return min(
            titled, key=lambda index: (not is_main_heading(sheet.blocks[index]), abs(index - end))
        ), "the page's metadata has this title"
    headings = [
        index
        for index in range(min(end, len(sheet)))
        if is_main_heading(sheet.blocks[index]) and sheet.traits[index].words > 1
    ]
    if headings:
        return headings[-1], "main heading above the text"
    return find_likely_headline(sheet, place, metadata.url)


def _matching_blocks(sheet: BlockLabels, end: int, stated: Sequence[str]) -> list[int]:
    return [
        index
        for index in range(end)
        if sheet.traits[index].words > 1
        and sheet.traits[index].folded in stated
        and "menu" not in sheet.traits[index].context
    ]


# -- the lines around it


def _label_line(sheet: BlockLabels, index: int, publisher: str, is_above_text: bool) -> None:
    """Label a line by itself; `publisher` is folded as titles are, "" where the page states none."""
    traits, text = sheet.traits[index], sheet.blocks[index].text
    if "menu" in traits.context or "comment" in traits.context:
        return
    if _is_date(traits, text):
        sheet.put(index, Label.DATE, "gives a date")
    elif is_above_text and traits.is_slug:
        sheet.put(index, Label.PUBLISHER, "a name in the form of a slug")
    elif is_above_text and publisher and traits.folded == publisher and index > 0:
        sheet.put(index, Label.PUBLISHER, "the page's metadata has this publisher")
    elif is_above_text and traits.has_credit and traits.words >= _SHORTEST_CAPTION:
        sheet.put(index, Label.CAPTION, "names a picture above the text")


def _is_date(traits: BlockFeatures, text: str) -> bool:
    return traits.is_date and traits.words <= 20 or text.lower().startswith(DATE_STARTS) and traits.words <= 8


def _label_publisher(sheet: BlockLabels, head: range) -> None:
    """A name on a line of its own beside the byline of a text page, if a dateline or the like names it again."""
    for index in head:
        traits, block = sheet.traits[index], sheet.blocks[index]
        beside = [
            other
            for other in (index - 1, index + 1)
            if other in head and sheet.label(other) in (Label.BYLINE, Label.DATE)
        ]
        if (
            block.tag is None
            and sheet.is_open(index)
            and beside
            and 1 <= traits.words <= 4
            and _is_capitalised(block.text)
        ):
            again = any(
                block.text in other.text
                for other in sheet.blocks
                if other is not block and len(other.text) > len(block.text)
            )
            if again and not traits.is_furniture:
                sheet.put(index, Label.PUBLISHER, "a name beside the byline that the page gives again")
                return


def _is_capitalised(text: str) -> bool:
    return all(word[:1].isupper() for word in text.split())


# -- standfirst


def _label_standfirst(sheet: BlockLabels, headline: int, island: range, metadata: Metadata) -> None:
    """The sentence under the headline that sums the story up, where something sets it apart from the text."""
    if not island:
        return
    for index in range(headline + 1, min(max(island.start, headline + 1) + 2, len(sheet))):
        traits = sheet.traits[index]
        if not sheet.is_open(index) or not 4 <= traits.words <= _LONGEST_STANDFIRST or traits.is_furniture:
            continue
        if traits.context & {"chrome", "rail", "caption", "menu"} or traits.link_share > 0.5:
            continue
        reason = _standfirst_reason(sheet, headline, index, metadata)
        if reason:
            sheet.put(index, Label.STANDFIRST, reason)
            return


def _standfirst_reason(sheet: BlockLabels, headline: int, index: int, metadata: Metadata) -> str | None:
    block, traits = sheet.blocks[index], sheet.traits[index]
    if any(_STANDFIRST_CLASS.search(step) for step in block.path[-2:]):
        return "the page's markup calls it the summary"
    if "heading" in traits.context and traits.words >= 6 and index <= headline + 2:
        return "a heading right under the headline"
    if block.tag is None and index == headline + 1 and traits.is_sentence | (traits.words >= 8):
        below = range(index + 1, min(index + 4, len(sheet)))
        if any(sheet.label(other) in (Label.BYLINE, Label.DATE) for other in below):
            return "between the headline and the byline"
    return None
