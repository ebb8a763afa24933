"""Tests of files that are written whole or not at all."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.base.whole_files import FileBatch, write_whole


@pytest.fixture(params=["without a name", "with a name"], autouse=True)
def system(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Systems that have files without names, and others."""
    if request.param == "with a name":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def no_space(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_file_is_there_with_all_of_its_content_and_nothing_beside_it(tmp_path: Path) -> None:
    write_whole(tmp_path / "a", b"x" * 3_000_000)
    assert (tmp_path / "a").read_bytes() == b"x" * 3_000_000
    write_whole(tmp_path / "a", b"short")
    assert (tmp_path / "a").read_bytes() == b"short"
    assert names(tmp_path) == ["a"]


def test_a_file_that_is_there_is_replaced_only_where_that_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("a", "link"):
        with pytest.raises(FileExistsError):
            write_whole(tmp_path / name, b"theirs", replaces=False)
    assert (tmp_path / "a").read_text() == "mine"
    assert names(tmp_path) == ["a", "link"]


def test_a_link_is_replaced_itself(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("mine")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    write_whole(tmp_path / "link", b"new")
    assert ((tmp_path / "a").read_text(), (tmp_path / "link").read_text()) == ("mine", "new")
    assert not (tmp_path / "link").is_symlink()


def test_permissions_are_those_of_the_umask_of_the_file_before_or_as_named(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "new", b"")
        (tmp_path / "old").touch()
        (tmp_path / "old").chmod(0o604)
        write_whole(tmp_path / "old", b"x")
        write_whole(tmp_path / "named", b"x", 0o600)
    finally:
        os.umask(before)
    assert [mode(tmp_path / name) for name in ("new", "old", "named")] == [0o640, 0o604, 0o600]


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_full_disk_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    (tmp_path / "a").write_text("before")
    monkeypatch.setattr(os, call, no_space)
    for name in ("a", "b"):
        with pytest.raises(OSError, match=f"No space left on device.*{name}'"):
            write_whole(tmp_path / name, b"after")
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "before"


def test_a_name_that_cannot_be_is_an_error_about_it_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("x" * 300, "folder"):
        with pytest.raises(OSError, match=name):
            write_whole(tmp_path / name, b"x")
    with pytest.raises(ValueError, match="null"):
        write_whole(tmp_path / "a\0b", b"x")
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "a", b"x")
    assert names(tmp_path) == ["folder"]


def test_many_files_are_all_there_at_the_end_of_the_block(tmp_path: Path) -> None:
    with FileBatch() as batch:
        for number in range(150):
            batch.add(tmp_path / f"{number:03}", b"%d" % number)
    assert [int((tmp_path / name).read_bytes()) for name in names(tmp_path)] == list(range(150))


def test_what_was_added_before_an_error_is_written(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(IsADirectoryError, match="/b'"), FileBatch() as batch:
        for name in "abc":
            batch.add(tmp_path / name, name.encode())
    assert "a" in names(tmp_path)
    assert not [name for name in names(tmp_path) if name.startswith(".")]


def test_no_file_stays_open(tmp_path: Path) -> None:
    before = os.listdir("/dev/fd")
    (tmp_path / "b").mkdir()
    with pytest.raises(OSError, match="/b'"), FileBatch() as batch:
        for name in "abc":
            batch.add(tmp_path / name, b"x")
    assert len(os.listdir("/dev/fd")) == len(before)


_KILLED_IN_THE_MIDST = """
import os, signal, sys
from pathlib import Path
from reader.base.whole_files import write_whole
os.fsync = lambda _: os.kill(os.getpid(), signal.SIGKILL)
write_whole(Path(sys.argv[1]), b"after")
"""


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="the system has no files without names")
def test_a_kill_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("before")
    run = subprocess.run([sys.executable, "-c", _KILLED_IN_THE_MIDST, str(tmp_path / "a")])
    assert run.returncode == -signal.SIGKILL
    assert names(tmp_path) == ["a"]
    assert (tmp_path / "a").read_text() == "before"
