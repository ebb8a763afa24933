"""The thread of a test in the part of the interface's, and work that waits until it is let go: to test jobs with."""

import asyncio
import inspect
import threading
import time
from collections.abc import Callable
from queue import Empty, Queue

from reader.ui.main.jobs import Job, JobRunner

PATIENCE = 10.0
"""Seconds after which a test fails that waits for another thread."""


class Interface:
    """Plays the thread of the interface: runs what jobs post, when the test says so."""

    def __init__(self) -> None:
        self.posted: Queue[tuple[Callable[..., object], tuple[object, ...]]] = Queue()
        self.reports: list[str] = []
        self.changes = 0
        self.jobs = JobRunner(self.post, self.reports.append, self.count_change)

    def post(self, call: Callable[..., object], *arguments: object) -> None:
        self.posted.put((call, arguments))

    def count_change(self) -> None:
        self.changes += 1

    def until(self, condition: Callable[[], object]) -> None:
        """Do what jobs post until something is so."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "what was waited for did not come about"
            try:
                call, arguments = self.posted.get(timeout=0.005)
            except Empty:
                continue
            result = call(*arguments)
            if inspect.iscoroutine(result):
                asyncio.run(result)

    def until_done(self) -> None:
        self.until(lambda: not self.jobs.is_running())


class Gate:
    """Work that waits until it is let go, or stopped."""

    def __init__(self, result: str = "result") -> None:
        self.reached, self.opened, self.result = threading.Event(), threading.Event(), result

    def __call__(self, job: Job) -> str:
        job.on_stop(self.opened.set)
        return self.work(job)

    def work(self, _: Job) -> str:
        """The work of a job that hears of no stop."""
        self.reached.set()
        assert self.opened.wait(PATIENCE)
        return self.result
