"""Runs a command of the user with an article on its standard input. None of its words comes from the article, and no
shell reads them.
"""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import IO, NamedTuple

from reader.base.errors import ExportError
from reader.base.safe_text import safe_line, safe_text

_MOST_BYTES = 200_000
"""Bytes of each output of a command that are kept."""
_LATE = 0.3
"""Seconds to wait for the rest of the output once it has ended: a process that it started may go on for hours."""


class Piped(NamedTuple):
    """The exit status of a command, and its output, as plain text."""

    status: int
    output: str
    errors: str


def pipe(
    command: Sequence[str],
    text: bytes,
    seconds: float,
    on_start: Callable[[Callable[[], None]], object] | None = None,
    advice: str = "Look at [pipe] in the settings.",
) -> Piped:
    """Run a command with a text on its standard input, for at most `seconds`. Raises ExportError, with the advice where
    it cannot be run.

    `on_start` is given a function that kills the command, and all that it started, from another thread.
    """
    name = safe_line(command[0])
    try:
        process = subprocess.Popen(
            [os.path.expanduser(command[0]), *command[1:]],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,  # it has no terminal to draw on, and is killed with all that it started
        )
    except (OSError, ValueError) as error:
        reason = (error.strerror or "").lower() if isinstance(error, OSError) else "a word of it has a NUL character"
        raise ExportError(f"{name} cannot be run: {reason}. {advice}") from None
    if on_start is not None:
        on_start(partial(_kill, process))
    assert process.stdin is not None and process.stdout is not None and process.stderr is not None
    output, errors = _OutputReader(process.stdout), _OutputReader(process.stderr)
    threading.Thread(target=_send, args=(process.stdin, text), daemon=True).start()
    try:
        status = process.wait(seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        raise ExportError(f"{name} took longer than {seconds:g} seconds and was stopped.") from None
    return Piped(status, output.text(), errors.text())


def _send(stream: IO[bytes], text: bytes) -> None:
    with contextlib.suppress(OSError, ValueError):  # it need not read to the end
        stream.write(text)
    with contextlib.suppress(OSError, ValueError):
        stream.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    _kill(process)
    process.wait()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Kill a command and all that it started, unless it has ended: its number may be another's by then."""
    if process.returncode is None:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)


class _OutputReader:
    """Reads an output to its end in a thread, and keeps the beginning of it."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._data = bytearray()
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def text(self) -> str:
        """The output so far, as plain text."""
        self._thread.join(_LATE)
        return safe_text(bytes(self._data).decode("utf-8", "replace")).strip()

    def _read(self) -> None:
        with contextlib.suppress(OSError, ValueError), self._stream:
            while data := os.read(self._stream.fileno(), 1 << 16):
                self._data += data[: _MOST_BYTES - len(self._data)]
