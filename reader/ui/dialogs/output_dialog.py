"""What a command of the person's own said, as plain text."""

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.plain import plain

_MOST = 20_000
"""Characters that are shown."""


class OutputDialog(Dialog[None]):
    """Shows a text, which the keys of the list scroll."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self._title = title
        self._text = text if len(text) <= _MOST else f"{text[:_MOST]}\n… and {len(text) - _MOST:,} characters more"

    def compose(self) -> ComposeResult:
        with Vertical(id="output-box"):
            yield Static(plain(self._title), id="output-title")
            with VerticalScroll(id="output-rows"):
                yield Static(plain(self._text), id="output-text")
            yield Static(plain("↑ ↓ scroll · Esc closes"), id="output-hint")

    def on_mount(self) -> None:
        self.query_one(VerticalScroll).focus()
