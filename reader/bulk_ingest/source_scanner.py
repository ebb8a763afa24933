"""Finds pages: the files of folders and the records of archives, one at a time."""

import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader.base.errors import MissingPage, PageError, UnreadablePage
from reader.bulk_ingest.task import PackedRecord, Rejected, Skipped, Task
from reader.pages.archives import DamagedRecord, OtherRecord, is_archive, read_records
from reader.pages.files import PAGE_SUFFIXES, shown_path, walk_folder

_FEW = 20
"""Pages up to which each has a line of output, and no worker processes are started."""
_MOST_KINDS = 40
"""Kinds of files that are counted one by one: each record of an archive may claim to be of another kind."""
_REST = "of other kinds"

ScannedSource = Task | Skipped | Rejected


class Amount(NamedTuple):
    """How much there is to add: pages, None where that is not known before all are read, and bytes."""

    pages: int | None
    size: int


class SourceScanner:
    """Finds the pages of files, folders and archives at `paths`.

    `is_done` gives for the key of a page whether it is in the library, False where it was refused, None where it is to
    be added. `other` counts by kind what is not a page. `bytes_read` are those of `amount().size` that were read so
    far, `bytes_skipped` those of them that belong to pages which were done before.
    """

    def __init__(self, paths: Sequence[Path], is_done: Callable[[bytes], bool | None]) -> None:
        self._paths, self._is_done = paths, is_done
        self.other: Counter[str] = Counter()
        self.bytes_read = self.bytes_skipped = 0

    def amount(self) -> Amount:
        """How much there is to add. Reads no page, but every folder."""
        pages, size, is_known = 0, 0, True
        for path in self._files(counts=False):
            if isinstance(path, Path):
                pages += 1
                size += _size(path)
                is_known = is_known and not is_archive(path)
        return Amount(pages if is_known else None, size)

    def pages(self) -> Iterator[ScannedSource]:
        """Each page, or why it cannot be read."""
        for path in self._files(counts=True):
            if not isinstance(path, Path):
                yield path
            elif is_archive(path):
                yield from self._records(path)
            else:
                yield self._file(path)

    def _files(self, counts: bool) -> Iterator[Path | Rejected]:
        for path in self._paths:
            if not path.is_dir():
                yield path
                continue
            for one in walk_folder(path):
                if not isinstance(one, Path):
                    yield Rejected(shown_path(Path(str(one.filename or path))), _unreadable(one))
                elif _is_page(one):
                    yield one
                elif counts:
                    self._count(one.suffix.lower() or "files without an ending")

    def _count(self, kind: str) -> None:
        self.other[kind if kind in self.other or len(self.other) < _MOST_KINDS else _REST] += 1

    def _file(self, path: Path) -> ScannedSource:
        name = shown_path(path)
        try:
            status = path.stat()
        except FileNotFoundError:
            return Rejected(name, MissingPage("The file is gone."))
        except OSError as error:
            return Rejected(name, _unreadable(error))
        self.bytes_read += status.st_size
        key = _key(os.path.abspath(path), status.st_size, status.st_mtime_ns)
        is_in = self._is_done(key)
        if is_in is None:
            return Task(name, key, path)
        self.bytes_skipped += status.st_size
        return Skipped(name, is_in)

    def _records(self, path: Path) -> Iterator[ScannedSource]:
        begun = self.bytes_read
        try:
            with open(path, "rb") as stream:
                for found in self._found(path, stream):
                    self.bytes_read = begun + stream.tell()
                    yield found
        except PageError as error:
            yield Rejected(shown_path(path), error)
        except OSError as error:
            yield Rejected(shown_path(path), _unreadable(error))
        self.bytes_read = begun + _size(path)

    def _found(self, path: Path, stream: BinaryIO) -> Iterator[ScannedSource]:
        before = 0
        for found in read_records(path, stream):
            if isinstance(found, OtherRecord):
                self._count(found.kind)
            elif isinstance(found, DamagedRecord):
                yield Rejected(*found)
            else:
                record, read = found
                is_in = self._is_done(record.key)
                if is_in is None:
                    try:
                        yield Task(record.name, record.key, PackedRecord(record, read()))
                    except PageError as error:
                        yield Rejected(record.name, error)
                else:
                    self.bytes_skipped += stream.tell() - before
                    yield Skipped(record.name, is_in)
            before = stream.tell()


def are_many(paths: Iterable[Path]) -> bool:
    """Whether these files and folders have enough pages to be worth worker processes; an archive always may, and a
    folder that cannot be read in part is reported in the summary.
    """
    pages = 0
    for path in paths:
        for one in walk_folder(path) if path.is_dir() else [path]:
            if not isinstance(one, Path):
                return True
            if one == path or _is_page(one):
                pages += 1
                if pages > _FEW or is_archive(one):
                    return True
    return False


def _is_page(path: Path) -> bool:
    """Whether a file in a folder is a page, or an archive of pages, by its name."""
    return path.suffix.lower() in PAGE_SUFFIXES or is_archive(path)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _key(*parts: object) -> bytes:
    return hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "surrogateescape")).digest()[:16]


def _unreadable(error: OSError) -> UnreadablePage:
    return UnreadablePage(f"Cannot read the file: {error.strerror}. Check the path and its permissions.")
