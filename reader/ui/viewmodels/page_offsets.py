"""From an offset in the article to the line of the page that it came from, and back. Pure; no Textual."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reader.model.article import Article
from reader.model.blocks import BODY_LABELS, Label, LabelledBlock
from reader.ui.viewmodels.body_layout import Document
from reader.ui.viewmodels.page_rows import is_in_article

_MARK = re.compile(r"[\s*•‣▪●◦·–—-]*(?:\w{1,4}[.)]\s+)?")


def line_of_offset(lines: Sequence[LabelledBlock], article: Article, document: Document, offset: int) -> int:
    """The index of the line that the paragraph at an offset of the document came from."""
    paragraph = document.block_at(offset) - _head(document)
    if paragraph < 0:
        inside = (number for number, one in enumerate(lines) if is_in_article(one.label))
        return next(_headlines(lines), next(inside, 0))
    origins = _origins(lines, article)
    known = [line for line in origins[: paragraph + 1] if line is not None]
    return known[-1] if known else next((line for line in origins if line is not None), 0)


def offset_of_line(lines: Sequence[LabelledBlock], article: Article, document: Document, line: int) -> int:
    """The offset of the paragraph that a line became, or of the nearest one above it; 0 above the first."""
    if line in _headlines(lines):
        return 0
    origins = [(origin, number) for number, origin in enumerate(_origins(lines, article)) if origin is not None]
    above = bisect_right(origins, line, key=lambda pair: pair[0])
    if above == 0:
        return 0
    return document.blocks[_head(document) + origins[above - 1][1]].start


def moved_offset(before: Document, offset: int, after: Document) -> int:
    """The offset in a changed document of an offset before the change: in the same block, or at the next known one."""
    number = before.block_at(offset)
    texts = [block.text for block in after.blocks]
    for other in range(number, len(before.blocks)):
        text = before.blocks[other].text
        if text in texts:
            inner = offset - before.blocks[number].start if other == number else 0
            return after.blocks[_nearest(texts, text, other)].start + inner
    return after.blocks[-1].start if after.blocks and offset else 0


def _nearest(texts: Sequence[str], text: str, number: int) -> int:
    return min((index for index, one in enumerate(texts) if one == text), key=lambda index: abs(index - number))


def _head(document: Document) -> int:
    """The number of blocks before the article's paragraphs."""
    return bisect_left(document.blocks, document.body_start, key=lambda block: block.start)


def _headlines(lines: Sequence[LabelledBlock]) -> Iterator[int]:
    return (number for number, one in enumerate(lines) if one.label is Label.HEADLINE)


def _origins(lines: Sequence[LabelledBlock], article: Article) -> list[int | None]:
    """The line that each paragraph came from, in the order of both; None where that was not a single line."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(lines):
        if one.label in BODY_LABELS:
            numbers[_words(one.block.text)].append(number)
    found: list[int | None] = []
    last = -1
    for paragraph in article.paragraphs:
        known = numbers.get(_words(paragraph.text), [])
        index = bisect_right(known, last)
        found.append(known[index] if index < len(known) else None)
        last = found[-1] if found[-1] is not None else last
    return found


def _words(text: str) -> str:
    """A text without the bullet or number of a list item, which only the page or only the article may have."""
    found = _MARK.match(text)
    return text[found.end() :] if found else text
