"""Work off the interface's thread: each job has one start, one progress text, one way to fail and one to end.

Jobs run on daemon threads of their own. Python joins no such thread when it exits, so a job that does not end in time
cannot hold up the person who quits.
"""

import inspect
import logging
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from reader.base.errors import ReaderError, StoppedReading, bugs_logged

log = logging.getLogger("broadsheet")

_T = TypeVar("_T")

ADDING, REFRESHING, FULL_TEXT, CHANGING, PIPING = "adding", "refreshing", "full text", "changing", "piping"
EXPIRING, SAVING = "expiring", "saving"
CANCELLABLE = (FULL_TEXT, ADDING, CHANGING, SAVING, REFRESHING, PIPING)
"""Groups of jobs that the person can stop with a key, in the order in which the bottom line shows their texts."""

_CLOSING = 0.2
"""Seconds that jobs which save something are given to end when the reader does: with these, and those that Python takes
to exit, it ends within half a second (benchmarks/quit.py).
"""

_STOPPING = 0.1
"""Seconds that all other jobs are given: what they do is of no use any more."""


class Job:
    """One piece of work, as the work itself sees it: whether it shall stop, and how it reaches the interface."""

    def __init__(self, group: str, post: Callable[..., object], saves: bool = False) -> None:
        """`post(call, *arguments)` calls a function on the interface's thread, soon; `saves` is true of work that the
        person would miss if it were cut short.
        """
        self.group = group
        self.saves = saves
        self._stopping = threading.Event()
        self._finished = threading.Event()
        self._is_silent = False
        self._post = post
        self._stops: list[Callable[[], object]] = []
        self._interruptions: list[Callable[[], object]] = []
        self._lock = threading.Lock()

    @property
    def is_stopping(self) -> bool:
        """Whether the work shall end at the next moment at which it can."""
        return self._stopping.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait, but not longer than until the job is stopped; true where it is."""
        return self._stopping.wait(seconds)

    def wait_until_finished(self, seconds: float) -> bool:
        """Wait until the work has ended, but not longer than some seconds; true where it has."""
        return self._finished.wait(seconds)

    def on_stop(self, stop: Callable[[], object]) -> None:
        """Say what ends the work early, such as killing a process; called at once where the job is stopping already."""
        with self._lock:
            is_late = self.is_stopping
            if not is_late:
                self._stops.append(stop)
        if is_late:
            self._call(stop)

    def interrupt_by(self, stop_reading: Callable[[], object]) -> None:
        """Say what interrupts the reading that comes next. Raises StoppedReading where the job is stopping already: an
        interruption that comes before the reading is lost.
        """
        with self._lock:
            self._interruptions.append(stop_reading)
        self.on_stop(stop_reading)
        if self.is_stopping:
            raise StoppedReading("Reading was stopped.")

    def stop(self) -> None:
        """End the work soon. Does not wait until it has ended."""
        with self._lock:
            self._stopping.set()
            stops, self._stops = self._stops, []
        for stop in stops:
            self._call(stop)

    def interrupt_again(self) -> None:
        """Interrupt the reading once more: an interruption that came between two readings was lost."""
        with self._lock:
            interruptions = tuple(self._interruptions)
        for interrupt in interruptions:
            self._call(interrupt)

    def _call(self, stop: Callable[[], object]) -> None:
        """Call what ends the work. A bug there must not keep other jobs, or the reader, from ending."""
        try:
            stop()
        except OSError:  # what it was to end has ended
            pass
        except Exception as error:
            log.error("stopping a job: %s", self.group, exc_info=error)

    def silence(self) -> None:
        """Deliver nothing any more of what the work posts or has posted."""
        self._is_silent = True

    def drop(self) -> None:
        """Stop, and deliver nothing any more: another job has taken the place of this one."""
        self.silence()
        self.stop()

    def finish(self) -> None:
        """Take note that the work has ended, or never begins: there is nothing left to stop."""
        with self._lock:
            self._stops.clear()
            self._interruptions.clear()
        self._finished.set()

    def post(self, call: Callable[..., object], *arguments: object) -> None:
        """Call a function on the interface's thread, soon, unless the job is dropped before that."""
        self._post(self.deliver, call, *arguments)

    def deliver(self, call: Callable[..., object], *arguments: object) -> object:
        """On the interface's thread: call a function, unless the job was dropped. Returns what it returns."""
        return None if self._is_silent else call(*arguments)


