"""Errors on their way from one process to another."""

import json

import pytest

from reader.base.errors import BusyServer, InternalError, LibraryError, NamesError, ReaderError
from reader.base.failure import Failure


def travelled(error: Exception) -> ReaderError:
    """The error that another process receives."""
    return Failure(*json.loads(json.dumps(Failure.of("Adding stopped", error)))).error()


@pytest.mark.parametrize("error", [LibraryError("The disk is full."), NamesError("spaCy is not installed.")])
def test_an_error_of_ours_is_raised_as_it_is(error: ReaderError) -> None:
    assert repr(travelled(error)) == repr(error)


def test_an_unforeseen_error_becomes_a_bug_with_its_trace() -> None:
    try:
        int("text of a page")
    except ValueError as error:
        found = travelled(error)
    assert isinstance(found, InternalError)
    assert str(found) == "Adding stopped because of a bug in Broadsheet (ValueError)."
    assert __file__ in found.trace and "literal" not in found.trace


def test_a_bug_keeps_its_trace_from_process_to_process() -> None:
    assert travelled(travelled(InternalError("It failed.", "over there"))).trace == "over there"  # type: ignore[attr-defined]


def test_an_error_that_is_made_otherwise_keeps_its_sentence() -> None:
    busy = BusyServer("quay.example", 60)
    assert str(travelled(busy)) == str(busy)


@pytest.mark.parametrize("kind", ["Exception", "monotonic", "nothing", "Any"])
def test_a_class_that_is_none_of_our_errors_is_not_made(kind: str) -> None:
    assert type(Failure(kind, "It failed.").error()) is ReaderError
