"""Mends what SQLite keeps several times, by what most of the copies say: the marks of articles, and tags."""

import sqlite3
from typing import NamedTuple

_LISTED = "deleted_at IS NULL"
_STATE = """(place * 251 + is_changed + is_retained * 2 + is_read * 4 + is_starred * 8 + is_later * 16 + is_hidden * 32
        + coalesce(deleted_at, 0)) % 65521"""
_IN_STATE = "(place != 0) + is_changed + is_retained + (deleted_at IS NOT NULL) > 0"
_STATE_COLUMNS = "place, is_changed, is_retained, is_read, is_starred, is_later, is_hidden, deleted_at"


class _Copies(NamedTuple):
    """A mark, as an SQL condition, and two indexes that hold the articles that have it; what to do to an article that
    has the mark or lacks it.
    """

    condition: str
    indexes: tuple[str, str]
    give: str
    take: str


_COPIES = (
    _Copies(_LISTED, ("article_newest", "article_title"), "deleted_at = NULL, is_hidden = 0", ""),
    _Copies(f"is_read = 0 AND {_LISTED}", ("article_unread", "list_site_unread"), "is_read = 0", "is_read = 1"),
    _Copies(
        f"is_starred = 1 AND {_LISTED}",
        ("list_starred_time", "list_starred_shortest"),
        "is_starred = 1",
        "is_starred = 0",
    ),
    _Copies(
        f"is_later = 1 AND {_LISTED} AND behind IS NULL",
        ("list_later_time", "list_later_shortest"),
        "is_later = 1",
        "is_later = 0",
    ),
)


def mend_by_copies(connection: sqlite3.Connection) -> None:
    """Mend the marks of articles and the tags, in a transaction; the indexes themselves are to be made anew then."""
    _mend_states(connection)
    for copies in _COPIES:
        one, other = (_ids(connection, copies.condition, f"INDEXED BY {index}") for index in copies.indexes)
        if one == other:
            here = _ids(connection, copies.condition, "NOT INDEXED")
            _change(connection, copies.give, one - here)
            _change(connection, copies.take, here - one)
    _mend_tags(connection)


def _ids(connection: sqlite3.Connection, condition: str, by: str) -> set[int]:
    return {article_id for (article_id,) in connection.execute(f"SELECT id FROM article {by} WHERE {condition}")}


def _change(connection: sqlite3.Connection, change: str, ids: set[int]) -> None:
    if change:
        connection.executemany(f"UPDATE article SET {change} WHERE id = ?", [(article_id,) for article_id in ids])


def _mend_states(connection: sqlite3.Connection) -> None:
    """Take the states of articles from their copy in the index, where that copy is as it was written."""
    copies = connection.execute(
        f"SELECT id, {_STATE_COLUMNS}, {_STATE} FROM article INDEXED BY article_state WHERE {_IN_STATE}"
    ).fetchall()
    here = {
        row[0]: tuple(row[1:]) for row in connection.execute(f"SELECT id, {_STATE_COLUMNS} FROM article NOT INDEXED")
    }
    for article_id, *state, check in copies:
        offset, *flags, deleted_at = state
        total = offset * 251 + sum(flag << bit for bit, flag in enumerate(flags)) + (deleted_at or 0)
        if total % 65521 == check and here.get(article_id, tuple(state)) != tuple(state):
            sets = ", ".join(f"{name} = ?" for name in _STATE_COLUMNS.split(", "))
            connection.execute(f"UPDATE article SET {sets} WHERE id = ?", (*state, article_id))


def _mend_tags(connection: sqlite3.Connection) -> None:
    """Keep the tags that two of their three copies have, or the tag of a deleted article that one has."""
    copies = [
        {tuple(row) for row in connection.execute(sql)}
        for sql in (
            "SELECT tag, article_id FROM tag NOT INDEXED",
            "SELECT tag, article_id FROM tag INDEXED BY tag_article",
            "SELECT tag, article_id FROM tagged NOT INDEXED",
        )
    ]
    if copies[0] == copies[1]:
        return
    listed = _ids(connection, _LISTED, "NOT INDEXED")
    everything = set.union(*copies)
    right = {one for one in everything if one[1] not in listed or sum(one in copy for copy in copies) > 1}
    connection.execute("DELETE FROM tag")
    connection.executemany("INSERT OR IGNORE INTO tag (tag, article_id) VALUES (?, ?)", sorted(right, key=repr))
