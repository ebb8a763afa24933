"""The one writer of table `article`: whatever is added, marked, changed, deleted or restored goes through here.

Each function joins the transaction of its caller, or makes one of its own, and may raise a LibraryError. What only
a new text needs (JSON, compression, hashes, the indexes) is imported where it is used: opening the library loads none
of it.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from reader.library.db.connection import NOW, LibraryFile
from reader.library.rows.raw_page import Outcome
from reader.model.moments import moment_at

if TYPE_CHECKING:
    from reader.library.index.entries import IndexEntries
    from reader.library.index.stories import Cluster
    from reader.library.prepared import PreparedArticle
    from reader.library.rows.columns import ListingColumns
    from reader.library.rows.state_change import StateChange
    from reader.model.annotations import Annotations
    from reader.model.article import Article

RESTORABLE_SECONDS = 30 * 86_400
"""Seconds after which a deleted article can no longer be restored."""
_MOST_DROPPED = 300
"""Articles that are dropped at a time, each of which takes about as long as adding one."""

_THESE = "id IN (SELECT value FROM json_each(?1))"
_SAME_STORIES = """id IN (SELECT value FROM json_each(?1) UNION SELECT article_id FROM sketch
    WHERE story IN (SELECT story FROM sketch WHERE article_id IN (SELECT value FROM json_each(?1))))"""
_IS_OF_FEED = "EXISTS (SELECT 1 FROM article_feed WHERE article_id = article.id)"
_CURRENT = "number = (SELECT current FROM article WHERE id = article_id)"


class NewArticle(NamedTuple):
    """The row of an article to insert. `current` is the number of the version that is shown, `reading_offset` points
    into its text; a `sample` that the library has already is left out. `arrived_at` is when it came in, in seconds
    since 1970, None for when its page was fetched.
    """

    identity: str
    columns: "ListingColumns"
    current: int
    sample: str | None = None
    is_read: bool = False
    is_starred: bool = False
    is_later: bool = False
    reading_offset: int = 0
    is_changed: bool = False
    arrived_at: int | None = None


# -- adding, and new texts


def upsert(library: LibraryFile, prepared: "PreparedArticle", sample: str | None = None) -> tuple[int, Outcome]:
    """Insert an article, or match it to the one that it is already: another text becomes a new version of that, and a
    deleted one is restored. Returns its id and what became of it.
    """
    from reader.library.index.known_article import believed_url, find_known
    from reader.library.rows.address import identities
    from reader.library.rows.version_row import insert_version

    with library.joined() as connection:
        if (url := believed_url(connection, prepared.identity_keys)) != prepared.url:
            prepared = prepared.at(url)
        known = find_known(connection, prepared.identity_keys)
        if known is None:
            row = NewArticle(free_identity(connection, prepared), prepared.columns, current=1, sample=sample)
            with inserting(library, row, prepared.entries) as article_id:
                insert_version(connection, article_id, 1, prepared.version)
            return article_id, Outcome.ADDED
        if prepared.url and known.identity != prepared.identity and known.identity in identities(prepared.url):
            set_address(library, known.article_id, prepared.url)
        if known.is_deleted:
            restore(library, known.article_id)
        if not known.has_same_text:
            add_version(library, known.article_id, prepared)
            set_changed(library, known.article_id)
            return known.article_id, Outcome.CHANGED
        return known.article_id, Outcome.RESTORED if known.is_deleted else Outcome.KNOWN


def free_identity(connection: sqlite3.Connection, prepared: "PreparedArticle") -> str:
    """The identity of a new article: that of its address, made longer where another article is known by it."""
    from reader.library.index.known_article import FURTHER, is_taken

    if not is_taken(connection, prepared.identity):
        return prepared.identity
    return f"{prepared.identity}{FURTHER}{prepared.version.text_hash.hex()}"


@contextmanager
def inserting(library: LibraryFile, row: NewArticle, entries: "IndexEntries") -> Iterator[int]:
    """Insert an article, and index it after the block, which is to insert its versions and what else belongs to it.
    Yields its id.
    """
    with library.joined() as connection:
        cursor = connection.execute(
            "INSERT INTO article (identity, sort_at, headline, publisher, published, fetched_at, minutes, url,"
            " folded_title, site, current, is_read, is_starred, is_later, place, is_changed, arrived_at, sample)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            " (SELECT column1 FROM (VALUES (?)) WHERE NOT EXISTS (SELECT 1 FROM article WHERE sample = column1)))",
            (row.identity, *row.columns, row.current, row.is_read, row.is_starred, row.is_later, row.reading_offset,
             row.is_changed, row.columns.fetched_at if row.arrived_at is None else row.arrived_at, row.sample),
        )  # fmt: skip
        assert cursor.lastrowid is not None
        with _reindexed(library, cursor.lastrowid, entries):
            yield cursor.lastrowid


def add_version(library: LibraryFile, article_id: int, prepared: "PreparedArticle", sorts_anew: bool = True) -> bool:
    """Save a new version of an article and show it. It sorts where it did unless it `sorts_anew`, which no article of a
    feed does: its entry gives the date. A hidden one stays hidden. False where the article is gone.
    """
    with library.joined() as connection:
        found = connection.execute(f"SELECT sort_at, {_IS_OF_FEED} FROM article WHERE id = ?", (article_id,)).fetchone()
        if found is None:
            return False
        columns = prepared.columns
        if found[1] or not sorts_anew:
            columns = columns._replace(sort_at=found[0])
        with _reindexed(library, article_id, prepared.entries):
            number = add_hidden_version(library, article_id, prepared)
            connection.execute(
                "UPDATE article SET sort_at = ?, headline = ?, publisher = ?, published = ?, fetched_at = ?,"
                " minutes = ?, url = ?, folded_title = ?, site = ?, current = ?,"
                " deleted_at = CASE WHEN is_hidden THEN deleted_at END WHERE id = ?",
                (*columns, number, article_id),
            )
    return True


def add_hidden_version(library: LibraryFile, article_id: int, prepared: "PreparedArticle") -> int:
    """Save another version of an article without showing it. Returns its number."""
    from reader.library.rows.version_row import insert_version

    with library.joined() as connection:
        (number,) = connection.execute(
            "SELECT coalesce(max(number), 0) + 1 FROM version WHERE article_id = ?", (article_id,)
        ).fetchone()
        insert_version(connection, article_id, number, prepared.version)
    return int(number)


def show_version(library: LibraryFile, article_id: int, number: int) -> bool:
    """Show another version of an article; it sorts where it did. False where there is no such version."""

    from reader.library.index.entries import index_entries
    from reader.library.rows.columns import listing_columns
    from reader.library.rows.content import unpacked

    with library.joined() as connection:
        found = connection.execute(
            "SELECT v.content, v.annotator, a.fetched_at FROM version v JOIN article a ON a.id = v.article_id"
            " WHERE v.article_id = ? AND v.number = ?",
            (article_id, number),
        ).fetchone()
        if found is None:
            return False
        article, annotations = unpacked(found[0], found[1], library.path)
        columns = listing_columns(article, moment_at(found[2]))
        with _reindexed(library, article_id, index_entries(article, annotations)):
            connection.execute(
                "UPDATE article SET headline = ?, publisher = ?, published = ?, minutes = ?, folded_title = ?,"
                " current = ? WHERE id = ?",
                (columns.headline, columns.publisher, columns.published, columns.minutes, columns.folded_title, number,
                 article_id),
            )  # fmt: skip
    return True


def replace_text(
    library: LibraryFile, article_id: int, article: "Article", annotations: "Annotations", plain: "Article",
    cleaner: int, left_out: int,
) -> None:  # fmt: skip
    """Put an article that was made anew of its page in place of its current version; its marks as read stay as they
    are. `plain` is what that version of the cleaner makes without corrections, `left_out` counts the characters of the
    page's lines that are not in the article.
    """
    from dataclasses import replace

    from reader.library.index.entries import index_entries
    from reader.library.rows.columns import listing_columns, text_hash
    from reader.library.rows.content import packed

    entries = index_entries(article, annotations)
    with _reindexed(library, article_id, entries) as connection:
        fetched, url = connection.execute("SELECT fetched_at, url FROM article WHERE id = ?", (article_id,)).fetchone()
        if article.url and _is_address_of_another(connection, article.url, article_id):
            article = replace(article, url=url)
        connection.execute(
            "UPDATE version SET content = ?, annotator = ?, cleaner = ?, text_hash = ?, left_out = ?"
            f" WHERE article_id = ? AND {_CURRENT}",
            (packed(article, annotations), annotations.version, cleaner, text_hash(plain), left_out, article_id),
        )
        connection.execute(
            f"UPDATE article SET sort_at = CASE WHEN {_IS_OF_FEED} THEN sort_at ELSE ? END, headline = ?,"
            " publisher = ?, published = ?, fetched_at = ?, minutes = ?, url = ?, folded_title = ?, site = ?"
            " WHERE id = ?",
            (*listing_columns(article, moment_at(fetched)), article_id),
        )
        if article.url:  # another cleaner may find another address, by which the page is known when it is added again
            set_address(library, article_id, article.url)


def _is_address_of_another(connection: sqlite3.Connection, url: str, article_id: int) -> bool:
    from reader.library.index.known_article import find_at

    found = find_at(connection, url)
    return found is not None and found[0] != article_id


def set_address(library: LibraryFile, article_id: int, url: str) -> None:
    """Know an article by an address from now on, unless another article is known by it."""
    from reader.library.rows.address import address_identity

    library.write("UPDATE OR IGNORE article SET identity = ? WHERE id = ?", (address_identity(url), article_id))


@contextmanager
def _reindexed(library: LibraryFile, article_id: int, entries: "IndexEntries") -> Iterator[sqlite3.Connection]:
    """A transaction in which an article's text changes: after the block the indexes and the lists follow it."""
    from reader.library.index.reindex import reindex

    with library.joined() as connection:
        with reindex(connection, library.path, article_id, entries) as clusters:
            yield connection
        elect_representatives(library, clusters)


