"""The command line. Textual is imported only to open the reader: `--help`, `add` and `clean` answer without it."""

import errno
import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO

from reader import places
from reader.arguments import Options, parse_arguments
from reader.errors import MissingPage, PageError, ReaderError, TerminalError

if TYPE_CHECKING:
    from reader import ingest
    from reader.blocks import LabelledBlock


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say. Returns the exit status: 0 done, 1 something failed, 128 and the number of the signal
    that ended it (130 where the person interrupts); wrong usage exits with 2.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    try:
        try:
            return _obey(parse_arguments(arguments))
        finally:
            if sys.stdout:
                sys.stdout.flush()  # here, since at exit nobody can answer what goes wrong
    except ReaderError as error:
        _complain(str(error))
        return 1
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.errno not in (errno.EPIPE, errno.ENOSPC):
            raise
        # Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if error.errno == errno.ENOSPC:
            _complain("The disk is full, so the output is not whole. Make room and try again.")
        return 1


def _obey(options: Options) -> int:
    if options.command == "add":
        return _add(options)
    if options.command == "clean":
        return _clean(options)
    return _open_reader(options)


def _add(options: Options) -> int:
    """Add pages, one line of result each; failures go to standard error and make the status 1."""
    from reader import ingest
    from reader.library.library import Library

    failed = False
    with Library(options.library or places.library_path()) as library:
        for result in ingest.add_sources(library, ingest.expand_sources(options.pages), stream=_standard_input()):
            if isinstance(result, ingest.Failed):
                failed = True
                _complain(f"{result.source}: {result.error}")
            else:
                print(f"{result.outcome}: {result.headline}", flush=True)
    return int(failed)


def _clean(options: Options) -> int:
    """Print the article on a page, or its labels; store nothing."""
    from reader import ingest

    (source,) = options.pages
    try:
        page = ingest.read_page(source, stream=_standard_input())
        if options.labels:
            print(_labels(ingest.label(page), as_json=options.format == "json"))
            return 0
        article, annotations = ingest.analyse(page)
    except PageError as error:
        raise PageError(f"{ingest.source_name(source)}: {error}") from None
    if options.format == "json":
        import json

        from reader.article_json import article_to_json

        print(json.dumps(article_to_json(article, annotations), ensure_ascii=False, indent=1))
    else:
        from reader.article_text import render_markdown, render_text

        render = render_markdown if options.format == "markdown" else render_text
        print(render(article, annotations if options.marks else None), end="")
    return 0


def _labels(labelled: Sequence["LabelledBlock"], as_json: bool) -> str:
    if as_json:
        import json

        rows = [{"label": str(one.label), "reason": one.reason, "text": one.block.text} for one in labelled]
        return json.dumps(rows, ensure_ascii=False, indent=1)
    reasons = max((len(one.reason) for one in labelled), default=0)
    return "\n".join(f"{one.label:<12}  {one.reason:<{reasons}}  {one.block.text}" for one in labelled)


def _open_reader(options: Options) -> int:
    """Open the app, which adds the pages in its background; standard input is read first, since the keyboard takes its
    place.
    """
    _check_terminal()
    pages, missing = _pages_to_open(options.pages) if options.pages else ([], [])
    _take_keyboard()
    _draw_on_the_terminal()
    gc.disable()  # until the first frame: there is no garbage yet, and looking for it costs a tenth of the start
    _load_asyncio_without_openssl()
    from reader.ui.app import open_reader

    ending = open_reader(options.library or places.library_path(), pages, missing)
    for failure in ending.failures:
        _complain(failure)
    return ending.status


def _load_asyncio_without_openssl() -> None:
    """Spare the app's event loop OpenSSL, which it has no use for: 4 MB of memory and 10 ms of the start.

    asyncio does without the ssl module where Python has none. What fetches pages imports it afterwards as ever, and its
    encryption does not go through asyncio's.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def _pages_to_open(words: Sequence[str]) -> tuple[list["ingest.Source"], list[str]]:
    """The pages, and a sentence for each that is not there. Raises MissingPage if none is."""
    from reader import ingest

    missing = [word for word in words if ingest.is_missing(word)]
    failures = [f"{ingest.source_name(word)}: {ingest.missing_page(word)}" for word in missing]
    if len(missing) == len(words):
        raise MissingPage("\n".join(failures))
    there = [word for word in words if word not in missing]
    return [_read_standard_input() if ingest.is_standard_input(word) else word for word in there], failures


def _check_terminal() -> None:
    if not (sys.stdout and sys.stdout.isatty()):
        raise TerminalError(
            "Standard output is no terminal, so the reader cannot open. `broadsheet clean PAGE` prints an article."
        )
    if os.environ.get("TERM", "") in ("dumb", "unknown", ""):
        raise TerminalError(
            "This terminal (TERM) cannot show the reader. Set TERM to what it is, such as xterm-256color; "
            "`broadsheet clean PAGE` prints an article."
        )


def _take_keyboard() -> None:
    """Make the terminal standard input, where that is a pipe or a file: keys come from there."""
    if sys.stdin and sys.stdin.isatty():
        return
    try:
        if not sys.stdin:
            raise OSError("closed")
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise TerminalError(
            "There is no terminal to read keys from. `broadsheet clean PAGE` prints an article."
        ) from None
    os.dup2(terminal, 0)
    os.close(terminal)


def _draw_on_the_terminal() -> None:
    """Textual draws on the standard error that Python started with, which may be a file: `broadsheet 2>errors`."""
    if not (sys.__stderr__ and sys.__stderr__.isatty()):
        sys.__stderr__ = sys.__stdout__  # type: ignore[misc]


def _read_standard_input() -> "ingest.Source":
    """The page piped in."""
    from reader import ingest

    try:
        return ingest.read_page("-", stream=_standard_input())
    except PageError as error:
        raise PageError(f"standard input: {error}") from None


def _standard_input() -> BinaryIO:
    """The bytes of standard input, none where it is closed."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


def _complain(message: str) -> None:
    if not sys.stderr:
        return
    for line in message.splitlines():
        print(f"broadsheet: {line}", file=sys.stderr, flush=True)
