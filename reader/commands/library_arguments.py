"""What may be said of the commands that list, show, write out and take in the articles of a library."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line

if TYPE_CHECKING:
    import argparse


def _take_list(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("query", nargs="*", type=safe_line, metavar="QUERY", help="only those that a search finds")
    _take_query(parser)
    for state in ("unread", "starred", "later"):
        parser.add_argument(
            f"--{state}", action="append_const", const=state, dest="states", default=[], help=f"only what is {state}"
        )
    parser.add_argument(
        "--feed", type=safe_line, metavar="FEED", help="only what a feed brought, by its address or its title"
    )
    parser.add_argument("--tag", type=safe_line, help="only what has this tag")
    parser.add_argument(
        "--limit", type=count_of_articles, default=-1, metavar="N", help="no more than so many, the newest"
    )
    parser.add_argument("--format", choices=("table", "json"), default="table", help="how to print it (table)")


def _take_show(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "article", type=safe_line, metavar="ID", help="the article's number, as list prints it, or its address"
    )
    parser.add_argument("--format", choices=("text", "markdown", "json"), default="text", help="how to print it (text)")


def _take_stats(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument("--format", choices=("table", "json"), default="table", help="how to print it (table)")


def _take_export(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "export_to", type=named_file, metavar="DIR", help="the folder to write into; it is made if there is none"
    )
    _take_query(parser)
    parser.add_argument(
        "--format",
        choices=("markdown", "json", "html", "epub"),
        default="markdown",
        help="what to write (markdown); import reads json",
    )
    parser.add_argument(
        "--force", action="store_true", dest="is_forced", help="write over files that Broadsheet did not write, too"
    )


def _take_query(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "--query",
        action="append",
        default=[],
        dest="queries",
        type=safe_line,
        metavar="QUERY",
        help="only what a search finds, such as 'is:starred fog'",
    )


def _take_import(parser: "argparse.ArgumentParser") -> None:
    parser.add_argument(
        "pages", nargs="*", type=named_file, metavar="PATH", help="a file or a folder; without one, go on fetching"
    )
    parser.add_argument(
        "--no-fetch", action="store_false", dest="fetches", help="keep addresses without their pages for now"
    )
    parser.add_argument("--retry", action="store_true", dest="retries", help="try again what could not be fetched")
    parser.add_argument(
        "--waiting", action="store_true", dest="shows_waiting", help="list the addresses that are still to be fetched"
    )
    parser.add_argument("--format", choices=("table", "json"), default="table", help="how to list them (table)")


def named_file(word: str) -> str:
    """The path of a file or a folder. Raises ArgumentTypeError where it is empty, as "$FOLDER" may be in a script: as a
    path that would be the folder one is in.
    """
    if not word:
        import argparse

        raise argparse.ArgumentTypeError("the path is empty. Name a file or a folder, or leave it out.")
    return word


def count_of_articles(word: str) -> int:
    """A number of articles. Raises ArgumentTypeError."""
    import argparse

    if not word.isascii() or not word.isdecimal() or len(word) > 9:
        raise argparse.ArgumentTypeError("this is no number of articles. Write one such as 20.")
    return int(word)


OF_THE_LIBRARY: Mapping[str, "Callable[[argparse.ArgumentParser], None]"] = {
    "list": _take_list,
    "show": _take_show,
    "stats": _take_stats,
    "export": _take_export,
    "import": _take_import,
}
"""The commands, and what each may be told."""
