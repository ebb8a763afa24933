"""The moves within a pane that keys make: scrolling it, or moving its cursor."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

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


class MoveReports:
    """Calls a function when a key scrolls a pane or moves its cursor, in the place of the message about it.

    The message would reach the screen after the pane was painted, and what changes elsewhere on the screen would be
    painted a frame later.
    """

    def __init__(self) -> None:
        self._call: Callable[[], object] | None = None
        self._is_by_key = False

    def connect(self, call: Callable[[], object]) -> None:
        """Call this function from now on."""
        self._call = call

    def run(self, move: "Callable[[Pane], None]", pane: "Pane") -> None:
        """Run what a key does in the pane."""
        self._is_by_key = move in _MOVES_ONLY
        move(pane)
        self._is_by_key = False

    def report(self) -> bool:
        """Call the function if a key is moving the pane; False where the pane has to post its message."""
        if not self._is_by_key or self._call is None:
            return False
        self._call()
        return True
