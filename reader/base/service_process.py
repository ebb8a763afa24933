"""Work in another process: the interface keeps its own for itself, and either can end at once.

A request goes in as a line of JSON, and each reply comes out as one: `[kind, values]`, or `["failure", …]` with the
error that ended the work. The work is the `serve` function of a module. What the process prints on its standard error,
and the traceback of whatever ends it, goes to the log.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self, TextIO

from reader.base.failure import Failure

_NICENESS = 10
"""Background work yields the processor to what a person is doing."""
_HOME = Path(__file__).parents[2]
"""The folder with the package, which need not be installed."""
_SERVE = (
    "import sys; sys.path.insert(0, sys.argv[2]); import reader; sys.path.append(sys.path.pop(0)); "
    "from importlib import import_module; import_module(sys.argv[3]).serve()"
)
"""Imports this package, whatever other is installed; anything else is looked up in its folder last."""
_FAILURE = "failure"

Reply = tuple[str, Any]
"""The kind of a reply, and its values."""


class ProcessEnded(Exception):
    """The process ended before its work was done: it was stopped, or failed."""


class ServiceProcess:
    """Runs `serve` of a module for the library at `path`. `stop` may be called by any thread, the rest by one."""

    module: str
    """The full name of the module with the `serve` function."""

    def __init__(self, path: Path) -> None:
        """Start the process. Raises ProcessEnded where none can be started."""
        from reader.base.log import open_log

        try:
            with open_log() as errors:
                self._process = subprocess.Popen(
                    serve_command(self.module, path),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=errors,
                    start_new_session=True,  # signals of the terminal are for the reader
                    encoding="utf-8",
                    errors="replace",
                )
        except OSError as error:
            raise ProcessEnded from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._requests, self._lines = self._process.stdin, self._process.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        with suppress(OSError):
            self._process.__exit__(None, None, None)

    def stop(self) -> None:
        """Kill the process, whatever it is doing."""
        self._process.kill()

    def _ask(self, request: object) -> None:
        """Send a request as JSON. Raises ProcessEnded where nobody reads it."""
        try:
            self._requests.write(f"{json.dumps(request)}\n")
            self._requests.flush()
        except (OSError, ValueError) as error:  # ValueError: the pipe was closed to end it
            raise ProcessEnded from error

    def _replies(self) -> Iterator[Reply]:
        """The replies as they come. Raises ProcessEnded where no more come or one is malformed, and the ReaderError
        that the process sends; the trace of an InternalError is logged.
        """
        while True:
            yield self._reply()

    def _reply(self) -> Reply:
        """The next reply. Raises what `_replies` raises."""
        line = self._lines.readline()
        try:
            kind, values = json.loads(line)
            failure = Failure(*values) if kind == _FAILURE else None
        except (ValueError, TypeError, RecursionError):
            raise ProcessEnded(line) from None
        if failure is not None:
            raise _logged(failure)
        return kind, values


def _logged(failure: Failure) -> Exception:
    """The error of a failure, once its trace is in the log."""
    error = failure.error()
    if failure.trace:
        from reader.base.log import log_error

        log_error("in another process", error)
    return error


def serve_command(module: str, path: Path) -> list[str]:
    """The command that runs `serve` of a module in a process, with the path of its library as the first argument."""
    return [sys.executable, "-P", "-X", "faulthandler", "-c", _SERVE, os.fspath(path), os.fspath(_HOME), module]


class Replies:
    """What a process sends to the one that started it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def send(self, kind: str, values: Sequence[object] | dict[str, Any]) -> None:
        """Send a reply. Raises OSError where nobody reads it any more."""
        print(json.dumps([kind, values]), file=self._stream, flush=True)

    @contextmanager
    def reporting(self, what: str) -> Iterator[None]:
        """For the time of the block: send the error that ends it; `what` says in words what could then not be done.
        Raises OSError where nobody reads it any more.
        """
        try:
            yield
        except Exception as error:
            self.send(_FAILURE, Failure.of(what, error))


@contextmanager
def serving() -> Iterator[tuple[Path, Replies]]:
    """For the process itself: the path of its library, and where replies go. Whatever else it prints is dropped."""
    from reader.base.log import log_uncaught

    os.nice(_NICENESS)
    log_uncaught()
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as replies:
        _close_output()
        yield Path(sys.argv[1]), Replies(replies)


def at_end_of_input(call: Callable[[], object]) -> None:
    """For the process itself: call a function, on a thread, once nobody writes requests any more. It has read all that
    it is asked to do by then.
    """

    def wait() -> None:
        sys.stdin.read()
        call()

    threading.Thread(target=wait, daemon=True).start()


def _close_output() -> None:
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.close(nothing)
