"""Where a library cannot be written it is read, nothing is left beside it, and a change says why it cannot be made."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from shutil import disk_usage

import pytest

from reader.base.errors import BusyLibrary, DamagedLibrary, LibraryError, ReadOnlyLibrary
from reader.library.db import connection as connection_module
from reader.library.db import reading_only
from reader.library.db.schema import APPLICATION_ID, SCHEMA_VERSION
from reader.library.library import Library
from reader.library.listing.listing import Listing
from tests.lesser_rights import lesser_rights

pytestmark = pytest.mark.usefixtures("new_libraries_are_migrated")

_CRASH = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("INSERT INTO state VALUES ('last', 'kept')")
os._exit(0)
"""


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    """A library with one article, in a folder of its own."""
    folder = tmp_path / "own"
    folder.mkdir()
    Library(folder / "library.db").close()
    with lesser_rights():
        yield folder / "library.db"
    folder.chmod(0o700)


def protect(path: Path, mode: int) -> None:
    """Take the right to write away, or skip the test where whoever runs it may write everywhere."""
    path.chmod(mode)
    if os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        pytest.skip("whoever runs this may write everywhere")


def files_beside(path: Path) -> list[str]:
    """The names in the folder of a library."""
    return sorted(one.name for one in path.parent.iterdir())


def crash(path: Path) -> None:
    """Write to a library and end without closing it: what was written is in the log only."""
    subprocess.run([sys.executable, "-c", _CRASH, str(path)], check=True)


def assert_read_only(library: Library, reason: str) -> None:
    """The library can be read, and says why it cannot be changed."""
    assert library.count() == 0 and library.refusal is not None and reason in library.refusal.reason
    for change in (lambda: library.set_state("a", "b"), library.require_writing):
        with pytest.raises(ReadOnlyLibrary) as raised:
            change()
        said = str(raised.value)
        assert str(library.path) in said and reason in said and said.endswith(".")


@pytest.mark.parametrize("is_crashed", [False, True])
@pytest.mark.parametrize("what", ["file", "folder", "both"])
def test_a_protected_library_is_read_and_nothing_is_left_beside_it(path: Path, what: str, is_crashed: bool):
    if is_crashed:
        crash(path)
        path.with_name("library.db-shm").unlink()
    before = files_beside(path)
    if what != "folder":
        protect(path, 0o400)
    if what != "file":
        protect(path.parent, 0o500)
    with Library(path) as library:
        assert_read_only(library, "folder is write-protected" if what == "folder" else "file is write-protected")
        assert library.get_state("last") == ("kept" if is_crashed else None)
        assert Listing(library).count() == 0
        assert files_beside(path) == before
    assert files_beside(path) == before
    path.parent.chmod(0o700)
    path.chmod(0o600)
    with Library(path) as library:
        assert library.refusal is None
        library.set_state("later", "written")
    assert files_beside(path) == ["library.db"]


def test_a_library_becomes_writable_while_it_is_open(path: Path):
    protect(path, 0o400)
    with Library(path) as library:
        assert_read_only(library, "write-protected")
        path.chmod(0o600)
        library.set_state("a", "b")
        assert library.refusal is None and library.get_state("a") == "b"


def test_files_that_were_left_protected_beside_a_library_do_not_lock_it(path: Path):
    crash(path)
    for end in ("-wal", "-shm"):
        protect(path.with_name(path.name + end), 0o400)
    with Library(path) as library:
        assert library.refusal is None and library.get_state("last") == "kept"
        library.set_state("a", "b")


def test_what_another_program_writes_is_seen(path: Path):
    protect(path, 0o400)
    with Library(path) as library:
        assert library.get_state("a") is None
        path.chmod(0o600)
        with Library(path) as other:
            other.set_state("a", "b")
            path.chmod(0o400)
            assert library.get_state("a") == "b"
        path.chmod(0o600)
        with Library(path) as other:
            other.set_state("a", "c")
        path.chmod(0o400)
        assert library.get_state("a") == "c" and library.refusal is not None


def test_a_library_that_another_program_has_open_is_read_with_its_locks(path: Path):
    with Library(path) as other:
        other.set_state("a", "b")
        protect(path, 0o400)
        with Library(path) as library:
            assert library.get_state("a") == "b"
            other.set_state("a", "c")
            assert library.get_state("a") == "c"


def test_on_a_full_disk_a_library_is_read(path: Path, monkeypatch: pytest.MonkeyPatch):
    crash(path)

    def fail(*_: object) -> sqlite3.Connection:
        raise LibraryError("The library cannot be used: disk I/O error.")

    with monkeypatch.context() as patch:
        patch.setattr(connection_module, "open_connection", fail)
        patch.setattr(reading_only, "disk_usage", lambda _: disk_usage(path.parent)._replace(free=0))
        with Library(path) as library:
            assert_read_only(library, "the disk is full")
            assert library.get_state("last") == "kept"
            patch.undo()
            library.set_state("last", "changed")
            assert library.refusal is None


@pytest.mark.parametrize("locks", [False, True])
def test_a_library_on_a_disk_without_locks_is_read(path: Path, monkeypatch: pytest.MonkeyPatch, locks: bool):
    def fail(*_: object) -> sqlite3.Connection:
        raise BusyLibrary("Another program is writing to the library.")

    def lock(*_: object) -> None:
        if not locks:
            raise OSError("No locks available")

    monkeypatch.setattr(connection_module, "open_connection", fail)
    monkeypatch.setattr("fcntl.lockf", lock)
    if locks:
        with pytest.raises(BusyLibrary):
            Library(path)
        return
    with Library(path) as library:
        assert_read_only(library, "cannot lock")


def test_an_older_library_that_cannot_be_brought_up_to_date_says_why(tmp_path: Path):
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        plain.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    with lesser_rights():
        protect(path, 0o400)
        with pytest.raises(ReadOnlyLibrary, match="older Broadsheet.*write-protected"):
            Library(path)


def test_a_library_that_may_not_even_be_read_names_its_owner(path: Path):
    protect(path, 0)
    with pytest.raises(ReadOnlyLibrary, match="may not be read: it belongs to "):
        Library(path)


def test_where_none_can_be_made_is_said(path: Path):
    protect(path.parent, 0o500)
    with pytest.raises(ReadOnlyLibrary, match="There is no library .*write-protected"):
        Library(path.with_name("new.db"))
    assert files_beside(path) == ["library.db"]


def test_a_protected_library_that_is_damaged_is_called_so(path: Path):
    path.write_bytes(path.read_bytes()[:4096] + b"\xa5" * 8192)
    protect(path, 0o400)
    with pytest.raises(DamagedLibrary):
        Library(path)
