"""Finds rows of the article's tables: a table is kept or removed as a whole."""

import re
from collections.abc import Sequence
from itertools import groupby

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

_SEPARATOR = re.compile(r"(?:^| )\|(?: |$)")
_FEWEST_ROWS = 3
"""Fewest lines with the same number of cells that make a table on a text page; menus have one or two."""


def find_rows(labels: BlockLabels, article: ArticleSpan) -> frozenset[int]:
    """Return the unlabelled blocks within the article's span that are rows of its tables."""
    found: set[int] = set()
    for cells, group in groupby(article.span, key=lambda index: _cells(labels, index)):
        rows = list(group)
        if cells and _is_the_articles(labels, article, rows):
            found.update(rows)
    return frozenset(found)


def _is_the_articles(labels: BlockLabels, article: ArticleSpan, rows: Sequence[int]) -> bool:
    """Whether a table belongs to the article: half of an HTML table's rows must be taken; of a scraped table, which has
    no other evidence, one row.
    """
    taken = len(article.taken.intersection(rows))
    if labels.blocks[rows[0]].tag is not None:
        return 2 * taken >= len(rows)
    return taken > 0 and len(rows) >= _FEWEST_ROWS


def _cells(labels: BlockLabels, index: int) -> int:
    """Count the cells of a row. Rows of one HTML table may have different numbers of cells, so all get 1. 0 means no
    row.
    """
    block = labels.blocks[index]
    if not labels.is_open(index) or not any(map(str.isalnum, block.text)):
        return 0
    return int(block.tag == "tr") if block.tag is not None else _separators(block)


def _separators(block: Block) -> int:
    return len(_SEPARATOR.findall(block.text)) if "|" in block.text else 0
