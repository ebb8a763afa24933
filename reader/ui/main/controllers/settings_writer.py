"""Writes settings that are changed in the reader to the person's settings file."""

import threading

from reader.base.errors import SettingsError
from reader.ui.main.controllers.controller import Controller
from reader.ui.main.jobs import Job
from reader.ui.main.parts import Parts


class SettingsWriter(Controller):
    """Writes one setting after the other, the last value last."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts)
        self._unsaved: dict[str, str | int | list[str]] = {}
        self._changing = threading.Lock()
        """Held while `_unsaved` is changed, which both the interface and the job do."""

    def save(self, key: str, value: str | int | list[str]) -> None:
        """Write a setting, off the interface's thread."""
        with self._changing:
            self._unsaved = {**self._unsaved, key: value}
        self.jobs.start("settings", self._write, queues=True, saves=True, failure="The settings were not saved")

    def _write(self, job: Job) -> None:
        from reader.base.paths import settings_path
        from reader.base.settings import save_setting

        with self._changing:
            unsaved, self._unsaved = self._unsaved, {}
        for key, value in unsaved.items():
            try:
                save_setting(settings_path(), key, value)
            except SettingsError as error:
                job.post(self.view.show_notice, str(error), "warning", True)
