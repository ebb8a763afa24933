"""The Textual app: shows the main screen over a library, and leaves the terminal as it was."""

import asyncio
import os
import signal
import sys
import threading
import warnings
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.filter import ANSIToTruecolor, LineFilter, Monochrome, NoColor
from textual.widgets._toast import Toast

from reader.base import paths
from reader.base.errors import LibraryError
from reader.base.log import log_error, log_to_file
from reader.base.safe_text import safe_line
from reader.base.settings import DEFAULT_THEME
from reader.library.library import Library
from reader.ui.actions.bindings import bindings_of
from reader.ui.checked_settings import check_settings
from reader.ui.main.context import AppContext
from reader.ui.main.screen import MainScreen
from reader.ui.main.view import FOR_BACKUPS
from reader.ui.themes import OWN_THEMES, SIXTEEN_COLOURS, THEMES
from reader.ui.type_ahead import TypeAhead
from reader.ui.widgets.plain import notify

if TYPE_CHECKING:
    from reader.sources import Source

_IDLE = 0.3
"""Seconds after the first frame at which the app prepares what is needed next."""

_LAST_SECONDS = 2.0
"""Seconds that the reader has to end after a signal."""

_STYLES = ("app", "list_head", "article_list", "article_body", "status_bar")
"""Style sheets of the first frame; the others are read with their widgets."""

_SWITCH_INTERVAL = 0.001
"""Seconds after which a working thread gives way to the interface, a fifth of Python's default: while a page of 200,000
words was added, a key took 9 to 15 ms instead of 21 to 34 (benchmarks/background.py).
"""

_NO_COLOUR = NoColor()

# A notice that was clicked away has no parent for a moment: selecting text in it crashes Textual.
Toast.ALLOW_SELECT = False


class BroadsheetApp(App[None], inherit_bindings=False):
    """One library, one main screen."""

    TITLE = "Broadsheet"
    CSS_PATH = [paths.styles() / f"{name}.tcss" for name in _STYLES]
    COMMANDS = set()
    # The reader's own action opens the palette, which would also list Textual's binding for it.
    COMMAND_PALETTE_BINDING = "f13"

    failure: str | None = None
    """A sentence why the reader had to stop, None if it did not."""

    def __init__(self, library: Library, sources: Sequence["Source"] = (), problems: Sequence[str] = ()) -> None:
        super().__init__()
        for theme in OWN_THEMES:
            self.register_theme(theme)
        settings, table, mistakes = check_settings(paths.settings_path())
        few_colours = self.console.color_system == "standard" and settings.theme == DEFAULT_THEME
        # Set without its watcher, which would parse every style sheet once more than the start does anyway.
        self.set_reactive(App.theme, SIXTEEN_COLOURS if few_colours else settings.theme)
        self.stylesheet.set_variables(self.get_css_variables())

        class Main(MainScreen, inherit_bindings=False):
            """The main screen with the person's keys."""

            BINDINGS = bindings_of(table)

        self.main = Main(AppContext(library, settings, table, tuple(THEMES), mistakes), sources, problems)
        self._type_ahead = TypeAhead(self, super().on_event)

    def get_driver_class(self) -> type[Driver]:
        """The driver that keeps pasted text from being run as keys, in the place of Textual's own for this system."""
        from textual.drivers.linux_driver import LinuxDriver

        chosen = super().get_driver_class()
        if chosen is not LinuxDriver:
            return chosen  # one that was asked for by TEXTUAL_DRIVER
        from reader.ui.terminal_driver import TerminalDriver

        return TerminalDriver

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's line filters, mended for themes of the terminal's own colours. Textual chooses them by the first
        theme: the filter for NO_COLOR would turn all colours of a later such theme black.
        """
        filters = super().get_line_filters()
        if not self.native_ansi_color:
            return filters
        own = [one for one in filters if not isinstance(one, ANSIToTruecolor)]
        return [_NO_COLOUR if isinstance(one, Monochrome) else one for one in own]

    async def on_event(self, event: events.Event) -> None:
        """Queue keys and pasted texts, to handle them in their order; pass all other events on."""
        if isinstance(event, events.Key) and "+" in event.key and not event.key.startswith("shift+"):
            event.character = None  # a terminal sends Alt+r with an "r", which a line to type in would take
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            await self._type_ahead.take(event)
        else:
            await super().on_event(event)

    def get_default_screen(self) -> MainScreen:
        """The main screen."""
        return self.main

    def on_load(self) -> None:
        """Let signals end the reader as `quit` does, so that the terminal is left as it was. Called before Textual
        takes over the terminal: a signal in between would leave it raw.

        asyncio's own handling of signals checks their numbers against a set that takes 4 ms to build.
        """
        loop = asyncio.get_running_loop()

        def end(number: int, _: object) -> None:
            loop.call_soon_threadsafe(partial(self.exit, return_code=128 + number))
            # Textual waits for ever when it writes to a terminal whose window was closed.
            last = threading.Timer(_LAST_SECONDS, os._exit, (128 + number,))
            last.daemon = True
            last.start()

        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, end)

    async def on_ready(self) -> None:
        """Do what could wait until the first frame was shown."""
        log_to_file()
        self.main.begin()
        self.set_timer(_IDLE, self.main.prepare)
        # After SIGTSTP and SIGCONT Textual would show an empty screen.
        self.app_resume_signal.subscribe(self, lambda _: self.refresh(layout=True))

    def _handle_exception(self, error: Exception) -> None:
        """End with a sentence after a crash. Textual would print the local variables of each frame, which contain page
        text.
        """
        if self.is_headless:
            super()._handle_exception(error)
            return
        # Python would warn of each coroutine that was never run.
        warnings.filterwarnings("ignore", "coroutine .* was never awaited", RuntimeWarning)
        self.failure = self.failure or _sentence_of(error)  # of the first error: others may follow from it
        self.exit(return_code=1)

    async def run_action(self, *arguments: Any, **options: Any) -> bool:
        """Run an action; an error of the library becomes a notice, and the reader goes on."""
        try:
            return await super().run_action(*arguments, **options)
        except LibraryError as error:
            notify(self, str(error), "error")
            return True


def _sentence_of(error: Exception) -> str:
    """The sentence about an error that ends the reader; a bug is logged too."""
    if isinstance(error, LibraryError):
        return str(error)
    is_logged = log_error("crash", error)
    where = f"What happened is in {safe_line(str(paths.log_path()))}; please" if is_logged else "Please"
    return f"Broadsheet stopped because of a bug ({type(error).__name__}). The library is safe. {where} report it."


class Ending(NamedTuple):
    """How the reader ended: its exit status, a sentence for each failure, and whether it is to go on once the person
    has chosen among the backups.
    """

    status: int
    failures: tuple[str, ...]
    is_for_backups: bool = False


def open_reader(library: Library, sources: Sequence["Source"], problems: Sequence[str]) -> Ending:
    """Run the reader until the person quits, or a signal or a failure ends it. `problems` are sentences to
    show at the start. Raises LibraryError.
    """
    sys.setswitchinterval(_SWITCH_INTERVAL)
    app = BroadsheetApp(library, sources, problems)
    try:
        app.run()
    except LibraryError as error:  # while it ended
        app.failure = app.failure or str(error)
    failures = (*problems, *app.main.failures, *([app.failure] if app.failure else []))
    if app.return_code == FOR_BACKUPS and not app.failure:
        return Ending(0, failures, is_for_backups=True)
    return Ending(app.return_code or int(bool(failures)), failures)
