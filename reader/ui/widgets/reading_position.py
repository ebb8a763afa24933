"""The reading position: which part of a text a pane shows."""

from reader.model.annotations import Span
from reader.ui.viewmodels.body_text import BodyText
from reader.ui.widgets.pane import Pane


class ReadingPosition:
    """Scrolls a pane through its text, and remembers the offset at the top, which stays there however lines change."""

    def __init__(self, pane: Pane, text: BodyText) -> None:
        self._pane = pane
        self._text = text
        self._offset = 0
        self._height = 0
        self._is_restoring = False

    @property
    def offset(self) -> int:
        """The offset at the top of the pane."""
        return self._offset

    @property
    def sight(self) -> Span:
        """The span of the text that is visible."""
        return self._text.sight(self._pane.top_line, self._pane.visible_lines)

    @property
    def progress(self) -> float:
        """The share of the lines above the lower edge of the pane, from 0 to 1."""
        return self._text.progress(self._pane.top_line + self._pane.visible_lines)

    def return_to(self, offset: int) -> None:
        """Scroll the line at an offset to the top."""
        self._offset = offset
        self._is_restoring = True
        self._pane.jump_to(self._text.line_at(offset))
        self._is_restoring = False

    def bring_into_sight(self, span: Span) -> None:
        """Scroll a span that is not visible to a third of the pane from the top."""
        self._pane.jump_to(self._text.top_for(span, self._pane.top_line, self._pane.visible_lines))

    def update_height(self) -> bool:
        """Take note of the height of the pane, after it was resized; False where that is as before."""
        before, self._height = self._height, self._pane.size.height
        return self._height != before

    def update_offset(self) -> None:
        """Take note of the offset at the top, after the pane was scrolled."""
        # A pane that grows scrolls by itself at the end of the text: that is no new position.
        if not self._is_restoring and len(self._text) and self._pane.size.height == self._height:
            self._offset = self._text.offset_of(self._pane.top_line)
