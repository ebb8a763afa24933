"""The options of `broadsheet retain`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line
from reader.commands.options.argument_types import add_format
from reader.commands.options.command_options import LibraryOptions
from reader.model.retention import Retention, parse_retention

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class RetentionOptions(LibraryOptions):
    """The options of `keep`: the limits to set, of all feeds or of those at `feeds`; without any, they are printed."""

    command = "retain"
    limits: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    as_default: bool = False
    dry_run: bool = False
    now: bool = False
    format: str = "text"

    @property
    def retention(self) -> Retention | None:
        """The limits, None where there are none to set. Raises ValueError with a sentence."""
        return parse_retention(" ".join(self.limits)) if self.limits else None

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "limits",
            nargs="*",
            type=safe_line,
            metavar="LIMIT",
            help='how long articles are kept, and how many of a feed: "30 days", "500 articles", "1y 500", forever',
        )
        parser.add_argument(
            "--feed",
            action="append",
            default=[],
            type=safe_line,
            metavar="ADDRESS",
            dest="feeds",
            help="set the limits of this feed, instead of those of all feeds without their own",
        )
        parser.add_argument(
            "--as-default", action="store_true", help="give the feeds of --feed the limits of all feeds again"
        )
        parser.add_argument("--dry-run", action="store_true", help="print what would be deleted, and change nothing")
        parser.add_argument("--now", action="store_true", help="delete what is past the limits now")
        add_format(parser, "text", "json")
        super().add_arguments(parser)
