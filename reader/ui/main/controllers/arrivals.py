"""Lists what comes into the library while it is open: by `broadsheet refresh` elsewhere, or a job of ours."""

from contextlib import suppress

from reader.base.errors import LibraryError
from reader.library.changes import count_after, data_version
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import ADDING, REFRESHING
from reader.ui.main.observable import Topic
from reader.ui.main.parts import Parts

_LOOK_INTERVAL = 3.0
"""Seconds between two looks. One takes 10 µs while nothing changes: SQLite compares a number in shared memory."""


class ArrivalsController(Controller):
    """Looks at the library every few seconds, and counts what comes from elsewhere."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._version = self._last_id = 0
        """The library at the last look: which it was, and the greatest id of an article."""
        self._has_begun = self._is_ours = False
        """Whether a job of ours brings articles, or did since the last look."""
        self._came = 0

    def begin(self) -> None:
        """Look from now on."""
        if not self._has_begun:
            self._has_begun = True
            self._version, self._last_id = data_version(self.library), self.library.last_id()
            self.session.observe(self._note_jobs, Topic.JOBS)
            self.view.set_interval(_LOOK_INTERVAL, self._look_quietly)

    def _note_jobs(self) -> None:
        self._is_ours = self._is_ours or self._brings_articles()

    def _brings_articles(self) -> bool:
        return self.jobs.is_running(ADDING) or self.jobs.is_running(REFRESHING)

    def _look_quietly(self) -> None:
        with suppress(LibraryError):  # the next look comes soon
            self.look()

    def look(self) -> None:
        """List the articles that came since the last look. The cursor stays on its row."""
        version = data_version(self.library)
        if version == self._version:
            return
        last_id, is_ours = self.library.last_id(), self._is_ours
        if is_ours:
            self.rows.follow()  # also where a rule changed an article only
        elif last_id > self._last_id:
            with self.session.batch():
                self.rows.follow()
                self.session.changed(Topic.FEEDS)
            self._came += count_after(self.library, self._last_id)
        self._version, self._last_id, self._is_ours = version, last_id, self._brings_articles()

    def take_count(self) -> int:
        """How many articles came from elsewhere since this was last asked."""
        self.look()
        came, self._came = self._came, 0
        return came
