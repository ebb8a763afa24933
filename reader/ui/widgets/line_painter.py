"""Paints one line of a document with its marks, as segments of a strip."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip

from reader.ui.viewmodels.body_layout import BLANK_LINE, Document, TextLine, text_width
from reader.ui.viewmodels.highlights import NO_LAYER, Layer, Run, split_into_runs
from reader.ui.widgets.component_styles import ComponentStyles

if TYPE_CHECKING:
    from reader.ui.viewmodels.table_layout import Pad

BAR = "▎"
"""The bar next to the current quote or name, which shows it without colours too."""

_BAR_COLUMNS = 2
"""Cells of the margin that the bar takes, with the space after it."""


class LinePainter:
    """Paints the lines of one document."""

    def __init__(self, document: Document, style: ComponentStyles, margin: int) -> None:
        """`margin` is the number of cells before the text."""
        self._document = document
        self._style = style
        self._space = Segment(" " * margin, style())
        self._beside = self._space
        if margin >= _BAR_COLUMNS:
            self._beside = Segment(f"{' ' * (margin - _BAR_COLUMNS)}{BAR} ", style("bar"))
        self._margin = margin

    def paint(self, line: TextLine, layers: Sequence[Layer], current: Layer = NO_LAYER) -> tuple[list[Segment], int]:
        """The segments of a line and their width in cells; the marks in `current` have the bar next to them."""
        if line.block == BLANK_LINE:
            return [], 0
        text, style = self._document.text, self._style
        role = self._document.blocks[line.block].role.value
        has_bar = len(current) and current.within(line.start, line.end)
        segments = [self._beside if has_bar else self._space]
        if line.prefix:
            segments.append(Segment(line.prefix, style(role)))
        for run in split_into_runs(line.start, line.end, layers):
            look = style(role, *run.marks)
            if line.pads:
                segments += _padded(text, run, line.pads, look)
            else:
                segments.append(Segment(text[run.start : run.end], look))
        cells = self._margin + len(line.prefix) + text_width(text[line.start : line.end])
        return segments, cells + sum(pad.cells for pad in line.pads)

    def with_sign(self, segments: Sequence[Segment], cells: int, sign: str) -> tuple[list[Segment], int]:
        """A painted line of a width in cells with a sign in its margin, and its new width; unchanged where the margin
        has no room.
        """
        if self._margin < _BAR_COLUMNS:
            return list(segments), cells
        space = Segment(" " * (self._margin - _BAR_COLUMNS), self._style())
        return [space, Segment(f"{sign} ", self._style("sign")), *segments[1:]], max(cells, self._margin)

    def with_offsets(self, line: TextLine) -> Strip:
        """A line with its offsets in the document, which Textual needs when the mouse selects."""
        margin = Segment(" " * (self._margin + len(line.prefix)), self._style())
        segments = [margin]
        from reader.ui.viewmodels.table_layout import split_at_pads

        for start, end, cells in split_at_pads(line.start, line.end, line.pads):
            offset = start - self._document.blocks[line.block].start
            for part in (*" " * cells, self._document.text[start:end]):
                segments += Strip([Segment(part, self._style())]).apply_offsets(offset, line.block)
        return Strip(segments)

    def selection_layer(self, line: TextLine, selection: Selection) -> Layer:
        """The selected part of a line's block, as a layer."""
        span = selection.get_span(line.block)
        if span is None:
            return NO_LAYER
        block = self._document.blocks[line.block]
        start, end = span
        end = len(block.text) if end == -1 else end
        return Layer([(block.start + start, block.start + end, "selection")]) if end > start else NO_LAYER


def _padded(text: str, run: Run, pads: "Sequence[Pad]", style: Style | None) -> Iterator[Segment]:
    """A span of a table's row, with the spaces that put its cells into columns."""
    from reader.ui.viewmodels.table_layout import split_at_pads

    for start, end, cells in split_at_pads(run.start, run.end, pads):
        yield Segment(" " * cells + text[start:end], style)
