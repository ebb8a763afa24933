"""Which article of the library a page is."""

import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.library.rows.address import identities, loose_identity
from reader.library.rows.content import current_text
from reader.near_duplicates.story_text import StoryText

_MOST_AT_PATH = 50
"""Articles at one path, with whatever query, from which on no texts are compared: there are only that many where one
path serves the whole site, and the query says which page it is.
"""


class IdentityKeys(NamedTuple):
    """What an article is looked up by. `identity` is that of its address or its text, `text_hash` the hash of the
    article as this version of the `cleaner` alone makes it; `read_text` gives its text where that is to be compared.
    """

    identity: str
    url: str | None
    text_hash: bytes
    page_hash: bytes
    cleaner: int
    read_text: Callable[[], str | None]


class KnownArticle(NamedTuple):
    """The article that a page is: whether it is deleted, what it is known by, and whether its text is the same, or
    would be if the same cleaner had made it.
    """

    article_id: int
    is_deleted: bool
    identity: str
    has_same_text: bool


def find_known(connection: sqlite3.Connection, keys: IdentityKeys) -> KnownArticle | None:
    """The article that adding one with these keys would find again or bring a new version of, deleted ones too.

    Addresses that differ only in parameters that may be mere tracking are one article where the text agrees.
    """
    same = connection.execute(
        "SELECT a.id, a.deleted_at IS NOT NULL, a.identity FROM version v"
        " JOIN article a ON a.id = v.article_id AND a.current = v.number WHERE v.text_hash = ?"
        " OR v.page_hash = ? AND v.page_hash IS NOT NULL AND v.cleaner != ?",
        (keys.text_hash, keys.page_hash, keys.cleaner),
    ).fetchall()
    if keys.url is None:
        found = same[0] if same else _find_by(connection, keys.identity)
    else:
        found = find_at(connection, keys.url) or _find_variant(connection, keys, same)
    if found is None:
        return None
    return KnownArticle(found[0], bool(found[1]), found[2], any(one[0] == found[0] for one in same))


_Row = tuple[int, int, str]
"""An article's id, whether it is deleted, and its identity."""


def find_at(connection: sqlite3.Connection, url: str) -> _Row | None:
    """The article that is known by an address, or was before there was a list of tracking parameters; deleted ones
    too.
    """
    return next(filter(None, (_find_by(connection, one) for one in identities(url))), None)


def _find_by(connection: sqlite3.Connection, identity: str) -> _Row | None:
    row: _Row | None = connection.execute(
        "SELECT id, deleted_at IS NOT NULL, identity FROM article WHERE identity = ?", (identity,)
    ).fetchone()
    return row


def _find_variant(connection: sqlite3.Connection, keys: IdentityKeys, same: list[_Row]) -> _Row | None:
    """The article with the same text, or nearly the same, at an address that differs in nothing but tracking."""
    loose = loose_identity(keys.identity)
    by_hash = (row for row in same if loose_identity(row[2]) == loose)
    return next(by_hash, None) or next(_with_near_text(connection, keys, loose), None)


def _with_near_text(connection: sqlite3.Connection, keys: IdentityKeys, loose: str) -> Iterator[_Row]:
    path = loose.partition("?")[0]
    rows = connection.execute(
        "SELECT id, deleted_at IS NOT NULL, identity FROM article WHERE identity = ?"
        " UNION ALL SELECT id, deleted_at IS NOT NULL, identity FROM article WHERE identity >= ? AND identity < ?"
        " LIMIT ?",
        (path, f"{path}?", f"{path}@", _MOST_AT_PATH),  # "@" is the character after "?"
    ).fetchall()
    rows = [row for row in rows if loose_identity(row[2]) == loose] if len(rows) < _MOST_AT_PATH else []
    text = keys.read_text() if rows else None
    if text is not None:
        story = StoryText(text)
        for row in rows:
            other = current_text(connection, row[0])
            if other is not None and story.is_same_text(StoryText(other)):
                yield row
