"""The one way into the indexes: whatever changes an article's text, its names or its marks is done within `reindex`."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.library.index.entries import IndexEntries
from reader.library.index.names import CountedNames, counted_names, remove_names, save_names
from reader.library.index.stories import Cluster, remove_sketch, save_sketch
from reader.library.index.words import index_words, remove_words, save_words
from reader.library.rows.content import current_content, readable_article, unpacked
from reader.library.rows.mark_rows import corrected_annotations, mark_corrections_of


@contextmanager
def reindex(
    connection: sqlite3.Connection, path: Path, article_id: int, entries: IndexEntries
) -> Iterator[list[Cluster]]:
    """Index an article anew, in a transaction of the library at `path`: its rows are changed within the block.

    The indexes hold no texts, so the old words can be taken out only while the old version is still the current one;
    the new ones go in under the key that the article's row has after the block. Yields a list that after the block has
    the story clusters that changed: their representatives are to be elected anew. Raises DamagedLibrary where marks
    were corrected in an article that cannot be read.
    """
    clusters: list[Cluster] = []
    if entries.words is not None:
        remove_words(connection, article_id, path)
    yield clusters
    if entries.words is not None:
        save_words(connection, article_id, entries.words)
    if entries.sketch is not None:
        clusters += save_sketch(connection, article_id, entries.sketch)
    save_names(connection, article_id, _corrected_names(connection, path, article_id) or entries.names)


@contextmanager
def moved(connection: sqlite3.Connection, path: Path, article_id: int) -> Iterator[None]:
    """Move an article in the word index, in a transaction: the time that it sorts by is changed within the block."""
    remove_words(connection, article_id, path)
    yield
    article = readable_article(connection, article_id, path)
    if article is not None:
        index_words(connection, article_id, article)


def _corrected_names(connection: sqlite3.Connection, path: Path, article_id: int) -> CountedNames | None:
    """The names of an article's current version as they were corrected; None where nothing was."""
    found = current_content(connection, article_id) if mark_corrections_of(connection, article_id) else None
    if found is None:
        return None
    article, annotations = unpacked(*found, path)
    return counted_names(corrected_annotations(connection, article_id, article.text, annotations))


def remove_from_indexes(connection: sqlite3.Connection, path: Path, articles: Sequence[int]) -> list[Cluster]:
    """Remove articles from all indexes, in a transaction, before their versions are deleted. Returns the story clusters
    that changed.
    """
    remove_names(connection, articles)
    clusters: list[Cluster] = []
    for article_id in articles:
        remove_words(connection, article_id, path)
        clusters += remove_sketch(connection, article_id)
    return clusters
