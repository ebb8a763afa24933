"""Writes settings that are changed in the reader to the person's settings file."""

from collections import deque

from reader.base.errors import SettingsError
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts


class SettingsWriter(Controller):
    """Writes one setting after the other, the last value last."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._unsaved: deque[tuple[str, str | int | list[str], str]] = deque()
        """The interface adds settings at one end, and the job takes them from the other."""

    def save(self, key: str, value: str | int | list[str], table: str = "") -> None:
        """Write a setting, in a table or above them, off the interface's thread."""
        self._unsaved.append((key, value, table))
        self.jobs.start("settings", self._write, queues=True, saves=True, failure="The settings were not saved")

    def _write(self, job: Job) -> None:
        from reader.base.paths import settings_path
        from reader.base.saved_settings import save_setting

        while self._unsaved:
            try:
                save_setting(settings_path(), *self._unsaved.popleft())
            except SettingsError as error:
                job.post(self.view.show_notice, str(error), "warning", True)
