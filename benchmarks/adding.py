"""Pages a second and processor, end to end: read, cleaned, annotated, indexed and stored.

    python benchmarks/adding.py PAGES [--workers 1,2] [--library COPY.db] [--most 400] [--stages]

PAGES is a folder of pages. Each number of workers adds them to a new library, or to a fresh copy of the one named, and
prints pages a second by the clock and by the processor time of all processes together (which a busy machine does not
change much), the pages that were refused, how long others who write had to wait at the longest (a person's mark is
tried every 5 ms), and the peak memory of this process and of the largest worker. --stages prints where the time of one
page goes instead.
"""

import argparse
import os
import resource
import shutil
import sqlite3
import statistics
import tempfile
import threading
import time
from collections import Counter
from contextlib import closing, suppress
from pathlib import Path

from reader import pipeline, sources
from reader.annotating import annotator
from reader.base.errors import PageError
from reader.bulk_ingest.pipeline import ingest_pages
from reader.bulk_ingest.source_scanner import SourceScanner
from reader.cleaning import clean
from reader.cleaning.version import VERSION
from reader.library import prepared
from reader.library.library import Library
from reader.library.stores.sources import SourceStore
from reader.pages import files


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path)
    parser.add_argument("--workers", default="1,2", help="numbers of workers, one run each (1,2)")
    parser.add_argument("--library", type=Path, help="a library of which a copy is added to")
    parser.add_argument("--most", type=int, default=400, help="pages of the folder (400)")
    parser.add_argument("--stages", action="store_true", help="print where the time of one page goes")
    options = parser.parse_args()
    paths = list(files.find_pages(options.pages))[: options.most]
    with tempfile.TemporaryDirectory(dir=options.library.parent if options.library else None) as folder:
        path = Path(folder) / "library.db"
        for size in [0] if options.stages else map(int, options.workers.split(",")):
            path.unlink(missing_ok=True)
            if options.library:
                shutil.copy(options.library, path)
            _print_stages(path, paths) if options.stages else _add(path, paths, size)


def _add(path: Path, paths: list[Path], size: int) -> None:
    before, events = _processor(), Counter[str]()
    with Library(path) as library, _Bystander(path) as bystander:
        sources = SourceStore(library)
        start = time.monotonic()
        for event in ingest_pages(library, SourceScanner(paths, lambda key: sources.is_done(key, VERSION)), size):
            events[type(event).__name__] += 1
        lasted, spent = time.monotonic() - start, _processor() - before
    own, largest = (resource.getrusage(who).ru_maxrss >> 10 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    waits = sorted(bystander.waits)
    print(
        f"{size} workers, {len(paths)} pages: {len(paths) / lasted:.1f} pages a second, "
        f"{len(paths) / spent:.1f} a second of processor time, {events['Failed']} refused\n"
        f"  others wait to write: median {1e3 * statistics.median(waits):.1f} ms, one in a hundred "
        f"{1e3 * waits[-(len(waits) // 100 + 1)]:.0f}, longest {1e3 * waits[-1]:.0f}; "
        f"memory {own} MiB and {largest} MiB a worker; library {path.stat().st_size >> 20} MiB",
        flush=True,
    )


def _processor() -> float:
    """Seconds of processor time of this process and of those that it began and that have ended."""
    return sum(os.times()[:4])


class _Bystander:
    """Somebody who writes to the library all the time, and how long each time took in seconds."""

    def __init__(self, path: Path) -> None:
        self._path, self.waits = path, list[float]()
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._write)

    def __enter__(self) -> "_Bystander":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _write(self) -> None:
        with closing(sqlite3.connect(self._path, timeout=10, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = NORMAL")
            while not self._done.wait(0.005):
                start = time.monotonic()
                connection.execute("UPDATE article SET is_starred = 0 WHERE id = 1")
                self.waits.append(time.monotonic() - start)


def _print_stages(path: Path, paths: list[Path]) -> None:
    spent: Counter[str] = Counter()
    for owner, name, stage in (
        (files, "read_file", "read"),
        (clean, "read_lines", "clean"),
        (annotator, "annotate_as_set", "annotate"),
        (prepared, "prepare", "make ready"),
        (Library, "add_prepared", "index and store"),
    ):
        _time(owner, name, stage, spent)
    with Library(path) as library:
        for page in paths:
            start = time.process_time()
            with suppress(PageError):
                pipeline.store(library, sources.read_page(page))
            spent["all"] += time.process_time() - start  # type: ignore[assignment]
    print("  ".join(f"{stage} {1e3 * seconds / len(paths):.1f} ms" for stage, seconds in spent.items()))


def _time(owner: object, name: str, stage: str, spent: "Counter[str]") -> None:
    work = getattr(owner, name)

    def timed(*arguments: object) -> object:
        start = time.process_time()
        try:
            return work(*arguments)
        finally:
            spent[stage] += time.process_time() - start  # type: ignore[assignment]

    setattr(owner, name, timed)


if __name__ == "__main__":
    main()
