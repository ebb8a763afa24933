"""The pages of a SQLite file, also of one that SQLite refuses, with what its write-ahead log has besides.

See sqlite.org/fileformat.html for all that is read here.
"""

import os
import struct
from pathlib import Path
from types import TracebackType

_MAGIC = b"SQLite format 3\0"
_USUAL_SIZE = 4096
_LOG_MAGIC = {0x377F0682: "<", 0x377F0683: ">"}
"""How a write-ahead log begins, and the byte order of its checksums."""
_LOG_HEADER, _FRAME_HEADER = 32, 24


class DatabasePages:
    """The pages of a database, which nobody may change meanwhile; to be used as a context manager."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file cannot be read."""
        self._file = os.open(path, os.O_RDONLY)
        header = os.pread(self._file, 100, 0)
        self.size = _page_size(header)
        """Bytes of a page."""
        self.usable = self.size - (header[20] if header.startswith(_MAGIC) else 0)
        """Bytes of a page that hold anything."""
        self._newer = _pages_in_log(path.with_name(f"{path.name}-wal"), self.size)
        whole = -(-os.fstat(self._file).st_size // self.size)
        self.count = max([whole, *self._newer])

    def __enter__(self) -> "DatabasePages":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._file)

    def page(self, number: int) -> bytes:
        """A page by its number, from 1 on; zeros where the file has been cut off. Raises OSError."""
        if number in self._newer:
            return self._newer[number]
        return os.pread(self._file, self.size, (number - 1) * self.size).ljust(self.size, b"\0")

    @property
    def schema_version(self) -> int:
        """The `user_version`, by which migrations are counted; 0 where the first page does not tell it."""
        first = self.page(1)
        return int.from_bytes(first[60:64]) if first.startswith(_MAGIC) else 0

    def free_pages(self) -> set[int]:
        """The pages that hold nothing any more, as far as their list can be read."""
        free: set[int] = set()
        trunk = int.from_bytes(self.page(1)[32:36])
        while 1 < trunk <= self.count and trunk not in free:
            free.add(trunk)
            page = self.page(trunk)
            following, leaves = struct.unpack_from(">II", page)
            if leaves > self.size // 4 - 2:
                break
            free.update(struct.unpack_from(f">{leaves}I", page, 8))
            trunk = following
        return free


def _page_size(header: bytes) -> int:
    """The size that a header tells; the usual one where it is damaged."""
    size = int.from_bytes(header[16:18])
    size = 65536 if size == 1 else size
    is_stated = header.startswith(_MAGIC) and 512 <= size <= 65536 and size & (size - 1) == 0
    return size if is_stated else _USUAL_SIZE


def _pages_in_log(log: Path, size: int) -> dict[int, bytes]:
    """The pages of a write-ahead log up to its last whole transaction."""
    try:
        data = log.read_bytes()
    except OSError:
        return {}
    order = _LOG_MAGIC.get(int.from_bytes(data[:4])) if len(data) > _LOG_HEADER else None
    if order is None or int.from_bytes(data[8:12]) != size:
        return {}
    salts, sums = data[16:24], _checksum(data[:24], (0, 0), order)
    done: dict[int, bytes] = {}
    pending: dict[int, bytes] = {}
    for start in range(_LOG_HEADER, len(data) - _FRAME_HEADER - size + 1, _FRAME_HEADER + size):
        head, page = data[start : start + _FRAME_HEADER], data[start + _FRAME_HEADER : start + _FRAME_HEADER + size]
        sums = _checksum(page, _checksum(head[:8], sums, order), order)
        if head[8:16] != salts or struct.unpack(">II", head[16:]) != sums:
            break
        number, pages_after = struct.unpack(">II", head[:8])
        pending[number] = page
        if pages_after:  # the last page of a transaction
            done |= pending
            pending = {}
    return done


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    one, other = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for first, second in zip(words[::2], words[1::2], strict=True):
        one = (one + first + other) & 0xFFFFFFFF
        other = (other + second + one) & 0xFFFFFFFF
    return one, other
