"""Makes backups of a library in its folder of backups, and deletes those that are not kept."""

import logging
import shutil
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.base.errors import ForeignLibrary, LibraryError, ReaderError
from reader.base.safe_text import safe_line
from reader.library.backups.backup_files import BackupFile, backup_name, folder_of, list_backups
from reader.library.backups.library_copy import Progress, connect_to_read, copy_library
from reader.library.backups.retained_backups import superfluous
from reader.library.db.connection import library_errors
from reader.library.db.schema import APPLICATION_ID

DUE = timedelta(days=1)
"""After this time another backup is made by itself."""
_FREE = 2_000_000_000
"""Bytes of the disk that backups leave free."""
_SHARE = 2
"""Backups together are at most this many times as large as the library."""


def is_due(library: Path, now: datetime) -> bool:
    """Whether the last backup of a library is older than a day. Raises LibraryError."""
    backups = list_backups(library)
    return not backups or now - backups[0].made_at >= DUE


def back_up(
    library: Path,
    progress: Progress = lambda done, total: None,
    now: datetime | None = None,
    packs: bool = True,
) -> BackupFile:
    """Make a backup of a library in its folder, and delete those that are not kept any more. Packing takes most of the
    time.

    Raises LibraryError where the disk would have less than two gigabytes left, or the copy fails: then nothing is
    deleted.
    """
    now = now or datetime.now(UTC)
    _check_room(library)
    schema = _schema_of(library)
    path = copy_library(library, folder_of(library) / backup_name(now, schema), progress, packs)
    delete_superfluous(library, now)
    return BackupFile(path, now.replace(microsecond=0), schema, path.stat().st_size)


def back_up_before_migration(library: Path) -> None:
    """Make a backup of the library of an older Broadsheet, which is about to be changed as a whole. Where that fails,
    as for want of room, the log says so: a migration that fails changes nothing.
    """
    try:
        back_up(library, packs=False)
    except (ReaderError, OSError) as error:
        logging.getLogger("broadsheet").error("backing up a library before its migration", exc_info=error)


def delete_superfluous(library: Path, now: datetime) -> None:
    """Delete the backups of a library that are not kept any more. One that cannot be deleted stays."""
    most_bytes = _SHARE * size_of(library)
    for backup in superfluous(list_backups(library), now, most_bytes):
        with suppress(OSError):
            backup.path.unlink()


def _schema_of(library: Path) -> int:
    with library_errors(library), closing(connect_to_read(library)) as connection:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (schema,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise ForeignLibrary(
            f"{safe_line(str(library))} is no library, and was not copied. Older backups are untouched."
        )
    return int(schema)


def size_of(library: Path) -> int:
    """The bytes of a library, its write-ahead log included. Raises OSError."""
    log = library.with_name(f"{library.name}-wal")
    return library.stat().st_size + (log.stat().st_size if log.exists() else 0)


def _check_room(library: Path) -> None:
    needed = size_of(library) + _FREE
    free = shutil.disk_usage(library.parent).free
    if free < needed:
        raise LibraryError(
            f"There is no room for a backup beside {safe_line(str(library))}: it takes {_megabytes(needed)} free, with "
            f"two gigabytes to spare, and {_megabytes(free)} are. Make room, or name a file on another disk."
        )


def _megabytes(count: int) -> str:
    return f"{count / 1_000_000:,.0f} MB"
