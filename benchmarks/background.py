"""The time from a key to the new screen while the reader works in the background, and while it has nothing to do.

    python benchmarks/background.py HARNESS_FOLDER SCRATCH_FOLDER [--keys 30] [--words 200000] [--feeds 500] [--only X]

The reader has five things to do: annotate 2,000 articles again, as their marks were made by an older annotator; clean,
annotate, add and open a page of `--words` words; refresh `--feeds` feeds of 50 entries each on this machine; delete
100,000 articles of a feed that are past its limits; and star 105,000 that are selected.
Prints medians and the slowest of all keys in milliseconds.
"""

import argparse
import multiprocessing
import random
import re
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from feeds import serve
from rigs import Rig, load_harness

from reader.annotating.version import VERSION
from reader.library.library import Library
from reader.library.stores.feeds import FeedStore
from reader.library.stores.retention import RetentionStore
from reader.model.retention import Retention

_ARTICLES, _WORDS = 2_000, 600
_KINDS = {"row down": "j", "next article": "J"}
_NAMES = ("nothing to do", "annotating", "adding", "refreshing", "expiring", "starring")
_EXPIRING, _STAYING = 100_000, 5_000
_ENTRIES = 50
_FEW_WORDS = 100
_SELECT_ALL = "\x01"  # Ctrl+a
_BRING_ALL_BUT = """INSERT INTO article_feed SELECT id, ?, sort_at, 0, is_read, 1 FROM article
    ORDER BY sort_at DESC, id DESC LIMIT -1 OFFSET ?"""
"""Lets a feed have brought all articles but the newest, long ago."""
_DEEP = 6
"""How many pages down keys are pressed while feeds are refreshed: new articles appear above."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("harness")
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--keys", type=int, default=30, help="presses of each key (30)")
    parser.add_argument("--words", type=int, default=200_000, help="words of the page that is added (200000)")
    parser.add_argument("--feeds", type=int, default=500, help="feeds that are refreshed (500)")
    parser.add_argument("--only", choices=_NAMES, help="measure only one of them")
    options = parser.parse_args()
    harness, rig = load_harness(options.harness), Rig(options.scratch, _ARTICLES, _WORDS)
    options.scratch.mkdir(parents=True, exist_ok=True)
    page = options.scratch / "long.txt"
    page.write_text(long_page(options.words), "utf-8")
    for name in [options.only] if options.only else _NAMES:
        if name == "refreshing":
            _measure_refreshing(harness, rig, options)
            continue
        if name == "expiring":
            _measure_expiring(harness, options)
            continue
        if name == "starring":
            _measure_starring(harness, options)
            continue
        command, environment = rig.reader(VERSION - 1 if name == "annotating" else VERSION)
        with harness.Term(command, env=environment) as term:
            if term.wait_for(re.compile("0000")) is None:
                raise SystemExit(f"the reader did not start:\n{term.screenshot()}")
            term.pump(quiet=0.8)  # by then the work has begun
            if name == "adding":
                for keys in ("a", str(page), "\r"):
                    term.latency(keys)
            _measure(name, term, options.keys)
            if name == "adding":
                _open_added(term)


def _measure_refreshing(harness: Any, rig: Rig, options: argparse.Namespace) -> None:
    command, environment = rig.reader()
    home = Path(environment["XDG_DATA_HOME"])
    copy = options.scratch / "refreshing"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy)
    with _served(options.feeds) as addresses:
        with Library(copy / "broadsheet" / "library.db") as library:
            feeds = FeedStore(library)
            for address in addresses:
                feeds.subscribe(address)
        environment |= {"XDG_DATA_HOME": str(copy), "NO_PROXY": "*"}
        with harness.Term(command, env=environment) as term:
            if term.wait_for(re.compile("0000")) is None:
                raise SystemExit(f"the reader did not start:\n{term.screenshot()}")
            term.pump(quiet=0.8)
            for _ in range(_DEEP):
                term.latency(" ")
            _measure("before refreshing", term, options.keys, _list_changed)
            term.send("R")
            term.wait_for(re.compile("of [0-9,]+ feeds"))
            _measure("refreshing", term, options.keys, _list_changed)
            print(term.screen.display[-1].strip())


def _measure_expiring(harness: Any, options: argparse.Namespace) -> None:
    command, environment, copy = _many_articles(options, "expiring")
    with Library(copy / "broadsheet" / "library.db") as library:
        feed, _ = FeedStore(library).subscribe("https://feed.example/")
        library.write(_BRING_ALL_BUT, (feed, _STAYING))
        RetentionStore(library).set_default(Retention(days=30))
    with harness.Term(command, env=environment) as term:
        if term.wait_for(re.compile("0000")) is None:
            raise SystemExit(f"the reader did not start:\n{term.screenshot()}")
        _measure("expiring", term, options.keys, _list_changed)
    with Library(copy / "broadsheet" / "library.db") as library:
        print(f"{library.count() - _STAYING:,} articles were still to be deleted then")


def _measure_starring(harness: Any, options: argparse.Namespace) -> None:
    command, environment, copy = _many_articles(options, "starring")
    with harness.Term(command, env=environment) as term:
        if term.wait_for(re.compile("0000")) is None:
            raise SystemExit(f"the reader did not start:\n{term.screenshot()}")
        term.send(_SELECT_ALL)
        if term.wait_for(re.compile("105,000 selected")) is None:
            raise SystemExit(f"the articles were not selected:\n{term.screenshot()}")
        before = list(term.screen.display)
        first = term.latency("s", lambda screen: list(screen.display) != before, limit=5).expect
        print(f"starring, the first s: {(first or 5.0) * 1e3:.0f} ms")
        _measure("starring", term, options.keys, _list_changed)
    with Library(copy / "broadsheet" / "library.db") as library:
        ((starred,),) = library.read("SELECT count(*) FROM article WHERE is_starred = 1")
        print(f"{starred:,} articles were starred by then")


def _many_articles(options: argparse.Namespace, name: str) -> tuple[list[str], dict[str, str], Path]:
    """The reader's command and environment on a copy of a library of 105,000 articles, and the folder of the copy."""
    command, environment = Rig(options.scratch, _EXPIRING + _STAYING, _FEW_WORDS).reader()
    copy = options.scratch / name
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(Path(environment["XDG_DATA_HOME"]), copy)
    return command, environment | {"XDG_DATA_HOME": str(copy)}, copy


