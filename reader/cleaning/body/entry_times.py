"""The times over the entries of a live blog, where they are written with their day."""

import re

from reader.cleaning.block_labels import BlockLabels
from reader.cleaning.body.article_span import ArticlePlace
from reader.model.blocks import Label

_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])(?:[:.h：][0-5]\d|[時时点])|\d\s?[ap]\.?m\b", re.I)
_FEWEST_ENTRIES = 3
"""Times that make a live blog; an article has one or two, when it was published and when it was changed."""
_LONGEST_LEAD = 6
"""Blocks of a live blog above its first entry. The dates of comments stand further down."""
_REACH = 2
"""Blocks below a time in which its entry's text begins: a heading may stand in between."""


def label_entry_times(sheet: BlockLabels, place: ArticlePlace) -> None:
    """Label the dates with a clock time in the article's stretch that head its entries, none where it has few."""
    found = [index for index in place.island if _is_time_of_entry(sheet, index, place.island)]
    if len(found) >= _FEWEST_ENTRIES and found[0] - place.island.start <= _LONGEST_LEAD:
        for index in found:
            sheet.put(index, Label.TIME_STAMP, "heads an entry of a live blog")


def _is_time_of_entry(sheet: BlockLabels, index: int, island: range) -> bool:
    traits = sheet.traits[index]
    if not traits.is_date or traits.is_prose or not _CLOCK.search(sheet.blocks[index].text):
        return False
    below = range(index + 1, min(index + 1 + _REACH, island.stop))
    return any(sheet.traits[one].is_sentence for one in below)
