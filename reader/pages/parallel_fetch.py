"""Fetches many addresses in parallel, with at most two connections to a server, so that no server delays another."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from reader.base.errors import BusyServer, Cancelled, PageError, bugs_logged
from reader.pages.web import ACCEPT_PAGES, BUSY, HttpResponse, fetch_response, host_of, open_connections, retry_after

if TYPE_CHECKING:
    from reader.pages.connections import Connections

MAX_PER_HOST = 2
"""Simultaneous connections to one server; RFC 2616, 8.1.4, once recommended this limit to web browsers."""
_SHORT_WAIT = 5.0
"""Seconds up to which we wait for a busy server and ask again; if it asks for longer, its other requests fail at once.
"""
MAX_AT_ONCE = 32
"""Most simultaneous requests, including results not yet consumed."""
_CANCEL_INTERVAL = 0.1


class FetchRequest(NamedTuple):
    """An address to fetch. `number` identifies the request for the caller; `public_only` refuses private addresses, for
    addresses named by others.
    """

    number: int
    url: str
    headers: Mapping[str, str] = {}
    public_only: bool = False


FetchResult: TypeAlias = tuple[FetchRequest, HttpResponse | PageError]
"""A request with its response, or with the error."""


class ParallelFetch:
    """Fetches addresses in worker threads, started on entering the context; results are consumed in another thread, in
    the order in which they arrive.

    Threads take a third of the time of coroutines here, although each waits for a single server.
    """

    def __init__(
        self,
        requests: Iterable[FetchRequest],
        accept: str = ACCEPT_PAGES,
        per_host: int = MAX_PER_HOST,
        busy: dict[str, BusyServer] | None = None,
    ) -> None:
        """`busy` maps the names of servers that asked us to wait to their errors; servers that do so now are added to
        it.
        """
        queues: dict[str, deque[FetchRequest]] = {}
        for request in requests:
            queues.setdefault(_server(request.url), deque()).append(request)
        self._queues = list(queues.values())
        self._unfinished = sum(map(len, self._queues))
        self._per_host = per_host
        self._accept = accept
        self._busy = {} if busy is None else busy
        self._free: SimpleQueue[deque[FetchRequest] | None] = SimpleQueue()
        """Each queue of requests for one server, as often as that has connections to spare; None ends a thread."""
        self._results: SimpleQueue[FetchResult] = SimpleQueue()
        self._room = threading.Semaphore(MAX_AT_ONCE)
        self._stopped = threading.Event()
        self._threads = self._working = 0
        self._lock = threading.Lock()

    def __enter__(self) -> "ParallelFetch":
        for queue in self._queues:
            for _ in range(min(self._per_host, len(queue))):
                self._free.put(queue)
        self._threads = self._working = min(MAX_AT_ONCE, self._free.qsize())
        connections = open_connections(self._accept) if self._threads else None
        for _ in range(self._threads):
            # Threads are never joined: one may hang in the system's name resolution, where nothing can stop it.
            threading.Thread(target=self._work, args=(connections,), name="fetch", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Send no more requests, and abandon those in progress."""
        self._stopped.set()
        for _ in range(self._threads):
            self._free.put(None)
            self._room.release()

    def results(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[FetchResult]:
        """Yield results as they arrive. `cancelled` is called ten times a second. Raises Cancelled."""
        for batch in self.result_batches(1, cancelled):
            yield from batch

    def result_batches(self, most: int, cancelled: Callable[[], bool] = lambda: False) -> Iterator[list[FetchResult]]:
        """Yield lists of results, up to `most` at a time, as soon as there are any; an empty list after a tenth of a
        second without one, so that the caller can do other work. Raises Cancelled.
        """
        while self._unfinished:
            if cancelled():
                raise Cancelled("Stopped. What was fetched before stays.")
            batch = self._waiting(most)
            self._unfinished -= len(batch)
            yield batch
            for _ in batch:
                self._room.release()

    def _waiting(self, most: int) -> list[FetchResult]:
        """Return the results ready now, or the first one within a tenth of a second."""
        batch: list[FetchResult] = []
        with suppress(Empty):
            batch.append(self._results.get(timeout=_CANCEL_INTERVAL))
            while len(batch) < most:
                batch.append(self._results.get_nowait())
        return batch

    # -- in the worker threads

    def _work(self, connections: "Connections") -> None:
        try:
            while (queue := self._free.get()) is not None:
                self._room.acquire()
                self._send_next(connections, queue)
        finally:
            with self._lock:
                self._working -= 1
                if not self._working:
                    connections.close()

    def _send_next(self, connections: "Connections", queue: deque[FetchRequest]) -> None:
        try:
            request = queue.popleft()
        except IndexError:  # the other connection to that server took the last request
            self._room.release()
            return
        if self._stopped.is_set():
            return
        response = self._send(connections, request)
        self._free.put(queue)
        if response is not None:
            self._results.put((request, response))

    def _send(self, connections: "Connections", request: FetchRequest) -> HttpResponse | PageError | None:
        """Return the response or the error, None if the fetch was stopped."""
        try:
            with bugs_logged("fetching a page", "The page could not be fetched"):  # one must not stop the others
                return self._send_politely(connections, request)
        except Cancelled:
            return None
        except PageError as error:
            return error

    def _send_politely(self, connections: "Connections", request: FetchRequest) -> HttpResponse | PageError:
        """Send a request; if the server asks for a short pause, send it once more after that."""
        server = _server(request.url)
        for _ in range(2):
            if busy := self._busy.get(server):
                if busy.left > _SHORT_WAIT:
                    return busy
                _pause(self._stopped, busy.left)
            response = fetch_response(connections, request.url, request.headers, self._stopped, request.public_only)
            seconds = retry_after(response) if response.status in BUSY else 0
            if not seconds:
                return response
            self._busy[server] = BusyServer(host_of(request.url), seconds)
        return self._busy[server]


def _pause(stopped: threading.Event, seconds: float) -> None:
    """Wait, but no longer than until the fetch is stopped."""
    stopped.wait(seconds)


def _server(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
