"""Dialog to add a page, a feed or a list of feeds: by an address, a path, or pasted page text."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput


class PasteInput(PlainInput):
    """An input line that also takes a pasted text of many lines, such as a page; typing then starts a new line."""

    pasted: str | None = None
    """The pasted text of many lines, None where there is none."""
    _summary = ""

    def watch_value(self, value: str) -> None:
        """Forget the pasted text once the line was edited."""
        if value != self._summary:
            self.pasted = None

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()  # Textual calls its own handler too, which would insert the text once more
        text = event.text.strip("\r\n")
        if self.pasted is not None:
            self.value = ""
        if "\n" not in text and "\r" not in text:
            self.replace(text, *self.selection)
            return
        lines = text.splitlines()
        self._summary = plain(f"{len(lines):,} lines: {' '.join(' '.join(lines).split())[:200]}").plain
        self.value = self._summary
        self.cursor_position = 0
        self.pasted = text

    async def _on_key(self, event: events.Key) -> None:
        if self.pasted is not None and (event.is_printable or event.key in ("backspace", "delete")):
            self.value = ""
        await super()._on_key(event)


class AddDialog(Dialog[str | None]):
    """Answers with what was typed or pasted, None where it was closed without."""

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="add-box"):
            yield Static(plain("Add a page or follow a feed"), id="add-title")
            yield PasteInput(placeholder="https://…  ~/page.html  feeds.opml  or pasted text", id="add-input")
            yield Static(plain("Enter add · Esc close"), id="add-hint")

    @on(Input.Submitted)
    def _answer(self) -> None:
        line = self.query_one(PasteInput)
        answer = line.pasted if line.pasted is not None else line.value.strip()
        self.dismiss(answer or None)
