"""Workers, a process each, and what they are at. One that dies loses its page and no other."""

import signal
import subprocess
from collections.abc import Iterator
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from time import monotonic
from typing import Self

from reader.base.errors import PageMistake, SlowPage
from reader.base.service_process import ProcessEnded, serve_command
from reader.bulk_ingest.task import Rejected, Task
from reader.bulk_ingest.worker import SECONDS, Fault
from reader.library.prepared import PreparedArticle

_PATIENCE = 5.0 * SECONDS
"""Seconds after which a worker is stopped that is at a page for so long: it may wait for a disk that is gone."""
NOBODY = "The processes that read pages end before they have read any. Try one page: broadsheet clean PAGE"
"""What to say where no worker can be had."""
_SLOW = f"It takes longer than {SECONDS} seconds. Add it by itself, or save the article alone and add that."
_MOST_DEATHS = 20
"""Workers that may die in a row: then it is not for the pages."""
_DIED = "The process that read it ended before it had ({}). Save the article alone and add that."


class _Worker:
    """A process, and the page that it is at."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where no process can be begun."""
        tasks, self._tasks = Pipe(duplex=False)
        self.made, made = Pipe(duplex=False)
        with tasks, made:
            self._process = subprocess.Popen(
                serve_command("reader.bulk_ingest.worker", path),
                stdin=tasks.fileno(),
                stdout=made.fileno(),
                stderr=subprocess.DEVNULL,
                start_new_session=True,  # what the terminal sends is for the parent
            )
        self.number, self.began = 0, 0.0
        self.task: Task | None = None

    @property
    def is_late(self) -> bool:
        """Whether it is at its page for longer than one of many may take."""
        return self.task is not None and self.task.key is not None and monotonic() - self.began > _PATIENCE

    def begin(self, number: int, task: Task) -> None:
        """Give it a page. Raises OSError where it has ended."""
        self._tasks.send(task)
        self.number, self.task, self.began = number, task, monotonic()

    def stop(self) -> int:
        """End it, whatever it is at. Returns its exit status."""
        self._tasks.close()
        self.made.close()
        self._process.kill()
        return self._process.wait()


class WorkerPool:
    """So many workers for the library at `path`, begun when they are needed."""

    def __init__(self, path: Path, size: int) -> None:
        self._path, self._size = path, size
        self._idle: list[_Worker] = []
        self._busy: dict[Connection, _Worker] = {}
        self._deaths = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in (*self._idle, *self._busy.values()):
            worker.stop()

    @property
    def has_room(self) -> bool:
        """Whether one more page can be begun."""
        return len(self._busy) < self._size

    @property
    def is_busy(self) -> bool:
        """Whether a page is being worked at."""
        return bool(self._busy)

    def begin(self, number: int, task: Task) -> None:
        """Give a page to a worker that has none. Raises ProcessEnded where no process can be begun."""
        while self._idle:
            worker = self._idle.pop()
            if self._begin(worker, number, task):
                return
        try:
            worker = _Worker(self._path)
        except OSError as error:
            raise ProcessEnded from error
        if not self._begin(worker, number, task):
            raise ProcessEnded

    def _begin(self, worker: _Worker, number: int, task: Task) -> bool:
        try:
            worker.begin(number, task)
        except OSError:  # it was ended meanwhile
            worker.stop()
            return False
        self._busy[worker.made] = worker
        return True

    def finished(self, seconds: float) -> Iterator[tuple[int, Task, PreparedArticle | Rejected | Fault]]:
        """The pages that are done by now, or the first that are within some seconds, with their numbers."""
        for made in wait(list(self._busy), seconds):
            worker = self._busy.pop(made)  # type: ignore[call-overload]
            assert worker.task is not None
            yield worker.number, worker.task, self._result(worker, worker.task)
        for worker in [one for one in self._busy.values() if one.is_late]:
            del self._busy[worker.made]
            worker.stop()
            assert worker.task is not None
            yield worker.number, worker.task, Rejected(worker.task.name, SlowPage(_SLOW), worker.task.key)

    def _result(self, worker: _Worker, task: Task) -> PreparedArticle | Rejected | Fault:
        try:
            result: PreparedArticle | Rejected | Fault
            result, is_last = worker.made.recv()
        except (EOFError, OSError):
            return self._mourn(worker, task)
        self._deaths = 0
        if is_last:
            worker.stop()
        else:
            self._idle.append(worker)
        return result

    def _mourn(self, worker: _Worker, task: Task) -> Rejected:
        """What to say of the page at which a worker died. Raises ProcessEnded where all of them do."""
        status = worker.stop()
        if status == -signal.SIGPROF:
            return Rejected(task.name, SlowPage(_SLOW), task.key)
        self._deaths += 1
        if self._deaths > _MOST_DEATHS:
            raise ProcessEnded(f"status {status}")
        reason = signal.Signals(-status).name if -status in set(signal.Signals) else f"status {status}"
        return Rejected(task.name, PageMistake(_DIED.format(reason)))
