"""Paints the lines of the body as strips, and caches these."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from reader.ui.viewmodels.body_layout import BLANK_LINE
from reader.ui.viewmodels.body_marks import BodyMarks
from reader.ui.viewmodels.body_text import BodyText
from reader.ui.widgets.line_painter import LinePainter
from reader.ui.widgets.measure import Measure
from reader.ui.widgets.pane import Pane

_MOST_STRIPS = 2_000
_FIRST_SIGN = 1
"""Index of the headline's line, the first that may have a sign."""


class BodyPainter:
    """Paints the lines of a text with marks and signs, in the middle of a pane."""

    def __init__(self, pane: Pane, text: BodyText, marks: BodyMarks, measure: Measure) -> None:
        self._pane = pane
        self._text = text
        self._marks = marks
        self._measure = measure
        self._signs: tuple[str, ...] = ()
        self._strips: dict[tuple[int, bool], Strip] = {}

    def clear(self) -> None:
        """Drop the cached strips, after the text, its marks or the styles changed."""
        self._strips.clear()

    def repaint(self) -> None:
        """Drop the cached strips, and paint the pane again."""
        self._strips.clear()
        self._pane.refresh()

    def show_signs(self, signs: Sequence[str]) -> None:
        """Show signs of one cell each in the margin, from the line of the headline down."""
        if self._signs != tuple(signs):
            self._signs = tuple(signs)
            self.repaint()

    def strips(self, first: int, count: int, thumb: range) -> list[Strip]:
        """Lines of the content, from the cache where possible."""
        cache = self._strips
        if len(cache) > _MOST_STRIPS:
            cache.clear()
        missing = [number for number in range(first, first + count) if (number, number in thumb) not in cache]
        if missing:
            self._paint(missing, thumb)
        return [cache[number, number in thumb] for number in range(first, first + count)]

    def _paint(self, numbers: Sequence[int], thumb: range) -> None:
        """Paint lines that are not in the cache. What all of them share is looked up once: Textual computes most of it
        at each access.
        """
        style, painter, finish = self._pane.style, self._painter, self._pane.finisher()
        end, end_of_thumb = Segment(" ", style()), Segment("▐", style("thumb"))
        selection, marks, current = self._pane.text_selection, self._marks.layers, self._marks.current
        for number in numbers:
            line, layers = self._text.line(number), marks
            if selection and line.block != BLANK_LINE:
                layers = (*layers, painter.selection_layer(line, selection))
            segments, cells = painter.paint(line, layers, current)
            if 0 <= number - _FIRST_SIGN < len(self._signs):
                segments, cells = painter.with_sign(segments, cells, self._signs[number - _FIRST_SIGN])
            self._strips[number, number in thumb] = finish(segments, cells, end_of_thumb if number in thumb else end)

    @property
    def _painter(self) -> LinePainter:
        return LinePainter(self._text.document, self._pane.style, self._measure.margin)

    def with_offsets(self, number: int) -> Strip | None:
        """A line with its offsets in the document, which Textual needs when the mouse selects; None for a blank one."""
        line = self._text.line(number)
        return None if line.block == BLANK_LINE else self._painter.with_offsets(line)
