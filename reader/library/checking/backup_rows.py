"""Reads rows of the backups of a library, to repair it with them."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.base.errors import LibraryError
from reader.library.backups.backup_files import list_backups
from reader.library.backups.library_copy import check_copy, connect_read_only, unpack_copy
from reader.library.db.checksums import SummedTable, row_checksum
from reader.library.db.connection import open_connection


class BackupRows:
    """The backups of a library, the newest first, each unpacked when it is asked for first; to be closed."""

    def __init__(self, library: Path) -> None:
        self._library = library
        self._backups = [backup.path for backup in list_backups(library)]
        self._open: list[sqlite3.Connection] = []
        self._unpacked: list[Path] = []

    def close(self) -> None:
        """Delete what was unpacked."""
        for connection in self._open:
            connection.close()
        for path in self._unpacked:
            for end in ("", "-wal", "-shm"):
                with suppress(FileNotFoundError):
                    path.with_name(path.name + end).unlink()

    def newest(self) -> Path | None:
        """The newest backup that is whole, unpacked and of this schema."""
        return self._unpacked[0] if next(self._connections(), None) is not None else None

    def row(self, table: SummedTable, key: int | str, checksum: int | None = None) -> dict[str, Any] | None:
        """A row by its key in table `checksum`, of the newest backup where it has a checksum; of the newest that has it
        where none is given.
        """
        for connection in self._connections():
            with suppress(sqlite3.Error):
                cursor = connection.execute(f"SELECT * FROM {table.name} t WHERE {table.key_of('t')} = ?", (key,))
                found = cursor.fetchone()
                if found is not None:
                    row = dict(zip([column[0] for column in cursor.description], found, strict=True))
                    if checksum is None or row_checksum(*table.summed_values(row)) == checksum:
                        return row
        return None

    def _connections(self) -> Iterator[sqlite3.Connection]:
        yield from self._open
        while self._backups:
            backup = self._backups.pop(0)
            path = self._library.with_name(f".{self._library.name}.{os.getpid()}.{len(self._unpacked)}.backup")
            try:
                unpack_copy(backup, path)
                self._unpacked.append(path)
                check_copy(path, backup)
                open_connection(path).close()  # one of an older schema is brought up to date
                connection = connect_read_only(path)
            except LibraryError:
                if path in self._unpacked:
                    self._unpacked.remove(path)
                for end in ("", "-wal", "-shm"):
                    with suppress(FileNotFoundError):
                        path.with_name(path.name + end).unlink()
                continue
            self._open.append(connection)
            yield connection
