"""Tests of copying a library while it is used, and of checking the copy."""

import gzip
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.base.errors import DamagedLibrary, FileThere, LibraryError
from reader.library.backups import library_copy
from reader.library.backups.library_copy import copy_library, unpack_copy
from reader.library.library import Library


def headlines(copy: Path, scratch: Path) -> list[str]:
    """The headlines in a copy, packed or not."""
    unpack_copy(copy, scratch)
    with closing(sqlite3.connect(scratch)) as connection:
        return [headline for (headline,) in connection.execute("SELECT headline FROM article ORDER BY id")]


def test_a_copy_holds_what_is_only_in_the_log_yet(path: Path, keep: Callable[[str], int], tmp_path: Path) -> None:
    keep("Fog")
    assert path.with_name("library.db-wal").stat().st_size > 0
    copy = copy_library(path, tmp_path / "copy.db")
    assert headlines(copy, tmp_path / "unpacked.db") == ["Fog"]


def test_what_others_write_meanwhile_changes_no_copy(
    path: Path, keep: Callable[[str], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("Fog")
    monkeypatch.setattr(library_copy, "_PAGES", 1)
    steps: list[int] = []

    def write(done: int, total: int) -> None:
        steps.append(done)
        if len(steps) == 2:
            keep("Rain")

    copy = copy_library(path, tmp_path / "copy.db", write)
    assert steps == sorted(steps)
    assert headlines(copy, tmp_path / "unpacked.db") == ["Fog"]


def test_a_copy_is_packed_where_that_makes_it_smaller(path: Path, keep: Callable[[str], int], tmp_path: Path) -> None:
    keep("Fog")
    packed, plain = (copy_library(path, tmp_path / f"{packs}.db", packs=packs) for packs in (True, False))
    assert (packed.name, plain.name) == ("True.db.gz", "False.db")
    assert gzip.decompress(packed.read_bytes()) == plain.read_bytes()


def test_a_copy_that_packing_hardly_makes_smaller_is_left_as_it_is(
    path: Path, keep: Callable[[str], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("Fog")
    monkeypatch.setattr(library_copy, "_PAYS", 0.0)
    assert copy_library(path, tmp_path / "copy.db").name == "copy.db"


def test_only_its_owner_may_read_a_copy(path: Path, keep: Callable[[str], int], tmp_path: Path) -> None:
    keep("Fog")
    for packs in (True, False):
        copy = copy_library(path, tmp_path / "folder" / f"{packs}.db", packs=packs)
        assert copy.stat().st_mode & 0o777 == 0o600
        assert copy.parent.stat().st_mode & 0o777 == 0o700


def test_a_copy_replaces_no_file(path: Path, keep: Callable[[str], int], tmp_path: Path) -> None:
    keep("Fog")
    (tmp_path / "copy.db.gz").write_text("mine")
    with pytest.raises(FileThere, match="is there already"):
        copy_library(path, tmp_path / "copy.db")
    assert (tmp_path / "copy.db.gz").read_text() == "mine"


def test_copying_leaves_nothing_beside_the_library(
    path: Path, keep: Callable[[str], int], library: Library, tmp_path: Path
) -> None:
    keep("Fog")
    library.close()
    copy_library(path, tmp_path / "copies" / "copy.db")
    assert sorted(one.name for one in path.parent.iterdir()) == ["copies", "library.db"]


def test_what_ends_a_copy_leaves_nothing(path: Path, keep: Callable[[str], int], tmp_path: Path) -> None:
    keep("Fog")

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_library(path, tmp_path / "copies" / "copy.db", stop)
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_damaged_library_is_not_copied(
    path: Path, keep: Callable[[str], int], library: Library, tmp_path: Path
) -> None:
    keep("Fog")
    library.close()
    data = bytearray(path.read_bytes())
    size = int.from_bytes(data[16:18], "big")
    data[2 * size : 3 * size] = b"\x07" * size
    path.write_bytes(data)
    with pytest.raises(DamagedLibrary, match="is damaged"):
        copy_library(path, tmp_path / "copies" / "copy.db")
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_packed_copy_that_was_cut_off_is_damaged(path: Path, keep: Callable[[str], int], tmp_path: Path) -> None:
    keep("Fog")
    copy = copy_library(path, tmp_path / "copy.db")
    data = copy.read_bytes()
    for wrong in (data[:-20], data[:200] + b"\0" * 50 + data[250:], b"no gzip"):
        copy.write_bytes(wrong)
        (tmp_path / "unpacked.db").unlink(missing_ok=True)
        with pytest.raises(DamagedLibrary, match="Name an older one"):
            unpack_copy(copy, tmp_path / "unpacked.db")


def test_a_folder_that_cannot_be_made_is_told(path: Path, keep: Callable[[str], int], tmp_path: Path) -> None:
    keep("Fog")
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot be written"):
        copy_library(path, tmp_path / "file" / "copy.db")


def test_a_disk_that_does_not_keep_what_is_written_is_told(
    path: Path, keep: Callable[[str], int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep("Fog")
    digests = iter((b"one", b"other"))
    monkeypatch.setattr(library_copy, "_digest", lambda _: next(digests))
    with pytest.raises(LibraryError, match="did not keep"):
        copy_library(path, tmp_path / "copies" / "copy.db")
    assert list((tmp_path / "copies").iterdir()) == []
