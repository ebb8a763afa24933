"""Dialog to switch kinds of marks on and off."""

from collections.abc import Callable, Mapping

from rich.style import Style as RichStyle
from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import OptionList, Static

from reader.ui.dialogs.dialog import Dialog
from reader.ui.viewmodels.mark_kinds import MARK_NAMES, MarkKind
from reader.ui.widgets.plain import plain

_ON, _OFF = "■", "□"


class MarksDialog(Dialog[None]):
    """Enter, Space or a digit switches a kind of marks; the article changes at once."""

    def __init__(
        self,
        marked: frozenset[MarkKind],
        looks: Mapping[MarkKind, RichStyle],
        change: Callable[[frozenset[MarkKind]], None],
    ) -> None:
        """`marked` are the kinds that are on, `looks` their styles in the article; `change` is called with the kinds
        that are on after each switch.
        """
        super().__init__()
        self._marked = marked
        self._looks = {kind: _letters(look) for kind, look in looks.items()}
        self._change = change

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="marks-box"):
            yield Static(plain("Marks"), id="marks-title")
            yield OptionList(*(self._row(kind) for kind in MARK_NAMES), id="marks-list")
            yield Static(plain("Enter on or off · Esc close"), id="marks-hint")

    def _row(self, kind: MarkKind) -> Content:
        number = list(MARK_NAMES).index(kind) + 1
        sign = _ON if kind in self._marked else _OFF
        return Content.assemble(plain(f"{number}  {sign}  "), plain(MARK_NAMES[kind]).stylize(self._looks[kind]))

    def on_mount(self) -> None:
        """Focus the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def _choose(self, event: OptionList.OptionSelected) -> None:
        self._switch(event.option_index)

    def on_key(self, event: events.Key) -> None:
        """Let Space and digits switch a kind."""
        rows = self.query_one(OptionList)
        if event.key == "space" and rows.highlighted is not None:
            event.stop()
            self._switch(rows.highlighted)
        elif event.key.isdigit() and 1 <= int(event.key) <= len(MARK_NAMES):
            event.stop()
            rows.highlighted = int(event.key) - 1
            self._switch(int(event.key) - 1)

    def _switch(self, index: int) -> None:
        kind = list(MARK_NAMES)[index]
        self._marked = self._marked ^ {kind}
        self.query_one(OptionList).replace_option_prompt_at_index(index, self._row(kind))
        self._change(self._marked)


def _letters(look: RichStyle) -> Style:
    """A style without its colours, which would not be readable on the row under the cursor."""
    return Style(bold=look.bold, italic=look.italic, underline=look.underline)
