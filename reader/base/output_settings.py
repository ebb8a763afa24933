"""The settings of saving, piping and opening: the folder to save articles in, and commands of the user that get them or
open what came with them.

[saving]
folder = "~/Articles"
format = "markdown"         # of the file name that is offered: "markdown", "text", "json" or "html"

[pipe]
print = ["lp"]              # a name, and the words of a command, which no shell reads
format = "text"             # of the article on its standard input: "markdown", "text", "json" or "html"
seconds = 30                # after which it is stopped
shell = false               # whether a shell reads a command that is typed in the reader

[open]
audio = ["mpv", "{url}"]    # what opens a kind of address instead of the browser; no shell reads it
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

OUTPUT_FORMATS = ("markdown", "text", "json", "html")
"""Formats in which an article is saved or piped."""
LONGEST_COMMAND = 600
"""The most that `seconds` may be."""
OPENED_KINDS = ("audio", "video", "image", "file", "comments", "link")
"""Kinds of addresses that a command may open; "link" is any other."""
_URL = "{url}"
URL_VARIABLE = "BROADSHEET_URL"
"""The environment variable with the address that a command opens."""
_CODE_OPTION = re.compile(r"-\w*c|-e|--(?:command|eval)")
"""An option that is followed by code, as those of shells and interpreters are."""
_OPTIONS = ("format", "seconds", "shell")


class Saving(NamedTuple):
    """The folder in which articles are saved, None for the documents folder, and the format."""

    folder: str | None = None
    format: str = "markdown"


class Piping(NamedTuple):
    """Commands of the user by name, the format in which they get an article, the seconds that they may take, and
    whether a shell reads those that are typed.
    """

    commands: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    format: str = "markdown"
    seconds: float = 30
    shell: bool = False


class Opening(NamedTuple):
    """The commands of the user that open addresses, by the kind of what is opened; "{url}" in them is the address."""

    commands: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class SettingProblem(NamedTuple):
    """A mistaken setting, "" for the table itself, and what is wrong with it, without a full stop."""

    key: str
    fault: str


def read_saving(table: Any) -> tuple[Saving, list[SettingProblem]]:
    """Read the table [saving]; a mistaken setting has its default."""
    if not isinstance(table, dict):
        return Saving(), [SettingProblem("", 'must be a table: [saving], then lines such as folder = "~/Articles"')]
    mistakes = [
        SettingProblem(key, "unknown setting; allowed: folder and format") for key in table.keys() - set(Saving._fields)
    ]
    folder, form = table.get("folder"), _format(table, mistakes)
    if folder is not None and (not isinstance(folder, str) or not folder.strip() or "\0" in folder):
        mistakes.append(SettingProblem("folder", 'must be the path of a folder, such as "~/Articles"'))
        folder = None
    return Saving(folder, form), mistakes


def read_piping(table: Any) -> tuple[Piping, list[SettingProblem]]:
    """Read the table [pipe]; a mistaken setting has its default, and a mistaken command is omitted."""
    if not isinstance(table, dict):
        return Piping(), [SettingProblem("", 'must be a table: [pipe], then lines such as print = ["lp"]')]
    mistakes: list[SettingProblem] = []
    commands: dict[str, tuple[str, ...]] = {}
    for name, words in table.items():
        if name in _OPTIONS:
            continue
        if isinstance(words, list) and words and all(isinstance(word, str) and "\0" not in word for word in words):
            commands[name] = tuple(words)
        else:
            mistakes.append(
                SettingProblem(name, 'must be a list of words, such as ["lp", "-n", "2"]; no shell reads them')
            )
    form, seconds = _format(table, mistakes), table.get("seconds", Piping().seconds)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not 0 < seconds <= LONGEST_COMMAND:
        mistakes.append(SettingProblem("seconds", f"must be a number of seconds up to {LONGEST_COMMAND}"))
        seconds = Piping().seconds
    has_shell = table.get("shell", False)
    if not isinstance(has_shell, bool):
        mistakes.append(SettingProblem("shell", "must be true or false"))
        has_shell = False
    return Piping(commands, form, seconds, has_shell), mistakes


def read_opening(table: Any) -> tuple[Opening, list[SettingProblem]]:
    """Read the table [open]; a mistaken command is omitted."""
    if not isinstance(table, dict):
        return Opening(), [SettingProblem("", 'must be a table: [open], then lines such as audio = ["mpv", "{url}"]')]
    mistakes = [
        SettingProblem(key, f"unknown setting; allowed: {', '.join(OPENED_KINDS)}")
        for key in table.keys() - OPENED_KINDS
    ]
    commands: dict[str, tuple[str, ...]] = {}
    for kind in OPENED_KINDS:
        words = table.get(kind)
        if isinstance(words, list) and words and all(isinstance(word, str) and "\0" not in word for word in words):
            command = tuple(words) if any(_URL in word for word in words) else (*words, _URL)
            if _is_code(command):
                mistakes.append(
                    SettingProblem(kind, f'must not make {_URL} part of code; a shell finds it in "${URL_VARIABLE}"')
                )
            else:
                commands[kind] = command
        elif words is not None:
            mistakes.append(
                SettingProblem(kind, 'must be a list of words, such as ["mpv", "{url}"]; no shell reads them')
            )
    return Opening(commands), mistakes


def _is_code(command: tuple[str, ...]) -> bool:
    """Whether an address would be part of what a shell or an interpreter runs: pages choose addresses, and one may hold
    a command.
    """
    return any(
        _URL in word and (any(map(str.isspace, word)) or _CODE_OPTION.fullmatch(before))
        for before, word in zip(("", *command), command, strict=False)
    )


def _format(table: Mapping[str, Any], mistakes: list[SettingProblem]) -> str:
    form = table.get("format", OUTPUT_FORMATS[0])
    if form in OUTPUT_FORMATS:
        return str(form)
    mistakes.append(SettingProblem("format", 'must be one of "' + '", "'.join(OUTPUT_FORMATS) + '"'))
    return OUTPUT_FORMATS[0]
