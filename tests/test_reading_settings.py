"""What the settings say of when an article becomes read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base.settings import MARK_READ, Loaded, Reading, Settings, load_settings
from tests.base.conftest import Told, told


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@pytest.fixture
def load(path: Path) -> Callable[[str], Told]:
    """The settings that a file with this text gives."""

    def read(text: str) -> Told:
        path.write_text(text, "utf-8")
        return told(path, load_settings(path, ("broadsheet-dark",), ("star",)))

    return read


@pytest.mark.parametrize("when", MARK_READ)
def test_when_an_article_becomes_read_is_set_with_the_seconds_for_it(load: Callable[[str], Told], when: str) -> None:
    assert load(f'[reading]\nmark_read = "{when}"\ndwell_seconds = 2.5\n') == Loaded(
        Settings(reading=Reading(when, 2.5))
    )


@pytest.mark.parametrize("seconds", ["0", "-1", "3601", '"5"', "true", "nan"])
def test_seconds_that_are_not_allowed_are_reported(load: Callable[[str], Told], path: Path, seconds: str) -> None:
    settings, problems = load(f'[reading]\nmark_read = "end"\ndwell_seconds = {seconds}\n')
    assert problems == (f"{path}, line 3: dwell_seconds: must be a number of seconds up to 3600.",)
    assert settings == Settings(reading=Reading("end"))


def test_what_is_mistaken_of_reading_is_reported_and_has_its_default(load: Callable[[str], Told], path: Path) -> None:
    settings, problems = load('[reading]\nmark_read = "at end"\nspeed = 3\n')
    assert problems == (
        f'{path}, line 2: mark_read: must be one of "end", "dwell", "end or dwell", "open", "never".',
        f"{path}, line 3: speed: unknown setting; allowed: mark_read, dwell_seconds and next_list.",
    )
    assert settings == Settings()
    assert load("reading = 3").problems == (
        f'{path}, line 1: reading: must be a table: [reading], then lines such as mark_read = "end".',
    )
