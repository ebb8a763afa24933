"""The options of `broadsheet add`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.options.argument_types import add_format, file_name, whole_number
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse

_MOST_WORKERS = 64


@dataclass(frozen=True, kw_only=True)
class AddOptions(LibraryOptions):
    """The options of `add`. `refused` is the file that is to name the refused pages, `workers` None for one worker for
    each processor.
    """

    command = "add"
    pages: tuple[str, ...]
    follow_feed: bool = False
    follow_page: bool = False
    again: bool = False
    verbose: bool = False
    refused: str | None = None
    workers: int | None = None
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        follow = parser.add_mutually_exclusive_group()
        follow.add_argument(
            "--feed",
            action="store_true",
            dest="follow_feed",
            help="follow the first feed of the page instead; if it names none, the stories that the page lists",
        )
        follow.add_argument(
            "--follow-page",
            action="store_true",
            help="follow the stories that the page lists, even if it names feeds",
        )
        parser.add_argument("--again", action="store_true", help="also process pages that were processed before")
        parser.add_argument("--verbose", action="store_true", help="print a line for each page, however many there are")
        parser.add_argument(
            "--refused", type=file_name, metavar="FILE", help="write to FILE which pages were refused, and why"
        )
        parser.add_argument(
            "--workers", type=_workers, metavar="N", help="number of worker processes (default: one for each processor)"
        )
        parser.add_argument(
            "pages",
            nargs="+",
            metavar="PAGE",
            help="a file, folder, web archive, feed, list of feeds or address, or - for standard input",
        )
        add_format(parser, "text", "json")
        super().add_arguments(parser)


def _workers(word: str) -> int:
    return whole_number("N", word, 1, _MOST_WORKERS)
