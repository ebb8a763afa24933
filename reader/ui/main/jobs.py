"""Work off the interface's thread: each job has one start, one progress text, one way to fail and one to end.

Jobs run on daemon threads of their own. Python joins no such thread when it exits, so a job that does not end in time
cannot hold up the person who quits.
"""

import logging
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from reader.base.errors import ReaderError, StoppedReading, bug_message

log = logging.getLogger("broadsheet")

_T = TypeVar("_T")

_CLOSING = 0.3
"""Seconds that jobs are given to end when the reader does; those that save something first."""


class Job:
    """One piece of work, as the work itself sees it: whether it shall stop, and how it reaches the interface."""

    def __init__(self, group: str, post: Callable[..., object], saves: bool = False) -> None:
        """`post(call, *arguments)` calls a function on the interface's thread, soon; `saves` is true of work that the
        person would miss if it were cut short.
        """
        self.group = group
        self.saves = saves
        self.ended = threading.Event()
        self._stopping = threading.Event()
        self._is_dropped = False
        self._post = post
        self._stops: list[Callable[[], object]] = []
        self._lock = threading.Lock()

    @property
    def is_stopping(self) -> bool:
        """Whether the work shall end at the next moment at which it can."""
        return self._stopping.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait, but not longer than until the job is stopped; true where it is."""
        return self._stopping.wait(seconds)

    def on_stop(self, stop: Callable[[], object]) -> None:
        """Say what ends the work early, such as killing a process; called at once where the job is stopping already."""
        with self._lock:
            self._stops.append(stop)
            is_late = self.is_stopping
        if is_late:
            stop()

    def stop(self) -> None:
        """End the work soon. Does not wait until it has ended."""
        with self._lock:
            self._stopping.set()
            stops = tuple(self._stops)
        for stop in stops:
            with suppress(OSError):  # what it was to end has ended
                stop()

    def drop(self) -> None:
        """Stop, and post nothing any more: another job has taken the place of this one."""
        self._is_dropped = True
        self.stop()

    def post(self, call: Callable[..., object], *arguments: object) -> None:
        """Call a function on the interface's thread, soon, unless the job is dropped before that."""
        self._post(self._deliver, call, *arguments)

    def _deliver(self, call: Callable[..., object], *arguments: object) -> object:
        return None if self._is_dropped else call(*arguments)


class JobRunner:
    """Runs jobs, knows what they say of themselves, and ends them with the app."""

    def __init__(
        self, post: Callable[..., object], report: Callable[[str], object], changed: Callable[[], object]
    ) -> None:
        """`post` calls a function on the interface's thread, `report` shows the sentence of an error there, `changed`
        is called there when a job begins, ends or says something else.
        """
        self._post = post
        self._report = report
        self._changed = changed
        self._running: dict[str, list[Job]] = defaultdict(list)
        self._waiting: dict[str, deque[tuple[Job, Callable[[], None]]]] = defaultdict(deque)
        self._texts: dict[str, str] = {}
        self._lock = threading.Lock()
        self._is_closed = False

    # -- what is going on

    def is_running(self, *groups: str) -> bool:
        """Whether a job of one of the groups has not ended; without groups, whether any job has not."""
        with self._lock:
            return any(self._running[group] or self._waiting[group] for group in groups or tuple(self._running))

    @property
    def texts(self) -> Mapping[str, str]:
        """What the bottom line says of each group of jobs that has something to say."""
        return MappingProxyType(self._texts)

    def say(self, group: str, text: str) -> None:
        """Let the bottom line say how far a group of jobs is; "" says nothing any more."""
        if text != self._texts.get(group, ""):
            self._texts = {key: said for key, said in {**self._texts, group: text}.items() if said}
            self._changed()

    # -- starting

    def start(
        self,
        group: str,
        work: Callable[[Job], _T],
        *,
        done: Callable[[_T], object] | None = None,
        failed: Callable[[ReaderError], object] | None = None,
        failure: str = "",
        replaces: bool = False,
        queues: bool = False,
        saves: bool = False,
    ) -> Job:
        """Run work on a thread of its own, and then `done` with its result on the interface's.

        An error goes to `failed` on the interface's thread, or is shown where there is none; a bug of ours becomes one
        that begins with `failure`, and its traceback is logged. `replaces` stops the jobs of the group and drops what
        they post from now on, `queues` waits for them. Work that `saves` something is given time when the reader ends.
        """
        job = Job(group, self._post, saves)
        if replaces:
            with self._lock:
                earlier = tuple(self._running[group])
            for other in earlier:
                other.drop()

        def run() -> None:
            after: Callable[[], object] | None = None
            try:
                result = work(job)
                after = partial(done, result) if done is not None else None
            except StoppedReading:
                pass  # nobody wants to know any more
            except ReaderError as error:
                after = partial(self._refuse, error, failed)
            except Exception as error:  # a bug: nobody else would hear of it
                log.error("job: %s", group, exc_info=error)
                sentence = bug_message(failure or f"“{group}” ended", error)
                after = partial(self._refuse, ReaderError(sentence), failed)
            self._ended(job, after)

        with self._lock:
            if self._is_closed:
                job.stop()
                job.ended.set()
                return job
            if queues and (self._running[group] or self._waiting[group]):
                self._waiting[group].append((job, run))
                return job
            self._running[group].append(job)
        self._begin(group, run)
        self._changed()
        return job

    def _begin(self, group: str, run: Callable[[], None]) -> None:
        threading.Thread(target=run, name=f"job: {group}", daemon=True).start()

    def _ended(self, job: Job, after: Callable[[], object] | None) -> None:
        """On the job's thread: hand on what came of it, and begin the next one of its group that waits."""
        with self._lock:
            self._running[job.group].remove(job)
            waiting = self._waiting[job.group]
            following = waiting.popleft() if waiting and not self._running[job.group] else None
            if following is not None:
                self._running[job.group].append(following[0])
            if after is not None:
                job.post(after)
            self._post(self._changed)
        job.ended.set()
        if following is not None:
            self._begin(job.group, following[1])

    def _refuse(self, error: ReaderError, failed: Callable[[ReaderError], object] | None) -> object:
        """On the interface's thread: hand on an error, or show it where nobody takes it."""
        return failed(error) if failed is not None else self._report(str(error))

    # -- ending

    def stop(self, *groups: str) -> None:
        """End the jobs of some groups soon, and begin none of them that waits."""
        with self._lock:
            jobs = [job for group in groups for job in self._running[group]]
            for group in groups:
                for job, _ in self._waiting[group]:
                    job.ended.set()
                self._waiting[group].clear()
        for job in jobs:
            job.stop()

    def close(self, seconds: float = _CLOSING) -> None:
        """End all jobs: those that save something may come to their end first, as long as that takes `seconds` at most.

        What has not ended by then is left to end with Python: a transaction of SQLite is whole or is not.
        """
        with self._lock:
            self._is_closed = True
            jobs = [job for running in self._running.values() for job in running]
            saving = [job for waiting in self._waiting.values() for job, _ in waiting if job.saves]
            for group, waiting in self._waiting.items():
                self._waiting[group] = deque(entry for entry in waiting if entry[0].saves)
        for job in jobs:
            if not job.saves:
                job.stop()
        end = time.monotonic() + seconds
        for job in sorted((*jobs, *saving), key=lambda job: not job.saves):
            if not job.ended.wait(max(0.0, end - time.monotonic())):
                log.warning("job did not end with the reader: %s", job.group)
                job.stop()
