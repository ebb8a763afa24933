"""Dialog with the rules in their order: to add, edit, move, switch, apply and delete them."""

import time
from collections.abc import Callable, Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from reader.library.rules.rule import Rule
from reader.ui.dialogs.dialog import Dialog
from reader.ui.dialogs.option_moves import move_by_letter
from reader.ui.viewmodels.rule_rows import NO_RULES, lines_of
from reader.ui.widgets.plain import plain

_ACTIONS = {
    "a": "add", "space": "switch", "J": "move_down", "K": "move_up", "f": "choose_feeds", "x": "apply",
    "D": "delete", "delete": "delete",
}  # fmt: skip
"""Keys, by Textual's names, and what each does with the rule under the cursor."""
_HINT = "a add · Enter edit · Space on or off · J K move · f feeds · x apply now · D delete · Esc close"
_EMPTY_HINT = "a add · Esc close"
_BESIDE = 4
"""Cells beside a rule: the margins of its row, and the scrollbar."""
_AROUND = 10
"""Lines of the screen that the rest of the dialog and its margins take."""


class RulesDialog(Dialog[None]):
    """Lists rules; what a key does is left to `do`, which is given its name and the index of the selected rule."""

    def __init__(self, rules: Sequence[Rule], do: Callable[[str, int | None], object]) -> None:
        super().__init__()
        self._rules = tuple(rules)
        self._do = do

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="rules-box"):
            yield Static(plain("Rules for new articles"), id="rules-title")
            yield OptionList(id="rules-list")
            yield Static(plain(NO_RULES), id="rules-empty")
            yield Static(id="rules-hint")

    def on_mount(self) -> None:
        """List the rules once their width is known."""
        self.call_after_refresh(self.show_rules, self._rules, 0)

    def on_resize(self) -> None:
        """Fit the list to the new size."""
        options = self.query_one(OptionList)
        options.styles.max_height = max(2, self.size.height - _AROUND)
        self.show_rules(self._rules, options.highlighted or 0)

    def show_rules(self, rules: Sequence[Rule], index: int) -> None:
        """List rules, with the cursor on one of them."""
        self._rules = tuple(rules)
        options = self.query_one(OptionList)
        options.display = bool(rules)
        self.query_one("#rules-empty").display = not rules
        self.query_one("#rules-hint", Static).update(plain(_HINT if rules else _EMPTY_HINT))
        width, now = max(20, self.query_one("#rules-box").content_size.width - _BESIDE), int(time.time())
        options.clear_options()
        lines = ["\n".join(lines_of(number, rule, now, width)) for number, rule in enumerate(rules, 1)]
        for line in lines:
            options.add_option(plain(line))
        options.highlighted = min(index, len(rules) - 1) if rules else None
        options.focus()

    @on(OptionList.OptionSelected)
    def _edit(self, event: OptionList.OptionSelected) -> None:
        self._do("edit", event.option_index)

    def on_key(self, event: events.Key) -> None:
        """Do what a key stands for; j and k move the cursor."""
        options = self.query_one(OptionList)
        if event.key in _ACTIONS:
            event.stop()
            self._do(_ACTIONS[event.key], options.highlighted)
        else:
            move_by_letter(options, event)
