"""The rows of the feeds, and what is said of one of them."""

from hypothesis import given
from hypothesis import strategies as st

from reader.library.stores.feeds import FeedRow
from reader.ui.viewmodels.body_layout import text_width
from reader.ui.viewmodels.feed_groups import rows_of
from reader.ui.viewmodels.feed_rows import (
    FeedView,
    column_titles,
    detail_lines,
    lay_out_feeds,
    options_of,
    state_of,
)

NOW = 1_780_000_000
KEYS = {"refresh": "r", "unfollow": "D"}
GONE = "Its server says that this feed is gone for good. It is not visited any more."


def view(name: str = "Quay News", unread: int = 0, listed: int = 0, **facts: object) -> FeedView:
    row = FeedRow(1, "https://quay.example/feed", name, None, None, None, None, None, None, 0, NOW - 7200, None, 0,
                  False, None, False, 0)  # fmt: skip
    return FeedView(row._replace(**facts), unread, listed)


def lines(*views: FeedView, width: int = 76) -> list[str]:
    return [line.text.rstrip() for line in lay_out_feeds(rows_of(views), width, NOW)]


def test_a_feed_is_a_row_with_its_numbers_and_times():
    assert lines(view(unread=12, listed=1340, next_visit=NOW + 1200)) == [
        "No folder  1 · 12 unread",
        "  Quay News                               12   1,340         2 h   in 20 min",
    ]


def test_the_titles_stand_above_their_columns():
    row = lines(view(unread=12, listed=1340, next_visit=NOW + 1200))[1]
    titles = column_titles(76)
    for title, value in (("unread", "12"), ("all", "1,340"), ("refreshed", "2 h"), ("next", "in 20 min")):
        assert titles.index(title) + len(title) == row.index(value) + len(value)


def test_failing_feeds_come_first_then_the_folders():
    shown = lines(view("Mill"), view("Weir", folder="News"), view("Lock", folder="News", error="No.", failures=1))
    assert [line.split("  ")[0].strip() or line[:6].strip() for line in shown] == [
        "▾ 1 feed fails", "! Lock", "", "No folder", "Mill", "", "News", "Weir",
    ]  # fmt: skip


def test_muted_and_gone_feeds_and_those_never_visited_say_so():
    assert lines(view(is_muted=True))[1].endswith("muted")
    gone = lines(view(is_gone=True, error=GONE))[1]
    assert gone.startswith("× ") and gone.endswith("gone")
    assert lines(view(last_success=None))[1].endswith("never    any time")


def test_on_a_narrow_screen_only_the_unread_stand_beside_the_name():
    assert lines(view(unread=12, listed=1340), width=40)[1] == "  Quay News                           12"


def test_a_feed_that_fails_says_why_how_often_and_what_to_do():
    feed = view(error="quay.example cannot be reached. Check the address.", failures=3, next_visit=NOW + 7200).feed
    assert state_of(feed, NOW, KEYS) == (
        "quay.example cannot be reached. Check the address. Failed 3 times; last refreshed 2 h ago; next in 2 h; "
        "r refreshes it now."
    )


def test_a_feed_that_is_gone_says_how_to_leave_it():
    assert state_of(view(is_gone=True, error=GONE).feed, NOW, KEYS) == f"{GONE} D unfollows it; its articles stay."


def test_a_feed_that_is_well_says_when_it_was_and_will_be_visited():
    due = "next when all feeds are refreshed"
    assert state_of(view().feed, NOW, KEYS) == f"Refreshed 2 h ago; {due}; r refreshes it now."
    assert state_of(view(last_success=None).feed, NOW, {}) == f"Never refreshed; {due}."
    muted = state_of(view(is_muted=True).feed, NOW, KEYS)
    assert muted == "Refreshed 2 h ago; muted; r refreshes it now."


def test_what_is_set_for_a_feed_is_said_in_words():
    assert (
        options_of(view().feed)
        == "no folder · full articles where the feed has excerpts · whenever feeds are refreshed"
    )
    feed = view(folder="News", full_text=True, interval=6 * 3600, is_muted=True).feed
    assert options_of(feed) == "in News · full articles always · at most every 6 hours · muted"
    assert "at most every hour" in options_of(view(interval=3600).feed)
    assert options_of(feed._replace(site=feed.url)).startswith("followed page · in News")
    assert "at most every 7 days" in options_of(view(interval=7 * 86400).feed)


def test_details_that_do_not_fit_are_cut_and_the_options_stay():
    shown = detail_lines(view(error="It failed. " * 60, failures=1), 60, 5, NOW, KEYS)
    assert len(shown) == 5 and shown[3].text.endswith("…") and shown[4].text.startswith("no folder")


def test_options_that_do_not_fit_on_a_line_go_on_below_where_there_is_room():
    shown = detail_lines(view(), 60, 5, NOW, KEYS)
    assert [line.part for line in shown] == ["name", "state", "state", "options", "options"]
    assert " ".join(line.text for line in shown[3:]) == options_of(view().feed)
    assert [line.part for line in detail_lines(view(), 100, 5, NOW, KEYS)] == ["name", "state", "options"]
    cut = detail_lines(view(), 60, 4, NOW, KEYS)
    assert [line.part for line in cut] == ["name", "state", "state", "options"] and cut[3].text.endswith("…")


@given(st.text(max_size=80), st.text(max_size=40), st.integers(24, 200), st.integers(0, 10**7), st.integers(-9, 10**6))
def test_no_line_is_wider_than_there_is_room_for(name: str, folder: str, width: int, count: int, wait: int):
    one = view(name, count, count, folder=folder, next_visit=NOW + wait, error=name or None)
    assert all(text_width(line.text) <= width for line in lay_out_feeds(rows_of([one]), width, NOW))
    assert all(text_width(line.text) <= width for line in detail_lines(one, width, 5, NOW, KEYS))
