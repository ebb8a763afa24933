"""A text scrape cut into blocks: one a line, without the blank ones."""

from reader.blocks import Block
from reader.safe_text import safe_text


def cut_text(text: str) -> list[Block]:
    """The blocks of a text page in order, white space folded."""
    blocks: list[Block] = []
    gap = True
    for line in safe_text(text).split("\n"):
        words = " ".join(line.split())
        if words:
            blocks.append(Block(words, len(blocks), gap=gap))
        gap = not words
    return blocks