@contextmanager
def _served(count: int) -> Iterator[list[str]]:
    """The addresses of that many feeds, while they are served."""
    port: multiprocessing.Queue[int] = multiprocessing.Queue()
    server = multiprocessing.Process(target=serve, args=(count, _ENTRIES, 0.0, port), daemon=True)
    server.start()
    base = f"http://127.0.0.1:{port.get()}"
    try:
        yield [f"{base}/{number}" for number in range(count)]
    finally:
        server.terminate()


def _list_changed(term: Any) -> Callable[[Any], bool]:
    """Tells whether the list or the article has changed since now; the bottom line changes by itself."""
    before = list(term.screen.display[:-1])
    return lambda screen: list(screen.display[:-1]) != before


def _measure(name: str, term: Any, keys: int, changed: Callable[[Any], Any] = lambda _: None) -> None:
    found: dict[str, list[float]] = {kind: [] for kind in _KINDS}
    for _ in range(keys):
        for kind, key in _KINDS.items():
            lasted = term.latency(key, changed(term), limit=5).expect
            found[kind].append((5.0 if lasted is None else lasted) * 1e3)
    at_end = ", at work to the end" if name == "adding" and "adding" in term.screen.display[-1] else ""
    for kind, times in found.items():
        times.sort()
        print(
            f"{name}, {kind}: median {statistics.median(times):.1f} ms, "
            f"one in twenty {times[-(len(times) // 20 + 1)]:.1f}, slowest {times[-1]:.1f}{at_end}",
            flush=True,
        )


def _open_added(term: Any) -> None:
    """Open the page once it is there, and go down in it."""
    while "adding" in term.screen.display[-1]:
        term.pump(quiet=0.2)
    opened = term.latency("\r", "A long day at the harbour council,", limit=10)
    paged = [term.latency(" ", limit=5).settled or 5.0 for _ in range(10)]
    print(
        f"opening it: {(opened.expect or 10.0) * 1e3:.0f} ms, then page down: {statistics.median(paged) * 1e3:.0f} ms",
        flush=True,
    )


def long_page(words: int) -> str:
    """A page of invented speech, in paragraphs of sixty words."""
    chance = random.Random(1)
    names = ("Marta Venn", "Osei Brandt", "Colm Adeyemi", "Priya Halvorsen", "Tomas Quill", "Ingrid Sallow")
    plain = "the harbour council said on monday that growth figures were worse than ministers would admit".split()
    paragraphs = []
    for _ in range(words // 60):
        said = " ".join(chance.choices(plain, k=14)).capitalize()
        rest = " ".join(chance.choices(plain, k=38)).capitalize()
        paragraphs.append(f"“{said},” said {chance.choice(names)} of Port Hallow. {rest}.")
    return "\n\n".join([f"A long day at the harbour council, {time.time():.0f}", *paragraphs])  # not known yet


if __name__ == "__main__":
    main()
