"""What the command line may say, and what was said.

The first word is a command, else everything is pages to open.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader import __version__
from reader.base import paths
from reader.base.safe_text import safe_line
from reader.commands.library_arguments import OF_THE_LIBRARY, count_of_articles, named_file

if TYPE_CHECKING:
    import argparse

COMMANDS = (
    "add", "clean", "quotes", "names", "search", "reclean", "feeds", "refresh", "list", "show", "stats", "export",
    "import",
)  # fmt: skip

_USAGE = """broadsheet [PAGE ...]
       broadsheet add PAGE [PAGE ...] [--feed] [--again] [--verbose] [--refused FILE] [--workers N]
       broadsheet clean PAGE [--format markdown|text|json] [--marks] [--labels]
       broadsheet quotes PAGE [--format table|json] [--indirect]
       broadsheet names PAGE [--format table|json]
       broadsheet search QUERY [--order best|newest] [--limit N] [--format table|json]
       broadsheet reclean [--all] [--dry-run]
       broadsheet feeds [--format table|json] [--import FILE] [--export FILE]
       broadsheet feeds ADDRESS [ADDRESS ...] [--remove] [--title TITLE] [--folder FOLDER] [--full-text WHEN]
                        [--every HOURS] [--mute | --no-mute]
       broadsheet refresh [ADDRESS ...]
       broadsheet list [QUERY ...] [--unread] [--starred] [--later] [--feed FEED] [--tag TAG] [--limit N]
                       [--format table|json]
       broadsheet show ID [--format text|markdown|json]
       broadsheet stats [--format table|json]
       broadsheet export DIR [--query QUERY] [--format markdown|json|html|epub] [--force]
       broadsheet import [PATH ...] [--no-fetch] [--retry] [--waiting]"""

_MOST_WORKERS = 64
_MOST_HOURS = 8_760
"""A year."""

OF_ONE_PAGE = ("clean", "quotes", "names")

_DESCRIPTION = """A terminal reader for news pages. A PAGE is a file (saved HTML or scraped text), a folder of them,
a web archive (WARC, WET), an http or https address, or - for standard input. Without a command the pages are added to
the library and the first is opened."""

_EPILOGUE = """commands:
  add     add pages to the library without opening the reader, also thousands of them; follow a feed
  clean   print the article on a page with its quotes and names, and store nothing
  quotes  print the quotes of the article on a page: who said what; store nothing
  names   print the people, organisations and places that it names; store nothing
  search  list the articles of the library that have words, quotes by said:NAME, about:NAME, before:DATE and more
  reclean clean the library's pages again where an older cleaner made their articles; your corrections stay
  feeds   list the feeds that you follow, change or leave them, read and write lists of feeds
  refresh fetch what is new in your feeds, one line an article
  list    list the articles of the library, newest first
  show    print an article of the library, by its number in the list or by its address
  stats   count what the library holds
  export  write the articles of the library, or some of them, into a folder, a file each
  import  take in what export wrote as json, and what Pocket, Instapaper, wallabag and web browsers export

A file that is called like a command is named with its folder: ./add

