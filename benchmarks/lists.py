"""What the views of the list cost: pages, counts, places, the next unread article, and an article opened.

    python benchmarks/lists.py LIBRARY.db [LIBRARY.db …] [--runs 200]

The libraries are those of `make_library.py --varied`. For each library and list, in each of its orders, prints median
and 95th percentile of the milliseconds of CPU of this thread: the newest page of 100 rows, the page below a random row,
the page above it, the count, the next unread row from there, the number of a random row, and the row with a random
number. The feeds, folders, tags and sites are those with most articles. Last an article opened, and one marked read.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL as ALL_ARTICLES
from reader.library.listing.view import LATER, SAMPLES, STARRED, UNREAD, View, ViewKind
from reader.library.rows.article_row import Key

_PAGE = 100
_KEYS = 20
"""Random rows to begin at: each is found by walking to it."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("libraries", type=Path, nargs="+")
    parser.add_argument("--runs", type=int, default=200)
    options = parser.parse_args()
    for path in options.libraries:
        with Library(path) as library:
            for view in _views(library):
                for order in view.orders:
                    _print_list(Listing(library, view, order), options.runs)
            _print_article(library, options.runs)


def _views(library: Library) -> list[View]:
    largest = "SELECT value FROM view_count WHERE kind = ? AND value != '' ORDER BY listed DESC LIMIT 1"
    kinds = (ViewKind.FEED, ViewKind.FOLDER, ViewKind.SITE, ViewKind.TAG)
    named = [View(kind, value) for kind in kinds for (value,) in library.read(largest, (kind.value,))]
    return [ALL_ARTICLES, UNREAD, STARRED, LATER, SAMPLES, *named]


def _print_list(listing: Listing, runs: int) -> None:
    count, chance = listing.count(), random.Random(1)
    if not count:
        return
    keys = [key for _ in range(_KEYS) if (key := listing.key_after(None, chance.randint(1, count)))]
    works: dict[str, Callable[[Key], object]] = {
        "newest page": lambda key: listing.rows_after(None, _PAGE),
        "below": lambda key: listing.rows_after(key, _PAGE),
        "above": lambda key: listing.rows_before(key, _PAGE),
        "count": lambda key: listing.count(),
        "unread": lambda key: listing.next_unread(key),
        "number": listing.rank,
        "row": lambda key: listing.key_after(None, chance.randint(1, count)),
    }
    figures = [
        f"{name} {_spread([_milliseconds(work, chance.choice(keys)) for _ in range(runs)])}"
        for name, work in works.items()
    ]
    print(f"{count:>9,} {str(listing.view)[:24]:24} {listing.order.value:8} {'; '.join(figures)}", flush=True)


def _print_article(library: Library, runs: int) -> None:
    ((last,),) = library.read("SELECT max(id) FROM article")
    ids = [random.Random(2).randint(1, last) for _ in range(runs)]
    opened = _spread([_milliseconds(library.open_article, one) for one in ids])
    marked = _spread([_milliseconds(lambda one: _mark_twice(library, one), one) for one in ids])
    print(f"an article opened {opened}; marked and marked back {marked}", flush=True)


def _mark_twice(library: Library, article_id: int) -> None:
    row = library.row(article_id)
    if row is not None:
        library.set_read(article_id, not row.is_read)
        library.set_read(article_id, row.is_read)


def _milliseconds(work: Callable[[Any], object], value: Any) -> float:
    begun = time.thread_time()
    work(value)
    return (time.thread_time() - begun) * 1000


def _spread(values: list[float]) -> str:
    ordered = sorted(values)
    return f"{statistics.median(ordered):.2f} / {ordered[int(len(ordered) * 0.95) - 1]:.2f}"


if __name__ == "__main__":
    main()
