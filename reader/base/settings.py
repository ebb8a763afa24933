"""The settings: a TOML file in the config folder, read at start; some are changed in the reader too.

theme = "broadsheet-dark"
width = 72                  # columns of text
marks = ["quotes", "people", "organisations", "places"]

names = "spacy:MODEL"       # a spaCy pipeline's names instead of the reader's own

[reading]
mark_read = "end or dwell"  # when an article becomes read
dwell_seconds = 20          # … after being on the screen for this long
next_list = "ask"           # whether the next unread article may be one of another list

[feeds]
refresh_at_start = true     # refresh the feeds when the reader opens
refresh_minutes = 30        # … and every 30 minutes while it is open; 0, the default, is never

[saving], [pipe], [open]    # where articles go, and what opens addresses: output_settings.py

[keys]                      # action = "key" or ["key", "key"]; the reader's help lists the ids of the actions
star = "X"
"""

import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from reader.base.output_settings import (
    Opening,
    Piping,
    Saving,
    SettingProblem,
    read_opening,
    read_piping,
    read_saving,
)

if TYPE_CHECKING:
    from reader.base.setting_mistakes import SettingMistake, SettingsText

NARROWEST, WIDEST = 30, 160
"""The least and the most columns of `width`."""

LONGEST_REFRESH = 7 * 24 * 60
"""The most that `refresh_minutes` may be: a week."""

DEFAULT_THEME = "broadsheet-dark"
DEFAULT_WIDTH = 72
MARKS = ("quotes", "indirect", "people", "organisations", "places", "nationalities", "dates")
"""Kinds of marks in an article."""
DEFAULT_MARKS = ("quotes", "people", "organisations", "places")
"""Marking nationalities, dates and indirect speech as well would mark half the text."""

MARK_READ = ("end", "dwell", "end or dwell", "open", "never")
"""When an article can become read: at its end, after a time on the screen, when it is opened."""
LONGEST_DWELL = 3_600
"""The most that `dwell_seconds` may be."""

NEXT_LIST = ("ask", "yes", "no")
"""Whether the key for the next unread article goes on to another list where there is none left below."""

SPACY = "spacy:"
"""The prefix of a spaCy pipeline that recognises names in place of the reader's own recogniser."""

_Output = TypeVar("_Output", Saving, Piping, Opening)


class Reading(NamedTuple):
    """When an open article becomes read: one of `MARK_READ`, and the seconds for which it must be on the screen;
    and one of `NEXT_LIST`.
    """

    mark_read: str = "end or dwell"
    dwell_seconds: float = 20
    next_list: str = "ask"

    @property
    def is_at_end(self) -> bool:
        """Whether an article becomes read at its end."""
        return "end" in self.mark_read

    @property
    def is_after_dwell(self) -> bool:
        """Whether it becomes read after a time on the screen."""
        return "dwell" in self.mark_read

    @property
    def is_on_opening(self) -> bool:
        """Whether it becomes read when it is opened."""
        return self.mark_read == "open"


class Refreshing(NamedTuple):
    """When feeds are refreshed automatically: at the start, and every `refresh_minutes`, 0 for never."""

    refresh_at_start: bool = False
    refresh_minutes: int = 0


class Settings(NamedTuple):
    """The settings in force. `keys` maps the id of an action to the keys that replace its own."""

    theme: str = DEFAULT_THEME
    width: int = DEFAULT_WIDTH
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    marks: tuple[str, ...] = DEFAULT_MARKS
    reading: Reading = Reading()
    feeds: Refreshing = Refreshing()
    saving: Saving = Saving()
    pipe: Piping = Piping()
    opening: Opening = Opening()


class Loaded(NamedTuple):
    """The settings of a file, and the mistakes in it by their lines; a mistaken setting has its default."""

    settings: Settings
    mistakes: "tuple[SettingMistake, ...]" = ()


