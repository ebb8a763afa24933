"""What the command line may say, and what was said.

The first word is a command, else everything is pages to open.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__, places
from reader.safe_text import safe_line

if TYPE_CHECKING:
    import argparse

COMMANDS = ("add", "clean", "quotes", "names", "search", "reclean")

_USAGE = """broadsheet [PAGE ...]
       broadsheet add PAGE [PAGE ...]
       broadsheet clean PAGE [--format markdown|text|json] [--marks] [--labels]
       broadsheet quotes PAGE [--format table|json] [--indirect]
       broadsheet names PAGE [--format table|json]
       broadsheet search QUERY [--format table|json]
       broadsheet reclean [--all] [--dry-run]"""

_OF_ONE_PAGE = ("clean", "quotes", "names")

_DESCRIPTION = """A terminal reader for news pages. A PAGE is a file (saved HTML or scraped text), a folder of them,
an http or https address, or - for standard input. Without a command the pages are added to the library and the first
is opened."""

_EPILOGUE = """commands:
  add     add pages to the library without opening the reader, one line of result each
  clean   print the article on a page with its quotes and names, and store nothing
  quotes  print the quotes of the article on a page: who said what; store nothing
  names   print the people, organisations and places that it names; store nothing
  search  list the articles of the library that have words, quotes by said:NAME, about:NAME, before:DATE and more
  reclean clean the library's pages again where an older cleaner made their articles; your corrections stay

A file that is called like a command is named with its folder: ./add

files:
  library   {library}
  settings  {settings}
  log       {log}"""


class Options(NamedTuple):
    """What was said. `library` is None for the one in the user's data folder; `query` are the words of a search."""

    command: str | None = None
    pages: tuple[str, ...] = ()
    library: Path | None = None
    format: str = "markdown"
    marks: bool = False
    labels: bool = False
    every: bool = False
    dry_run: bool = False
    indirect: bool = False
    query: tuple[str, ...] = ()


def parse_arguments(arguments: Sequence[str]) -> Options:
    """The options. Wrong usage prints how it goes and raises SystemExit with 2; help and version print and raise it
    with 0.
    """
    if not arguments:
        return Options()  # without argparse, which would cost the plain start 10 ms
    place = _place_of_first_word(arguments)
    command = arguments[place] if place < len(arguments) and arguments[place] in COMMANDS else None
    words = [*arguments[:place], *arguments[place + 1 :]] if command else list(arguments)
    parser = _parser(command)
    options, unknown = parser.parse_known_args(words)
    if command in _OF_ONE_PAGE and any(word.partition("=")[0] == "--library" for word in unknown):
        parser.error(f"`{command}` stores nothing and needs no library. Leave --library out.")
    if unknown:
        parser.error(f"unrecognized arguments: {safe_line(' '.join(unknown))}")
    lists = {name: tuple(vars(options).get(name, ())) for name in ("pages", "query")}
    return Options(command, **vars(options) | lists)


def _place_of_first_word(arguments: Sequence[str]) -> int:
    """Where the first word stands, past the one option that may come before a command."""
    if arguments[0] == "--library":
        return 2
    return 1 if arguments[0].startswith("--library=") else 0


def _path(word: str) -> Path:
    if not word:
        import argparse

        raise argparse.ArgumentTypeError("the path is empty. Name the library's file, or leave the option out.")
    return Path(word).expanduser()  # the shell leaves the ~ of --library=~/news.db alone


def _epilogue() -> str:
    return _EPILOGUE.format(library=places.library_path(), settings=places.settings_path(), log=places.log_path())


def _parser(command: str | None) -> "argparse.ArgumentParser":
    import argparse

    parser = argparse.ArgumentParser(
        prog=f"broadsheet {command}" if command else "broadsheet",
        usage=None if command else _USAGE,
        description=None if command else _DESCRIPTION,
        epilog=None if command else _epilogue(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if command in _OF_ONE_PAGE:
        _take_one_page(parser, command)
        return parser
    if command == "reclean":
        parser.add_argument(
            "--all", action="store_true", dest="every", help="also the pages that this cleaner went through already"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would change, and change nothing")
    elif command == "search":
        parser.add_argument(
            "query",
            nargs="+",
            metavar="QUERY",
            help="words, fer*, -goose, fog OR mist, title: source: author: said: about: rails: is: before: after:; "
            'longer names as said:"Ida Holm"',
        )
        _take_format(parser)
    else:
        parser.add_argument(
            "pages", nargs="+" if command else "*", metavar="PAGE", help="a file, a folder, an address, or -"
        )
    parser.add_argument(
        "--library", metavar="PATH", type=_path, help="the library's file, instead of the one in your data folder"
    )
    if command is None:
        parser.add_argument("--version", action="version", version=f"broadsheet {__version__}")
    return parser


def _take_one_page(parser: "argparse.ArgumentParser", command: str | None) -> None:
    parser.add_argument(
        "pages", nargs=1, type=str, metavar="PAGE", help="a file, an http or https address, or - for standard input"
    )
    if command == "clean":
        parser.add_argument(
            "--format", choices=("markdown", "text", "json"), default="markdown", help="how to print it (markdown)"
        )
        parser.add_argument(
            "--marks", action="store_true", help="list the quotes with their speakers and the names below the article"
        )
        parser.add_argument(
            "--labels", action="store_true", help="print every line of the page with its label and the reason for it"
        )
        return
    _take_format(parser)
    if command == "quotes":
        parser.add_argument("--indirect", action="store_true", help="also what is reported without quotation marks")


def _take_format(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--format", choices=("table", "json"), default="table", help="how to print it (table)")
