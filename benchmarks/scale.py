"""What a large library costs: starting the reader, its memory, the list, opening an article, and adding some.

    python benchmarks/scale.py HARNESS_FOLDER LIBRARY.db [LIBRARY.db …] [--runs 7] [--add 200]

The libraries are those of `make_library.py --varied`, the smallest first; they are changed: what is remembered of the
last start is forgotten, and with `--add` articles come in, one by one as a person adds them and all in one transaction.
`HARNESS_FOLDER` as for startup.py. Starts take turns; the ratio of a library to the first is the median of the ratios
within each turn. Memory is that of the reader's process, at rest and after some reading and a search. The rest is
milliseconds of this process's CPU, median and 95th percentile: the newest page of the list, any page, how many there
are, an article opened.
"""

import argparse
import random
import re
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from invented_articles import LATEST, Invented, Words
from make_library import BulkLibrary
from rigs import broadsheet, load_harness, median

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.rows.article_row import Key
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import Annotations
from reader.model.article import Article

_FIRST = re.compile(r"● *\S* *\d{6} .*\n(.*\n)*.*help")
_PAGE = 100
_KEYS = ("\r", "J", "J", " ", "G", "h", "/", *"said", "\r", "j", "\r", "h", "G", "g", "\x1b")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("harness")
    parser.add_argument("libraries", type=Path, nargs="+")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--add", type=int, default=0, help="articles to add to each library")
    options = parser.parse_args()
    harness = load_harness(options.harness)
    for path in options.libraries:
        _print_list(path)
    with tempfile.TemporaryDirectory() as home:
        environment = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("DATA", "CONFIG", "STATE")}
        if options.runs:
            _print_starts(harness, options.libraries, environment, options.runs)
            for path in options.libraries:
                _print_memory(harness, path, environment, options.runs)
    if options.add:
        for path in options.libraries:
            _print_adding(path, options.add)


def _print_list(path: Path) -> None:
    with Library(path) as library:
        library.write("DELETE FROM state", ())
        chance, listing = random.Random(1), Listing(library)
        count = listing.count()
        newest, oldest = listing.rows_after(None, 1)[0].key, listing.rows_before(None, 1)[0].key
        ids = [chance.randrange(1, count) for _ in range(300)]
        measured: dict[str, Callable[[int], object]] = {
            "newest page": lambda number: listing.rows_after(None, _PAGE),
            "any page": lambda number: listing.rows_after(
                Key(chance.randint(oldest.sort_at, newest.sort_at), 0), _PAGE
            ),
            "count": lambda number: (listing.count(), listing.unread()),
            "an article": lambda number: library.open_article(ids[number]),
        }
        figures = [
            f"{name} {_spread([_milliseconds(work, number) for number in range(300)])}"
            for name, work in measured.items()
        ]
        print(f"{count:,} articles: {'; '.join(figures)}", flush=True)


def _print_starts(harness: Any, libraries: list[Path], environment: dict[str, str], runs: int) -> None:
    programs = {str(path): ([broadsheet(), "--library", str(path)], _FIRST, {"env": environment}) for path in libraries}
    results = harness.compare(programs, n=runs)
    base = results[str(libraries[0])]
    for name, ones in results.items():
        ratios = [
            statistics.median(
                getattr(one, field) / getattr(other, field) for one, other in zip(ones, base, strict=True)
            )
            for field in ("expect", "cpu")
        ]
        wall, cpu = (median([getattr(one, field) for one in ones]) * 1e3 for field in ("expect", "cpu"))
        print(
            f"start {name}: wall {wall:.0f} ms, ratio {ratios[0]:.2f}; CPU {cpu:.0f} ms, ratio {ratios[1]:.2f}",
            flush=True,
        )


def _print_memory(harness: Any, path: Path, environment: dict[str, str], runs: int) -> None:
    rest, used = [], []
    for _ in range(min(3, runs)):
        with harness.Term([broadsheet(), "--library", str(path)], env=environment) as term:
            term.wait_for(_FIRST)
            term.pump(quiet=1.5)
            rest.append(term.rss()[0])
            for key in _KEYS:
                term.latency(key, limit=2)
            term.pump(quiet=1.5, limit=20)
            used.append(term.rss()[0])
    print(f"memory {path}: at rest {median(rest):.1f} MiB, after reading and a search {median(used):.1f}", flush=True)


def _print_adding(path: Path, count: int) -> None:
    words = Words()
    made = [_of_today(words.article(random.randrange(10_000_000, 20_000_000), 400)) for _ in range(2 * count)]
    with BulkLibrary(path) as library:
        one_by_one = [_milliseconds(lambda number: library.add(*made[number]), number) for number in range(count)]
        begun = time.process_time()
        with library.writing():
            for one in made[count:]:
                library.add(*one)
        spent = time.process_time() - begun
    print(
        f"adding to {path}: one by one {_spread(one_by_one)} ms, longest {max(one_by_one):.0f}, "
        f"{count / sum(one_by_one) * 1000:.0f} a second of CPU; {count} in one transaction {count / spent:.0f}"
    )


def _of_today(made: Invented) -> tuple[Article, Annotations, RawPage]:
    published = LATEST - timedelta(minutes=random.randrange(1_000))
    return replace(made.article, published=published), made.annotations, made.page


def _milliseconds(work: Callable[[int], object], number: int) -> float:
    begun = time.process_time()
    work(number)
    return (time.process_time() - begun) * 1000


def _spread(values: list[float]) -> str:
    ordered = sorted(values)
    return f"{statistics.median(ordered):.2f} / {ordered[int(len(ordered) * 0.95) - 1]:.2f}"


if __name__ == "__main__":
    main()
