"""The body: shows one article, drawing visible lines only. The widget stays mounted when the article changes."""

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from reader.ui.viewmodels.body_layout import Document, TextLine
from reader.ui.viewmodels.body_marks import BodyMarks
from reader.ui.viewmodels.body_text import BodyText
from reader.ui.viewmodels.highlights import NO_LAYER, Layer
from reader.ui.widgets.body_painter import BodyPainter
from reader.ui.widgets.body_selection import BodySelection
from reader.ui.widgets.measure import Measure
from reader.ui.widgets.pane import Pane
from reader.ui.widgets.reading_position import ReadingPosition


class ArticleBody(Pane):
    """Shows a document with its marks; reports when it is scrolled."""

    ALLOW_SELECT = True

    PARTS = "article-body"

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
        self.measure = Measure(self, self._lay_out_again)
        self.position = ReadingPosition(self, self._text)
        self.marks = BodyMarks(lambda: self.painter.repaint())
        self.selection = BodySelection(self, self._text)
        self.painter = BodyPainter(self, self._text, self.marks, self.measure)
        self._hovered: int | None = None

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

        `lines` are those of the document at the width of the measure, where it was laid out before.
        """
        self.selection.clear()
        self._hover(None)
        self._lay_out(document, lines)
        self.marks.restart(marks, links)
        self.position.return_to(top_offset)

    @property
    def document(self) -> Document:
        """The document that is shown."""
        return self._text.document

    def show_signs(self, signs: Sequence[str]) -> None:
        """Show signs of one cell each in the margin, from the line of the headline down."""
        self.painter.show_signs(signs)

    # -- layout

    def _lay_out(self, document: Document, lines: Sequence[TextLine] = ()) -> None:
        self._text.lay_out(document, self.measure.width, lines)
        self.painter.clear()
        self.set_height(self._text.height)

    def _lay_out_again(self) -> None:
        self._lay_out(self.document)
        self.position.return_to(self.position.offset)
        self.refresh()
        self.post_message(self.Scrolled())

    def on_resize(self) -> None:
        """Lay the document out at the new width; the line at the top stays there."""
        is_other_height = self.position.update_height()
        if self._text.width != self.measure.width:
            self._lay_out_again()
        elif is_other_height and len(self._text):
            self.position.return_to(self.position.offset)
            self.post_message(self.Scrolled())
        self.painter.clear()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Report that the document was scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._hover(None)
            self.position.update_offset()
            self.moves.report(self.Scrolled())

    # -- selecting with the mouse

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text, for Textual."""
        return selection.extract(self.document.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the new selection."""
        self.painter.repaint()

    async def _on_click(self, event: events.Click) -> None:
        """A double click selects the word, a triple click the paragraph, where Textual would select everything."""
        if event.chain < 2:
            await super()._on_click(event)
        else:
            event.prevent_default()
            self.selection.select_around(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Report the character under the mouse."""
        self._hover(self.selection.offset_under(event))

    def on_leave(self) -> None:
        """Report that the mouse is over no character."""
        self._hover(None)

    def _hover(self, offset: int | None) -> None:
        if offset != self._hovered:
            self._hovered = offset
            self.post_message(self.Hovered(offset))

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self.painter.forget()
        super().notify_style_update()

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the content, from the cache where possible."""
        if not len(self._text) and self.document.blocks and self.measure.width > 0:
            self._lay_out_again()  # the first frame comes before the first resize event
        return self.painter.strips(first, count, thumb)

    def render_line(self, y: int) -> Strip:
        """One line with its offsets in the document, which Textual needs when the mouse selects. Painting does not."""
        strip = self.painter.with_offsets(y + self.top_line)
        return super().render_line(y) if strip is None else strip
