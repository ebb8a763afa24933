"""The entries of feeds: which a feed has had, and those that wait to become articles.

Within its feed an entry is known by its id: many entries may share an address, a title or a text. Moments are in
seconds since 1970.
"""

import sqlite3
import struct
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import adler32, crc32

from reader.library import article_feeds
from reader.library.article_feeds import BroughtBy
from reader.library.db.connection import LibraryFile
from reader.library.db.many_rows import insert_rows
from reader.library.rows.address import address_identity
from reader.library.stores.entry_budget import EntryBudget
from reader.library.stores.waiting_texts import TEXT, WITH_TEXTS, save_texts
from reader.model.attachment import Attachment

_NEWER = "ON CONFLICT DO UPDATE SET article_id = excluded.article_id, content_hash = excluded.content_hash"
_WAITING = "feed_id, key, title, url, published, author, {text}, fetched_at, sort_at, attachments, article_id"
_READ = f"SELECT waiting.id, {_WAITING.format(text=TEXT)} FROM {WITH_TEXTS} WHERE waiting.id = ?"
_LET_WAIT = f"INSERT INTO waiting ({_WAITING.format(text='html')}, text_row, text_start, text_length)"
_LET_WAIT_ROW = "(?, ?, ?, ?, nullif(?, 0), nullif(?, ''), '', ?, ?, ?, nullif(?, 0), ?, ?, ?)"
_SAVE = "INSERT INTO entry (feed_id, key, article_id, content_hash)"
_SAVE_ROW = "(?, ?, nullif(?, 0), ?)"

_IN_A_TURN = 20
"""Entries of a feed that become articles before those of other feeds."""
_CHECKSUMS = struct.Struct("<3L")


class NewEntry(NamedTuple):
    """An entry that a feed brought. `id` is the feed's own id of it; `html` is hostile; by `sort_at` its article is
    sorted: `published`, or where that is unknown what keeps the order of the feed.
    """

    id: str
    title: str
    url: str | None
    published: int | None
    author: str | None
    html: str
    sort_at: int
    attachments: tuple[Attachment, ...] = ()


class WaitingEntry(NamedTuple):
    """An entry that is to become an article or, where `article_id` is given, corrects that. `key` is what its feed
    knows it by.
    """

    id: int
    feed_id: int
    key: bytes
    title: str
    url: str | None
    published: int | None
    author: str | None
    html: str
    fetched_at: int
    sort_at: int
    attachments: str
    article_id: int | None = None


class _Known(NamedTuple):
    """An entry that a feed has had. The hash of its content is None in a library of before that was saved."""

    content_hash: bytes | None
    article_id: int | None


