"""What a reader should know about an article before reading it, as sentences."""

import re
from itertools import pairwise

from reader.model.article import Article, Paragraph, ParagraphKind

_PART = "The page has only a part of this article: the rest is for subscribers."
_NEWEST_FIRST = "The newest entry comes first."
MOST_ANNOTATED = 500_000
"""Characters of a text in which quotes and names are looked for: some 85,000 words, more than any article has."""
_LONG = f"Quotes and names are marked in its first {MOST_ANNOTATED:,} characters only."
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})[:.h：時时](\d\d)(?!\d)(?:\s?([ap])\.?m\b)?", re.I)
_AT_THE_START = re.compile(
    r"(?:(?:ore|às|kl\.?|klo) )?([01]?\d|2[0-3])[:h：]([0-5]\d)(?![\d%])(?:\s?([ap])\.?m\b)?", re.I
)
"""A clock time before the heading or the text of an entry, on the same line."""
_FEWEST, _MOST_RISES = 3, 0.2
"""Fewest times of a live blog, and the share of them that may rise: one that goes on past midnight rises once a day."""


def remarks_on(article: Article) -> tuple[str, ...]:
    """Return a sentence for each peculiarity of an article: that its page holds only a part of it, that the entries of
    a live blog begin with the newest, that it is too long to be annotated to its end.
    """
    remarks = (
        (_PART, article.is_part),
        (_NEWEST_FIRST, _is_newest_first(article)),
        (_LONG, is_annotated_in_part(article)),
    )
    return tuple(remark for remark, is_true in remarks if is_true)


def is_annotated_in_part(article: Article) -> bool:
    """Whether an article is so long that only the beginning of it is annotated."""
    return sum(len(paragraph.text) + 1 for paragraph in article.paragraphs) > MOST_ANNOTATED


def _is_newest_first(article: Article) -> bool:
    """Whether the clock times of a live blog go down."""
    clocks = [clock for one in article.paragraphs if (clock := _clock_of(one))]
    rises = sum(above < below for above, below in pairwise(clocks))
    return len(set(clocks)) >= _FEWEST and rises <= _MOST_RISES * (len(clocks) - 1)


def _clock_of(paragraph: Paragraph) -> tuple[int, int] | None:
    """Return the hour and minute of the entry that a paragraph heads, None if it heads none."""
    is_time = paragraph.kind is ParagraphKind.TIME_STAMP
    found = _CLOCK.search(paragraph.text) if is_time else _AT_THE_START.match(paragraph.text)
    if found is None:
        return None
    hour, half = int(found[1]), (found[3] or "").lower()
    return (hour % 12 + (12 if half == "p" else 0) if half else hour), int(found[2])