class JobRunner:
    """Runs jobs, knows what they say of themselves, and ends them with the app."""

    def __init__(
        self, post: Callable[..., object], report: Callable[[str], object], changed: Callable[[], object]
    ) -> None:
        """`post` calls a function, or awaits a coroutine function, on the interface's thread; `report` shows there the
        sentence of an error; `changed` is called there when a job begins, ends or says something else.
        """
        self._post_to_interface = post
        self._report = report
        self._changed = changed
        self._running: dict[str, list[Job]] = defaultdict(list)
        self._waiting: dict[str, deque[tuple[Job, Callable[[], None]]]] = defaultdict(deque)
        self._ending: dict[str, list[Job]] = defaultdict(list)
        """Jobs whose threads have ended, and whose results are on the way to the interface."""
        self._texts: dict[str, str] = {}
        self._lock = threading.Lock()
        self._is_closed = False

    # -- what is going on

    def is_running(self, *groups: str) -> bool:
        """Whether a job of one of the groups has not ended, `done` or `failed` included; without groups, any job."""
        with self._lock:
            jobs = (self._running, self._waiting, self._ending)
            return any(of_group[group] for of_group in jobs for group in groups or tuple(of_group))

    @property
    def texts(self) -> Mapping[str, str]:
        """What the bottom line says of each group of jobs that has something to say."""
        return MappingProxyType(self._texts)

    def say(self, group: str, text: str) -> None:
        """Let the bottom line say how far a group of jobs is, until it ends; "" says nothing any more."""
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
        """Run work on a thread of its own, and then `done` with its result on the interface's, which awaits it.

        An error goes to `failed` on the interface's thread, or is shown where there is none; a bug of ours becomes one
        that begins with `failure`, and its traceback is logged. `replaces` stops the jobs of the group and delivers
        nothing of them any more, `queues` waits for them. Work that `saves` something is given time when the reader
        ends.
        """
        job = Job(group, self._post, saves)

        def run() -> None:
            after: Callable[[], object] | None = None
            try:
                after = self._outcome(job, work, done, failed, failure)
            finally:
                self._end(job, after)

        if replaces:
            self._drop(group)
        with self._lock:
            is_refused = self._is_closed
            waits = not is_refused and queues and bool(self._running[group] or self._waiting[group])
            if waits:
                self._waiting[group].append((job, run))
            elif not is_refused:
                self._running[group].append(job)
        if is_refused:
            _cancel(job)
        elif not waits:
            self._begin(group, run)
            self._changed()
        return job

    def _drop(self, group: str) -> None:
        """Drop the jobs of a group, also those that wait, and those whose results are on the way."""
        with self._lock:
            jobs = (*self._running[group], *self._ending[group])
            waiting = self._take_waiting(group)
        for job in jobs:
            job.drop()
        for job in waiting:
            _cancel(job)

    def _take_waiting(self, group: str) -> list[Job]:
        """With the lock: the jobs of a group that wait, which do so no longer."""
        waiting = [job for job, _ in self._waiting[group]]
        self._waiting[group].clear()
        return waiting

    def _begin(self, group: str, run: Callable[[], None]) -> None:
        threading.Thread(target=run, name=f"job: {group}", daemon=True).start()

    # -- on the threads of jobs

    def _outcome(
        self,
        job: Job,
        work: Callable[[Job], _T],
        done: Callable[[_T], object] | None,
        failed: Callable[[ReaderError], object] | None,
        failure: str,
    ) -> Callable[[], object] | None:
        """Do the work. Returns what the interface does with its result or its error."""
        try:
            with bugs_logged(f"job: {job.group}", failure or f"“{job.group}” ended"):
                result = work(job)
        except StoppedReading:
            return None  # nobody wants to know any more
        except ReaderError as error:
            return partial(self._refuse, error, failed)
        return partial(done, result) if done is not None else None

    def _end(self, job: Job, after: Callable[[], object] | None) -> None:
        """Hand on the result of a job, and begin the next one of its group that waits."""
        with self._lock:
            self._running[job.group].remove(job)
            waiting = self._waiting[job.group]
            following = waiting.popleft() if waiting and not self._running[job.group] else None
            if following is not None:
                self._running[job.group].append(following[0])
            if not self._is_closed:
                self._ending[job.group].append(job)
                self._post(self._deliver_end, job, after)  # before anything that the following job posts
        job.finish()
        if following is not None:
            self._begin(job.group, following[1])

    def _post(self, call: Callable[..., object], *arguments: object) -> None:
        """Call a function on the interface's thread, soon, unless the reader ends."""
        if not self._is_closed:
            with suppress(RuntimeError):  # the event loop ended without us
                self._post_to_interface(call, *arguments)

    # -- on the interface's thread

    async def _deliver_end(self, job: Job, after: Callable[[], object] | None) -> None:
        """Do what comes after a job. Its group says nothing any more, unless another of its jobs does."""
        if self._is_closed:
            return
        with self._lock:
            self._ending[job.group].remove(job)
        if not self.is_running(job.group):
            self.say(job.group, "")
        result = job.deliver(after) if after is not None else None
        if inspect.isawaitable(result):
            await result
        self._changed()

    def _refuse(self, error: ReaderError, failed: Callable[[ReaderError], object] | None) -> object:
        """Hand on an error, or show it where nobody takes it."""
        return failed(error) if failed is not None else self._report(str(error))

    # -- ending

    def stop(self, *groups: str) -> None:
        """End the jobs of some groups soon, and begin none of them that waits."""
        with self._lock:
            jobs = [job for group in groups for job in self._running[group]]
            waiting = [job for group in groups for job in self._take_waiting(group)]
        for job in jobs:
            job.stop()
        for job in waiting:
            _cancel(job)

    def close(self, seconds: float = _CLOSING) -> None:
        """End all jobs: those that save something may come to their end first, if that takes `seconds` at most.

        What has not ended by then is left to end with Python: a transaction of SQLite is whole or is not.
        """
        jobs = self._close_all()
        began = time.monotonic()
        for job in sorted(jobs, key=lambda job: job.saves):
            end = began + (seconds if job.saves else min(seconds, _STOPPING))
            if not job.wait_until_finished(max(0.0, end - time.monotonic())):
                log.warning("job did not end with the reader: %s", job.group)
                job.stop()
                job.interrupt_again()
        with self._lock:
            waiting = [job for group in tuple(self._waiting) for job in self._take_waiting(group)]
        for job in waiting:
            _cancel(job)

    def _close_all(self) -> list[Job]:
        """Begin nothing new, deliver nothing any more, and stop all jobs but those that save something. Returns the
        jobs to wait for.
        """
        with self._lock:
            self._is_closed = True
            running = [job for of_group in self._running.values() for job in of_group]
            ending = [job for of_group in self._ending.values() for job in of_group]
            self._ending.clear()
            entries = [entry for of_group in self._waiting.values() for entry in of_group]
            for group, of_group in self._waiting.items():
                self._waiting[group] = deque(entry for entry in of_group if entry[0].saves)
        waiting = [job for job, _ in entries]
        for job in (*running, *ending, *waiting):
            job.silence()
        for job in (job for job in running if not job.saves):
            job.stop()
        for job in (job for job in waiting if not job.saves):
            _cancel(job)
        return [*running, *(job for job in waiting if job.saves)]


def _cancel(job: Job) -> None:
    """End a job that has not begun, and never does."""
    job.drop()
    job.finish()
