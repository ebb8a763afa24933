"""Whatever is done to articles, the index has the names that opening them shows."""

import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.raw_page import RawPage
from reader.library.stores.marks import MarkStore
from reader.library.stores.pages import Cleaned, PageStore
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Paragraph
from reader.model.mark_corrections import NameCorrection, QuoteCorrection
from reader.searching.query import fold_name
from tests.examples import scaled

pytestmark = pytest.mark.slow

DAY = datetime(2026, 1, 1, tzinfo=UTC)
NAMES = ("Ida", "Per", "Quay")
TEXTS = ("Ida Per “x” Quay", "Per “x” Quay Ida", "Quay “x” Per")


def marks(names: list[str], text: str, version: int) -> Annotations:
    """Some of the names of a text, and its quote, which the first of them said."""
    positions = sorted((text.index(name), name) for name in set(names) if name in text)
    entities = tuple(Entity(start, start + len(name), EntityKind.PERSON, name) for start, name in positions)
    start = text.index("“")
    speaker = Speaker(entities[0].start, entities[0].end, entities[0].name) if entities else None
    return Annotations((Quote(start, start + 3, QuoteKind.DIRECT, speaker),), entities, version)


def run_step(library: Library, number: int, what: str, names: list[str], text: str) -> None:
    """Do one thing to one of two articles, if it is there."""
    article = Article(headline="A", url=f"https://quay.example/{number}", paragraphs=(Paragraph(text),))
    known = library.read("SELECT id FROM article WHERE url = ?", (article.url,))
    article_id = known[0][0] if known else 0
    opened = library.open_article(article_id)
    if what == "add":
        library.add(article, marks(names, text, 1), RawPage("page", "text", text, article.url, DAY))
    elif what == "renew" and opened is not None:
        version = opened.annotations.version + 1
        MarkStore(library).set_annotations(article_id, opened.article, marks(names, opened.article.text, version))
    elif what == "reclean":
        PageStore(library).replace(article_id, Cleaned(article, marks(names, text, 2), article, 1))
    elif what == "correct name":
        MarkStore(library).correct(article_id, [NameCorrection(name, None, None) for name in names])
    elif what == "correct quote":
        MarkStore(library).correct(article_id, [QuoteCorrection("“x”", 0, name) for name in names])
    elif what == "delete":
        library.delete(article_id)
    elif what == "restore":
        library.restore(article_id)
    elif what == "drop":
        library.write("UPDATE article SET deleted_at = 1 WHERE deleted_at IS NOT NULL", ())
        library.drop_deleted()


def saved(library: Library, table: str) -> dict[tuple[str, int], int]:
    """How often the index says that each article has each name."""
    rows = library.read(
        f"SELECT folded, article_id, count FROM {table} JOIN name ON name.id = name_id"
        " JOIN article ON article.id = article_id WHERE deleted_at IS NULL"
    )
    return {(name, article_id): count for name, article_id, count in rows}


steps = st.tuples(
    st.integers(1, 2),
    st.sampled_from(["add", "add", "renew", "reclean", "correct name", "correct quote", "delete", "restore", "drop"]),
    st.lists(st.sampled_from(NAMES), max_size=3, unique=True),
    st.sampled_from(TEXTS),
)


@settings(max_examples=scaled(60))
@given(st.lists(steps, max_size=8))
def test_the_index_has_what_opening_shows(done: list[tuple[int, str, list[str], str]]):
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        for one in done:
            run_step(library, *one)
        named: Counter[tuple[str, int]] = Counter()
        said: Counter[tuple[str, int]] = Counter()
        for row in Listing(library).rows_after(None, 10):
            opened = library.open_article(row.id)
            assert opened is not None
            named.update((fold_name(entity.name), row.id) for entity in opened.annotations.entities)
            said.update((fold_name(one.speaker.name), row.id) for one in opened.annotations.quotes if one.speaker)
        assert saved(library, "mention") == named and saved(library, "said") == said
        unused = (
            "SELECT count(*) FROM name WHERE id NOT IN (SELECT name_id FROM mention UNION SELECT name_id FROM said)"
        )
        assert library.read(unused) == [(0,)]
