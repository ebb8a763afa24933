"""A settings file to read and to write."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.base.settings import Loaded, Settings


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the settings file is, or will be."""
    return tmp_path / "config" / "settings.toml"


class Told(NamedTuple):
    """The settings of a file, and a sentence for each mistake: its line, the setting, and what is wrong."""

    settings: Settings
    problems: tuple[str, ...] = ()


def told(path: Path, loaded: Loaded) -> Told:
    """What was read of a file, with its mistakes as sentences without their values."""
    sentences = (one._replace(value="").in_file(str(path)) for one in loaded.mistakes)
    return Told(loaded.settings, tuple(sentences))


@pytest.fixture
def write(path: Path) -> Callable[[str], Path]:
    """Writes the settings file."""

    def write(text: str) -> Path:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return write
