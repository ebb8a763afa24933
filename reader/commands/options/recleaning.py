"""The options of `broadsheet reclean`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.options.argument_types import add_format
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class RecleanOptions(LibraryOptions):
    """The options of `reclean`."""

    command = "reclean"
    all_pages: bool = False
    dry_run: bool = False
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "--all", action="store_true", dest="all_pages", help="also pages that this version has extracted already"
        )
        parser.add_argument("--dry-run", action="store_true", help="print what would change, and change nothing")
        add_format(parser, "text", "json")
        super().add_arguments(parser)
