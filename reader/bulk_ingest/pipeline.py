"""Many pages into the library: workers make the articles, this process alone writes them, some in each transaction.

    SourceScanner ──▶ Task ──WorkerPool──▶ PreparedArticle ──▶ Library

At most `_AHEAD` pages are held at a time, however many there are.
"""

import heapq
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from time import monotonic, sleep
from typing import TypeVar

from reader.base.errors import STOPPED, BusyLibrary, Cancelled, ReaderError
from reader.base.service_process import ProcessEnded
from reader.bulk_ingest.source_scanner import Found, SourceScanner
from reader.bulk_ingest.task import Rejected, Skipped, Task
from reader.bulk_ingest.worker import Fault
from reader.bulk_ingest.worker_pool import NOBODY, WorkerPool
from reader.cleaning.version import VERSION
from reader.library.library import Library
from reader.library.prepared import PreparedArticle
from reader.library.rows.raw_page import Outcome
from reader.library.stores.sources import SourceStore
from reader.pipeline import Added, Failed

_T = TypeVar("_T")

_AHEAD = 32
"""Pages that may wait for one that was found before them; then they go first."""
_BATCH = 8
"""Articles that are written together, if they come within `_LATEST` seconds."""
_LATEST = 0.5
_POLL = 0.1
"""Seconds after which it is asked again whether to stop."""
_REST = 0.002
"""Seconds after each transaction, in which others take their turn to write: they look for it every millisecond."""
_TRIES = 15
"""Times that the library is asked to be written to; each waits for some seconds."""

Event = Added | Failed | Skipped


def workers_here() -> int:
    """As many as there are processors for this program."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def take_in(
    library: Library, finder: SourceScanner, workers: int, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Event]:
    """Add the pages that are found, and tell what became of each, nearly in their order.

    Raises Cancelled once it is to stop, LibraryError, NamesError, and ReaderError where no worker can be had. Whenever
    it ends, what was told of is in the library.
    """
    writer = _Writer(library)
    try:
        with WorkerPool(library.path, workers) as crew:
            yield from _work(enumerate(finder.pages()), crew, writer, cancelled)
    except ProcessEnded:
        raise ReaderError(NOBODY) from None
    yield from writer.write()


def _work(
    found: Iterator[tuple[int, Found]], crew: WorkerPool, writer: "_Writer", cancelled: Callable[[], bool]
) -> Iterator[Event]:
    is_more = True
    while is_more or crew.is_busy:
        if cancelled():
            writer.take_early()
            yield from writer.write()
            raise Cancelled(STOPPED)
        is_more = is_more and _hand_out(found, crew, writer)
        if writer.is_due:
            yield from writer.write()
        for number, task, made in crew.finished(_POLL if not crew.has_room or not is_more else 0.0):
            if isinstance(made, Fault):
                yield from writer.write()
                raise made.error
            writer.take(number, made, task)


def _hand_out(found: Iterator[tuple[int, Found]], crew: WorkerPool, writer: "_Writer") -> bool:
    """Give pages to the workers that have none. False where no more are found."""
    for _ in range(_AHEAD):
        if not crew.has_room:
            return True
        number, one = next(found, (0, None))
        if one is None:
            return False
        if isinstance(one, Task):
            crew.begin(number, one)
        else:
            writer.take(number, one)
    return True


class _Writer:
    """Puts what pages came to into their order, and writes it to the library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._early: list[tuple[int, str, PreparedArticle | Rejected | Skipped]] = []
        self._next = 0
        self._ready: list[tuple[str, PreparedArticle | Rejected | Skipped]] = []
        self._since = 0.0

    def take(self, number: int, one: PreparedArticle | Rejected | Skipped, task: Task | None = None) -> None:
        """Take what the page of that number came to."""
        name = task.name if task else one.name  # type: ignore[union-attr]
        heapq.heappush(self._early, (number, name, one))
        while self._early and (self._early[0][0] <= self._next or len(self._early) > _AHEAD):
            self._take_first()

    def take_early(self) -> None:
        """Wait for nothing that was found before."""
        while self._early:
            self._take_first()

    def _take_first(self) -> None:
        number, name, one = heapq.heappop(self._early)
        self._next = max(self._next, number + 1)
        self._since = self._since or monotonic()
        self._ready.append((name, one))

    @property
    def is_due(self) -> bool:
        """Whether to write."""
        return len(self._ready) >= _BATCH or bool(self._ready) and monotonic() - self._since > _LATEST

    def write(self) -> Iterator[Event]:
        """Write what is ready, and tell of it."""
        ready, self._ready, self._since = self._ready, [], 0.0
        added = iter(self._add([one for _, one in ready if isinstance(one, PreparedArticle)]))
        keys = [one.key for _, one in ready if isinstance(one, Rejected) and one.key is not None]
        if keys:
            _patiently(lambda: SourceStore(self._library).refuse(keys, VERSION))
        for name, one in ready:
            if isinstance(one, PreparedArticle):
                yield Added(name, *next(added), one.headline)
            else:
                yield Failed(name, one.error) if isinstance(one, Rejected) else one

    def _add(self, prepared: Sequence[PreparedArticle]) -> list[tuple[int, Outcome]]:
        done: list[tuple[int, Outcome]] = []
        while rest := prepared[len(done) :]:
            done += _patiently(lambda rest=rest: self._library.add_some(rest))  # type: ignore[misc]
            sleep(_REST)
        return done


def _patiently(write: Callable[[], _T]) -> _T:
    """What writing comes to, though another reader writes for long. Raises LibraryError."""
    for _ in range(_TRIES):
        with suppress(BusyLibrary):
            return write()
    return write()
