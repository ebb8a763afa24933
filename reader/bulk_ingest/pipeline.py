"""Adds many pages: workers make the articles, and this process alone writes them, several in each transaction.

    SourceScanner ──▶ Task ──WorkerPool──▶ PreparedArticle ──▶ Library

At most `_AHEAD` pages are in memory at a time, however many there are.
"""

import heapq
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from time import monotonic, sleep
from typing import TypeVar

from reader.base.errors import STOPPED, BusyLibrary, Cancelled, ReaderError
from reader.base.service_process import ProcessEnded
from reader.bulk_ingest.source_scanner import ScannedSource, SourceScanner
from reader.bulk_ingest.task import Rejected, Skipped, Task
from reader.bulk_ingest.worker_pool import NO_WORKER, WorkerPool
from reader.cleaning.version import VERSION
from reader.library.library import Library
from reader.library.prepared import PreparedArticle
from reader.library.rows.raw_page import Outcome
from reader.library.stores.sources import SourceStore
from reader.pipeline import Added, Failed

_T = TypeVar("_T")

_AHEAD = 32
"""Pages that may wait for one that was found before them; beyond that they go first."""
_BATCH = 8
"""Articles that are written in one transaction, if they come within `_LATEST` seconds."""
_LATEST = 0.5
_POLL = 0.1
"""Seconds between two checks of whether to stop."""
_REST = 0.002
"""Seconds after each transaction in which others may write: they try every millisecond."""
_TRIES = 15
"""Attempts to write to a busy library; each waits for some seconds."""

Event = Added | Failed | Skipped
"""What became of a page."""


def default_workers() -> int:
    """The number of processors that this program may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def ingest_pages(
    library: Library, scanner: SourceScanner, workers: int, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Event]:
    """Add the pages that the scanner finds, yielding what became of each, nearly in their order.

    Raises Cancelled once it is to stop, LibraryError, NamesError, and ReaderError where no worker can be started.
    Whenever it ends, the pages whose event was yielded are in the library.
    """
    writer = _Writer(library)
    try:
        with WorkerPool(library.path, workers) as pool:
            yield from _work(enumerate(scanner.pages()), pool, writer, cancelled)
    except ProcessEnded:
        raise ReaderError(NO_WORKER) from None
    yield from writer.write()


def _work(
    sources: Iterator[tuple[int, ScannedSource]], pool: WorkerPool, writer: "_Writer", cancelled: Callable[[], bool]
) -> Iterator[Event]:
    has_more = True
    while has_more or pool.is_busy:
        if cancelled():
            writer.take_early()
            yield from writer.write()
            raise Cancelled(STOPPED)
        has_more = has_more and _hand_out(sources, pool, writer)
        if writer.is_due:
            yield from writer.write()
        for number, task, result in pool.finished(_POLL if not pool.has_room or not has_more else 0.0):
            if isinstance(result, ReaderError):
                yield from writer.write()
                raise result
            writer.take(number, result, task)


def _hand_out(sources: Iterator[tuple[int, ScannedSource]], pool: WorkerPool, writer: "_Writer") -> bool:
    """Give pages to the idle workers. False where no more are found."""
    for _ in range(_AHEAD):
        if not pool.has_room:
            return True
        number, source = next(sources, (0, None))
        if source is None:
            return False
        if isinstance(source, Task):
            pool.begin(number, source)
        else:
            writer.take(number, source)
    return True


class _Writer:
    """Puts the results into the order of their pages, and writes them to the library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._early: list[tuple[int, str, PreparedArticle | Rejected | Skipped]] = []
        self._next = 0
        self._ready: list[tuple[str, PreparedArticle | Rejected | Skipped]] = []
        self._since = 0.0

    def take(self, number: int, result: PreparedArticle | Rejected | Skipped, task: Task | None = None) -> None:
        """Take the result of the page of that number."""
        name = task.name if task else result.name  # type: ignore[union-attr]
        heapq.heappush(self._early, (number, name, result))
        while self._early and (self._early[0][0] <= self._next or len(self._early) > _AHEAD):
            self._take_first()

    def take_early(self) -> None:
        """Stop waiting for pages that were found earlier."""
        while self._early:
            self._take_first()

    def _take_first(self) -> None:
        number, name, result = heapq.heappop(self._early)
        self._next = max(self._next, number + 1)
        self._since = self._since or monotonic()
        self._ready.append((name, result))

    @property
    def is_due(self) -> bool:
        """Whether to write."""
        return len(self._ready) >= _BATCH or bool(self._ready) and monotonic() - self._since > _LATEST

    def write(self) -> Iterator[Event]:
        """Write what is ready, and yield an event for each page. Raises LibraryError."""
        ready, self._ready, self._since = self._ready, [], 0.0
        added = iter(self._add([result for _, result in ready if isinstance(result, PreparedArticle)]))
        keys = [result.key for _, result in ready if isinstance(result, Rejected) and result.key is not None]
        if keys:
            _patiently(lambda: SourceStore(self._library).reject(keys, VERSION))
        for name, result in ready:
            if isinstance(result, PreparedArticle):
                yield Added(name, *next(added), result.headline)
            elif isinstance(result, Skipped):
                yield result
            else:
                yield Failed(name, result.error)

    def _add(self, prepared: Sequence[PreparedArticle]) -> list[tuple[int, Outcome]]:
        done: list[tuple[int, Outcome]] = []
        while rest := prepared[len(done) :]:
            done += _patiently(lambda rest=rest: self._library.add_some(rest))  # type: ignore[misc]
            sleep(_REST)
        return done


def _patiently(write: Callable[[], _T]) -> _T:
    """The result of writing, however long another reader keeps the library locked. Raises LibraryError."""
    for _ in range(_TRIES):
        with suppress(BusyLibrary):
            return write()
    return write()
