"""The options of the commands that copy the library and bring a copy back: `backup` and `restore`."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.options.argument_types import add_format, file_path
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class BackupOptions(LibraryOptions):
    """The options of `backup`. `file` is None for a backup in the folder beside the library."""

    command = "backup"
    file: Path | None = None
    lists: bool = False
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        group = parser.add_mutually_exclusive_group()
        group.add_argument(
            "file",
            nargs="?",
            type=file_path,
            metavar="FILE",
            help="a new file, or a folder, to write to; it is packed if its name ends in .gz (default: a file in the "
            "folder of backups beside the library, where the last ones are kept)",
        )
        group.add_argument("--list", action="store_true", dest="lists", help="print the backups beside the library")
        add_format(parser, "text", "json")
        super().add_arguments(parser)


@dataclass(frozen=True, kw_only=True)
class RestoreOptions(LibraryOptions):
    """The options of `restore`. `file` is None for the last backup beside the library."""

    command = "restore"
    file: Path | None = None
    begins_anew: bool = False
    dry_run: bool = False
    is_sure: bool = False
    format: str = "text"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        group = parser.add_mutually_exclusive_group()
        group.add_argument(
            "file",
            nargs="?",
            type=file_path,
            metavar="FILE",
            help="the backup to restore (default: the last one beside the library)",
        )
        group.add_argument(
            "--empty",
            action="store_true",
            dest="begins_anew",
            help="begin a new, empty library; the one that is there is kept aside with its backups",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="print what it holds and what would be lost, and change nothing"
        )
        parser.add_argument("--yes", action="store_true", dest="is_sure", help="restore without asking")
        add_format(parser, "text", "json")
        super().add_arguments(parser)
