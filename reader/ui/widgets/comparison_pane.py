"""The pane that shows the difference of two articles."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from reader.model.diff import Difference
from reader.ui.viewmodels.body_layout import fit, text_width
from reader.ui.viewmodels.comparison_rows import lay_out_difference
from reader.ui.viewmodels.panel_lines import PanelLine
from reader.ui.widgets.pane import Pane

_MARGIN = 2
"""Cells left and right of the text."""
_WIDEST = 90
"""Cells of the longest lines that are easy to read."""


class ComparisonPane(Pane):
    """Draws the lines of a difference, or a sentence, centred."""

    PARTS = "comparison"

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._difference: Difference | None = None
        self._sentence = ""
        self._lines: Sequence[PanelLine] = ()
        self._is_folded = True

    def show_difference(self, difference: Difference) -> None:
        """Show a difference, from the beginning."""
        self._difference = difference
        self._sentence = "Headline and text are the same in both." if difference.is_none else ""
        self._lay_out()
        self.jump_to(0)

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence in the place of a difference."""
        self._difference, self._sentence = None, sentence
        self._lay_out()

    def toggle_folds(self) -> None:
        """Show all unchanged paragraphs, or fold them again."""
        self._is_folded = not self._is_folded
        self._lay_out()
        self.jump_to(min(self.top_line, max(0, len(self._lines) - self.visible_lines)))

    def on_resize(self) -> None:
        """Lay the difference out at the new width."""
        self._lay_out()

    @property
    def _width(self) -> int:
        return max(1, min(self.text_columns - 2 * _MARGIN, _WIDEST))

    def _lay_out(self) -> None:
        difference = None if self._sentence else self._difference
        self._lines = lay_out_difference(difference, self._width, self._is_folded) if difference else ()
        self.set_height(len(self._lines) + 2)
        self.refresh()

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the difference, after a blank one."""
        edges = {True: Segment("▐", self.style("thumb")), False: Segment(" ", self.style())}
        finish = self.finisher()
        margin = Segment(" " * max(0, (width - self._width) // 2), self.style())
        strips: list[Strip] = []
        for number in range(first, first + count):
            segments = [margin, *self._draw(number - 1)]  # a blank line above
            cells = sum(text_width(one.text) for one in segments)
            strips.append(finish(segments, cells, edges[number in thumb]))
        return strips

    def _draw(self, number: int) -> list[Segment]:
        if self._sentence:
            return [Segment(fit(self._sentence, self._width), self.style("sentence"))] if number == 0 else []
        if not 0 <= number < len(self._lines):
            return []
        return [Segment(piece.text, self.style(piece.part)) for piece in self._lines[number].pieces]
