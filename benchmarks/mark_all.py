"""What it costs to mark a whole library read and to undo that, in the steps of the reader.

    python benchmarks/mark_all.py LIBRARY.db SCRATCH_FOLDER

Works on a copy in SCRATCH_FOLDER in which nothing is read. Prints for both the CPU time of an article, the median and
95th percentile of a step, during which nobody else can write, and the size of what is remembered to undo it.
"""

import argparse
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from reader.library.library import Library
from reader.library.listing.listed_ids import listed_ids
from reader.library.listing.listing import Listing
from reader.library.stores.changes_in_steps import STEP, ChangesInSteps, reading


def main() -> None:
    """Measure on a copy."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("scratch", type=Path)
    options = parser.parse_args()
    copy = options.scratch / "mark_all.db"
    shutil.copy(options.library, copy)
    try:
        with Library(copy) as library:
            _measure(library)
    finally:
        for path in options.scratch.glob("mark_all.db*"):
            path.unlink()


def _measure(library: Library) -> None:
    library.write("UPDATE article SET is_read = 0 WHERE is_read = 1", ())
    changes = ChangesInSteps(reading(True))
    start = time.process_time()
    unread = listed_ids(Listing(library), library.last_id(), is_unread=True)
    print(f"found: {len(unread):,} articles, {(time.process_time() - start) * 1e3:.0f} ms of CPU")
    _time("marked", changes.make(library, unread))
    _time("undone", changes.undo(library))
    print(f"remembered to undo it: {sum(len(part) for _, ids in changes._made for part in ids._parts) / 1e3:.0f} kB")


def _time(name: str, steps: Iterator[int]) -> None:
    walls: list[float] = []
    cpu, start = time.process_time(), time.perf_counter()
    done = 0
    for so_far in steps:
        walls.append((time.perf_counter() - start) * 1e3)
        done, start = so_far, time.perf_counter()
    cpu = (time.process_time() - cpu) / done * 1e6
    high = quantiles(walls, n=20)[-1]
    print(
        f"{name}: {done:,} articles, {cpu:.0f} µs of CPU each; a step of {STEP}: {median(walls):.1f} ms, "
        f"95 % below {high:.1f} ms"
    )


if __name__ == "__main__":
    main()
