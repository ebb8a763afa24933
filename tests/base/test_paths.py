"""Where things are: folders of the person, and data in a wheel and in a checkout."""

from pathlib import Path

import pytest

from reader.base import paths


@pytest.mark.parametrize(
    ("place", "variable", "expected"),
    [
        (paths.library_path, "XDG_DATA_HOME", "broadsheet/library.db"),
        (paths.credentials_path, "XDG_DATA_HOME", "broadsheet/credentials.json"),
        (paths.settings_path, "XDG_CONFIG_HOME", "broadsheet/settings.toml"),
        (paths.log_path, "XDG_STATE_HOME", "broadsheet/broadsheet.log"),
    ],
    ids=["library", "credentials", "settings", "log"],
)
def test_a_file_of_the_person_is_in_the_folder_of_its_kind(
    place, variable: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(tmp_path / "chosen"))
    assert place() == tmp_path / "chosen" / expected


def test_asking_for_a_place_makes_no_folder(own_folders: Path) -> None:
    for place in (paths.library_path, paths.credentials_path, paths.settings_path, paths.log_path):
        assert place().is_relative_to(own_folders)
    assert list(own_folders.iterdir()) == []


def test_the_styles_are_there() -> None:
    assert (paths.styles() / "app.tcss").is_file()


def test_the_samples_are_there() -> None:
    assert {path.suffix for path in paths.sample_articles().iterdir()} >= {".txt", ".html"}


@pytest.mark.parametrize("place", [paths.styles, paths.sample_articles], ids=["styles", "samples"])
def test_data_is_found_beside_the_package_in_a_checkout(place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "reader"
    package.mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert place() == tmp_path / place.__name__


@pytest.mark.parametrize("place", [paths.styles, paths.sample_articles], ids=["styles", "samples"])
def test_data_inside_the_package_comes_before_data_beside_it(
    place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "reader"
    (package / place.__name__).mkdir(parents=True)
    (tmp_path / place.__name__).mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert place() == package / place.__name__
