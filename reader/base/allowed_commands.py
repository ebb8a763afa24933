"""Commands of rules that were typed on this machine. A library may come from elsewhere, and its rules must not run what
nobody here has seen.
"""

from pathlib import Path

from reader.base import paths
from reader.base.private_files import OWNER_ONLY, make_private_folder
from reader.base.whole_files import write_whole


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
        write_whole(path, "".join(f"{one}\n" for one in (*known, command)).encode(), OWNER_ONLY)
    except (OSError, UnicodeEncodeError):
        pass  # the refresh says that it is not allowed, and what to do


def is_allowed(command: str) -> bool:
    """Whether a person here typed a command."""
    return bool(command) and command in _read(paths.allowed_commands_path())


def _read(path: Path) -> list[str]:
    try:
        return [line for line in path.read_text("utf-8").split("\n") if line]
    except (OSError, UnicodeDecodeError):
        return []
