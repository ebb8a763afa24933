"""Labels the entries of a live blog: their times, who wrote them, their headings, and text that reads less like an
article than a report would.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

_CLOCK = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])(?:[:h：](?P<minute>[0-5]\d)(?![\d%])|\.(?P<other>[0-5]\d)\s?(?:uhr\b|[ap]\.?m\b))",
    re.I,
)
"""A clock time at the beginning of a line. A full stop in it needs a word for the time: it may be a price."""
_FEWEST = 3
"""Fewest entries of a live blog."""
_IN_ORDER = 0.8
"""Least share of the times that follow each other as those of a live blog do, up or down: a timetable or a list of
programmes also has times, but a text below each has only a live blog.
"""
_LONGEST_REST = 5
"""Most words after a time on its line: the name of who wrote the entry, or "key event"."""
_REACH = 3
"""Lines below a time within which its text begins: a name and a heading may stand between."""
_LONGEST_NAME, _LONGEST_HEADING, _SHORTEST_TEXT = 5, 22, 4
_ABOVE = 3
"""Lines above the first prose that are searched for the first time."""
_LEAST = 0.2
"""Least probability of a sentence between the times of a live blog."""
_LEAST_OF_HEADING = 0.1
"""The same of a heading right below a time."""
_BOXES = frozenset({"chrome", "rail", "comment", "caption"})


def label_entries(labels: BlockLabels, article: ArticleSpan) -> None:
    """Label the entries of a live blog within the article's span; none if the page is no live blog. Runs after the
    times with dates are labelled.
    """
    span = range(max(0, article.span.start - _ABOVE), article.span.stop)
    times = [index for index in span if labels.label_of(index) is Label.TIME_STAMP]
    if not times:
        times = [index for index in span if _is_time(labels, index, span)]
        if not _are_in_order([labels.blocks[index].text for index in times]):
            return
        times = [index for index in range(times[0], span.stop) if index in times or labels.features[index].is_stamp]
    for index, following in pairwise([*times, span.stop]):
        labels.put(index, Label.TIME_STAMP, "time of a live-blog entry")
        _label_entry(labels, article, range(index + 1, following))


def _label_entry(labels: BlockLabels, article: ArticleSpan, entry: range) -> None:
    """Label the lines between a time and the next."""
    rest = list(entry)
    if rest and _is_name(labels, rest[0]):
        labels.put(rest.pop(0), Label.TIME_STAMP, "author of a live-blog entry")
    if rest and article.scores.probabilities[rest[0]] >= _LEAST_OF_HEADING and _is_heading(labels, rest[0]):
        labels.put(rest.pop(0), Label.SUBHEADING, "heading of a live-blog entry")
    for index in rest:
        if index not in article.taken and article.scores.probabilities[index] >= _LEAST and _is_text(labels, index):
            labels.put(index, Label.PARAGRAPH, "a sentence of a live-blog entry")


def _is_time(labels: BlockLabels, index: int, span: range) -> bool:
    """Whether a line is a clock time, with a few words at most, and a text begins below it."""
    text = labels.blocks[index].text
    found = _CLOCK.match(text)
    features = labels.features[index]
    if not found or features.is_date or features.is_sentence or features.words > 1 + _LONGEST_REST:
        return False
    below = range(index + 1, min(index + 1 + _REACH, span.stop))
    return any(labels.features[one].is_sentence and labels.features[one].words >= _SHORTEST_TEXT for one in below)


def _are_in_order(texts: Sequence[str]) -> bool:
    clocks = [found for text in texts if (found := _CLOCK.match(text))]
    minutes = [60 * int(found["hour"]) + int(found["minute"] or found["other"]) for found in clocks]
    if len(set(minutes)) < _FEWEST:
        return False
    steps = [below - above for above, below in pairwise(minutes)]
    return max(sum(step <= 0 for step in steps), sum(step >= 0 for step in steps)) >= _IN_ORDER * len(steps)


def _is_name(labels: BlockLabels, index: int) -> bool:
    """Whether a line right below a time names who wrote the entry: nobody writes one entry only."""
    features = labels.features[index]
    return features.repeats > 1 and 1 < features.words <= _LONGEST_NAME and not features.is_sentence


def _is_heading(labels: BlockLabels, index: int) -> bool:
    features, text = labels.features[index], labels.blocks[index].text
    return (
        1 <= features.words <= _LONGEST_HEADING
        and (not features.is_sentence or text.endswith(("?", "!")))
        and features.repeats == 1
        and not (features.is_boilerplate or features.has_credit or features.is_date or features.is_rail_heading)
        and features.context.isdisjoint(_BOXES | {"quote", "list"})
    )


def _is_text(labels: BlockLabels, index: int) -> bool:
    features = labels.features[index]
    return (
        features.is_sentence
        and features.words >= _SHORTEST_TEXT
        and features.repeats == 1
        and not (features.is_boilerplate or features.has_credit or features.is_cut_short)
        and features.context.isdisjoint(_BOXES | {"quote", "list"})
    )
