"""A page that is added to the library, and the outcome."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Outcome(StrEnum):
    """The outcome of adding a page."""

    ADDED = "added"
    KNOWN = "already there"
    CHANGED = "new version"
    RESTORED = "restored"


class RawPage(NamedTuple):
    """The original page, to be saved beside its article.

    `cleaner` is the version of the cleaner that made the article, 0 if unknown; `left_out` counts the characters of the
    page's lines that are not in the article; `version` is its number among those of the article, 0 until it is saved.
    """

    source: str
    kind: str
    text: str
    url: str | None
    fetched_at: datetime
    cleaner: int = 0
    left_out: int = 0
    version: int = 0
