"""How a change is written into the settings file, which stays as the person wrote it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base.errors import SettingsError
from reader.base.saved_settings import save_setting
from reader.base.settings import Loaded, Reading, Settings, load_settings

THEMES = ("broadsheet-dark", "broadsheet-light")
ACTIONS = ("star", "next_quote", "quit")

Load = Callable[[str], Loaded]


@pytest.fixture
def load(write: Callable[[str], Path]) -> Load:
    """Loads settings that say this."""
    return lambda text: load_settings(write(text), THEMES, ACTIONS)


def test_a_change_makes_the_file_and_its_folder(path: Path) -> None:
    save_setting(path, "theme", "broadsheet-light")
    save_setting(path, "width", 80)
    assert load_settings(path, THEMES, ACTIONS) == Loaded(Settings("broadsheet-light", 80))
    assert list(path.parent.iterdir()) == [path]


def test_a_change_keeps_comments_order_and_what_is_unknown(write: Callable[[str], Path]) -> None:
    text = (
        "# my settings\n\nink = 'blue'   # not ours\ntheme = \"broadsheet-dark\"  # for the night\n"
        'width =   72\n\n[keys] # mine\nstar = "X"\n\n[plans]\nlater = [1,\n  2]\n'
    )
    path = write(text)
    save_setting(path, "theme", "broadsheet-light")
    save_setting(path, "width", 90)
    changed = text.replace("broadsheet-dark", "broadsheet-light").replace("width =   72", "width =   90")
    assert path.read_text("utf-8") == changed


def test_a_setting_that_was_not_there_does_not_land_in_a_table(write: Callable[[str], Path]) -> None:
    path = write('# mine\n[keys]\nstar = "X" # good\n')
    save_setting(path, "width", 90)
    assert load_settings(path, THEMES, ACTIONS) == Loaded(Settings(width=90, keys={"star": ("X",)}))
    assert "# good" in path.read_text("utf-8")


def test_a_setting_of_a_table_is_written_into_it(write: Callable[[str], Path], load: Load) -> None:
    path = write('# mine\n[reading] # slow\nmark_read = "end"\n\n[keys]\nstar = "X"\n')
    save_setting(path, "dwell_seconds", 30, "reading")
    text = path.read_text("utf-8")
    assert text == '# mine\n[reading] # slow\nmark_read = "end"\ndwell_seconds = 30\n\n[keys]\nstar = "X"\n'


@pytest.mark.parametrize("text", ["", 'width = 60\n[keys]\nstar = "X"\n'])
def test_a_table_that_was_not_there_is_made(write: Callable[[str], Path], load: Load, text: str) -> None:
    path = write(text)
    before = load(text).settings
    save_setting(path, "dwell_seconds", 30, "reading")
    assert load_settings(path, THEMES, ACTIONS) == Loaded(before._replace(reading=Reading(dwell_seconds=30)))


def test_a_table_that_is_none_is_not_overwritten(write: Callable[[str], Path]) -> None:
    path = write("reading = 3\n")
    with pytest.raises(SettingsError, match="has a mistake in it"):
        save_setting(path, "dwell_seconds", 30, "reading")
    assert path.read_text() == "reading = 3\n"


def test_a_list_is_kept_as_a_list(write: Callable[[str], Path], load: Load) -> None:
    path = write("width = 60\n\n[keys]\n")
    save_setting(path, "marks", ["quotes", "dates"])
    assert load(path.read_text("utf-8")) == Loaded(Settings(width=60, marks=("quotes", "dates")))


def test_a_change_keeps_the_ends_of_lines(write: Callable[[str], Path]) -> None:
    path = write("# mine\r\nwidth = 72\r\n")
    save_setting(path, "width", 90)
    assert path.read_bytes() == b"# mine\r\nwidth = 90\r\n"


def test_a_change_goes_through_a_link(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "target" / "broadsheet.toml"
    target.parent.mkdir()
    target.write_text("width = 72\n")
    path.parent.mkdir()
    path.symlink_to(target)
    save_setting(path, "width", 90)
    assert path.is_symlink()
    assert target.read_text() == "width = 90\n"


def test_a_file_with_a_mistake_is_not_overwritten(write: Callable[[str], Path]) -> None:
    path = write("width = \n")
    with pytest.raises(SettingsError, match="has a mistake in it, so the change was not written"):
        save_setting(path, "width", 90)
    assert path.read_text() == "width = \n"


def test_a_file_that_is_no_text_is_not_overwritten(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"width = 72 # \xff\n")
    with pytest.raises(SettingsError):
        save_setting(path, "width", 90)
    assert path.read_bytes() == b"width = 72 # \xff\n"


def test_a_change_that_cannot_be_written_is_a_sentence_and_leaves_the_file(
    write: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("width = 72\n")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SettingsError, match="cannot be written: No space left on device. The change lasts until"):
        save_setting(path, "width", 90)
    assert path.read_text() == "width = 72\n"


def test_a_folder_in_the_place_of_the_file_is_a_sentence(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(SettingsError, match=f"{os.path.basename(path)} cannot be written"):
        save_setting(path, "width", 90)
