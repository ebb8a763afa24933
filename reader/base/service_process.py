"""Work of the reader's in a process of its own: the interface has its own process for itself, and both can end at once.

What is asked for goes in and what became of it comes out, a line each. The work is a module's `serve` function.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self, TextIO

_NICENESS = 10
"""What is done for later steps back for what a person does now."""
_HOME = Path(__file__).parents[2]
"""Where the package lies, which need not be installed."""
_SERVE = (
    "import sys; sys.path.insert(0, sys.argv[2]); import reader; sys.path.append(sys.path.pop(0)); "
    "from importlib import import_module; import_module(sys.argv[3]).serve()"
)
"""The package is this one, whatever other is installed; anything else is looked for there last."""


class ProcessEnded(Exception):
    """The process has ended before its work had, because it was stopped or for a reason of its own."""


class ServiceProcess:
    """Runs `serve` of a module for the library at `path`. `stop` may be called by any thread, the rest by one."""

    module: str
    """The module with the `serve` function, its full name."""

    def __init__(self, path: Path) -> None:
        """Raises ProcessEnded where no process can be begun."""
        try:
            self._process = subprocess.Popen(
                serve_command(self.module, path),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # what the terminal sends is for the reader
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise ProcessEnded from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._asked, self._answers = self._process.stdin, self._process.stdout

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        with suppress(OSError):
            self._process.__exit__(None, None, None)

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()

    def _ask(self, line: str) -> None:
        """Send a line. Raises ProcessEnded where nobody reads it."""
        try:
            self._asked.write(f"{line}\n")
            self._asked.flush()
        except OSError as error:
            raise ProcessEnded from error


def serve_command(module: str, path: Path) -> list[str]:
    """The command that runs `serve` of a module in a process, with the path of its library as the first argument."""
    return [sys.executable, "-P", "-c", _SERVE, os.fspath(path), os.fspath(_HOME), module]


@contextmanager
def serving() -> Iterator[tuple[Path, TextIO]]:
    """In the process itself: the path of its library, and where answers go. What else is printed is no answer."""
    os.nice(_NICENESS)
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        yield Path(sys.argv[1]), answers
