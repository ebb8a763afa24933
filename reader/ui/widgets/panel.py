"""The base class of the panels: rows of lines, with a cursor on some of the rows."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from reader.library.rows.opened_articles import OpenArticle
from reader.model.article import Entity, Quote
from reader.ui.viewmodels.body_layout import text_width
from reader.ui.viewmodels.mark_kinds import MarkKind
from reader.ui.viewmodels.panel_lines import NO_ROW, PanelLine, RowExtents, head_of, wrapped
from reader.ui.widgets.pane import Pane

_MARGIN = 3
"""Cells before the text: the line between article and panel, the cursor, a space."""


class Panel(Pane):
    """Draws the visible lines of the rows that a subclass lays out."""

    PARTS = "panel"
    EDGE: ClassVar[str] = "▕"
    """The first character of each line: the line between article and panel."""
    LEGEND: ClassVar[int] = 0
    """Lines at the top of the pane that show no rows and do not scroll."""
    COMPONENT_CLASSES = {
        f"panel--{name}"
        for name in (
            *("heading", "title", "detail", "teaser", "cursor", "cursor-blurred", "empty", "edge", "thumb"),
            *("person", "organisation", "place", "voice", "quote", "bar", "track"),
        )
    }

    class Chosen(Message):
        """The person clicked a row, which is under the cursor now."""

    class Moved(Message):
        """Another row is under the cursor."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: Sequence[PanelLine] = ()
        self._extents = RowExtents(())
        self._stops: Sequence[int] = ()
        self._position_of: dict[int, int] = {}
        self._cursor = 0

    # -- for subclasses

    def show_article(self, opened: OpenArticle | None, marked: Collection[MarkKind] = ()) -> None:
        """Show the rows of the open article, which shows the kinds `marked`; a panel about something else does not
        change.
        """

    def show_current(self, mark: Quote | Entity | None) -> None:
        """Show which quote or mention of a name is the current one, where the panel has it."""

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the panel at a width in cells, [] where there is nothing to show."""
        raise NotImplementedError

    def nothing(self) -> str:
        """The sentence of an empty panel."""
        raise NotImplementedError

    # -- what is shown

    def show_rows(self, stops: Sequence[int], cursor: int | None = None) -> None:
        """Show other rows. `stops` are the rows that the cursor can be on, in order; `cursor` is its position among
        them, None for the first with the panel scrolled to the top.
        """
        self._stops = stops
        self._position_of = {row: position for position, row in enumerate(stops)}
        self._cursor = cursor or 0
        self._lay_out()
        if cursor is None:
            self.jump_to(0)
        else:
            self.move_to(cursor)

    @property
    def row(self) -> int | None:
        """The row under the cursor, None where there is none."""
        return self._stops[self._cursor] if self._cursor < len(self._stops) else None

    @property
    def cursor(self) -> int:
        """The position of the cursor among the rows that it can be on."""
        return self._cursor

    def go_to_row(self, row: int) -> None:
        """Move the cursor to a row, if it can be there."""
        if row in self._position_of and row != self.row:
            self.move_to(self._position_of[row])

    def redraw_rows(self) -> None:
        """Lay out the rows again, after their texts changed; the panel stays where it is scrolled to."""
        self._lay_out()

    # -- moving

    def move(self, steps: int) -> None:
        """Move the cursor down a number of rows; up if it is negative."""
        self.move_to(self._cursor + steps)

    def page(self, pages: float) -> None:
        """Scroll by pages, and move the cursor along."""
        super().page(pages)
        first = self.top_line - 1  # a blank line is above the lines
        seen = self._lines[max(0, first + self.LEGEND) : first + self.visible_lines]
        inside = [self._position_of[line.row] for line in seen if line.row in self._position_of]
        if inside:
            self.move_to(inside[-1] if pages > 0 else inside[0])

    def go_to_edge(self, end: bool) -> None:
        """Move the cursor to the first or the last row."""
        self.move_to(len(self._stops) - 1 if end else 0)
        super().go_to_edge(end)

    def move_to(self, position: int) -> None:
        """Move the cursor to one of the rows that it can be on, and scroll that into view with its heading."""
        if not self._stops:
            return
        before, self._cursor = self._cursor, max(0, min(position, len(self._stops) - 1))
        above = 1 - self.LEGEND
        own = self._extents.first(self._stops[self._cursor]) + above
        last = self._extents.last(self._stops[self._cursor]) + 1
        first = self._extents.first(head_of(self._stops, self._cursor)) + above if self._cursor else 0
        top = min(own, max(min(first, self.top_line), last - self.visible_lines + 1))
        if top != self.top_line:
            self.jump_to(top)
        self.refresh()
        if self._cursor != before:
            self.report_move(self.Moved())

    def on_resize(self) -> None:
        """Lay the rows out at the new width; keep the cursor visible."""
        self._lay_out()
        self.move_to(self._cursor)

    def on_focus(self) -> None:
        """Paint the cursor as focused."""
        self.refresh()

    def on_blur(self) -> None:
        """Paint the cursor as not focused."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Move the cursor to the clicked row, and report the click."""
        number = event.y + self.top_line - 1
        position = self._position_of.get(self._lines[number].row) if 0 <= number < len(self._lines) else None
        if position is not None:
            self.move_to(position)
            self.post_message(self.Chosen())

    # -- drawing

    def _lay_out(self) -> None:
        width = max(1, self.text_columns - _MARGIN)
        self._lines = self.lay_out(width) or wrapped(NO_ROW, self.nothing(), "empty", width)
        self._extents = RowExtents(self._lines)
        self.set_height(len(self._lines) + 2)
        self.refresh()

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw lines of the rows, after a blank one."""
        edges = {True: Segment("▐", self.style("thumb")), False: Segment(" ", self.style())}
        drawn = (
            (number in thumb, self._draw(number - 1, width)) for number in range(first, first + count)
        )  # a blank line above
        finish = self.finisher()
        return [
            finish(segments, sum(text_width(one.text) for one in segments), edges[seen]) for seen, segments in drawn
        ]

    def _draw(self, number: int, width: int) -> list[Segment]:
        edge = Segment(self.EDGE, self.style("edge"))
        if not 0 <= number < len(self._lines) or not self._lines[number].pieces:
            return [edge]
        line = self._lines[number]
        here = line.row == self.row
        layers = [("cursor" if self.has_focus else "cursor-blurred")] if here else []
        segments = [edge, Segment("▌ " if here else "  ", self.style(*layers))]
        segments += [Segment(piece.text, self.style(piece.part, *layers)) for piece in line.pieces]
        rest = width - sum(text_width(one.text) for one in segments)
        return [*segments, Segment(" " * max(0, rest), self.style(*layers))]


def is_same(one: OpenArticle | None, other: OpenArticle | None) -> bool:
    """Whether both are the same article, in any version."""
    return one is not None and other is not None and one.row.id == other.row.id
