"""Salvages a library that SQLite refuses, as after a page was overwritten or the file was cut off: what can be read of
it goes into a new library, row by row.
"""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.base.errors import LibraryError, NewerLibrary
from reader.base.private_files import make_private_file
from reader.base.safe_text import safe_line
from reader.library.db.checksums import add_missing, forget_lost, sum_rows
from reader.library.db.connection import LibraryFile, library_errors, open_connection
from reader.library.db.schema import SCHEMA_VERSION, migrate, schema_made_by
from reader.library.index.triggered_tables import mend_triggered_tables
from reader.library.salvage.database_pages import DatabasePages
from reader.library.salvage.filling import fill_from
from reader.library.salvage.rebuilding import add_missing_rows, index_all, take_out_strays
from reader.library.salvage.stored_tables import StoredTable, stored_tables
from reader.library.salvage.trees import StoredRow, Trees

Progress = Callable[[int, int], object]
"""Called with how many articles are indexed and how many there are; what it raises ends the salvaging."""


@dataclass
class Salvaged:
    """What became of a damaged library."""

    rows: Counter[str] = field(default_factory=Counter)
    """How many rows each table has got of it."""
    lost_pages: int = 0
    lost_rows: int = 0
    """Rows that could not be read, besides those of the lost pages."""
    harmed: set[str] = field(default_factory=set)
    """The tables of which something is lost."""
    relisted: list[int] = field(default_factory=list)
    """Articles of which the list knew nothing any more: their rows were made of their contents."""
    lost: list[tuple[str, Any]] = field(default_factory=list)
    """Rows that are known to have been, but are nowhere any more: their tables and keys, as in table `checksum`."""
    set_aside: list[dict[str, Any]] = field(default_factory=list)
    """Rows without what they belong to, each with the name of its table: in the new library they are not."""


def salvage_library(
    damaged: Path, new: Path, backup: Path | None = None, progress: Progress = lambda done, total: None
) -> Salvaged:
    """Write what can be read of a damaged library to a new file, with all indexes made anew; nobody may use the
    damaged one meanwhile. What its tables have lost is taken from a `backup`, a library that is not packed, as far as
    that has it.

    Raises LibraryError where one of them cannot be read at all or the new one not be written.
    """
    try:
        salvaged = _copy(damaged, new)
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise LibraryError(f"{safe_line(str(damaged))} could not be salvaged: {reason}.") from error
    open_connection(new).close()  # it has the schema of the damaged one: it is brought up to date
    with library_errors(new), closing(sqlite3.connect(new, isolation_level=None)) as connection:
        sum_rows(connection)
        if backup is not None and salvaged.harmed:
            salvaged.rows += fill_from(connection, backup, salvaged.harmed)
        connection.execute("BEGIN")
        salvaged.relisted = add_missing_rows(connection, new)
        salvaged.set_aside = take_out_strays(connection)
        mend_triggered_tables(connection)
        salvaged.lost = forget_lost(connection)
        add_missing(connection)
        connection.execute("COMMIT")
    with closing(LibraryFile(new)) as library:
        index_all(library, progress)
    return salvaged


def _copy(damaged: Path, new: Path) -> Salvaged:
    salvaged = Salvaged()
    with DatabasePages(damaged) as pages:
        version = _version_of(pages)
        if version > SCHEMA_VERSION:
            raise NewerLibrary(f"{safe_line(str(damaged))} was made by a newer Broadsheet. Update Broadsheet.")
        make_private_file(new)
        with library_errors(new), closing(sqlite3.connect(new, isolation_level=None)) as connection:
            migrate(connection, version)
            connection.execute("BEGIN")
            _copy_rows(Trees(pages), connection, salvaged)
            connection.execute("COMMIT")
    with new.open("r+b") as file:
        os.fsync(file.fileno())
    return salvaged


