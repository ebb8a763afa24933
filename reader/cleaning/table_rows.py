"""Rows of tables among the blocks of an article: what a page holds together is kept or left out together."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from reader.blocks import Block
from reader.cleaning.sheet import Sheet

_SEPARATOR = re.compile(r"(?:^| )\|(?: |$)")
_FEWEST_ROWS = 3
"""Lines of a text page with the same number of cells that make a table; menus have one or two."""
_LIKELY, _LIKELY_IN_HTML = 0.35, 0.5
"""Mean chance of the rows from which all of them are the article's, on text pages and in HTML."""


def find_rows(sheet: Sheet, chances: Sequence[float], island: Iterable[int]) -> frozenset[int]:
    """The unlabelled blocks that are rows of tables; `chances` are those of all blocks to be the article's."""
    found: set[int] = set()
    for cells, group in groupby(island, key=lambda index: _cells(sheet, index)):
        rows = list(group)
        is_html = sheet.blocks[rows[0]].tag is not None
        likely = sum(chances[row] for row in rows) > (_LIKELY_IN_HTML if is_html else _LIKELY) * len(rows)
        if cells and likely and (is_html or len(rows) >= _FEWEST_ROWS):
            found.update(rows)
    return frozenset(found)


def _cells(sheet: Sheet, index: int) -> int:
    """How many cells a row has; the rows of an HTML table need not have as many, so it is 1 for them all; 0 for what is
    no row.
    """
    block = sheet.blocks[index]
    if not sheet.is_open(index) or not any(map(str.isalnum, block.text)):
        return 0
    return int(block.tag == "tr") if block.tag is not None else _separators(block)


def _separators(block: Block) -> int:
    return len(_SEPARATOR.findall(block.text)) if "|" in block.text else 0
