"""The app that is shown in the place of the reader where the library is damaged or gone: it lists the backups, tells
what each holds and what would be lost, and restores one with one key.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from reader.base import paths
from reader.base.errors import LibraryError, ReaderError, StoppedReading
from reader.base.log import log_error
from reader.base.safe_text import safe_line
from reader.library.backups.backup_files import BackupFile, list_backups
from reader.library.backups.backup_texts import aside_text, contents_text, losses_text
from reader.library.backups.restoring import UnpackedBackup, begin_anew
from reader.ui.checked_settings import check_settings
from reader.ui.main.jobs import Job, JobRunner
from reader.ui.terminal_driver import TerminalDriver
from reader.ui.themes import OWN_THEMES
from reader.ui.widgets.plain import plain

_LOOKING, _RESTORING = "looking", "restoring"
_HINT = "Enter restore it · n begin a new library · q quit and leave all as it is"
_HINT_WITHOUT = "n begin a new library · q quit and leave all as it is"

_T = TypeVar("_T")


class RescueApp(App[str], inherit_bindings=False):
    """Returns what was done in a sentence, None where the person left all as it was."""

    TITLE = "Broadsheet"
    CSS_PATH = [paths.styles() / "rescue_app.tcss"]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("n", "begin_anew", show=False),
        Binding("q,Q,escape,ctrl+c,ctrl+q", "leave", show=False),
    ]

    def __init__(self, library: Path, sentence: str, driver: type[TerminalDriver] | None = TerminalDriver) -> None:
        """`sentence` says what is wrong with the library."""
        super().__init__(driver_class=driver)
        for theme in OWN_THEMES:
            self.register_theme(theme)
        self.theme = check_settings(paths.settings_path()).settings.theme
        self._library = library
        self._sentence = sentence
        self._jobs = JobRunner(self.call_later, self._say, lambda: None)
        self._backups: list[BackupFile] = []

    def compose(self) -> ComposeResult:
        """Create the widgets of the screen."""
        with Vertical(id="rescue-box"):
            yield Static(plain(self._sentence), id="rescue-sentence")
            yield OptionList(id="rescue-backups")
            yield Static(id="rescue-facts")
            yield Static(id="rescue-hint")

    def on_mount(self) -> None:
        """List the backups, the newest first."""
        try:
            self._backups = list_backups(self._library)
        except LibraryError as error:
            self._say(str(error))
        options = self.query_one(OptionList)
        options.display = bool(self._backups)
        self.query_one("#rescue-hint", Static).update(plain(_HINT if self._backups else _HINT_WITHOUT))
        if self._backups:
            for backup in self._backups:
                options.add_option(plain(_row(backup)))
            options.focus()
            options.highlighted = 0
        else:
            self._say("There is no backup beside it. If you have a copy elsewhere, `broadsheet restore FILE` uses it.")

    def on_unmount(self) -> None:
        """End what goes on."""
        self._jobs.close()

    def _say(self, text: str) -> None:
        """Say something below the backups."""
        self.query_one("#rescue-facts", Static).update(plain(text))

    @on(OptionList.OptionHighlighted)
    def _look(self, event: OptionList.OptionHighlighted) -> None:
        """Look into the backup under the cursor, and tell what is in it."""
        if self._jobs.is_running(_RESTORING):
            return
        self._say("It is read …")

        def facts(unpacked: UnpackedBackup) -> str:
            return f"It {contents_text(unpacked.contents())} {losses_text(unpacked.losses())}"

        self._start(_LOOKING, self._backups[event.option_index], facts, self._say)

    @on(OptionList.OptionSelected)
    def _restore(self, event: OptionList.OptionSelected) -> None:
        """Restore the backup under the cursor, and leave."""
        if self._jobs.is_running(_RESTORING):
            return
        self._jobs.stop(_LOOKING)
        backup = self._backups[event.option_index]

        def restore(unpacked: UnpackedBackup) -> str:
            return f"Restored the backup of {_made(backup)}. {aside_text(_name(unpacked.replace_library()))}"

        self._start(_RESTORING, backup, restore, self.exit)

    def _start(
        self, group: str, backup: BackupFile, work: Callable[[UnpackedBackup], _T], done: Callable[[_T], object]
    ) -> None:
        """Unpack a backup in the background, telling how far that is, and do something with it."""

        def run(job: Job) -> _T:
            def show(part: int, total: int) -> None:
                if job.is_stopping:
                    raise StoppedReading("It was stopped.")
                said = f"{part * 100 // max(1, total)} % unpacked …" if part < total else "It is checked …"
                job.post(self._say, said)

            with UnpackedBackup(backup.path, self._library, show) as unpacked:
                return work(unpacked)

        self._jobs.start(group, run, done=done, failed=self._refuse, replaces=True, saves=group == _RESTORING)

    def _refuse(self, error: ReaderError) -> None:
        self._say(str(error))

    def action_begin_anew(self) -> None:
        """Take the library away, so that a new one begins."""
        if not self._jobs.is_running(_RESTORING):
            try:
                aside = begin_anew(self._library)
            except LibraryError as error:
                self._say(str(error))
            else:
                self.exit(f"This is a new library. {aside_text(_name(aside))}")

    def action_leave(self) -> None:
        """Leave all as it is, unless a backup takes its place just now."""
        if not self._jobs.is_running(_RESTORING):
            self.exit()

    def _handle_exception(self, error: Exception) -> None:
        """End after a crash; Textual would print the local variables of each frame."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        log_error("rescuing a library", error)
        self.exit(return_code=1)


def rescue(library: Path, sentence: str) -> str | None:
    """Let the person bring a library back. Returns what was done, None where all was left as it is."""
    return RescueApp(library, sentence).run()


def _row(backup: BackupFile) -> str:
    return f"{_made(backup)}   {backup.size / 1_000_000:>8,.1f} MB"


def _made(backup: BackupFile) -> str:
    return f"{backup.made_at.astimezone():%Y-%m-%d %H:%M}"


def _name(aside: Path | None) -> str | None:
    return safe_line(str(aside)) if aside is not None else None
