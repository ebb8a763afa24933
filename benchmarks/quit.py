"""Quitting: seconds from the key to the end of the process, in as many states as the reader has to do in.

    python benchmarks/quit.py SCRATCH [--runs 100] [--articles 10000] [--only STATE,STATE]

Each run starts the reader on a terminal of its own, on a library below SCRATCH that is made once, brings it into one of
the states in turn, and quits. Prints how many runs ended within half a second, and each state's slowest run.
"""

import argparse
import os
import socket
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hostile_terminal import Terminal
from rigs import Rig

from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.unsubscribed_feeds import unsubscribe

_GOAL = 0.5
"""Seconds within which the process shall have ended."""
_PATIENCE = 20.0
"""Seconds after which a reader that does not end is killed."""
_SETTINGS = '[pipe]\nslow = ["sleep", "30"]\n'


class State(NamedTuple):
    """A state of the reader: the keys that lead there, one after the other, and words that show that it is there."""

    name: str
    keys: tuple[str, ...] = ()
    words: str = ""
    quit: str = "Q"


def states(silent: str) -> tuple[State, ...]:
    """The states. `silent` is the address of a server that takes connections and never answers."""
    return (
        State("the list"),
        State("an article", ("\r",)),
        State("a find that is typed", ("\r", "/", "the"), "find:", quit="\x11"),
        State("a find", ("\r", "/", "the", "\r")),
        State("a search that runs", ("/", "the"), quit="\x11"),
        State("adding from a silent server", ("a", f"{silent}/page", "\r"), "adding"),
        State("refreshing a silent server", ("R",), "of 1 feed"),
        State("marking all read", ("A", "\r")),
        State("the original page", ("\r", "v")),
        State("related stories", ("\r", "t")),
        State("the feeds", ("f",)),
        State("a command of 30 seconds that has the article", ("|", "\r"), "is running"),
        State("zen", ("\r", "z")),
    )


class Bench:
    """Starts the reader anew for each run."""

    def __init__(self, scratch: Path, articles: int, silent: str) -> None:
        self._rig, self._silent = Rig(scratch / "quit", articles), silent
        self._rig.reader()  # makes the library
        settings = self._rig.home / "config" / "broadsheet" / "settings.toml"
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text(_SETTINGS, "utf-8")

    def seconds(self, state: State) -> float | None:
        """The seconds that quitting takes from a state; None where the state was not reached."""
        command, folders = self._rig.reader()
        self._follow_silent_feed()
        with Terminal(command, os.environ | folders | {"TERM": "xterm-256color"}) as terminal:
            if not terminal.wait_for("000000"):
                return None
            terminal.pump(0.8)
            since = len(terminal.raw)
            for key in state.keys:
                terminal.press(key)
            if state.words and not terminal.wait_for(state.words, since, 3):
                return None
            began = time.monotonic()
            terminal.type(state.quit)
            status = terminal.exit_status(_PATIENCE)
            took = time.monotonic() - began
            return took if status == 0 else _PATIENCE

    def _follow_silent_feed(self) -> None:
        """Follow the feed as if for the first time: it is due."""
        with Library(self._rig.home / "data" / "broadsheet" / "library.db") as library:
            for feed in FeedStore(library).feeds():
                unsubscribe(library, feed.id)
            FeedStore(library).subscribe(f"{self._silent}/feed")


@contextmanager
def silent_server() -> Iterator[str]:
    """The address of a server that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=512) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


def main() -> None:
    """Go through the states, as often as the runs allow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--only", default="", help="names of states, or parts of them")
    options = parser.parse_args()
    taken: dict[str, list[float]] = defaultdict(list)
    with silent_server() as silent:
        bench = Bench(options.scratch, options.articles, silent)
        chosen = [one for one in states(silent) if any(part in one.name for part in options.only.split(","))]
        for run in range(options.runs):
            state = chosen[run % len(chosen)]
            seconds = bench.seconds(state)
            if seconds is None:
                print(f"not reached: {state.name}", flush=True)
            else:
                taken[state.name].append(seconds)
    sys.exit(_print_results(taken))


def _print_results(taken: dict[str, list[float]]) -> bool:
    """Print what was measured; true where a run took longer than it may."""
    for name, seconds in taken.items():
        print(f"{name}: {len(seconds)} runs, slowest {max(seconds):.2f} s")
    measured = [one for seconds in taken.values() for one in seconds]
    within = sum(one <= _GOAL for one in measured)
    slowest = max(measured, default=0.0)
    print(f"{within} of {len(measured)} ended within {_GOAL} s; slowest {slowest:.2f} s")
    return within < len(measured)


if __name__ == "__main__":
    main()
