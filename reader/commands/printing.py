"""Prints results to standard output, and messages and progress to standard error."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reader.base.safe_text import safe_text

if TYPE_CHECKING:
    from datetime import datetime

AddRow = Callable[[dict[str, Any]], None]
"""Prints a row of a JSON list."""


def complain(message: str) -> None:
    """Print a message to standard error, each line with the program's name, and addresses without passwords."""
    if not sys.stderr:
        return
    for line in safe_text(_without_passwords(message)).splitlines():
        print(f"broadsheet: {line}", file=sys.stderr, flush=True)


def _without_passwords(message: str) -> str:
    if "@" not in message:
        return message
    from reader.base.address_credentials import hide_passwords  # takes urllib, which no help needs

    return hide_passwords(message)


def advise(message: str) -> None:
    """Print a message only to a terminal: in a crontab it would cause a mail."""
    if sys.stderr and sys.stderr.isatty():
        complain(message)


def say(text: object, end: str = "\n", flush: bool = False) -> None:
    """Print a result. What a terminal would act on is left out: a library may come from elsewhere."""
    print(safe_text(str(text)), end=end, flush=flush)


def print_found(found: "str | list[dict[str, Any]]") -> None:
    """Print a table, or a value as JSON; an empty table becomes a message."""
    if not isinstance(found, str):
        print_json(found)
    elif found:
        say(found)
    else:
        complain("Nothing was found.")


def print_json(value: Any) -> None:
    """Print a value as indented JSON."""
    print(to_json(value, indent=1))


@contextmanager
def json_rows() -> Iterator[AddRow]:
    """Print a JSON list with a row on each line, as they come. Yields the function that prints a row; the list is
    closed also where something fails.
    """
    before = "[\n"

    def add(row: dict[str, Any]) -> None:
        nonlocal before
        print(before, to_json(row), sep="", end="", flush=True)
        before = ",\n"

    try:
        yield add
    finally:
        print("[]" if before == "[\n" else "\n]")


def print_rows(rows: Iterable[dict[str, Any]]) -> None:
    """Print rows as a JSON list with a row on each line."""
    with json_rows() as add:
        for row in rows:
            add(row)


def to_json(value: Any, indent: int | None = None) -> str:
    """A value as JSON. What a terminal would act on is escaped; where standard output is not UTF-8, all characters
    outside ASCII are.
    """
    import json

    from reader.base.safe_json import safe_json

    encoding = getattr(sys.stdout, "encoding", None) or ""
    return safe_json(json.dumps(value, ensure_ascii=encoding.lower() not in ("utf-8", "utf8"), indent=indent))


def megabytes(size: int) -> str:
    """A size in bytes for people: "1.2 MB"."""
    return f"{size / 1_000_000:,.1f} MB"


def local_minute(moment: "datetime") -> str:
    """A moment for people, in the time of this machine: "2026-03-01 12:00"."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def terminal_width() -> int | None:
    """The width of the terminal in cells, None where the output goes elsewhere."""
    if not (sys.stdout and sys.stdout.isatty()):
        return None
    import shutil

    return shutil.get_terminal_size().columns


def show_progress(text: str) -> None:
    """Show progress on the last line of a terminal, in place of the progress before; "" clears it."""
    if sys.stderr and sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def counted(number: int, what: str) -> str:
    """A number with its unit: "1 page", "2,000 pages"."""
    return f"{number:,} {what}{'s' * (number != 1)}"
