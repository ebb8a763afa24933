"""Labels a feed entry that is stored as it is: every line belongs to the article."""

from collections.abc import Iterable

from reader.model.blocks import Block, Label, LabelledBlock

_LABELS = {"h1": Label.HEADLINE, "li": Label.LIST_ITEM, "blockquote": Label.BLOCK_QUOTE, "figcaption": Label.CAPTION}
_SUBHEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def label_entry(blocks: Iterable[Block]) -> tuple[LabelledBlock, ...]:
    """Label each block by its markup; the first `<h1>` is the headline."""
    return tuple(LabelledBlock(block, _label(block), "feed entry") for block in blocks)


def _label(block: Block) -> Label:
    if block.tag == "h1" and block.order:
        return Label.SUBHEADING
    return Label.SUBHEADING if block.tag in _SUBHEADINGS else _LABELS.get(block.tag or "", Label.PARAGRAPH)
