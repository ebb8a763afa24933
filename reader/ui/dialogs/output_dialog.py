"""Dialog with the output of a shell command, as plain text."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.widgets.plain import plain

_MOST = 20_000
"""Code points that are shown."""


class OutputDialog(Dialog[None]):
    """Shows a text that scrolls."""

    def __init__(self, title: str, text: str) -> None:
        """`text` may come from any program: it is made plain, and cut where it is long."""
        super().__init__()
        self._title = title
        self._text = text if len(text) <= _MOST else f"{text[:_MOST]}\n… {len(text) - _MOST:,} more characters"

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="output-box"):
            yield Static(plain(self._title), id="output-title")
            with VerticalScroll(id="output-rows"):
                yield Static(plain(self._text), id="output-text")
            yield Static(plain("↑ ↓ scroll · Esc close"), id="output-hint")

    def on_mount(self) -> None:
        """Focus the text, so that keys scroll it."""
        self.query_one(VerticalScroll).focus()
