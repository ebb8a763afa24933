"""Cuts a text scrape into blocks: one for each non-blank line, after joining hard-wrapped lines."""

import re
from collections.abc import Iterator

from reader.base.safe_text import safe_text
from reader.cleaning.cutting.hard_wraps import join_hard_wraps
from reader.cleaning.cutting.tabbed_tables import write_cells
from reader.model.blocks import Block

_CUT_WORD = re.compile(r"\u00ad[ \t]*\r?\n[ \t]*")
"""A soft hyphen is only visible where a word is broken, so at a line's end it marks a broken word."""


def cut_text(text: str) -> Iterator[Block]:
    """Yield the blocks of a text page in order, with white space collapsed."""
    order = 0
    gap = True
    plain = safe_text(write_cells(_CUT_WORD.sub("", text)))
    for words in join_hard_wraps(plain.split("\n")):
        if words:
            yield Block(words, order, gap=gap)
            order += 1
        gap = not words
