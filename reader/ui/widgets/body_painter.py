"""Paints the lines of the body as strips, and caches these."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from weakref import WeakKeyDictionary

from rich.segment import Segment
from textual.selection import Selection
from textual.strip import Strip

from reader.ui.viewmodels.body_layout import BLANK_LINE, Document, TextLine
from reader.ui.viewmodels.body_marks import BodyMarks
from reader.ui.viewmodels.body_text import BodyText
from reader.ui.viewmodels.highlights import NO_LAYER, Layer
from reader.ui.widgets.line_painter import LinePainter
from reader.ui.widgets.measure import Measure
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.scroll_thumb import thumb_lines

_MOST_STRIPS = 2_000
_FIRST_SIGN = 1
"""Index of the headline's line, the first that may have a sign."""

_Strips = dict[tuple[int, bool], Strip]
"""Strips by the index of their line and whether that has the thumb next to it."""


class _Look(NamedTuple):
    """What strips depend on besides the document and the styles."""

    columns: int
    margin: int
    layers: tuple[Layer, ...]
    current: Layer
    signs: tuple[str, ...]
    selection: Selection | None


class BodyPainter:
    """Paints the lines of a text with marks and signs, in the middle of a pane."""

    def __init__(self, pane: Pane, text: BodyText, marks: BodyMarks, measure: Measure) -> None:
        self._pane = pane
        self._text = text
        self._marks = marks
        self._measure = measure
        self._signs: tuple[str, ...] = ()
        self._strips: _Strips = {}
        self._ahead: WeakKeyDictionary[Document, tuple[_Look, _Strips]] = WeakKeyDictionary()
        """Strips of documents that may be shown next, while somebody else keeps these."""

    def clear(self) -> None:
        """Drop the cached strips, after the text or its marks changed."""
        self._strips.clear()

    def forget(self) -> None:
        """Drop all strips, after the styles changed."""
        self._strips.clear()
        self._ahead.clear()

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
        if not cache:
            look, strips = self._ahead.pop(self._text.document, (None, {}))
            cache |= strips if look == self._look() else {}
        missing = [number for number in range(first, first + count) if (number, number in thumb) not in cache]
        if missing:
            cache |= self._paint(self._text, self._look(), missing, thumb)
        return [cache[number, number in thumb] for number in range(first, first + count)]

    def prepare(
        self,
        document: Document,
        lines: Sequence[TextLine],
        marks: Sequence[Layer],
        links: Layer,
        signs: Sequence[str],
        top_offset: int,
    ) -> None:
        """Paint what will be in sight of a document that may be shown next, with the line at `top_offset` at the top;
        `lines` are those at the width of the measure.
        """
        layers = self._marks.layers_at_first(marks, links)
        look = self._look()._replace(layers=layers, current=NO_LAYER, signs=tuple(signs), selection=None)
        is_painted = document in self._ahead and self._ahead[document][0] == look
        if is_painted or not lines or not self._pane.display:
            return
        text, seen = BodyText(), self._pane.visible_lines
        text.lay_out(document, self._measure.width, lines)
        top = max(0, min(text.line_at(top_offset), text.height - seen))
        strips = self._paint(text, look, range(top, top + seen), thumb_lines(text.height, seen, top))
        for strip in strips.values():
            strip.render(self._pane.app.console)  # the strip keeps what the terminal will get
        self._ahead[document] = look, strips

    def _look(self) -> _Look:
        return _Look(
            self._pane.text_columns,
            self._measure.margin,
            self._marks.layers,
            self._marks.current,
            self._signs,
            self._pane.text_selection,
        )

    def _paint(self, text: BodyText, look: _Look, numbers: Iterable[int], thumb: range) -> _Strips:
        """Paint lines of a text. What all of them share is looked up once: Textual computes most of it at each
        access.
        """
        style, finish = self._pane.style, self._pane.finisher()
        painter = LinePainter(text.document, style, look.margin)
        end, end_of_thumb = Segment(" ", style()), Segment("▐", style("thumb"))
        strips: _Strips = {}
        for number in numbers:
            line, layers = text.line(number), look.layers
            if look.selection and line.block != BLANK_LINE:
                layers = (*layers, painter.selection_layer(line, look.selection))
            segments, cells = painter.paint(line, layers, look.current)
            if 0 <= number - _FIRST_SIGN < len(look.signs):
                segments, cells = painter.with_sign(segments, cells, look.signs[number - _FIRST_SIGN])
            strips[number, number in thumb] = finish(segments, cells, end_of_thumb if number in thumb else end)
        return strips

    def with_offsets(self, number: int) -> Strip | None:
        """A line with its offsets in the document, which Textual needs when the mouse selects; None for a blank one."""
        line = self._text.line(number)
        if line.block == BLANK_LINE:
            return None
        return LinePainter(self._text.document, self._pane.style, self._measure.margin).with_offsets(line)
