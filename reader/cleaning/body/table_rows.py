"""Rows of tables among the blocks of an article: what a page holds together is kept or left out together."""

import re
from collections.abc import Sequence
from itertools import groupby

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

_SEPARATOR = re.compile(r"(?:^| )\|(?: |$)")
_FEWEST_ROWS = 3
"""Lines of a text page with the same number of cells that make a table; menus have one or two."""


def find_rows(labels: BlockLabels, article: ArticleSpan) -> frozenset[int]:
    """The unlabelled blocks of the article's stretch that are rows of its tables."""
    found: set[int] = set()
    for cells, group in groupby(article.span, key=lambda index: _cells(labels, index)):
        rows = list(group)
        if cells and _is_the_articles(labels, article, rows):
            found.update(rows)
    return frozenset(found)


def _is_the_articles(labels: BlockLabels, article: ArticleSpan, rows: Sequence[int]) -> bool:
    """Half of an HTML table must look like the article, of a scraped one, which nothing else tells of, a single row."""
    taken = len(article.taken.intersection(rows))
    if labels.blocks[rows[0]].tag is not None:
        return 2 * taken >= len(rows)
    return taken > 0 and len(rows) >= _FEWEST_ROWS


def _cells(labels: BlockLabels, index: int) -> int:
    """How many cells a row has; the rows of an HTML table need not have as many, so it is 1 for them all; 0 for what is
    no row.
    """
    block = labels.blocks[index]
    if not labels.is_open(index) or not any(map(str.isalnum, block.text)):
        return 0
    return int(block.tag == "tr") if block.tag is not None else _separators(block)


def _separators(block: Block) -> int:
    return len(_SEPARATOR.findall(block.text)) if "|" in block.text else 0
