"""Dialog with the mistakes in the settings: the line and the setting of each, and below what it may be."""

from collections.abc import Sequence
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from reader.base.setting_mistakes import SettingMistake
from reader.ui.dialogs.dialog import Dialog
from reader.ui.widgets.plain import plain

_INDENT = "  "


class MistakesDialog(Dialog[None]):
    """Shows mistakes in a text that scrolls."""

    def __init__(self, path: Path, mistakes: Sequence[SettingMistake]) -> None:
        """`path` is that of the settings file."""
        super().__init__()
        self._path = path
        self._mistakes = tuple(mistakes)

    def compose(self) -> ComposeResult:
        """Create the widgets of the dialog."""
        count = len(self._mistakes)
        with Vertical(id="mistakes-box"):
            yield Static(plain(f"{count} mistake{'s' * (count != 1)} in the settings"), id="mistakes-title")
            yield Static(plain(str(self._path)), id="mistakes-path")
            with VerticalScroll(id="mistakes-rows"):
                for mistake in self._mistakes:
                    yield Static(_heading(mistake), classes="mistake")
                    yield Static(plain(f"{mistake.fault}."), classes="fault")
            hint = "mistaken settings have their defaults · ↑ ↓ scroll · Esc close"
            yield Static(plain(hint), id="mistakes-hint")

    def on_mount(self) -> None:
        """Focus the text, so that keys scroll it."""
        self.query_one(VerticalScroll).focus()


def _heading(mistake: SettingMistake) -> Content:
    """The line and the setting."""
    line = f"line {mistake.line}{_INDENT * bool(mistake.setting)}" if mistake.line else ""
    return Content.assemble(plain(line).stylize("$foreground 60%"), plain(mistake.setting).stylize("bold"))
