"""Turns list items of the article into paragraphs, with the bullet or number that the page shows."""

import re

from reader.cleaning.features.block_features import without_bullet
from reader.model.article import BULLET, Paragraph, ParagraphKind
from reader.model.blocks import Block

_WRITTEN_NUMBER = re.compile(r"\d{1,3}[.)] ")


def list_item(block: Block) -> Paragraph:
    """Return the paragraph of a block labelled as a list item.

    A bullet in the text becomes the item's mark. A number stays in the text, since it may be a day or an amount, and
    gets no further mark.
    """
    if _WRITTEN_NUMBER.match(block.text):
        return Paragraph(block.text, ParagraphKind.LIST_ITEM, block.links, "", block.level)
    if block.tag is not None:
        mark = BULLET if block.mark is None else block.mark
        return Paragraph(block.text, ParagraphKind.LIST_ITEM, block.links, mark, block.level)
    return Paragraph(without_bullet(block.text), ParagraphKind.LIST_ITEM)
