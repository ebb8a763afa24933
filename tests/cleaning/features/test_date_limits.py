"""How long the lines are that give a date or an age, how much else they say, and how near a clock time is."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from reader.cleaning.features.dates import (
    age_seconds,
    date_of_address,
    is_date_line,
    is_month_first,
    is_time_stamp,
    moment_of_age,
    parse_head_moment,
    parse_iso,
    parse_moment,
)

DAY = date(2024, 3, 9)
FETCHED = datetime(2024, 3, 9, 14, 20, 31, 7, UTC)


def test_lines_have_a_greatest_length() -> None:
    assert (age_seconds("2 hours ago".ljust(40)), age_seconds("2 hours ago".ljust(41))) == (7200, None)
    assert (is_time_stamp("14:20".ljust(20)), is_time_stamp("14:20".ljust(21))) == (True, False)
    assert is_date_line("9 March 2024".ljust(120)) is True
    assert is_date_line("9 March 2024".ljust(121)) is False


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("9 March 2024 goose", True),
        ("9 March 2024 goose swims", False),
        ("Published 9 March 2024 goose swims home", True),
        ("Published 9 March 2024 goose swims home wet", False),
        ("Published on Saturday goose", True),
        ("Published on Saturday goose swims", False),
        ("Saturday in March", False),
        ("goose 9", False),
    ],
)
def test_a_line_that_gives_a_date_says_little_else(line: str, is_date: bool) -> None:
    assert is_date_line(line) is is_date


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("7 days ago", date(2024, 3, 2)),
        ("8 days ago", None),
        ("1 day ago", date(2024, 3, 8)),
        ("23 hours ago", datetime(2024, 3, 8, 15, 20, tzinfo=UTC)),
        ("just now", DAY),
        ("1 min ago", datetime(2024, 3, 9, 14, 19, tzinfo=UTC)),
        ("goose", None),
    ],
)
def test_an_age_is_a_minute_or_a_day_up_to_a_week_back(text: str, moment: date | datetime | None) -> None:
    assert moment_of_age(text, FETCHED) == moment
    assert type(moment_of_age(text, FETCHED)) is type(moment)


@pytest.mark.parametrize(("gap", "is_timed"), [(1, True), (31, True), (33, False)])
def test_a_clock_time_counts_within_forty_characters_of_the_date(gap: int, is_timed: bool) -> None:
    filler = " " + "x" * (gap - 2) + " " if gap > 1 else " "
    timed = datetime(2024, 3, 9, 14, 20, tzinfo=UTC)
    assert parse_moment(f"9 March 2024{filler}14:20 UTC") == (timed if is_timed else DAY)
    assert parse_moment(f"14:20 UTC{filler}9 March 2024") == (timed if is_timed else DAY)


@pytest.mark.parametrize(
    ("clock", "hour", "minute", "offset"),
    [
        ("14:20 UTC", 14, 20, 0),
        ("14:20 GMT", 14, 20, 0),
        ("14:20Z", 14, 20, 0),
        ("14:20 CET", 14, 20, 1),
        ("14:20 MEZ", 14, 20, 1),
        ("14:20 BST", 14, 20, 1),
        ("14:20 CEST", 14, 20, 2),
        ("2:20 pm EST", 14, 20, -5),
        ("12:20 am EDT", 0, 20, -4),
        ("12:20 pm EDT", 12, 20, -4),
        ("2 pm PST", 14, 0, -8),
        ("14:20 +02:00", 14, 20, 2),
        ("14:20 -0330", 14, 20, -3.5),
    ],
)
def test_a_clock_time_with_its_zone_is_read(clock: str, hour: int, minute: int, offset: float) -> None:
    expected = datetime(2024, 3, 9, hour, minute, tzinfo=timezone(timedelta(hours=offset)))
    found = parse_moment(f"9 March 2024, {clock}")
    assert found == expected
    assert isinstance(found, datetime) and found.utcoffset() == timedelta(hours=offset)


@pytest.mark.parametrize("clock", ["14:20", "14:20 XYZ", "14 UTC", "14:20 +24:00", "25:20 UTC"])
def test_a_clock_time_without_a_known_zone_leaves_the_day(clock: str) -> None:
    assert parse_moment(f"9 March 2024, {clock}") == DAY


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("9/3/2024", False, DAY),
        ("9/3/2024", True, date(2024, 9, 3)),
        ("3/9/2024", True, DAY),
        ("12/3/2024", False, date(2024, 3, 12)),
        ("12/3/2024", True, date(2024, 12, 3)),
        ("13/3/2024", True, date(2024, 3, 13)),
        ("3/13/2024", False, date(2024, 3, 13)),
        ("12/12/2024", True, date(2024, 12, 12)),
        ("13/13/2024", False, None),
        ("31 February 2024", False, None),
        ("29 February 2024", False, date(2024, 2, 29)),
        ("2024-03-09", True, DAY),
        ("On 10 March 2024 and on 9 March 2024", False, date(2024, 3, 10)),
        ("March 9, 2024 and 10 March 2024", False, DAY),
    ],
)
def test_the_first_date_is_read_with_its_day_or_its_month_first(text: str, month_first: bool, day: date | None) -> None:
    assert parse_moment(text, month_first) == day


def test_years_of_two_figures_are_read_in_the_head_alone() -> None:
    assert (parse_head_moment("9.3.24"), parse_moment("9.3.24")) == (DAY, None)
    assert parse_head_moment("9.3.99") == date(2099, 3, 9)
    assert parse_head_moment("9.3.24, and 10.3.2024") == date(2024, 3, 10)


@pytest.mark.parametrize(
    ("language", "url", "expected"),
    [
        ("en-US", None, True),
        ("EN_us", None, True),
        ("en-GB", "https://quay.com/goose", False),
        ("en", "https://quay.com/goose", True),
        ("en", "https://quay.org", True),
        ("en", "https://quay.com.example/goose.com", False),
        ("en", None, False),
        ("de", "https://quay.com/goose", False),
        ("de-US", None, False),
        (None, "https://quay.com/goose", False),
    ],
)
def test_american_pages_put_the_month_first(language: str | None, url: str | None, expected: bool) -> None:
    assert is_month_first(language, url) is expected


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024/03/09/goose", DAY),
        ("2024-03-09", DAY),
        ("20240309/goose", DAY),
        ("20240309_goose", DAY),
        ("2024/03-09/goose", None),
        ("2024-03/09/goose", DAY),
        ("2024/3/9/goose", DAY),
        ("2024-3-9/goose", None),
        ("202403/09/goose", None),
        ("2024/3/19/goose", date(2024, 3, 19)),
        ("2024/10/9/goose", date(2024, 10, 9)),
        ("2024/03/9/goose", None),
        ("2024/3/09/goose", None),
        ("2024/03/091", None),
        ("2024/02/31/goose", None),
        ("1999/03/09/goose", None),
    ],
)
def test_an_address_may_say_the_day(path: str, day: date | None) -> None:
    assert date_of_address(f"https://quay.example/{path}") == day
    assert date_of_address(None) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-09", DAY),
        ("2024-03-09T14:20:00", DAY),
        ("2024-03-09T14:20:00Z", datetime(2024, 3, 9, 14, 20, tzinfo=UTC)),
        ("2024-03-09 14:20:00+01:00", datetime(2024, 3, 9, 13, 20, tzinfo=UTC)),
        (" 2024-03-09T14:20+00:00 ", datetime(2024, 3, 9, 14, 20, tzinfo=UTC)),
        ("9 March 2024", DAY),
        ("goose", None),
    ],
)
def test_what_metadata_states_is_a_moment_only_with_a_zone(text: str, moment: date | datetime | None) -> None:
    assert parse_iso(text) == moment
    assert type(parse_iso(text)) is type(moment)


@pytest.mark.parametrize("word", ["just now", "now", "moments ago", "today", "heute"])
def test_what_is_new_has_no_age(word: str) -> None:
    assert age_seconds(word) == 0
