"""Which article of the library a page is.

An address names an article, but it is not enough: the entries of a feed may share one, and pages may claim a wrong one.
So an article is found by its address only where the page was fetched there, or where headline or text agree.
"""

import sqlite3
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.library.rows.address import identities, loose_identity
from reader.library.rows.content import current_text
from reader.library.rows.version_row import IS_OF_FEED
from reader.model.article import fold_title
from reader.near_duplicates.containment import contains
from reader.near_duplicates.story_text import StoryText

_MOST_AT_PATH = 50
"""Articles at one path, with whatever query, from which on no texts are compared: there are only that many where one
path serves the whole site, and the query says which page it is.
"""

FURTHER = "#"
"""What follows the address in the identity of a further article there; no address has it in its identity."""


class IdentityKeys(NamedTuple):
    """What an article is looked up by. `identity` is that of its address or its text, `page_url` the address that its
    page was fetched from; `text_hash` is the hash of the article as this version of the `cleaner` alone makes it;
    `read_text` gives its text where that is to be compared.
    """

    identity: str
    url: str | None
    text_hash: bytes
    page_hash: bytes
    cleaner: int
    read_text: Callable[[], str | None]
    page_url: str | None
    headline: str


class KnownArticle(NamedTuple):
    """The article that a page is: whether it is deleted, what it is known by, and whether its text is the same, or
    would be if the same cleaner had made it.
    """

    article_id: int
    is_deleted: bool
    identity: str
    has_same_text: bool


def find_known(connection: sqlite3.Connection, keys: IdentityKeys) -> KnownArticle | None:
    """The article that adding one with these keys would find again or bring a new version of, deleted ones too. The
    address is the one that `believed_url` gave.

    Addresses that differ only in parameters that may be mere tracking are one article where the text agrees.
    """
    same = _with_same_text(connection, keys)
    if keys.url is None:
        found = same[0] if same else _find_by(connection, keys.identity)
    else:
        found = _find_at(connection, keys, same) or _find_variant(connection, keys, same)
    if found is None:
        return None
    return KnownArticle(found[0], bool(found[1]), found[2], any(one[0] == found[0] for one in same))


def believed_url(connection: sqlite3.Connection, keys: IdentityKeys) -> str | None:
    """The address of a page: the one that it states, unless the library has quite another article there; then the one
    that it was fetched from.
    """
    if keys.url is None or _is_fetched_there(keys) or not all_at(connection, keys.url):
        return keys.url
    found = _find_at(connection, keys, _with_same_text(connection, keys))
    return keys.page_url if found is None else keys.url


def _with_same_text(connection: sqlite3.Connection, keys: IdentityKeys) -> "list[_Row]":
    return connection.execute(
        "SELECT a.id, a.deleted_at IS NOT NULL, a.identity FROM version v"
        " JOIN article a ON a.id = v.article_id AND a.current = v.number WHERE v.text_hash = ?"
        " OR v.page_hash = ? AND v.page_hash IS NOT NULL AND v.cleaner != ?",
        (keys.text_hash, keys.page_hash, keys.cleaner),
    ).fetchall()


def _is_fetched_there(keys: IdentityKeys) -> bool:
    """Whether a page states the address that it was fetched from."""
    return keys.page_url is not None and keys.identity in identities(keys.page_url)


_Row = tuple[int, int, str]
"""An article's id, whether it is deleted, and its identity."""


def find_at(connection: sqlite3.Connection, url: str) -> _Row | None:
    """The article that is known by an address, or was before there was a list of tracking parameters; deleted ones
    too.
    """
    return next(filter(None, (_find_by(connection, one) for one in identities(url))), None)


def all_at(connection: sqlite3.Connection, url: str) -> list[_Row]:
    """All articles at an address, the one that is known by it first; deleted ones too."""
    rows: list[_Row] = []
    for identity in identities(url):
        rows += connection.execute(
            "SELECT id, deleted_at IS NOT NULL, identity FROM article WHERE identity = ?1"
            " UNION ALL SELECT id, deleted_at IS NOT NULL, identity FROM article WHERE identity > ?2 AND identity < ?3",
            (identity, f"{identity}{FURTHER}", f"{identity}{chr(ord(FURTHER) + 1)}"),
        ).fetchall()
    return rows


def is_taken(connection: sqlite3.Connection, identity: str) -> bool:
    """Whether an article has an identity, also a deleted one."""
    return _find_by(connection, identity) is not None


def _find_by(connection: sqlite3.Connection, identity: str) -> _Row | None:
    row: _Row | None = connection.execute(
        "SELECT id, deleted_at IS NOT NULL, identity FROM article WHERE identity = ?", (identity,)
    ).fetchone()
    return row


def _find_at(connection: sqlite3.Connection, keys: IdentityKeys, same: list[_Row]) -> _Row | None:
    """The article at the address of a page that is the same, or an earlier version of it."""
    assert keys.url is not None
    rows = all_at(connection, keys.url)
    if not rows:
        return None
    by_hash = (row for row in rows if row in same)
    by_address = (row for row in rows if _is_fetched_there(keys) and _has_page(connection, row[0]))
    agreeing = (row for row in rows if _agrees(connection, keys, row[0]))
    return next(by_hash, None) or next(by_address, None) or next(agreeing, None)


def _has_page(connection: sqlite3.Connection, article_id: int) -> bool:
    """Whether an article was made of its page, and not only of what a feed had of it."""
    found = connection.execute(f"SELECT 1 FROM version WHERE article_id = ? AND NOT {IS_OF_FEED}", (article_id,))
    return found.fetchone() is not None


def _agrees(connection: sqlite3.Connection, keys: IdentityKeys, article_id: int) -> bool:
    """Whether the headline of a page is that of an article, or its text much the same, or all that a feed had of it."""
    (title,) = connection.execute("SELECT folded_title FROM article WHERE id = ?", (article_id,)).fetchone()
    if title == fold_title(keys.headline):
        return True
    text, other = keys.read_text(), current_text(connection, article_id)
    if not text or not other:
        return False
    return contains(text, other) or contains(other, text) or StoryText(text).is_near_duplicate(StoryText(other))


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
