"""Feeds refreshed in a process of its own.

The numbers of the feeds go in on one line, null where only what needs no network is to be done; what becomes of them
comes out, one line of JSON each. Everything is written to the library piece by piece, so what came in before the
process ends is kept.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reader.base.errors import LibraryError, NamesError, ReaderError
from reader.base.service_process import ProcessEnded, ServiceProcess, serving
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import TakenIn, refresh, take_in_waiting

_EVENTS: dict[str, type[Visited] | type[TakenIn]] = {"visited": Visited, "taken in": TakenIn}
_FAULTS = {"library": LibraryError, "names": NamesError}


class RefreshingProcess(ServiceProcess):
    """Refreshes feeds of the library at `path`; without any it makes articles of what waits, and asks no network."""

    module = __name__

    def __init__(self, path: Path, feed_ids: Sequence[int] | None) -> None:
        """Raises ProcessEnded where no process can be begun."""
        super().__init__(path)
        self._feed_ids = feed_ids

    def events(self) -> Iterator[Visited | TakenIn]:
        """What becomes of the feeds and their entries, as `refreshing.refresh` tells it. Raises ProcessEnded, and the
        LibraryError or NamesError that the process met.
        """
        self._ask(json.dumps(None if self._feed_ids is None else list(self._feed_ids)))
        for line in self._answers:
            what, values = _read(line)
            if what == "done":
                return
            if what in _FAULTS:
                raise _FAULTS[what](*values)
            yield _EVENTS[what](*values)
        raise ProcessEnded


def _read(line: str) -> tuple[str, list[Any]]:
    """What a line says. Raises ProcessEnded where it says nothing that is known."""
    try:
        what, values = json.loads(line)
        if what == "done" or what in _FAULTS or len(values) == len(_EVENTS[what]._fields):
            return what, values
    except (ValueError, KeyError, TypeError):
        pass
    raise ProcessEnded(line)


def serve() -> None:
    """The process itself. It ends with whoever began it."""
    with serving() as (path, answers):
        feed_ids = json.loads(sys.stdin.readline())
        threading.Thread(target=_end_with_the_asker, daemon=True).start()
        for what, values in _work(path, feed_ids):
            print(json.dumps([what, values]), file=answers, flush=True)


def _work(path: Path, feed_ids: Sequence[int] | None) -> Iterator[tuple[str, Sequence[object]]]:
    try:
        with Library(path) as library:
            for one in _events(library, feed_ids):
                yield "visited" if isinstance(one, Visited) else "taken in", tuple(one)
        yield "done", ()
    except ReaderError as error:
        yield "names" if isinstance(error, NamesError) else "library", (str(error),)


def _events(library: Library, feed_ids: Sequence[int] | None) -> Iterator[Visited | TakenIn]:
    if feed_ids is None:
        return take_in_waiting(library, is_offline=True)
    kept = FeedStore(library)
    return refresh(library, [feed for number in feed_ids if (feed := kept.feed(number))])


def _end_with_the_asker() -> None:
    sys.stdin.read()
    os._exit(0)
