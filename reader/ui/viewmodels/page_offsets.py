"""From a place in the article to the line of the page that it came from, and back. Pure; no Textual."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.model.article import Article
from reader.model.blocks import BODY_LABELS, Label, LabelledBlock
from reader.ui.viewmodels.body_layout import Document
from reader.ui.viewmodels.page_rows import is_in_article

_MARK = re.compile(r"[\s*•‣▪●◦·–—-]*(?:\w{1,4}[.)]\s+)?")


def line_of_offset(lines: Sequence[LabelledBlock], article: Article, document: Document, place: int) -> int:
    """The number of the line that a paragraph of the document came from: that which holds an offset."""
    paragraph = document.block_at(place) - _head(document)
    if paragraph < 0:
        kept = (number for number, one in enumerate(lines) if is_in_article(one.label))
        return next(_headlines(lines), next(kept, 0))
    origins = _origins(lines, article)
    known = [line for line in origins[: paragraph + 1] if line is not None]
    return known[-1] if known else next((line for line in origins if line is not None), 0)


def offset_of_line(lines: Sequence[LabelledBlock], article: Article, document: Document, line: int) -> int:
    """The offset of the paragraph that a line became, or of the nearest one above it; 0 for what stands before all."""
    if line in _headlines(lines):
        return 0
    origins = [(origin, number) for number, origin in enumerate(_origins(lines, article)) if origin is not None]
    above = bisect_right(origins, line, key=lambda pair: pair[0])
    if above == 0:
        return 0
    return document.blocks[_head(document) + origins[above - 1][1]].start


def moved_offset(before: Document, place: int, after: Document) -> int:
    """Where a place of a document is in what became of it: the same offset in the same block, else the block after."""
    number = before.block_at(place)
    texts = [block.text for block in after.blocks]
    for other in range(number, len(before.blocks)):
        text = before.blocks[other].text
        if text in texts:
            offset = place - before.blocks[number].start if other == number else 0
            return after.blocks[_nearest(texts, text, other)].start + offset
    return after.blocks[-1].start if after.blocks and place else 0


def _nearest(texts: Sequence[str], text: str, number: int) -> int:
    return min((index for index, one in enumerate(texts) if one == text), key=lambda index: abs(index - number))


def _head(document: Document) -> int:
    """How many blocks stand before the article's paragraphs."""
    return bisect_left(document.blocks, document.body_start, key=lambda block: block.start)


def _headlines(lines: Sequence[LabelledBlock]) -> Iterator[int]:
    return (number for number, one in enumerate(lines) if one.label is Label.HEADLINE)


def _origins(lines: Sequence[LabelledBlock], article: Article) -> list[int | None]:
    """For each paragraph the line that it came from, in order of both; None for one that was made of no single line."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(lines):
        if one.label in BODY_LABELS:
            places[_words(one.block.text)].append(number)
    found: list[int | None] = []
    last = -1
    for paragraph in article.paragraphs:
        known = places.get(_words(paragraph.text), [])
        place = bisect_right(known, last)
        found.append(known[place] if place < len(known) else None)
        last = found[-1] if found[-1] is not None else last
    return found


def _words(text: str) -> str:
    """A text without the mark before a list's item, which stands on the page or in the article only."""
    found = _MARK.match(text)
    return text[found.end() :] if found else text
