"""Many addresses asked at once, and politely: two connections to a server at most, and none holds up another."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from reader.base.errors import BusyServer, Cancelled, PageError, internal_error
from reader.pages.web import ACCEPT_PAGES, BUSY, HttpResponse, ask, host_of, open_connections, retry_after

if TYPE_CHECKING:
    from reader.pages.connections import Connections

MAX_PER_HOST = 2
"""Connections to one server at a time; as many as web browsers were once advised to open (RFC 2616, 8.1.4)."""
_SHORT_WAIT = 5.0
"""Seconds for which a server is waited for that asks to be left alone; where it asks for more, it is asked no more."""
MAX_AT_ONCE = 32
"""Addresses asked at a time, and answers that nobody has looked at yet."""
_CANCEL_INTERVAL = 0.1


class FetchRequest(NamedTuple):
    """An address to ask. `number` is the asker's own, to know the answer by; `is_foreign` says that somebody elsewhere
    named the address.
    """

    number: int
    url: str
    headers: Mapping[str, str] = {}
    is_foreign: bool = False


FetchResult: TypeAlias = tuple[FetchRequest, HttpResponse | PageError]


class ParallelFetch:
    """Asks addresses in threads of its own, from when it is entered; what they answer is looked at in another, in the
    order in which they do.

    Threads, though each waits for one server only: they cost a third of the time that coroutines do here.
    """

    def __init__(
        self,
        questions: Iterable[FetchRequest],
        accept: str = ACCEPT_PAGES,
        per_host: int = MAX_PER_HOST,
        busy: dict[str, BusyServer] | None = None,
    ) -> None:
        """`busy` are servers that asked before to be left alone; those that do now come to them."""
        lines: dict[str, deque[FetchRequest]] = {}
        for question in questions:
            lines.setdefault(_server(question.url), deque()).append(question)
        self._lines = list(lines.values())
        self._unanswered = sum(map(len, self._lines))
        self._per_host = per_host
        self._accept = accept
        self._busy = {} if busy is None else busy
        self._free: SimpleQueue[deque[FetchRequest] | None] = SimpleQueue()
        """Each line of questions for one server, as often as that has connections to spare; None ends a thread."""
        self._answers: SimpleQueue[FetchResult] = SimpleQueue()
        self._room = threading.Semaphore(MAX_AT_ONCE)
        self._stopped = threading.Event()
        self._threads = self._working = 0
        self._lock = threading.Lock()

    def __enter__(self) -> "ParallelFetch":
        for line in self._lines:
            for _ in range(min(self._per_host, len(line))):
                self._free.put(line)
        self._threads = self._working = min(MAX_AT_ONCE, self._free.qsize())
        connections = open_connections(self._accept) if self._threads else None
        for _ in range(self._threads):
            # None is waited for: one may hang where the system looks up a name, and nobody can stop it there.
            threading.Thread(target=self._work, args=(connections,), name="visits", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Ask no more, and leave what is under way."""
        self._stopped.set()
        for _ in range(self._threads):
            self._free.put(None)
            self._room.release()

    def answers(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[FetchResult]:
        """What comes back, as it does; `cancelled` is asked ten times a second. Raises Cancelled."""
        for some in self.result_batches(1, cancelled):
            yield from some

    def result_batches(self, most: int, cancelled: Callable[[], bool] = lambda: False) -> Iterator[list[FetchResult]]:
        """What came back since the last look, as soon as something has, `most` at a time; none where nothing comes for
        a tenth of a second: there is time for other work. Raises Cancelled.
        """
        while self._unanswered:
            if cancelled():
                raise Cancelled("Stopped. What came in before stays.")
            some = self._waiting(most)
            self._unanswered -= len(some)
            yield some
            for _ in some:
                self._room.release()

    def _waiting(self, most: int) -> list[FetchResult]:
        """What lies ready, after a moment if nothing does."""
        some: list[FetchResult] = []
        with suppress(Empty):
            some.append(self._answers.get(timeout=_CANCEL_INTERVAL))
            while len(some) < most:
                some.append(self._answers.get_nowait())
        return some

    # -- in the threads

    def _work(self, connections: "Connections") -> None:
        try:
            while (line := self._free.get()) is not None:
                self._room.acquire()
                self._ask_first(connections, line)
        finally:
            with self._lock:
                self._working -= 1
                if not self._working:
                    connections.close()

    def _ask_first(self, connections: "Connections", line: deque[FetchRequest]) -> None:
        try:
            question = line.popleft()
        except IndexError:  # the other connection to that server took the last
            self._room.release()
            return
        if self._stopped.is_set():
            return
        answer = self._ask(connections, question)
        self._free.put(line)
        if answer is not None:
            self._answers.put((question, answer))

    def _ask(self, connections: "Connections", question: FetchRequest) -> HttpResponse | PageError | None:
        """What a server answers, None where nobody waits for that any more."""
        try:
            return self._ask_politely(connections, question)
        except Cancelled:
            return None
        except PageError as error:
            return error
        except Exception as error:  # one server must not keep the others from being asked
            return internal_error("It could not be asked", error)

    def _ask_politely(self, connections: "Connections", question: FetchRequest) -> HttpResponse | PageError:
        """What a server answers; once more after a short wait where it asks for one."""
        server = _server(question.url)
        for _ in range(2):
            if busy := self._busy.get(server):
                if busy.left > _SHORT_WAIT:
                    return busy
                self._stopped.wait(busy.left)
            answer = ask(connections, question.url, question.headers, self._stopped, question.is_foreign)
            seconds = retry_after(answer) if answer.status in BUSY else 0
            if not seconds:
                return answer
            self._busy[server] = BusyServer(host_of(question.url), seconds)
        return self._busy[server]


def _server(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
