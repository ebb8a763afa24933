"""The log file: what went wrong and where, never what the pages say.

The reader, the command line and the processes that they start append to the same file, a line or a traceback at a time.
"""

import logging
import os
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from reader.base import paths
from reader.base.private_files import make_private_file, make_private_folder
from reader.base.traces import format_trace

log = logging.getLogger("broadsheet")
"""The logger of the whole program. `log.error("what was done", exc_info=error)` logs where and of what type."""
log.propagate = False
log.addHandler(logging.NullHandler())  # else Python prints what comes before there is a file

_opening = threading.Lock()
_FORMAT = "%(asctime)s %(levelname)s %(message)s"


class _NoPageText(logging.Formatter):
    """Formats an exception as `format_trace` does, without its message."""

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # what another handler made of the exception
        return super().format(record)

    def formatException(self, ei: Any) -> str:
        return format_trace(ei[1]).rstrip()


class LogFile(logging.FileHandler):
    """Appends to the file at `paths.log_path()`, whose folder is created if there is none."""

    def __init__(self) -> None:
        """Open the file. Raises OSError."""
        super().__init__(_made(paths.log_path()), encoding="utf-8")
        self.setFormatter(_NoPageText(_FORMAT))


def log_to_file() -> bool:
    """Log to the file at `paths.log_path()` from now on. False where it cannot be written: then nothing is logged."""
    with _opening:
        if any(isinstance(handler, LogFile) for handler in log.handlers):
            return True
        try:
            log.addHandler(LogFile())
        except OSError:
            return False
        log.setLevel(logging.INFO)
        return True


def log_error(what: str, error: BaseException) -> bool:
    """Log an unforeseen exception. `what` says what was being done, and holds no page text. False where there is no
    file to log to.
    """
    is_logged = log_to_file()
    log.error(what, exc_info=error)
    return is_logged


def open_log() -> BinaryIO:
    """The log file, for the standard error of another process; the null device where it cannot be written."""
    try:
        return open(_made(paths.log_path()), "ab", buffering=0)
    except OSError:
        return open(os.devnull, "ab", buffering=0)


def log_uncaught() -> None:
    """Let what ends this process, or one of its threads, be logged in place of Python's own report of it."""

    def report(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if error is not None and not issubclass(kind, KeyboardInterrupt):
            log_error("a process ended", error)

    sys.excepthook = report
    threading.excepthook = lambda ended: report(ended.exc_type, ended.exc_value, ended.exc_traceback)


def _made(path: Path) -> Path:
    """The path, once its folder is there. Raises OSError."""
    make_private_folder(path.parent)
    make_private_file(path)
    return path