def _version_of(pages: DatabasePages) -> int:
    """How many migrations made the schema of a library: what its head says, unless the tables that it has say more
    clearly that it has the present schema.
    """
    stated, names = pages.schema_version, set(_roots(Trees(pages)))
    present = _names_made_by(SCHEMA_VERSION)
    if names - present and stated > SCHEMA_VERSION and not present - names:
        return stated
    if not 0 < stated < SCHEMA_VERSION:
        return SCHEMA_VERSION
    then = _names_made_by(stated)
    return SCHEMA_VERSION if len(names ^ present) < len(names ^ then) else stated


def _names_made_by(version: int) -> set[str]:
    """The tables and indexes of a schema that have pages of their own: virtual tables have none."""
    return {
        name
        for kind, name, _, sql in schema_made_by(version)
        if kind != "trigger" and not (sql or "").upper().startswith("CREATE VIRTUAL")
    }


def is_library(path: Path) -> bool:
    """Whether a file that SQLite refuses has pages of a library. Raises OSError."""
    present = {name for kind, name, *_ in schema_made_by(SCHEMA_VERSION) if kind == "table"}
    with DatabasePages(path) as pages, closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        trees = Trees(pages)
        if len(present & set(_roots(trees))) > len(present) // 2:
            return True
        migrate(connection)
        articles = next(table for table in stored_tables(connection) if table.name == "article")
        return any(articles.looks_like(rows) for rows in trees.stray_leaves())


def _copy_rows(trees: Trees, connection: sqlite3.Connection, salvaged: Salvaged) -> None:
    tables = stored_tables(connection)
    for table in tables:  # a new library has rows, too
        connection.execute(f"DELETE FROM {table.name}")
    roots = _roots(trees)
    for table in tables:
        losses = trees.losses
        rows = list(_rows(trees, table, roots))
        salvaged.rows[table.name] += sum(_insert(connection, table, row) for row in rows)
        refused = len(rows) - salvaged.rows[table.name]
        salvaged.lost_rows += refused
        is_cut = any(row.is_cut for row in rows)
        if refused or is_cut or table.name not in roots or trees.losses != losses:
            salvaged.harmed.add(table.name)
    if salvaged.harmed:
        for name in roots.keys() - {table.name for table in tables}:
            trees.skip(roots[name])
        _copy_strays(trees, tables, connection, salvaged)
    salvaged.lost_pages = len(trees.lost_pages)
    salvaged.lost_rows += trees.lost_rows


def _roots(trees: Trees) -> dict[str, int]:
    """The first page of each table and index, as far as the schema can be read."""
    found = (row.values[:4] for row in trees.rows(1, True) if len(row.values) >= 4)
    return {
        str(name): root
        for kind, name, _, root in found
        if kind in ("table", "index") and isinstance(root, int) and root > 1
    }


def _rows(trees: Trees, table: StoredTable, roots: dict[str, int]) -> Iterator[StoredRow]:
    if table.name in roots:
        yield from trees.rows(roots[table.name], table.has_rowids)


def _copy_strays(trees: Trees, tables: list[StoredTable], connection: sqlite3.Connection, salvaged: Salvaged) -> None:
    """Copy the rows of pages to which no way leads any more, where their look tells whose they are."""
    harmed = [table for table in tables if table.name in salvaged.harmed]
    for rows in trees.stray_leaves():
        fitting = [table for table in harmed if table.looks_like(rows)]
        if len(fitting) == 1:
            salvaged.rows[fitting[0].name] += sum(_insert(connection, fitting[0], row) for row in rows)


def _insert(connection: sqlite3.Connection, table: StoredTable, stored: StoredRow) -> bool:
    """Insert a row; False where it cannot be one of the table, or the table has one like it."""
    row = table.row_of(stored)
    if row is None:
        return False
    if table.name == "article":
        row[table.names.index("behind")] = None  # chosen anew when the stories are known again
    values = ", ".join("?" * len(row))
    try:
        done = connection.execute(
            f"INSERT OR IGNORE INTO {table.name} ({', '.join(table.names)}) VALUES ({values})", row
        )
    except (sqlite3.IntegrityError, sqlite3.DataError, OverflowError, UnicodeEncodeError):
        return False
    return done.rowcount == 1
