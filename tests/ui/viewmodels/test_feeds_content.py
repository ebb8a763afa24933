"""The feeds as the content of a panel: the cursor stays on its feed, and the details have room or not."""

from collections.abc import Sequence

import pytest

from reader.library.stores.feeds import FeedRow
from reader.ui.viewmodels.feed_rows import FeedView
from reader.ui.viewmodels.feeds_content import FeedsContent
from reader.ui.viewmodels.row_cursor import RowCursor

WIDTH, TOP, FOOT = 40, 7, 20


class View:
    """A panel without a screen."""

    def __init__(self) -> None:
        self.rows = RowCursor()

    @property
    def row(self) -> int | None:
        return self.rows.row

    @property
    def cursor(self) -> int:
        return self.rows.position

    def show_rows(self, stops: Sequence[int], cursor: int | None = None) -> None:
        self.rows.show(stops, cursor or 0)

    def redraw_rows(self) -> None: ...

    def move_to(self, position: int) -> None:
        self.rows.move_to(position)


@pytest.fixture
def content() -> FeedsContent:
    return FeedsContent(View(), {"refresh": "R"})


def feed(feed_id: int, folder: str | None = None) -> FeedView:
    row = FeedRow(feed_id, f"https://quay.example/{feed_id}", f"Quay {feed_id}", *[None] * 6, 0, 0, None, 0, False,
                  None, False, 0)  # fmt: skip
    return FeedView(row._replace(folder=folder), 0, 0)


def test_the_cursor_stays_on_its_feed_when_others_come(content: FeedsContent) -> None:
    content.show_feeds([feed(2), feed(3)])
    content.go_to_feed(3)
    content.show_feeds([feed(1), feed(2), feed(3, "Harbour")])
    assert content.feed is not None and content.feed.feed.id == 3


def test_without_its_feed_the_cursor_stays_at_its_position(content: FeedsContent) -> None:
    content.show_feeds([feed(1), feed(2), feed(3)])
    content.go_to_feed(3)
    content.show_feeds([feed(1), feed(2)])
    assert content.feed is not None and content.feed.feed.id == 2


def test_a_feed_that_is_not_shown_leaves_the_cursor_where_it_is(content: FeedsContent) -> None:
    content.show_feeds([feed(1), feed(2)])
    content.go_to_feed(2)
    content.go_to_feed(9)
    assert content.feed is not None and content.feed.feed.id == 2


@pytest.mark.parametrize(("height", "lines"), [(13, 0), (14, 6), (40, 6)])
def test_the_details_have_room_in_a_pane_that_is_high_enough(content: FeedsContent, height: int, lines: int) -> None:
    content.show_feeds([feed(1)])
    assert content.foot_height(height) == lines


def test_without_feeds_there_are_no_details(content: FeedsContent) -> None:
    content.show_feeds([])
    assert content.foot_height(40) == 0 and content.feed is None


def test_the_titles_are_at_the_top_and_the_details_of_the_feed_at_the_foot(content: FeedsContent) -> None:
    content.show_feeds([feed(1)])
    fixed = content.fixed_lines(WIDTH, TOP, FOOT)
    assert sorted(fixed) == [TOP, *range(FOOT, FOOT + content.foot_height(40))]
    assert fixed[TOP].part == "legend" and "unread" in fixed[TOP].text
    assert fixed[FOOT].text == "─" * WIDTH and "Quay 1" in fixed[FOOT + 1].text
