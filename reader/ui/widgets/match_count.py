"""The number of matches while a search is typed, and the keys that work meanwhile."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.viewmodels.body_layout import fit, text_width
from reader.ui.widgets.component_styles import ComponentStyles

_GAP = 2
_LEAST_SENTENCE = 20
"""Cells to which a sentence may be cut, so that the keys stay visible."""


class MatchCount(Widget):
    """Draws the number of matches and the keys; changes need no layout."""

    def __init__(self, hints: Sequence[str]) -> None:
        """`hints` are the keys with what they do; the first is that of accepting the search."""
        super().__init__()
        self._hints = tuple(hints)
        self._text = ""
        self._found = True
        self._style = ComponentStyles(self, "match-count")

    def show(self, text: str, found: bool) -> None:
        """Show a count, or a sentence; `found` is whether there are matches."""
        if (text, found) != (self._text, self._found):
            self._text, self._found = text, found
            self.refresh()

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self._style.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """The count and as many keys as there is room for."""
        width = self.size.width
        if y or width <= 0:
            return Strip.blank(max(0, width))
        hints = list(self._hints if self._found else self._hints[1:])  # nothing to accept
        least = min(text_width(self._text), _LEAST_SENTENCE)
        while hints and least + sum(text_width(hint) + _GAP for hint in hints) > width:
            hints.pop()
        keys = "".join(f"{'':{_GAP}}{hint}" for hint in hints)
        count = fit(self._text, width - text_width(keys))
        style = self._style("found" if self._found else "nothing")
        return Strip([Segment(count, style), Segment(keys, self._style("keys"))], width)
