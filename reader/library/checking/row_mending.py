"""Mends rows that are not what was written: from a backup, from the content of their article, or by one bit."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from reader.base.errors import DamagedLibrary
from reader.library.checking.backup_rows import BackupRows
from reader.library.db.checksums import SUMMED_TABLES, SummedTable, row_checksum
from reader.library.rows.columns import identity_of, listing_columns
from reader.library.rows.content import current_content, unpacked
from reader.model.moments import moment_at

TABLES = {table.name: table for table in SUMMED_TABLES}
_MOST_BYTES = 16 << 10
"""Bytes of packed data in which a flipped bit is looked for: each bit is tried."""


class RowMending:
    """Mends rows of an open library, in a transaction. `set_aside` has the rows that were not mended as they were."""

    def __init__(self, connection: sqlite3.Connection, path: Path, backups: BackupRows) -> None:
        self._connection = connection
        self._path = path
        self._backups = backups
        self.set_aside: list[dict[str, Any]] = []

    def row_of(self, table: SummedTable, key: int | str) -> dict[str, Any] | None:
        """A row by its key in table `checksum`."""
        cursor = self._connection.execute(f"SELECT * FROM {table.name} t WHERE {table.key_of('t')} = ?", (key,))
        found = cursor.fetchone()
        return dict(zip([column[0] for column in cursor.description], found, strict=True)) if found else None

    def put_aside(self, table: str, row: dict[str, Any] | None, **more: Any) -> None:
        """Note a row that is to be set aside."""
        self.set_aside.append({"table": table} | (row or {}) | more)

    def mend(self, name: str, key: int | str) -> bool:
        """Mend a row. False where what was written is not known: it is set aside, and the best that is known takes its
        place.
        """
        table = TABLES[name]
        row, known = self.row_of(table, key), self._checksum(table, key)
        if row is None or known is None:
            return True
        now = row_checksum(*table.summed_values(row))
        if (now ^ known).bit_count() <= 1:  # the checksum itself is damaged
            self._sum(table, key, now)
            return True
        derived = self._derived(row) if name == "article" else {}
        for candidate in self._candidates(table, key, known, row, derived):
            if row_checksum(*table.summed_values(candidate)) == known:
                self._update(table, key, row, candidate)
                return True
        other = None if derived or name == "version" else self._backups.row(table, key)
        best = {column: _readable(value) for column, value in (row | derived | (other or {})).items()}
        self._update(table, key, row, best)
        self._sum(table, key, row_checksum(*table.summed_values(self.row_of(table, key) or row)))
        if derived and row == best:
            return True
        self.put_aside(name, row)
        return False

    def restore(self, name: str, key: int | str) -> bool:
        """Bring a row back that is gone. False where no backup has it."""
        table = TABLES[name]
        known = self._checksum(table, key)
        row = self._backups.row(table, key, known) or self._backups.row(table, key)
        if row is None:
            self.put_aside(name, None, key=str(key), is_lost=True)
            return False
        if name == "article":
            row["behind"] = None
        names = ", ".join(row)
        self._connection.execute(
            f"INSERT OR IGNORE INTO {name} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values())
        )
        return True

    def mend_text(self, version: int) -> bool:
        """Mend the content of a version. False where that is to be made of its page."""
        return self._mend_packed(version, "content", zlib.decompress)

    def mend_page(self, version: int) -> bool:
        """Mend the page of a version. False where it is lost: then it is set aside, and the version has none."""

        def decode(data: bytes) -> object:
            return zlib.decompress(data).decode()

        if self._mend_packed(version, "page", decode):
            return True
        self.put_aside("version", self.row_of(TABLES["version"], version), damaged="page")
        self._connection.execute(
            "UPDATE version SET page = ?, page_hash = NULL WHERE id = ?", (zlib.compress(b""), version)
        )
        return False

    def _mend_packed(self, version: int, column: str, unpack: Callable[[bytes], object]) -> bool:
        table = TABLES["version"]
        row, known = self.row_of(table, version), self._checksum(table, version)
        if row is None:
            return False
        backup = self._backups.row(table, version, known)
        data = backup[column] if backup else _turned_back(row[column], unpack)
        if data is None:
            return False
        self._connection.execute(f"UPDATE version SET {column} = ? WHERE id = ?", (data, version))
        return True

    def text_of_backup(self, version: int) -> bool:
        """Take the content of a version from whichever backup has it; its page, too. False where none has."""
        table = TABLES["version"]
        row, other = self.row_of(table, version), self._backups.row(table, version)
        if row is None or other is None or row["article_id"] != other["article_id"]:
            return False
        self._update(table, version, row, other)
        return True

    # -- candidates

    def _candidates(
        self, table: SummedTable, key: int | str, known: int, row: dict[str, Any], derived: dict[str, Any]
    ) -> Iterator[dict[str, Any]]:
        backup = self._backups.row(table, key, known)
        if backup is not None:
            yield backup if table.name != "article" else row | {name: backup[name] for name in table.columns}
        yield row | derived
        for name, value in derived.items():
            yield row | {name: value}
        for name in table.columns:
            for value in _flipped(row[name]):
                yield row | {name: value}

    def _derived(self, row: dict[str, Any]) -> dict[str, Any]:
        """What follows from the content of an article, of the columns of its row in the list."""
        try:
            found = current_content(self._connection, row["id"])
            article, _ = unpacked(*found, self._path) if found else (None, None)
        except DamagedLibrary:
            article = None
        version = self._connection.execute(
            "SELECT fetched_at, text_hash FROM version WHERE article_id = ? AND number = ?", (row["id"], row["current"])
        ).fetchone()
        if article is None or version is None:
            (last,) = self._connection.execute(
                "SELECT max(number) FROM version WHERE article_id = ?", (row["id"],)
            ).fetchone()
            return {"current": last} if last is not None and found is None else {}
        first = self._connection.execute(
            "SELECT min(fetched_at) FROM version WHERE article_id = ?", (row["id"],)
        ).fetchone()[0]
        brought = self._connection.execute(
            "SELECT min(sort_at), min(arrived_at) FROM article_feed WHERE article_id = ?", (row["id"],)
        ).fetchone()
        columns = listing_columns(article, moment_at(version[0]))._asdict()
        if brought[0] is not None:
            columns["sort_at"] = brought[0]
        arrived_at = first if brought[1] is None else brought[1]
        identity = identity_of(article.url, version[1])
        taken = self._connection.execute(
            "SELECT 1 FROM article WHERE identity = ? AND id != ?", (identity, row["id"])
        ).fetchone()
        return columns | {"arrived_at": arrived_at} | ({} if taken else {"identity": identity})

    # -- writing

    def _update(self, table: SummedTable, key: int | str, old: dict[str, Any], new: dict[str, Any]) -> None:
        changed = [name for name in old if name in new and old[name] != new[name] and name != "behind"]
        if changed:
            sets = ", ".join(f"{name} = ?" for name in changed)
            self._connection.execute(
                f"UPDATE OR IGNORE {table.name} AS t SET {sets} WHERE {table.key_of('t')} = ?",
                [*(new[name] for name in changed), key],
            )

    def _checksum(self, table: SummedTable, key: int | str) -> int | None:
        found = self._connection.execute(
            "SELECT hash FROM checksum WHERE kind = ? AND key = ?", (table.kind, key)
        ).fetchone()
        return found[0] if found else None

    def _sum(self, table: SummedTable, key: int | str, checksum: int) -> None:
        self._connection.execute("UPDATE checksum SET hash = ? WHERE kind = ? AND key = ?", (checksum, table.kind, key))


def _readable(value: Any) -> Any:
    """A value of which the text is text."""
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(value, str) else value


def _flipped(value: Any) -> Iterator[Any]:
    """A value with each of its bits flipped, one at a time."""
    if isinstance(value, int):
        for bit in range(64):
            flipped = (value ^ 1 << bit) & (1 << 64) - 1
            yield flipped - (1 << 64) if flipped >> 63 else flipped
    elif isinstance(value, str | bytes):
        data = bytearray(value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value)
        for at in range(len(data)):
            for bit in range(8):
                data[at] ^= 1 << bit
                yield data.decode("utf-8", "surrogateescape") if isinstance(value, str) else bytes(data)
                data[at] ^= 1 << bit


def _turned_back(data: bytes, unpack: Callable[[bytes], object]) -> bytes | None:
    """Packed data with one bit flipped so that it can be unpacked; None where there is no such bit."""
    if len(data) > _MOST_BYTES:
        return None
    for candidate in _flipped(data):
        try:
            unpack(candidate)
        except (zlib.error, ValueError):
            continue
        return bytes(candidate)
    return None
