"""Searching a library: how long queries of each kind take, what the index costs in bytes and in adding.

    python benchmarks/search.py LIBRARY.db [--articles 100000] [--words 300] [--times 60]

Fills the library with invented articles where it has fewer; `make_library.py --varied` makes a large one faster.
Prints the median and the 95th percentile, in milliseconds of CPU, of what the list shows first, the newest 200 articles
with the words around what was found in a screen of them, once the words of recent articles are known; of ranking the
newest 20,000; and of finding all. Also the bytes of the index an article, and the time that adding an article takes
with the index and without.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from invented_articles import Words

from reader.library.index import reindex
from reader.library.library import Library
from reader.library.search.recent_words import RecentWords, read_recent_words
from reader.library.search.search import MOST_RANKED, Search
from reader.searching.query import Query, parse_query
from reader.ui.viewmodels.snippet_cache import first_snippets

_NEWEST = 200


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--times", type=int, default=60, help="queries of each kind (60)")
    options = parser.parse_args()
    words = Words()
    with Library(options.library) as library:
        for number in range(library.count(), options.articles):
            library.add(*words.article(number, options.words)[:3])
        _print_bytes(library)
        _print_adding(words, options.words)
        begun = time.process_time()
        recent = read_recent_words(library)
        print(f"the words of recent articles are read in {1000 * (time.process_time() - begun):.0f} ms")
        print(f"{'milliseconds of CPU':<24}{'shown first':>18}{'ranked':>18}{'all':>18}{'found':>10}")
        for name, queries in _queries(words, options.times).items():
            _print_queries(Search(library), recent, name, queries)


def _queries(words: Words, times: int) -> dict[str, list[str]]:
    chance = random.Random(3)

    def word(first: int, last: int) -> str:
        return words.known[chance.randrange(first, last)]

    common, rare = (0, 60), (5_000, len(words.known))
    kinds: dict[str, Callable[[], str]] = {
        "one word, common": lambda: word(*common),
        "one word, of any kind": lambda: word(0, 10_000),
        "one word, rare": lambda: word(*rare),
        "two words": lambda: f"{word(0, 500)} {word(60, 2_000)}",
        "prefix of 2 letters": lambda: f"{word(60, 9_000)[:2]}*",
        "prefix of 3 letters": lambda: f"{word(60, 9_000)[:3]}*",
        "prefix of 4 letters": lambda: f"{word(60, 9_000)[:4]}*",
        "phrase": lambda: f'"{word(*common)} {word(*common)}"',
        "one OR another": lambda: f"{word(*common)} OR {word(*rare)}",
        "a word without another": lambda: f"{word(*common)} -{word(*common)}",
        "said:": lambda: f'said:"{chance.choice(words.names[:5_000])}"',
        "about:": lambda: f'about:"{chance.choice(words.names[:5_000])}"',
        "title:": lambda: f"title:{word(0, 2_000)}",
        "said: and a word": lambda: f"said:{chance.choice(words.names[:5_000]).split()[1]} {word(0, 500)}",
        "in: and a word": lambda: f"in:{chance.choice(words.sites[:60])} {word(0, 500)}",
        "site: and a word": lambda: f"site:{chance.choice(words.sites[:60])} {word(0, 500)}",
        "is:starred and a word": lambda: f"is:starred {word(0, 500)}",
        "is:unread and a word": lambda: f"is:unread {word(0, 500)}",
        "a word of one month": lambda: f"{word(*common)} after:2026-03 before:2026-04",
    }
    word_typed = _as_typed(word(60, 2_000) for _ in range(times // 2))
    slow = "prefix of 2 letters"
    return {name: [make() for _ in range(times // 10 if name == slow else times)] for name, make in kinds.items()} | {
        "as typed, 1 word": [*word_typed],
        "as typed, 2 words": [*_as_typed(f"{word(60, 2_000)} {word(60, 2_000)}" for _ in range(times // 4))],
    }


def _as_typed(queries: Iterator[str]) -> Iterator[str]:
    """What stands in the bar after each letter; "\\t" says that it is being typed."""
    for query in queries:
        yield from (f"{query[:length]}\t" for length in range(2, len(query) + 1))


def _print_queries(search: Search, recent: RecentWords, name: str, queries: list[str]) -> None:
    first, ranked, every, found = [], [], [], []
    for typed in queries:
        query = parse_query(typed.removesuffix("\t"), is_typing=typed.endswith("\t"))
        first.append(_milliseconds(lambda query=query: _show_first(search, query, recent)))  # type: ignore[misc]
        newest = search.find_newest(query, MOST_RANKED)
        ranked.append(_milliseconds(lambda query=query, newest=newest: search.rank(query, newest)))  # type: ignore[misc]
        every.append(_milliseconds(lambda query=query: found.append(len(search.find_newest(query).rowids))))  # type: ignore[misc]
    spreads = "".join(f"{_spread(one):>18}" for one in (first, ranked, every))
    print(f"{name:<24}{spreads}{statistics.median(found):>10,.0f}", flush=True)


def _show_first(search: Search, query: Query, recent: RecentWords) -> None:
    """What the list shows first of a query: the newest, and the words around what was found in a screen of them."""
    first_snippets(search, query, search.find_first(query, _NEWEST, recent).rowids)


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


def _spread(values: list[float]) -> str:
    ordered = sorted(values)
    return f"{statistics.median(ordered):.2f} / {ordered[int(len(ordered) * 0.95) - 1]:.2f}"


def _print_bytes(library: Library) -> None:
    count = library.count()
    blocks, sizes = "SELECT sum(length(block)) FROM {}_data", "SELECT sum(length(sz) + 9) FROM {}_docsize"
    tables = [sql.format(name) for name in ("words", "rail_words") for sql in (blocks, sizes)]
    size = sum(library.read(sql)[0][0] or 0 for sql in tables)
    (text,) = library.read("SELECT avg(length(content)) FROM (SELECT content FROM version LIMIT 1000)")[0]
    print(f"{count:,} articles; index {size / count:,.0f} bytes an article, its packed text {text:,.0f}")


def _print_adding(words: Words, length: int, count: int = 400) -> None:
    """Milliseconds of CPU to add an article, with the index and without."""
    articles = [words.article(10_000_000 + number, length)[:3] for number in range(count)]
    spent = {}
    saved = reindex.save_words
    for name, work in (("without the index", lambda *_: None), ("with it", saved)):
        reindex.save_words = work  # type: ignore[attr-defined]
        with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / "library.db") as library:
            begun = time.process_time()
            for one in articles:
                library.add(*one)
            spent[name] = (time.process_time() - begun) / count * 1000
    reindex.save_words = saved  # type: ignore[attr-defined]
    print("adding an article: " + ", ".join(f"{name} {value:.2f} ms" for name, value in spent.items()))


if __name__ == "__main__":
    main()