# -- marking


def set_read(library: LibraryFile, ids: Sequence[int], is_read: bool) -> list[int]:
    """Mark articles, and all others of their stories, as read or unread. Returns those that were not so before, by
    which `set_just_read` undoes it.
    """
    return _set_read(library, _SAME_STORIES, ids, is_read)


def set_just_read(library: LibraryFile, ids: Sequence[int], is_read: bool) -> list[int]:
    """Mark these articles, and no others of their stories, as read or unread. Returns those that were not so before."""
    return _set_read(library, _THESE, ids, is_read)


def _set_read(library: LibraryFile, which: str, ids: Sequence[int], is_read: bool) -> list[int]:
    from json import dumps

    from reader.library.index.stories import clusters_of

    with library.joined() as connection:
        changed = connection.execute(
            f"UPDATE article SET is_read = ?2, is_retained = NOT ?2 WHERE {which} AND is_read != ?2 RETURNING id",
            (dumps(ids), int(is_read)),
        )
        marked = [article_id for (article_id,) in changed.fetchall()]
        elect_representatives(library, clusters_of(connection, marked))
    return marked


def set_changed(library: LibraryFile, article_id: int) -> None:
    """Note that another text of an article came, if it was read before."""
    library.write("UPDATE article SET is_changed = 1 WHERE id = ? AND is_read AND NOT is_changed", (article_id,))


