"""Many addresses asked at once, and politely: two connections to a server at most, and none holds up another."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from reader.errors import Cancelled, PageError, PageMistake, own_mistake
from reader.pages.web import ACCEPT_PAGES, Answer, ask, open_client

if TYPE_CHECKING:
    import httpx

MOST_PER_HOST = 2
"""Connections to one server at a time; as many as web browsers were once advised to open (RFC 2616, 8.1.4)."""
MOST_AT_ONCE = 32
"""Addresses asked at a time, and answers that nobody has looked at yet."""
_CANCEL_INTERVAL = 0.1


class Question(NamedTuple):
    """An address to ask. `number` is the asker's own, to know the answer by."""

    number: int
    url: str
    headers: Mapping[str, str] = {}


Answered: TypeAlias = tuple[Question, Answer | PageError]


class Visits:
    """Asks addresses in a thread of its own, from when it is entered; what they answer is looked at in another, in the
    order in which they do.
    """

    def __init__(
        self, questions: Iterable[Question], accept: str = ACCEPT_PAGES, per_host: int = MOST_PER_HOST
    ) -> None:
        self._questions = list(questions)
        self._per_host = per_host
        self._accept = accept
        self._answers: SimpleQueue[Answered | None] = SimpleQueue()
        self._loop = asyncio.new_event_loop()
        self._room = asyncio.Semaphore(MOST_AT_ONCE)
        self._thread = threading.Thread(target=self._run, name="visits", daemon=True)
        self._stopped = threading.Event()

    def __enter__(self) -> "Visits":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._thread.join()

    def stop(self) -> None:
        """Ask no more, and leave what is under way."""
        self._stopped.set()
        with suppress(RuntimeError):  # the loop is closed: all was asked
            self._loop.call_soon_threadsafe(self._cancel)

    def answers(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Answered]:
        """What comes back, as it does; `cancelled` is asked ten times a second. Raises Cancelled."""
        return (one for one in self.answers_and_pauses(cancelled) if one is not None)

    def answers_and_pauses(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Answered | None]:
        """The same, and None where nothing comes for a tenth of a second: there is time for other work."""
        while True:
            if cancelled():
                raise Cancelled("Stopped. What came in before stays.")
            try:
                answered = self._answers.get(timeout=_CANCEL_INTERVAL)
            except Empty:
                yield None
                continue
            if answered is None:
                return
            yield answered
            with suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._room.release)

    # -- in the thread

    def _run(self) -> None:
        try:
            with suppress(asyncio.CancelledError):
                self._loop.run_until_complete(self._ask_all())
        except Exception as error:  # what asks could not be made: a proxy that is none, say
            for question in self._questions:
                self._answers.put((question, _mistake(error)))
        finally:
            self._loop.close()
            self._answers.put(None)

    async def _ask_all(self) -> None:
        if self._stopped.is_set() or not self._questions:
            return
        hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(self._per_host))
        async with open_client(self._accept) as client:
            asked = [self._ask(client, hosts[_server(one.url)], one) for one in self._questions]
            await asyncio.gather(*asked)

    async def _ask(self, client: "httpx.AsyncClient", host: asyncio.Semaphore, question: Question) -> None:
        async with host:
            await self._room.acquire()
            answer: Answer | PageError
            try:
                answer = await ask(client, question.url, question.headers)
            except PageError as error:
                answer = error
            except Exception as error:  # one server must not keep the others from being asked
                answer = _mistake(error)
        self._answers.put((question, answer))

    def _cancel(self) -> None:
        for task in asyncio.all_tasks(self._loop):
            task.cancel()


def _server(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _mistake(error: Exception) -> PageMistake:
    mistake = PageMistake(own_mistake("It could not be asked", error))
    mistake.__cause__ = error
    return mistake
