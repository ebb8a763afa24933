"""Dates in a text."""

import pytest

from reader.annotating.lexicon.calendar import MONTHS, WEEKDAYS
from reader.annotating.ner.dates import find_dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It closed on Monday.", ["Monday"]),
        ("On March 4, 2025, and 5 May 2024 it rained.", ["March 4, 2025", "5 May 2024"]),
        ("In June 2024 and on Jan. 11 it rained.", ["June 2024", "Jan. 11"]),
        ("It rained last week and next summer.", ["last week", "next summer"]),
        ("March past the Mondays in May.", []),
    ],
)
def test_dates_are_found_in_order(text: str, dates: list[str]) -> None:
    assert [text[start:end] for start, end in find_dates(text)] == dates


@pytest.mark.parametrize(
    "date",
    [
        *(f"{month} 2024" for month in MONTHS.replace("\\", "").split("|")),
        *WEEKDAYS.split("|"),
        *(f"{digit} May" for digit in range(10)),
        "last week", "next week", "this week",
    ],
)  # fmt: skip
def test_a_date_is_found_whatever_it_begins_with(date: str) -> None:
    text = f"It rained on {date}, x{date}."
    assert list(find_dates(text)) == [(13, 13 + len(date))]
