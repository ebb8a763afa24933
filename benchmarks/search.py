"""Searching a library: how long queries of each kind take, what the index costs in bytes and in adding.

    python benchmarks/search.py LIBRARY.db [--articles 100000] [--words 300] [--times 60]

Fills the library with invented articles where it has fewer (some minutes for 100,000): words of a fixed seed, as
unequally frequent as those of a language, so that there are common words and rare ones. Prints the median and the 95th
percentile in milliseconds of finding the newest 200 articles, which the list shows first, and of finding them all;
of the words around what was found, for one screen of the list; the bytes of the index an article; and the time that
adding an article takes with the index and without.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from pathlib import Path

from reader.annotating.version import VERSION
from reader.article import Annotations, Article, Entity, EntityKind, Paragraph, Quote, QuoteKind, Speaker
from reader.library import library as library_module
from reader.library import word_index
from reader.library.library import Library, RawPage
from reader.library.search import Search
from reader.searching.query import Field, parse_query
from reader.searching.snippets import snippet_of

_FRAME, _NEWEST, _ROWS = 16.7, 200, 13
_LATEST = datetime(2026, 11, 1, tzinfo=UTC)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu br cr dr fl gr pl st tr".split()
_NAMES = [
    f"{first} {last}" for first in "Ada Ben Cleo Dov Eva".split() for last in "Moe Quill Sallow Venn Holm".split()
]


class Words:
    """Invented words; the n-th is about n times rarer than the first."""

    def __init__(self, count: int = 80_000) -> None:
        chance = random.Random(7)
        self.known = list({self._word(chance): None for _ in range(count)})
        self._weights = list(accumulate(1 / (place + 2.7) for place in range(len(self.known))))

    def _word(self, chance: random.Random) -> str:
        return "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4))))

    def text(self, chance: random.Random, length: int) -> str:
        """So many words."""
        return " ".join(chance.choices(self.known, cum_weights=self._weights, k=length))


def article_of(words: Words, number: int, length: int) -> tuple[Article, Annotations, RawPage]:
    """An article that quotes one person and names another."""
    chance = random.Random(number)
    speaker, other = chance.sample(_NAMES, 2)
    first = f"“{words.text(chance, 12)},” said {speaker}, not {other}."
    rest = [words.text(chance, 50) + "." for _ in range(max(1, length // 50))]
    said = first.index(speaker)
    marks = Annotations(
        (Quote(0, first.index("”") + 1, QuoteKind.DIRECT, Speaker(said, said + len(speaker), speaker)),),
        (Entity(said, said + len(speaker), EntityKind.PERSON, speaker),),
        VERSION,
    )
    article = Article(
        headline=f"{number} {words.text(chance, 8)}", publisher="The Bench Courier", byline=(other,),
        published=_LATEST - timedelta(minutes=7 * number), url=f"https://bench.example/{number}",
        paragraphs=tuple(map(Paragraph, [first, *rest])),
    )  # fmt: skip
    return article, marks, RawPage("bench", "text", article.text[:200], article.url, _LATEST)


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
            library.add(*article_of(words, number, options.words))
        _tell_bytes(library)
        _tell_adding(words, options.words)
        print(f"{'milliseconds':<24}{'newest 200':>18}{'all':>18}{'found':>10}")
        for name, queries in _queries(words, options.times).items():
            _tell_queries(library, name, queries)
        _tell_snippets(library, words, options.times)


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
        "said:": lambda: f'said:"{chance.choice(_NAMES)}"',
        "said: and a word": lambda: f"said:{chance.choice(_NAMES).split()[1]} {word(0, 500)}",
        "is:unread and a word": lambda: f"is:unread {word(0, 500)}",
        "a word of one month": lambda: f"{word(*common)} after:2026-03 before:2026-04",
    }
    return {name: [make() for _ in range(times)] for name, make in kinds.items()} | {
        "as typed, 2 words": [*_as_typed(f"{word(60, 2_000)} {word(60, 2_000)}" for _ in range(times // 4))]
    }


def _as_typed(queries: Iterator[str]) -> Iterator[str]:
    """What stands in the bar after each letter; "\\t" says that it is being typed."""
    for query in queries:
        yield from (f"{query[:length]}\t" for length in range(2, len(query) + 1))


def _tell_queries(library: Library, name: str, queries: list[str]) -> None:
    search = Search(library)
    newest, every, found = [], [], []
    for typed in queries:
        query = parse_query(typed.removesuffix("\t"), is_typing=typed.endswith("\t"))
        newest.append(_milliseconds(lambda query=query: search.look(query, _NEWEST)))  # type: ignore[misc]
        begun = time.perf_counter()
        found.append(len(search.look(query).places))
        every.append((time.perf_counter() - begun) * 1000)
    print(f"{name:<24}{_spread(newest):>18}{_spread(every):>18}{statistics.median(found):>10,.0f}")


def _tell_snippets(library: Library, words: Words, times: int) -> None:
    """One screen of the list: the articles read, and what was found in each."""
    search, spent = Search(library), []
    for typed in words.known[:times]:
        query = parse_query(typed)
        ids = [key.id for key in search.look(query, _ROWS).keys]
        pattern = query.pattern(Field.WORDS)
        texts = (search.article(number) for number in ids)
        spent.append(_milliseconds(lambda texts=texts, pattern=pattern: [  # type: ignore[misc]
            snippet_of(one.text if one else "", pattern, 90) for one in texts
        ]))  # fmt: skip
    print(f"{f'snippets of {_ROWS} rows':<24}{_spread(spent):>18}")


def _milliseconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000


def _spread(values: list[float]) -> str:
    ordered = sorted(values)
    return f"{statistics.median(ordered):.2f} / {ordered[int(len(ordered) * 0.95) - 1]:.2f}"


def _tell_bytes(library: Library) -> None:
    count = library.count()
    blocks, sizes = "SELECT sum(length(block)) FROM {}_data", "SELECT sum(length(sz) + 9) FROM {}_docsize"
    tables = [sql.format(name) for name in ("words", "rail_words") for sql in (blocks, sizes)]
    size = sum(library.read(sql)[0][0] or 0 for sql in tables)
    (text,) = library.read("SELECT avg(length(content)) FROM (SELECT content FROM version LIMIT 1000)")[0]
    print(f"{count:,} articles; index {size / count:,.0f} bytes an article, its packed text {text:,.0f}")


def _tell_adding(words: Words, length: int, count: int = 400) -> None:
    """Milliseconds of CPU to add an article, with the index and without."""
    articles = [article_of(words, 10_000_000 + number, length) for number in range(count)]
    spent = {}
    kept = word_index.index_words
    for name, work in (("without the index", lambda *_: None), ("with it", kept)):
        word_index.index_words = work  # type: ignore[assignment]
        with tempfile.TemporaryDirectory() as folder, library_module.Library(Path(folder) / "library.db") as library:
            begun = time.process_time()
            for one in articles:
                library.add(*one)
            spent[name] = (time.process_time() - begun) / count * 1000
    word_index.index_words = kept
    print("adding an article: " + ", ".join(f"{name} {value:.2f} ms" for name, value in spent.items()))


if __name__ == "__main__":
    main()
