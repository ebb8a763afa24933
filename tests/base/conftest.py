"""A settings file to read and to write."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings file is, or will be."""
    return tmp_path / "config" / "settings.toml"


@pytest.fixture
def write(path: Path) -> Callable[[str], Path]:
    """Writes the settings file."""

    def write(text: str) -> Path:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write
