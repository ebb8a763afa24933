"""The settings file: what it may say, how mistakes are reported, and what the reader does with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base import paths
from reader.base.settings import (
    DEFAULT_MARKS,
    DEFAULT_THEME,
    DEFAULT_WIDTH,
    MARKS,
    NARROWEST,
    WIDEST,
    Loaded,
    Settings,
    load_settings,
    mistake_of_keys,
    names_setting,
)
from reader.library.library import Library
from reader.ui.app import BroadsheetApp
from tests.base.conftest import Told, told

THEMES = ("broadsheet-dark", "broadsheet-light")
KNOWN = "theme, width, marks, names and the tables [reading], [feeds], [saving], [pipe], [open] and [keys]"
ACTIONS = ("star", "next_quote", "quit")

Load = Callable[[str], Told]


@pytest.fixture
def load(write: Callable[[str], Path], path: Path) -> Load:
    """Loads settings that say this."""
    return lambda text: told(path, load_settings(write(text), THEMES, ACTIONS))


# -- what it may say


def test_without_a_file_the_defaults_are_in_force(path: Path) -> None:
    loaded = load_settings(path, THEMES, ACTIONS)
    assert loaded == Loaded(Settings(DEFAULT_THEME, DEFAULT_WIDTH, {}), ())
    assert not path.parent.exists()


def test_an_empty_file_changes_nothing(load: Load) -> None:
    assert load("") == Loaded(Settings())


def test_theme_width_and_keys_are_read(load: Load) -> None:
    loaded = load('theme = "broadsheet-light"\nwidth = 66\n\n[keys]\nstar = "X"\nnext_quote = ["ctrl+n", "."]\n')
    assert loaded == Loaded(Settings("broadsheet-light", 66, {"star": ("X",), "next_quote": ("ctrl+n", ".")}))


@pytest.mark.parametrize("width", [NARROWEST, WIDEST])
def test_the_narrowest_and_the_widest_are_allowed(load: Load, width: int) -> None:
    assert load(f"width = {width}") == Loaded(Settings(width=width))


def test_an_action_may_lose_its_keys(load: Load) -> None:
    assert load("[keys]\nquit = []").settings.keys == {"quit": ()}


def test_marks_are_read_in_their_own_order(load: Load) -> None:
    assert load('marks = ["dates", "quotes", "dates"]').settings.marks == ("quotes", "dates")
    assert load("marks = []") == Loaded(Settings(marks=()))


# -- mistakes


@pytest.mark.parametrize("marks", ['"quotes"', "3", '["quotes", "verbs"]', "[[]]", "{quotes = true}"])
def test_marks_that_there_are_not_are_reported_with_those_that_there_are(load: Load, path: Path, marks: str) -> None:
    settings, problems = load(f"width = 60\nmarks = {marks}\n")
    assert problems == (f"{path}, line 2: marks: must be a list of any of {', '.join(MARKS)}.",)
    assert settings == Settings(width=60, marks=DEFAULT_MARKS)


@pytest.mark.parametrize("width", [NARROWEST - 1, WIDEST + 1, "72.0", '"72"', "true", "[72]"])
def test_a_width_that_is_not_allowed_is_reported_with_its_line_and_what_is(
    load: Load, path: Path, width: object
) -> None:
    settings, problems = load(f'# mine\ntheme = "broadsheet-light"\nwidth = {width}\n')
    assert problems == (f"{path}, line 3: width: must be a whole number from {NARROWEST} to {WIDEST}.",)
    assert settings == Settings("broadsheet-light", DEFAULT_WIDTH)


@pytest.mark.parametrize("theme", ['"sepia"', "3", '["broadsheet-dark"]', "true"])
def test_a_theme_that_there_is_not_is_reported_with_those_that_there_are(load: Load, path: Path, theme: str) -> None:
    settings, problems = load(f"width = 60\ntheme = {theme}\n")
    assert problems == (f"{path}, line 2: theme: must be one of broadsheet-dark, broadsheet-light.",)
    assert settings == Settings(DEFAULT_THEME, 60)


def test_automatic_refreshing_is_off_by_default(load: Load) -> None:
    assert load("width = 60\n").settings.feeds == (False, 0)
    settings, problems = load("[feeds]\nrefresh_at_start = true\nrefresh_minutes = 30\n")
    assert (settings.feeds, problems) == ((True, 30), ())


@pytest.mark.parametrize(
    "line", ["refresh_at_start = 1", "refresh_minutes = true", "refresh_minutes = -1", "every = 3"]
)
def test_a_setting_of_refreshing_that_is_not_allowed_is_reported(load: Load, path: Path, line: str) -> None:
    settings, (problem,) = load(f"[feeds]\n{line}\n")
    assert problem.startswith(
        tuple(f"{path}, line 2: {line.split()[0]}: {one} " for one in ("must be", "unknown setting;"))
    )
    assert settings.feeds == (False, 0)


def test_an_unknown_setting_is_reported_with_those_that_there_are(load: Load, path: Path) -> None:
    settings, problems = load("\nwidht = 60\nwidth = 61\n")
    assert problems == (f"{path}, line 2: widht: unknown setting; allowed: {KNOWN}.",)
    assert settings.width == 61


def test_an_unknown_table_is_reported_with_the_line_of_its_heading(load: Load, path: Path) -> None:
    assert load("width = 60\n\n[colours]\nink = 1\n").problems == (
        f"{path}, line 3: colours: unknown setting; allowed: {KNOWN}.",
    )


def test_an_unknown_action_is_reported_and_the_others_keep_their_keys(load: Load, path: Path) -> None:
    settings, problems = load('[keys]\nstar = "X"\nlaunch = "y"\n')
    assert problems == (f"{path}, line 3: launch: unknown command; the reader's help lists the names.",)
    assert settings.keys == {"star": ("X",)}


def test_a_mistake_that_shows_beside_other_actions_has_its_line(write: Callable[[str], Path]) -> None:
    path = write('width = 72\n[keys]\nquit = "Q"\nstar = "X"\n')
    sentence = mistake_of_keys(path, "star", "x is taken").in_file("settings.toml")
    assert sentence == 'settings.toml, line 4: star = "X": x is taken.'


def test_keys_that_are_no_table_are_reported_with_what_is(load: Load, path: Path) -> None:
    assert load('width = 60\nkeys = "x"\n') == Loaded(
        Settings(width=60), (f'{path}, line 2: keys: must be a table: [keys], then lines such as star = "X".',)
    )


def test_the_line_is_that_in_the_right_table(load: Load, path: Path) -> None:
    (problem,) = load('width = 72\n[keys]\nwidth = "x"\n').problems
    assert problem.startswith(f"{path}, line 3: width: unknown command")


def test_a_key_is_found_in_quotation_marks(load: Load, path: Path) -> None:
    (problem,) = load('# a\n"theme" = "sepia"\n').problems
    assert problem.startswith(f"{path}, line 2: theme: ")


def test_every_mistake_is_reported(load: Load) -> None:
    problems = load('theme = "sepia"\nwidth = 5\nink = 1\n[keys]\nlaunch = "x"\nstar = 3\n').problems
    assert sorted(problem.split(": ")[1] for problem in problems) == ["ink", "launch", "star", "theme", "width"]


def test_what_is_no_toml_is_reported_with_its_line(load: Load, path: Path) -> None:
    settings, (problem,) = load("width = 60\ntheme = sepia\n")
    assert problem.startswith(f"{path}, line 2: this is not TOML: ")
    assert problem.endswith(", column 9; all settings have their defaults.")
    assert settings == Settings()


def test_a_file_that_an_editor_began_with_a_byte_order_mark_is_read(load: Load) -> None:
    assert load("\ufeffwidth = 60\n") == load("width = 60\n") != load("")


def test_what_is_no_text_is_reported(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"theme = '\xff'")
    (problem,) = told(path, load_settings(path, THEMES, ACTIONS)).problems
    assert problem == f"{path}: the file is not UTF-8 text; all settings have their defaults."


def test_a_file_that_cannot_be_read_is_reported(path: Path) -> None:
    path.mkdir(parents=True)
    (problem,) = told(path, load_settings(path, THEMES, ACTIONS)).problems
    assert problem.startswith(f"{path}: the file cannot be read: ")


def test_a_file_that_is_nested_without_end_is_reported(load: Load, path: Path) -> None:
    (problem,) = load("width = " + "[" * 10_000).problems
    assert problem == f"{path}: the file is nested too deeply; all settings have their defaults."


def test_a_number_without_end_is_reported(load: Load, path: Path) -> None:
    (problem,) = load("width = " + "9" * 5_000).problems
    assert problem == f"{path}: a number in it has too many digits; all settings have their defaults."
    assert names_setting(path) is None
    (problem,) = load("width = 0x" + "f" * 9_000).problems
    assert problem.endswith("width: must be a whole number from 30 to 160.")


def test_a_path_that_no_file_can_have_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / ("a" * 300) / "settings.toml", THEMES, ACTIONS) == Loaded(Settings())


def test_mistakes_are_reported_without_escape_sequences(load: Load) -> None:
    for text in ('"\\u001b[2Jink" = 1', "ink = \x1b[2J", '[keys]\n"\\u009b2Jact" = "x"'):
        (problem,) = load(text).problems
        assert problem.isprintable()


# -- in the reader


async def test_the_keys_of_the_settings_are_those_of_the_reader(library: Library) -> None:
    path = paths.settings_path()
    path.parent.mkdir(parents=True)
    path.write_text('[keys]\nquit = "ctrl+e"\n')
    app = BroadsheetApp(library)
    app.main.controllers.samples.add = lambda: None
    async with app.run_test() as pilot:
        await pilot.press("Q")
        await pilot.pause()
        assert app.is_running
        await pilot.press("ctrl+e")
        await pilot.pause()
        assert app._exit


@pytest.mark.parametrize("value", ['"spacy:"', '"own"', "3", '["spacy:en"]'])
def test_names_that_nobody_finds_are_reported(load: Load, path: Path, value: str) -> None:
    assert load(f"names = {value}\n").problems == (
        f'{path}, line 1: names: must be "spacy:" and the name of a spaCy pipeline.',
    )


def test_a_pipeline_by_its_name_is_allowed(load: Load) -> None:
    assert load('names = "spacy:en_core_web_sm"\n').problems == ()
