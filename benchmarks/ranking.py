"""How soon people find an article that they remember: its place among the results, newest first and best first.

    python benchmarks/ranking.py DATA [DATA …] [--distractors 5] [--words 2,3]

Each DATA is a folder with a gold.jsonl of pages: headlines and texts, in `title` and `body`. The library has all of
them, each on a day of its own, and for each page `--distractors` more, made of the paragraphs of other pages. Each page
that has a headline is searched for by words that it contains and that 5 articles at least and 5 % of them at most
contain too: words at random, and those that it has most often, as people remember what an article was about. Prints the
mean reciprocal rank of the article, how often it comes first, and how many articles were found.
"""

import argparse
import json
import random
import statistics
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from make_library import BulkLibrary

from reader.library.rows.raw_page import RawPage
from reader.library.search.search import Search
from reader.model.annotations import Annotations
from reader.model.article import Article, Paragraph
from reader.searching.indexed_text import indexed_words
from reader.searching.query import parse_query

_LATEST = datetime(2026, 11, 1, tzinfo=UTC)
_LEAST_FOUND, _MOST_FOUND = 5, 0.05
_SHORTEST = 4


class Item(NamedTuple):
    """An article that is searched for: its id, and how often it has each word."""

    id: int
    words: Counter[str]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--distractors", type=int, default=5, help="for each page (5)")
    parser.add_argument("--words", default="2,3", help="of a query (2,3)")
    options = parser.parse_args()
    chance = random.Random(5)
    pages = [json.loads(line) for folder in options.data for line in (folder / "gold.jsonl").open(encoding="utf-8")]
    with tempfile.TemporaryDirectory() as folder, BulkLibrary(Path(folder) / "library.db") as library:
        items, spread = _fill(library, pages, options.distractors, chance)
        print(f"{library.count():,} articles, {len(items):,} searched for")
        for count in map(int, options.words.split(",")):
            for name in ("at random", "most often"):
                _print_places(Search(library), f"{count} words {name}", _queries(items, spread, count, name, chance))


def _fill(
    library: BulkLibrary, pages: Sequence[dict[str, Any]], distractors: int, chance: random.Random
) -> tuple[list[Item], Counter[str]]:
    """The articles to look for, and how many articles of the library have each word."""
    paragraphs = [text for page in pages for text in page["body"]]
    made = [(page["title"] or "", page["body"], bool(page["title"])) for page in pages]
    for page in pages * distractors:
        texts = chance.sample(paragraphs, min(len(paragraphs), len(page["body"]) or 1))
        made.append((texts[0].partition(". ")[0][:80], texts, False))
    chance.shuffle(made)
    items, spread = [], Counter[str]()
    with library.writing():
        for number, (title, texts, is_item) in enumerate(made):
            article = Article(
                title or None,
                published=_LATEST - timedelta(hours=number),
                paragraphs=tuple(map(Paragraph, texts)),
                url=f"https://bench.example/{number}",
            )
            page = RawPage("bench", "text", str(number), article.url, _LATEST)
            article_id = library.add(article, Annotations(), page)[0]
            words = Counter(indexed_words(f"{title}\n{article.text}").split())
            spread.update(set(words))
            items += [Item(article_id, words)] if is_item else []
    most = sum(1 for _ in made) * _MOST_FOUND
    return items, Counter(
        {word: n for word, n in spread.items() if _LEAST_FOUND <= n <= most and len(word) >= _SHORTEST}
    )


def _queries(
    items: Iterable[Item], spread: Counter[str], count: int, name: str, chance: random.Random
) -> list[tuple[Item, str]]:
    found = []
    for item in items:
        known = sorted((word for word in item.words if word in spread), key=lambda word: (-item.words[word], word))
        words = known if name == "at random" else known[: count + 2]
        if len(words) >= count:
            found.append((item, " ".join(chance.sample(words, count))))
    return found


def _print_places(search: Search, name: str, queries: Sequence[tuple[Item, str]]) -> None:
    found: dict[str, list[int]] = {"newest first": [], "best first": []}
    sizes = []
    for item, typed in queries:
        query = parse_query(typed)
        for order, places in found.items():
            ids = [row.id for row in search.rows(query, best_first=order == "best first")]
            places.append(ids.index(item.id) + 1)
        sizes.append(len(ids))
    figures = [
        f"{order} {statistics.mean(1 / place for place in places):.3f}, first {places.count(1) / len(places):.0%}"
        for order, places in found.items()
    ]
    print(f"{name:<20} {len(queries)} queries, {statistics.mean(sizes):.1f} found: {'; '.join(figures)}")


if __name__ == "__main__":
    main()
