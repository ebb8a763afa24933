"""Determines when an article was published and changed, from the lines of its head."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice, takewhile
from typing import NamedTuple

from reader.cleaning.features.dates import date_of_address, is_date_line, moment_of_age, parse_head_moment
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.features.phrases import MODIFIED_WORDS, PUBLISHED_WORDS
from reader.model.blocks import Label, LabelledBlock

_ANNOUNCEMENT = re.compile(
    r"\b(?:(?P<modified>" + "|".join(map(re.escape, MODIFIED_WORDS)) + r")|"
    r"(?:" + "|".join(map(re.escape, PUBLISHED_WORDS)) + r"))",
    re.I,
)
_ANNOUNCED = re.compile(r"[^,;:!?]{0,40}?" + _ANNOUNCEMENT.pattern, re.I)
"""An announcement of a date, behind a few words at most."""
_ABOVE, _BELOW, _INTO_TEXT = 4, 16, 4
"""Number of lines above the headline, between headline and text, and from the text on, that are searched for dates."""
_LONGEST = 160
_RAILS = frozenset({Label.RAIL_STORY, Label.RAIL_HEADING, Label.RAIL_TEASER, Label.RAIL_AGE})
_STORIES = _RAILS | {Label.PARAGRAPH, Label.CAPTION}
_FIGURE = re.compile(r"\d")

Moment = date | datetime
Readings = tuple[Moment, Moment]
"""A shown date in both ways to read one such as "3/9/2024", the likelier first."""


class _DateContext(NamedTuple):
    """What the interpretation of dates depends on."""

    metadata: Metadata
    month_first: bool
    day: date | None
    """The date in the page's address."""


def read_dates(
    labelled: Sequence[LabelledBlock], metadata: Metadata, month_first: bool = False
) -> tuple[Moment | None, Moment | None]:
    """Return the dates of publication and of the last change.

    The first date in the head counts, else one right below the text, and the first date announced as a change; if there
    is only a change, it stands for both. `month_first` tells how to read "3/9/2024" if the page's address does not
    settle it.
    """
    context = _DateContext(metadata, month_first, date_of_address(metadata.url))
    for texts in _tiers(labelled):
        published: Moment | None = None
        modified: Moment | None = None
        for is_change, moment in _all_statements(texts, context):
            if is_change:
                modified = modified or moment
            else:
                published = published or moment
        if published or modified:
            return published or modified, modified
    return None, None


def shown_dates(labelled: Sequence[LabelledBlock], metadata: Metadata, month_first: bool) -> tuple[list[Readings], ...]:
    """Return the dates, except of changes, between headline and text: of lines labelled as dates, and of any."""
    context = _DateContext(metadata, month_first, date_of_address(metadata.url))
    turned = context._replace(month_first=not month_first)
    return tuple(
        [
            (one, other)
            for (is_change, one), (_, other) in zip(
                _all_statements(texts, context), _all_statements(texts, turned), strict=True
            )
            if not is_change
        ]
        for texts in islice(_tiers(labelled), 2)
    )


def _tiers(labelled: Sequence[LabelledBlock]) -> Iterator[list[str]]:
    """Yield lists of lines that may contain the date, the most reliable first: labelled dates below the headline, other
    lines there, labelled dates elsewhere, other lines above the headline, dates within the first paragraphs, dates
    below the text, announced ones below it, and the date at its beginning.
    """
    below, above = _head(labelled)
    yield [one.block.text for one in below if one.label is Label.DATE]
    yield [one.block.text for one in below if _may_date(one)]
    yield [one.block.text for one in labelled if one.label is Label.DATE]
    yield [one.block.text for one in above if _may_date(one)]
    yield [text for one in _opening(labelled) if is_date_line(text := one.block.text)]
    yield [text for one in _foot(labelled) if is_date_line(text := _DAY_MARK.sub("", one.block.text))]
    yield [text for one in _foot(labelled) if _ANNOUNCED.match(text := one.block.text[:_LONGEST])]
    first = next((one.block.text for one in labelled if one.label is Label.PARAGRAPH), "")
    yield [found[1]] if (found := _DATELINE.match(first)) else []


