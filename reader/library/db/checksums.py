"""Checksums of rows, by which damage is found that SQLite does not see: one flipped bit in a headline is still text.

Table `checksum` has one for each row of the tables here. Triggers of the connection that writes keep them, so that
nothing that writes can forget them; a checksum costs a few microseconds. What indexes hold a second time needs none:
SQLite compares the two. A migration that changes such columns deletes all rows of `checksum`: the next check of the
whole library makes them again.
"""

import sqlite3
from _blake2 import blake2b  # hashlib would load OpenSSL
from collections.abc import Sequence
from typing import Any, NamedTuple

FUNCTION = "row_checksum"
"""The SQL function that makes a checksum of values."""
_SEPARATOR = 31


class SummedTable(NamedTuple):
    """A table with checksums. `kind` is its number in table `checksum`, and never that of another table. `columns` are
    those of which the checksum is made; of `packed` ones, which end in a checksum of their own, the length and the end
    are enough.
    """

    kind: int
    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    packed: tuple[str, ...] = ()

    def key_of(self, row: str) -> str:
        """SQL for the key of a row in table `checksum`."""
        if len(self.key) == 1:
            return f"{row}.{self.key[0]}"
        parts = (f"hex({row}.{name})" if name == "key" else f"{row}.{name}" for name in self.key)
        return f" || char({_SEPARATOR}) || ".join(parts)

    def values_of(self, row: str) -> str:
        """SQL for the values of a row of which its checksum is made."""
        ends = (f"length({row}.{name}), substr({row}.{name}, -4)" for name in self.packed)
        return ", ".join([*(f"{row}.{name}" for name in self.columns), *ends])

    def summed_values(self, row: dict[str, Any]) -> list[Any]:
        """The values of which the checksum of a whole row is made."""
        ends = (value for name in self.packed for value in (len(row[name]), row[name][-4:]))
        return [*(row[name] for name in self.columns), *ends]


SUMMED_TABLES = (
    SummedTable(
        1, "article", ("id",),
        ("identity", "sort_at", "headline", "publisher", "published", "fetched_at", "minutes", "url", "folded_title",
         "sample", "current", "site", "arrived_at"),
    ),
    SummedTable(
        2, "version", ("id",),
        ("article_id", "number", "fetched_at", "text_hash", "annotator", "source", "page_kind", "page_url", "cleaner",
         "left_out", "page_hash"),
        ("content", "page"),
    ),
    SummedTable(
        3, "feed", ("id",),
        ("url", "title", "own_title", "site", "folder", "etag", "last_modified", "body_hash", "next_visit",
         "last_success", "error", "failures", "is_gone", "full_text", "is_muted", "interval", "retention",
         "allows_private", "allows_http", "taken", "taken_since"),
    ),
    SummedTable(4, "article_feed", ("article_id", "feed_id"), ("sort_at", "arrived_at")),
    SummedTable(5, "entry", ("feed_id", "key"), ("article_id", "content_hash")),
    SummedTable(6, "attachment", ("article_id", "number"), ("url", "kind", "media_type", "size", "title")),
    SummedTable(7, "correction", ("article_id", "line", "occurrence"), ("destination", "number")),
    SummedTable(8, "site_correction", ("site", "line"), ("destination",)),
    SummedTable(
        9, "mark_correction", ("article_id", "number"), ("mark", "words", "occurrence", "found", "said", "speaker")
    ),
    SummedTable(10, "sketch", ("article_id",), ("shingles", "words", "is_apart")),
    SummedTable(11, "saved_search", ("name",), ("query", "view")),
    SummedTable(
        12, "rule", ("id",),
        ("position", "query", "tags", "command", "stars", "saves_for_later", "marks_read", "hides", "notifies", "stops",
         "is_on", "matched", "matched_at"),
    ),
    SummedTable(13, "rule_feed", ("rule_id", "url"), ()),
    SummedTable(
        14, "wanted_page", ("id",),
        ("identity", "url", "title", "tags", "is_read", "is_starred", "is_later", "added_at", "error"),
    ),
    SummedTable(15, "state", ("key",), ("value",)),
)  # fmt: skip
"""A new kind of row that a person would miss joins by a line here; a check gives rows of before their checksums."""


def row_checksum(*values: Any) -> int:
    """The checksum of a row: 64 bits of BLAKE2."""
    data = repr(values).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), signed=True)


def sum_rows(connection: sqlite3.Connection) -> None:
    """From now on, keep the checksums of all rows that this connection writes."""
    connection.create_function(FUNCTION, -1, row_checksum, deterministic=True)
    for table in SUMMED_TABLES:
        for statement in _triggers(table):
            connection.execute(statement)


def is_complete(connection: sqlite3.Connection) -> bool:
    """Whether every row has a checksum, so that one without is damage."""
    return connection.execute("SELECT 1 FROM checksum WHERE kind = 0").fetchone() is not None


def add_missing(connection: sqlite3.Connection) -> int:
    """Give a checksum to each row that has none, in a transaction of a connection that keeps checksums. Returns how
    many got one.
    """
    added = 0
    for table in SUMMED_TABLES:
        key, values = table.key_of("t"), table.values_of("t")
        added += connection.execute(
            f"INSERT INTO checksum SELECT {table.kind}, {key}, {FUNCTION}({values}) FROM {table.name} t"
            f" WHERE NOT EXISTS (SELECT 1 FROM checksum c WHERE c.kind = {table.kind} AND c.key = {key})"
        ).rowcount
    connection.execute("INSERT OR IGNORE INTO checksum VALUES (0, 0, 0)")
    return added


def lost_rows(connection: sqlite3.Connection, table: SummedTable) -> list[Any]:
    """The keys of the rows of a table that have a checksum, but are not there."""
    there = f"SELECT {table.key_of('t')} FROM {table.name} t"
    found = connection.execute(f"SELECT key FROM checksum WHERE kind = ? AND key NOT IN ({there})", (table.kind,))
    return [key for (key,) in found]


def forget_lost(connection: sqlite3.Connection) -> list[tuple[str, Any]]:
    """Delete the checksums of rows that are not there, in a transaction. Returns the tables and keys of these rows."""
    lost = [(table, key) for table in SUMMED_TABLES for key in lost_rows(connection, table)]
    for table, key in lost:
        connection.execute("DELETE FROM checksum WHERE kind = ? AND key = ?", (table.kind, key))
    return [(table.name, key) for table, key in lost]


def _triggers(table: SummedTable) -> Sequence[str]:
    name, summed = table.name, (*table.key, *table.columns, *table.packed)
    forget = f"DELETE FROM checksum WHERE kind = {table.kind} AND key = {table.key_of('old')};"
    put = (
        f"INSERT INTO checksum VALUES ({table.kind}, {table.key_of('new')}, {FUNCTION}({table.values_of('new')}))"
        " ON CONFLICT (kind, key) DO UPDATE SET hash = excluded.hash;"
    )
    moved = " OR ".join(f"old.{column} IS NOT new.{column}" for column in table.key)
    return (
        f"CREATE TEMP TRIGGER sum_{name} AFTER INSERT ON main.{name} BEGIN {put} END",
        f"CREATE TEMP TRIGGER sum_changed_{name} AFTER UPDATE OF {', '.join(summed)} ON main.{name} BEGIN {put} END",
        f"CREATE TEMP TRIGGER sum_moved_{name} BEFORE UPDATE OF {', '.join(table.key)} ON main.{name} WHEN {moved}"
        f" BEGIN {forget} END",
        f"CREATE TEMP TRIGGER sum_gone_{name} AFTER DELETE ON main.{name} BEGIN {forget} END",
    )
