"""Dates as pages, their heads, metadata and addresses write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.features.dates import (
    age_seconds,
    date_of_address,
    is_date_line,
    is_month_first,
    is_time_stamp,
    parse_head_moment,
    parse_iso,
    parse_moment,
)
from tests.examples import scaled

PIECES = st.sampled_from(
    "2024 1999 0001 9999 - / . : , T Z 31 30 2 02 March mars Sept. 年 月 日 24:00 23:59 12:60 12 a.m. pm UTC GMT+01:00 "
    "+24:00 -99:99 ² ١ 99999 vor il y a hace un einer hour heure h d ago fa geleden 2024-02-30".split(" ")
)
LINES = st.lists(PIECES | st.text(max_size=4), max_size=10).flatmap(
    lambda parts: st.sampled_from(["", " "]).map(lambda glue: glue.join(parts))
)


@pytest.mark.parametrize(
    "text",
    [
        "March 9, 2024",
        "Mar. 9, 2024",
        "March 9th, 2024",
        "9 March 2024",
        "9th of March 2024",
        "9. März 2024",
        "le 9 mars 2024",
        "9 de marzo de 2024",
        "9 de março de 2024",
        "9 marzo 2024",
        "9 maart 2024",
        "2024-03-09",
        "2024/3/9",
        "2024.03.09",
        "9.3.2024",
        "09/03/2024",
        "2024年3月9日",
        "2024년 3월 9일",
        "Saturday, MARCH 9, 2024",
        "9 marca 2024",
        "9. března 2024",
        "9. maaliskuuta 2024",
        "9 mars 2024",
        "2024. március 9.",
        "2024 m. kovo 9 d.",
        "2024. gada 9. marts",
        "9 martie 2024",
        "9 Mart 2024",
        "9 марта 2024",
        "9 березня 2024",
        "9 Μαρτίου 2024",
        "9 Maret 2024",
        "9 tháng 3, 2024",
        "9 مارس 2024",
        "9 במרץ 2024",
        "9 मार्च 2024",
        "9 มีนาคม 2024",
        "9 de març del 2024",
        "9.März 2024",
        "9-Mar-2024",
        "9 de marzo de 202414:30 hs",
        "March 9, 20245 min read",
        "Mar 092024",
        "Ida Holm•March 9, 2024",
        "2024•03•09",
        "2024 – 03 – 09",
        "2024. 3. 9.",
        "2024 年 3 月 9 日",
        "09 | 03 | 2024",
        "09. 03. 2024",
        "Published :March 9, 2024",
        "Harbour (March 9, 2024)",
        "[March 9, 2024]",
        "|March 9, 2024",
        "March9, 2024",
        "9 March,2024",
        "2024 - 03 - 09",
        "9 tháng 3 năm 2024",
        "9 tháng 3, năm 2024",
    ],
)
def test_one_day_in_many_forms(text: str) -> None:
    assert parse_moment(text) == date(2024, 3, 9)
    assert type(parse_moment(text)) is date


def test_a_month_after_an_apostrophe() -> None:
    assert parse_moment("9 d'abril de 2024") == parse_moment("9 d’abril de 2024") == date(2024, 4, 9)


def test_a_month_that_languages_share_is_that_of_the_larger_one() -> None:
    assert parse_moment("9 listopada 2024") == date(2024, 11, 9)
    assert parse_moment("9 listopad 2024") == date(2024, 11, 9)


@pytest.mark.parametrize(
    "text",
    [
        "March 2024",
        "9 March",
        "2024",
        "1710000000",
        "31 February 2024",
        "Summary 9, 2024",
        "Room 12",
        "March 9, 202455",
        "Mar 92024",
        "Mar 0920249",
        "Mar 092024.5",
        "2024/3.9",
        "9.3/2024",
        "12024 m. kovo 9 d.",
        "2024. március 109",
        "2024. gada 9. marts5",
        "109 tháng 3, 2024",
        "9 tháng 3, 20245",
    ],
)
def test_less_than_a_day_of_the_calendar_is_no_date(text: str) -> None:
    assert parse_moment(text) is None


def test_the_first_date_of_a_line_counts() -> None:
    assert parse_moment("March 10, 2024, first seen on 9 March 2023") == date(2024, 3, 10)
    assert parse_moment("31 February 2024, no: 1 March 2024") == date(2024, 3, 1)


def test_figures_alone_are_day_and_month_unless_the_month_is_said_to_come_first() -> None:
    assert parse_moment("03/04/2024") == date(2024, 4, 3)
    assert parse_moment("03/04/2024", month_first=True) == date(2024, 3, 4)


@pytest.mark.parametrize("month_first", [False, True])
def test_figures_that_can_be_read_in_one_way_only_are_read_so(month_first: bool) -> None:
    assert parse_moment("25/12/2024", month_first) == date(2024, 12, 25)
    assert parse_moment("12/25/2024", month_first) == date(2024, 12, 25)


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("9/13/2024", False, date(2024, 9, 13)),
        ("13/9/2024", True, date(2024, 9, 13)),
        ("12/9/2024", True, date(2024, 12, 9)),
        ("9/12/2024", False, date(2024, 12, 9)),
    ],
)
def test_a_number_that_can_be_no_month_is_the_day(text: str, month_first: bool, day: date) -> None:
    assert parse_moment(text, month_first) == day


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-09T09:30:00Z",
        "2024-03-09T09:30:00+00:00",
        "2024-03-09T10:30:00 +0100",
        "20240309T093000Z",
        "Sat, 09 Mar 2024 09:30:00 GMT",
        " 2024-03-09T09:30:00Z ",
    ],
)
def test_metadata_with_a_zone_is_a_moment(text: str) -> None:
    assert parse_iso(text) == datetime(2024, 3, 9, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2024-03-09", "20240309", "2024-03-09T09:30:00", "2024-03-09 09:30", "9 March 2024"])
def test_metadata_without_a_zone_is_a_day(text: str) -> None:
    found = parse_iso(text)
    assert found == date(2024, 3, 9)
    assert type(found) is date


@pytest.mark.parametrize("text", ["", "soon", "2024-13-45", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"])
def test_metadata_that_is_no_moment_in_utc_is_nothing(text: str) -> None:
    assert parse_iso(text) is None


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%d.%m.%Y"])
)
@settings(max_examples=scaled(200))
def test_every_day_of_two_centuries_is_read_as_it_is_written(day: date, form: str) -> None:
    assert parse_moment(f"It was {day.strftime(form)}, they said") == day


@given(LINES)
@settings(max_examples=scaled(500))
def test_no_line_is_too_odd_to_be_asked_for_its_date(text: str) -> None:
    age_seconds(text)
    is_time_stamp(text)
    is_date_line(text)
    for found in (parse_moment(text), parse_moment(text, month_first=True), parse_iso(text)):
        if isinstance(found, datetime):
            assert found.tzinfo is not None
            found.astimezone(UTC)


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("25.04.24", False, date(2024, 4, 25)),
        ("Do 25.04.24 | 14:07 Uhr", True, date(2024, 4, 25)),
        ("Published on 01/25/26", False, date(2026, 1, 25)),
        ("03/09/24", False, date(2024, 9, 3)),
        ("03/09/24", True, date(2024, 3, 9)),
        ("9 March 2024", False, date(2024, 3, 9)),
        ("32.13.24", False, None),
        ("1.2.3.24", False, None),
        ("24", False, None),
    ],
)
def test_a_year_may_have_two_figures_in_a_head(text: str, month_first: bool, day: date | None) -> None:
    assert parse_head_moment(text, month_first) == day


@given(LINES, st.booleans())
@settings(max_examples=scaled(200))
def test_any_line_of_a_head_is_read(text: str, month_first: bool) -> None:
    found = parse_head_moment(text, month_first)
    assert not isinstance(found, datetime) or found.tzinfo is not None


@pytest.mark.parametrize(
    ("language", "url", "expected"),
    [
        ("en-US", None, True),
        ("en_us", "https://quay.co.uk/", True),
        ("en-gb", "https://quay.com/", False),
        ("en", "https://quay.com/goose", True),
        ("en", "https://quay.co.uk/goose", False),
        ("en", None, False),
        ("de", "https://quay.com/", False),
        (None, "https://quay.com/", False),
    ],
)
def test_americans_put_the_month_first(language: str | None, url: str | None, expected: bool) -> None:
    assert is_month_first(language, url) is expected


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://quay.example/2024/03/09/goose", date(2024, 3, 9)),
        ("https://quay.example/news/2024-03-09-goose", date(2024, 3, 9)),
        ("https://quay.example/20240309/goose", date(2024, 3, 9)),
        ("https://quay.example/2024/13/09/goose", None),
        ("https://quay.example/2024/02/31/goose", None),
        ("https://quay.example/202403091/goose", None),
        ("https://quay.example/2024/03/goose", None),
        (None, None),
    ],
)
def test_an_address_may_hold_the_day(url: str | None, day: date | None) -> None:
    assert date_of_address(url) == day


@pytest.mark.parametrize(
    "text",
    [
        "March 9, 2024",
        "Published 9 March 2024",
        "Published 2 years ago on",
        "Updated: March 10, 2024 at 9:30 am",
        "Saturday, March 9, 2024 4:30 PM EST",
        "Veröffentlicht am 9.3.2024",
        "Stand: 9.3.2024, 14:30 Uhr",
        "Publié le 9 mars 2024 à 14h30",
        "9 maart 2024 om 14:30",
        "2024年3月9日 14時30分",
        "2024년 3월 9일",
        "Published",
    ],
)
def test_a_date_and_what_pages_put_beside_it_is_a_date_line(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "On March 9, 2024 the bridge opened to the public.",
        "Published by Quay Press in Oslo",
        "Ida Holm joined us on 9 March 2024",
        "2024",
        "Saturday",
        "",
        "March 9, 2024 " * 20,
    ],
)
def test_a_sentence_that_names_a_day_is_no_date_line(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("Published harbour office quay, 9 March 2024", True),
        ("Published harbour office quay mole, 9 March 2024", False),
        ("Quay, 9 March 2024", True),
        ("Quay mole, 9 March 2024", False),
        ("Published quay", True),
        ("Published quay mole", False),
    ],
)
def test_a_date_line_has_few_other_words(line: str, is_date: bool) -> None:
    assert is_date_line(line) is is_date
