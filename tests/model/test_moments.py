"""Tests of moments as the library stores them."""

from datetime import UTC, datetime

import pytest

from reader.model.moments import moment_at


@pytest.mark.parametrize(
    ("seconds", "moment"),
    [
        (0, datetime(1970, 1, 1, tzinfo=UTC)),
        (-1, datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC)),
        (10**18, datetime(9999, 12, 30, tzinfo=UTC)),
        (-(10**18), datetime(1, 1, 2, tzinfo=UTC)),
    ],
)
def test_a_moment_that_no_calendar_has_is_the_nearest(seconds: int, moment: datetime) -> None:
    assert moment_at(seconds) == moment
    assert moment_at(seconds).astimezone().timestamp() == moment.timestamp()
