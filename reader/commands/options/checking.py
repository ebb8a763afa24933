"""The options of `check`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.options.argument_types import add_format
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class CheckOptions(LibraryOptions):
    """The options of `check`."""

    command = "check"
    repairs: bool = False
    is_quick: bool = False
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        group = parser.add_mutually_exclusive_group()
        group.add_argument(
            "--repair",
            action="store_true",
            dest="repairs",
            help="repair it; the library as it was is kept",
        )
        group.add_argument(
            "--quick",
            action="store_true",
            dest="is_quick",
            help="look only at what is small and what is new",
        )
        add_format(parser, "text", "json")
        super().add_arguments(parser)
