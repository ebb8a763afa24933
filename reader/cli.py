"""The command line. Textual is imported only to open the reader: `--help`, `add` and `clean` answer without it."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader import places
from reader.arguments import Options, parse_arguments
from reader.errors import MissingPage, PageError, ReaderError, TerminalError

if TYPE_CHECKING:
    from reader import ingest
    from reader.blocks import LabelledBlock


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say. Returns the exit status: 0 done, 1 something failed, 130 interrupted; wrong usage
    exits with 2.
    """
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
    options = parse_arguments(arguments)
    try:
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


def _add(options: Options) -> int:
    """Add pages, one line of result each; failures go to standard error and make the status 1."""
    from reader import ingest
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


def _clean(options: Options) -> int:
    """Print the article on a page, or its labels; store nothing."""
    from reader import ingest

    (source,) = options.pages
    try:
        page = ingest.read_page(source, stream=sys.stdin.buffer)
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
    pages, failures = _pages_to_open(options.pages) if options.pages else ([], [])
    gc.disable()  # until the first frame: there is no garbage yet, and looking for it costs a tenth of the start
    _load_asyncio_without_openssl()
    from reader.ui.app import open_reader

    failures += open_reader(options.library or places.library_path(), pages)
    for failure in failures:
        _complain(failure)
    return int(bool(failures))


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
    failures = [f"{ingest.source_name(word)}: There is no such file. Check the spelling." for word in missing]
    if len(missing) == len(words):
        raise MissingPage("\n".join(failures))
    return [_read_standard_input() if word == "-" else word for word in words if word not in missing], failures


def _check_terminal() -> None:
    if not sys.stdout.isatty():
        raise TerminalError(
            "Standard output is no terminal, so the reader cannot open. `broadsheet clean PAGE` prints an article."
        )
    if os.environ.get("TERM", "") in ("dumb", "unknown", ""):
        raise TerminalError(
            "This terminal (TERM) cannot show the reader. Set TERM to what it is, such as xterm-256color; "
            "`broadsheet clean PAGE` prints an article."
        )


def _read_standard_input() -> "ingest.Source":
    """The page piped in; afterwards standard input is the terminal, for the keys."""
    from reader import ingest

    try:
        page = ingest.read_page("-", stream=sys.stdin.buffer)
    except PageError as error:
        raise PageError(f"standard input: {error}") from None
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        raise TerminalError(
            "There is no terminal to read keys from. `broadsheet clean -` prints the article."
        ) from None
    os.dup2(terminal, 0)
    os.close(terminal)
    return page


def _complain(message: str) -> None:
    for line in message.splitlines():
        print(f"broadsheet: {line}", file=sys.stderr, flush=True)
