"""The help: every act with its keys, made from the table of acts, to be filtered by typing."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.ui.actions import ANYWHERE, Action, signs_of
from reader.ui.body_layout import fit
from reader.ui.plain import plain
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets.plain_input import PlainInput

_KEY_COLUMN = 18
_SCROLLING = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10}


class HelpDialog(Dialog[None]):
    """Lists the acts whose key, name or help holds what is typed."""

    def __init__(self, actions: Sequence[Action]) -> None:
        super().__init__()
        self._actions = tuple(actions)

    def compose(self) -> ComposeResult:
        with Vertical(id="help-box"):
            yield PlainInput(placeholder="type to filter · ↑ ↓ scroll · Esc closes", id="help-filter")
            with VerticalScroll(id="help-rows", can_focus=False):
                yield Static(self._rows(""), id="help-text")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        self.query_one("#help-text", Static).update(self._rows(event.value))
        self.query_one("#help-rows").scroll_home(animate=False)

    @on(Input.Submitted)
    def _close(self) -> None:
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        if event.key in _SCROLLING:
            event.stop()
            self.query_one("#help-rows").scroll_relative(y=_SCROLLING[event.key], animate=False)

    def _rows(self, query: str) -> Content:
        wanted = query.strip().casefold()
        shown = [
            action
            for action in self._actions
            if wanted in f"{signs_of(action)} {action.id} {action.label} {action.help}".casefold()
        ]
        if not shown:
            return plain(f"No act matches “{query}”.")
        lines = [
            Content.assemble(plain(fit(signs_of(action), _KEY_COLUMN)).stylize("$primary"), plain(_sentence(action)))
            for action in shown
        ]
        return Content("\n").join(lines)


def _sentence(action: Action) -> str:
    where = "" if action.where == ANYWHERE else f"  [{', '.join(sorted(action.where))}]"
    return f"{action.help}{where}  ({action.id})"