def _head(labelled: Sequence[LabelledBlock]) -> tuple[list[LabelledBlock], Sequence[LabelledBlock]]:
    """Return the lines from the headline to the start of the text, and those above the headline."""
    headline = next((index for index, one in enumerate(labelled) if one.label is Label.HEADLINE), None)
    text = next((index for index, one in enumerate(labelled) if one.label is Label.PARAGRAPH), len(labelled))
    start = max(0, text - _BELOW) if headline is None else headline
    stop = max(text, start + 1)
    middle = max(start + _BELOW, text - _BELOW)
    below = [*labelled[start : min(stop, start + _BELOW)], *labelled[middle:stop]]
    below += takewhile(lambda one: one.label not in _RAILS, labelled[stop : stop + _INTO_TEXT])
    above = labelled[max(0, start - _ABOVE) : start] if headline is not None else []
    return below, above


def _opening(labelled: Sequence[LabelledBlock]) -> Iterable[LabelledBlock]:
    """Return the lines within the first paragraphs, up to the next story, that are not text."""
    text = next((index for index, one in enumerate(labelled) if one.label is Label.PARAGRAPH), len(labelled))
    lines = takewhile(lambda one: one.label not in _RAILS, labelled[text : text + _LONGEST_OPENING])
    return (one for one in lines if one.label not in _STORIES)


_LONGEST_OPENING = 16
_DATELINE = re.compile(
    r"(?:[^\W\d_]+,? )?\(?(\d{1,2}\.\s?\d{1,2}\.\s?(?:20)?\d\d|\d{1,2}/\d{1,2}/20\d\d)\)?"
    r"(?:\.|:| [-–—]|(?=[^\W\d_]))"
)
"""A date at the beginning of the text, behind a town at most: "9.3.2024 - The goose"."""


def _foot(labelled: Sequence[LabelledBlock]) -> Iterable[LabelledBlock]:
    """Return the lines right below the text, up to the next story."""
    last = max((index for index, one in enumerate(labelled) if one.label is Label.PARAGRAPH), default=len(labelled))
    below = labelled[last + 1 : last + 1 + _BELOW_TEXT]
    return takewhile(lambda one: one.label not in _STORIES, below)


_BELOW_TEXT = 40
_DAY_MARK = re.compile(r"^(?:Datum|Date|Fecha|Data)\s?:?\s", re.I)


def _may_date(one: LabelledBlock) -> bool:
    return one.label not in _STORIES and len(one.block.text) <= _LONGEST and "://" not in one.block.text


def _all_statements(texts: Iterable[str], context: _DateContext) -> Iterator[tuple[bool, Moment]]:
    """Yield the dates in lines, each with whether it is announced as a change, in its line or by the line above."""
    announced = False
    for text in texts:
        alone = _ANNOUNCEMENT.fullmatch(text.strip(" :：·•|"))
        for is_change, moment in _statements(text, context):
            yield is_change or announced, moment
        announced = alone is not None and bool(alone["modified"])


def _statements(text: str, context: _DateContext) -> Iterator[tuple[bool, Moment]]:
    """Yield the dates in a line, each with whether it is announced as a change."""
    announced = [(found.start(), bool(found["modified"])) for found in _ANNOUNCEMENT.finditer(text)]
    if not announced or announced[0][0] > 0:
        announced.insert(0, (0, False))
    for (start, is_change), (end, _) in zip(announced, [*announced[1:], (len(text), False)], strict=True):
        moment = _moment(text[start:end], context)
        if moment is not None:
            yield is_change, moment


def _moment(text: str, context: _DateContext) -> Moment | None:
    metadata = context.metadata
    bare = _ANNOUNCEMENT.sub("", text).strip(" :|·•–—-,")
    if bare in metadata.times:
        return metadata.times[bare]
    if metadata.fetched_at is not None:
        moment = moment_of_age(bare, metadata.fetched_at)
        if moment is not None:
            return moment
    if not _FIGURE.search(text):
        return None
    plain = _GLUE.sub(" ", text)
    stated = parse_head_moment(plain, context.month_first)
    if stated is None or context.day is None or _is_on(stated, context.day):
        return stated
    turned = parse_head_moment(plain, not context.month_first)
    return turned if turned and _is_on(turned, context.day) else stated


def _is_on(moment: Moment, day: date) -> bool:
    return (moment.date() if isinstance(moment, datetime) else moment) == day


_GLUE = re.compile(
    r"(?<=\d{4})(?=[A-Za-zÀ-ÿ])|(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[a-zà-ÿ]{3})(?=\d)|(?<=\.\d{4})(?=\d{1,2}\.)"
    r"|(?<=[^\W\d_]\s20\d\d)(?=\d)|(?<=\b(?:on|am|le|el))(?=\d)"
)
"""Where markup ran two lines together: "OpinionMarch 9, 2024Ida Holm"."""
