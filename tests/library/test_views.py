"""Every view in every order, after any changes: its pages, ranks and counts are those of a plain sort."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.db import schema
from reader.library.library import Library
from reader.library.listing import listing as listing_module
from reader.library.listing.listing import Listing
from reader.library.listing.view import SAMPLES, Order, View, ViewKind, parse_view
from reader.library.rows.article_row import Key
from reader.library.rows.raw_page import RawPage
from reader.library.stores.feeds import FeedStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from tests.examples import scaled

DAY = datetime(2026, 1, 1, tzinfo=UTC)
FOLDERS = [None, "Coast", "coast"]
TAGS = ["Fog", "fog", "mist"]
SITES = ["", "vell.example", "quay.example"]
HOURS = [0, 1, 2, 2, 500, 9_000]
"""In one stretch of an hour, in the next, in other stretches of twelve days."""
_IDS = st.integers(1, 6)

VIEWS = [
    *map(View, [ViewKind.ALL, ViewKind.UNREAD, ViewKind.STARRED, ViewKind.LATER, ViewKind.SAMPLES]),
    *(View(ViewKind.FEED, feed) for feed in ("1", "2")),
    *(View(ViewKind.FOLDER, folder) for folder in FOLDERS if folder),
    *(View(ViewKind.TAG, tag) for tag in TAGS),
    *(View(ViewKind.SITE, site) for site in SITES),
]
EVERY_LIST = [(view, order) for view in VIEWS for order in view.orders]

Plain = dict[str, Any]
"""A row of the article table."""


def stands_in(row: Plain, view: View) -> bool:
    """Whether an article must stand in a view."""
    in_front = row["behind"] is None
    return (
        row["deleted_at"] is None
        and {
            ViewKind.ALL: in_front,
            ViewKind.UNREAD: in_front and not row["is_read"],
            ViewKind.STARRED: bool(row["is_starred"]),
            ViewKind.LATER: in_front and bool(row["is_later"]),
            ViewKind.SAMPLES: row["sample"] is not None,
            ViewKind.FEED: view.value in row["feeds"],
            ViewKind.FOLDER: view.value in row["folders"],
            ViewKind.SITE: row["site"] == view.value,
            ViewKind.TAG: view.value.lower() in row["tags"],
        }[view.kind]
    )


def in_order(rows: list[Plain], view: View, order: Order) -> list[Plain]:
    """Rows as a list must have them: those of a feed by the dates of its entries."""
    rows = [{**row, **row["feeds"][view.value]} if view.kind is ViewKind.FEED else row for row in rows]
    newest = sorted(rows, key=lambda row: (row["sort_at"], row["id"]), reverse=True)
    heads: dict[Order, Callable[[Plain], Any]] = {
        Order.HEADLINE: lambda row: row["folded_title"],
        Order.SOURCE: lambda row: (row["own"] or row["publisher"] or row["site"]).lower(),
        Order.SHORTEST: lambda row: row["minutes"],
        Order.LONGEST: lambda row: -row["minutes"],
        Order.ARRIVAL: lambda row: -row["arrived_at"],
    }
    if order is Order.OLDEST:
        return newest[::-1]
    return sorted(newest, key=heads[order]) if order in heads else newest


def pages(listing: Listing, size: int) -> list[int]:
    """The ids of all rows, page by page downwards."""
    ids: list[int] = []
    key: Key | None = None
    while rows := listing.rows_after(key, size):
        ids += [row.id for row in rows]
        key = listing.key_of(rows[-1])
    return ids


def pages_upwards(listing: Listing, size: int) -> list[int]:
    """The ids of all rows, page by page from the end."""
    ids: list[int] = []
    key: Key | None = None
    while rows := listing.rows_before(key, size):
        ids = [row.id for row in rows] + ids
        key = listing.key_of(rows[0])
    return ids


class Views(RuleBasedStateMachine):
    """Whatever happens to the articles, each list is what a plain sort of all articles gives."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.patch.setattr(listing_module, "_FAR", 1)
        self.library = Library(Path(":memory:"))
        self.feeds = FeedStore(self.library)
        for number in (1, 2):
            self.feeds.subscribe(f"https://feed.example/{number}")

    def teardown(self) -> None:
        self.library.close()
        self.patch.undo()

    @rule(
        title=st.sampled_from(["Quay", "quay", "Anchor", "Éclair"]),
        site=st.sampled_from(SITES),
        publisher=st.sampled_from([None, "Vell Post", "vell post", "Quay.example"]),
        words=st.sampled_from([1, 600]),
        hour=st.sampled_from(HOURS),
        sample=st.booleans(),
    )
    def add(self, title: str, site: str, publisher: str | None, words: int, hour: int, sample: bool) -> None:
        ((number,),) = self.library.read("SELECT count(*) FROM article")
        url = f"https://www.{site}/{number}" if site else None
        text = f"{number} " + "word " * words
        article = Article(headline=title, url=url, publisher=publisher, paragraphs=(Paragraph(text),))
        page = RawPage("page", "text", text, url, DAY + timedelta(hours=hour))
        self.library.add(article, Annotations(), page, f"{number}.html" if sample else None)

    @rule(
        article_id=_IDS,
        column=st.sampled_from(["is_read", "is_starred", "is_later"]),
        value=st.booleans(),
    )
    def mark(self, article_id: int, column: str, value: bool) -> None:
        self.library.write(f"UPDATE article SET {column} = ? WHERE id = ?", (int(value), article_id))

    @rule(value=st.booleans())
    def mark_all(self, value: bool) -> None:
        self.library.write("UPDATE article SET is_read = ?", (int(value),))

    @rule(article_id=_IDS, feed_id=st.sampled_from([1, 2]), hour=st.sampled_from(HOURS))
    def bring(self, article_id: int, feed_id: int, hour: int) -> None:
        moment = int((DAY + timedelta(hours=hour)).timestamp())
        article_feeds.save(self.library, article_id, BroughtBy(feed_id, moment, 2 * moment))

    @rule(article_id=_IDS, feed_id=st.sampled_from([1, 2]))
    def take(self, article_id: int, feed_id: int) -> None:
        self.library.write("DELETE FROM article_feed WHERE article_id = ? AND feed_id = ?", (article_id, feed_id))

    @rule(feed_id=st.sampled_from([1, 2]), folder=st.sampled_from(FOLDERS))
    def move(self, feed_id: int, folder: str | None) -> None:
        self.feeds.move(feed_id, folder)

    @rule(feed_id=st.sampled_from([1, 2]), title=st.sampled_from([None, "", "My quay", "A vell"]))
    def rename(self, feed_id: int, title: str | None) -> None:
        self.feeds.rename(feed_id, title)

    @rule(feed_id=st.sampled_from([1, 2]))
    def unsubscribe(self, feed_id: int) -> None:
        self.feeds.unsubscribe(feed_id)

    @rule(article_id=_IDS, tag=st.sampled_from(TAGS), is_given=st.booleans())
    def tag(self, article_id: int, tag: str, is_given: bool) -> None:
        give = "INSERT OR IGNORE INTO tag SELECT id, ? FROM article WHERE id = ?"
        self.library.write(give if is_given else "DELETE FROM tag WHERE tag = ? AND article_id = ?", (tag, article_id))

    @rule(article_id=_IDS, better=st.one_of(st.none(), _IDS))
    def hide(self, article_id: int, better: int | None) -> None:
        sql = "UPDATE article SET behind = (SELECT id FROM article WHERE id = ?) WHERE id = ?"
        self.library.write(sql, (better, article_id))

    @rule(article_id=_IDS, hour=st.sampled_from(HOURS))
    def date(self, article_id: int, hour: int) -> None:
        moment = int((DAY + timedelta(hours=hour)).timestamp())
        self.library.write("UPDATE article SET sort_at = ? WHERE id = ?", (moment, article_id))

    @rule(article_id=_IDS)
    def delete(self, article_id: int) -> None:
        self.library.delete(article_id)

    @rule(article_id=_IDS)
    def restore(self, article_id: int) -> None:
        self.library.restore(article_id)

    @rule(article_id=_IDS)
    def drop(self, article_id: int) -> None:
        self.library.write("DELETE FROM article WHERE id = ?", (article_id,))

    def _rows(self) -> list[Plain]:
        names = [column[1] for column in self.library.read("PRAGMA table_info(article)")]
        tags = self.library.read("SELECT article_id, lower(tag) FROM tag")
        rows = [dict(zip(names, values, strict=True)) for values in self.library.read("SELECT * FROM article")]
        feeds = self.library.read(
            "SELECT article_id, feed_id, sort_at, arrived_at, folder, own_title FROM article_feed"
            " JOIN feed ON feed.id = feed_id ORDER BY feed_id"
        )
        for row in rows:
            mine = [values for article_id, *values in feeds if article_id == row["id"]]
            row["tags"] = {tag for article_id, tag in tags if article_id == row["id"]}
            row["feeds"] = {str(feed): {"sort_at": time, "arrived_at": came} for feed, time, came, *_ in mine}
            row["folders"] = {folder for *_, folder, _ in mine}
            row["own"] = next((own for *_, own in mine if own is not None), None)
        return rows

    @invariant()
    def every_row_has_the_own_name_of_its_feed(self) -> None:
        for row in self._rows():
            found = self.library.row(row["id"])
            assert found is None or found.own_feed == row["own"]

    @invariant()
    def every_list_is_that_of_a_plain_sort(self) -> None:
        rows = self._rows()
        for view, order in EVERY_LIST:
            listing = Listing(self.library, view, order)
            expected = in_order([row for row in rows if stands_in(row, view)], view, order)
            ids = [row["id"] for row in expected]
            assert pages(listing, 2) == pages_upwards(listing, 2) == ids, (view, order)
            assert listing.count() == len(ids), view
            assert listing.unread() == sum(not row["is_read"] for row in expected), view
            assert [row["id"] for row in rows if listing.has(row["id"])] == [
                row["id"] for row in rows if row["id"] in ids
            ]

    @invariant()
    def every_index_is_that_of_a_plain_sort(self) -> None:
        rows = self._rows()
        for view, order in EVERY_LIST:
            listing = Listing(self.library, view, order)
            expected = in_order([row for row in rows if stands_in(row, view)], view, order)
            keys = [listing.key_of(row) for row in listing.rows_after(None, 99)]
            assert [listing.rank(key) for key in keys] == list(range(len(keys)))
            assert [listing.key_after(None, position + 1) for position in range(len(keys) + 1)] == [*keys, None]
            unread = [position for position, row in enumerate(expected) if not row["is_read"]]
            for position, key in enumerate(keys):
                below, above = listing.next_unread(key), listing.next_unread(key, backwards=True)
                assert getattr(below, "id", None) == self._at(expected, [one for one in unread if one > position][:1])
                assert getattr(above, "id", None) == self._at(expected, [one for one in unread if one < position][-1:])

    @staticmethod
    def _at(rows: list[Plain], positions: list[int]) -> int | None:
        return rows[positions[0]]["id"] if positions else None


