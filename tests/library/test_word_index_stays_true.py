"""Whatever is done to articles, the index has the words that opening them shows, and no others."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.index.words import WordIndex
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.raw_page import RawPage
from reader.library.search.search import Search
from reader.library.stores.marks import MarkStore
from reader.library.stores.pages import Cleaned, PageStore
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph, Rail, Story
from reader.model.corrections import Correction, Destination
from reader.searching.indexed_text import indexed_words
from reader.searching.query import Field, Query, Term

pytestmark = pytest.mark.slow

DAY = datetime(2026, 1, 10, tzinfo=UTC)
WORDS = ("fog", "Föhn", "U.S.", "霧", "goose")
STEPS = ("add", "add", "renew", "reclean", "correct", "delete", "restore", "drop", "age", "damage", "index")


def make(number: int, words: list[str]) -> Article:
    """An article of some words; the first is its headline, the last that of a story beside it, and the date."""
    rails = (Rail(None, (Story(words[-1]),)),)
    day = DAY - timedelta(days=len(words))
    paragraphs = tuple(map(Paragraph, words[1:]))
    return Article(words[0], url=f"https://quay.example/{number}", published=day, paragraphs=paragraphs, rails=rails)


def run_step(library: Library, number: int, what: str, words: list[str]) -> None:
    """Do one thing to one of two articles, if it is there."""
    article = make(number, words)
    known = library.read("SELECT id FROM article WHERE url = ?", (article.url,))
    article_id = known[0][0] if known else 0
    if what == "add":
        library.add(article, Annotations(), RawPage("page", "text", article.text, article.url, DAY))
    elif what == "renew":
        opened = library.open_article(article_id)
        if opened is not None:
            MarkStore(library).set_annotations(
                article_id, opened.article, Annotations(version=opened.annotations.version + 1)
            )
    elif what in ("reclean", "correct"):
        cleaned = Cleaned(article, Annotations(), article, 1)
        pages = PageStore(library)
        pages.replace(article_id, cleaned) if what == "reclean" else pages.correct(
            article_id, [Correction(words[0], 0, Destination.ARTICLE)], cleaned
        )
    elif what == "delete":
        library.delete(article_id)
    elif what == "restore":
        library.restore(article_id)
    elif what == "drop":
        library.write("UPDATE article SET deleted_at = 1 WHERE deleted_at IS NOT NULL", ())
        library.drop_deleted()
    elif what == "age":
        for table in ("words", "rail_words"):
            library.write(f"INSERT INTO {table} ({table}) VALUES ('delete-all')", ())
        library.write("DELETE FROM document", ())
        library.write("INSERT OR IGNORE INTO unindexed SELECT sort_at * 16777216 + id FROM article", ())
    elif what == "damage":
        library.write("UPDATE document SET print = 0 WHERE article_id = ?", (article_id,))
    else:
        WordIndex(library).index_some()


def found(library: Library, field: Field, word: str) -> list[int]:
    query = Query(((Term(field, indexed_words(word)),),))
    return [row.id for row in Search(library).rows(query)]


steps = st.tuples(
    st.integers(1, 2), st.sampled_from(STEPS), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True)
)


@given(st.lists(steps, max_size=10))
def test_the_index_has_what_opening_shows(done: list[tuple[int, str, list[str]]]):
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        for one in done:
            run_step(library, *one)
        while WordIndex(library).index_some():
            pass
        opened = [library.open_article(row.id) for row in Listing(library).rows_after(None, 10)]
        for word in WORDS:
            said = [
                one.row.id for one in opened if one and word in [one.article.headline, *one.article.text.split("\n")]
            ]
            beside = [one.row.id for one in opened if one and word == one.article.rails[0].stories[0].title]
            assert found(library, Field.WORDS, word) == said and found(library, Field.RAILS, word) == beside
        for table in ("words", "rail_words"):  # SQLite's own check of the index
            library.write(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')", ())
