"""What is said of feeds while they are refreshed, and afterwards."""

from hypothesis import given
from hypothesis import strategies as st

from reader.subscriptions.feed_visits import Visited
from reader.subscriptions.refreshing import EntryResult
from reader.ui.viewmodels.refresh_progress import RefreshProgress, result_of, sentence_of

NAMES = {1: "Quay News", 2: "Mill Post", 3: "Lock Times", 4: "Weir Gazette"}


def begun(*numbers: int) -> RefreshProgress:
    names = {number: NAMES[number] for number in numbers or NAMES}
    return RefreshProgress(names, len(names), names=names)


def visited(number: int, error: str | None = None) -> Visited:
    return Visited(number, NAMES[number], f"https://{number}.example/", 0, error, 0, 0)


def taken(number: int, done: int, total: int, article_id: int | None = 7) -> EntryResult:
    return EntryResult(number, article_id, "Mill opens", None if article_id else "no", done, total)


def test_before_any_feed_has_answered_they_are_being_asked():
    assert begun().status_text == "▱▱▱▱▱▱▱▱  refreshing  0 of 4 feeds"


def test_the_feed_that_answered_last_is_named():
    assert begun().after(visited(2)).status_text == "▰▰▱▱▱▱▱▱  Mill Post  1 of 4 feeds"


def test_of_the_last_feeds_one_that_is_waited_for_is_named():
    progress = begun()
    for number in (1, 2, 4):
        progress = progress.after(visited(number))
    assert progress.status_text == "▰▰▰▰▰▰▱▱  Lock Times  3 of 4 feeds"


def test_articles_are_counted_as_they_come_with_the_feed_they_are_of():
    progress = begun(1).after(visited(1)).after(taken(1, 1, 4))
    assert progress.status_text == "▰▰▱▱▱▱▱▱  Quay News  1 of 4 articles  1 new"


def test_of_a_feed_without_a_name_the_address_is_shown_without_its_scheme():
    assert "  example.org/feed  " in RefreshProgress({1: "https://example.org/feed"}, 1).status_text


def test_what_waited_is_taken_in_without_any_feed():
    assert RefreshProgress({}, 0).after(taken(9, 1, 2)).status_text == "▰▰▰▰▱▱▱▱  1 of 2 articles  1 new"


def test_the_end_says_what_is_new_and_how_many_failed_and_where_to_see_why():
    progress = begun().after(visited(1)).after(visited(3, "It is gone."))
    assert result_of(progress, "f") == "No new articles. 1 of 4 feeds failed; f shows why."
    progress = progress.after(taken(1, 1, 2)).after(taken(1, 2, 2))
    assert result_of(progress, "") == "2 new articles. 1 of 4 feeds failed."


def test_why_the_only_feed_failed_is_said_at_once():
    assert result_of(begun(3).after(visited(3, "It is gone.")), "f") == "Lock Times: It is gone."


def test_a_feed_without_fault_comes_to_what_is_new():
    assert result_of(begun(3).after(visited(3)).after(taken(3, 1, 1)), "f") == "1 new article."


def test_entries_that_could_not_be_added_are_reported():
    assert "1 could not be added" in result_of(begun(3).after(visited(3)).after(taken(3, 1, 1, None)), "f")


def test_entries_that_wait_for_a_busy_server_are_reported():
    waits = EntryResult(3, None, "Mill opens", "busy", 1, 1, is_waiting=True)
    result = result_of(begun(3).after(visited(3)).after(waits), "f")
    assert result == "No new articles. 1 waits for a server that asks us to wait."


def test_nothing_is_said_of_what_nobody_asked_for_and_brought_nothing():
    nothing, new = begun(3).after(visited(3)), begun(3).after(visited(3)).after(taken(3, 1, 1))
    assert (
        sentence_of(nothing, False, False, "f") == "" and sentence_of(nothing, True, False, "f") == "No new articles."
    )
    assert sentence_of(new, False, False, "f") == "1 new article."
    assert sentence_of(new, False, True, "f") == "Stopped. What came in before stays: 1 new."


@given(st.lists(st.sampled_from([1, 2, 3, 4]), max_size=8), st.integers(0, 30), st.integers(0, 30))
def test_the_bar_is_always_as_long_and_never_more_than_full(answered: list[int], done: int, more: int):
    progress = begun()
    for number in answered:
        progress = progress.after(visited(number))
    if done + more:
        progress = progress.after(taken(1, done, done + more))
    bar = progress.status_text.split("  ")[0]
    assert len(bar) == 8 and 0 <= progress.share <= 1
