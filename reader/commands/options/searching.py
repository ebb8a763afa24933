"""The options of `broadsheet search`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line
from reader.commands.options.argument_types import add_format, article_limit
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class SearchOptions(LibraryOptions):
    """The options of `search`. `query` has its words."""

    command = "search"
    query: tuple[str, ...]
    order: str = "best"
    limit: int = 1_000
    format: str = "table"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "query",
            nargs="+",
            type=safe_line,
            metavar="QUERY",
            help="words, fer*, -goose, fog OR mist, title: source: author: said: about: rails: in: site: tag: is: "
            'before: after: on:, with a date, yesterday or 7d; names of several words as said:"Ida Holm"',
        )
        parser.add_argument(
            "--order", choices=("best", "newest"), default="best", help="which come first (default: best)"
        )
        parser.add_argument(
            "--limit", type=article_limit, default=1_000, metavar="N", help="at most N articles (default: 1000)"
        )
        add_format(parser, "table", "json")
        super().add_arguments(parser)
