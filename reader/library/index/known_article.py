"""Which article of the library a page is."""

import sqlite3
from typing import NamedTuple


class IdentityKeys(NamedTuple):
    """What an article is looked up by. `identity` is that of its address or its text, `text_hash` the hash of the
    article as this version of the `cleaner` alone makes it.
    """

    identity: str
    url: str | None
    text_hash: bytes
    page_hash: bytes
    cleaner: int


class KnownArticle(NamedTuple):
    """The article that a page is: whether it is deleted, and whether its text is the same, or would be if the same
    cleaner had made it.
    """

    article_id: int
    is_deleted: bool
    has_same_text: bool


def find_known(connection: sqlite3.Connection, keys: IdentityKeys) -> KnownArticle | None:
    """The article that adding one with these keys would find again or bring a new version of, deleted ones too."""
    same = connection.execute(
        "SELECT a.id, a.deleted_at FROM version v"
        " JOIN article a ON a.id = v.article_id AND a.current = v.number WHERE v.text_hash = ?"
        " OR v.page_hash = ? AND v.page_hash IS NOT NULL AND v.cleaner != ?",
        (keys.text_hash, keys.page_hash, keys.cleaner),
    ).fetchall()
    if keys.url is None and same:
        return KnownArticle(same[0][0], same[0][1] is not None, True)
    found = connection.execute("SELECT id, deleted_at FROM article WHERE identity = ?", (keys.identity,)).fetchone()
    if found is None:
        return None
    return KnownArticle(found[0], found[1] is not None, any(row[0] == found[0] for row in same))
