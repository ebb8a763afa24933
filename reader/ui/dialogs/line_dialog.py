"""Dialog with one line to type: the name of a file, or tags."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput


class LineDialog(Dialog[str | None]):
    """Answers with the line that was typed, None where it was closed without."""

    def __init__(self, title: str, value: str, hint: str, placeholder: str = "") -> None:
        """`value` is what the line holds at first, `hint` stands below it, `placeholder` in the empty line."""
        super().__init__()
        self._title = title
        self._value = value
        self._hint = hint
        self._placeholder = placeholder

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="line-box"):
            yield Static(plain(self._title), id="line-title")
            yield PlainInput(value=plain(self._value).plain, placeholder=self._placeholder, id="line-input")
            yield Static(plain(self._hint), id="line-hint")

    def on_mount(self) -> None:
        """Put the cursor at the end of the line."""
        line = self.query_one(PlainInput)
        line.focus()
        line.cursor_position = len(line.value)

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())
