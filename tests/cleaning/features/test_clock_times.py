"""Clock times and time zones, alone and beside a date."""

from datetime import date, datetime, timedelta, timezone

import pytest

from reader.cleaning.features.dates import is_time_stamp, parse_moment


@pytest.mark.parametrize(
    "text",
    ["14:30", "14.30", "14h30", "0:05", "23:59", "2:05 pm", "2pm", "3 a.m. EST", "14:30 GMT", "9.05 Uhr", "14:30:59"]
    + ["午後3時20分", "14時05分", "下午3点", "上午9:05"],
)
def test_a_clock_time_alone_is_a_time_stamp(text: str) -> None:
    assert is_time_stamp(text)


@pytest.mark.parametrize(
    "text",
    ["25:00", "14:60", "13 pm", "1430", "At 14:30", "14:30 it rained", "", "14:30 and 15:30 GMT", "25時", "3時間前"],
)
def test_anything_more_or_less_is_no_time_stamp(text: str) -> None:
    assert not is_time_stamp(text)


@pytest.mark.parametrize(
    ("text", "hour", "minute", "hours_east"),
    [
        ("9 March 2024 9:30 GMT", 9, 30, 0),
        ("9 March 2024 at 21.45 UTC", 21, 45, 0),
        ("March 9, 2024 at 9:30 pm GMT", 21, 30, 0),
        ("March 9, 2024 12:15 am GMT", 0, 15, 0),
        ("March 9, 2024 12:15 p.m. GMT", 12, 15, 0),
        ("2024-03-09T23:59:00Z", 23, 59, 0),
        ("2024-03-09 09:30 +0200", 9, 30, 2),
        ("2024-03-09T09:30:00-05:00", 9, 30, -5),
    ],
)
def test_a_clock_time_with_its_zone_makes_a_moment(text: str, hour: int, minute: int, hours_east: int) -> None:
    zone = timezone(timedelta(hours=hours_east))
    found = parse_moment(text)
    assert found == datetime(2024, 3, 9, hour, minute, tzinfo=zone)
    assert isinstance(found, datetime)
    assert found.utcoffset() == timedelta(hours=hours_east)


@pytest.mark.parametrize(
    "text", ["9 March 2024, 9:30", "9 March 2024, 9:30 pm", "9 March 2024 9:30 +99:00", "9 March 2024 UTC"]
)
def test_a_clock_time_without_a_zone_that_exists_leaves_the_day(text: str) -> None:
    found = parse_moment(text)
    assert found == date(2024, 3, 9)
    assert type(found) is date


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("9 March 2024 09:30 CEST", 2),
        ("9 March 2024, 9:30 am EST", -5),
        ("9.3.2024, 09:30 Uhr (MEZ)", 1),
        ("09:30 BST, 9 March 2024", 1),
        ("9:30 a.m. PDT on March 9, 2024", -7),
    ],
)
def test_a_zone_may_have_a_name_and_the_time_stand_before_the_date(text: str, hours: int) -> None:
    assert parse_moment(text) == datetime(2024, 3, 9, 9, 30, tzinfo=timezone(timedelta(hours=hours)))


@pytest.mark.parametrize(
    ("names", "hours"),
    [
        ("UTC GMT WET", 0),
        ("WEST BST CET MEZ", 1),
        ("CEST MESZ EET SAST", 2),
        ("EEST EAT", 3),
        ("WIB", 7),
        ("HKT SGT", 8),
        ("JST KST", 9),
        ("AEST", 10),
        ("AEDT", 11),
        ("NZST", 12),
        ("NZDT", 13),
        ("EDT", -4),
        ("EST CDT", -5),
        ("CST MDT", -6),
        ("MST PDT", -7),
        ("PST", -8),
    ],
)
def test_each_zone_is_as_far_from_greenwich_as_it_is(names: str, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    assert {parse_moment(f"9 March 2024 09:30 {name}") for name in names.split()} == {
        datetime(2024, 3, 9, 9, 30, tzinfo=zone)
    }


@pytest.mark.parametrize("text", ["9 March 2024 09:30 IST", "9 March 2024 09:30 ET", "9 March 2024 09:30 PAGE"])
def test_a_zone_that_may_be_several_gives_the_day_alone(text: str) -> None:
    assert parse_moment(text) == date(2024, 3, 9)


@pytest.mark.parametrize(("offset", "is_known"), [("+23:59", True), ("+24:00", False), ("-24:00", False)])
def test_a_zone_is_less_than_a_day_from_utc(offset: str, is_known: bool) -> None:
    assert isinstance(parse_moment(f"9 March 2024 10:00 {offset}"), datetime) is is_known
