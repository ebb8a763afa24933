"""The options of `broadsheet mark`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line
from reader.commands.options.argument_types import add_format, add_queries
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class MarkOptions(LibraryOptions):
    """The options of `mark`: the articles, by number or address or by a search, and how they are to be. None leaves a
    state as it is.
    """

    command = "mark"
    articles: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    is_read: bool | None = None
    is_starred: bool | None = None
    is_later: bool | None = None
    is_hidden: bool | None = None
    is_deleted: bool | None = None
    tags: tuple[str, ...] = ()
    removed_tags: tuple[str, ...] = ()
    dry_run: bool = False
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "articles",
            nargs="*",
            type=safe_line,
            metavar="ID",
            help="an article's number, as list and search print it, or its address",
        )
        add_queries(parser)
        _add_state(parser, "is_read", ("read", "mark read"), ("unread", "mark unread"))
        _add_state(parser, "is_starred", ("star", "star"), ("unstar", "remove the star"))
        _add_state(parser, "is_later", ("later", "save for later"), ("not-later", "no longer save for later"))
        _add_state(
            parser,
            "is_hidden",
            ("hide", "hide from all lists and searches but is:hidden"),
            ("unhide", "list hidden articles again"),
        )
        _add_state(
            parser,
            "is_deleted",
            ("delete", "delete; for a month, list --deleted names them"),
            ("restore", "restore deleted articles, by their numbers"),
        )
        _add_tags(parser, "--tag", "tags", "add a tag")
        _add_tags(parser, "--untag", "removed_tags", "remove a tag")
        parser.add_argument("--dry-run", action="store_true", help="print what would change, and change nothing")
        add_format(parser, "text", "json")
        super().add_arguments(parser)


def _add_state(parser: "argparse.ArgumentParser", name: str, true: tuple[str, str], false: tuple[str, str]) -> None:
    """Add the two options of a state, of which one may be given."""
    group = parser.add_mutually_exclusive_group()
    for value, (option, effect) in ((True, true), (False, false)):
        group.add_argument(f"--{option}", action="store_const", const=value, default=None, dest=name, help=effect)


def _add_tags(parser: "argparse.ArgumentParser", option: str, name: str, effect: str) -> None:
    parser.add_argument(
        option, action="append", default=[], dest=name, type=safe_line, metavar="TAG", help=f"{effect}; can be repeated"
    )
