"""The list of feeds: column titles, a row for each feed below the heading of its folder, and the details of one."""

import time
from collections.abc import Mapping, Sequence

from rich.segment import Segment
from textual.strip import Strip

from reader.ui.viewmodels.body_layout import fit, text_width
from reader.ui.viewmodels.feed_rows import FeedListRow, FeedView, column_titles, detail_lines, lay_out_feeds, rows_of
from reader.ui.viewmodels.panel_lines import PanelLine
from reader.ui.widgets.panel import Panel

_MARGIN = 3
_DETAIL = 5
"""Lines of the details of the feed under the cursor, without the rule above them."""
_LOWEST = 14
"""Lines of the lowest pane with room for the details."""


class FeedsPanel(Panel):
    """Takes up the whole screen. The cursor stays on its feed when feeds change."""

    PARTS = "feeds-panel"
    EDGE = " "
    LEGEND = 1
    COMPONENT_CLASSES = {
        f"feeds-panel--{name}"
        for name in (
            *("heading", "title", "unread", "detail", "failing", "cursor", "cursor-blurred", "empty", "edge", "thumb"),
            *("legend", "rule", "name", "state", "options"),
        )
    }

    def __init__(self, keys: Mapping[str, str], *, id: str | None = None) -> None:
        """`keys` are the keys of actions by their ids, as people write them."""
        super().__init__(id=id)
        self._keys = keys
        self._rows: list[FeedListRow] = []
        self._now = int(time.time())

    def show_feeds(self, views: Sequence[FeedView]) -> None:
        """Show feeds, with the cursor on the same feed as before."""
        before = self.feed
        self._rows, self._now = rows_of(views), int(time.time())
        stops = [number for number, row in enumerate(self._rows) if not isinstance(row, str)]
        ids = [row.feed.id for row in self._rows if not isinstance(row, str)]
        here = ids.index(before.feed.id) if before is not None and before.feed.id in ids else self.cursor
        self.show_rows(stops, min(here, max(0, len(stops) - 1)))

    def go_to_feed(self, feed_id: int) -> None:
        """Move the cursor to a feed by its id."""
        for number, row in enumerate(self._rows):
            if not isinstance(row, str) and row.feed.id == feed_id:
                self.go_to_row(number)

    @property
    def feed(self) -> FeedView | None:
        """The feed under the cursor, None where there is none."""
        row = self._rows[self.row] if self.row is not None and self.row < len(self._rows) else None
        return None if isinstance(row, str) else row

    @property
    def feeds(self) -> list[FeedView]:
        """The feeds that are shown, in their order."""
        return [row for row in self._rows if not isinstance(row, str)]

    # -- layout

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the rows at a width in cells."""
        return lay_out_feeds(self._rows, width, self._now)

    def nothing(self) -> str:
        """The sentence of the panel while it is empty."""
        add, take = self._keys.get("add", ""), self._keys.get("import_feeds", "")
        ways = [f"{add} follows a feed by its address or that of a site"] * bool(add)
        ways += [f"{take} imports the feeds of another reader"] * bool(take)
        return " ".join(["You follow no feeds yet.", *[f"{'; '.join(ways)}."] * bool(ways)])

    @property
    def visible_lines(self) -> int:
        """Lines for rows, without those of the details."""
        return max(1, super().visible_lines - self._detail_height)

    @property
    def _detail_height(self) -> int:
        """Lines at the foot of the pane for the details, with their rule; 0 without room."""
        return _DETAIL + 1 if super().visible_lines >= _LOWEST and self._rows else 0

    def set_height(self, lines: int) -> None:
        """Set the number of lines of the content, those of the details included."""
        super().set_height(lines + self._detail_height)

    # -- drawing

    def draw_lines(self, first: int, count: int, width: int, thumb: range) -> list[Strip]:
        """Draw rows below the column titles, and the details at the foot."""
        foot = self.top_line + self.visible_lines
        rows = super().draw_lines(first, max(0, min(count, foot - first)), width, thumb)
        if first <= self.top_line < first + len(rows):
            rows[self.top_line - first] = self._finish("legend", " " * _MARGIN + column_titles(width - _MARGIN))
        detail = self._draw_detail(width) if first + count > foot else []
        return [*rows, *detail[max(0, first - foot) : first + count - foot]]

    def _draw_detail(self, width: int) -> list[Strip]:
        strips = [self._finish("rule", "─" * width)]
        if self.feed is not None:
            lines = detail_lines(self.feed, width - 2, _DETAIL, self._now, self._keys)
            last = len(lines) - 1
            parts = ["name" if not number else "options" if number == last else "state" for number in range(len(lines))]
            strips += [self._finish(part, f" {line}") for part, line in zip(parts, lines, strict=True)]
        return strips + [self._finish("state", "")] * (_DETAIL + 1 - len(strips))

    def _finish(self, part: str, text: str) -> Strip:
        width = self.text_columns
        segments = [Segment(fit(text, width), self.style(part))]
        return self.finisher()(segments, text_width(segments[0].text), Segment(" ", self.style(part)))
