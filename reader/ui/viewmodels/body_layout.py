"""The layout of an article: the text that the body shows, and its lines at a width. Pure; no Textual.

Offsets are in code points, widths in cells. A `Document` is all that the body shows of the article, in blocks; its text
is the blocks joined by line ends, so that one offset addresses any character shown.
"""

from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size, split_graphemes

from reader.base.safe_text import safe_line

if TYPE_CHECKING:
    from reader.ui.viewmodels.table_layout import Pad


class Role(StrEnum):
    """The look of a block. Roles of paragraphs have the names of their kinds."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    CREDIT = "credit"
    BODY = "body"
    SUBHEADING = "subheading"
    CAPTION = "caption"
    LIST_ITEM = "list-item"
    BLOCK_QUOTE = "block-quote"
    TABLE = "table"
    TIME_STAMP = "time-stamp"
    QUESTION = "question"
    NOTICE = "notice"


_PREFIXES = {
    Role.BLOCK_QUOTE: ("┃ ", "┃ "),
    Role.CAPTION: ("▫ ", "  "),
    Role.QUESTION: ("◆ ", "  "),
    Role.NOTICE: ("┆ ", "┆ "),
}
"""Prefixes of the first line of a block and of its other lines, of two cells each; they are no part of the text. List
items have their own.
"""

_LEAST_MEASURE = 8
"""Cells of text; narrower lines have no prefix."""
_INDENT, _DEEPEST = 3, 5
"""Cells by which an inner list is indented, and the number of levels that are."""

_BULLET = "•"
"""The mark of a list item that has none of its own, or one that takes up too much room."""

_CLOSE = {(Role.LIST_ITEM, Role.LIST_ITEM), (Role.TABLE, Role.TABLE), (Role.TIME_STAMP, Role.SUBHEADING)}
"""Pairs of roles without a blank line between them."""


class DisplayBlock(NamedTuple):
    """One block of a document; `start` is its offset in the document's text. `mark` is the bullet or number of a list
    item, `level` the number of lists around its own.
    """

    text: str
    role: Role
    start: int
    mark: str = _BULLET
    level: int = 0

    @property
    def end(self) -> int:
        """The offset after its last character."""
        return self.start + len(self.text)


class Document:
    """All that the body shows: head and paragraphs of an article. The article's text begins at offset `body_start`."""

    def __init__(self, blocks: tuple[DisplayBlock, ...], body_start: int) -> None:
        self.blocks = blocks
        self.body_start = body_start

    @cached_property
    def text(self) -> str:
        """The texts of the blocks, joined by line ends."""
        return "\n".join(block.text for block in self.blocks)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    def block_at(self, offset: int) -> int:
        """The index of the block at an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)


class TextLine(NamedTuple):
    """One line of the screen: a prefix, then `start` to `end` of the document's text, with spaces drawn at `pads`.
    `block` is the index of its block, BLANK_LINE for a blank line.
    """

    block: int
    start: int
    end: int
    prefix: str = ""
    pads: "tuple[Pad, ...]" = ()


BLANK_LINE = -1
"""The block of a blank line."""


def document_of_blocks(parts: Sequence[tuple[str, Role]], head: int = 0) -> Document:
    """A document of texts with their roles; the first `head` texts stand above the article's own text."""
    blocks: list[DisplayBlock] = []
    start = 0
    for text, role in parts:
        blocks.append(DisplayBlock(text, role, start))
        start += len(text) + 1
    body_start = blocks[head].start if head < len(blocks) else start
    return Document(tuple(blocks), body_start)


def lay_out(document: Document, width: int) -> list[TextLine]:
    """The lines of a document at a width in cells. Takes time linear in the text."""
    width = max(1, width)
    lines = [TextLine(BLANK_LINE, 0, 0)]
    before: Role | None = None
    aligned = _aligned_tables(document, width)
    for number, block in enumerate(document.blocks):
        if before is not None and (before, block.role) not in _CLOSE:
            lines.append(TextLine(BLANK_LINE, block.start - 1, block.start - 1))
        first, rest = _prefixes(block, width)
        start = block.start
        before = block.role
        if number in aligned:
            lines.append(TextLine(number, start, block.end, "", aligned[number]))
            continue
        for here, end in wrap(block.text, width - len(first)):
            lines.append(TextLine(number, start + here, start + end, first))
            first = rest
    return lines


def _prefixes(block: DisplayBlock, width: int) -> tuple[str, str]:
    """The prefixes of the first line of a block and of its other lines."""
    if width <= _LEAST_MEASURE:
        return "", ""
    if block.role is not Role.LIST_ITEM:
        return _PREFIXES.get(block.role, ("", ""))
    mark = block.mark if len(block.mark) <= _LEAST_MEASURE and is_narrow(block.mark) else _BULLET
    room = max(0, width - 2 * _LEAST_MEASURE - len(mark)) // _INDENT
    first = " " * (_INDENT * min(block.level, _DEEPEST, room)) + (mark or " ") + " "
    return first, " " * len(first)


