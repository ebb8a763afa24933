"""Questions to the person at the terminal, which are answered by yes or no."""

import sys

_YES = ("y", "yes")


def can_ask() -> bool:
    """Whether somebody is at a terminal who can answer."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stderr)


def is_wanted(question: str) -> bool:
    """Ask the person, and wait for the answer; whatever is not yes is no."""
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in _YES
