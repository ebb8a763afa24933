"""The lines of a feed's entry that stays as it stands: all of them are of its article."""

from collections.abc import Iterable

from reader.model.blocks import Block, Label, LabelledBlock

_LABELS = {"h1": Label.HEADLINE, "li": Label.LIST_ITEM, "blockquote": Label.BLOCK_QUOTE, "figcaption": Label.CAPTION}
_SUBHEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


def label_entry(blocks: Iterable[Block]) -> tuple[LabelledBlock, ...]:
    """Each line of an entry with the label that its markup gives it; the first heading is the headline."""
    return tuple(LabelledBlock(block, _label(block), "an entry of a feed") for block in blocks)


def _label(block: Block) -> Label:
    if block.tag == "h1" and block.order:
        return Label.SUBHEADING
    return Label.SUBHEADING if block.tag in _SUBHEADINGS else _LABELS.get(block.tag or "", Label.PARAGRAPH)
