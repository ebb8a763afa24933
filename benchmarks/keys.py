"""From a key to the new screen: row down, page down, next article, a letter in find; newsboat beside it in the same
run.

    python benchmarks/keys.py HARNESS_FOLDER SCRATCH_FOLDER [--runs 5] [--only rows,page,next,find]

Prints medians in milliseconds, wall time from the key to the chunk of output that changed the screen, and the ratio to
newsboat's; for page down the mean CPU time, which is compared with one frame of 16.7 ms.
"""

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from statistics import fmean
from typing import Any

from rigs import Rig, load_harness, median, newsboat_version

_FRAME = 16.7
_KEYS = 12
_WORDS = ("the", "market", "winter")
_BODY = 44
"""Column from which the article stands, on a screen of 120."""


def main() -> None:
    """Measure what was asked for, programs in turn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("harness")
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="rows,page,next,find")
    options = parser.parse_args()
    bench = Bench(load_harness(options.harness), options.scratch, options.runs)
    print(newsboat_version())
    for name in options.only.split(","):
        getattr(bench, f"measure_{name}")()


class Bench:
    """Starts each program anew for each run, and alternates between them."""

    def __init__(self, harness: Any, scratch: Path, runs: int) -> None:
        self._harness, self._scratch, self._runs = harness, scratch, runs

    def measure_rows(self) -> None:
        """Row down, at 100, 1,000 and 100,000 rows."""
        for count in (100, 1_000, 10_000, 100_000):
            rig = Rig(self._scratch, count)
            ours, theirs = [], []
            for _ in range(self._runs):
                ours += self._on_reader(rig, lambda term: self._repeat(term, "j"))
                if count <= 10_000:
                    theirs += self._on_newsboat(rig, lambda term: self._repeat(term, "j"))
            self._print(f"row down, {count:,} rows", ours, theirs or None)

    def measure_page(self) -> None:
        """Page down in the list and in an article of 10,000 words: CPU of the reader."""
        rig, long = Rig(self._scratch, 10_000), Rig(self._scratch, 20, 10_000)
        for name, where, keys in (("list", rig, ""), ("article", long, "\r")):
            ours: list[Any] = []
            for _ in range(self._runs):
                ours += self._on_reader(where, lambda term, keys=keys: self._paged(term, keys))
            cpu = fmean(one.cpu for one in ours) * 1e3  # counted in ticks, which are longer than a key takes
            print(
                f"page down in the {name}: {cpu:.1f} ms of CPU, {cpu / _FRAME:.2f} of a frame; "
                f"wall {median([one.settled for one in ours]) * 1e3:.1f} ms"
            )

    def measure_next(self) -> None:
        """The next article with its marks painted, against newsboat opening one as long."""
        for words in (1_000, 10_000):
            rig = Rig(self._scratch, 20, words)
            ours, theirs = [], []
            for _ in range(self._runs):
                ours += self._on_reader(rig, lambda term: self._next_articles(term))
                theirs += self._on_newsboat(rig, lambda term: self._opened_articles(term))
            self._print(f"next article, {words:,} words", ours, theirs)

    def measure_find(self) -> None:
        """A letter typed in find on an article of 10,000 words, against newsboat's search in one."""
        rig = Rig(self._scratch, 20, 10_000)
        ours, theirs = [], []
        for _ in range(self._runs):
            ours += self._on_reader(rig, self._typed_letters)
            for word in _WORDS:  # a session for each: newsboat takes no second search on the same screen
                theirs += self._on_newsboat(rig, lambda term, word=word: self._searched(term, word))
        self._print("a letter in find, 10,000 words", ours, theirs)

    # -- programs

    def _on_reader(self, rig: Rig, measure: Callable[[Any], list[Any]]) -> list[Any]:
        command, environment = rig.reader()
        with self._harness.Term(command, env=environment) as term:
            if term.wait_for(re.compile("0000")) is None:
                raise SystemExit(f"the reader did not start:\n{term.screenshot()}")
            term.pump(quiet=0.8)
            return measure(term)

    def _on_newsboat(self, rig: Rig, measure: Callable[[Any], list[Any]]) -> list[Any]:
        with self._harness.Term(rig.newsboat()) as term:
            term.wait_for("Bench feed")
            term.pump(quiet=0.3)
            term.latency("\r", "Articles in feed", limit=5)
            term.pump(quiet=0.3)
            return measure(term)

    # -- measures

    def _repeat(self, term: Any, key: str) -> list[Any]:
        return term.repeat(key, _KEYS)[2:]

    def _paged(self, term: Any, keys: str) -> list[Any]:
        for key in keys:
            term.latency(key)
            term.pump(quiet=0.5)
        return [term.latency(" ") for _ in range(_KEYS)][2:]

    def _next_articles(self, term: Any) -> list[Any]:
        term.latency("\r")
        term.pump(quiet=0.5)
        # The headline of article n begins with its number, and stands in the body as well as in the list.
        return [term.latency("J", _shown(number)) for number in range(1, 11)][2:]

    def _opened_articles(self, term: Any) -> list[Any]:
        found = []
        for _ in range(8):
            found.append(term.latency("\r", re.compile(r"Title: \d{6}")))
            term.latency("q", "Articles in feed")
            term.latency("j")
        return found[1:]

    def _typed_letters(self, term: Any) -> list[Any]:
        term.latency("\r")
        term.pump(quiet=0.5)
        found = []
        for word in _WORDS:
            term.latency("/", "find: ")
            term.pump(quiet=0.3)
            for letter in word:
                before = _count(term.screen)
                found.append(
                    term.latency(letter, lambda screen, before=before: _count(screen) not in ("", before), limit=2)
                )
            term.latency("\x1b")
            term.pump(quiet=0.3)
        return found

    def _searched(self, term: Any, word: str) -> list[Any]:
        term.latency("\r", re.compile(r"Title: \d{6}"))
        term.pump(quiet=0.3)
        term.latency("/", "Search")
        for letter in word:
            term.latency(letter)
        return [term.latency("\r", limit=5)]

    def _print(self, name: str, ours: list[Any], theirs: list[Any] | None) -> None:
        mine = [one.expect if one.expect is not None else one.settled for one in ours]
        line = f"{name}: {median(mine) * 1e3:.2f} ms (n={len(mine)}, CPU {fmean(one.cpu for one in ours) * 1e3:.2f})"
        if theirs:
            other = [one.expect if one.expect is not None else one.settled for one in theirs]
            line += (
                f"; newsboat {median(other) * 1e3:.2f} ms (n={len(other)}); ratio {median(mine) / median(other):.2f}"
            )
        print(line, flush=True)


def _count(screen: Any) -> str:
    """What the find bar says of the number of matches."""
    return "".join(re.findall(r"\d+/\d+|no match", screen.display[-1]))


def _shown(number: int) -> Callable[[Any], bool]:
    """Whether the body shows article `number` with its first paragraph's quote."""
    mark = f"{number:06d}"
    return lambda screen: (
        any(mark in line[_BODY:] for line in screen.display) and any("“" in line[_BODY:] for line in screen.display)
    )


if __name__ == "__main__":
    main()
