"""What a person can set: a TOML file in the config folder, read at start; theme and width are also changed in the
reader.

theme = "broadsheet-dark"
width = 72                  # columns of text

[keys]                      # act = "key" or ["key", "key"]; the acts are listed in the reader's help
star = "x"
"""

import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from reader.errors import SettingsError
from reader.safe_text import safe_line

NARROWEST, WIDEST = 30, 160
"""Columns that `width` may have."""

DEFAULT_THEME = "broadsheet-dark"
DEFAULT_WIDTH = 72

_KEY_NAME = re.compile(r"[^\s,]+|(?:[^\s,]+\+)?,")
_TABLE = re.compile(r"^\s*\[([^\]]+)\]")


class Settings(NamedTuple):
    """The settings in force. `keys` maps an act's id to the keys that it has instead of its own."""

    theme: str = DEFAULT_THEME
    width: int = DEFAULT_WIDTH
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Loaded(NamedTuple):
    """Settings as read, with a sentence for each mistake in the file; what is mistaken has its default."""

    settings: Settings
    problems: tuple[str, ...] = ()


def load_settings(path: Path, themes: Collection[str], acts: Collection[str]) -> Loaded:
    """The settings in a file, defaults where it says nothing. Raises nothing: mistakes are told, not obeyed."""
    if not os.path.lexists(path):
        return Loaded(Settings())
    import tomllib  # most people have no settings file, and need not wait for this

    name = safe_line(str(path))
    try:
        text = path.read_bytes().decode("utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        return Loaded(Settings(), (f"{name} cannot be read: {error.strerror}. The defaults are in force.",))
    except UnicodeDecodeError:
        return Loaded(Settings(), (f"{name} is not UTF-8 text. The defaults are in force.",))
    except RecursionError:
        return Loaded(Settings(), (f"{name} is nested too deeply. The defaults are in force.",))
    except tomllib.TOMLDecodeError as error:
        return Loaded(Settings(), (f"{name} is not TOML: {safe_line(str(error))}. The defaults are in force.",))
    return _Checker(name, text, themes, acts).check(data)


class _Checker:
    """Goes through a settings file and collects what is wrong with it."""

    def __init__(self, name: str, text: str, themes: Collection[str], acts: Collection[str]) -> None:
        self._name = name
        self._lines = text.splitlines()
        self._themes = themes
        self._acts = acts
        self._problems: list[str] = []

    def check(self, data: Mapping[str, Any]) -> Loaded:
        for key in data:
            if key not in ("theme", "width", "keys"):
                self._complain(key, "allowed are theme, width and the table [keys]")
        settings = Settings(self._theme(data), self._width(data), self._keys(data.get("keys", {})))
        return Loaded(settings, tuple(self._problems))

    def _theme(self, data: Mapping[str, Any]) -> str:
        theme = data.get("theme", DEFAULT_THEME)
        if isinstance(theme, str) and theme in self._themes:
            return theme
        self._complain("theme", f"allowed are {', '.join(sorted(self._themes))}")
        return DEFAULT_THEME

    def _width(self, data: Mapping[str, Any]) -> int:
        width = data.get("width", DEFAULT_WIDTH)
        if isinstance(width, int) and not isinstance(width, bool) and NARROWEST <= width <= WIDEST:
            return width
        self._complain("width", f"allowed is a whole number from {NARROWEST} to {WIDEST}")
        return DEFAULT_WIDTH

    def _keys(self, table: Any) -> dict[str, tuple[str, ...]]:
        if not isinstance(table, dict):
            self._complain("keys", 'allowed is a table: [keys], then lines such as star = "x"')
            return {}
        keys: dict[str, tuple[str, ...]] = {}
        for act, value in table.items():
            values = [value] if isinstance(value, str) else value
            if act not in self._acts:
                self._complain(act, "there is no such act; allowed are the names in the reader's help", "keys")
            elif not isinstance(values, list) or not all(
                isinstance(one, str) and _KEY_NAME.fullmatch(one) for one in values
            ):
                self._complain(act, 'allowed is a key such as "x" or "ctrl+x", or a list of keys', "keys")
            else:
                keys[act] = tuple(values)
        return keys

    def _complain(self, key: str, allowed: str, table: str | None = None) -> None:
        line = self._line_of(key, table)
        self._problems.append(f"{self._name}, line {line}: {safe_line(key)}: {allowed}.")

    def _line_of(self, key: str, table: str | None) -> int:
        """The line that sets a key, 1 if it cannot be told."""
        here: str | None = None
        pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
        for number, line in enumerate(self._lines, 1):
            if heading := _TABLE.match(line):
                here = heading[1].strip()
                if here == key and table is None:
                    return number
            elif here == table and pattern.match(line):
                return number
        return 1


def save_setting(path: Path, key: str, value: str | int) -> None:
    """Write one setting and leave the rest of the file as it is, comments too. Raises SettingsError."""
    import tomlkit  # 70 ms, and only who changes a setting waits for it
    from tomlkit.exceptions import TOMLKitError

    name = safe_line(str(path))
    try:
        path = path.resolve()  # it may be a link into a folder of settings that is kept elsewhere
        document = tomlkit.parse(path.read_bytes().decode("utf-8-sig")) if path.exists() else tomlkit.document()
        document[key] = value
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(f".{os.getpid()}.new")  # two readers may change their settings at once
        new.write_bytes(tomlkit.dumps(document).encode())
        new.replace(path)
    except OSError as error:
        raise SettingsError(f"{name} cannot be written: {error.strerror}. The change lasts until you quit.") from None
    except (TOMLKitError, UnicodeDecodeError):
        raise SettingsError(
            f"{name} has a mistake in it, so the change was not written. It lasts until you quit."
        ) from None
