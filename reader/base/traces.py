"""Tracebacks without what the exceptions say: a message may quote a page, and a log is sent to strangers."""

import traceback
from collections.abc import Iterator

_MOST = 10
"""Exceptions of one chain that are formatted."""
_THEN = "\nThe above exception led to this one:\n\n"


def format_trace(error: BaseException) -> str:
    """Where an exception and those that led to it were raised, and their types, the first cause first.

    An exception of another process brings its text as `trace`, as InternalError does.
    """
    return _THEN.join(reversed(list(_formatted(error))))


def _formatted(error: BaseException | None) -> Iterator[str]:
    for _ in range(_MOST):
        if error is None:
            return
        yield "".join([*traceback.format_tb(error.__traceback__), f"{type(error).__qualname__}\n"])
        cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        if cause is None and (trace := getattr(error, "trace", "")):
            yield f"In another process:\n{trace}"
        error = cause
