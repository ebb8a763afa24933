"""Damage a closed library, one bit or one page at a time, and see whether `broadsheet check` finds it and mends it.

    python benchmarks/damage.py SCRATCH_FOLDER [--flips 1000] [--pages 500] [--articles 120] [--seed 1] [--verbose]

The library has invented articles in feeds, with tags, marks, corrections and near duplicates, and a backup of a day
ago. Pages are overwritten with random bytes, zeros, or another page of the file. Of each case it is seen what a person
would see: lists in all orders, articles with their marks, tags, feeds, searches. Printed are how many cases changed
that, how many of these were found, how many closed the library, and how many were repaired, or what is lost set aside.
"""

import argparse
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from invented_articles import Words

from reader.base.errors import ReaderError
from reader.library.backups.making import back_up
from reader.library.checking.check import check_library
from reader.library.checking.repairing import Repair, repair_library
from reader.library.library import Library
from reader.library.listing.listing import Listing
from reader.library.listing.view import ALL, LATER, STARRED, UNREAD, parse_view
from reader.library.rows.raw_page import RawPage
from reader.library.search.search import Search
from reader.reprocessing.recleaning import remake
from reader.searching.query import parse_query

PAGE = 4096
_SEARCHED = 25


def main() -> None:
    """Make the library, damage it, and print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--flips", type=int, default=1_000)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    options.scratch.mkdir(parents=True, exist_ok=True)
    bench = Bench(options.scratch, options.articles, options.seed, options.verbose)
    for kind, count in (("flip", options.flips), ("page", options.pages)):
        bench.run(kind, count)


class Bench:
    """A library to damage, and what a person sees of it."""

    def __init__(self, scratch: Path, articles: int, seed: int, verbose: bool) -> None:
        self._path = scratch / "library.db"
        self._chance = random.Random(seed)
        self._verbose = verbose
        for old in scratch.glob("library.db*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        self._words = Words(4_000, 300, 20)
        _fill(self._path, self._words, articles)
        self._data = self._path.read_bytes()
        self._queries = [word for word in self._words.known[:400:16]][:_SEARCHED]
        self._seen = self._look()
        report = check_library(self._path)
        assert not report.damages, report.damages
        self._data = self._path.read_bytes()
        print(f"{articles} articles, {len(self._data) // PAGE} pages of the file, {len(self._seen)} things looked at")

    def run(self, kind: str, count: int) -> None:
        """Damage the library `count` times in one way, and print what became of it."""
        totals: Counter[str] = Counter()
        for number in range(count):
            name, data = self._damaged(kind)
            self._path.write_bytes(data)
            outcome = self._case()
            totals.update(outcome)
            if self._verbose or outcome & {"missed", "unrepaired", "traceback", "still closed"}:
                print(f"{kind} {number}: {name}: {', '.join(sorted(outcome))}", flush=True)
            for left in self._path.parent.glob("*library.db*"):
                if left.is_dir() and left.suffix == ".set-aside":
                    shutil.rmtree(left)
                elif left.is_file() and left.parent == self._path.parent:
                    left.unlink()
        print(f"{count} cases of {kind}:")
        for what in (
            "changed", "found", "missed", "found besides", "refused by SQLite", "traceback", "repaired",
            "repaired as it was", "set aside", "unrepaired", "still closed",
        ):  # fmt: skip
            print(f"  {what}: {totals[what]}")

    def _damaged(self, kind: str) -> tuple[str, bytes]:
        data = bytearray(self._data)
        if kind == "flip":
            bit = self._chance.randrange(len(data) * 8)
            data[bit // 8] ^= 1 << bit % 8
            return f"bit {bit % 8} of byte {bit // 8} (page {bit // 8 // PAGE + 1})", bytes(data)
        number, how = self._chance.randrange(len(data) // PAGE), self._chance.choice(("random", "zeros", "other"))
        other = self._chance.randrange(len(data) // PAGE) * PAGE
        page = {"random": self._chance.randbytes(PAGE), "zeros": bytes(PAGE), "other": self._data[other : other + PAGE]}
        data[number * PAGE : (number + 1) * PAGE] = page[how]
        return f"page {number + 1} overwritten ({how})", bytes(data)

    def _case(self) -> set[str]:
        outcome: set[str] = set()
        seen = self._look()
        if any(what.startswith("bug") for what in seen.values()):
            outcome.add("traceback")
        if seen != self._seen:
            outcome.add("changed")
        if "open" in seen:
            outcome.add("refused by SQLite")
        report = check_library(self._path)
        if report.damages:
            outcome.add("found" if seen != self._seen else "found besides")
            outcome |= self._repaired(repair_library(self._path, report, _remade))
        elif seen != self._seen:
            outcome.add("missed")
            self._show_difference(seen)
        return outcome

    def _repaired(self, repair: Repair) -> set[str]:
        after = self._look()
        if "open" in after:
            return {"still closed"}
        if repair.left or after != self._seen and not repair.file:
            print(f"  left: {repair.left[:3]}")
            self._show_difference(after)
            return {"unrepaired"}
        return {"repaired", "set aside" if repair.file else "repaired as it was"}

    def _show_difference(self, seen: dict[str, str]) -> None:
        """Print the first thing that is seen otherwise, from where it differs on."""
        for key, was in self._seen.items():
            now = seen.get(key, "")
            if now != was:
                start = next((at for at, pair in enumerate(zip(now, was, strict=False)) if pair[0] != pair[1]), 0)
                start = max(0, start - 60)
                print(f"  {key}: {now[start : start + 120]!r}, it was {was[start : start + 120]!r}")
                return

    # -- what a person sees

    def _look(self) -> dict[str, str]:
        """What a person sees of the library, or the error that is shown instead, by where it is."""
        seen: dict[str, str] = {}
        try:
            with Library(self._path) as library:
                for name, look in self._looks(library):
                    seen[name] = _shown(look)
        except ReaderError as error:
            return {"open": type(error).__name__}
        for end in ("-wal", "-shm"):
            Path(f"{self._path}{end}").unlink(missing_ok=True)
        return seen

    def _looks(self, library: Library) -> Iterator[tuple[str, Callable[[], Any]]]:
        named = ("tag:sea", "feed:1", "feed:2", "folder:World", f"site:{self._words.sites[0]}.example")
        for view in [ALL, UNREAD, STARRED, LATER, *(view for view in map(parse_view, named) if view is not None)]:
            for listing in (Listing(library, view, order) for order in view.orders):
                yield f"{view} {listing.order}", lambda listing=listing: listing.rows_after(None, 999)
                yield f"count of {view} {listing.order}", lambda listing=listing: (listing.count(), listing.unread())
        for number in range(1, 400):
            if library.row(number) is None and number > 140:
                break
            yield f"article {number}", lambda number=number: library.open_article(number)
        yield "tags", lambda: library.read("SELECT tag, count(*) FROM tag GROUP BY tag")
        for table in ("feed", "rule", "correction", "site_correction", "mark_correction", "saved_search", "attachment"):
            yield table, lambda table=table: library.read(f"SELECT * FROM {table} NOT INDEXED")
        search = Search(library)
        quoted = [f'"{one} {other}"' for one, other in zip(self._queries[::2], self._queries[1::2], strict=False)]
        people = [f"{kind}:{name.split()[0]}" for name in self._words.names[:6] for kind in ("said", "about")]
        for text in [*self._queries, *quoted, *people]:
            query = parse_query(text)
            yield f"search {text}", lambda query=query: [row.id for row in search.rows(query)]
            yield f"best {text}", lambda query=query: [row.id for row in search.rows(query, best_first=True)]


def _shown(look: Callable[[], Any]) -> str:
    try:
        return repr(look())
    except ReaderError as error:
        return f"error: {type(error).__name__}"
    except Exception as error:
        return f"bug: {error!r}"


def _remade(path: Path, article_id: int) -> bool:
    with Library(path) as library:
        return remake(library, article_id)


def _fill(path: Path, words: Words, count: int) -> None:
    """Make the library, and a backup of a day before the last things were done."""
    with Library(path) as library:
        for number, (title, folder) in enumerate((("Mine", "World"), (None, None), (None, "World"))):
            library.write(
                "INSERT INTO feed (url, title, own_title, folder) VALUES (?, ?, ?, ?)",
                (f"https://{number}.example/feed", f"Feed {number}", title, folder),
            )
        _add(library, words, 0, count * 9 // 10)
    back_up(path, now=datetime.now(UTC) - timedelta(days=1), packs=False)
    with Library(path) as library:
        _add(library, words, count * 9 // 10, count)


_BELONGINGS = (
    (3, "INSERT INTO article_feed SELECT id, id % 3 + 1, sort_at, arrived_at, is_read, 1 FROM article WHERE id = ?"),
    (3, "INSERT INTO entry SELECT 1, randomblob(16), id, randomblob(16) FROM article WHERE id = ?"),
    (5, "INSERT INTO tag SELECT id, CASE id % 3 WHEN 0 THEN 'sea' WHEN 1 THEN 'work' ELSE 'Law' END FROM article"
        " WHERE id = ?"),
    (5, "INSERT INTO correction SELECT id, headline, 0, 'furniture', 1 FROM article WHERE id = ?"),
    (7, "INSERT INTO mark_correction SELECT id, 1, 'name', site, 1, NULL, 'place', NULL FROM article WHERE id = ?"),
    (7, "INSERT INTO attachment SELECT id, 1, url, 'audio', 'audio/mpeg', 9000, 'T' FROM article WHERE id = ?"),
)  # fmt: skip
"""What each article has whose number is a multiple."""
_MARKS: tuple[tuple[int, Callable[[Library, int], object]], ...] = (
    (2, lambda library, article_id: library.set_read(article_id, True)),
    (4, lambda library, article_id: library.set_starred(article_id, True)),
    (6, lambda library, article_id: library.set_later(article_id, True)),
    (5, lambda library, article_id: library.set_reading_offset(article_id, 77)),
    (11, lambda library, article_id: library.delete(article_id)),
)


def _add(library: Library, words: Words, first: int, last: int) -> None:
    for number in range(first, last):
        invented = words.article(number if number % 9 else 3, 150)
        article = replace(invented.article, url=f"{invented.article.url}/{number}")
        title, text = article.headline, "".join(f"<p>{one.text}</p>" for one in article.paragraphs)
        page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{text}"
        raw = RawPage("page.html", "html", page, article.url, invented.page.fetched_at)
        article_id, _ = library.add(article, invented.annotations, raw)
        for each, statement in _BELONGINGS:
            if number % each == 0:
                library.write(statement, (article_id,))
        for each, mark in _MARKS:
            if number % each == 1:
                mark(library, article_id)
    library.write("INSERT INTO site_correction VALUES (?, 'Subscribe', 'furniture')", (f"{first}.example",))
    library.write("INSERT INTO saved_search VALUES (?, ?, 'all')", (f"Fog {first}", f"fog {first}"))
    library.write(
        "INSERT INTO rule (position, query, tags, command, stars, saves_for_later, marks_read, hides, notifies, stops,"
        " is_on) VALUES (?, 'fog', '[]', '', 1, 0, 0, 0, 0, 0, 1)",
        (first,),
    )


if __name__ == "__main__":
    main()
