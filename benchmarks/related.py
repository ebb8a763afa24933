"""How well the nearest articles of a library are found, and how long that takes.

    python benchmarks/related.py pages GOLD.jsonl [GOLD.jsonl ...] [--worst 10]
    python benchmarks/related.py time LIBRARY.db [--articles 60]

`pages` cuts every article of at least 300 words into two, its paragraphs in turn, so that two articles of the library
are about the same thing and share no sentence; only one of the two keeps the headline. Prints how often the other half
is the nearest article, and how often it is among those that are shown; how many articles are shown beside one; and
the milliseconds of CPU an article. GOLD has a line of JSON for each page, with id, title, body and published. `time`
prints the median, the 95th percentile and the worst of the milliseconds, by the clock and of CPU.
"""

import argparse
import json
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from reader.annotating.annotate import annotate
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.library.search.related import RelatedArticles
from reader.model.article import Article, Paragraph

_FEWEST_WORDS = 300
_NOW = datetime(2026, 11, 1, tzinfo=UTC)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="kind", required=True)
    pages = kinds.add_parser("pages")
    pages.add_argument("gold", type=Path, nargs="+")
    pages.add_argument("--worst", type=int, default=0, help="halves that were not found, to look at")
    pages.add_argument("--shown", type=int, default=0, help="articles with what is shown beside them, to look at")
    timed = kinds.add_parser("time")
    timed.add_argument("library", type=Path)
    timed.add_argument("--articles", type=int, default=60)
    options = parser.parse_args()
    if options.kind == "time":
        _print_time(options.library, options.articles)
    else:
        _print_pages([json.loads(line) for path in options.gold for line in path.open()], options)


def _print_pages(pages: Sequence[dict[str, Any]], options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
        halves = dict(_add_halves(library, pages))
        other = {one: two for pair in halves.values() for one, two in (pair, pair[::-1])}
        first = shown = listed = 0
        missed: list[str] = []
        begun = time.process_time()
        found = {one: RelatedArticles(library).near(one) for one in other}
        spent = (time.process_time() - begun) / max(1, len(other)) * 1000
        for one, near in found.items():
            ids = [each.row.id for each in near]
            first += ids[:1] == [other[one]]
            shown += other[one] in ids
            listed += len(ids)
            if other[one] not in ids:
                missed.append(f"{library.row(one)!r}\n      {library.row(other[one])!r}")
        count = max(1, len(other))
        print(f"{count} halves: the other half is nearest to {first / count:.1%}, shown beside {shown / count:.1%}")
        print(f"{listed / count:.2f} articles are shown beside one; {spent:.1f} ms of CPU an article")
        for line in missed[: options.worst]:
            print("missed", line)
        for one in random.Random(1).sample(sorted(found), min(options.shown, len(found))):
            _print_shown(library, one, found[one], other[one])


def _print_shown(library: Library, one: int, near: Sequence[Any], half: int) -> None:
    row = library.row(one)
    print(f"\n{row.headline if row else one}")
    for each in near:
        sign = "=" if each.row.id == half else " "
        print(f"  {sign} {each.closeness:.2f} {each.row.headline[:70]}  ({', '.join(each.shared)})")


def _add_halves(library: Library, pages: Sequence[dict[str, Any]]) -> Iterator[tuple[str, tuple[int, int]]]:
    for page in pages:
        body = [text for text in page["body"] if text.strip()]
        if len(" ".join(body).split()) >= _FEWEST_WORDS and len(body) >= 4:
            both = [_add(library, page, body[part::2], part) for part in (0, 1)]
            yield page["id"], (both[0], both[1])


def _add(library: Library, page: dict[str, Any], body: Sequence[str], part: int) -> int:
    day = _day(page.get("published"))
    article = Article(
        headline=page["title"] if part == 0 else None,
        published=day,
        url=f"https://half{part}.example/{page['id']}",
        paragraphs=tuple(map(Paragraph, body)),
    )
    raw = RawPage("bench", "text", f"{part} {page['id']}", article.url, _NOW)
    return library.add(article, annotate(article), raw)[0]


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _print_time(path: Path, articles: int) -> None:
    with Library(path) as library:
        ((last,),) = library.read("SELECT max(id) FROM article")
        chance = random.Random(5)
        clock, cpu, shown = [], [], 0
        for article_id in chance.sample(range(1, last + 1), min(articles, last)):
            wall, process = time.perf_counter(), time.process_time()
            shown += len(RelatedArticles(library).near(article_id))
            clock.append((time.perf_counter() - wall) * 1000)
            cpu.append((time.process_time() - process) * 1000)
        print(f"{library.count():,} articles; {shown / len(clock):.1f} shown beside one")
        for name, values in (("by the clock", clock), ("of CPU", cpu)):
            values.sort()
            worst = values[int(len(values) * 0.95) - 1]
            print(f"{name:<14}median {statistics.median(values):6.1f} ms   95 % {worst:6.1f}   worst {values[-1]:6.1f}")


if __name__ == "__main__":
    main()