def set_seen(library: LibraryFile, article_id: int) -> None:
    """Note that a person has seen how an article changed since it was read."""
    library.write("UPDATE article SET is_changed = 0 WHERE id = ? AND is_changed", (article_id,))


def set_starred(library: LibraryFile, article_id: int, is_starred: bool) -> None:
    """Star an article, or remove its star."""
    library.write("UPDATE article SET is_starred = ? WHERE id = ?", (int(is_starred), article_id))
    library.make_durable()


def set_later(library: LibraryFile, article_id: int, is_later: bool) -> None:
    """Save an article for later, or no longer."""
    library.write("UPDATE article SET is_later = ? WHERE id = ?", (int(is_later), article_id))
    library.make_durable()


def change_state(library: LibraryFile, ids: Sequence[int], change: "StateChange") -> list[int]:
    """Change the state of articles. Returns those that were not so before."""
    from json import dumps

    with library.joined() as connection:
        changed = connection.execute(f"UPDATE article SET {change} AND {_THESE} RETURNING id", (dumps(ids),))
        return [article_id for (article_id,) in changed.fetchall()]


def set_reading_offset(library: LibraryFile, article_id: int, offset: int) -> None:
    """Remember how far an article was read: the offset of the line at the top of the screen."""
    library.write("UPDATE article SET place = ? WHERE id = ?", (offset, article_id))


