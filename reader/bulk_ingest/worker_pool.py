"""Worker processes, and the page that each is working on. A worker that dies loses its page and no other."""

import signal
import subprocess
from collections.abc import Iterator
from multiprocessing.connection import Connection, Pipe, wait
from pathlib import Path
from time import monotonic
from typing import Self

from reader.base.errors import InternalError, ReaderError, SlowPage, internal_error
from reader.base.log import log_error, open_log
from reader.base.page_bounds import SECONDS, TOO_SLOW
from reader.base.service_process import ProcessEnded, serve_command
from reader.bulk_ingest.task import Rejected, Task
from reader.library.prepared import PreparedArticle

_PATIENCE = 5.0 * SECONDS
"""Seconds of the clock after which a worker is stopped: it may be waiting for a disk that is gone."""
NO_WORKER = "The processes that read pages end before they have read any. Try one page: broadsheet clean PAGE"
"""What a person reads where no worker can be started."""
_MOST_DEATHS = 20
"""Workers that may die in a row: beyond that the pages are not the cause."""
_DIED = "The process that read it ended before it had ({}). Save the article alone and add that."

Result = PreparedArticle | Rejected | ReaderError
"""What a worker makes of a page; a ReaderError where no page at all can be added."""


class _Worker:
    """A process, and the page that it is working on."""

    def __init__(self, path: Path) -> None:
        """Start the process. Raises OSError where none can be started."""
        tasks, self._tasks = Pipe(duplex=False)
        self.results, results = Pipe(duplex=False)
        with tasks, results, open_log() as errors:
            self._process = subprocess.Popen(
                serve_command("reader.bulk_ingest.worker", path),
                stdin=tasks.fileno(),
                stdout=results.fileno(),
                stderr=errors,
                start_new_session=True,  # signals of the terminal are for the parent
            )
        self.number, self.began = 0, 0.0
        self.task: Task | None = None

    @property
    def is_late(self) -> bool:
        """Whether it has worked on its page for longer than one may take."""
        return self.task is not None and monotonic() - self.began > _PATIENCE

    def begin(self, number: int, task: Task) -> None:
        """Give it a page. Raises OSError where it has ended."""
        self._tasks.send(task)
        self.number, self.task, self.began = number, task, monotonic()

    def stop(self) -> int:
        """Kill it, whatever it is doing. Returns its exit status."""
        self._tasks.close()
        self.results.close()
        self._process.kill()
        return self._process.wait()


class WorkerPool:
    """Up to `size` workers for the library at `path`, started when they are needed."""

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
        """Whether a page is being worked on."""
        return bool(self._busy)

    def begin(self, number: int, task: Task) -> None:
        """Give a page to an idle worker, or to a new one. Raises ProcessEnded where none can be started."""
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
        self._busy[worker.results] = worker
        return True

    def finished(self, seconds: float) -> Iterator[tuple[int, Task, Result]]:
        """The pages that are done, with their numbers: those done by now, or the first within some seconds. Bugs are
        logged.

        Raises ProcessEnded where many workers have died in a row.
        """
        for results in wait(list(self._busy), seconds):
            worker = self._busy.pop(results)  # type: ignore[call-overload]
            assert worker.task is not None
            yield worker.number, worker.task, _logged(self._result(worker, worker.task))
        for worker in [one for one in self._busy.values() if one.is_late]:
            del self._busy[worker.results]
            worker.stop()
            assert worker.task is not None
            yield worker.number, worker.task, Rejected(worker.task.name, SlowPage(TOO_SLOW), worker.task.key)

    def _result(self, worker: _Worker, task: Task) -> Result:
        try:
            result: Result
            result, is_last = worker.results.recv()
        except (EOFError, OSError):
            return self._after_death(worker, task)
        except Exception as error:  # it sent what cannot be unpickled: the worker and its page are lost, no other
            worker.stop()
            return Rejected(task.name, internal_error("It could not be added", error))
        self._deaths = 0
        if is_last:
            worker.stop()
        else:
            self._idle.append(worker)
        return result

    def _after_death(self, worker: _Worker, task: Task) -> Rejected:
        """The result of the page on which a worker died. Raises ProcessEnded where all workers die."""
        status = worker.stop()
        if status == -signal.SIGPROF:
            return Rejected(task.name, SlowPage(TOO_SLOW), task.key)
        self._deaths += 1
        if self._deaths > _MOST_DEATHS:
            raise ProcessEnded(f"status {status}")
        reason = signal.Signals(-status).name if -status in set(signal.Signals) else f"status {status}"
        return Rejected(task.name, InternalError(_DIED.format(reason)))


def _logged(result: Result) -> Result:
    """A result, once the bug in it, if it is one, is in the log."""
    if isinstance(result, Rejected) and isinstance(result.error, InternalError):
        log_error("adding a page", result.error)
    return result
