"""Dialog with one line to type, such as a name or a path, and optionally a list to choose from."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.option_moves import move_cursor
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput


class OfferDialog(Dialog[str | None]):
    """Answers with what was typed or chosen, None where it was closed without."""

    def __init__(self, title: str, value: str = "", nothing: str = "", offered: Sequence[str] = ()) -> None:
        """`value` is what the line holds at first, `nothing` says what an empty line means, `offered` are choices."""
        super().__init__()
        self._title, self._value, self._nothing = title, value, nothing
        self._offered = tuple(offered)
        self._answers: list[str] = []
        self._typed = value
        """The line for which the choices are listed; at first all are, whatever it holds."""

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="offer-box"):
            yield Static(plain(self._title), id="offer-title")
            yield PlainInput(self._value, placeholder=plain(self._nothing).plain, id="offer-input")
            if self._offered:
                yield OptionList(id="offer-list")
            choose = "↑ ↓ select · " if self._offered else ""
            yield Static(plain(f"{choose}Enter accept · Esc close"), id="offer-hint")

    def on_mount(self) -> None:
        """List all choices."""
        for options in self.query(OptionList):
            options.can_focus = False
        self._offer("")  # all of them, until something is typed
        self._choose_row(self._value)

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        if event.value != self._typed:
            self._typed = event.value
            self._offer(event.value)

    def _offer(self, typed: str) -> None:
        """List what was typed, unless it is one of the choices; the choices that contain it; and the empty line."""
        wanted = " ".join(typed.split())
        found = [one for one in self._offered if wanted.casefold() in one.casefold()]
        new = [wanted] if wanted and wanted not in self._offered else []
        self._answers = [*new, *found, ""]
        for options in self.query(OptionList):
            options.clear_options()
            for answer in self._answers:
                options.add_option(plain(f"“{answer}” (new)" if answer in new else answer or self._nothing))
            options.highlighted = 0

    def _choose_row(self, answer: str) -> None:
        if answer in self._answers:
            for options in self.query(OptionList):
                options.highlighted = self._answers.index(answer)

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        chosen = [one.highlighted for one in self.query(OptionList)]
        self.dismiss(self._answers[chosen[0]] if chosen and chosen[0] is not None else event.value.strip())

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._answers[event.option_index])

    def on_key(self, event: events.Key) -> None:
        """Move the cursor of the list from the input line."""
        for options in self.query(OptionList):
            move_cursor(options, event)
