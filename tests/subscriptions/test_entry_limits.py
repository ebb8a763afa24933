"""How much of a feed is taken in a day."""

import pytest

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.subscriptions import entry_limits
from reader.subscriptions.entry_limits import budget_of, left_out_text


def items(name: str, count: int) -> bytes:
    entries = "".join(f"<item><title>{name} {at}</title><guid>{name}{at}</guid></item>" for at in range(count))
    return f'<rss version="2.0"><channel><title>Quay</title>{entries}</channel></rss>'.encode()


def test_a_feed_with_new_ids_at_each_refresh_does_not_grow_without_end(
    server, library: Library, feeds: FeedStore, run, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(entry_limits, "MOST_AT_FIRST", 5)
    monkeypatch.setattr(entry_limits, "MOST_A_DAY", 7)
    feeds.subscribe(server.url("/feed"))
    left_out = []
    for name in ("Mill", "Lock", "Weir"):
        server.send("/feed", items(name, 6))
        left_out.append(run()[0].left_out)
    assert left_out == [1, 4, 6]
    assert library.read("SELECT count(*) FROM article") == [(7,)]


@pytest.mark.parametrize(("taken_since", "left"), [(100, 0), (100 - 86_399, 0), (100 - 86_400, 1), (101, 1)])
def test_a_new_day_has_a_new_budget(feeds: FeedStore, taken_since: int, left: int):
    feeds.subscribe("https://quay.example/feed")
    feed = feeds.feeds()[0]._replace(last_success=1, taken=1_000, taken_since=taken_since)
    assert len(budget_of(feed, 100).choose([("a", 1, 1)])) == left
    assert len(budget_of(feed._replace(last_success=None), 100).choose([("a", 1, 1)])) == 1


def test_what_was_left_out_is_said():
    assert left_out_text(0) == ""
    assert left_out_text(1).startswith("1 article was left for another day: ")
    assert left_out_text(1_200).startswith("1,200 articles were left")
