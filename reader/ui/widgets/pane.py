"""The base class of the panes: draws visible lines only, and scrolls by lines, without animation."""

from functools import cached_property
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.widgets.component_styles import ComponentStyles
from reader.ui.widgets.line_finisher import LineFinisher
from reader.ui.widgets.pane_moves import PaneMoves
from reader.ui.widgets.scroll_thumb import ScrollThumb


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws its visible lines itself. It has no border and no padding, and no style sheet may set any."""

    DEFAULT_CSS = "Pane { overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0; }"

    PARTS: ClassVar[str]
    """The prefix of the pane's component classes, without "--"."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.moves = PaneMoves(self)
        self._thumb = ScrollThumb(self)

    def on_key(self, event: events.Key) -> None:
        """Run what a key does that the pane handles itself."""
        if self.moves.run(event.key):
            event.stop()

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw `count` lines of the content from the index `first` on, each made by a `finisher`: blank ones, in a pane
        that shows nothing. `width` is in cells, without the last column. Lines in `thumb` have the thumb there.
        """
        return [self.finisher()((), 0, Segment(" ", self.style()))] * count

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region, without border and padding. Textual asks for all when one of the screen changes."""
        strips = self.draw_lines(self.top_line + crop.y, crop.height, self.text_columns, self._thumb.lines)
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """One line of the pane."""
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    @property
    def text_columns(self) -> int:
        """The width of the pane in cells without the last column, which belongs to the scroll bar, shown or not."""
        return max(0, self.size.width - 1)

    def finisher(self) -> LineFinisher:
        """The maker of the strips of a frame."""
        return LineFinisher(self, self.text_columns, self.style())

    @cached_property
    def style(self) -> ComponentStyles:
        """The styles of the pane's components."""
        return ComponentStyles(self, self.PARTS)

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self.style.clear()
        super().notify_style_update()

    # -- the scroll bar

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Paint the pane again. Textual would also move its own scroll bar, which has no size and is never seen."""
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to drag the thumb."""
        self._thumb.grab(event)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the thumb."""
        self._thumb.drag(event)

    def on_mouse_up(self) -> None:
        """Stop dragging the thumb."""
        self._thumb.drop()

    # -- moving

    def move(self, steps: int) -> None:
        """Move down a number of rows or lines; up if it is negative."""
        self.scroll_by(steps)

    def page(self, pages: float) -> None:
        """Move down a number of pages; up if it is negative. The last line stays visible as the first."""
        overlap = 1 if abs(pages) >= 1 else 0
        lines = max(1, int(abs(pages) * self.visible_lines) - overlap)
        self.scroll_by(lines if pages > 0 else -lines)

    def go_to_edge(self, end: bool) -> None:
        """Go to the beginning, or to the end."""
        self.jump_to(self.virtual_size.height if end else 0)

    @property
    def visible_lines(self) -> int:
        """Lines of the pane on the screen; before the first layout, all lines of the screen but the bottom line."""
        return max(1, self.size.height or self.app.size.height - 1)

    @property
    def top_line(self) -> int:
        """The index of the line at the top of the pane."""
        return int(self.scroll_offset.y)

    def set_height(self, lines: int) -> None:
        """Set the number of lines of the content, without Textual's watcher, which would lay out the whole screen."""
        self.set_reactive(Widget.virtual_size, Size(0, lines))

    def scroll_by(self, lines: int) -> None:
        """Scroll down a number of lines; up if it is negative."""
        self.jump_to(self.top_line + lines)

    def jump_to(self, line: int) -> None:
        """Scroll a line to the top by its index, as far as the content reaches."""
        last = max(0, self.virtual_size.height - self.visible_lines)
        y = max(0, min(line, last))
        if (self.scroll_y, self.scroll_target_y) != (y, y):  # nor is it on its way elsewhere
            self.scroll_to(y=y, animate=False, force=True, immediate=True)
