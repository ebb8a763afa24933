"""Writes files whole: each is there with all of its content or not at all, whatever ends the writing.

The content goes to a file without a name, from there to the disk, and only then gets its name. So a full disk, a kill
or a loss of power leaves what was there before, and no file that nobody asked for. Systems that have no files without
names get one whose name begins with a full stop; it may be left where the process is killed.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import NamedTuple, Self

_MOST = 64
"""Files that wait for their names: the disk takes as long for many at once as for one."""
_THREADS = 8
_OF_ALL = 0o666
"""The permissions of a new file, less what the user's umask takes away."""
_numbers = count()


class _Unnamed(NamedTuple):
    """A file with its content, and the path that it is to get. `new` is its name until then, None where it has none."""

    descriptor: int
    path: Path
    new: Path | None
    replaces: bool


def write_whole(path: Path, data: bytes, mode: int | None = None, replaces: bool = True) -> None:
    """Write a file in place of the one that may be there. `mode` is its permissions, by default those of that file.

    Raises FileExistsError where it `replaces` none and there is one, OSError, or ValueError where no file can have this
    name.
    """
    with FileBatch() as batch:
        batch.add(path, data, mode, replaces)


class FileBatch:
    """Writes many files; they get their names some at a time, and all of them by the end of the block."""

    def __init__(self) -> None:
        self._unnamed: list[_Unnamed] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self.publish()  # also where something else failed: what was added before is whole
        finally:
            for one in self._unnamed:
                _drop(one)

    def add(self, path: Path, data: bytes, mode: int | None = None, replaces: bool = True) -> None:
        """Write a file, as `write_whole` does. What it raises may be about a file that was added before; an OSError has
        the path of the file in `filename`.
        """
        with _about(path):
            self._unnamed.append(_written(path, data, mode, replaces))
        if len(self._unnamed) >= _MOST or self._unnamed[-1].new is not None:
            self.publish()

    def publish(self) -> None:
        """Give the files their names."""
        _flush(self._unnamed)
        folders = {one.path.parent for one in self._unnamed}
        while self._unnamed:
            _publish(self._unnamed.pop(0))
        for folder in folders:
            flush_folder(folder)


def flush_folder(folder: Path) -> None:
    """Let the disk keep the names of the files in a folder, where the system can."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _written(path: Path, data: bytes, mode: int | None, replaces: bool) -> _Unnamed:
    """Write the content of a file that is to get a path."""
    descriptor, new = _opened(path)
    written = _Unnamed(descriptor, path, new, replaces)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        permissions = _mode_of(path) if mode is None else mode
        if permissions is not None:
            os.fchmod(descriptor, permissions)
    except BaseException:
        _drop(written)
        raise
    return written


def _opened(path: Path) -> tuple[int, Path | None]:
    """A new file in the folder of a path, and its name, None where it has none."""
    if hasattr(os, "O_TMPFILE") and os.path.isdir("/proc/self/fd"):
        with suppress(OSError):  # the file system knows no such files
            return os.open(path.parent, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, _OF_ALL), None
    new = _new_name(path)
    return os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, _OF_ALL), new


def _new_name(path: Path) -> Path:
    return path.with_name(f".broadsheet-{os.getpid()}-{next(_numbers)}.new")


def _mode_of(path: Path) -> int | None:
    """The permissions of the file at a path, None where there is none."""
    try:
        return os.lstat(path).st_mode & 0o777 if not path.is_symlink() else None
    except OSError:
        return None


def _flush(files: list[_Unnamed]) -> None:
    """Let the disk keep the content of some files."""
    if len(files) < 2:
        for one in files:
            with _about(one.path):
                os.fsync(one.descriptor)
        return
    from concurrent.futures import ThreadPoolExecutor  # a disk takes them all at once, if it is asked so

    with ThreadPoolExecutor(_THREADS) as pool:
        for _ in pool.map(os.fsync, [one.descriptor for one in files]):
            pass


def _publish(file: _Unnamed) -> None:
    """Give a file its path."""
    new = file.new
    try:
        with _about(file.path):
            if new is None and _is_linked(file.descriptor, file.path, file.replaces):
                return
            if new is None:
                new = _new_name(file.path)
                _is_linked(file.descriptor, new, replaces=False)
            if not file.replaces and os.path.lexists(file.path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
            new.replace(file.path)
    finally:
        _drop(file._replace(new=new))


def _is_linked(descriptor: int, path: Path, replaces: bool) -> bool:
    """Name a file that has no name. False where there is a file of that name, which it `replaces`."""
    try:
        os.link(f"/proc/self/fd/{descriptor}", path, src_dir_fd=descriptor)
    except FileExistsError:
        if not replaces:
            raise
        return False
    return True


def _drop(file: _Unnamed) -> None:
    """Close a file, and remove it where it has a name of its own still."""
    os.close(file.descriptor)
    if file.new is not None:
        with suppress(OSError):
            file.new.unlink()


@contextmanager
def _about(path: Path) -> Iterator[None]:
    """For the time of the block: an OSError says that it is about this path."""
    try:
        yield
    except OSError as error:
        error.filename = os.fspath(path)
        error.filename2 = None
        raise