def load_settings(path: Path, themes: Collection[str], action_ids: Collection[str]) -> Loaded:
    """Read the settings of a file, with defaults for what it does not set. Raises nothing: mistakes are reported."""
    if not os.path.lexists(path):
        return Loaded(Settings())
    import tomllib  # most people have no settings file, and need not wait for it

    from reader.base.setting_mistakes import SettingsText, mistake_in_toml, whole_file

    text = ""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        data = tomllib.loads(text)
    except OSError as error:
        mistake = whole_file(f"the file cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        mistake = whole_file("the file is not UTF-8 text")
    except RecursionError:
        mistake = whole_file("the file is nested too deeply")
    except tomllib.TOMLDecodeError as error:
        mistake = mistake_in_toml(error, text)
    except ValueError:  # see docs.python.org/3/library/stdtypes.html#integer-string-conversion-length-limitation
        mistake = whole_file("a number in it has too many digits")
    else:
        return _Checker(SettingsText(text, data), themes, action_ids).check(data)
    return Loaded(Settings(), (mistake,))


def names_setting(path: Path) -> str | None:
    """The setting `names` of a file, None where it has none that is allowed. Raises nothing: `load_settings` reports
    mistakes.
    """
    if not os.path.lexists(path):
        return None
    import tomllib

    try:
        return _names_in(tomllib.loads(path.read_bytes().decode("utf-8-sig")))
    except (OSError, RecursionError, ValueError):
        return None


def _names_in(data: Mapping[str, Any]) -> str | None:
    names = data.get("names")
    return names if isinstance(names, str) and names.startswith(SPACY) and names != SPACY else None


class _Checker:
    """Checks a settings file and collects the mistakes in it."""

    def __init__(self, text: "SettingsText", themes: Collection[str], action_ids: Collection[str]) -> None:
        self._text = text
        self._themes = themes
        self._action_ids = action_ids
        self._mistakes: list[SettingMistake] = []

    def check(self, data: Mapping[str, Any]) -> Loaded:
        for key in data:
            if key not in ("theme", "width", "marks", "names", "reading", "feeds", "saving", "pipe", "open", "keys"):
                tables = "[reading], [feeds], [saving], [pipe], [open] and [keys]"
                self._complain(key, f"unknown setting; allowed: theme, width, marks, names and the tables {tables}")
        if "names" in data and _names_in(data) is None:
            self._complain("names", 'must be "spacy:" and the name of a spaCy pipeline')
        theme, width, marks = self._theme(data), self._width(data), self._marks(data)
        reading = self._reading(data.get("reading", {}))
        feeds, keys = self._feeds(data.get("feeds", {})), self._keys(data.get("keys", {}))
        saving = self._output("saving", *read_saving(data.get("saving", {})))
        pipe = self._output("pipe", *read_piping(data.get("pipe", {})))
        opening = self._output("open", *read_opening(data.get("open", {})))
        settings = Settings(theme, width, keys, marks, reading, feeds, saving, pipe, opening)
        return Loaded(settings, tuple(sorted(self._mistakes)))

    def _output(self, table: str, read: _Output, mistakes: Sequence[SettingProblem]) -> _Output:
        for one in mistakes:
            self._complain(one.key or table, one.fault, table if one.key else "")
        return read

    def _theme(self, data: Mapping[str, Any]) -> str:
        theme = data.get("theme", DEFAULT_THEME)
        if isinstance(theme, str) and theme in self._themes:
            return theme
        self._complain("theme", f"must be one of {', '.join(sorted(self._themes))}")
        return DEFAULT_THEME

    def _width(self, data: Mapping[str, Any]) -> int:
        width = data.get("width", DEFAULT_WIDTH)
        if isinstance(width, int) and not isinstance(width, bool) and NARROWEST <= width <= WIDEST:
            return width
        self._complain("width", f"must be a whole number from {NARROWEST} to {WIDEST}")
        return DEFAULT_WIDTH

    def _marks(self, data: Mapping[str, Any]) -> tuple[str, ...]:
        marks = data.get("marks", list(DEFAULT_MARKS))
        if isinstance(marks, list) and all(mark in MARKS for mark in marks):
            return tuple(mark for mark in MARKS if mark in marks)
        self._complain("marks", f"must be a list of any of {', '.join(MARKS)}")
        return DEFAULT_MARKS

    def _reading(self, table: Any) -> Reading:
        if not isinstance(table, dict):
            self._complain("reading", 'must be a table: [reading], then lines such as mark_read = "end"')
            return Reading()
        for key in table.keys() - set(Reading._fields):
            self._complain(key, "unknown setting; allowed: mark_read, dwell_seconds and next_list", "reading")
        when, seconds, following = (table.get(key, default) for key, default in Reading._field_defaults.items())
        if when not in MARK_READ:
            self._complain("mark_read", 'must be one of "' + '", "'.join(MARK_READ) + '"', "reading")
            when = Reading().mark_read
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= LONGEST_DWELL:
            self._complain("dwell_seconds", f"must be a number of seconds up to {LONGEST_DWELL}", "reading")
            seconds = Reading().dwell_seconds
        if following not in NEXT_LIST:
            self._complain("next_list", 'must be one of "' + '", "'.join(NEXT_LIST) + '"', "reading")
            following = Reading().next_list
        return Reading(when, seconds, following)

    def _feeds(self, table: Any) -> Refreshing:
        if not isinstance(table, dict):
            self._complain("feeds", "must be a table: [feeds], then lines such as refresh_at_start = true")
            return Refreshing()
        for key in table.keys() - set(Refreshing._fields):
            self._complain(key, f"unknown setting; allowed: {' and '.join(Refreshing._fields)}", "feeds")
        at_start, minutes = (table.get(key, default) for key, default in Refreshing._field_defaults.items())
        if not isinstance(at_start, bool):
            self._complain("refresh_at_start", "must be true or false", "feeds")
            at_start = False
        if isinstance(minutes, bool) or not isinstance(minutes, int) or not 0 <= minutes <= LONGEST_REFRESH:
            fault = f"must be a whole number of minutes up to {LONGEST_REFRESH}; 0 is never"
            self._complain("refresh_minutes", fault, "feeds")
            minutes = 0
        return Refreshing(at_start, minutes)

    def _keys(self, table: Any) -> dict[str, tuple[str, ...]]:
        if not isinstance(table, dict):
            self._complain("keys", 'must be a table: [keys], then lines such as star = "X"')
            return {}
        from reader.base.key_names import fault_of_keys  # most people keep the keys as they are

        keys: dict[str, tuple[str, ...]] = {}
        for action_id, value in table.items():
            values = [value] if isinstance(value, str) else value
            if action_id not in self._action_ids:
                self._complain(action_id, "unknown command; the reader's help lists the names", "keys")
            elif fault := fault_of_keys(values):
                self._complain(action_id, fault, "keys")
            else:
                keys[action_id] = tuple(values)
        return keys

    def _complain(self, key: str, fault: str, table: str = "") -> None:
        self._mistakes.append(self._text.mistake(key, fault, table))


def mistake_of_keys(path: Path, action_id: str, fault: str) -> "SettingMistake":
    """The mistake of keys that clash with those of another action; `fault` says how, without a full stop. The file was
    read before.
    """
    import tomllib

    from reader.base.setting_mistakes import SettingsText

    text = path.read_bytes().decode("utf-8-sig")
    return SettingsText(text, tomllib.loads(text)).mistake(action_id, fault, "keys")
