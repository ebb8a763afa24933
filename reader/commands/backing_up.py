"""`broadsheet backup`: copies the library while it is used, and lists the backups there are."""

import os
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.base import paths
from reader.base.errors import MissingLibrary
from reader.base.safe_text import safe_line
from reader.commands.printing import (
    counted,
    local_minute,
    megabytes,
    print_found,
    print_json,
    say,
    show_progress,
    terminal_width,
)
from reader.commands.text_table import draw_table
from reader.library.backups.backup_files import BackupFile, backup_name, list_backups
from reader.library.backups.library_copy import connect_to_read, copy_library
from reader.library.backups.making import back_up
from reader.library.db.connection import library_errors
from reader.library.db.schema import SCHEMA_VERSION
from reader.library.rows.article_row import COUNT_LISTED

if TYPE_CHECKING:
    from reader.commands.options.backing_up import BackupOptions

_PACKED = ".gz"


def back_up_library(options: "BackupOptions") -> int:
    """Copy the library, or list its backups. Returns the exit status. Raises MissingLibrary, and other
    LibraryErrors.
    """
    library = options.library or paths.library_path()
    if options.lists:
        _list(list_backups(library), options.format)
        return 0
    if not os.path.lexists(library):
        raise MissingLibrary(f"There is no library to back up: {safe_line(str(library))} does not exist.")
    path = _copy_to(library, options.file) if options.file else back_up(library, _show_copied).path
    show_progress("")
    with library_errors(library), closing(connect_to_read(library)) as connection:
        (articles,) = connection.execute(COUNT_LISTED).fetchone()
    size = path.stat().st_size
    if options.format == "json":
        print_json({"path": str(path), "bytes": size, "articles": articles})
    else:
        say(f"{counted(articles, 'article')} backed up to {safe_line(str(path))} ({megabytes(size)})")
    return 0


def _copy_to(library: Path, file: Path) -> Path:
    """Copy the library to a file, or into a folder."""
    target = file / backup_name(datetime.now(UTC), SCHEMA_VERSION) if file.is_dir() else file
    if target.suffix == _PACKED:
        return copy_library(library, target.with_suffix(""), _show_copied)
    return copy_library(library, target, _show_copied, packs=False)


def _show_copied(done: int, total: int) -> None:
    show_progress(f"{done * 100 // max(1, total)} % copied" if done < total else "checking …")


def _list(backups: list[BackupFile], form: str) -> None:
    if form == "json":
        print_json([_to_json(one) for one in backups])
        return
    rows = [[local_minute(one.made_at), megabytes(one.size), safe_line(str(one.path))] for one in backups]
    print_found("\n".join(draw_table(["MADE", "SIZE", "FILE"], rows, terminal_width())))


def _to_json(backup: BackupFile) -> dict[str, Any]:
    return {
        "path": str(backup.path),
        "made": backup.made_at.isoformat(),
        "bytes": backup.size,
        "schema": backup.schema,
    }
