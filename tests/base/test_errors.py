"""Errors that other processes raise, and those that are bugs."""

import pickle

import pytest

from reader.base import errors, paths
from reader.base.errors import (
    BusyServer,
    InternalError,
    LibraryError,
    NoArticle,
    PrivateAddress,
    ReaderError,
    bug_message,
    bugs_logged,
    internal_error,
)


def bug() -> InternalError:
    """The error of a bug that was raised here."""
    try:
        {}["text of a page"]
    except KeyError as error:
        return internal_error("It failed", error)
    raise AssertionError


def test_a_bug_has_a_sentence() -> None:
    assert bug_message("It failed", ValueError()) == "It failed because of a bug in Broadsheet (ValueError)."


def test_a_bug_keeps_its_cause_and_tells_where_it_was_raised_without_what_it_says() -> None:
    error = bug()
    assert isinstance(error.__cause__, KeyError) and str(error) == bug_message("It failed", KeyError())
    assert "in bug\n" in error.trace and error.trace.endswith("KeyError\n")
    assert error.trace.count("text of a page") == 1  # the line of the source above


def test_pickling_keeps_the_trace_of_a_bug() -> None:
    error = bug()
    again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(error))))
    assert type(again) is InternalError
    assert (str(again), again.trace) == (str(error), error.trace)


def test_a_bug_without_a_cause_has_no_trace() -> None:
    assert InternalError("It takes too much memory.").trace == ""


def test_a_busy_server_can_be_pickled() -> None:
    again = pickle.loads(pickle.dumps(BusyServer("quay.example", 600)))
    assert str(again) == "quay.example asks us to wait 10 minutes. Try again then."
    assert 590 < again.left <= 600


@pytest.mark.parametrize(
    ("seconds", "wait"), [(1, "1 minute"), (61, "2 minutes"), (7_200, "120 minutes"), (7_201, "3 hours")]
)
def test_a_busy_server_says_for_how_long(seconds: int, wait: str) -> None:
    assert str(BusyServer("quay.example", seconds)) == f"quay.example asks us to wait {wait}. Try again then."


def test_any_other_error_can_be_pickled() -> None:
    assert repr(pickle.loads(pickle.dumps(NoArticle("Nothing.")))) == repr(NoArticle("Nothing."))


def error_classes() -> list[type[errors.ReaderError]]:
    return [one for one in vars(errors).values() if isinstance(one, type) and issubclass(one, errors.ReaderError)]


@pytest.mark.parametrize("kind", error_classes())
def test_every_error_can_be_pickled(kind: type[errors.ReaderError]) -> None:
    made_of: dict[type, tuple[object, ...]] = {
        BusyServer: ("quay.example", 600),
        PrivateAddress: ("quay.example", "is on this machine"),
    }
    error = kind(*made_of.get(kind, ("The page is empty.",)))
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind and str(again) == str(error)


# -- bugs that fail one item of many


def test_a_bug_is_logged_and_becomes_an_error_with_its_cause() -> None:
    with (
        pytest.raises(InternalError, match=r"^It failed because of a bug in Broadsheet \(ValueError\)\.$") as raised,
        bugs_logged("adding a page", "It failed"),
    ):
        int("text of a page")
    assert isinstance(raised.value.__cause__, ValueError)
    logged = paths.log_path().read_text("utf-8")
    assert "ERROR adding a page\n" in logged and "ValueError\n" in logged and "literal" not in logged
    assert logged.count("adding a page") == 1


@pytest.mark.parametrize(
    "error", [NoArticle("Nothing."), LibraryError("The disk is full."), InternalError("It failed.", "over there\n")]
)
def test_an_error_of_ours_passes_and_is_not_logged(error: ReaderError) -> None:
    with pytest.raises(ReaderError) as raised, bugs_logged("adding a page", "It failed"):
        raise error
    assert raised.value is error and not paths.log_path().exists()


def test_an_interruption_is_no_bug() -> None:
    with pytest.raises(KeyboardInterrupt), bugs_logged("adding a page", "It failed"):
        raise KeyboardInterrupt
    assert not paths.log_path().exists()
