"""Base class of the dialogs over the main screen."""

from typing import TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

from reader.base import paths

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """A box over the main screen; Escape closes it without an answer."""

    CSS_PATH = [paths.styles() / "dialog.tcss"]
    BINDINGS = [Binding("escape", "close_dialog", "Close", show=False)]

    def action_close_dialog(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
