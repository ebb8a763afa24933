"""Unpacks the members of a ZIP archive, but no more than lists of articles or addresses have: a megabyte of an archive
can hold gigabytes of nothing.
"""

import zipfile
from typing import IO

from reader.base.errors import ImportProblem

_MOST_TIMES = 20
"""How many times larger than the archive its members may be together; lists shrink to a fifth or a tenth."""
_ALWAYS = 5 << 20
"""Bytes that they may have in any case."""
_MOST_BYTES = 2 << 30
"""The most bytes that they may have together."""
_READ = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The methods of packing that are read: with others, one read may unpack to gigabytes."""
DAMAGED = (zipfile.BadZipFile, RuntimeError, OSError, ValueError, OverflowError)
"""What `zipfile` raises for an archive that it cannot read; RuntimeError is for one that is encrypted."""


class TooMuch(Exception):
    """The members of an archive are larger than any lists."""


class Unpacking:
    """Unpacks the members of an archive, and counts what they have together."""

    def __init__(self, archive: zipfile.ZipFile, size: int) -> None:
        """`size` is that of the archive in bytes."""
        self._archive = archive
        self._left = min(_MOST_TIMES * size + _ALWAYS, _MOST_BYTES)

    def open(self, member: zipfile.ZipInfo) -> "UnpackedMember":
        """Begin to unpack a member. Raises one of `DAMAGED`, or ImportProblem where it is packed in another way."""
        if member.compress_type not in _READ:
            raise ImportProblem(
                "It is packed in a way that is not read here. Unpack the archive, and import what was in it."
            )
        return UnpackedMember(self, self._archive.open(member))

    def take(self, number: int) -> None:
        """Count bytes that were unpacked. Raises TooMuch where they are too many."""
        self._left -= number
        if self._left < 0:
            raise TooMuch


class UnpackedMember:
    """The unpacked content of a member, as a stream."""

    def __init__(self, unpacking: Unpacking, stream: IO[bytes]) -> None:
        self._unpacking = unpacking
        self._stream = stream

    def __enter__(self) -> "UnpackedMember":
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def read(self, size: int) -> bytes:
        """Read the next bytes. Raises TooMuch, and BadZipFile where they are damaged."""
        try:
            data = self._stream.read(size)
        except Exception as error:  # zlib has an exception of its own
            raise zipfile.BadZipFile(str(error)) from error
        self._unpacking.take(len(data))
        return data
