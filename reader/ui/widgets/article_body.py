"""The body: shows one article, drawing visible lines only. The widget stays mounted when the article changes."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from reader.model.article import Span
from reader.ui.viewmodels.body_layout import Document, TextLine
from reader.ui.viewmodels.body_marks import BodyMarks
from reader.ui.viewmodels.body_text import BodyText
from reader.ui.viewmodels.highlights import CURRENT_QUOTE, NO_LAYER, Layer
from reader.ui.widgets.body_painter import BodyPainter
from reader.ui.widgets.body_selection import BodySelection
from reader.ui.widgets.pane import Pane

_LEAST_MARGIN = 2
"""Cells left and right of the text."""

_COMPONENTS = (
    *("headline", "standfirst", "credit", "subheading", "caption", "block-quote", "table", "time-stamp", "question"),
    *("notice", "person", "organisation", "place", "nationality", "date", "indirect-speech", "quote", "current-quote"),
    *("current-name", "match", "current-match", "link", "bar", "sign", "selection", "thumb"),
)


class ArticleBody(Pane):
    """Shows a document with its marks; reports when it is scrolled."""

    ALLOW_SELECT = True

    PARTS = "article-body"
    COMPONENT_CLASSES = {f"article-body--{name}" for name in _COMPONENTS}

    class Scrolled(Message):
        """Another part of the document is visible."""

    class Hovered(Message):
        """The mouse is over another character; `offset` is its offset in the document, None over none."""

        def __init__(self, offset: int | None) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._text = BodyText()
        self._marks = BodyMarks()
        self._painter = BodyPainter(self, self._text, self._marks, self._margin)
        self._selection = BodySelection(self, self._text)
        self._measure = 72
        self._hovered: int | None = None
        self._seen_height = 0
        self._top_offset = 0
        self._is_restoring = False

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
        self._selection.clear()
        self._hover(None)
        self._marks.restart(marks, links)
        self._lay_out(document, lines)
        self._painter.repaint()
        self.return_to(top_offset)

    @property
    def document(self) -> Document:
        """The document that is shown."""
        return self._text.document

    def set_measure(self, columns: int) -> None:
        """Show lines of at most `columns` cells; the line at the top stays there."""
        if columns != self._measure:
            self._measure = columns
            self._lay_out_again()

    def change_marks(self, marks: Sequence[Layer]) -> None:
        """Show other marks on the same document."""
        self._marks.change(marks)
        self._painter.repaint()

    @property
    def marks_shown(self) -> bool:
        """Whether the marks on quotes and names are shown."""
        return self._marks.is_shown

    def show_marks(self, shown: bool) -> None:
        """Show or hide the marks on quotes and names."""
        self._marks.show(shown)
        self._painter.repaint()

    def show_signs(self, signs: Sequence[str]) -> None:
        """Show signs of one cell each in the margin, from the line of the headline down."""
        self._painter.show_signs(signs)

    def show_matches(self, matches: Sequence[Span], current: int | None) -> None:
        """Highlight the matches of a find; `current` is the index of the current one."""
        self._marks.find(matches, current)
        self._painter.repaint()

    def show_current(self, span: Span | None, mark: str = CURRENT_QUOTE) -> None:
        """Highlight the current quote or mention of a name; `mark` names its look."""
        self._marks.go_to(span, mark)
        self._painter.repaint()

    # -- position

    @property
    def top_offset(self) -> int:
        """The offset at the top of the pane: it is remembered, and stays at the top when the lines change."""
        return self._top_offset

    def return_to(self, offset: int) -> None:
        """Scroll the line at an offset to the top; the offset stays at the top however the lines change."""
        self._top_offset = offset
        self._is_restoring = True
        self.jump_to(self._text.line_at(offset))
        self._is_restoring = False

    @property
    def sight(self) -> Span:
        """The span of the document that is visible."""
        return self._text.sight(self.top_line, self.visible_lines)

    @property
    def progress(self) -> float:
        """The share of the document's lines above the lower edge of the pane, from 0 to 1."""
        return self._text.progress(self.top_line + self.visible_lines)

    def bring_into_sight(self, span: Span) -> None:
        """Scroll a span that is not visible to a third of the pane from the top."""
        self.jump_to(self._text.top_for(span, self.top_line, self.visible_lines))

    # -- layout

    @property
    def line_width(self) -> int:
        """The width of the lines in cells, 0 or less before the first layout."""
        return min(self._measure, self.widest)

    @property
    def widest(self) -> int:
        """The longest lines that the pane has room for, in cells; 0 or less before the first layout."""
        return self.text_columns - 2 * _LEAST_MARGIN

    def _margin(self) -> int:
        return max(0, (self.text_columns - self.line_width) // 2)

    def _lay_out(self, document: Document, lines: Sequence[TextLine] = ()) -> None:
        self._text.lay_out(document, self.line_width, lines)
        self._painter.clear()
        self.set_height(len(self._text) + 1 if len(self._text) else 0)

    def _lay_out_again(self) -> None:
        self._lay_out(self.document)
        self.return_to(self._top_offset)
        self.refresh()
        self.post_message(self.Scrolled())

    def on_resize(self) -> None:
        """Lay the document out at the new width; the line at the top stays there."""
        resized, self._seen_height = self.size.height != self._seen_height, self.size.height
        if self._text.width != self.line_width:
            self._lay_out_again()
        elif resized and len(self._text):
            self.return_to(self._top_offset)
            self.post_message(self.Scrolled())
        self._painter.clear()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report that the document was scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._hover(None)
            # A pane that grows scrolls by itself at the end of the text: that is no new position.
            if not self._is_restoring and len(self._text) and self.size.height == self._seen_height:
                self._top_offset = self._text.offset_of(self.top_line)
            self.report_move(self.Scrolled())

    # -- selecting with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, for Textual."""
        return selection.extract(self.document.text), "\n"

    def selected_text(self) -> str:
        """The selected text, "" where there is none."""
        return self._selection.text

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the new selection."""
        self._painter.repaint()

    async def _on_click(self, event: events.Click) -> None:
        """A double click selects the word, a triple click the paragraph, where Textual would select everything."""
        if event.chain < 2:
            await super()._on_click(event)
        else:
            event.prevent_default()
            self._selection.select_around(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Report the character under the mouse."""
        self._hover(self._selection.offset_under(event))

    def on_leave(self) -> None:
        """Report that the mouse is over no character."""
        self._hover(None)

    def _hover(self, offset: int | None) -> None:
        if offset != self._hovered:
            self._hovered = offset
            self.post_message(self.Hovered(offset))

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self._painter.clear()
        super().notify_style_update()

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the content, from the cache where possible."""
        if not len(self._text) and self.document.blocks and self.line_width > 0:
            self._lay_out_again()  # the first frame comes before the first resize event
        return self._painter.strips(first, count, thumb)

    def render_line(self, y: int) -> Strip:
        """One line with its offsets in the document, which Textual needs when the mouse selects. Painting does not."""
        strip = self._painter.with_offsets(y + self.top_line)
        return super().render_line(y) if strip is None else strip
