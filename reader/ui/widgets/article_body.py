"""The body: shows one article, drawing visible lines only. The widget stays mounted when the article changes."""

import re
from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from reader.model.article import Span
from reader.ui.viewmodels.body_layout import BLANK_LINE, Document, TextLine, lay_out, line_at
from reader.ui.viewmodels.highlights import CURRENT_QUOTE, NO_LAYER, Layer, match_layer
from reader.ui.widgets.line_painter import LinePainter
from reader.ui.widgets.pane import Pane

_LEAST_MARGIN = 2
"""Cells left and right of the text."""

_MOST_STRIPS = 2_000
_FIRST_SIGN = 1
"""Index of the headline's line, the first that may have a sign."""

_WORD = re.compile(r"[\w’'-]+")
_NO_DOCUMENT = Document((), 0)
_NO_LINE = TextLine(BLANK_LINE, 0, 0)


class ArticleBody(Pane):
    """Shows a document with its marks; reports when it is scrolled."""

    ALLOW_SELECT = True

    PARTS = "article-body"
    COMPONENT_CLASSES = {
        f"article-body--{name}"
        for name in (
            *(
                "headline",
                "standfirst",
                "credit",
                "subheading",
                "caption",
                "block-quote",
                "table",
                "time-stamp",
                "question",
                "notice",
            ),
            *(
                "person",
                "organisation",
                "place",
                "nationality",
                "date",
                "indirect-speech",
                "quote",
                "current-quote",
                "current-name",
                "match",
                "current-match",
                "link",
                "bar",
                "sign",
                "selection",
                "thumb",
            ),
        )
    }

    class Scrolled(Message):
        """Another part of the document is visible."""

    class CurrentChanged(Message):
        """Another quote, or mention of a name, is the current one, or none is."""

    class Hovered(Message):
        """The mouse is over another character; `offset` is its offset in the document, None over none."""

        def __init__(self, offset: int | None) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._hovered: int | None = None
        self._document = _NO_DOCUMENT
        self._lines: list[TextLine] = []
        self._measure = 72
        self._marks: tuple[Layer, ...] = ()
        self._links = NO_LAYER
        self._current = NO_LAYER
        self._matches = NO_LAYER
        self._shows_marks = True
        self._layers: tuple[Layer, ...] = ()
        self._strips: dict[tuple[int, bool], Strip] = {}
        self._laid_out_at = 0
        self._seen_height = 0
        self._top_offset = 0
        self._is_restoring = False
        self._signs: tuple[str, ...] = ()

    # -- what is shown

    def show_document(
        self,
        document: Document,
        marks: Sequence[Layer] = (),
        links: Layer = NO_LAYER,
        top_offset: int = 0,
        lines: Sequence[TextLine] = (),
    ) -> None:
        """Show a document, with the line at `top_offset` at the top.

        `lines` are those of the document at `line_width`, where it was laid out before.
        """
        self._document = document
        self._links = links
        self._marks = tuple(marks)
        self._current = self._matches = NO_LAYER
        if self.is_mounted and self.text_selection:
            self.screen.clear_selection()
        self._top_offset = top_offset
        self._hover(None)
        self._lay_out(lines)
        self._relayer()
        self.return_to(top_offset)
        self.post_message(self.CurrentChanged())

    @property
    def document(self) -> Document:
        """The document that is shown."""
        return self._document

    def set_measure(self, columns: int) -> None:
        """Show lines of at most `columns` cells; the line at the top stays there."""
        if columns != self._measure:
            self._measure = columns
            self._lay_out_again()

    def change_marks(self, marks: Sequence[Layer]) -> None:
        """Show other marks on the same document."""
        self._marks = tuple(marks)
        self._relayer()

    @property
    def marks_shown(self) -> bool:
        """Whether the marks on quotes and names are shown."""
        return self._shows_marks

    def show_marks(self, shown: bool) -> None:
        """Show or hide the marks on quotes and names."""
        self._shows_marks = shown
        self._relayer()

    def show_signs(self, signs: Sequence[str]) -> None:
        """Show signs of one cell each in the margin, from the line of the headline down."""
        if self._signs != tuple(signs):
            self._signs = tuple(signs)
            self._strips.clear()
            self.refresh()

    def show_matches(self, matches: Sequence[Span], current: int | None) -> None:
        """Highlight the matches of a find; `current` is the index of the current one."""
        self._matches = match_layer(matches, current) if matches else NO_LAYER
        self._relayer()

    def show_current(self, span: Span | None, mark: str = CURRENT_QUOTE) -> None:
        """Highlight the current quote or mention of a name; `mark` names its look."""
        self._current = Layer([(span.start, span.end, mark)]) if span else NO_LAYER
        self._relayer()
        self.post_message(self.CurrentChanged())

    def _relayer(self) -> None:
        marks = (*self._marks, self._current) if self._shows_marks else (self._current,)
        self._layers = tuple(layer for layer in (self._links, *marks, self._matches) if len(layer))
        self._strips.clear()
        self.refresh()

    # -- position

    @property
    def top_offset(self) -> int:
        """The offset at the top of the pane: it is remembered, and stays at the top when the lines change."""
        return self._top_offset

    def return_to(self, offset: int) -> None:
        """Scroll the line at an offset to the top; the offset stays at the top however the lines change."""
        self._top_offset = offset
        self._is_restoring = True
        self.jump_to(line_at(self._lines, offset) if offset and self._lines else 0)
        self._is_restoring = False

    @property
    def sight(self) -> Span:
        """The span of the document that is visible."""
        shown = self._lines[self.top_line : self.top_line + self.visible_lines]
        return Span(shown[0].start, shown[-1].end) if shown else Span(0, 0)

    @property
    def progress(self) -> float:
        """The share of the document's lines above the lower edge of the pane, from 0 to 1."""
        lines = len(self._lines)
        return min(1.0, (self.top_line + self.visible_lines) / lines) if lines else 0.0

    def bring_into_sight(self, span: Span) -> None:
        """Scroll a span that is not visible to a third of the pane from the top."""
        first, last = line_at(self._lines, span.start), line_at(self._lines, max(span.start, span.end - 1))
        if first < self.top_line or last >= self.top_line + self.visible_lines:
            self.jump_to(first - self.visible_lines // 3)

    # -- layout

    @property
    def _text_width(self) -> int:
        return min(self._measure, self.widest)

    @property
    def line_width(self) -> int:
        """The width of the lines in cells, 0 or less before the first layout."""
        return self._text_width

    @property
    def widest(self) -> int:
        """The longest lines that the pane has room for, in cells; 0 or less before the first layout."""
        return self.text_columns - 2 * _LEAST_MARGIN

    def _lay_out(self, lines: Sequence[TextLine] = ()) -> None:
        self._laid_out_at = self._text_width
        known = self._document.blocks and self._laid_out_at > 0  # no width before the first layout, nor while hidden
        self._lines = (list(lines) or lay_out(self._document, self._laid_out_at)) if known else []
        self._strips.clear()
        self.set_height(len(self._lines) + 1 if self._lines else 0)

    def _lay_out_again(self) -> None:
        self._lay_out()
        self.return_to(self._top_offset)
        self.refresh()
        self.post_message(self.Scrolled())

    def on_resize(self) -> None:
        """Lay the document out at the new width; the line at the top stays there."""
        resized, self._seen_height = self.size.height != self._seen_height, self.size.height
        if self._laid_out_at != self._text_width:
            self._lay_out_again()
        elif resized and self._lines:
            self.return_to(self._top_offset)
            self.post_message(self.Scrolled())
        self._strips.clear()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report that the document was scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._hover(None)
            # A pane that grows scrolls by itself at the end of the text: that is no new position.
            if not self._is_restoring and self._lines and self.size.height == self._seen_height:
                self._top_offset = self._lines[min(self.top_line, len(self._lines) - 1)].start
            self.report_move(self.Scrolled())

    # -- selecting with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, for Textual."""
        return selection.extract(self._document.text), "\n"

    def selected_text(self) -> str:
        """The selected text, "" where there is none."""
        selection = self.text_selection
        return selection.extract(self._document.text) if selection else ""

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the new selection."""
        self._strips.clear()
        self.refresh()

    async def _on_click(self, event: events.Click) -> None:
        """A double click selects the word, a triple click the paragraph, where Textual would select everything."""
        if event.chain < 2:
            await super()._on_click(event)
            return
        event.prevent_default()
        offset = self._offset_under(event)
        if offset is None:
            return
        text = self._document.blocks[offset.y].text
        start, end = (0, len(text)) if event.chain > 2 else _word_at(text, offset.x)
        if end > start:
            self.screen.selections = {self: Selection(Offset(start, offset.y), Offset(end, offset.y))}

    def _offset_under(self, event: events.MouseEvent) -> Offset | None:
        """The character under the mouse: its offset in its block as x, and the index of the block as y."""
        _, offset = self.screen.get_widget_and_offset_at(event.screen_x, event.screen_y)
        return offset if offset is not None and 0 <= offset.y < len(self._document.blocks) else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Report the character under the mouse."""
        offset = self._offset_under(event) if self.app.mouse_captured is None else None
        self._hover(self._document.blocks[offset.y].start + offset.x if offset is not None else None)

    def on_leave(self) -> None:
        """Report that the mouse is over no character."""
        self._hover(None)

    def _hover(self, offset: int | None) -> None:
        if offset != self._hovered:
            self._hovered = offset
            self.post_message(self.Hovered(offset))

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self._strips.clear()
        super().notify_style_update()

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the content, from the cache where possible."""
        if not self._lines and self._document.blocks and self._text_width > 0:
            self._lay_out_again()  # the first frame comes before the first resize event
        cache = self._strips
        if len(cache) > _MOST_STRIPS:
            cache.clear()
        missing = [number for number in range(first, first + count) if (number, number in thumb) not in cache]
        if missing:
            self._draw_missing(missing, width, thumb)
        return [cache[number, number in thumb] for number in range(first, first + count)]

    def _draw_missing(self, numbers: Sequence[int], width: int, thumb: range) -> None:
        """Draw lines that are not in the cache. What all of them share is looked up once: Textual computes most of it
        at each access.
        """
        style, painter, finish = self.style, self._painter, self.finisher()
        end, end_of_thumb = Segment(" ", style()), Segment("▐", style("thumb"))
        selection = self.text_selection
        for number in numbers:
            line = self._lines[number] if number < len(self._lines) else _NO_LINE
            layers = self._layers
            if selection and line.block != BLANK_LINE:
                layers = (*layers, painter.selection_layer(line, selection))
            segments, cells = painter.paint(line, layers, self._current)
            if 0 <= number - _FIRST_SIGN < len(self._signs):
                segments, cells = painter.with_sign(segments, cells, self._signs[number - _FIRST_SIGN])
            self._strips[number, number in thumb] = finish(segments, cells, end_of_thumb if number in thumb else end)

    @property
    def _painter(self) -> LinePainter:
        return LinePainter(self._document, self.style, max(0, (self.text_columns - self._text_width) // 2))

    def render_line(self, y: int) -> Strip:
        """One line with its offsets in the document, which Textual needs when the mouse selects. Painting does not."""
        number = y + self.top_line
        if number >= len(self._lines) or self._lines[number].block == BLANK_LINE:
            return super().render_line(y)
        return self._painter.with_offsets(self._lines[number])


def _word_at(text: str, offset: int) -> tuple[int, int]:
    return next((found.span() for found in _WORD.finditer(text) if found.start() <= offset < found.end()), (0, 0))
