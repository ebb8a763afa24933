"""Paints the rows of the original page as strips."""

from rich.segment import Segment
from textual.strip import Strip

from reader.ui.viewmodels.body_layout import fit, text_width
from reader.ui.viewmodels.page_layout import PageLayout, ShownPage
from reader.ui.viewmodels.page_rows import CORRECTED, SIGNS, columns_of, legend, reason_rows, status_of
from reader.ui.widgets.component_styles import ComponentStyles
from reader.ui.widgets.line_finisher import LineFinisher


class PageLinePainter:
    """Paints a page: its legend, and its rows with sign, text, label and reason."""

    def __init__(self, style: ComponentStyles, page: ShownPage, layout: PageLayout, has_focus: bool) -> None:
        """`has_focus` says whether the pane has the keys, which the cursor shows."""
        self._style = style
        self._page = page
        self._layout = layout
        self._cursor = "cursor" if has_focus else "cursor-blurred"

    def strips(self, top: int, numbers: range, width: int, thumb: range, finish: LineFinisher) -> list[Strip]:
        """The lines of a pane that has the legend on the line `top`, and the page below it. `width` is in cells,
        without the last column.
        """
        edges = {True: Segment("▐", self._style("thumb")), False: Segment(" ", self._style())}
        strips: list[Strip] = []
        for number in numbers:
            segments = self._legend(width) if number == top else self.row(number - 1, width)
            strips.append(finish(segments, sum(text_width(one.text) for one in segments), edges[number in thumb]))
        return strips

    def _legend(self, width: int) -> list[Segment]:
        text = "reading the page …" if self._page.is_waiting else "This page has no text."
        if self._page.line is not None:
            text = legend(self._page.line, width)
        return [Segment(fit(f" {text}", width), self._style("legend"))]

    def row(self, number: int, width: int) -> list[Segment]:
        """A row of the page by its index, nothing outside the page."""
        if not 0 <= number < len(self._layout):
            return []
        row = self._layout.rows[number]
        one = self._page.lines[row.line]
        status, here, is_first = status_of(one.label), row.line == self._page.cursor, row.start == 0
        layers = (self._cursor,) if here else ()
        mark = CORRECTED if is_first and row.line in self._page.corrected else " "
        columns = columns_of(width)
        text = one.block.text[row.start : row.end]
        return [
            Segment("▌" if here else " ", self._style(*layers)),
            Segment(SIGNS[status] if is_first else " ", self._style(status.value, *layers)),
            Segment(f"{mark} ", self._style("corrected", *layers)),
            Segment(fit(text, columns.text), self._style(status.value, *layers)),
            *self._reason(number, columns.reason, layers),
        ]

    def _reason(self, number: int, width: int, layers: tuple[str, ...]) -> list[Segment]:
        if not width:
            return []
        line = self._layout.rows[number].line
        rows = self._layout.rows_of(line)
        reason = reason_rows(self._page.lines[line], width, len(rows))[number - rows.start]
        return [Segment(f"  {reason}", self._style("reason", *layers))]
