"""Paints the lines of a panel as strips."""

from rich.segment import Segment
from textual.strip import Strip

from reader.ui.viewmodels.body_layout import fit, text_width
from reader.ui.viewmodels.panel_lines import PanelLine, TextRun
from reader.ui.widgets.pane import Pane


class PanelPainter:
    """Paints one frame: what all its lines share is looked up once."""

    def __init__(self, pane: Pane, edge: str, row: int | None) -> None:
        """`edge` is the first character of each line, `row` the row under the cursor."""
        self._style = pane.style
        self._columns = pane.text_columns
        self._finish = pane.finisher()
        self._edge = Segment(edge, self._style("edge"))
        self._ends = {True: Segment("▐", self._style("thumb")), False: Segment(" ", self._style())}
        self._row = row
        self._cursor = "cursor" if pane.has_focus else "cursor-blurred"

    def paint(self, line: PanelLine, has_thumb: bool) -> Strip:
        """A line of a row, with the thumb of the scroll bar in the last column or without it."""
        segments = self._draw(line) if line.pieces else [self._edge]
        return self._finish(segments, _cells(segments), self._ends[has_thumb])

    def paint_fixed(self, text: TextRun) -> Strip:
        """A line that does not scroll, in the same style across the panel."""
        style = self._style(text.part)
        segments = [Segment(fit(text.text, self._columns), style)]
        return self._finish(segments, _cells(segments), Segment(" ", style))

    def _draw(self, line: PanelLine) -> list[Segment]:
        here = line.row == self._row
        layers = [self._cursor] if here else []
        segments = [self._edge, Segment("▌ " if here else "  ", self._style(*layers))]
        segments += [Segment(piece.text, self._style(piece.part, *layers)) for piece in line.pieces]
        return [*segments, Segment(" " * max(0, self._columns - _cells(segments)), self._style(*layers))]


def _cells(segments: list[Segment]) -> int:
    return sum(text_width(segment.text) for segment in segments)
