"""The options of the commands that move articles out of the library and into it: `export` and `import`."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.commands.options.argument_types import add_format, add_queries, file_name
from reader.commands.options.command_options import LibraryOptions

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, kw_only=True)
class ExportOptions(LibraryOptions):
    """The options of `export`."""

    command = "export"
    folder: str
    queries: tuple[str, ...] = ()
    format: str = "markdown"
    force: bool = False

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "folder", type=file_name, metavar="DIR", help="the folder to write to; it is created if necessary"
        )
        add_queries(parser)
        add_format(parser, "markdown", "json", "html", "epub", result="what to write; import reads json")
        parser.add_argument("--force", action="store_true", help="also overwrite files that Broadsheet did not write")
        super().add_arguments(parser)


@dataclass(frozen=True, kw_only=True)
class ImportOptions(LibraryOptions):
    """The options of `import`. Without `paths` it goes on fetching what waits; `waiting` lists that."""

    command = "import"
    paths: tuple[str, ...] = ()
    fetch: bool = True
    retry: bool = False
    waiting: bool = False
    with_feeds: bool = False
    with_corrections: bool = False
    format: str = "table"

    @classmethod
    def add_arguments(cls, parser: "argparse.ArgumentParser") -> None:
        """Add the arguments of the command."""
        parser.add_argument(
            "paths", nargs="*", type=file_name, metavar="PATH", help="a file or a folder; without one, resume fetching"
        )
        parser.add_argument(
            "--no-fetch", action="store_false", dest="fetch", help="store the addresses, and fetch their pages later"
        )
        parser.add_argument("--retry", action="store_true", help="try again to fetch pages that failed")
        parser.add_argument("--waiting", action="store_true", help="list the addresses that are not fetched yet")
        parser.add_argument(
            "--with-feeds", action="store_true", help="also follow the feeds that the articles of an export came by"
        )
        parser.add_argument(
            "--with-corrections",
            action="store_true",
            help="also correct all pages of a site as whoever exported its articles did",
        )
        add_format(parser, "table", "json", result="how to print the results")
        super().add_arguments(parser)
