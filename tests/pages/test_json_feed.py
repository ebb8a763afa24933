"""JSON Feeds with what the standard does not allow: the rest of them comes in."""

import json
from typing import Any

import pytest

from reader.pages.feeds import parse_feed

ADDRESS = "https://quay.example/feed.json"
GOOD = {"id": "g1", "title": "Ferry", "url": "https://quay.example/a", "content_text": "Late."}


def feed_of(*items: Any, **more: Any) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1", "title": "Quay", "items": items, **more}).encode()


def titles(data: bytes) -> list[str]:
    return [entry.title for entry in parse_feed(data, ADDRESS).entries]


@pytest.mark.parametrize(
    "bad",
    [
        None,
        "an item",
        ["an item"],
        {"content_text": {"value": "x"}},
        {"content_text": None, "date_published": 1_772_000_000},
        {"authors": {"name": "Ida Holm"}},
        {"authors": ["Ida Holm"]},
        {"author": "Ida Holm"},
        {"authors": [[]]},
        {"content_html": ["x"], "summary": 5},
        {"date_published": 10**4000, "url": True},
    ],
)
def test_a_malformed_item_costs_no_other(bad: Any):
    item = {"id": "g0", "title": "Bell"} | bad if isinstance(bad, dict) else bad
    items = ["Bell"] if isinstance(bad, dict) else []
    assert titles(feed_of(item, GOOD)) == [*items, "Ferry"]


@pytest.mark.parametrize("author", [{"authors": [{"name": "Ida"}]}, {"author": {"name": "Ida"}}, {"author": "Ida"}])
def test_an_author_is_read_as_either_version_writes_it(author: dict[str, Any]):
    assert [entry.author for entry in parse_feed(feed_of(GOOD | author), ADDRESS).entries] == ["Ida"]


def test_a_number_may_stand_for_an_id_and_a_line_end_in_a_text():
    data = feed_of(GOOD | {"id": 7, "content_text": "One.\nTwo."}).replace(rb"\n", b"\n")
    (entry,) = parse_feed(data, ADDRESS).entries
    assert (entry.id, entry.html) == ("7", "<p>One.</p><p>Two.</p>")


@pytest.mark.parametrize("items", [None, {}, "x"])
def test_a_feed_whose_items_are_no_list_has_none(items: Any):
    assert titles(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()) == []


def test_a_number_longer_than_any_costs_no_item():
    data = feed_of({"id": 12345, "title": "Bell"}, GOOD).replace(b"12345", b"9" * 5_000)
    assert titles(data) == ["Bell", "Ferry"]


def test_a_byte_order_mark_is_ignored():
    assert titles(b"\xef\xbb\xbf" + feed_of(GOOD)) == ["Ferry"]
