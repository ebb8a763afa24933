"""Dialog to type a command, or to choose one that was used before or is in the settings."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.option_moves import move_cursor
from reader.ui.viewmodels.body_layout import fit
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput

_NAME = 12
"""Cells of the column of names."""


class OfferedCommand(NamedTuple):
    """A command to choose: what the dialog answers, and the words to edit; both are the same for one that was typed."""

    answer: str
    words: str

    @property
    def label(self) -> str:
        """The row of the list."""
        return self.words if self.answer == self.words else f"{fit(self.answer, _NAME)} {self.words}"


class CommandDialog(Dialog[str | None]):
    """Answers with what was typed or chosen, None where it was closed without."""

    BINDINGS = [Binding("tab", "edit_chosen", "Edit", show=False)]

    def __init__(self, title: str, offered: Sequence[OfferedCommand], fault_of: Callable[[str], str]) -> None:
        """`fault_of` gives the sentence that says what is wrong with an answer, "" where nothing is."""
        super().__init__()
        self._title = title
        self._offered = tuple(offered)
        self._fault_of = fault_of
        self._listed = self._offered

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="command-box"):
            yield Static(plain(self._title), id="command-title")
            yield PlainInput(placeholder="a program and its words, such as lp -n 2", id="command-input")
            yield OptionList(id="command-list")
            yield Static(id="command-fault")
            choose = "↑ ↓ select · Tab edit it · " if self._offered else ""
            yield Static(plain(f"{choose}Enter run · Esc close"), id="command-hint")

    def on_mount(self) -> None:
        """List all commands, with the cursor on the first."""
        self.query_one(OptionList).can_focus = False
        self._list("")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self._list(event.value)

    def _list(self, typed: str) -> None:
        """List the commands that contain what is typed. The cursor is on one of them only until something is typed."""
        wanted = typed.strip().casefold()
        self._listed = tuple(one for one in self._offered if wanted in one.label.casefold())
        options = self.query_one(OptionList)
        options.clear_options()
        for one in self._listed:
            options.add_option(plain(one.label))
        options.highlighted = 0 if self._listed and not wanted else None
        options.display = bool(self._listed)
        self._say("")

    def _say(self, sentence: str) -> None:
        fault = self.query_one("#command-fault", Static)
        fault.update(plain(sentence))
        fault.display = bool(sentence)

    @property
    def _chosen(self) -> OfferedCommand | None:
        at = self.query_one(OptionList).highlighted
        return None if at is None else self._listed[at]

    def action_edit_chosen(self) -> None:
        """Take the words of the selected command into the line."""
        if self._chosen is not None:
            line = self.query_one(PlainInput)
            line.value = self._chosen.words
            line.cursor_position = len(line.value)

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        self._answer(self._chosen.answer if self._chosen is not None else event.value.strip())

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self._answer(self._listed[event.option_index].answer)

    def _answer(self, answer: str) -> None:
        fault = self._fault_of(answer)
        if fault:
            self._say(fault)
        else:
            self.dismiss(answer)

    def on_key(self, event: events.Key) -> None:
        """Move the cursor of the list from the input line."""
        move_cursor(self.query_one(OptionList), event)
