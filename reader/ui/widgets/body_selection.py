"""What the mouse selects in the body, and where it is."""

import re

from textual import events
from textual.geometry import Offset
from textual.selection import Selection

from reader.ui.viewmodels.body_text import BodyText
from reader.ui.widgets.pane import Pane

_WORD = re.compile(r"[\w’'-]+")


class BodySelection:
    """Selects words and paragraphs of a pane's text. Textual selects by blocks: y is the index of a block, x an offset
    in it.
    """

    def __init__(self, pane: Pane, text: BodyText) -> None:
        self._pane = pane
        self._text = text

    @property
    def text(self) -> str:
        """The selected text, "" where there is none."""
        selection = self._pane.text_selection
        return selection.extract(self._text.document.text) if selection else ""

    def clear(self) -> None:
        """Select nothing."""
        if self._pane.is_mounted and self._pane.text_selection:
            self._pane.screen.clear_selection()

    def select_around(self, event: events.Click) -> None:
        """Select the word under the mouse on a double click, the paragraph on a triple click."""
        offset = self._under(event)
        if offset is None:
            return
        text = self._text.document.blocks[offset.y].text
        start, end = (0, len(text)) if event.chain > 2 else word_at(text, offset.x)
        if end > start:
            self._pane.screen.selections = {self._pane: Selection(Offset(start, offset.y), Offset(end, offset.y))}

    def offset_under(self, event: events.MouseEvent) -> int | None:
        """The offset in the document of the character under the mouse, None over none and while the mouse drags."""
        offset = self._under(event) if self._pane.app.mouse_captured is None else None
        return self._text.document.blocks[offset.y].start + offset.x if offset is not None else None

    def _under(self, event: events.MouseEvent) -> Offset | None:
        _, offset = self._pane.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        return offset if offset is not None and 0 <= offset.y < len(self._text.document.blocks) else None


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Where the word around an offset of a text begins and ends; both are 0 between words."""
    return next((found.span() for found in _WORD.finditer(text) if found.start() <= offset < found.end()), (0, 0))
