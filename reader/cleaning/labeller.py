"""One label and one reason for every block of a page, text scrape and HTML alike.

The steps go from what is surest to what is left: where the article stands, its head, the rails, its text; the rest is
furniture. A step labels only what no step before it has labelled.
"""

from collections.abc import Sequence

from reader.cleaning.body.article_span import find_article_span
from reader.cleaning.body.entry_times import label_entry_times
from reader.cleaning.body.paragraphs import label_body
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.head_lines import label_head
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.rail_lines import label_rails
from reader.model.blocks import Block, Label, LabelledBlock


def label_blocks(blocks: Sequence[Block], metadata: Metadata | None = None) -> tuple[LabelledBlock, ...]:
    """The blocks of a page in order, each with its label and the rule that decided."""
    metadata = metadata or Metadata()
    features = read_block_features(blocks)
    labels = BlockLabels(blocks, features)
    article = find_article_span(blocks, features, metadata)
    label_entry_times(labels, article)
    label_head(labels, article, metadata)
    label_rails(labels, article, metadata.url)
    label_body(labels, article)
    return labels.finish(Label.FURNITURE, "nothing of the article and no list of stories")
