"""A text scrape cut into blocks: one a line, without the blank ones; hard-wrapped lines are joined first."""

import re
from collections.abc import Iterator

from reader.blocks import Block
from reader.cleaning.hard_wraps import join_hard_wraps
from reader.safe_text import safe_text

_CUT_WORD = re.compile(r"\u00ad[ \t]*\r?\n[ \t]*")
"""A soft hyphen shows only where a word is cut, so at a line's end it says that one is."""


def cut_text(text: str) -> Iterator[Block]:
    """The blocks of a text page in order, white space folded."""
    order = 0
    gap = True
    lines = [" ".join(line.split()) for line in safe_text(_CUT_WORD.sub("", text)).split("\n")]
    for words in join_hard_wraps(lines):
        if words:
            yield Block(words, order, gap=gap)
            order += 1
        gap = not words
