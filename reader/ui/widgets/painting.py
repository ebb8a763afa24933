"""Paints what a key changed in the turn of the loop that handles the key."""

import time
from typing import Any

from textual.screen import Screen

_FRAME = 1 / 60
"""Seconds between two frames of Textual's. A burst of keys is not painted more often."""


class KeyPainter:
    """Paints the widgets of a screen that asked for it.

    Textual does it three turns of the loop later: widgets send the screen a message, and that wakes a timer.
    """

    def __init__(self) -> None:
        self._painted = 0.0

    def paint(self, screen: Screen[Any]) -> None:
        """Paint now, unless there was a frame just before, or the screen is to be laid out: then Textual does it."""
        now = time.monotonic()
        if now - self._painted < _FRAME or not screen.is_current or screen._layout_required:
            return
        visible = screen._compositor.visible_widgets
        if any(widget._layout_required or widget._scroll_required for widget in (*screen.children, *visible)):
            return
        self._painted = now
        for widget in visible:
            if widget._repaint_required:
                widget._repaint_required = False
                screen._dirty_widgets.add(widget)
        screen._on_timer_update()
