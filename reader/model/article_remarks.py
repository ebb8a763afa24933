"""What a reader should know about an article before reading it, as sentences."""

import re
from itertools import pairwise

from reader.model.article import Article, ParagraphKind

_PART = "The page has only a part of this article: the rest is for subscribers."
_NEWEST_FIRST = "The newest entry comes first."
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h：時时](\d\d)(?!\d)")
_FEWEST, _MOST_RISES = 3, 0.2
"""Fewest times of a live blog, and the share of them that may rise: one that goes on past midnight rises once a day."""


def remarks_on(article: Article) -> tuple[str, ...]:
    """Return a sentence for each peculiarity of an article: that its page holds only a part of it, that the entries of
    a live blog begin with the newest.
    """
    remarks = ((_PART, article.is_part), (_NEWEST_FIRST, _is_newest_first(article)))
    return tuple(remark for remark, is_true in remarks if is_true)


def _is_newest_first(article: Article) -> bool:
    """Whether the clock times of a live blog go down."""
    stamps = [one.text for one in article.paragraphs if one.kind is ParagraphKind.TIME_STAMP]
    clocks = [(int(found[1]), int(found[2])) for text in stamps if (found := _CLOCK.search(text))]
    rises = sum(above < below for above, below in pairwise(clocks))
    return len(set(clocks)) >= _FEWEST and rises <= _MOST_RISES * (len(clocks) - 1)
