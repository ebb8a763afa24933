"""When a library was checked as a whole last, and what was found: remembered in the library itself."""

from datetime import UTC, datetime
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.model.moments import moment_at

_STATE = "checked"


class CheckResult(NamedTuple):
    """The last check of a whole library: when it was, in UTC, and how many damages it found."""

    checked_at: datetime
    damages: int


def save_result(library: LibraryFile, damages: int, now: datetime) -> None:
    """Remember that a library was checked as a whole. Raises LibraryError."""
    library.write(
        "INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_STATE, f"{int(now.timestamp())} {damages}"),
    )


def last_result(library: LibraryFile) -> CheckResult | None:
    """The last check of a library, None where there was none. Raises LibraryError."""
    found = library.read("SELECT value FROM state WHERE key = ?", (_STATE,))
    at, _, damages = found[0][0].partition(" ") if found else ("", "", "")
    if not (at.isdecimal() and damages.isdecimal()):
        return None
    return CheckResult(moment_at(int(at)).astimezone(UTC), int(damages))
