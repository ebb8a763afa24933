"""Commands of rules that were typed on this machine. A library may come from elsewhere, and its rules must not run what
nobody here has seen.
"""

import os
from pathlib import Path

from reader.base import paths
from reader.base.private_files import OWNER_ONLY, make_private_folder


def allow(command: str) -> None:
    """Remember that a person here typed a command, or saw it and saved its rule. Where that cannot be written, it is
    not allowed.
    """
    path = paths.allowed_commands_path()
    known = _read(path)
    if not command or command in known:
        return
    try:
        make_private_folder(path.parent)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, OWNER_ONLY), "a", encoding="utf-8") as file:
            file.write(f"{command}\n")
    except OSError:
        pass  # the refresh says that it is not allowed, and what to do


def is_allowed(command: str) -> bool:
    """Whether a person here typed a command."""
    return bool(command) and command in _read(paths.allowed_commands_path())


def _read(path: Path) -> frozenset[str]:
    try:
        return frozenset(path.read_text("utf-8").split("\n"))
    except (OSError, UnicodeDecodeError):
        return frozenset()
