"""Fetches many addresses in parallel, so that no server delays another.

A server has at most two connections, besides some on which it keeps us waiting. One that answers nothing at all is not
asked again.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import urlsplit

from reader.base.errors import BusyServer, Cancelled, PageError, SilentServer, bugs_logged
from reader.pages.fetch_request import FetchRequest
from reader.pages.web import (
    ACCEPT_PAGES,
    BUSY,
    MAX_SECONDS,
    HttpResponse,
    fetch_response,
    host_of,
    open_connections,
    retry_after,
)

if TYPE_CHECKING:
    from reader.pages.connections import Connections

MAX_PER_HOST = 2
"""Simultaneous connections to one server; RFC 2616, 8.1.4, once recommended this limit to web browsers."""
_SHORT_WAIT = 5.0
"""Seconds up to which we wait for a busy server and ask again; if it asks for longer, its other requests fail at once.
"""
MAX_AT_ONCE = 32
"""Most simultaneous requests, including results not yet consumed, but not those whose response is late."""
_MOST_LATE = 32
"""Most threads that are started in place of those whose response is late."""
_MOST_PASSED = 4
"""Most late responses of a server that its other requests do not wait for."""
_IMPATIENCE = 20.0
"""Seconds less for the other requests to a server that let one wait in vain."""
_CANCEL_INTERVAL = 0.1


FetchResult: TypeAlias = tuple[FetchRequest, HttpResponse | PageError]
"""A request with its response, or with the error."""


class _Server:
    """The requests to one server that were not sent yet, and how it treated those that were."""

    def __init__(self) -> None:
        self.requests: deque[FetchRequest] = deque()
        self.has_answered = False
        self.has_timed_out = False
        self.passed = 0
        """Requests whose response is late, and which another one was let pass."""

    @property
    def is_silent(self) -> bool:
        """Whether it answered nothing in the time that a response may take."""
        return self.has_timed_out and not self.has_answered


class _Sending:
    """A request that is being sent. Once its response is late, others are let pass."""

    def __init__(self, request: FetchRequest, let_others_pass: Callable[[], bool]) -> None:
        self.request = request
        self.is_late = self.let_pass = False
        self._let_others_pass = let_others_pass

    def note_late(self) -> None:
        """Note that the response is late: `let_pass` is then whether the server is sent another request."""
        if not self.is_late:
            self.is_late = True
            self.let_pass = self._let_others_pass()


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
        self._servers: dict[str, _Server] = {}
        for request in requests:
            self._servers.setdefault(_server(request.url), _Server()).requests.append(request)
        self._unfinished = sum(len(server.requests) for server in self._servers.values())
        self._per_host = per_host
        self._accept = accept
        self._busy = {} if busy is None else busy
        self._free: SimpleQueue[_Server | None] = SimpleQueue()
        """Each server, as often as it has connections to spare; None ends a thread."""
        self._results: SimpleQueue[FetchResult] = SimpleQueue()
        self._room = threading.Semaphore(MAX_AT_ONCE)
        self._stopped = threading.Event()
        self._threads = self._working = 0
        self._connections: Connections | None = None
        self._lock = threading.Lock()

    def __enter__(self) -> "ParallelFetch":
        for server in self._servers.values():
            for _ in range(min(self._per_host, len(server.requests))):
                self._free.put(server)
        if not self._free.empty():
            self._connections = open_connections(self._accept)
            for _ in range(min(MAX_AT_ONCE, self._free.qsize())):
                self._start_thread()
        return self

    def _start_thread(self) -> None:
        with self._lock:
            if self._stopped.is_set() or self._threads >= MAX_AT_ONCE + _MOST_LATE:
                return
            self._threads += 1
            self._working += 1
        # Threads are never joined: nobody shall wait for a server that hangs.
        threading.Thread(target=self._work, args=(self._connections,), name="fetch", daemon=True).start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Send no more requests, and abandon those in progress."""
        with self._lock:
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
            while (server := self._free.get()) is not None and not self._stopped.is_set():
                self._room.acquire()
                self._send_next(connections, server)
        finally:
            with self._lock:
                self._working -= 1
                if not self._working:
                    connections.close()

    def _send_next(self, connections: "Connections", server: _Server) -> None:
        try:
            request = server.requests.popleft()
        except IndexError:  # the other connection to that server took the last request
            self._room.release()
            return
        if self._stopped.is_set():
            return
        sending = _Sending(request, lambda: self._let_others_pass(server))
        response = self._send(connections, server, sending)
        if sending.is_late:
            self._room.acquire()
        if sending.let_pass:
            server.passed -= 1
        else:
            self._free.put(server)
        if response is not None:
            self._results.put((request, response))

    def _let_others_pass(self, server: _Server) -> bool:
        """Start a thread in place of this one, whose response is late, and let the server be sent another request if it
        has few of these. Returns whether it was.
        """
        self._room.release()
        self._start_thread()
        with self._lock:
            if server.passed >= _MOST_PASSED:
                return False
            server.passed += 1
        self._free.put(server)
        return True

    def _send(self, connections: "Connections", server: _Server, sending: _Sending) -> HttpResponse | PageError | None:
        """Return the response or the error, None if the fetch was stopped."""
        if server.is_silent:
            host = host_of(sending.request.url)
            return SilentServer(f"{host} did not answer other requests, so this one was not sent. Try again later.")
        try:
            with bugs_logged("fetching a page", "The page could not be fetched"):  # one must not stop the others
                response = self._send_politely(connections, server, sending)
        except Cancelled:
            return None
        except SilentServer as error:
            server.has_timed_out = True
            return error
        except PageError as error:
            return error
        server.has_answered = True
        return response

    def _send_politely(
        self, connections: "Connections", server: _Server, sending: _Sending
    ) -> HttpResponse | PageError:
        """Send a request; if the server asks for a short pause, send it once more after that."""
        request = sending.request
        began = time.monotonic() - (_IMPATIENCE if server.has_timed_out else 0.0)
        name = _server(request.url)
        for _ in range(2):
            if busy := self._busy.get(name):
                if busy.left > min(_SHORT_WAIT, began + MAX_SECONDS - time.monotonic()):
                    return busy
                _pause(self._stopped, busy.left)
            spent = time.monotonic() - began
            response = fetch_response(connections, request, self._stopped, sending.note_late, spent)
            seconds = retry_after(response) if response.status in BUSY else 0
            if not seconds:
                return response
            self._busy[name] = BusyServer(host_of(request.url), seconds)
        return self._busy[name]


def _pause(stopped: threading.Event, seconds: float) -> None:
    """Wait, but no longer than until the fetch is stopped."""
    stopped.wait(seconds)


def _server(url: str) -> str:
    """Return the host and the port of an address, by which servers are told apart."""
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme.lower() == "https" else 80)
    except ValueError:
        return ""
    return f"{parts.hostname or ''}:{port}"
