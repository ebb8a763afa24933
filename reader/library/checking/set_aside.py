"""Writes what could not be repaired to a file, so that nothing is silently gone."""

import json
import os
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.base.errors import LibraryError
from reader.base.private_files import OWNER_ONLY, make_private_folder
from reader.base.safe_text import safe_line


def folder_of_set_aside(library: Path) -> Path:
    """The folder of what could not be repaired in a library: "library.db.set-aside" beside it."""
    return library.with_name(f"{library.name}.set-aside")


def write_set_aside(library: Path, rows: Sequence[dict[str, Any]], now: datetime) -> Path:
    """Write rows to a new file that only its owner may read: JSON, in which bytes are base64. Raises LibraryError."""
    path = folder_of_set_aside(library) / f"{now:%Y%m%d-%H%M%S}.json"
    text = json.dumps(list(rows), indent=1, default=_bytes)
    try:
        make_private_folder(path.parent)
        new = path.with_name(f".{path.name}.{os.getpid()}.new")
        with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        raise LibraryError(
            f"{safe_line(str(path))} cannot be written: {(error.strerror or 'unknown error').lower()}. Nothing was "
            "repaired; make room, and try again."
        ) from error
    return path


def _bytes(value: object) -> str:
    return b64encode(value).decode() if isinstance(value, bytes) else str(value)
