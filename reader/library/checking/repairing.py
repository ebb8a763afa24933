"""Repairs a damaged library by what it holds itself, and by its backups. The library as it was is kept beside it."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.base.errors import DamagedLibrary
from reader.library.backups.library_copy import copy_library
from reader.library.backups.restoring import exchange, name_aside
from reader.library.checking.backup_rows import BackupRows
from reader.library.checking.check import Progress, check_library
from reader.library.checking.copy_votes import mend_by_copies
from reader.library.checking.damage import CheckReport, Damage, Part
from reader.library.checking.row_mending import RowMending
from reader.library.checking.set_aside import write_set_aside
from reader.library.db.checksums import add_missing, forget_lost, sum_rows
from reader.library.db.connection import LibraryFile, library_errors
from reader.library.index.triggered_tables import mend_triggered_tables
from reader.library.salvage.rebuilding import add_missing_rows, empty_indexes, index_all, take_out_strays
from reader.library.salvage.salvaging import salvage_library

Remake = Callable[[Path, int], bool]
"""Makes an article of its page again, in the library of that path; false where that cannot be."""

_INDEXED = (Part.WORDS, Part.NAMES, Part.STORIES, Part.TEXT)


@dataclass
class Repair:
    """What a repair did."""

    replaced: Path
    """The library as it was."""
    mended: list[Damage] = field(default_factory=list)
    """Damages of which nothing is left."""
    lost: list[Damage] = field(default_factory=list)
    """Damages of which something could not be saved; that is in the file."""
    file: Path | None = None
    """Where that is set aside."""
    left: list[Damage] = field(default_factory=list)
    """Damages that are still there."""


def repair_library(
    path: Path, report: CheckReport, remake: Remake, progress: Progress = lambda done, total: None
) -> Repair:
    """Repair the damages that a check found. Raises BusyLibrary where another program has the library open, and other
    LibraryErrors: then it is as it was.
    """
    now = datetime.now(UTC)
    new = path.with_name(f".{path.name}.{os.getpid()}.repaired")
    try:
        with closing(BackupRows(path)) as backups:
            set_aside, lost = _renewed(path, new, report, backups, progress)
            found = check_library(new) if report.needs_new_file else report
            mended = _Mending(new, found, backups, remake)
            mended.run(progress)
            left = check_library(new).damages
            if left:  # what was hidden by other damage before
                mended.report.damages = left
                mended.run(progress)
                left = check_library(new).damages
        set_aside += mended.set_aside
        file = write_set_aside(path, set_aside, now) if set_aside else None
        replaced = exchange(new, path, now) or name_aside(path, now)
    finally:
        for end in ("", "-wal", "-shm"):
            with suppress(FileNotFoundError):
                new.with_name(new.name + end).unlink()
    lost += mended.lost
    whole = [damage for damage in report.damages if damage not in lost]
    return Repair(replaced, whole, lost, file, left)


def _renewed(
    path: Path, new: Path, report: CheckReport, backups: BackupRows, progress: Progress
) -> tuple[list[dict[str, Any]], list[Damage]]:
    """Make a new file of a library: a copy, or what can be read of it. Returns what had to be set aside."""
    if not report.needs_new_file:
        try:
            copy_library(path, new, packs=False)
            return [], []
        except DamagedLibrary:
            report.add(Part.FILE, "The file cannot be copied as it is.")
    salvaged = salvage_library(path, new, backups.newest(), progress)
    gone = [{"table": name, "key": str(key), "is_lost": True} for name, key in salvaged.lost]
    lost = [Damage(Part.LOST_ROW, f"A row of {name} could not be saved.", name, key) for name, key in salvaged.lost]
    return salvaged.set_aside + gone, lost


class _Mending:
    """Mends the damages of a library that SQLite can read and nobody else uses."""

    def __init__(self, path: Path, report: CheckReport, backups: BackupRows, remake: Remake) -> None:
        self._path = path
        self.report = report
        self._backups = backups
        self._remake = remake
        self.set_aside: list[dict[str, Any]] = []
        self.lost: list[Damage] = []

    def run(self, progress: Progress) -> None:
        """Mend all."""
        with library_errors(self._path), closing(sqlite3.connect(self._path, isolation_level=None)) as connection:
            connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
            sum_rows(connection)
            connection.execute("BEGIN IMMEDIATE")
            if any(damage.part in (Part.INDEX, Part.ROW, Part.LISTS) for damage in self.report.damages):
                mend_by_copies(connection)
                connection.execute("REINDEX")
            mending = RowMending(connection, self._path, self._backups)
            unread = self._mend_rows(mending)
            connection.execute("COMMIT")
            unread = [damage for damage in unread if not self._is_remade(damage)]
            connection.execute("BEGIN IMMEDIATE")
            for damage in unread:
                self._replace_text(connection, mending, damage)
            add_missing_rows(connection, self._path)
            strays = take_out_strays(connection)
            mend_triggered_tables(connection)
            forget_lost(connection)
            add_missing(connection)
            is_indexed = not strays and not any(damage.part in _INDEXED for damage in self.report.damages)
            if not is_indexed:
                empty_indexes(connection)
            connection.execute("COMMIT")
        self.set_aside += mending.set_aside + strays
        if not is_indexed:
            with closing(LibraryFile(self._path)) as library:
                index_all(library, progress)

    def _mend_rows(self, mending: RowMending) -> list[Damage]:
        """Mend rows. Returns the damages of texts that are still there."""
        unread: list[Damage] = []
        order = (Part.LOST_ROW, Part.TEXT, Part.PAGE, Part.ROW)
        packed = {damage.key for damage in self.report.damages if damage.part in (Part.TEXT, Part.PAGE)}
        damages = [damage for damage in self.report.damages if damage.part in order]
        for damage in sorted(damages, key=lambda one: order.index(one.part)):
            part, _, table, key, *_ = damage
            is_mended = True
            is_done = part is Part.ROW and table == "version" and key in packed  # with its text or its page
            if table is not None and key is not None and not is_done:
                if part is Part.LOST_ROW:
                    is_mended = mending.restore(table, key)
                elif part is Part.ROW:
                    is_mended = mending.mend(table, key)
                elif part is Part.PAGE:
                    is_mended = mending.mend_page(int(key))
                elif not mending.mend_text(int(key)):
                    unread.append(damage)
            if not is_mended:
                self.lost.append(damage)
        return unread

    def _is_remade(self, damage: Damage) -> bool:
        """Make an article of its page again, where its damaged version is the one that it shows."""
        with closing(LibraryFile(self._path)) as library:
            shown = library.read(
                "SELECT 1 FROM version v JOIN article a ON a.id = article_id AND current = number WHERE v.id = ?",
                (damage.key,),
            )
        return bool(shown) and damage.article_id is not None and self._remake(self._path, damage.article_id)

    def _replace_text(self, connection: sqlite3.Connection, mending: RowMending, damage: Damage) -> None:
        """Take a text from an older backup, or set its version aside."""
        if damage.key is None or mending.text_of_backup(int(damage.key)):
            return
        cursor = connection.execute("SELECT * FROM version WHERE id = ?", (damage.key,))
        row = cursor.fetchone()
        if row is not None:
            names = [column[0] for column in cursor.description]
            mending.put_aside("version", dict(zip(names, row, strict=True)), damaged="content")
            connection.execute("DELETE FROM version WHERE id = ?", (damage.key,))
            self.lost.append(damage)
