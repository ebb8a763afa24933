"""The document of the body and its lines: which offsets a line has, and where to scroll. Pure; no Textual."""

from collections.abc import Sequence

from reader.model.annotations import Span
from reader.ui.viewmodels.body_layout import BLANK_LINE, Document, TextLine, lay_out, line_at

_NO_DOCUMENT = Document((), 0)
_NO_LINE = TextLine(BLANK_LINE, 0, 0)


class BodyText:
    """A document, laid out at a width in cells. A pane shows its lines from the line `top` on, a number of visible
    lines.
    """

    def __init__(self) -> None:
        self.document = _NO_DOCUMENT
        self.width = 0
        self._lines: Sequence[TextLine] = ()

    def __len__(self) -> int:
        """The number of lines, 0 before the first layout."""
        return len(self._lines)

    @property
    def height(self) -> int:
        """The lines that a pane shows of it: a blank one below the last, 0 before the first layout."""
        return len(self._lines) + 1 if self._lines else 0

    def lay_out(self, document: Document, width: int, lines: Sequence[TextLine] = ()) -> None:
        """Lay a document out, unless its lines at that width are known. There are no lines at a width of 0 or less: it
        is unknown before the first layout and while the pane is hidden.
        """
        self.document, self.width = document, width
        self._lines = (lines or lay_out(document, width)) if document.blocks and width > 0 else ()

    def line(self, number: int) -> TextLine:
        """A line by its index, a blank one below the last."""
        return self._lines[number] if number < len(self._lines) else _NO_LINE

    def line_at(self, offset: int) -> int:
        """The index of the line with an offset of the document."""
        return line_at(self._lines, offset) if offset and self._lines else 0

    def offset_of(self, line: int) -> int:
        """The offset at which a line begins, or the last one where there are fewer lines."""
        return self._lines[min(line, len(self._lines) - 1)].start

    def sight(self, top: int, visible: int) -> Span:
        """The span of the document that is visible."""
        shown = self._lines[top : top + visible]
        return Span(shown[0].start, shown[-1].end) if shown else Span(0, 0)

    def progress(self, end: int) -> float:
        """The share of the lines above the line `end`, from 0 to 1."""
        return min(1.0, end / len(self._lines)) if self._lines else 0.0

    def top_for(self, span: Span, top: int, visible: int) -> int:
        """The line to scroll to the top so that a span is visible: `top` where all of it is, else such that it begins
        at a third of the pane.
        """
        first, last = line_at(self._lines, span.start), line_at(self._lines, max(span.start, span.end - 1))
        return top if top <= first and last < top + visible else first - visible // 3
