"""One label and one reason for every block of a page, text scrape and HTML alike.

The steps go from what is surest to what is left: where the article stands, its head, the rails, its text; the rest is
furniture. A step labels only what no step before it has labelled.
"""

from collections.abc import Sequence

from reader.cleaning.block_features import read_traits
from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import find_place
from reader.cleaning.body.entry_times import label_entry_times
from reader.cleaning.body.paragraphs import label_body
from reader.cleaning.head.head_lines import label_head
from reader.cleaning.metadata import Metadata
from reader.cleaning.rails.rail_lines import label_rails
from reader.model.blocks import Block, Label, LabelledBlock


def label_blocks(blocks: Sequence[Block], metadata: Metadata | None = None) -> tuple[LabelledBlock, ...]:
    """The blocks of a page in order, each with its label and the rule that decided."""
    metadata = metadata or Metadata()
    traits = read_traits(blocks)
    sheet = BlockLabels(blocks, traits)
    place = find_place(blocks, traits, metadata)
    label_entry_times(sheet, place)
    label_head(sheet, place, metadata)
    label_rails(sheet, place, metadata.url)
    label_body(sheet, place)
    return sheet.finish(Label.FURNITURE, "nothing of the article and no list of stories")
