"""Mistakes in the settings file: where they are, what the file says there, and what it may say. Pure.

The TOML reader tells no lines of values, so the line is looked up by the setting's name.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from reader.base.safe_text import safe_line

_LONGEST = 40
"""Characters of a value that are shown."""
_HEADING = re.compile(r"""\s*\[\s*["']?([^\]"']+?)["']?\s*\]""")
_TOML_LINE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class SettingMistake(NamedTuple):
    """A mistake: the number of its line, 0 for the file as a whole; the setting and its value as the file has them, ""
    where it is none; and what is wrong and allowed, without a full stop.
    """

    line: int
    key: str
    value: str
    fault: str

    @property
    def setting(self) -> str:
        """The setting with its value, as in the file."""
        return f"{self.key} = {self.value}" if self.value else self.key

    def in_file(self, name: str) -> str:
        """File, line, setting and fault in one sentence."""
        where = f"{name}, line {self.line}" if self.line else name
        return f"{': '.join(filter(None, (where, self.setting, self.fault)))}."


def mistake_in_toml(error: ValueError, text: str) -> SettingMistake:
    """The mistake of a file that is not TOML, with the line that the error names."""
    said = safe_line(str(error))
    found = _TOML_LINE.search(said)
    what = said[: found.start()] if found else said
    line, column = (int(found[1]), f", column {found[2]}") if found and found[1] else (len(text.splitlines()), "")
    return whole_file(f"this is not TOML: {what}{column}", line)


def whole_file(fault: str, line: int = 0) -> SettingMistake:
    """A mistake for which no setting of the file is in force."""
    return SettingMistake(line, "", "", f"{fault}; all settings have their defaults")


class SettingsText:
    """The text of a settings file and what it says: makes mistakes of their names and faults."""

    def __init__(self, text: str, data: Mapping[str, Any]) -> None:
        self._lines = text.splitlines()
        self._data = data

    def mistake(self, key: str, fault: str, table: str = "") -> SettingMistake:
        """The mistake of a setting, above the tables or in one of them."""
        settings = self._data.get(table, {}) if table else self._data
        value = settings.get(key, "") if isinstance(settings, dict) else ""
        shown = "" if isinstance(value, dict) else _as_written(value)
        return SettingMistake(self._line_of(key, table), safe_line(key), shown, fault)

    def _line_of(self, key: str, table: str) -> int:
        """The number of the line that sets a key; that of its table where it is not found, else 1."""
        here, of_table = "", 1
        name = rf"""["']?{re.escape(key)}["']?"""
        plain = re.compile(rf"\s*{name}\s*[=.]")
        dotted = re.compile(rf"""\s*["']?{re.escape(table)}["']?\s*(?:\.\s*|=\s*\{{.*?\b){name}\s*=""")
        for number, line in enumerate(self._lines, 1):
            if heading := _HEADING.match(line):
                here = heading[1]
                of_table = number if here == (table or key) else of_table
            elif (here == table and plain.match(line)) or (table and not here and dotted.match(line)):
                return number
        return of_table


def _as_written(value: Any) -> str:
    """A value as TOML writes it, cut where it is long."""
    import json  # for mistakes only

    try:
        written = json.dumps(value, ensure_ascii=False, default=str)
    except ValueError:  # a whole number in hexadecimal digits may be too long for decimal ones
        written = "a very large number"
    shown = safe_line(written)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1]}…"
