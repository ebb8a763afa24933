"""The options of the command that opens the reader."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader import __version__
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class OpenOptions(LibraryOptions):
    """The options of `broadsheet` alone: pages to add, of which the first is opened."""

    command = None
    pages: tuple[str, ...] = ()

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "pages",
            nargs="*",
            metavar="PAGE",
            help="a file, folder, web archive, feed, list of feeds or address, or - for standard input",
        )
        super().add_arguments(parser)
        parser.add_argument("--version", action="version", version=f"broadsheet {__version__}")
