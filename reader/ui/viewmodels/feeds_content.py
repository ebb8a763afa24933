"""The list of feeds: column titles, a row for each feed below the heading of its folder, and the details of one feed.
Pure; no Textual.
"""

import time
from collections.abc import Mapping, Sequence

from reader.ui.viewmodels.feed_rows import FeedListRow, FeedView, column_titles, detail_lines, lay_out_feeds, rows_of
from reader.ui.viewmodels.panel_content import PanelContent, PanelView
from reader.ui.viewmodels.panel_lines import PanelLine, TextRun

_MARGIN = 3
_DETAIL = 5
"""Lines of the details of the feed under the cursor, without the rule above them."""
_LOWEST = 14
"""Lines of the lowest panel with room for the details."""


class FeedsContent(PanelContent):
    """Feeds, with a cursor that stays on its feed when feeds change."""

    LEGEND = 1

    def __init__(self, view: PanelView, keys: Mapping[str, str]) -> None:
        """`keys` are the keys of actions by their ids, as people write them."""
        self._view = view
        self._keys = keys
        self._rows: list[FeedListRow] = []
        self._now = int(time.time())

    def show_feeds(self, views: Sequence[FeedView]) -> None:
        """Show feeds, with the cursor on the same feed as before."""
        before = self.feed
        self._rows, self._now = rows_of(views), int(time.time())
        stops = [number for number, row in enumerate(self._rows) if not isinstance(row, str)]
        here = self._position_of(before.feed.id) if before is not None else None
        position = self._view.cursor if here is None else here
        self._view.show_rows(stops, min(position, max(0, len(stops) - 1)))

    def go_to_feed(self, feed_id: int) -> None:
        """Move the cursor to a feed by its id, if it is shown."""
        position = self._position_of(feed_id)
        if position is not None and position != self._view.cursor:
            self._view.move_to(position)

    def _position_of(self, feed_id: int) -> int | None:
        ids = [view.feed.id for view in self.feeds]
        return ids.index(feed_id) if feed_id in ids else None

    @property
    def feed(self) -> FeedView | None:
        """The feed under the cursor, None where there is none."""
        number = self._view.row
        row = self._rows[number] if number is not None and number < len(self._rows) else None
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

    def foot_height(self, height: int) -> int:
        """Lines for the details, with their rule; 0 without room."""
        return _DETAIL + 1 if height >= _LOWEST and self._rows else 0

    def fixed_lines(self, width: int, top: int, foot: int) -> dict[int, TextRun]:
        """The titles of the columns, and the details of the feed under the cursor."""
        legend = TextRun(" " * _MARGIN + column_titles(width - _MARGIN), "legend")
        return {top: legend, **dict(enumerate(self._details(width), foot))}

    def _details(self, width: int) -> list[TextRun]:
        runs = [TextRun("─" * width, "rule")]
        if self.feed is not None:
            lines = detail_lines(self.feed, width - 2, _DETAIL, self._now, self._keys)
            last = len(lines) - 1
            parts = ["name" if not number else "options" if number == last else "state" for number in range(len(lines))]
            runs += [TextRun(f" {line}", part) for part, line in zip(parts, lines, strict=True)]
        return runs + [TextRun("", "state")] * (_DETAIL + 1 - len(runs))