def _aligned_tables(document: Document, width: int) -> "dict[int, tuple[Pad, ...]]":
    """The spaces that put the rows of tables into columns, by the indexes of their blocks."""
    if all(block.role is not Role.TABLE for block in document.blocks):
        return {}
    from reader.ui.viewmodels.table_layout import Pad, align_rows

    aligned: dict[int, tuple[Pad, ...]] = {}
    tables = groupby(enumerate(document.blocks), key=lambda one: one[1].role is Role.TABLE)
    for rows in (list(group) for is_table, group in tables if is_table):
        for (number, block), pads in zip(rows, align_rows([row.text for _, row in rows], width), strict=True):
            if pads:
                aligned[number] = tuple(Pad(block.start + pad.offset, pad.cells) for pad in pads)
    return aligned


def line_at(lines: Sequence[TextLine], offset: int) -> int:
    """The index of the line at an offset of the document."""
    return max(0, bisect_right(lines, offset, key=lambda line: line.start) - 1)


# -- wrapping

# Characters of one cell each, as Rich measures them: the scripts of Europe with their punctuation. A text of
# nothing else is wrapped by its length, without measuring, ten times as fast.
_NARROW = frozenset(
    chr(code)
    for first, last in (
        *((0x20, 0x7E), (0xA1, 0xAC), (0xAE, 0x2FF), (0x370, 0x377), (0x37A, 0x37F), (0x384, 0x482), (0x48A, 0x52F)),
        *((0x2010, 0x2027), (0x2030, 0x205E), (0x20A0, 0x20BF)),
    )
    for code in range(first, last + 1)
)

_NO_LINE_START = frozenset("、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〕〉》」』】’”,.!?:;)]}»›…％")
"""Characters that no line begins with: the Japanese rules of line breaking, JIS X 4051."""

_NO_LINE_END = frozenset("（［｛〔〈《「『【‘“([{«‹")
"""Characters that no line ends with."""

_WIDE = 2

_JOINER = "\u200d"
"""Zero width joiner. At the edge of a text it joins nothing, and Rich's two ways to measure differ there."""


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The lines of one paragraph as start and end offsets, at most `width` cells each, broken at spaces where possible.

    Scripts without spaces break anywhere but before closing and after opening punctuation; a word longer than a line
    breaks between its letters. No grapheme is split. The spaces at a break belong to no line.
    """
    width = max(1, width)
    narrow = is_narrow(text)
    if narrow and len(text) <= width:
        return [(0, len(text))]
    return _wrap_narrow(text, width) if narrow and "  " not in text else _wrap_measured(text, width)


def is_narrow(text: str) -> bool:
    """Whether every character of a text surely takes one cell; False where that would have to be measured."""
    return text.isascii() or _NARROW.issuperset(text)


def _wrap_narrow(text: str, width: int) -> list[tuple[int, int]]:
    lines: list[tuple[int, int]] = []
    start, length = 0, len(text)
    while length - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            cut = start + width
            lines.append((start, cut))
            start = cut
        else:
            lines.append((start, cut))
            start = cut + 1
    if start < length:
        lines.append((start, length))
    return lines


def _wrap_measured(text: str, width: int) -> list[tuple[int, int]]:
    graphemes, _ = split_graphemes(text)
    lines: list[tuple[int, int]] = []
    start = used = before = 0
    stop = resume = spent = -1  # the last place to break: end of this line, start of the next, cells up to there
    for begin, end, cells in graphemes:
        if text[begin:end] == " " and (lines or begin > start):
            if begin == start:
                start = end
                continue
            used += cells
            stop, resume, spent = stop if resume == begin else begin, end, used
            if used > width:
                lines.append((start, stop))
                start, used, stop = resume, 0, -1
            continue
        if _WIDE in (cells, before) and begin > start and begin != resume and _may_break(text, begin):
            stop, resume, spent = begin, begin, used
        before = cells
        while used + cells > width and begin > start:
            if stop < 0:
                stop, resume, spent = begin, begin, used
            lines.append((start, stop))
            start, used, stop = resume, used - spent, -1
        used += cells
    if start < len(text) or not lines:
        lines.append((start, len(text)))
    return lines


def _may_break(text: str, offset: int) -> bool:
    return text[offset] not in _NO_LINE_START and text[offset - 1] not in _NO_LINE_END


def fit(text: str, width: int) -> str:
    """A text of exactly `width` cells: cut with an ellipsis where it is longer, filled with spaces where shorter. What
    a terminal would act on is left out: the text may be of a library that somebody else filled.
    """
    if width <= 0:
        return ""
    text = _plain(text)
    if is_narrow(text):
        return text.ljust(width) if len(text) <= width else text[: width - 1] + "…"
    text = text.strip(_JOINER)
    cells = cell_len(text)
    return (
        text + " " * (width - cells)
        if cells <= width
        else set_cell_size(set_cell_size(text, width - 1).rstrip(f" {_JOINER}") + "…", width)
    )


def cut(text: str, width: int) -> str:
    """A text of at most `width` cells, with an ellipsis where it is longer, plain as of `fit`."""
    text = _plain(text)
    return fit(text, min(width, text_width(text)))


def _plain(text: str) -> str:
    return text if text.isprintable() else safe_line(text)


def text_width(text: str) -> int:
    """The width of a text in cells."""
    return len(text) if is_narrow(text) else cell_len(text)
