"""The options of `broadsheet samples`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class SamplesOptions(LibraryOptions):
    """The options of `samples`: the sample articles are counted, unless they are to be removed or restored."""

    command = "samples"
    remove: bool = False
    restore: bool = False

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        group = parser.add_mutually_exclusive_group()
        group.add_argument("--remove", action="store_true", help="remove all sample articles")
        group.add_argument("--restore", action="store_true", help="restore those that were removed in the last month")
        super().add_arguments(parser)
