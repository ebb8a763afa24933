"""Files and folders that only their owner may read: what somebody reads is nobody else's business."""

import os
from contextlib import suppress
from pathlib import Path

OWNER_ONLY = 0o600
_FOLDER_OF_OWNER = 0o700
_OTHERS = 0o077


def make_private_folder(folder: Path) -> None:
    """Make a folder that only its owner may enter; one that is there stays as it is. Raises OSError."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(_FOLDER_OF_OWNER, exist_ok=True)


def make_private_file(path: Path) -> None:
    """Make an empty file that only its owner may read; one that is there stays as it is. Raises OSError."""
    with suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))


def is_private(path: Path) -> bool:
    """Whether nobody but its owner may read or enter a file or folder. Raises OSError."""
    return not path.stat().st_mode & _OTHERS


def make_private(path: Path) -> bool:
    """Take a file or folder away from all but its owner. False where it was private, or is not there, or is somebody
    else's.
    """
    try:
        mode = path.stat().st_mode & 0o7777
        if mode & _OTHERS:
            path.chmod(mode & ~_OTHERS)
            return True
    except OSError:
        pass
    return False
