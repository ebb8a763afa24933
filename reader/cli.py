"""The command line. The first word is a command, else everything is pages to open.

Textual is imported only inside `_open_reader`: `--help`, `add` and `clean` answer without it.
"""

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from reader import __version__, ingest, places
from reader.blocks import LabelledBlock
from reader.errors import MissingPage, PageError, ReaderError, TerminalError

_COMMANDS = ("add", "clean")

_USAGE = """broadsheet [PAGE ...]
       broadsheet add PAGE [PAGE ...]
       broadsheet clean PAGE [--format markdown|text|json] [--marks] [--labels]"""

_DESCRIPTION = """A terminal reader for news pages. A PAGE is a file (saved HTML or scraped text), a folder of them, an http or
https address, or - for standard input. Without a command the pages are added to the library and the first is opened."""

_EPILOGUE = """commands:
  add     add pages to the library without opening the reader, one line of result each
  clean   print the article on a page with its quotes and names, and store nothing

A file that is called like a command is named with its folder: ./add"""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say. Returns the exit status: 0 done, 1 something failed, 2 wrong usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    try:
        options = _parse(list(arguments))
        if options.command == "add":
            return _add(options)
        if options.command == "clean":
            return _clean(options)
        return _open_reader(options)
    except ReaderError as error:
        _complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _parse(arguments: list[str]) -> argparse.Namespace:
    """The options. Wrong usage prints how it goes and exits with 2."""
    place = _place_of_first_word(arguments)
    command = arguments[place] if place < len(arguments) and arguments[place] in _COMMANDS else None
    if command:
        arguments = arguments[:place] + arguments[place + 1 :]
    options = _parser(command).parse_args(arguments)
    options.command = command
    return options


def _place_of_first_word(arguments: Sequence[str]) -> int:
    """Where the first word stands, past the one option that may come before a command."""
    if arguments[:1] == ["--library"]:
        return 2
    return 1 if arguments and arguments[0].startswith("--library=") else 0


def _parser(command: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=f"broadsheet {command}" if command else "broadsheet",
        usage=None if command else _USAGE,
        description=None if command else _DESCRIPTION,
        epilog=None if command else _EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if command == "clean":
        parser.add_argument("page", metavar="PAGE", help="a file, an http or https address, or - for standard input")
        parser.add_argument("--format", choices=("markdown", "text", "json"), default="markdown", help="how to print it (markdown)")
        parser.add_argument("--marks", action="store_true", help="list the quotes with their speakers and the names below the article")
        parser.add_argument("--labels", action="store_true", help="print every line of the page with its label and the reason for it")
        return parser
    parser.add_argument("pages", nargs="+" if command else "*", metavar="PAGE", help="a file, a folder, an address, or -")
    parser.add_argument("--library", metavar="PATH", type=Path, help="the library's file, instead of the one in your data folder")
    if command is None:
        parser.add_argument("--version", action="version", version=f"broadsheet {__version__}")
    return parser


def _add(options: argparse.Namespace) -> int:
    """Add pages, one line of result each; failures go to standard error and make the status 1."""
    from reader.library.library import Library

    failed = False
    with Library(options.library or places.library_path()) as library:
        for result in ingest.add_sources(library, ingest.expand_sources(options.pages), stream=sys.stdin.buffer):
            if isinstance(result, ingest.Failed):
                failed = True
                _complain(f"{result.source}: {result.error}")
            else:
                print(f"{result.outcome}: {result.headline}", flush=True)
    return int(failed)


def _clean(options: argparse.Namespace) -> int:
    """Print the article on a page, or its labels; store nothing."""
    try:
        page = ingest.read_page(options.page, stream=sys.stdin.buffer)
        if options.labels:
            print(_labels(ingest.label(page), as_json=options.format == "json"))
            return 0
        article, annotations = ingest.analyse(page)
    except PageError as error:
        raise PageError(f"{ingest.source_name(options.page)}: {error}") from None
    if options.format == "json":
        from reader.article_json import article_to_json

        print(json.dumps(article_to_json(article, annotations), ensure_ascii=False, indent=1))
    else:
        from reader.article_text import render_markdown, render_text

        render = render_markdown if options.format == "markdown" else render_text
        print(render(article, annotations if options.marks else None), end="")
    return 0


def _labels(labelled: Sequence[LabelledBlock], as_json: bool) -> str:
    if as_json:
        rows = [{"label": str(one.label), "reason": one.reason, "text": one.block.text} for one in labelled]
        return json.dumps(rows, ensure_ascii=False, indent=1)
    reasons = max((len(one.reason) for one in labelled), default=0)
    return "\n".join(f"{one.label:<12}  {one.reason:<{reasons}}  {one.block.text}" for one in labelled)


def _open_reader(options: argparse.Namespace) -> int:
    """Open the app, which adds the pages in its background; standard input is read first, since the keyboard takes its place."""
    _check_terminal()
    missing = [page for page in options.pages if ingest.is_missing(page)]
    failures = [f"{ingest.source_name(page)}: There is no such file. Check the spelling." for page in missing]
    if missing and len(missing) == len(options.pages):
        raise MissingPage("\n".join(failures))
    pages = [_read_standard_input() if page == "-" else page for page in options.pages if page not in missing]
    gc.disable()  # until the first frame: there is no garbage yet, and looking for it costs a tenth of the start
    from reader.ui.app import open_reader

    failures += open_reader(options.library or places.library_path(), pages)
    for failure in failures:
        _complain(failure)
    return int(bool(failures))


def _check_terminal() -> None:
    if not sys.stdout.isatty():
        raise TerminalError("Standard output is no terminal, so the reader cannot open. `broadsheet clean PAGE` prints an article.")
    if os.environ.get("TERM", "") in ("dumb", "unknown", ""):
        raise TerminalError(
            "This terminal (TERM) cannot show the reader. Set TERM to what it is, such as xterm-256color; `broadsheet clean PAGE` prints an article."
        )


def _read_standard_input() -> ingest.Source:
    """The page piped in; afterwards standard input is the terminal, for the keys."""
    try:
        page = ingest.read_page("-", stream=sys.stdin.buffer)
    except PageError as error:
        raise PageError(f"standard input: {error}") from None
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise TerminalError("There is no terminal to read keys from. `broadsheet clean -` prints the article.") from None
    os.dup2(terminal, 0)
    os.close(terminal)
    return page


def _complain(message: str) -> None:
    for line in message.splitlines():
        print(f"broadsheet: {line}", file=sys.stderr, flush=True)
