"""Tests of files and folders that only their owner may read."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.base.private_files import is_private, make_private, make_private_file, make_private_folder


@pytest.fixture(autouse=True)
def open_to_all() -> Iterator[None]:
    """New files are everybody's, unless their maker says otherwise."""
    mask = os.umask(0)
    yield
    os.umask(mask)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_a_new_folder_is_its_owners_and_the_folder_around_it_is_not(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "share" / "broadsheet")
    assert (mode(tmp_path / "share" / "broadsheet"), mode(tmp_path / "share")) == (0o700, 0o777)


def test_a_new_file_is_its_owners(tmp_path: Path) -> None:
    make_private_file(tmp_path / "log")
    assert mode(tmp_path / "log") == 0o600


def test_what_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    make_private_folder(tmp_path / "folder")
    make_private_file(tmp_path / "file")
    assert (mode(tmp_path / "folder"), mode(tmp_path / "file")) == (0o777, 0o666)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize(
    ("before", "after", "is_changed"), [(0o644, 0o600, True), (0o750, 0o700, True), (0o600, 0o600, False)]
)
def test_a_file_is_taken_away_from_others(tmp_path: Path, before: int, after: int, is_changed: bool) -> None:
    path = tmp_path / "file"
    path.touch()
    path.chmod(before)
    assert is_private(path) is not is_changed
    assert make_private(path) is is_changed
    assert mode(path) == after


def test_a_missing_file_is_left_out(tmp_path: Path) -> None:
    assert make_private(tmp_path / "none") is False
