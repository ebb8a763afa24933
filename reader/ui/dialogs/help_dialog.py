"""The help: all commands and their keys under headings, made from the table of actions; typing filters it."""

from collections.abc import Sequence

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from reader.ui.actions.action import PANELS, PANES, Action
from reader.ui.actions.keys import signs_of
from reader.ui.actions.table import HEADINGS
from reader.ui.dialogs.dialog import Dialog
from reader.ui.viewmodels.body_layout import fit, wrap
from reader.ui.widgets.plain import plain
from reader.ui.widgets.plain_input import PlainInput

_KEY_COLUMN = 17
_NO_KEY = "–"
"""In place of the keys of a command that only the palette has."""
_SCROLLING = {"down": 1, "up": -1, "pagedown": 10, "pageup": -10}


class HelpRows(VerticalScroll, can_focus=False):
    """The commands whose heading, keys, id or texts contain what is typed: a column of keys, a column of texts."""

    def __init__(self, actions: Sequence[Action], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._actions = tuple(actions)
        self._wanted = ""

    def compose(self) -> ComposeResult:
        """Create the text of the rows."""
        yield Static(id="help-text")

    def on_resize(self) -> None:
        """Wrap the rows at the new width."""
        self.show(self._wanted)

    def show(self, wanted: str) -> None:
        """Show the commands that contain a text."""
        self._wanted = wanted
        self.query_one("#help-text", Static).update(self._rows())

    def _rows(self) -> Content:
        wanted = self._wanted.strip().casefold()
        width = self.scrollable_content_region.width - _KEY_COLUMN
        rows: list[Content] = []
        heading = shown = ""
        for action in self._actions:
            heading = HEADINGS.get(action.id, heading)
            if wanted not in f"{heading} {signs_of(action)} {action.id} {action.label} {action.help}".casefold():
                continue
            if heading != shown:
                rows += [*([Content("")] if rows else []), plain(heading).stylize("bold")]
                shown = heading
            rows += _lines(action, width)
        return Content("\n").join(rows) if rows else plain(f"No command matches “{self._wanted}”.")


class HelpDialog(Dialog[None]):
    """Shows the table of actions with the person's keys."""

    def __init__(self, actions: Sequence[Action]) -> None:
        super().__init__()
        self._actions = tuple(actions)

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        with Vertical(id="help-box"):
            yield Static(plain("Keys"), id="help-title")
            yield PlainInput(placeholder="type a key or a word to search for", id="help-filter")
            yield HelpRows(self._actions, id="help-rows")
            yield Static(plain("↑ ↓ scroll · Esc close"), id="help-hint")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        rows = self.query_one(HelpRows)
        rows.show(event.value)
        rows.scroll_home(animate=False)

    @on(Input.Submitted)
    def _close(self) -> None:
        self.dismiss(None)

    def on_key(self, event: events.Key) -> None:
        """Scroll the rows."""
        if event.key in _SCROLLING:
            event.stop()
            self.query_one(HelpRows).scroll_relative(y=_SCROLLING[event.key], animate=False)


def _lines(action: Action, width: int) -> list[Content]:
    """The lines of a command: its keys, and its text wrapped to a width in cells."""
    sentence = _sentence(action)
    keys = [signs_of(action) or _NO_KEY]
    return [
        Content.assemble(
            plain(fit("".join(keys[number:]), _KEY_COLUMN)).stylize("$primary"),
            plain(sentence[start:end]).stylize("$foreground 60%", max(0, len(action.help) - start)),
        )
        for number, (start, end) in enumerate(wrap(sentence, width))
    ]


def _sentence(action: Action) -> str:
    panes = {*(action.where - PANELS), "panels"} if action.where >= PANELS else action.where
    where = "" if action.where >= PANES else f"  [{', '.join(sorted(panes))}]"
    return f"{action.help}{where}  ({action.id})"
