"""One page of many: the task of a worker, and its result where there is no article."""

from pathlib import Path
from typing import NamedTuple

from reader.base.errors import PageError
from reader.pages.archives import ArchiveRecord
from reader.pages.page import Page


class PackedRecord(NamedTuple):
    """A page in an archive, and its payload as it is stored there."""

    record: ArchiveRecord
    payload: bytes


class Task(NamedTuple):
    """A page to make an article of. `key` identifies it in its present state; None for a page that was added by itself:
    that is not skipped the next time.
    """

    name: str
    key: bytes | None
    what: Path | PackedRecord | Page


class Rejected(NamedTuple):
    """A page of which no article can be made. `key` is None where it is to be tried again the next time."""

    name: str
    error: PageError
    key: bytes | None = None


class Skipped(NamedTuple):
    """A page that was processed before: it is in the library, or was refused."""

    name: str
    is_in: bool
