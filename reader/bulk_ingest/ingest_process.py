"""Adds many pages in another process, for the interface; that process starts the workers.

The request is a list of paths. The replies are `progress` and at last `summary`. It ends early when its input is
closed: what is done by then stays.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from reader.base.errors import Cancelled
from reader.base.service_process import ProcessEnded, Replies, ServiceProcess, at_end_of_input, serving
from reader.bulk_ingest.eta import Eta
from reader.bulk_ingest.pipeline import default_workers, ingest_pages
from reader.bulk_ingest.source_scanner import SourceScanner
from reader.bulk_ingest.summary import Summary
from reader.bulk_ingest.task import Skipped
from reader.cleaning.version import VERSION
from reader.library.library import Library
from reader.library.stores.sources import SourceStore

_PROGRESS_INTERVAL = 0.2
"""Seconds between two replies that report progress."""


class Progress(NamedTuple):
    """How many pages are done, in words, and the id of the first article that was added."""

    text: str
    first: int | None


class IngestProcess(ServiceProcess):
    """Adds the pages of files, folders and archives to the library at `path`."""

    module = __name__

    def __init__(self, path: Path, sources: Sequence[Path]) -> None:
        """Start the process. Raises ProcessEnded where none can be started."""
        super().__init__(path)
        self._sources = sources

    def end_soon(self) -> None:
        """Let it end once what is done is written. Any thread may call it."""
        with suppress(OSError, ValueError):
            self._requests.close()

    def events(self) -> Iterator[Progress | Summary]:
        """The progress, and at last the summary. Raises ProcessEnded, and what `pipeline.ingest_pages` raises but
        Cancelled: then the summary is of what was done.
        """
        if not self._requests.closed:  # else it is to end already
            self._ask([os.path.abspath(source) for source in self._sources])
        for kind, values in self._replies():
            if kind == "progress":
                yield Progress(*values)
            elif kind == "summary":
                yield Summary.from_json(values)
                return
            else:
                raise ProcessEnded(kind)


def serve() -> None:
    """Run the process."""
    with serving() as (path, replies):
        sources = [Path(word) for word in json.loads(sys.stdin.readline() or "[]")]
        stop = threading.Event()
        at_end_of_input(stop.set)
        with replies.reporting("Adding stopped"):
            summary = Summary()
            with Library(path) as library, suppress(Cancelled):
                _ingest(library, sources, stop, summary, replies)
            replies.send("summary", vars(summary))


def _ingest(
    library: Library, sources: Sequence[Path], stop: threading.Event, summary: Summary, replies: Replies
) -> None:
    done_before = SourceStore(library)
    scanner = SourceScanner(sources, lambda key: done_before.is_done(key, VERSION))
    eta, reported_at = Eta(scanner), 0.0
    for event in ingest_pages(library, scanner, default_workers(), stop.is_set):
        summary.count(event)
        eta.count(isinstance(event, Skipped))
        if monotonic() - reported_at > _PROGRESS_INTERVAL:
            reported_at = monotonic()
            replies.send("progress", Progress(str(eta), summary.first))