def add_marks(library: LibraryFile, article_id: int, is_starred: bool, is_later: bool) -> None:
    """Star an article and save it for later if these say so, and restore or unhide it; what it has already stays."""
    library.write(
        "UPDATE article SET is_starred = is_starred OR ?, is_later = is_later OR ?, deleted_at = NULL,"
        " is_hidden = 0 WHERE id = ?",
        (is_starred, is_later, article_id),
    )


def set_sort_at(library: LibraryFile, article_id: int, seconds: int) -> None:
    """Sort an article by another time, in seconds since 1970; the word index follows it."""
    from reader.library.index.reindex import moved
    from reader.library.index.stories import clusters_of

    with library.joined() as connection:
        found = connection.execute("SELECT sort_at FROM article WHERE id = ?", (article_id,)).fetchone()
        if found is None or found[0] == seconds:
            return
        with moved(connection, library.path, article_id):
            connection.execute("UPDATE article SET sort_at = ? WHERE id = ?", (seconds, article_id))
        elect_representatives(library, clusters_of(connection, [article_id]))


def elect_representatives(library: LibraryFile, clusters: "Sequence[Cluster]") -> None:
    """Choose the article that represents each story cluster in the lists, and hide the others there (`behind`).

    It is one that a person saved for later, starred or read, then the longest, then the earliest, so that nothing
    marked goes out of sight for what came later. The choice depends on nothing else: undoing a change undoes it, too.
    """
    from json import dumps

    with library.joined() as connection:
        for cluster in clusters:
            members = dumps(cluster)
            best = connection.execute(
                "SELECT a.id FROM sketch s JOIN article a ON a.id = s.article_id"
                " WHERE a.id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
                " ORDER BY a.is_later DESC, a.is_starred DESC, a.is_read DESC, s.words DESC, a.sort_at, a.id LIMIT 1",
                (members,),
            ).fetchone()
            connection.execute(
                "UPDATE article SET behind = CASE WHEN deleted_at IS NULL THEN nullif(?2, id) END"
                " WHERE id IN (SELECT value FROM json_each(?1))"
                " AND behind IS NOT CASE WHEN deleted_at IS NULL THEN nullif(?2, id) END",
                (members, best[0] if best else None),
            )


# -- hiding and deleting


def set_hidden(library: LibraryFile, article_id: int, is_hidden: bool) -> None:
    """Take an article out of all lists for as long as it `is_hidden`, or bring it back. A deleted one stays deleted."""
    from reader.library.rows.state_change import StateChange

    change_state(library, [article_id], StateChange.HIDE if is_hidden else StateChange.UNHIDE)


def delete(library: LibraryFile, article_id: int) -> None:
    """Take an article out of the lists; `restore` brings it back for a month."""
    library.write(f"UPDATE article SET deleted_at = {NOW}, is_hidden = 0 WHERE id = ?", (article_id,))


def restore(library: LibraryFile, article_id: int) -> None:
    """Bring a deleted or hidden article back into the lists, to stay whatever the limits of its feeds are."""
    library.write("UPDATE article SET deleted_at = NULL, is_hidden = 0, is_retained = 1 WHERE id = ?", (article_id,))


def drop_deleted(library: LibraryFile, most: int | None = None) -> int:
    """Drop what was deleted more than a month ago, at most `most` articles, since quitting waits for it. Returns how
    many were dropped. The name of a sample stays, so that it does not come back.
    """
    with library.joined() as connection:
        gone = _long_deleted(connection, _MOST_DROPPED if most is None else most)
        if not gone:
            return 0
        from reader.library.index.reindex import remove_from_indexes

        elect_representatives(library, remove_from_indexes(connection, library.path, gone))
        ids = [(article_id,) for article_id in gone]
        connection.executemany("DELETE FROM version WHERE article_id = ?", ids)
        connection.executemany("DELETE FROM article WHERE id = ? AND sample IS NULL", ids)
    return len(gone)


def _long_deleted(connection: sqlite3.Connection, most: int) -> list[int]:
    rows = connection.execute(
        f"SELECT id FROM article WHERE is_hidden = 0 AND deleted_at < {NOW} - {RESTORABLE_SECONDS}"
        " AND (sample IS NULL OR EXISTS (SELECT 1 FROM version WHERE article_id = article.id)) LIMIT ?",
        (most,),
    )
    return [article_id for (article_id,) in rows.fetchall()]
