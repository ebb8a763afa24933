"""What the command line prints: results on standard output, complaints and progress on standard error."""

import sys
from typing import Any


def complain(message: str) -> None:
    """Say on standard error what went wrong, or what one should know, each line with the program's name."""
    if not sys.stderr:
        return
    for line in message.splitlines():
        print(f"broadsheet: {line}", file=sys.stderr, flush=True)


def advise(message: str) -> None:
    """Say what is only of use to a person who watches: nobody does where a timetable runs the command."""
    if sys.stderr and sys.stderr.isatty():
        complain(message)


def print_found(found: "str | list[dict[str, Any]]") -> None:
    """Print a table, or what becomes JSON; people are told where nothing was found."""
    if not isinstance(found, str):
        print_json(found)
    elif found:
        print(found)
    else:
        complain("Nothing was found.")


def print_json(value: Any) -> None:
    """Print a value as JSON."""
    print(to_json(value, indent=1))


def to_json(value: Any, indent: int | None = None) -> str:
    """A value as JSON: in the letters that standard output has, all others written as JSON writes them."""
    import json

    encoding = getattr(sys.stdout, "encoding", None) or ""
    return json.dumps(value, ensure_ascii=encoding.lower() not in ("utf-8", "utf8"), indent=indent)


def terminal_width() -> int | None:
    """The columns of the terminal, None where the output goes elsewhere."""
    if not (sys.stdout and sys.stdout.isatty()):
        return None
    import shutil

    return shutil.get_terminal_size().columns


def show_progress(text: str) -> None:
    """Say how far long work is, on one line of the terminal that the next text takes; "" clears it."""
    if sys.stderr and sys.stderr.isatty():
        print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)


def counted(number: int, what: str) -> str:
    """A number with what is counted: "1 page", "2,000 pages"."""
    return f"{number:,} {what}{'s' * (number != 1)}"
