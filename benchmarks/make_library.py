"""Make a library of invented articles to measure on.

    python benchmarks/make_library.py FILE.db COUNT [--words N]

The text is random words of a fixed seed, with quotes and names marked as an annotator would; every article is another.
"""

import argparse
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.annotating.version import VERSION
from reader.article import Annotations, Article, Entity, EntityKind, Paragraph, Quote, QuoteKind, Rail, Speaker, Story
from reader.library.library import Library, RawPage

_WORDS = (
    "the harbour council said on monday that growth figures were worse than expected and ministers would "
    "look again at the bridge before "
    "spring although analysts warned that markets might fall further if rates stayed high through winter "
    "while residents of the lower town "
    "asked who would pay for the gates and when the ferry would run"
).split()
_NAMES = ("Marta Venn", "Osei Brandt", "Colm Adeyemi", "Priya Halvorsen", "Tomas Quill", "Ingrid Sallow")
_PARAGRAPH = 60
_LATEST = datetime(2026, 11, 1, tzinfo=UTC)


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
        published=_LATEST - timedelta(minutes=7 * number),
        language="en",
        url=f"https://bench.example/{number}",
        paragraphs=tuple(paragraphs),
        rails=(rail,),
    )
    return article, Annotations(tuple(quotes), tuple(sorted(entities)), VERSION)


def main() -> None:
    """Fill a library; the first articles are the longest where several lengths are asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--words", type=int, default=150, help="words of each article (150)")
    options = parser.parse_args()
    with Library(options.library) as library:
        for number in range(options.count):
            article, annotations = make_article(number, options.words)
            page = RawPage("bench", "text", article.text[:200], article.url, _LATEST)
            library.add(article, annotations, page, "bench" if number == 0 else None)
    print(f"{options.count} articles in {options.library}")


if __name__ == "__main__":
    main()
