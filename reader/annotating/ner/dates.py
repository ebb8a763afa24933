"""Finds dates: weekdays, days and months, months with a year, and phrases such as "last week"."""

import re
from collections.abc import Iterator

from reader.annotating.lexicon.calendar import MONTHS, WEEKDAYS

# What a date may begin with is looked at first: most letters of a text are passed over by that alone.
_DATE = re.compile(
    rf"(?=[FMTWJASONDlnt\d])\b(?:(?:{MONTHS})\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s(?:{MONTHS})(?:\s\d{{4}})?|(?:{MONTHS})\s\d{{4}}|(?:{WEEKDAYS})"
    rf"|(?:last|next|this)\s(?:week|month|year|spring|summer|autumn|fall|winter))(?!\w)"
)


def find_dates(text: str) -> Iterator[tuple[int, int]]:
    """The dates of a text in order, as spans of code points, ends exclusive."""
    for date in _DATE.finditer(text):
        yield date.span()
