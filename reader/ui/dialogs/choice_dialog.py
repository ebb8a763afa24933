"""Dialog to choose one of a few numbered answers."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.widgets.plain import plain

_DIGITS = 9


class ChoiceDialog(Dialog[int | None]):
    """Answers with the index of the chosen row, from 0; a digit chooses at once."""

    def __init__(self, title: str, rows: Sequence[str], chosen: int = 0) -> None:
        """`chosen` is the index of the row on which the cursor begins."""
        super().__init__()
        self._title = title
        self._rows = tuple(rows)
        self._chosen = chosen

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="choice-box"):
            yield Static(plain(self._title), id="choice-title")
            yield OptionList(*(plain(self._numbered(index)) for index in range(len(self._rows))), id="choice-list")
            yield Static(plain("Enter choose · Esc close"), id="choice-hint")

    def _numbered(self, index: int) -> str:
        return f"{index + 1 if index < _DIGITS else '·'}  {self._rows[index]}"

    def on_mount(self) -> None:
        """Put the cursor on the row to begin with."""
        options = self.query_one(OptionList)
        options.focus()
        options.highlighted = self._chosen

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_index)

    def on_key(self, event: events.Key) -> None:
        """Let a digit choose."""
        if event.key.isdigit() and 1 <= int(event.key) <= min(_DIGITS, len(self._rows)):
            event.stop()
            self.dismiss(int(event.key) - 1)
