"""What the panes of the main screen have in common: they draw lines, scroll by lines without animation, and are quick
at it.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.widgets.component_styles import ComponentStyles


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws its visible lines itself. It has no border and no padding: no style sheet may give it any."""

    DEFAULT_CSS = "Pane { overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0; }"

    PARTS: ClassVar[str]
    """What the component classes of the pane begin with."""

    moves: Mapping[str, Callable[["Pane"], None]] = {}
    """Keys that only move, and what each does. A binding would reach the pane two turns of the message loop later."""

    def on_key(self, event: events.Key) -> None:
        move = self.moves.get(event.key)
        if move is not None:
            event.stop()
            move(self)

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """So many lines of the content from one on, each gone through a `finisher`; kept strips make it quick.

        `width` is in cells, without the last column. Lines in `thumb` have the scroll bar's thumb in that column.
        """
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region as they stand, without the frame that Textual looks for around every line it draws.

        Textual asks for all lines of every pane whenever one line of the screen has changed.
        """
        strips = self.draw_lines(self.top_line + crop.y, crop.height, self.text_columns, self._thumb())
        if crop.column_span != (0, self.size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    @property
    def text_columns(self) -> int:
        """Columns of the pane without the last, which is the scroll bar's whether there is one or not."""
        return max(0, self.size.width - 1)

    def finisher(self) -> Callable[[Sequence[Segment], int, Segment], Strip]:
        """What makes a strip as wide as the pane, of a line that takes so many cells and the last column's segment.

        Made once for all the lines of a frame, since Textual works out sizes, styles and filters anew each time it is
        asked.
        """
        columns, base, filters = self.text_columns, self.style(), self.filters
        background = self.background_colors[1] if filters else None

        def finish(segments: Sequence[Segment], cells: int, edge: Segment) -> Strip:
            if cells <= columns:
                strip = Strip([*segments, Segment(" " * (columns - cells), base), edge], columns + 1)
            else:
                strip = Strip([*Strip(segments, cells).crop(0, columns), edge], columns + 1)
            for line_filter in filters:
                assert background is not None
                strip = strip.apply_filter(line_filter, background)
            return strip

        return finish

    @cached_property
    def style(self) -> ComponentStyles:
        """The styles of the pane's parts."""
        return ComponentStyles(self, self.PARTS)

    @property
    def filters(self) -> Sequence[LineFilter]:
        """What NO_COLOR and its like do to a line. The one that mends a terminal's own colours is not for the panes,
        which use them in the themes that are made of them only."""
        return [one for one in self.get_line_filters() if not isinstance(one, ANSIToTruecolor)]

    def notify_style_update(self) -> None:
        self.style.clear()
        super().notify_style_update()

    # -- the scroll bar

    def _thumb(self) -> range:
        """The lines that have the thumb beside them, none where everything is in sight.

        Textual's own bar is a widget: drawing it doubles the time that a scrolled line takes.
        """
        total, seen = self.virtual_size.height, self.visible_lines
        if total <= seen:
            return range(0)
        size = max(1, seen * seen // total)
        start = self.top_line + round(self.top_line * (seen - size) / (total - seen))
        return range(start, start + size)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        if event.x == self.text_columns and self.virtual_size.height > self.visible_lines:
            event.stop()
            self.capture_mouse()
            self._drag_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        if self.app.mouse_captured is self:
            event.stop()
            self._drag_to(event.y)

    def on_mouse_up(self) -> None:
        if self.app.mouse_captured is self:
            self.release_mouse()

    def _drag_to(self, y: int) -> None:
        share = max(0.0, min(y / max(1, self.visible_lines - 1), 1.0))
        self.jump_to(round(share * (self.virtual_size.height - self.visible_lines)))

    # -- moving

    def move(self, steps: int) -> None:
        """One row, or one line, down or up."""
        self.scroll_by(steps)

    def page(self, pages: float) -> None:
        """Pages down or up; the last line stays in sight as the first."""
        overlap = 1 if abs(pages) >= 1 else 0
        lines = max(1, int(abs(pages) * self.visible_lines) - overlap)
        self.scroll_by(lines if pages > 0 else -lines)

    def go_to_edge(self, end: bool) -> None:
        """The beginning or the end."""
        self.jump_to(self.virtual_size.height if end else 0)

    @property
    def visible_lines(self) -> int:
        """Lines of the pane that can be seen; before the first layout those it will have, all but the bottom line."""
        return max(1, self.size.height or self.app.size.height - 1)

    @property
    def top_line(self) -> int:
        """The line at the top of the pane."""
        return int(self.scroll_offset.y)

    def set_height(self, lines: int) -> None:
        """Say how many lines there are to scroll over. Set without its watcher, which would lay the whole screen out
        anew.
        """
        self.set_reactive(Widget.virtual_size, Size(0, lines))

    def scroll_by(self, lines: int) -> None:
        """Scroll that many lines."""
        self.jump_to(self.top_line + lines)

    def jump_to(self, line: int) -> None:
        """Bring a line to the top, as far as the content reaches."""
        last = max(0, self.virtual_size.height - self.visible_lines)
        self.scroll_to(y=max(0, min(line, last)), animate=False, force=True, immediate=True)


MOVES: Mapping[str, Callable[[Pane], None]] = {
    "move_down": lambda pane: pane.move(1),
    "move_up": lambda pane: pane.move(-1),
    "page_down": lambda pane: pane.page(1),
    "page_up": lambda pane: pane.page(-1),
    "half_down": lambda pane: pane.page(0.5),
    "half_up": lambda pane: pane.page(-0.5),
    "top": lambda pane: pane.go_to_edge(end=False),
    "bottom": lambda pane: pane.go_to_edge(end=True),
}
"""The acts that only move a pane, by their ids in the table of acts."""
