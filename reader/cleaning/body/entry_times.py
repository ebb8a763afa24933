"""Finds the times above the entries of a live blog: with or without a day, or the minutes of a match."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])(?:[:.h：][0-5]\d|[時时点])|\d\s?[ap]\.?m\b", re.I)
_DAY = (
    r"heute|gestern|today|yesterday|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|aujourd['’]hui|hier|i dag|idag"
    r"|dzisiaj|dziś|tänään|сегодня|bugün|ore|às|à|um|kl\.?|klo|saat"
)
"""Words before a clock time: a day, or "at"."""
_TIME = re.compile(
    rf"(?:\d{{1,2}}\s?[a-z]{{1,7}}\.? ago\s?\(|(?:{_DAY})[,:]?\s+(?:à |um |om |at )?)?"
    r"(?P<hour>[01]?\d|2[0-3])(?:[:h：](?P<minute>[0-5]\d)(?![\d%])\s?(?P<half>[ap]\.?m\b)?"
    r"|\.(?P<other>[0-5]\d)\s?(?:uhr\b|(?P<after>[ap])\.?m\b))",
    re.I,
)
"""A clock time at the beginning of a line. A full stop in it needs a word for the time: it may be a price."""
_MINUTE = re.compile(r"(?P<minute>1?\d{1,2})(?:\s?\+\s?\d{1,2})?\s?(?:['’′´](?![\w'’])|\.?\s?(?:min|minute)\b)", re.I)
"""The minute of a match at the beginning of a line."""
_FIGURES, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")
_FEWEST = 3
"""Fewest times for a page to be a live blog; an article has up to two: when it was published and when it was changed.
"""
_IN_ORDER = 0.8
"""Least share of the times that follow each other as those of a live blog do, up or down: a timetable or a list of
programmes also has times, but a text below each has only a live blog.
"""
_LONGEST_LEAD = 6
"""Most blocks of a live blog above its first entry. The dates of comments are further down."""
_LONGEST_REST = 5
"""Most words after a time on its line: the name of who wrote the entry, or "key event"."""
_REACH, _FARTHEST = 4, 10
"""Lines below a time within which its text begins, without buttons and with them: a heading, a name and a job may stand
between.
"""
_SHORTEST_TEXT = 4
_ABOVE = 3
"""Lines above the first prose that are searched for the first time."""
_FARTHEST_ABOVE = 8
"""The same for a time in the form of the others."""
_BREAK = 8
"""Most lines from a time or text of one entry to the time of the next one, past what was found to be the article."""


def find_entry_times(labels: BlockLabels, article: ArticleSpan) -> list[int]:
    """Return the lines with the times of a live blog's entries, in page order; none if the page is no live blog."""
    span = article.span
    dated = [index for index in span if _is_dated_time(labels, index, span)]
    if len(dated) >= _FEWEST and dated[0] - span.start <= _LONGEST_LEAD:
        return dated
    span = range(max(0, span.start - _ABOVE), span.stop)
    times = [index for index in span if _is_time(labels, index, span)]
    if not _are_in_order(_minutes(labels, times)):
        return []
    pairs = list(pairwise([*times, span.stop]))
    if 2 * sum(not article.taken.isdisjoint(range(time, below)) for time, below in pairs) >= len(pairs):
        times = _with_others(labels, times, span)  # a list of a site's latest news has none of the article
    known = frozenset(times)
    return [index for index in range(times[0], times[-1] + 1) if index in known or labels.features[index].is_stamp]


def has_text_below(labels: BlockLabels, index: int, span: range, shortest: int = _SHORTEST_TEXT) -> bool:
    """Whether the text of an entry begins a few lines below its time; buttons between do not count."""
    lines = 0
    for below in range(index + 1, min(index + 1 + _FARTHEST, span.stop)):
        features = labels.features[below]
        if features.is_sentence and features.words >= shortest:
            return True
        lines += not features.is_boilerplate
        if lines == _REACH:
            return False
    return False


def _is_dated_time(labels: BlockLabels, index: int, span: range) -> bool:
    """Whether a line is a date with a clock time, and a text begins below it."""
    features = labels.features[index]
    if not features.is_date or features.is_prose or not _CLOCK.search(labels.blocks[index].text):
        return False
    return has_text_below(labels, index, span, shortest=1)


def _is_time(labels: BlockLabels, index: int, span: range) -> bool:
    """Whether a line is a clock time or a minute, with a few words at most, and a text begins below it."""
    text = labels.blocks[index].text
    features = labels.features[index]
    if not starts_with_time(text) or features.is_date or features.is_sentence:
        return False
    return features.words <= 1 + _LONGEST_REST and has_text_below(labels, index, span)


def starts_with_time(text: str) -> bool:
    """Whether a text begins with a clock time or the minute of a match."""
    return bool(_TIME.match(text) or _MINUTE.match(text))


def _minutes(labels: BlockLabels, times: Iterable[int]) -> list[int]:
    """Return the minutes of the day, or else of the match, that the lines give."""
    texts = [labels.blocks[index].text for index in times]
    clocks = [found for text in texts if (found := _TIME.match(text))]
    if not clocks:
        return [int(found["minute"]) for text in texts if (found := _MINUTE.match(text))]
    return [_minute_of_day(found) for found in clocks]


def _minute_of_day(found: re.Match[str]) -> int:
    hour, half = int(found["hour"]), (found["half"] or found["after"] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return 60 * hour + int(found["minute"] or found["other"])


def _are_in_order(minutes: Sequence[int]) -> bool:
    if len(set(minutes)) < _FEWEST:
        return False
    steps = [below - above for above, below in pairwise(minutes)]
    return max(sum(step <= 0 for step in steps), sum(step >= 0 for step in steps)) >= _IN_ORDER * len(steps)


def _with_others(labels: BlockLabels, times: Sequence[int], span: range) -> list[int]:
    """Return the times of an article together with those that go on in the same form and order right above and below
    it: the last entries read least like an article, since what is below them does not at all.
    """
    page, forms = range(len(labels)), {_form(labels.blocks[index]) for index in times}

    def is_one(index: int) -> bool:
        return _form(labels.blocks[index]) in forms and _is_time(labels, index, page)

    above = [index for index in range(max(0, times[0] - _FARTHEST_ABOVE), span.start) if is_one(index)]
    found = [*above, *(index for index in times if index not in above)]
    last = span.stop
    for index in range(span.stop, len(labels)):
        if index - last > _BREAK:
            break
        if is_one(index):
            found.append(index)
        if index == found[-1] or found[-1] >= span.stop and labels.features[index].is_sentence:
            last = index
    return found if _are_in_order(_minutes(labels, found)) else list(times)


def _form(block: Block) -> tuple[str | None, str]:
    """Return what the times of one live blog have in common: their element, and how they are written."""
    found = _TIME.match(block.text) or _MINUTE.match(block.text)
    return block.tag, _LETTERS.sub("a", _FIGURES.sub("0", found[0] if found else block.text))