files:
  library   {library}
  settings  {settings}
  log       {log}"""


class Options(NamedTuple):
    """What was said. `library` is None for the one in the user's data folder; `query` are the words of a search.

    From `removes` on they are about the feeds at `addresses`, None where nothing was said; "" takes a title or a folder
    away. From `states` on they are about articles of the library, and files of them.
    """

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
    takes_feed: bool = False
    again: bool = False
    verbose: bool = False
    refused: str | None = None
    workers: int | None = None
    addresses: tuple[str, ...] = ()
    import_from: str | None = None
    export_to: str | None = None
    removes: bool = False
    title: str | None = None
    folder: str | None = None
    full_text: str | None = None
    hours: float | None = None
    mutes: bool | None = None
    states: tuple[str, ...] = ()
    queries: tuple[str, ...] = ()
    feed: str | None = None
    tag: str | None = None
    limit: int = -1
    order: str = "best"
    article: str = ""
    is_forced: bool = False
    fetches: bool = True
    retries: bool = False
    shows_waiting: bool = False


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
    if command in OF_ONE_PAGE and any(word.partition("=")[0] == "--library" for word in unknown):
        parser.error(f"`{command}` stores nothing and needs no library. Leave --library out.")
    if unknown:
        said = f"unrecognized arguments: {safe_line(' '.join(unknown))}"
        if not any(word.startswith("-") for word in unknown):
            said += ". Options stand before all other words or behind them, not between."
        parser.error(said)
    lists = {name: tuple(vars(options).get(name, ())) for name in ("pages", "query", "addresses", "states", "queries")}
    return Options(command, **vars(options) | lists)


def _place_of_first_word(arguments: Sequence[str]) -> int:
    """Where the first word stands, past the one option that may come before a command."""
    if arguments[0] == "--library":
        return 2
    return 1 if arguments[0].startswith("--library=") else 0


def _path(word: str) -> Path:
    return Path(named_file(word)).expanduser()  # the shell leaves the ~ of --library=~/news.db alone


def _epilogue() -> str:
    return _EPILOGUE.format(library=paths.library_path(), settings=paths.settings_path(), log=paths.log_path())


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
    if command in OF_ONE_PAGE:
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
            type=safe_line,
            metavar="QUERY",
            help="words, fer*, -goose, fog OR mist, title: source: author: said: about: rails: in: site: tag: is: "
            'before: after:; longer names as said:"Ida Holm"',
        )
        parser.add_argument("--order", choices=("best", "newest"), default="best", help="which come first (best)")
        parser.add_argument(
            "--limit", type=count_of_articles, default=1_000, metavar="N", help="no more than so many (1000)"
        )
        _take_format(parser)
    elif command in ("feeds", "refresh"):
        _take_feeds(parser, command)
    elif command and command in OF_THE_LIBRARY:
        OF_THE_LIBRARY[command](parser)
    else:
        if command == "add":
            parser.add_argument(
                "--feed", action="store_true", dest="takes_feed", help="follow the first feed of the page instead"
            )
            _take_many(parser)
        parser.add_argument(
            "pages", nargs="+" if command else "*", metavar="PAGE", help="a file, folder, web archive or address, or -"
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


def _take_many(parser: "argparse.ArgumentParser") -> None:
    """What is about many pages at once."""
    parser.add_argument("--again", action="store_true", help="also what a folder or an archive gave before")
    parser.add_argument("--verbose", action="store_true", help="a line for each page, however many there are")
    parser.add_argument(
        "--refused", type=named_file, metavar="FILE", help="write there what was refused, and why, a line each"
    )
    parser.add_argument(
        "--workers", type=_workers, metavar="N", help="processes that read pages (as many as there are processors)"
    )


def _workers(word: str) -> int:
    import argparse

    if not word.isdecimal() or not 1 <= int(word) <= _MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"this is no number from 1 to {_MOST_WORKERS}.")
    return int(word)


def _take_format(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--format", choices=("table", "json"), default="table", help="how to print it (table)")


def _take_feeds(parser: "argparse.ArgumentParser", command: str) -> None:
    parser.add_argument(
        "addresses", nargs="*", type=safe_line, metavar="ADDRESS", help="the address of a feed that you follow"
    )
    if command == "refresh":
        return
    _take_format(parser)
    parser.add_argument(
        "--import",
        type=named_file,
        metavar="FILE",
        dest="import_from",
        help="follow the feeds of a list: OPML, or newsboat's urls",
    )
    parser.add_argument(
        "--export", type=named_file, metavar="FILE", dest="export_to", help="write your feeds as OPML, - to print it"
    )
    parser.add_argument("--remove", action="store_true", dest="removes", help="follow it no longer; its articles stay")
    parser.add_argument("--title", type=safe_line, help='call it so; "" by its own title')
    parser.add_argument("--folder", type=safe_line, help='put it in a folder; "" in none')
    parser.add_argument(
        "--full-text",
        choices=("always", "never", "short"),
        help="when the pages of its entries are fetched: where the feed has short texts only (short)",
    )
    parser.add_argument("--every", type=_hours, metavar="HOURS", dest="hours", help="visit it no more often than that")
    parser.add_argument(
        "--mute", action="store_true", default=None, dest="mutes", help="leave it out unless refresh names it"
    )
    parser.add_argument("--no-mute", action="store_false", default=None, dest="mutes", help="visit it again")


def _hours(word: str) -> float:
    import argparse

    try:
        hours = float(word)
    except ValueError:
        hours = -1.0
    if not 0 <= hours <= _MOST_HOURS:
        raise argparse.ArgumentTypeError(f"these are no hours from 0 to {_MOST_HOURS}.")
    return hours
