"""Make a library of invented articles to measure on.

    python benchmarks/make_library.py FILE.db COUNT [--words N] [--varied]

The text is random words of a fixed seed, with quotes and names marked as an annotator would; all articles differ.
With `--varied` words, names and sites are as unequally frequent as those of a language, the articles are of different
lengths about N words, stand on many sites, came by feeds in folders, and most of them are read, some starred, kept for
later, or tagged: a library as it is after years. A million of them take some 20 minutes of one core.
"""

import argparse
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import cycle
from pathlib import Path

from invented_articles import LATEST, Words

from reader.annotating.version import VERSION
from reader.library.library import Library
from reader.library.rows.raw_page import RawPage
from reader.model.annotations import (
    Annotations,
    Entity,
    EntityKind,
    Quote,
    QuoteKind,
    Speaker,
)
from reader.model.article import Article, Paragraph, Rail, Story

_WORDS = (
    "the harbour council said on monday that growth figures were worse than expected and ministers would "
    "look again at the bridge before "
    "spring although analysts warned that markets might fall further if rates stayed high through winter "
    "while residents of the lower town "
    "asked who would pay for the gates and when the ferry would run"
).split()
_NAMES = ("Marta Venn", "Osei Brandt", "Colm Adeyemi", "Priya Halvorsen", "Tomas Quill", "Ingrid Sallow")
_PARAGRAPH = 60
_FOLDERS = ("World", "Business", "Science", "Sport", "Arts", "Local", "Technology", None)
_FEEDS = 60
"""Sites of a varied library that have a feed, those with most articles."""
_TAGS = ("recipe", "work", "energy", "to-discuss", "harbour")
_STEP = 5_000
"""Articles that are stored in one transaction: the index of words is written once for all of them."""


class BulkLibrary(Library):
    """A library that stores many articles in one transaction."""

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The transaction that is going on, or a new one."""
        if self._access.connection.in_transaction:
            yield self._access.connection
        else:
            with super().writing() as connection:
                yield connection

    def prepare(self) -> None:
        """Keep more in memory than the reader would."""
        self._access.connection.execute("PRAGMA synchronous = OFF")
        self._access.connection.execute(f"PRAGMA cache_size = {-600 * 1024}")
        self._access.connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (128 << 20,))

    def finish(self) -> None:
        """Leave the index as the reader's own is."""
        self._access.connection.execute("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", (1 << 20,))


def make_article(number: int, words: int) -> tuple[Article, Annotations]:
    """An article of about that many words, with a quote and three names in every paragraph."""
    chance = random.Random(number)
    paragraphs: list[Paragraph] = []
    quotes: list[Quote] = []
    entities: list[Entity] = []
    start = 0
    for _ in range(max(1, words // _PARAGRAPH)):
        name, other = chance.sample(_NAMES, 2)
        said = " ".join(chance.choices(_WORDS, k=14))
        text = (
            f"“{said.capitalize()},” said {name} of Port Hallow. "
            + " ".join(chance.choices(_WORDS, k=_PARAGRAPH - 22))
            + f", {other} wrote."
        )
        speaker = start + text.index(name)
        quotes.append(
            Quote(start, start + len(said) + 3, QuoteKind.DIRECT, Speaker(speaker, speaker + len(name), name))
        )
        for found, kind in ((name, EntityKind.PERSON), ("Port Hallow", EntityKind.PLACE), (other, EntityKind.PERSON)):
            place = start + text.index(found)
            entities.append(Entity(place, place + len(found), kind, found))
        paragraphs.append(Paragraph(text))
        start += len(text) + 1
    headline = f"{number:06d} {' '.join(chance.choices(_WORDS, k=9)).capitalize()}"
    rail = Rail("Read next", tuple(Story(" ".join(chance.choices(_WORDS, k=9)).capitalize()) for _ in range(5)))
    article = Article(
        headline=headline,
        byline=(name,),
        publisher="The Bench Courier",
        published=LATEST - timedelta(minutes=7 * number),
        language="en",
        url=f"https://bench.example/{number}",
        paragraphs=tuple(paragraphs),
        rails=(rail,),
    )
    return article, Annotations(tuple(quotes), tuple(sorted(entities)), VERSION)


def _plain(library: BulkLibrary, words: int) -> Callable[[int], None]:
    """What adds an article by its number."""

    def add(number: int) -> None:
        article, annotations = make_article(number, words)
        page = RawPage("bench", "text", article.text[:200], article.url, LATEST)
        library.add(article, annotations, page, "bench" if number == 0 else None)

    return add


_SHARED = 0.2
"""Share of the articles that a second feed brings, too."""
_BRING = """INSERT INTO article_feed SELECT id, ?, sort_at, arrived_at, is_read, deleted_at IS NULL FROM article
    WHERE id = ?"""


def _varied(library: BulkLibrary, length: int) -> Callable[[int], None]:
    """What adds an article by its number to a library of many sites and feeds."""
    words = Words()
    feeds = [
        library.read(
            "INSERT INTO feed (url, title, site, folder) VALUES (?, ?, ?, ?) RETURNING id",
            (f"https://{site}.example/feed", f"{site.title()} Courier", f"https://{site}.example/", folder),
        )[0][0]
        for site, folder in zip(words.sites[:_FEEDS], cycle(_FOLDERS))
    ]

    def add(number: int) -> None:
        chance = random.Random(-1 - number)
        made = words.article(number, chance.randrange(length // 2, length * 3 // 2))
        article_id, _ = library.add(made.article, made.annotations, made.page, "bench" if number == 0 else None)
        feed = feeds[made.site] if made.site < len(feeds) else None
        is_read, is_starred, is_later = (chance.random() < part for part in (0.8 if number > 500 else 0.1, 0.02, 0.01))
        library.write(
            "UPDATE article SET is_read = ?, is_starred = ?, is_later = ? WHERE id = ?",
            (is_read, is_starred, is_later, article_id),
        )
        for one in {feed, chance.choice(feeds) if chance.random() < _SHARED else feed} - {None}:
            library.write(_BRING, (one, article_id))
        if chance.random() < 0.02:
            library.write("INSERT INTO tag VALUES (?, ?)", (article_id, chance.choice(_TAGS)))

    return add


def main() -> None:
    """Fill a library, the oldest article first; the first ones are the longest where several lengths are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--words", type=int, default=150, help="words of each article (150)")
    parser.add_argument("--varied", action="store_true", help="as a library is after years")
    options = parser.parse_args()
    with BulkLibrary(options.library) as library:
        library.prepare()
        add = _varied(library, options.words) if options.varied else _plain(library, options.words)
        for first in range(options.count, 0, -_STEP):
            with library.writing():
                for number in range(first - 1, max(0, first - _STEP) - 1, -1):
                    add(number)
        library.finish()
    print(f"{options.count} articles in {options.library}")


if __name__ == "__main__":
    main()
