"""The thumb of a pane's scroll bar, which the pane paints itself in its last column."""

from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from reader.ui.widgets.pane import Pane


class ScrollThumb:
    """Where the thumb of a pane is; scrolls the pane when the mouse drags it.

    Textual's own scroll bar is a widget: drawing it doubles the time of scrolling a line.
    """

    def __init__(self, pane: "Pane") -> None:
        self._pane = pane

    @property
    def lines(self) -> range:
        """The lines of the content that have the thumb next to them, none where all lines are visible."""
        return thumb_lines(self._pane.virtual_size.height, self._pane.visible_lines, self._pane.top_line)

    def grab(self, event: events.MouseDown) -> None:
        """Begin to drag, if the mouse is on the scroll bar."""
        if event.x == self._pane.text_columns and self._pane.virtual_size.height > self._pane.visible_lines:
            event.stop()
            self._pane.capture_mouse()
            self._drag_to(event.y)

    def drag(self, event: events.MouseMove) -> None:
        """Scroll the pane, if the mouse has grabbed the thumb."""
        if self._pane.app.mouse_captured is self._pane:
            event.stop()
            self._drag_to(event.y)

    def drop(self) -> None:
        """Stop dragging."""
        if self._pane.app.mouse_captured is self._pane:
            self._pane.release_mouse()

    def _drag_to(self, y: int) -> None:
        share = max(0.0, min(y / max(1, self._pane.visible_lines - 1), 1.0))
        self._pane.jump_to(round(share * (self._pane.virtual_size.height - self._pane.visible_lines)))


def thumb_lines(total: int, seen: int, top: int) -> range:
    """The lines with the thumb next to them, in a content of `total` lines, `seen` of them visible from `top` on."""
    if total <= seen:
        return range(0)
    size = max(1, seen * seen // total)
    start = top + round(top * (seen - size) / (total - seen))
    return range(start, start + size)
