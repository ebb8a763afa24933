"""List items of the article as paragraphs, with the bullet or the number that the page shows before them."""

import re

from reader.cleaning.features.block_features import without_bullet
from reader.model.article import BULLET, Paragraph, ParagraphKind
from reader.model.blocks import Block

_WRITTEN_NUMBER = re.compile(r"\d{1,3}[.)] ")


def list_item(block: Block) -> Paragraph:
    """The paragraph of a block that is labelled as an item of a list.

    A bullet that is written out is the item's mark. A number stays in its text, since it may be a day or a sum, and has
    no other mark before it.
    """
    if _WRITTEN_NUMBER.match(block.text):
        return Paragraph(block.text, ParagraphKind.LIST_ITEM, block.links, "", block.level)
    if block.tag is not None:
        mark = BULLET if block.mark is None else block.mark
        return Paragraph(block.text, ParagraphKind.LIST_ITEM, block.links, mark, block.level)
    return Paragraph(without_bullet(block.text), ParagraphKind.LIST_ITEM)
