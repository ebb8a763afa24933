"""Parses the command line: the first word is a command, else all words are pages to open."""

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from reader.base.safe_text import safe_line
from reader.commands.options.command_options import CommandOptions, LibraryOptions
from reader.commands.options.opening import OpenOptions

if TYPE_CHECKING:
    import argparse

COMMANDS = (
    "add", "clean", "quotes", "names", "stories", "search", "reclean", "feeds", "refresh", "list", "show", "mark",
    "retain", "rules", "stats", "export", "import", "backup", "restore", "check", "samples",
    "settings",
)  # fmt: skip

_SIMILARITY = 0.75
"""How much a word must be like a command to be taken for a misspelt one, as `difflib` measures it."""
_OTHER_WORDS = {"help": "--help", "version": "--version", "subscribe": "add", "follow": "add",
    "unfollow": "feeds --remove", "unsubscribe": "feeds --remove", "delete": "mark --delete", "tag": "mark --tag",
    "star": "mark --star", "read": "mark --read", "expire": "retain", "keep": "retain",
    "filter": "rules", "filters": "rules", "rule": "rules"}  # fmt: skip
"""What other programs call a command -> what it is here."""


def parse_arguments(arguments: Sequence[str]) -> CommandOptions:
    """The options of the command that the arguments name. Wrong usage prints the usage and raises SystemExit with 2;
    help and version are printed and raise it with 0.
    """
    if not arguments:
        return OpenOptions()  # without argparse, which takes 10 ms
    index = _index_of_first_word(arguments)
    command = arguments[index] if index < len(arguments) and arguments[index] in COMMANDS else None
    words = [*arguments[:index], *arguments[index + 1 :]] if command else list(arguments)
    kind = options_of(command)
    parser = parser_of(kind)
    if command is None and index < len(arguments):
        _refuse_misspelt_command(parser, arguments[index])
    found, unknown = parser.parse_known_args(words)
    if unknown:
        _refuse(parser, kind, unknown)
    return kind(**{name: tuple(value) if isinstance(value, list) else value for name, value in vars(found).items()})


def _index_of_first_word(arguments: Sequence[str]) -> int:
    """The index of the first word, past the one option that may come before a command."""
    if arguments[0] == "--library":
        return 2
    return 1 if arguments[0].startswith("--library=") else 0


def _refuse_misspelt_command(parser: "argparse.ArgumentParser", word: str) -> None:
    """Exit with a suggestion where the first word is neither a file nor an address, but much like a command."""
    if not word.isalpha() or os.path.lexists(word):
        return
    from difflib import get_close_matches

    meant = [_OTHER_WORDS[word]] if word in _OTHER_WORDS else get_close_matches(word, COMMANDS, 1, _SIMILARITY)
    if meant:
        said = f"There is no command or file “{safe_line(word)}”. Did you mean `broadsheet {meant[0]}`?"
        parser.exit(2, f"broadsheet: {said}\n")  # without the usage, which would fill the screen


def _refuse(parser: "argparse.ArgumentParser", kind: type[CommandOptions], unknown: Sequence[str]) -> NoReturn:
    """Exit with what is wrong about the arguments that the parser does not know."""
    if not issubclass(kind, LibraryOptions) and any(word.partition("=")[0] == "--library" for word in unknown):
        parser.error(f"`{kind.command}` stores nothing and needs no library. Leave --library out.")
    from reader.base.address_credentials import hide_passwords

    message = f"unrecognized arguments: {safe_line(hide_passwords(' '.join(unknown)))}"
    if not any(word.startswith("-") for word in unknown):
        message += ". Write options before all other words or after them, not between."
    parser.error(message)


def parser_of(kind: type[CommandOptions]) -> "argparse.ArgumentParser":
    """The parser of a command's arguments."""
    import argparse

    parser = argparse.ArgumentParser(
        prog=f"broadsheet {kind.command}" if kind.command else "broadsheet",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if kind.command is None:
        from reader.commands import help_texts

        parser.usage, parser.description, parser.epilog = (
            help_texts.USAGE,
            help_texts.DESCRIPTION,
            help_texts.epilogue(),
        )
    kind.add_arguments(parser)
    return parser


def options_of(command: str | None) -> type[CommandOptions]:
    """The type of a command's options; for None, that of the command that opens the reader."""
    if command is None:
        return OpenOptions
    if command in ("clean", "quotes", "names", "stories"):
        from reader.commands.options.one_page import CleanOptions, NamesOptions, QuotesOptions, StoriesOptions

        return _of(command, CleanOptions, NamesOptions, QuotesOptions, StoriesOptions)
    if command in ("feeds", "refresh"):
        from reader.commands.options.feeds import FeedsOptions, RefreshOptions

        return _of(command, FeedsOptions, RefreshOptions)
    if command in ("list", "show", "stats"):
        from reader.commands.options.listing import ListOptions, ShowOptions, StatsOptions

        return _of(command, ListOptions, ShowOptions, StatsOptions)
    if command in ("export", "import"):
        from reader.commands.options.transfer import ExportOptions, ImportOptions

        return _of(command, ExportOptions, ImportOptions)
    if command in ("backup", "restore"):
        from reader.commands.options.backing_up import BackupOptions, RestoreOptions

        return _of(command, BackupOptions, RestoreOptions)
    if command == "check":
        from reader.commands.options.checking import CheckOptions

        return CheckOptions
    if command == "samples":
        from reader.commands.options.samples import SamplesOptions

        return SamplesOptions
    if command == "settings":
        from reader.commands.options.settings import SettingsOptions

        return SettingsOptions
    if command == "retain":
        from reader.commands.options.retention import RetentionOptions

        return RetentionOptions
    if command == "rules":
        from reader.commands.options.rules import RulesOptions

        return RulesOptions
    if command == "mark":
        from reader.commands.options.marking import MarkOptions

        return MarkOptions
    from reader.commands.options.adding import AddOptions
    from reader.commands.options.recleaning import RecleanOptions
    from reader.commands.options.searching import SearchOptions

    return _of(command, AddOptions, RecleanOptions, SearchOptions)


def _of(command: str, *types: type[CommandOptions]) -> type[CommandOptions]:
    """The type among `types` that belongs to a command."""
    return next(kind for kind in types if kind.command == command)
