"""Dialog with one line to type: the name of a file, or tags."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, Static
from textual.widgets.input import Selection

from reader.ui.dialogs.dialog import Dialog
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput


class LineDialog(Dialog[str | None]):
    """Answers with the line that was typed, None where it was closed without."""

    def __init__(self, title: str, value: str, hint: str, placeholder: str = "", selected: str = "") -> None:
        """`value` is what the line holds at first, `hint` stands below it, `placeholder` in the empty line. `selected`
        is the part of the value that typing replaces.
        """
        super().__init__()
        self._title = title
        self._value = value
        self._hint = hint
        self._placeholder = placeholder
        self._selected = selected

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="line-box"):
            yield Static(plain(self._title), id="line-title")
            value = plain(self._value).plain
            yield PlainInput(value, placeholder=self._placeholder, select_on_focus=False, id="line-input")
            yield Static(plain(self._hint), id="line-hint")

    def on_mount(self) -> None:
        """Select what typing replaces, else put the cursor at the end of the line."""
        line = self.query_one(PlainInput)
        line.focus()
        selected = plain(self._selected).plain
        start = line.value.rfind(selected) if selected else -1
        line.selection = Selection(start, start + len(selected)) if start >= 0 else Selection.cursor(len(line.value))

    @on(Input.Submitted)
    def _answer(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())
