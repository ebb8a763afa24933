"""Many pages added in a process of its own, for the interface, with the workers that this process begins.

Their paths go in on one line; how far it is and what it came to comes out, one line of JSON each. It stops where nobody
asks it to go on: what is done by then is kept.
"""

import json
import os
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from reader.base.errors import Cancelled, LibraryError, NamesError, ReaderError
from reader.base.service_process import ProcessEnded, ServiceProcess, serving
from reader.bulk_ingest.eta import Eta
from reader.bulk_ingest.pipeline import take_in, workers_here
from reader.bulk_ingest.source_scanner import SourceScanner
from reader.bulk_ingest.summary import Summary
from reader.bulk_ingest.task import Skipped
from reader.cleaning.version import VERSION
from reader.library.library import Library
from reader.library.stores.sources import SourceStore

_GLANCE = 0.2
"""Seconds between two lines that say how far it is."""
_FAULTS: dict[str, type[ReaderError]] = {"library": LibraryError, "names": NamesError, "reader": ReaderError}


class Progress(NamedTuple):
    """How far it is, in words, and the first article that is in."""

    told: str
    first: int | None


class AddingProcess(ServiceProcess):
    """Adds the pages of files, folders and archives to the library at `path`."""

    module = __name__

    def __init__(self, path: Path, sources: Sequence[Path]) -> None:
        """Raises ProcessEnded where no process can be begun."""
        super().__init__(path)
        self._sources = sources

    def end_soon(self) -> None:
        """Let it end once what is done is written. Any thread may ask for it."""
        with suppress(OSError, ValueError):
            self._asked.close()

    def events(self) -> Iterator[Progress | Summary]:
        """How far it is, and at last what it came to. Raises ProcessEnded, and what `taking_in.take_in` raises but
        Cancelled: then the tally is that of what was done.
        """
        with suppress(ValueError):  # it is to end already
            self._ask(json.dumps([os.path.abspath(source) for source in self._sources]))
        for line in self._answers:
            what, values = _read(line)
            if what == "going":
                yield Progress(*values)
            elif what == "ended":
                yield Summary(**{**values, "outcomes": Counter(values["outcomes"])})
                return
            else:
                raise _FAULTS[what](*values)
        raise ProcessEnded


def _read(line: str) -> tuple[str, Any]:
    """What a line says. Raises ProcessEnded where it says nothing that is known."""
    try:
        what, values = json.loads(line)
        if what in ("going", "ended", *_FAULTS):
            return what, values
    except (ValueError, TypeError):
        pass
    raise ProcessEnded(line)


def serve() -> None:
    """The process itself."""
    with serving() as (path, answers):
        sources = [Path(word) for word in json.loads(sys.stdin.readline() or "[]")]
        stop = threading.Event()
        threading.Thread(target=_stop_with_the_asker, args=(stop,), daemon=True).start()
        for what, values in _work(path, sources, stop):
            print(json.dumps([what, values]), file=answers, flush=True)


def _work(path: Path, sources: Sequence[Path], stop: threading.Event) -> Iterator[tuple[str, object]]:
    tally = Summary()
    try:
        with Library(path) as library, suppress(Cancelled):
            yield from _take_in(library, sources, stop, tally)
        yield "ended", vars(tally)
    except ReaderError as error:
        kind = next(kind for kind, fault in _FAULTS.items() if isinstance(error, fault))
        yield kind, (str(error),)


def _take_in(
    library: Library, sources: Sequence[Path], stop: threading.Event, tally: Summary
) -> Iterator[tuple[str, Progress]]:
    kept = SourceStore(library)
    finder = SourceScanner(sources, lambda key: kept.is_done(key, VERSION))
    pace, told_at = Eta(finder), 0.0
    for event in take_in(library, finder, workers_here(), stop.is_set):
        tally.count(event)
        pace.count(isinstance(event, Skipped))
        if monotonic() - told_at > _GLANCE:
            told_at = monotonic()
            yield "going", Progress(str(pace), tally.first)


def _stop_with_the_asker(stop: threading.Event) -> None:
    sys.stdin.read()
    stop.set()