TestViews = Views.TestCase
TestViews.pytestmark = [pytest.mark.slow]
TestViews.settings = settings(max_examples=scaled(25), stateful_step_count=12)


@pytest.mark.parametrize(("view", "order"), EVERY_LIST)
def test_no_list_is_sorted_or_searched_through(library: Library, monkeypatch, view: View, order: Order):
    plans: list[str] = []

    def explain(sql: str, values: tuple[Any, ...] = ()) -> list[Any]:
        plans.append(" ".join(row[3] for row in read(f"EXPLAIN QUERY PLAN {sql}", values)))
        return []

    read = library.read
    monkeypatch.setattr(library, "read", explain)
    listing, key = Listing(library, view, order), Key(1, 1, "a")
    listing.rows_after(None, 5)
    listing.rows_after(key, 5)
    listing.rows_before(key, 5)
    monkeypatch.setattr(listing, "unread", lambda: 1)
    listing.next_unread(key)
    assert len(plans) >= 4
    for plan in plans:
        assert "TEMP B-TREE" not in plan
        assert "INDEX list_" in plan or "USING PRIMARY KEY (tag" in plan


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_written_down_and_read_again(view: View):
    assert parse_view(str(view)) == view


@pytest.mark.parametrize("text", ["", "everything", "all articles", ":"])
def test_what_is_no_view_is_none(text: str):
    assert parse_view(text) is None


