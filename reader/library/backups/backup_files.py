"""The backups of a library: files in a folder beside it, whose names tell when they were made and of which schema."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.base.errors import LibraryError
from reader.base.safe_text import safe_line

_NAME = re.compile(r"(?P<made>\d{8}-\d{6})-schema(?P<schema>\d{1,4})\.db(?P<packed>\.gz)?")
_TIME = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup by its name."""

    path: Path
    made_at: datetime
    """In UTC."""
    schema: int
    """The `user_version` of the library in it."""
    size: int
    """Bytes of the file."""


def folder_of(library: Path) -> Path:
    """The folder of a library's backups, which may not exist yet: "library.db.backups" beside it."""
    return library.with_name(f"{library.name}.backups")


def backup_name(made_at: datetime, schema: int) -> str:
    """The file name of a backup that is not packed."""
    return f"{made_at.astimezone(UTC):{_TIME}}-schema{schema}.db"


def list_backups(library: Path) -> list[BackupFile]:
    """The backups of a library, the newest first; files of other names in the folder are none. Raises LibraryError
    where there is a folder that cannot be read.
    """
    try:
        found = [_read(path) for path in folder_of(library).iterdir()]
    except FileNotFoundError:
        return []
    except OSError as error:
        name, reason = safe_line(str(folder_of(library))), (error.strerror or "unknown error").lower()
        raise LibraryError(f"The folder {name} cannot be read: {reason}. Look at its permissions.") from error
    return sorted((one for one in found if one is not None), key=lambda one: (one.made_at, one.schema), reverse=True)


def _read(path: Path) -> BackupFile | None:
    named = _NAME.fullmatch(path.name)
    if named is None or not path.is_file():
        return None
    try:
        made_at = datetime.strptime(named["made"], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupFile(path, made_at, int(named["schema"]), path.stat().st_size)
