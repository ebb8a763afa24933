"""Whatever is done to articles, those that tell the same are one story, and its best article stands in front."""

import tempfile
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, UNREAD
from reader.library.rows.raw_page import RawPage
from reader.library.stores.story_clusters import StoryClusters
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.near_duplicates.story_text import StoryText
from tests.examples import scaled

pytestmark = pytest.mark.slow

DAY = datetime(2026, 1, 10, tzinfo=UTC)
WORDS = [f"word{number}" for number in range(300)]
STEPS = (*["add"] * 7, "delete", "restore", "drop", "apart", "together", "star", "unstar", "read", "unread", "age")

texts = st.builds(
    lambda start, length: " ".join(WORDS[start * 10 : start * 10 + length * 10]),
    st.integers(0, 8),
    st.integers(4, 12),
)


def add(library: Library, number: int, text: str) -> None:
    url = f"https://quay.example/{number}"
    article = Article("Quay", url=url, paragraphs=(Paragraph(text),))
    library.add(article, Annotations(), RawPage("page", "text", "", url, DAY))


def run_step(library: Library, number: int, what: str, text: str) -> None:
    """Do one thing to one of four articles, if it is there."""
    found = library.read("SELECT id FROM article WHERE url = ?", (f"https://quay.example/{number}",))
    article_id = found[0][0] if found else 0
    if what == "add":
        add(library, number, text)
    elif what == "delete":
        library.delete(article_id)
    elif what == "restore":
        library.restore(article_id)
    elif what == "drop":
        library.write("UPDATE article SET deleted_at = 1 WHERE deleted_at IS NOT NULL", ())
        library.drop_deleted()
    elif what in ("apart", "together"):
        StoryClusters(library).set_apart(article_id, what == "apart")
    elif what in ("star", "unstar"):
        library.set_starred(article_id, what == "star")
    elif what in ("read", "unread"):
        library.set_read(article_id, what == "read")
    else:
        for table in ("sketch", "sketch_shingle", "likeness"):
            library.write(f"DELETE FROM {table}", ())
        library.write("INSERT OR IGNORE INTO unsketched SELECT id FROM article", ())
        while StoryClusters(library).sketch_some():
            pass


def stories(library: Library) -> set[frozenset[int]]:
    """The stories as they should be: worked out from all pairs of texts."""
    rows = library.read(
        "SELECT a.id FROM article a JOIN version v ON v.article_id = a.id AND number = current"
        " JOIN sketch s ON s.article_id = a.id WHERE NOT is_apart"
    )
    results = {}
    for (article_id,) in rows:
        with library.reading() as connection:
            connection.execute("BEGIN")
            connection.execute("UPDATE article SET deleted_at = NULL WHERE id = ?", (article_id,))
            opened = library.open_article(article_id)
            connection.execute("ROLLBACK")
        assert opened is not None
        results[article_id] = StoryText(opened.article.text)
    groups = {article_id: {article_id} for article_id in results}
    for one, other in combinations(results, 2):
        if results[one].is_near_duplicate(results[other]):
            joined = groups[one] | groups[other]
            for member in joined:
                groups[member] = joined
    listed = {article_id for (article_id,) in library.read("SELECT id FROM article WHERE deleted_at IS NULL")}
    shown = {frozenset(group & listed) for group in groups.values()}
    return {group for group in shown if len(group) > 1}


def best_of(library: Library, story: frozenset[int]) -> int:
    """Which article should stand in front: that depends on what the articles are now, and not on what they were."""
    rows = library.read(
        "SELECT id, is_later, is_starred, is_read, words, sort_at FROM article JOIN sketch ON article_id = id"
    )
    return max((row for row in rows if row[0] in story), key=lambda row: (*row[1:5], -row[5], -row[0]))[0]


steps = st.tuples(st.integers(1, 4), st.sampled_from(STEPS), texts)


@given(st.lists(steps, min_size=3, max_size=14))
def test_near_duplicates_are_one_story(done: list[tuple[int, str, str]]):
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        for one in done:
            run_step(library, *one)
        rows = library.read("SELECT id, behind FROM article WHERE deleted_at IS NULL")
        found = {frozenset(row.id for row in StoryClusters(library).of(article_id)) for article_id, _ in rows}
        assert found - {frozenset()} == stories(library)
        for group in stories(library):
            best = best_of(library, group)
            assert {(one, front) for one, front in rows if one in group} == {
                (one, None if one == best else best) for one in group
            }
        for view in (ALL, UNREAD):
            listing = Listing(library, view)
            assert listing.count() == len(listing.rows_after(None, 9))
        alone = {article_id for article_id, _ in rows} - frozenset().union(*stories(library))
        assert all(front is None for article_id, front in rows if article_id in alone)


@settings(max_examples=scaled(40))
@given(st.lists(texts, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_adding_makes_no_difference(results: list[str], chance):
    orders = [list(enumerate(results)), list(enumerate(results))]
    chance.shuffle(orders[1])
    found = []
    for order in orders:
        with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
            for number, text in order:
                add(library, number, text)
            rows = library.read("SELECT url, story FROM sketch JOIN article ON id = article_id WHERE story IS NOT NULL")
            found.append({frozenset(url for url, its in rows if its == story) for _, story in rows})
    assert found[0] == found[1]
