"""The base class of the panes: draws visible lines only, and scrolls by lines, without animation."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.filter import ANSIToTruecolor, LineFilter
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from reader.ui.widgets.component_styles import ComponentStyles


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws its visible lines itself. It has no border and no padding, and no style sheet may set any."""

    DEFAULT_CSS = "Pane { overflow-x: hidden; overflow-y: scroll; scrollbar-size: 0 0; }"

    PARTS: ClassVar[str]
    """The prefix of the pane's component classes, without "--"."""

    moves: Mapping[str, Callable[["Pane"], None]] = {}
    """Keys that scroll or move the cursor, and what they do. Bindings would reach the pane two turns of the message
    loop later.
    """

    _moved: Callable[[], object] | None = None
    _is_moved_by_key = False

    def when_moved(self, call: Callable[[], object]) -> None:
        """Call a function when a key scrolls the pane or moves its cursor, in the place of the message about it.

        The message would reach the screen after the pane was painted, and what changes elsewhere on the screen would
        be painted a frame later.
        """
        self._moved = call

    def report_move(self, message: Message) -> None:
        """Report that the pane was scrolled, or its cursor moved."""
        if self._is_moved_by_key and self._moved is not None:
            self._moved()
        else:
            self.post_message(message)

    def on_key(self, event: events.Key) -> None:
        """Run what a key of `moves` does."""
        move = self.moves.get(event.key)
        if move is not None:
            event.stop()
            self._is_moved_by_key = move in _MOVES_ONLY
            move(self)
            self._is_moved_by_key = False

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """`count` lines of the content from the index `first` on, each made by a `finisher`; cached strips make it
        fast.

        `width` is in cells, without the last column. Lines in `thumb` have the thumb of the scroll bar there.
        """
        raise NotImplementedError

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region, without the border and padding that Textual would look up for each line.

        Textual asks for all lines of every pane whenever one line of the screen changes.
        """
        strips = self.draw_lines(self.top_line + crop.y, crop.height, self.text_columns, self._thumb())
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

    def finisher(self) -> Callable[[Sequence[Segment], int, Segment], Strip]:
        """A function that makes a strip of the pane's width, from a line's segments, their width in cells, and the
        segment of the last column.

        Made once for all lines of a frame, since Textual computes sizes, styles and filters at each access.
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
        """The styles of the pane's components."""
        return ComponentStyles(self, self.PARTS)

    @property
    def filters(self) -> Sequence[LineFilter]:
        """The line filters of Textual, such as that for NO_COLOR, without the one that replaces the terminal's own
        colours: panes use these in the themes made of them only.
        """
        return [one for one in self.get_line_filters() if not isinstance(one, ANSIToTruecolor)]

    def notify_style_update(self) -> None:
        """Drop what was drawn in the old styles."""
        self.style.clear()
        super().notify_style_update()

    # -- the scroll bar

    def _thumb(self) -> range:
        """The lines that have the thumb next to them, none where all lines are visible.

        Textual's own scroll bar is a widget: drawing it doubles the time of scrolling a line.
        """
        total, seen = self.virtual_size.height, self.visible_lines
        if total <= seen:
            return range(0)
        size = max(1, seen * seen // total)
        start = self.top_line + round(self.top_line * (seen - size) / (total - seen))
        return range(start, start + size)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Paint the pane again. Textual would also move its own scroll bar, which has no size and is never seen."""
        if round(old_value) != round(new_value):
            self.refresh(self.size.region)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin to drag the thumb."""
        if event.x == self.text_columns and self.virtual_size.height > self.visible_lines:
            event.stop()
            self.capture_mouse()
            self._drag_to(event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Drag the thumb."""
        if self.app.mouse_captured is self:
            event.stop()
            self._drag_to(event.y)

    def on_mouse_up(self) -> None:
        """Stop dragging the thumb."""
        if self.app.mouse_captured is self:
            self.release_mouse()

    def _drag_to(self, y: int) -> None:
        share = max(0.0, min(y / max(1, self.visible_lines - 1), 1.0))
        self.jump_to(round(share * (self.virtual_size.height - self.visible_lines)))

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
"""The actions that only move within a pane, by their ids."""

_MOVES_ONLY = frozenset(MOVES.values())
