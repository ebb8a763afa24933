"""Where to a test exports, and what is there then."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder to export into."""
    path = tmp_path / "exported"
    path.mkdir()
    return path


@pytest.fixture
def files_in() -> Callable[[Path], dict[str, bytes]]:
    """The files of a folder, by their names."""
    return lambda folder: {path.name: path.read_bytes() for path in folder.iterdir()}
