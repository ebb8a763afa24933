"""The entries of a feed: which are the same, when they were written, and what is attached to them."""

import json
from datetime import UTC, datetime

import pytest

from reader.pages.feed import Entry
from reader.pages.feeds import parse_feed

ADDRESS = "https://quay.example/news/feed"
NAMESPACES = (
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"'
)


def rss(*items: str) -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0" {NAMESPACES}><channel>{"".join(items)}</channel></rss>'.encode()


def atom(*entries: str) -> bytes:
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(entries)}</feed>'.encode()


def json_feed(*items: dict[str, object]) -> bytes:
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}).encode()


def entries(data: bytes) -> tuple[Entry, ...]:
    return parse_feed(data, ADDRESS).entries


def only(data: bytes) -> Entry:
    (entry,) = entries(data)
    return entry


def day(number: int) -> datetime:
    return datetime(2026, 3, number, 9, tzinfo=UTC)


# -- ids


EPISODES = [
    f"<item>{{}}<title>Episode {n}</title><link>https://quay.example/show</link><description>{n}.</description></item>"
    for n in range(6)
]


def test_entries_with_one_address_are_told_apart_by_their_ids() -> None:
    data = rss(*(item.format(f"<guid>g{n}</guid>") for n, item in enumerate(EPISODES)))
    assert [entry.id for entry in entries(data)] == [f"g{n}" for n in range(6)]


def test_entries_with_one_address_and_no_ids_are_told_apart_by_what_they_say() -> None:
    items = [item.format("") for item in EPISODES]
    found = entries(rss(*items))
    assert [entry.title for entry in found] == [f"Episode {n}" for n in range(6)]
    assert len({entry.id for entry in found}) == 6
    assert [entry.id for entry in found[1:]] == [entry.id for entry in entries(rss(*items[1:]))]
    assert len(entries(rss(*items, items[0]))) == 6


def test_a_fragment_belongs_to_an_id() -> None:
    item = "<item><title>Changes</title><link>/changelog.html#v{}</link></item>"
    found = entries(rss(*(item.format(n) for n in range(6))))
    assert [entry.id for entry in found] == [f"/changelog.html#v{n}" for n in range(6)]
    assert found[1].url == "https://quay.example/changelog.html#v1"


def test_what_is_the_same_but_for_its_day_is_another_entry() -> None:
    item = "<item><title>Daily quiz</title><description>Ten.</description><pubDate>{:02} Mar 2026</pubDate></item>"
    found = entries(rss(*(item.format(n) for n in range(1, 7)), item.format(1)))
    assert len(found) == 6
    assert not any(entry.has_own_id for entry in found)


@pytest.mark.parametrize(
    ("data", "is_own"),
    [
        (rss("<item><guid>g</guid><title>A</title></item>"), True),
        (rss("<item><guid>https://a.example/1</guid><link>https://a.example/1</link></item>"), True),
        (rss("<item><guid>https://a.example/1</guid></item>"), True),
        (rss("<item><link>https://a.example/1</link></item>"), False),
        (rss("<item><title>A</title></item>"), False),
        (rss("<item><guid> </guid><title>A</title></item>"), False),
        (atom("<entry><id>g</id><title>A</title></entry>"), True),
        (atom('<entry><link href="https://a.example/1"/><title>A</title></entry>'), False),
        (json_feed({"id": "g", "title": "A"}), True),
        (json_feed({"url": "https://a.example/1", "title": "A"}), False),
        (json_feed({"title": "A"}), False),
    ],
)
def test_an_entry_says_whether_its_feed_states_its_id(data: bytes, is_own: bool) -> None:
    entry = only(data)
    assert entry.id
    assert entry.has_own_id is is_own


def test_a_feed_may_state_the_ids_of_some_entries() -> None:
    own, other = "<guid>https://a.example/1</guid><link>https://a.example/1</link>", "<link>https://a.example/2</link>"
    quoted = "<description><![CDATA[<item><guid>g</guid>]]></description>"
    items = [
        f"<item><title>A</title>{one}{quoted}</item>"
        for one in (own, other, own.replace("/1", "/3"), "<guid/>" + other)
    ]
    found = entries(rss(*items[:3]))
    assert [entry.has_own_id for entry in found] == [True, False, True]
    assert [entry.has_own_id for entry in entries(rss(items[3], items[0]))] == [False, True]


def test_the_resource_of_an_rdf_item_is_its_id() -> None:
    item = '<item rdf:about="https://a.example/1"><title>A</title><link>https://a.example/1</link></item>'
    rdf = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
    assert only(f"<rdf:RDF {rdf}>{item}</rdf:RDF>".encode()).has_own_id


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_entries_with_one_id_the_newer_stays(order: int) -> None:
    item = "<item><guid>g</guid><title>{0}</title><pubDate>{0:02} Mar 2026 09:00:00 GMT</pubDate></item>"
    assert only(rss(*(item.format(n) for n in (4, 5)[::order]))).title == "5"


# -- moments


@pytest.mark.parametrize(
    ("data", "published", "updated"),
    [
        (
            atom("<entry><id>g</id><published>2026-03-01T09:00:00Z</published><updated>2026-03-02T09:00:00Z</updated></entry>"),
            1, 2,
        ),
        (atom("<entry><id>g</id><updated>2026-03-02T09:00:00Z</updated></entry>"), 2, 2),
        (atom("<entry><id>g</id><published>2026-03-01T09:00:00Z</published></entry>"), 1, None),
        (
            rss(
                "<item><guid>g</guid><pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate>"
                "<dcterms:modified>2026-03-02T09:00:00Z</dcterms:modified></item>"
            ),
            1, 2,
        ),
        (json_feed({"id": "g", "date_published": "2026-03-01 10:00+01", "date_modified": "2026-03-02T09:00Z"}), 1, 2),
        (json_feed({"id": "g", "date_published": "Sun, 01 Mar 2026 10:00:00 +0100", "date_modified": "soon"}), 1, None),
        (json_feed({"id": "g", "date_modified": "2026-03-02T09:00:00"}), 2, 2),
    ],
)  # fmt: skip
def test_when_an_entry_was_updated_is_kept_apart(data: bytes, published: int, updated: int | None) -> None:
    entry = parse_feed(data.replace(b"<id>", b"<title>A</title><id>").replace(b"<guid>", b"<title>A</title><guid>")
                       .replace(b'"id"', b'"title": "A", "id"'), ADDRESS).entries[0]  # fmt: skip
    assert entry.published == day(published)
    assert entry.updated == (day(updated) if updated else None)


def test_the_letters_of_a_title_are_composed() -> None:
    assert (
        only(rss("<item><title>Un cafe\u0301</title><link>https://quay.example/a</link></item>")).title
        == "Un caf\u00e9"
    )
