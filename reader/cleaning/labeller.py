"""Labels every block of a page, from text scrapes and HTML alike, and gives the reason for each label.

The steps run from the most certain to the least: the article's span, its head, the lists of related stories, the lead,
the body.
Whatever is left is boilerplate. A step never changes a label put on by an earlier step.
"""

from collections.abc import Sequence

from reader.cleaning.body.article_span import find_article_span
from reader.cleaning.body.captions import label_captions_above, label_repeated_captions
from reader.cleaning.body.entry_times import find_entry_times
from reader.cleaning.body.lead import label_first_sentences, label_lead, label_line_above
from reader.cleaning.body.live_entries import label_entries
from reader.cleaning.body.page_controls import label_controls
from reader.cleaning.body.paragraphs import label_body
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.entry_authors import find_entry_authors
from reader.cleaning.head.head_lines import label_head
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.rail_lines import label_rails
from reader.cleaning.rails.titles_in_text import label_titles_in_text
from reader.model.blocks import Block, Label, LabelledBlock


def label_blocks(blocks: Sequence[Block], metadata: Metadata | None = None) -> tuple[LabelledBlock, ...]:
    """Return the blocks of a page in order, each with its label and the name of the rule that decided."""
    metadata = metadata or Metadata()
    features = read_block_features(blocks)
    labels = BlockLabels(blocks, features)
    article = find_article_span(blocks, features, metadata)
    label_controls(labels, article)
    label_repeated_captions(labels)
    times = find_entry_times(labels, article)
    label_entries(labels, article, times, find_entry_authors(labels, times))
    label_head(labels, article, metadata)
    label_rails(labels, article, metadata.url)
    label_titles_in_text(labels, article, metadata.url)
    label_captions_above(labels, article)
    label_lead(labels, article)
    label_first_sentences(labels, article)
    label_line_above(labels, article)
    label_body(labels, article)
    return labels.finish(Label.FURNITURE, "neither article text nor a related story")
