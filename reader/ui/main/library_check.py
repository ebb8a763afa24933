"""Checks the library for damage, in the background: what is new after a crash, and all of it once a month."""

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from reader.base.errors import LibraryError, ReaderError
from reader.library.library import Library
from reader.ui.main.jobs import Job, JobRunner
from reader.ui.main.view import MainView

if TYPE_CHECKING:
    from textual.screen import Screen

_GROUP = "checking"
_AFTER_CRASH = 5.0
"""Seconds after the start."""
_FIRST_DELAY = 600.0
_LOOK_INTERVAL = 6 * 3_600.0
_MONTH_DAYS = 30
_POLL = 0.1


class LibraryCheck:
    """Has a process of its own look at the library: a check takes the whole of a processor, for minutes."""

    def __init__(self, library: Library, view: MainView, jobs: JobRunner) -> None:
        self._library = library
        self._view = view
        self._jobs = jobs

    def begin(self, screen: "Screen[None]") -> None:
        """Check after a crash, and look as long as a screen is open whether a month is over."""
        if self._library.was_left_open:
            screen.set_timer(_AFTER_CRASH, self._check_newest)
        screen.set_timer(_FIRST_DELAY, self._look)
        screen.set_interval(_LOOK_INTERVAL, self._look)

    def _check_newest(self) -> None:
        self._start("--quick")

    def _look(self) -> None:
        from datetime import UTC, datetime, timedelta

        from reader.library.checking.check_results import last_result

        try:
            last = last_result(self._library)
        except LibraryError:
            return
        if last is None or datetime.now(UTC) - last.checked_at >= timedelta(days=_MONTH_DAYS):
            self._start()

    def _start(self, *options: str) -> None:
        if not self._jobs.is_running(_GROUP):
            self._jobs.start(_GROUP, lambda job: self._check(job, options), failed=self._ignore)

    def _check(self, job: Job, options: tuple[str, ...]) -> None:
        words = [sys.executable, "-m", "reader", "check", "--format", "json", "--library", str(self._library.path)]
        with subprocess.Popen(
            [*words, *options], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        ) as process:
            found = b""
            while True:
                try:
                    found, _ = process.communicate(timeout=_POLL)
                    break
                except subprocess.TimeoutExpired:
                    if job.is_stopping:
                        process.kill()
                        return
        try:
            damages = json.loads(found)["damages"]
        except (ValueError, KeyError):  # it could not be read, which other notices say
            return
        if damages:
            job.post(self._report, len(damages))

    def _report(self, count: int) -> None:
        things = "one thing is" if count == 1 else f"{count:,} things are"
        self._view.show_notice(
            f"In the library {things} damaged: `broadsheet check` tells what. Quit, and `broadsheet check --repair` "
            "repairs it.",
            "warning",
            beside=True,
        )

    def _ignore(self, error: ReaderError) -> None:
        """A check that fails is made again."""
