"""Feeds refreshed in a process of its own: the interface has its own process for itself, and both can end at once.

The numbers of the feeds go in on one line; what becomes of them comes out, one line of JSON each. Everything is written
to the library piece by piece, so what came in before the process ends is kept.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.errors import LibraryError, NamesError, ReaderError
from reader.following.feed_visits import Visited
from reader.following.refreshing import TakenIn, refresh
from reader.library.kept_feeds import KeptFeeds
from reader.library.library import Library

_NICENESS = 10
"""What is done for later steps back for what a person does now."""
_HOME = Path(__file__).parents[2]
"""Where the package lies, which need not be installed."""
_SERVE = (
    "import sys; sys.path.insert(0, sys.argv[2]); import reader; sys.path.append(sys.path.pop(0)); "
    f"from {__name__} import serve; serve()"
)
"""The package is this one, whatever other is installed; anything else is looked for there last."""

_EVENTS: dict[str, type[Visited] | type[TakenIn]] = {"visited": Visited, "taken in": TakenIn}
_FAULTS = {"library": LibraryError, "names": NamesError}


class RefreshEnded(Exception):
    """The process has ended before its work had, because it was stopped or for a reason of its own."""


class RefreshingProcess:
    """Refreshes feeds of the library at `path`. `stop` may be called by any thread, the rest by one."""

    def __init__(self, path: Path, feed_ids: Sequence[int]) -> None:
        """Raises RefreshEnded where no process can be begun."""
        command = [sys.executable, "-P", "-c", _SERVE, os.fspath(path), os.fspath(_HOME)]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # what the terminal sends is for the reader
                encoding="utf-8",
                errors="replace",
            )
        except OSError as error:
            raise RefreshEnded from error
        self._feed_ids = feed_ids

    def __enter__(self) -> "RefreshingProcess":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        with suppress(OSError):
            self._process.__exit__(None, None, None)

    def events(self) -> Iterator[Visited | TakenIn]:
        """What becomes of the feeds and their entries, as `refreshing.refresh` tells it. Raises RefreshEnded, and the
        LibraryError or NamesError that the process met.
        """
        assert self._process.stdin is not None and self._process.stdout is not None
        try:
            self._process.stdin.write(json.dumps(list(self._feed_ids)) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise RefreshEnded from error
        for line in self._process.stdout:
            what, values = _read(line)
            if what == "done":
                return
            if what in _FAULTS:
                raise _FAULTS[what](*values)
            yield _EVENTS[what](*values)
        raise RefreshEnded

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()


def _read(line: str) -> tuple[str, list[Any]]:
    """What a line says. Raises RefreshEnded where it says nothing that is known."""
    try:
        what, values = json.loads(line)
        if what == "done" or what in _FAULTS or len(values) == len(_EVENTS[what]._fields):
            return what, values
    except (ValueError, KeyError, TypeError):
        pass
    raise RefreshEnded(line)


def serve() -> None:
    """The process itself. It ends with whoever began it."""
    os.nice(_NICENESS)
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)  # what a pipeline of names prints is no answer
        feed_ids = json.loads(sys.stdin.readline())
        threading.Thread(target=_end_with_the_asker, daemon=True).start()
        for what, values in _work(Path(sys.argv[1]), feed_ids):
            print(json.dumps([what, values]), file=answers, flush=True)


def _work(path: Path, feed_ids: Sequence[int]) -> Iterator[tuple[str, Sequence[object]]]:
    try:
        with Library(path) as library:
            kept = KeptFeeds(library)
            feeds = [feed for number in feed_ids if (feed := kept.feed(number))]
            for one in refresh(library, feeds):
                yield "visited" if isinstance(one, Visited) else "taken in", tuple(one)
        yield "done", ()
    except ReaderError as error:
        yield "names" if isinstance(error, NamesError) else "library", (str(error),)


def _end_with_the_asker() -> None:
    sys.stdin.read()
    os._exit(0)
