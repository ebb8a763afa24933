"""The list of feeds: column titles, a row for each feed below the heading of its folder, and the details of one feed.
Pure; no Textual.
"""

import time
from collections.abc import Mapping, Sequence

from reader.ui.viewmodels.feed_groups import FeedOrder, is_match, rows_of
from reader.ui.viewmodels.feed_rows import (
    FailingLine,
    FeedListRow,
    FeedView,
    column_titles,
    detail_lines,
    failing_lines,
    lay_out_feeds,
)
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

    def __init__(self, view: PanelView, keys: Mapping[str, str], order: FeedOrder = FeedOrder.NAME) -> None:
        """`keys` are the keys of actions by their ids, as people write them."""
        self._view = view
        self._keys = keys
        self._views: Sequence[FeedView] = ()
        self._order = order
        self._typed = ""
        self._is_folded = True
        self._rows: list[FeedListRow] = []
        self._now = int(time.time())

    # -- what is shown

    def show_feeds(self, views: Sequence[FeedView]) -> None:
        """Show feeds, with the cursor on the same feed as before."""
        self._views = views
        self._arrange()

    def narrow(self, typed: str) -> None:
        """Show the feeds whose names have what was typed; all of them for ""."""
        if typed != self._typed:
            self._typed = typed
            self._arrange()

    def sort(self, order: FeedOrder) -> None:
        """Show the feeds in another order."""
        self._order = order
        self._arrange()

    def toggle_failing(self) -> None:
        """Fold the failing feeds to one line, or unfold them."""
        self._is_folded = not self._is_folded
        self._arrange()

    def go_to_feed(self, feed_id: int) -> None:
        """Move the cursor to a feed by its id, if it is shown or folded."""
        self._unfold(feed_id)
        position = self._position_of(feed_id)
        if position is not None and position != self._view.cursor:
            self._view.move_to(position)

    def _arrange(self) -> None:
        """Make the rows anew, with the cursor on what it was on, or where that stood; at first on a feed."""
        before, was_empty = self._selected, not self._rows
        self._rows, self._now = self._made_rows(), int(time.time())
        here = None
        if isinstance(before, FeedView):
            self._unfold(before.feed.id)
            here = self._position_of(before.feed.id)
        if here is None:
            is_first = was_empty or bool(self._typed)
            here = self._first_feed if is_first else self._view.cursor
        stops = self._stops
        self._view.show_rows(stops, min(here, max(0, len(stops) - 1)))

    def _made_rows(self) -> list[FeedListRow]:
        return rows_of(self._views, self._order, self._typed, self._is_folded)

    def _unfold(self, feed_id: int) -> None:
        """Unfold the failing feeds if a feed is one of them."""
        line = next((row for row in self._rows if isinstance(row, FailingLine)), None)
        if line is not None and line.is_folded and feed_id in [view.feed.id for view in line.feeds]:
            self._is_folded = False
            self._rows = self._made_rows()
            self._view.show_rows(self._stops, self._view.cursor)

    @property
    def _stops(self) -> list[int]:
        return [number for number, row in enumerate(self._rows) if not isinstance(row, str)]

    @property
    def _first_feed(self) -> int:
        """The position of the first feed, 0 where none is shown."""
        is_feed = [isinstance(self._rows[number], FeedView) for number in self._stops]
        return is_feed.index(True) if True in is_feed else 0

    def _position_of(self, feed_id: int) -> int | None:
        rows = [self._rows[number] for number in self._stops]
        ids = [row.feed.id if isinstance(row, FeedView) else None for row in rows]
        return ids.index(feed_id) if feed_id in ids else None

    @property
    def _selected(self) -> FeedListRow | None:
        number = self._view.row
        return self._rows[number] if number is not None and number < len(self._rows) else None

    @property
    def feed(self) -> FeedView | None:
        """The feed under the cursor, None where there is none."""
        row = self._selected
        return row if isinstance(row, FeedView) else None

    @property
    def is_failing_line(self) -> bool:
        """Whether the cursor is on the line of the failing feeds."""
        return isinstance(self._selected, FailingLine)

    @property
    def feeds(self) -> Sequence[FeedView]:
        """All feeds, by folder and name, also those that are not shown."""
        return self._views

    @property
    def found(self) -> int:
        """How many feeds have what was typed in their names."""
        return sum(is_match(view, self._typed) for view in self._views)

    @property
    def typed(self) -> str:
        """What the names of the feeds that are shown have, "" for all feeds."""
        return self._typed

    @property
    def order(self) -> FeedOrder:
        """The order of the feeds."""
        return self._order

    # -- layout

    def lay_out(self, width: int) -> list[PanelLine]:
        """The lines of the rows at a width in cells."""
        return lay_out_feeds(self._rows, width, self._now)

    def nothing(self) -> str:
        """The sentence of the panel while it is empty."""
        if self._typed:
            back = self._keys.get("back_out", "")
            return f"No feed has “{self._typed}” in its name.{f' {back} shows all feeds.' if back else ''}"
        add, take = self._keys.get("add", ""), self._keys.get("import_feeds", "")
        ways = [f"{add} follows a feed by its address or that of a site"] * bool(add)
        ways += [f"{take} imports the feeds of another reader"] * bool(take)
        return " ".join(["You follow no feeds yet.", *[f"{'; '.join(ways)}."] * bool(ways)])

    def foot_height(self, height: int) -> int:
        """Lines for the details, with their rule; 0 without room."""
        return _DETAIL + 1 if height >= _LOWEST and self._rows else 0

    def fixed_lines(self, width: int, top: int, foot: int) -> dict[int, TextRun]:
        """The titles of the columns, and the details of the feed under the cursor."""
        legend = TextRun(" " * _MARGIN + column_titles(width - _MARGIN, self._typed), "legend")
        return {top: legend, **dict(enumerate(self._details(width), foot))}

    def _details(self, width: int) -> list[TextRun]:
        runs = [TextRun("─" * width, "rule")]
        selected = self._selected
        if isinstance(selected, FeedView | FailingLine):
            lines = (
                detail_lines(selected, width - 2, _DETAIL, self._now, self._keys)
                if isinstance(selected, FeedView)
                else failing_lines(selected, width - 2, _DETAIL, self._keys)
            )
            runs += [TextRun(f" {line.text}", line.part) for line in lines]
        return runs + [TextRun("", "state")] * (_DETAIL + 1 - len(runs))