def test_a_list_that_has_no_index_is_refused(library: Library):
    for view, order in [(SAMPLES, Order.LONGEST), (View(ViewKind.SEARCH, "fog"), Order.NEWEST)]:
        with pytest.raises(ValueError, match="no list of"):
            Listing(library, view, order)


def test_an_older_library_counts_what_it_holds(path: Path):
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        for script in schema.migrations()[:9]:
            plain.executescript(script)
        plain.execute("INSERT INTO feed (url, folder) VALUES ('https://feed.example/', 'Coast')")
        plain.executemany(
            "INSERT INTO article (id, identity, sort_at, headline, fetched_at, minutes, folded_title, current, feed_id,"
            " is_read, is_starred, sample, site) VALUES (?1, ?1, ?1, 'Quay', 1, 1, 'quay', 1, ?2, ?3, ?4, ?5, ?6)",
            [(1, 1, 0, 0, None, "vell.example"), (2, None, 1, 1, "a.html", ""), (3, 1, 1, 0, None, "vell.example")],
        )
        plain.execute("INSERT INTO tag VALUES (3, 'Fog')")
        plain.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        plain.execute("PRAGMA user_version = 9")
    with Library(path) as library:
        lists = [Listing(library, view) for view in VIEWS]
        found = {str(one.view): [row.id for row in one.rows_after(None, 9)] for one in lists if one.count()}
        assert found == {
            "all": [3, 2, 1], "unread": [1], "starred": [2], "samples": [2], "feed:1": [3, 1], "folder:Coast": [3, 1],
            "tag:Fog": [3], "tag:fog": [3], "site": [2], "site:vell.example": [3, 1],
        }  # fmt: skip
        assert {str(one.view): one.count() for one in lists if one.count()} == {
            name: len(ids) for name, ids in found.items()
        }
