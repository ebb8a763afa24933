"""What comes into the library, and what became of it."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """What adding a page came to."""

    ADDED = "added"
    KNOWN = "already there"
    CHANGED = "new version"
    RESTORED = "restored"


class RawPage(NamedTuple):
    """The page as it came in, to be kept beside its article.

    `cleaner` is the version of the cleaner that made that, 0 if unknown; `left_out` counts the characters of the page's
    lines that are not in it; `version` is the page's number among those of its article, 0 until it is kept.
    """

    source: str
    kind: str
    text: str
    url: str | None
    fetched_at: datetime
    cleaner: int = 0
    left_out: int = 0
    version: int = 0
