"""The options of the commands that print what the library holds: `list`, `show` and `stats`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line
from reader.commands.options.argument_types import add_format, add_queries, article_limit
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse

_STATES = {"unread": "unread articles", "starred": "starred articles", "later": "articles saved for later"}


@dataclass(frozen=True, kw_only=True)
class ListOptions(LibraryOptions):
    """The options of `list`. `states` are of "unread", "starred" and "later"; `limit` is -1 for all articles."""

    command = "list"
    query: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    feed: str | None = None
    tag: str | None = None
    is_deleted: bool = False
    limit: int = -1
    format: str = "table"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument("query", nargs="*", type=safe_line, metavar="QUERY", help="only articles that match")
        add_queries(parser)
        for state, articles in _STATES.items():
            parser.add_argument(
                f"--{state}", action="append_const", const=state, dest="states", default=[], help=f"only {articles}"
            )
        parser.add_argument(
            "--feed", type=safe_line, metavar="FEED", help="only articles of a feed, named by its address or title"
        )
        parser.add_argument("--tag", type=safe_line, help="only articles with this tag")
        parser.add_argument(
            "--deleted", action="store_true", dest="is_deleted", help="deleted articles that can be restored instead"
        )
        parser.add_argument("--limit", type=article_limit, default=-1, metavar="N", help="only the N newest articles")
        add_format(parser, "table", "json")
        super().add_arguments(parser)


@dataclass(frozen=True, kw_only=True)
class ShowOptions(LibraryOptions):
    """The options of `show`. `article` is its number, or its address."""

    command = "show"
    article: str
    marks: bool = False
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "article", type=safe_line, metavar="ID", help="the article's number, as list prints it, or its address"
        )
        parser.add_argument(
            "--marks", action="store_true", help="list the quotes with their speakers, and the names, after the article"
        )
        add_format(parser, "text", "markdown", "json")
        super().add_arguments(parser)


@dataclass(frozen=True, kw_only=True)
class StatsOptions(LibraryOptions):
    """The options of `stats`."""

    command = "stats"
    format: str = "table"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        add_format(parser, "table", "json")
        super().add_arguments(parser)
