"""The options of `broadsheet settings`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.options.command_options import CommandOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class SettingsOptions(CommandOptions):
    """The options of `settings`."""

    command = "settings"
    check: bool = False

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.description = "Print the path of your settings file."
        parser.add_argument(
            "--check",
            action="store_true",
            help="print the mistakes in it instead; the exit status is 1 if there are any",
        )