class EntryStore:
    """The waiting entries of a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def waiting(self, feed_ids: Iterable[int] | None = None) -> list[int]:
        """The ids of the entries that are to become articles, newest first; only those of some feeds if these are
        given. The feeds take turns, so that one with thousands of entries does not delay the others.
        """
        rows = self._library.read("SELECT id, feed_id FROM waiting ORDER BY sort_at DESC, id DESC")
        wanted = None if feed_ids is None else set(feed_ids)
        before: Counter[int] = Counter()
        in_turns: dict[int, list[int]] = {}
        for number, feed_id in rows:
            if wanted is None or feed_id in wanted:
                in_turns.setdefault(before[feed_id] // _IN_A_TURN, []).append(number)
                before[feed_id] += 1
        return [number for turn in sorted(in_turns) for number in in_turns[turn]]

    def waiting_entry(self, entry_id: int) -> WaitingEntry | None:
        """An entry that is to become an article, by its id; None if another program took it meanwhile."""
        rows = self._library.read(_READ, (entry_id,))
        return WaitingEntry(*rows[0]) if rows else None

    def ingested(self, entry: WaitingEntry, article_id: int | None) -> None:
        """Note which article an entry became, which its feed lists from now on; None where it will not become one."""
        with self._library.joined() as connection:
            connection.execute("DELETE FROM waiting WHERE id = ?", (entry.id,))
            if article_id is not None:
                connection.execute(
                    "UPDATE entry SET article_id = ? WHERE feed_id = ? AND key = ?",
                    (article_id, entry.feed_id, entry.key),
                )
                article_feeds.save(self._library, article_id, BroughtBy(entry.feed_id, entry.sort_at, entry.fetched_at))

    def has_waiting(self) -> bool:
        """Whether any entry is to become an article."""
        return bool(self._library.read("SELECT 1 FROM waiting LIMIT 1"))


def save_entries(
    connection: sqlite3.Connection,
    feed_id: int,
    entries: Sequence[NewEntry],
    fetched_at: int,
    takes_changes: bool = True,
    budget: EntryBudget | None = None,
) -> int:
    """Let those entries wait that a feed has not had and, with `takes_changes`, those whose content is another now, in
    a transaction; with a `budget`, as many as there is room for, and the others are as if they had not come. Returns
    how many wait.
    """
    had = connection.execute("SELECT key, content_hash, article_id FROM entry WHERE feed_id = ?", (feed_id,))
    known = {key: _Known(*rest) for key, *rest in had}
    arrived = _arrived(entries)
    if any(one.key in known and known[one.key].content_hash is None for one in arrived):
        _adopt(connection, feed_id, arrived, known)
    new: list[_Waiting] = []
    changed: list[_Waiting] = []
    rows = []
    renamed = _renamed(arrived, known)
    for one in arrived:
        key, content_hash = one.key, one.content_hash
        before = known.get(key)
        if before is None:
            other = renamed.pop(content_hash, None)
            known[key] = before = _Known(content_hash, other and other.article_id)
            if other is None:
                new.append((one, None))
        elif takes_changes and before.content_hash != content_hash:
            changed.append((one, before.article_id))
        else:
            continue
        rows.append((feed_id, bytearray(key), before.article_id or 0, bytearray(content_hash)))
    if budget is not None:
        wanted = [one for one, _ in (*new, *changed)]
        chosen = budget.choose((one.key, one.entry.sort_at, len(one.text)) for one in wanted)
        left_out = {one.key for one in wanted} - chosen
        if left_out:
            new = [one for one in new if one[0].key not in left_out]
            changed = [one for one in changed if one[0].key not in left_out]
            rows = [row for row in rows if bytes(row[1]) not in left_out]
    insert_rows(connection, _SAVE, _SAVE_ROW, rows, _NEWER)
    return _let_wait(connection, feed_id, fetched_at, new, changed)


class _Arrived(NamedTuple):
    """An entry of a feed with its key, the hash of its content, and its text as it is stored."""

    key: bytes
    content_hash: bytes
    text: bytes
    entry: NewEntry


_Waiting = tuple[_Arrived, int | None]
"""An entry, and the article that it corrects."""


def _arrived(entries: Sequence[NewEntry]) -> list[_Arrived]:
    keys = keys_of([one.id for one in entries])
    texts = [one.html.encode("utf-8", "replace") for one in entries]  # once: to encode costs as much as to write
    return [
        _Arrived(key, _content_hash(one, text), text, one) for one, key, text in zip(entries, keys, texts, strict=True)
    ]


def _let_wait(
    connection: sqlite3.Connection, feed_id: int, fetched_at: int, new: list[_Waiting], changed: list[_Waiting]
) -> int:
    from reader.library.stores.attachments import attachments_to_text

    waits = set()
    if changed:
        had = connection.execute("SELECT key FROM waiting WHERE feed_id = ?", (feed_id,))
        waits = {key for (key,) in had}
        connection.executemany(
            "DELETE FROM waiting WHERE feed_id = ? AND key = ?",
            [(feed_id, one.key) for one, _ in changed if one.key in waits],
        )
    # A changed entry without an article is one that waits still, or that became none: only the first is of use.
    wanted = [*new, *(one for one in changed if one[1] is not None or one[0].key in waits)]
    wanted.reverse()  # the last entry of a feed is the oldest: it gets the lowest id, and newer ones are taken first
    ranges = save_texts(connection, [one.text for one, _ in wanted])
    rows = [
        (
            feed_id, bytearray(key), one.title, one.url, one.published or 0, one.author or "", fetched_at, one.sort_at,
            attachments_to_text(one.attachments) if one.attachments else "[]", article_id or 0, *stored,
        )
        for ((key, _, _, one), article_id), stored in zip(wanted, ranges, strict=True)
    ]  # fmt: skip
    insert_rows(connection, _LET_WAIT, _LET_WAIT_ROW, rows)
    return len(wanted)


def _renamed(arrived: list[_Arrived], known: dict[bytes, _Known]) -> dict[bytes, _Known]:
    """Entries that the feed no longer has, by the hash of their content: one with a new id and the same content is the
    same entry.
    """
    current = {one.key for one in arrived}
    return {one.content_hash: one for key, one in known.items() if key not in current and one.content_hash is not None}


def _adopt(connection: sqlite3.Connection, feed_id: int, arrived: list[_Arrived], known: dict[bytes, _Known]) -> None:
    """Find the articles of entries of a library of before that was saved, and forget those that were lost then, since
    they shared the address of another: they come in once more.
    """
    at = Counter(address_identity(one.entry.url) for one in arrived if one.entry.url)
    for key, content_hash, _, one in arrived:
        if key not in known or known[key].content_hash is not None:
            continue
        is_shared = one.url is not None and at[address_identity(one.url)] > 1
        article_id = _article_of(connection, feed_id, one, is_shared)
        if is_shared and article_id is None:
            del known[key]
            connection.execute("DELETE FROM entry WHERE feed_id = ? AND key = ?", (feed_id, key))
            continue
        known[key] = _Known(content_hash, article_id)
        connection.execute(
            "UPDATE entry SET article_id = ?, content_hash = ? WHERE feed_id = ? AND key = ?",
            (article_id, content_hash, feed_id, key),
        )


def _article_of(connection: sqlite3.Connection, feed_id: int, entry: NewEntry, is_shared: bool) -> int | None:
    """The article of a feed with the address of an entry and, where others share that, its title."""
    from reader.library.index.known_article import all_at
    from reader.model.article import fold_title

    for article_id, *_ in all_at(connection, entry.url) if entry.url else ():
        found = connection.execute(
            "SELECT 1 FROM article_feed JOIN article ON article.id = article_id"
            " WHERE article_id = ? AND feed_id = ? AND (NOT ? OR folded_title = ?)",
            (article_id, feed_id, is_shared, fold_title(entry.title)),
        ).fetchone()
        if found is not None:
            return article_id
    return None


def keys_of(entry_ids: Sequence[str]) -> list[bytes]:
    """What entries are known by, made of the ids that their feed gives them."""
    from hashlib import sha256  # brings OpenSSL with it, megabytes that looking for waiting entries does without

    return [sha256(one.encode("utf-8", "replace")).digest()[:16] for one in entry_ids]


def _content_hash(entry: NewEntry, text: bytes) -> bytes:
    """A checksum of what an entry with this text says, as its feed wrote it. It is compared only with others of its
    feed, so that it may be one that is made in a fifth of the time of a cryptographic hash.
    """
    about = f"{entry.url or ''}\0{entry.published}\0{entry.title}\0".encode("utf-8", "replace")
    return _CHECKSUMS.pack(crc32(text, crc32(about)), adler32(text, adler32(about)), len(about) + len(text))
