"""How long articles are kept, as a person writes it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.retention import FOR_EVER, Retention, parse_retention


@pytest.mark.parametrize(
    ("text", "retention"),
    [
        ("30 days", Retention(30)), ("1 day", Retention(1)), ("2w", Retention(14)), ("1 year", Retention(365)),
        ("3 months", Retention(90)), ("500 articles", Retention(None, 500)), ("500", Retention(None, 500)),
        ("1y, 500", Retention(365, 500)), ("500 articles and 30d", Retention(30, 500)),
        (" 1Y 500 ", Retention(365, 500)),
        ("forever", FOR_EVER), ("For ever", FOR_EVER), ("", FOR_EVER),
    ],
)  # fmt: skip
def test_limits_are_read_as_people_write_them(text: str, retention: Retention) -> None:
    assert parse_retention(text) == retention


@pytest.mark.parametrize("text", ["soon", "30 hours", "30d 20d", "500 500", "0 days", "0 articles", "-3", "9999999y"])
def test_what_is_no_limit_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="“30 days”, “500 articles”"):
        parse_retention(text)


limits = st.builds(
    Retention, st.none() | st.integers(1, 36_500), st.none() | st.integers(1, 9_999_999)
)  # what can be written


@given(limits)
def test_limits_are_written_and_read_again(retention: Retention) -> None:
    assert parse_retention(str(retention)) == retention


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        retention = parse_retention(text)
    except ValueError:
        return
    assert parse_retention(str(retention)) == retention
