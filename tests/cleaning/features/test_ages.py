"""Ages such as "2 hours ago", as pages write them."""

from datetime import UTC, date, datetime

import pytest

from reader.cleaning.features.dates import age_seconds, moment_of_age

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86_400, 604_800


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2 hours ago", 2 * HOUR),
        ("an hour ago", HOUR),
        ("one week ago", WEEK),
        ("about 3 weeks ago", 3 * WEEK),
        ("5 mins. ago", 5 * MINUTE),
        ("3d ago", 3 * DAY),
        ("2h", 2 * HOUR),
        ("14m", 14 * MINUTE),
        ("just now", 0),
        ("yesterday", DAY),
        ("vor 3 Stunden", 3 * HOUR),
        ("vor einer Stunde", HOUR),
        ("gestern", DAY),
        ("il y a 2 heures", 2 * HOUR),
        ("il y a un an", 365 * DAY),
        ("aujourd’hui", 0),
        ("hace una hora", HOUR),
        ("2 ore fa", 2 * HOUR),
        ("un’ora fa", HOUR),
        ("há 5 minutos", 5 * MINUTE),
        ("3 uur geleden", 3 * HOUR),
        ("6 months ago", 180 * DAY),
    ],
)
def test_an_age_is_read_in_several_languages(text: str, seconds: int) -> None:
    assert age_seconds(text) == seconds


@pytest.mark.parametrize("text", ["• 2 hours ago", "(2 hours ago)", "| 2 HOURS AGO |", " 2 hours ago "])
def test_what_pages_set_around_an_age_does_not_hide_it(text: str) -> None:
    assert age_seconds(text) == 2 * HOUR


@pytest.mark.parametrize(
    "text",
    [
        "5 days",
        "30 minutes",
        "5 min read",
        "2 geese ago",
        "2 hours ago by Ida",
        "hours ago",
        "",
        "99999 days ago",
        "6 months old",
    ],
)
def test_a_length_of_time_or_other_words_are_no_age(text: str) -> None:
    assert age_seconds(text) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2 hours ago", datetime(2024, 3, 9, 10, 0, tzinfo=UTC)),
        ("vor 30 Minuten", datetime(2024, 3, 9, 11, 30, tzinfo=UTC)),
        ("yesterday", date(2024, 3, 8)),
        ("3 days ago", date(2024, 3, 6)),
        ("today", date(2024, 3, 9)),
        ("2 months ago", None),
        ("soon", None),
    ],
)
def test_an_age_counts_back_from_the_time_of_fetching(text: str, moment: date | None) -> None:
    assert moment_of_age(text, datetime(2024, 3, 9, 12, 0, 40, tzinfo=UTC)) == moment
