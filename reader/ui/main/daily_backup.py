"""Backs the library up once a day, in the background, while the reader is open."""

from typing import TYPE_CHECKING

from reader.base.errors import ReaderError, StoppedReading
from reader.library.library import Library
from reader.ui.main.jobs import Job, JobRunner
from reader.ui.main.view import MainView

if TYPE_CHECKING:
    from textual.screen import Screen

_GROUP = "backing up"
_FIRST_DELAY = 60.0
"""Seconds after the start: whoever looks something up for a moment waits for no disk."""
_LOOK_INTERVAL = 3_600.0


class DailyBackup:
    """Looks every hour whether the last backup is older than a day."""

    def __init__(self, library: Library, view: MainView, jobs: JobRunner) -> None:
        self._library = library
        self._view = view
        self._jobs = jobs
        self._has_failed = False

    def begin(self, screen: "Screen[None]") -> None:
        """Look as long as a screen is open, a minute from now first."""
        screen.set_timer(_FIRST_DELAY, self.look)
        screen.set_interval(_LOOK_INTERVAL, self.look)

    def look(self) -> None:
        """Make a backup if one is due."""
        if not self._jobs.is_running(_GROUP):
            self._jobs.start(_GROUP, self._back_up, failed=self._refuse, failure="No backup was made")

    def _back_up(self, job: Job) -> None:
        from datetime import UTC, datetime

        from reader.library.backups.making import back_up, is_due

        def show(done: int, total: int) -> None:
            if job.is_stopping:
                raise StoppedReading("The backup was stopped.")
            if done < total:
                job.post(self._jobs.say, _GROUP, f"backing up {done * 100 // total} %")

        if is_due(self._library.path, datetime.now(UTC)):
            back_up(self._library.path, show)

    def _refuse(self, error: ReaderError) -> None:
        """Say once why there is no backup: an hour later the reason may well be the same."""
        if not self._has_failed:
            self._view.show_notice(f"No backup was made. {error}", "warning", beside=True)
        self._has_failed = True
