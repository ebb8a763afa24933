"""One page of many, from where it was found to what became of it."""

from pathlib import Path
from typing import NamedTuple

from reader.base.errors import PageError
from reader.pages.archives import ArchiveRecord
from reader.pages.page import Page


class PackedRecord(NamedTuple):
    """A page in an archive with its payload, as the archive has it."""

    record: ArchiveRecord
    payload: bytes


class Task(NamedTuple):
    """A page to be made an article of. `key` tells it from any other, and from itself before it changed; None where it
    was asked for by itself: then it may take its time, and is not passed over the next time.
    """

    name: str
    key: bytes | None
    what: Path | PackedRecord | Page


class Rejected(NamedTuple):
    """A page of which no article can be made; `key` is None where it was not even read, and may be the next time."""

    name: str
    error: PageError
    key: bytes | None = None


class Skipped(NamedTuple):
    """A page that the library was given before: it is in, or was refused."""

    name: str
    is_in: bool
