"""Tracebacks without what the exceptions say."""

from collections.abc import Callable

import pytest

from reader.base.errors import InternalError
from reader.base.traces import format_trace

SECRET = "text of a page"


def caught(raising: Callable[[], None]) -> BaseException:
    """The exception that a function raises."""
    with pytest.raises(Exception) as info:
        raising()
    return info.value


def plain() -> None:
    raise ValueError(SECRET)


def chained() -> None:
    try:
        plain()
    except ValueError as error:
        raise KeyError(SECRET) from error


def in_passing() -> None:
    try:
        plain()
    except ValueError:
        raise KeyError(SECRET)  # noqa: B904


def hidden() -> None:
    try:
        plain()
    except ValueError:
        raise KeyError(SECRET) from None


def test_it_says_where_and_of_what_type_and_nothing_that_was_said() -> None:
    trace = format_trace(caught(plain))
    assert f'File "{__file__}"' in trace and "in plain\n" in trace
    assert trace.endswith("\nValueError\n") and SECRET not in trace


@pytest.mark.parametrize("raising", [chained, in_passing])
def test_what_led_to_it_comes_first(raising: Callable[[], None]) -> None:
    trace = format_trace(caught(raising))
    first, second = trace.split("\nThe above exception led to this one:\n\n")
    assert first.endswith("\nValueError\n") and second.endswith("\nKeyError\n") and SECRET not in trace


def test_what_was_hidden_stays_so() -> None:
    assert "ValueError\n" not in format_trace(caught(hidden)).replace("except ValueError:\n", "")


def test_the_trace_of_another_process_is_part_of_it() -> None:
    trace = format_trace(InternalError("It failed.", "  File over there\nZeroDivisionError\n"))
    assert trace.startswith("In another process:\n  File over there\nZeroDivisionError\n")
    assert trace.endswith("\nInternalError\n")


def test_a_chain_that_goes_in_a_circle_ends() -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert len(format_trace(one)) < 2_000
