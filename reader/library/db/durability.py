"""Lets the disk keep what was written to a library, so that a loss of power does not undo it.

SQLite by itself flushes its write-ahead log only before that is moved into the file (synchronous=NORMAL): a loss of
power may undo the last changes, though it never damages the library. Were it to flush at the end of each transaction
(FULL), a star would take 5 to 8 ms instead of 0.2, and adding articles would wait as long after every 15 ms of work. So
what a person does by hand is flushed, and what Broadsheet can do again is not. See sqlite.org/pragma.html.
"""

import os
from pathlib import Path

from reader.base.errors import LibraryError
from reader.base.safe_text import safe_line
from reader.base.whole_files import flush_folder


def flush_log(path: Path, is_new: bool) -> None:
    """Wait until the disk has a library's write-ahead log, and its name where it may be new. Raises LibraryError."""
    try:
        descriptor = os.open(f"{path}-wal", os.O_RDONLY)
    except OSError:
        return  # there is none: the library is in memory
    try:
        os.fsync(descriptor)
    except OSError as error:
        raise LibraryError(
            f"The disk did not keep the last change of {safe_line(str(path))}: "
            f"{(error.strerror or 'unknown error').lower()}. Look after that disk, and make a backup elsewhere."
        ) from error
    finally:
        os.close(descriptor)
    if is_new:
        flush_folder(path.parent)
