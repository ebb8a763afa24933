"""What the options of all commands have in common."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from reader.commands.options.argument_types import file_path

if TYPE_CHECKING:
    import argparse


class CommandOptions(ABC):
    """The options of one command. Their names are the `dest` of its arguments."""

    command: ClassVar[str | None]
    """The word that names the command, None for the command that opens the reader."""

    @classmethod
    @abstractmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command to its parser."""


@dataclass(frozen=True, kw_only=True)
class LibraryOptions(CommandOptions):
    """The options of a command that uses the library. `library` is its file, None for the one in the user's data
    folder.
    """

    library: Path | None = None

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add --library."""
        parser.add_argument(
            "--library", metavar="PATH", type=file_path, help="use this library file, not the one in your data folder"
        )
