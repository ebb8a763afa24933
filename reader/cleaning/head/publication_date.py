"""Chooses when an article was published, among what its page states, shows and has in its address."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from reader.cleaning.features.dates import date_of_address
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.date_lines import Moment, Readings, read_dates, shown_dates
from reader.model.blocks import LabelledBlock

_APART = 1
"""Days between two dates of the same moment in different time zones."""


def choose_dates(
    labelled: Sequence[LabelledBlock], metadata: Metadata, month_first: bool
) -> tuple[Moment | None, Moment | None]:
    """Return when the article was published and changed.

    Metadata states the first if it states any, or if it states several, the one that the head shows. A page dates an
    article anew by showing another date; and metadata with the same moment for both says when the page was saved.
    """
    published, modified = read_dates(labelled, metadata, month_first)
    stated = metadata.published
    if stated is None:
        first_time = next(iter(metadata.times.values()), None)
        chosen = published or first_time or date_of_address(metadata.url)
    else:
        shown = shown_dates(labelled, metadata, month_first)
        chosen = _agreed(stated, metadata, shown)
        if chosen is None and stated == metadata.modified and published and _day(published) < _day(stated):
            turned = read_dates(labelled, metadata, not month_first)[0]
            chosen = published if turned and _day(turned) != _day(stated) else stated
        chosen = chosen or _choose(stated, metadata, shown[0])
    return chosen, metadata.modified or modified


def _agreed(stated: Moment, metadata: Metadata, shown: Iterable[Sequence[Readings]]) -> Moment | None:
    """Return the stated date of publication that is one of those shown, however they are read; None if none is."""
    days = {_day(moment) for dates in shown for readings in dates for moment in readings}
    return next((one for one in (stated, *metadata.publications) if _day(one) in days), None)


def _choose(stated: Moment, metadata: Metadata, shown: Sequence[Readings]) -> Moment:
    """Choose between a stated date, others shown on lines of their own, and one in the address."""
    address = date_of_address(metadata.url)
    if shown and _day(stated) != address and not _is_after(shown[0][0], metadata.modified):
        return shown[0][0]
    if address is not None and abs(address - _day(stated)).days > _APART:
        return address
    return stated


def _is_after(moment: Moment, modified: Moment | None) -> bool:
    """Whether a date is after the article's last change, like that of an event."""
    return modified is not None and (_day(moment) - _day(modified)).days > _APART


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
