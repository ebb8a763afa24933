"""Backups of the library, seen from the reader."""

from reader.ui.main.controllers.controller import Controller
from reader.ui.main.view import FOR_BACKUPS


class BackupsController(Controller):
    """Leaves the reader, in whose place the backups are shown: while it is open, none can take the library's place."""

    def restore_backup(self) -> None:
        """Let the person choose a backup to restore."""
        self.view.quit(FOR_BACKUPS)
