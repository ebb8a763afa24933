"""The tables of a library as a file stores them, by which stored rows are told from anything else."""

import sqlite3
import zlib
from collections.abc import Sequence
from typing import Any, NamedTuple

from reader.library.salvage.records import Value
from reader.library.salvage.trees import StoredRow

DERIVED = frozenset({
    "article_folder", "counter", "document", "likeness", "mention", "name", "name_word", "presence_change", "said",
    "sketch_shingle", "stretch", "tagged", "unindexed", "unsketched", "view_count",
})  # fmt: skip
"""Tables that are made of others: by triggers, or of contents of articles. All others hold what nothing else does."""

_TYPES: dict[str, tuple[type, ...]] = {"INTEGER": (int,), "TEXT": (str,), "BLOB": (bytes,), "REAL": (float,)}
_DISPENSABLE: dict[str, dict[str, Value]] = {
    "version": {"page": zlib.compress(b""), "cleaner": 0, "left_out": 0, "page_hash": None}
}
"""The last columns of tables whose rows are worth having without them, and what then stands there."""
_FEWEST = 4
"""Values that a row has at least whose table is told by its look."""


class _Column(NamedTuple):
    name: str
    type: str
    may_be_null: bool
    default: Any


class StoredTable(NamedTuple):
    """A table, its columns in the order in which they are stored. `rowid_at` is the place of the column that is the
    rowid, None where there is none.
    """

    name: str
    columns: tuple[_Column, ...]
    has_rowids: bool
    rowid_at: int | None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def row_of(self, stored: StoredRow) -> list[Value] | None:
        """A stored row with the values of all columns; None where it cannot be one of this table."""
        values = list(stored.values)
        if stored.is_cut:
            values += self._rest_of(len(values))
        if len(values) > len(self.columns):
            return None
        if self.rowid_at is not None:
            if values[self.rowid_at : self.rowid_at + 1] != [None] or stored.rowid is None:
                return None
            values[self.rowid_at] = stored.rowid
        if not stored.is_cut:  # rows from before a column was added end sooner
            values += [column.default for column in self.columns[len(values) :]]
        return values if len(values) == len(self.columns) and all(map(_suits, self.columns, values)) else None

    def _rest_of(self, count: int) -> list[Value]:
        """What stands for the columns that a row has lost, of which the first ones were read; nothing where they are
        needed.
        """
        lost = self.names[count:]
        dispensable = _DISPENSABLE.get(self.name, {})
        return [dispensable[name] for name in lost] if set(lost) <= dispensable.keys() else []

    def looks_like(self, rows: Sequence[StoredRow]) -> bool:
        """Whether the rows of a page can be of this table and hardly of another."""
        return bool(rows) and all(
            len(one.values) >= _FEWEST and (one.rowid is not None) == self.has_rowids and self.row_of(one) is not None
            for one in rows
        )


def stored_tables(connection: sqlite3.Connection) -> list[StoredTable]:
    """The tables of an open library that are not derived, those first to which others refer."""
    found = connection.execute("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    kinds = {name: not without for name, without in found if not name.startswith("sqlite_") and name not in DERIVED}
    tables = [_table(connection, name, has_rowids) for name, has_rowids in kinds.items()]
    parents = {
        name: {row[2] for row in connection.execute(f"PRAGMA foreign_key_list({name})")} - {name} for name in kinds
    }
    done: list[StoredTable] = []
    while len(done) < len(tables):
        known = {one.name for one in done}
        done += sorted(one for one in tables if one.name not in known and parents[one.name] <= known | DERIVED)
    return done


def _table(connection: sqlite3.Connection, name: str, has_rowids: bool) -> StoredTable:
    rows = connection.execute(f"PRAGMA table_info({name})").fetchall()
    is_rowid = [has_rowids and key == 1 and kind == "INTEGER" for _, _, kind, _, _, key in rows]
    if not has_rowids:  # the columns of the key are stored first
        rows.sort(key=lambda row: (row[5] == 0, row[5], row[0]))
    columns = [
        _Column(column, kind, not (is_needed or key), _default(connection, default))
        for _, column, kind, is_needed, default, key in rows
    ]
    return StoredTable(name, tuple(columns), has_rowids, is_rowid.index(True) if any(is_rowid) else None)


def _default(connection: sqlite3.Connection, sql: str | None) -> Any:
    return connection.execute(f"SELECT {sql}").fetchone()[0] if sql else None


def _suits(column: _Column, value: Value) -> bool:
    return column.may_be_null if value is None else isinstance(value, _TYPES.get(column.type, (object,)))
