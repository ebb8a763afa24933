"""What a controller may do with the main screen besides showing another pane: say, ask, copy, wait."""

from collections.abc import Callable, Mapping
from typing import Any, Literal

from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer

from reader.ui.widgets.article_body import ArticleBody
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.list_head import ListHead, Side
from reader.ui.widgets.plain import notify
from reader.ui.widgets.status_bar import StatusBar

Severity = Literal["information", "warning", "error"]

FOR_BACKUPS = 99
"""The exit status with which the reader ends for the moment, to show the backups."""


class MainView:
    """The widgets of the first frame, and the screen and the app around them, as far as controllers need these."""

    def __init__(self, screen: Screen[None], keys: Mapping[str, str]) -> None:
        """`keys` are the first keys of actions by their ids, as people write them."""
        self._screen = screen
        self.side = Side(id="side")
        """The column of the list, with the line above it."""
        self.head = ListHead(id="head")
        self.list = ArticleList(keys, id="list")
        self.body = ArticleBody(id="body")
        self.status = StatusBar(id="status")

    @property
    def size(self) -> Size:
        """Columns and lines of the screen."""
        return self._screen.size

    # -- saying and asking

    def show_notice(
        self, sentence: str, severity: Severity = "information", beside: bool = False, click: str = ""
    ) -> None:
        """Show a notice for some seconds: in the place of those before, or `beside` them. A click on it does the action
        `click`.
        """
        notify(self._screen.app, sentence, severity, beside, click)

    def clear_notices(self) -> None:
        """Take all notices away."""
        self._screen.app.clear_notifications()

    def open_dialog(self, dialog: Screen[Any], answer: Callable[[Any], Any] | None = None) -> None:
        """Show a dialog over the main screen; `answer` gets what it is dismissed with."""
        self._screen.app.push_screen(dialog, answer)

    async def do(self, action_id: str) -> None:
        """Do an action of the table."""
        await self._screen.run_action(f"do('{action_id}')")

    def open_palette(self) -> None:
        """Show the command palette."""
        from reader.ui.main.palette import PlainPalette

        if not PlainPalette.is_open(self._screen.app):
            self._screen.app.push_screen(PlainPalette(id="--command-palette"))

    def copy(self, text: str, what: str = "") -> None:
        """Put a text on the clipboard, and say what it is, unless the caller does."""
        self._screen.app.copy_to_clipboard(text)
        if what:
            self.show_notice(f"Copied the {what}.")

    @property
    def selected_text(self) -> str:
        """What is selected with the mouse, in any pane."""
        return self._screen.get_selected_text() or ""

    # -- where the person is

    @property
    def is_on_top(self) -> bool:
        """Whether no dialog is over the main screen."""
        return self._screen.app.screen is self._screen

    @property
    def has_terminal_focus(self) -> bool:
        """Whether the person is at this window of the terminal."""
        return self._screen.app.app_focus

    # -- later

    def set_timer(self, seconds: float, call: Callable[[], Any]) -> Timer:
        """Call a function once, after some seconds."""
        return self._screen.set_timer(seconds, call)

    def set_interval(self, seconds: float, call: Callable[[], Any]) -> Timer:
        """Call a function again and again, some seconds between."""
        return self._screen.set_interval(seconds, call)

    def call_after_refresh(self, call: Callable[..., Any], *arguments: Any) -> None:
        """Call a function once the screen was laid out and painted."""
        self._screen.call_after_refresh(call, *arguments)

    # -- the app

    @property
    def theme(self) -> str:
        """The name of the theme that is shown."""
        return self._screen.app.theme

    def set_theme(self, theme: str) -> None:
        """Show another theme."""
        self._screen.app.theme = theme

    def quit(self, status: int = 0) -> None:
        """End the reader."""
        self._screen.app.exit(return_code=status)
