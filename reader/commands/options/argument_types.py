"""Values that several commands take. Each function turns a word of the command line into a value."""

from pathlib import Path
from typing import TYPE_CHECKING

from reader.base.safe_text import safe_line

if TYPE_CHECKING:
    import argparse


def file_name(word: str) -> str:
    """The path of a file or a folder. Raises ArgumentTypeError where it is empty, as "$FOLDER" may be in a script: as a
    path that would be the working folder.
    """
    if not word:
        import argparse

        raise argparse.ArgumentTypeError("the path is empty. Name a file or a folder, or leave it out.")
    return word


def file_path(word: str) -> Path:
    """The path of a file; "~" is the home folder also where the shell left it alone, as in --library=~/news.db."""
    return Path(file_name(word)).expanduser()


def whole_number(name: str, word: str, least: int, most: int) -> int:
    """A number from `least` to `most`. Raises ArgumentTypeError with `name`, as the help calls it."""
    if not (word.isascii() and word.isdecimal() and len(word) <= 12) or not least <= int(word) <= most:
        import argparse

        raise argparse.ArgumentTypeError(f"{name} must be a whole number from {least:,} to {most:,}.")
    return int(word)


def article_limit(word: str) -> int:
    """A number of articles."""
    return whole_number("N", word, 0, 999_999_999)


def language_code(word: str) -> str:
    """An ISO 639-1 code, with or without a region: "de", "de-CH". Raises ArgumentTypeError for anything else."""
    code = word.split("-")[0].lower()
    if not (code.isascii() and code.isalpha() and len(code) == 2):
        import argparse

        raise argparse.ArgumentTypeError("CODE must be a language of two letters, such as de, fr, es or it.")
    return code


def add_format(parser: "argparse.ArgumentParser", *formats: str, result: str = "how to print it") -> None:
    """Add --format; the first of the formats is the default."""
    default = formats[0]
    parser.add_argument("--format", choices=formats, default=default, help=f"{result} (default: {default})")


def add_queries(parser: "argparse.ArgumentParser") -> None:
    """Add --query, which may be given several times."""
    parser.add_argument(
        "--query",
        action="append",
        default=[],
        dest="queries",
        type=safe_line,
        metavar="QUERY",
        help="only articles that a search finds, such as 'is:starred fog'",
    )
