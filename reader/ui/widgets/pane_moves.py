"""The keys that a pane handles itself: those that scroll it, or move its cursor."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.message import Message

from reader.ui.widgets.painting import KeyPainter

if TYPE_CHECKING:
    from reader.ui.widgets.pane import Pane

MOVES: "Mapping[str, Callable[[Pane], None]]" = {
    "move_down": lambda pane: pane.move(1),
    "move_up": lambda pane: pane.move(-1),
    "page_down": lambda pane: pane.page(1),
    "page_up": lambda pane: pane.page(-1),
    "half_down": lambda pane: pane.page(0.5),
    "half_up": lambda pane: pane.page(-0.5),
    "top": lambda pane: pane.go_to_edge(end=False),
    "bottom": lambda pane: pane.go_to_edge(end=True),
}
"""The actions that only move within a pane, by their ids."""

_MOVES_ONLY = frozenset(MOVES.values())


class PaneMoves:
    """The keys that a pane handles itself: bindings would take two more turns of the message loop."""

    def __init__(self, pane: "Pane") -> None:
        self._pane = pane
        self._bound: Mapping[str, Callable[[Pane], None]] = {}
        self._call: Callable[[], object] | None = None
        self._is_by_key = False
        self._painter = KeyPainter()

    @property
    def bound(self) -> "Mapping[str, Callable[[Pane], None]]":
        """The keys, and what each does."""
        return self._bound

    def bind(self, moves: "Mapping[str, Callable[[Pane], None]]") -> None:
        """Handle these keys from now on."""
        self._bound = moves

    def run(self, key: str) -> bool:
        """Run what a key does, and paint it; False where the pane does not handle it."""
        move = self._bound.get(key)
        if move is None:
            return False
        self._is_by_key = move in _MOVES_ONLY
        move(self._pane)
        self._is_by_key = False
        self._painter.paint(self._pane.screen)
        return True

    def when_moved(self, call: Callable[[], object]) -> None:
        """Call a function when a key scrolls the pane or moves its cursor, in the place of the message about it.

        The message would reach the screen after the pane was painted, and what changes elsewhere on the screen would be
        painted a frame later.
        """
        self._call = call

    def report(self, message: Message) -> None:
        """Report that the pane was scrolled, or its cursor moved."""
        if self._is_by_key and self._call is not None:
            self._call()
        else:
            self._pane.post_message(message)
