"""Labels the times above the entries of a live blog, where they include the date."""

import re

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])(?:[:.h：][0-5]\d|[時时点])|\d\s?[ap]\.?m\b", re.I)
_FEWEST_ENTRIES = 3
"""Fewest times for a page to be a live blog; an article has up to two: when it was published and when it was changed.
"""
_LONGEST_LEAD = 6
"""Most blocks of a live blog above its first entry. The dates of comments are further down."""
_REACH = 2
"""Blocks below a time within which its entry's text begins: there may be a heading in between."""


def label_entry_times(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label the dates with a clock time that head entries within the article's span; if there are few, label none."""
    found = [index for index in article.span if _is_time_of_entry(labels, index, article.span)]
    if len(found) >= _FEWEST_ENTRIES and found[0] - article.span.start <= _LONGEST_LEAD:
        for index in found:
            labels.put(index, Label.TIME_STAMP, "time of a live-blog entry")


def _is_time_of_entry(labels: BlockLabels, index: int, span: range) -> bool:
    features = labels.features[index]
    if not features.is_date or features.is_prose or not _CLOCK.search(labels.blocks[index].text):
        return False
    below = range(index + 1, min(index + 1 + _REACH, span.stop))
    return any(labels.features[one].is_sentence for one in below)
