"""When an article was published and when it was changed, by the lines of its head."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import takewhile

from reader.blocks import Label, LabelledBlock
from reader.cleaning.dates import is_date_line, moment_of_age, parse_head_moment
from reader.cleaning.metadata import Metadata
from reader.cleaning.phrases import MODIFIED_WORDS, PUBLISHED_WORDS

_ANNOUNCEMENT = re.compile(
    r"\b(?:(?P<modified>" + "|".join(map(re.escape, MODIFIED_WORDS)) + r")|"
    r"(?:" + "|".join(map(re.escape, PUBLISHED_WORDS)) + r"))",
    re.I,
)
_ABOVE, _BELOW = 4, 8
"""Lines above the headline and below it, up to the text, among which a date is the article's."""
_LONGEST = 160
_STORIES = frozenset({Label.RAIL_STORY, Label.RAIL_HEADING, Label.RAIL_TEASER, Label.PARAGRAPH, Label.CAPTION})
_FIGURE = re.compile(r"\d")

Moment = date | datetime


def read_dates(
    labelled: Sequence[LabelledBlock], metadata: Metadata, month_first: bool = False
) -> tuple[Moment | None, Moment | None]:
    """The first date in the head, else right below the text, and the first one announced as a change; a date of change
    alone stands for both. `month_first` says how "3/9/2024" is read.
    """
    published: Moment | None = None
    modified: Moment | None = None
    for text in _lines(labelled):
        for is_change, moment in _statements(text, metadata, month_first):
            if is_change:
                modified = modified or moment
            else:
                published = published or moment
    return published or modified, modified


def _lines(labelled: Sequence[LabelledBlock]) -> Iterator[str]:
    """What was labelled as a date, then what else in the head may give one."""
    yield from (one.block.text for one in labelled if one.label is Label.DATE)
    yield from (one.block.text for one in _head(labelled) if one.label is not Label.DATE and _may_date(one))
    yield from (text for one in _foot(labelled) if is_date_line(text := _DAY_MARK.sub("", one.block.text)))


def _head(labelled: Sequence[LabelledBlock]) -> Iterable[LabelledBlock]:
    headline = next((place for place, one in enumerate(labelled) if one.label is Label.HEADLINE), None)
    text = next((place for place, one in enumerate(labelled) if one.label is Label.PARAGRAPH), len(labelled))
    if headline is None:
        return labelled[max(0, text - _BELOW) : text]
    return [
        *labelled[headline : max(text, headline + 1)][: 2 * _BELOW],
        *labelled[max(0, headline - _ABOVE) : headline],
    ]


def _foot(labelled: Sequence[LabelledBlock]) -> Iterable[LabelledBlock]:
    """The lines right below the text, up to the next story."""
    last = max((place for place, one in enumerate(labelled) if one.label is Label.PARAGRAPH), default=len(labelled))
    below = labelled[last + 1 : last + 1 + _BELOW_TEXT]
    return takewhile(lambda one: one.label not in _STORIES, below)


_BELOW_TEXT = 40
_DAY_MARK = re.compile(r"^(?:Datum|Date|Fecha|Data)\s?:?\s", re.I)


def _may_date(one: LabelledBlock) -> bool:
    return one.label not in _STORIES and len(one.block.text) <= _LONGEST and "://" not in one.block.text


def _statements(text: str, metadata: Metadata, month_first: bool) -> Iterator[tuple[bool, Moment]]:
    """The dates in a line, each with whether it is announced as that of a change."""
    places = [(found.start(), bool(found["modified"])) for found in _ANNOUNCEMENT.finditer(text)]
    if not places or places[0][0] > 0:
        places.insert(0, (0, False))
    for (start, is_change), (end, _) in zip(places, [*places[1:], (len(text), False)], strict=True):
        moment = _moment(text[start:end], metadata, month_first)
        if moment is not None:
            yield is_change, moment


def _moment(text: str, metadata: Metadata, month_first: bool) -> Moment | None:
    bare = _ANNOUNCEMENT.sub("", text).strip(" :|·•–—-,")
    if bare in metadata.times:
        return metadata.times[bare]
    if metadata.fetched_at is not None:
        moment = moment_of_age(bare, metadata.fetched_at)
        if moment is not None:
            return moment
    return parse_head_moment(_GLUE.sub(" ", text), month_first) if _FIGURE.search(text) else None


_GLUE = re.compile(r"(?<=\d{4})(?=[^\W\d_])|(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
"""Where markup has run two lines together: "OpinionMarch 9, 2024Ida Holm"."""
