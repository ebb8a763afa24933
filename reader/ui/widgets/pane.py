"""What the panes of the main screen have in common: they scroll by lines, without animation, and only on request."""

from textual.scroll_view import ScrollView


class Pane(ScrollView, can_focus=True, inherit_bindings=False):
    """A pane that draws its visible lines itself. All keys are the main screen's, which calls these methods."""

    DEFAULT_CSS = "Pane { overflow-x: hidden; scrollbar-size-vertical: 1; }"

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
        return max(1, self.scrollable_content_region.height or self.app.size.height - 1)

    @property
    def top_line(self) -> int:
        """The line at the top of the pane."""
        return int(self.scroll_offset.y)

    def scroll_by(self, lines: int) -> None:
        """Scroll that many lines."""
        self.jump_to(self.top_line + lines)

    def jump_to(self, line: int) -> None:
        """Bring a line to the top, as far as the content reaches."""
        last = max(0, self.virtual_size.height - self.visible_lines)
        self.scroll_to(y=max(0, min(line, last)), animate=False, force=True, immediate=True)
