"""Any sequence of changes, undos and redos: the library is always as it was when it had had these changes, also where
articles tell the same story, come in meanwhile or are parted; and what it keeps count of is what there is.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.library import Library
from reader.library.listing.listed_ids import listed_ids
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, STARRED, UNREAD, View, ViewKind
from reader.library.rows.raw_page import RawPage
from reader.library.stores.changes_in_steps import ChangesInSteps, reading
from reader.library.stores.feeds import FeedStore
from reader.library.stores.story_clusters import StoryClusters
from reader.library.stores.tags import TagStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.ui.main.undo import Change, UndoStack
from tests.examples import scaled

pytestmark = pytest.mark.slow

Snapshot = dict[int, tuple[int, int, int, bool]]
ARTICLES = st.integers(1, 5)
FIRST = datetime(2026, 1, 1, tzinfo=UTC)
WORDS = [f"word{number}" for number in range(300)]
SITE = View(ViewKind.SITE, "quay.example")

KEPT_COUNTS = """
    SELECT 'list', '', kind, value, listed, unread FROM view_count WHERE listed OR unread
    UNION ALL SELECT 'stretch', bits, kind, value, number, listed FROM stretch WHERE listed
    UNION ALL SELECT 'all', '', '', '', listed, unread FROM counter
    UNION ALL SELECT 'tagged', '', tag, '', article_id, unread FROM tagged"""
COUNTS = """
    WITH listed AS (SELECT * FROM article WHERE deleted_at IS NULL), places (kind, value, sort_at, is_read) AS (
        SELECT 'all', '', sort_at, is_read FROM listed WHERE behind IS NULL
        UNION ALL SELECT 'starred', '', sort_at, is_read FROM listed WHERE is_starred
        UNION ALL SELECT 'later', '', sort_at, is_read FROM listed WHERE is_later AND behind IS NULL
        UNION ALL SELECT 'feed', CAST(feed_id AS TEXT), f.sort_at, listed.is_read FROM listed
            JOIN article_feed f ON article_id = id
        UNION ALL SELECT DISTINCT 'folder', folder, listed.sort_at, listed.is_read FROM listed
            JOIN article_feed ON article_id = listed.id JOIN feed ON feed.id = feed_id WHERE folder NOTNULL
        UNION ALL SELECT 'site', site, sort_at, is_read FROM listed
        UNION ALL SELECT 'tag', lower(tag), sort_at, is_read FROM listed JOIN tag ON article_id = id)
    SELECT 'list', '', kind, value, count(*), sum(NOT is_read) FROM places GROUP BY kind, value
    UNION ALL SELECT 'stretch', bits, kind, value, sort_at >> bits, count(*)
        FROM (SELECT * FROM places UNION ALL SELECT 'unread', '', sort_at, is_read FROM places
              WHERE kind = 'all' AND NOT is_read), (SELECT 12 AS bits UNION ALL SELECT 20)
        WHERE kind IN ('all', 'unread') OR kind IN ('feed', 'folder', 'site') AND bits = 20
        GROUP BY bits, kind, value, sort_at >> bits
    UNION ALL SELECT 'all', '', '', '', count(*), coalesce(sum(NOT is_read), 0) FROM listed
    UNION ALL SELECT 'tagged', '', tag, '', id, NOT is_read FROM listed JOIN tag ON article_id = id"""


class ChangesMachine(RuleBasedStateMachine):
    """Keeps what the library was before each change beside what can be taken back."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.library = Library(Path(self.folder.name) / "library.db")
        FeedStore(self.library).subscribe("https://quay.example/feed", folder="World")
        self.changes = UndoStack(self.library)
        self.before: list[Snapshot] = []
        self.ahead: list[Snapshot] = []
        for number, start in ((1, 0), (2, 18)):
            self.add(number, start, 12)

    def snapshot(self) -> Snapshot:
        rows = self.library.read("SELECT id, is_read, is_starred, is_later, deleted_at IS NULL FROM article")
        return {article_id: tuple(states) for article_id, *states in rows}

    @contextmanager
    def changing(self) -> Iterator[None]:
        before = self.snapshot()
        yield
        self.before.append(before)
        self.ahead.clear()

    # -- what comes in, which nobody takes back

    @rule(number=ARTICLES, start=st.sampled_from([0, 0, 0, 8, 18]), length=st.integers(8, 12))
    def add(self, number: int, start: int, length: int) -> None:
        """An article is added, or a new version of one, which may then be of another story."""
        known, url = self.snapshot(), f"https://quay.example/{number}"
        text = " ".join(WORDS[start * 10 : (start + length) * 10])
        article = Article(f"Quay {number}", url=url, paragraphs=(Paragraph(text),))
        page = RawPage("page", "text", text, url, FIRST + timedelta(hours=number * (start + 1)))
        article_id = self.library.add(article, Annotations(), page)[0]
        if article_id not in known:
            article_feeds.save(self.library, article_id, BroughtBy(1, number, number))
            TagStore(self.library).set(article_id, ["Fog"] if number % 2 else [])
            for one in (*self.before, *self.ahead):
                one[article_id] = (0, 0, 0, True)
        elif not known[article_id][3]:  # it came back by coming in again
            self.changes, self.before, self.ahead = UndoStack(self.library), [], []

    @rule(folder=st.sampled_from(["World", "Coast", None]))
    def move_feed(self, folder: str | None) -> None:
        FeedStore(self.library).move(1, folder)

    # -- changes

    @rule(number=ARTICLES, action=st.sampled_from(["star", "mark", "mark", "mark", "save_for_later", "delete"]))
    def change(self, number: int, action: str) -> None:
        row = self.library.row(number)
        if row is not None:
            with self.changing():
                getattr(self.changes, action)(row)

    @rule(view=st.sampled_from([ALL, UNREAD, STARRED, SITE]))
    def mark_all(self, view: View) -> None:
        changes = ChangesInSteps(reading(True))

        def go_through(steps: Iterator[int]) -> None:
            assert sum(1 for _ in steps) <= 1

        with self.changing():
            unread = listed_ids(Listing(self.library, view), self.library.last_id(), is_unread=True)
            go_through(changes.make(self.library, unread))
            undo, redo = lambda: go_through(changes.undo(self.library)), lambda: go_through(changes.redo(self.library))
            self.changes.push(Change("Marked", None, undo, redo))
        assert Listing(self.library, view).unread() == 0

    @rule(number=ARTICLES)
    def part(self, number: int) -> None:
        clusters = StoryClusters(self.library)
        if clusters.of(number):
            with self.changing():
                clusters.set_apart(number, True)
                sets = [partial(clusters.set_apart, number, is_apart) for is_apart in (False, True)]
                self.changes.push(Change("Parted", number, *sets))

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        now = self.snapshot()
        assert self.changes.undo() is not None
        assert self.snapshot() == self.before.pop()
        self.ahead.append(now)

    @precondition(lambda self: self.ahead)
    @rule()
    def redo(self) -> None:
        now = self.snapshot()
        assert self.changes.redo() is not None
        assert self.snapshot() == self.ahead.pop()
        self.before.append(now)

    # -- what is always so

    @invariant()
    def what_can_be_taken_back_is_known(self) -> None:
        assert len(self.changes) == len(self.before) and self.changes.can_redo == bool(self.ahead)
        assert bool(self.before) or self.changes.undo() is None
        assert bool(self.ahead) or self.changes.redo() is None

    @invariant()
    def what_is_counted_is_there(self) -> None:
        assert sorted(self.library.read(KEPT_COUNTS), key=str) == sorted(self.library.read(COUNTS), key=str)

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()


TestChangesStayTrue = ChangesMachine.TestCase
TestChangesStayTrue.settings = settings(max_examples=scaled(50), stateful_step_count=30)
