"""The names of keys: which the settings may have, and what is said of others."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.base.settings import Loaded, Settings, load_settings
from tests.base.conftest import Told, told

Load = Callable[[str], Told]


@pytest.fixture
def load(write: Callable[[str], Path], path: Path) -> Load:
    """Loads settings that say this."""
    return lambda text: told(path, load_settings(write(text), ("broadsheet-dark",), ("star", "quit")))


ALLOWED = 'write a key such as "x", "?", "f5", "pagedown" or "ctrl+x", a list of keys, or [] for none'


@pytest.mark.parametrize("key", ["3", "[1]", '["x", 1]', "true", "{a = 1}"])
def test_what_is_no_word_is_reported_to_be_no_key(load: Load, path: Path, key: str) -> None:
    settings, problems = load(f'[keys]\nquit = "Q"\nstar = {key}\n')
    assert problems == (f"{path}, line 3: star: {ALLOWED}.",)
    assert settings.keys == {"quit": ("Q",)}


@pytest.mark.parametrize(
    "key", ["", " ", "ctrl x", "x,y", "notakey", "foo+x", "ctrl+notakey", "f25", "mouse", "\\u0007", "tab+x", "two+"]
)
def test_what_is_no_key_is_reported_with_what_is(load: Load, path: Path, key: str) -> None:
    settings, (problem,) = load(f'[keys]\nquit = "Q"\nstar = ["z", "{key}"]\n')
    assert problem.startswith(f'{path}, line 3: star: "')
    assert problem.endswith(f'" is not a key; {ALLOWED}.')
    assert settings.keys == {"quit": ("Q",)}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Ctrl+F", "ctrl+f"),
        ("ctrl+F", "ctrl+f"),
        ("Control+Up", "ctrl+up"),
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("shift+a", "A"),
        ("alt+R", "alt+shift+r"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("F5", "f5"),
        ("Slash", "slash"),
    ],
)
def test_a_key_that_is_written_otherwise_is_reported_with_how_to_write_it(
    load: Load, path: Path, written: str, meant: str
) -> None:
    settings, problems = load(f'[keys]\nstar = "{written}"\n')
    assert problems == (f'{path}, line 2: star: "{written}" is not a key; write "{meant}".',)
    assert settings.keys == {}
    assert load(f'[keys]\nstar = "{meant}"\n').problems == ()


@pytest.mark.parametrize(
    "key", ["x", "X", "7", "?", ",", "+", "é", "€", "↓", "«", "ctrl+,", "ctrl++", "alt+shift+r", "super+c", "f24"]
)
def test_letters_signs_and_what_is_held_with_them_are_keys(load: Load, key: str) -> None:
    assert load(f'[keys]\nstar = "{key}"\n') == Loaded(Settings(keys={"star": (key,)}))


@pytest.mark.parametrize("key", ["question_mark", "less_than_sign", "at", "minus", "left_parenthesis", "backspace"])
def test_names_of_signs_and_keys_are_keys(load: Load, key: str) -> None:
    assert load(f'[keys]\nstar = "{key}"\n').problems == ()


@pytest.mark.parametrize("second", ["/", "slash"])
def test_a_key_that_stands_twice_is_reported(load: Load, path: Path, second: str) -> None:
    settings, problems = load(f'[keys]\nstar = ["/", "{second}"]\n')
    assert problems == (f'{path}, line 2: star: "{second}" is given twice; give each key once.',)
    assert settings.keys == {}
