"""The panel of related stories: the rails of the page, hidden until one asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.article import Rail, Story
from reader.ui.body_layout import fit, text_width
from reader.ui.rail_rows import RailLine, RailRow, fold_rails, lay_out_rows
from reader.ui.widgets.pane import Pane

_MARGIN = 3
"""Cells before the text: the line between article and panel, cursor, space."""
_EDGE = "▕"


class RailsPanel(Pane):
    """A list of stories under their headings, with a cursor on the stories."""

    PARTS = "rails-panel"
    COMPONENT_CLASSES = {
        f"rails-panel--{name}"
        for name in ("heading", "title", "detail", "teaser", "cursor", "cursor-blurred", "empty", "edge", "thumb")
    }

    @dataclass
    class Chosen(Message):
        """The person clicked a story."""

        story: Story

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: list[RailRow] = []
        self._lines: list[RailLine] = []
        self._stories: list[int] = []
        self._cursor = 0

    def show_rails(self, rails: Sequence[Rail]) -> None:
        """Show the rails of a page, from the beginning."""
        self._rows = fold_rails(rails)
        self._stories = [number for number, row in enumerate(self._rows) if row.story is not None]
        self._cursor = 0
        self._lay_out()
        self.jump_to(0)

    @property
    def story(self) -> Story | None:
        """The story under the cursor, None where there is none."""
        return self._rows[self._stories[self._cursor]].story if self._stories else None

    def move(self, steps: int) -> None:
        self._move_to(self._cursor + steps)

    def page(self, pages: float) -> None:
        super().page(pages)
        first = self.top_line - 1  # a blank line stands above the lines
        seen = {line.row for line in self._lines[max(0, first) : first + self.visible_lines]}
        inside = [place for place, row in enumerate(self._stories) if row in seen]
        if inside:
            self._move_to(inside[-1] if pages > 0 else inside[0])

    def go_to_edge(self, end: bool) -> None:
        self._move_to(len(self._stories) - 1 if end else 0)
        super().go_to_edge(end)

    def _move_to(self, place: int) -> None:
        if not self._stories:
            return
        self._cursor = max(0, min(place, len(self._stories) - 1))
        row = self._stories[self._cursor]
        top = row - 1 if self._rows[row - 1].story is None else row  # its heading comes into sight with it
        own = [number for number, line in enumerate(self._lines, 1) if top <= line.row <= row]
        if own[0] < self.top_line:
            self.jump_to(own[0])
        elif own[-1] >= self.top_line + self.visible_lines:
            self.jump_to(own[-1] - self.visible_lines + 1)
        self.refresh()

    def _lay_out(self) -> None:
        width = max(1, self.text_columns - _MARGIN)
        self._lines = lay_out_rows(self._rows, width)
        self.set_height(len(self._lines) + 2 if self._lines else 0)
        self.refresh()

    def on_resize(self) -> None:
        self._lay_out()
        self._move_to(self._cursor)

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.top_line - 1
        if 0 <= line < len(self._lines) and self._lines[line].row in self._stories:
            self._move_to(self._stories.index(self._lines[line].row))
            if self.story:
                self.post_message(self.Chosen(self.story))

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        edges = {True: Segment("▐", self.style("thumb")), False: Segment(" ", self.style())}
        drawn = (
            (number in thumb, self._draw(number - 1, width)) for number in range(first, first + count)
        )  # a blank line above
        finish = self.finisher()
        return [
            finish(segments, sum(text_width(one.text) for one in segments), edges[seen]) for seen, segments in drawn
        ]

    def _draw(self, number: int, width: int) -> list[Segment]:
        edge = Segment(_EDGE, self.style("edge"))
        if not self._lines and number == 0:
            return [edge, Segment(" The page lists no other stories.", self.style("empty"))]
        if not 0 <= number < len(self._lines) or self._lines[number].row < 0:
            return [edge]
        line = self._lines[number]
        here = bool(self._stories) and line.row == self._stories[self._cursor]
        layers = [("cursor" if self.has_focus else "cursor-blurred")] if here else []
        bar = Segment("▌ " if here else "  ", self.style(*layers))
        return [edge, bar, Segment(fit(line.text, width - _MARGIN), self.style(line.part, *layers))]
