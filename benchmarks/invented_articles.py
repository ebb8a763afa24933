"""Articles of invented words for libraries to measure on: words and names as unequally frequent as those of a language,
so that there are common ones and rare ones; every article is another. The same number gives the same article.
"""

import random
from datetime import UTC, datetime, timedelta
from itertools import accumulate
from typing import NamedTuple

from reader.annotating.version import VERSION
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

LATEST = datetime(2026, 11, 1, tzinfo=UTC)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu br cr dr fl gr pl st tr".split()
_PARAGRAPH = 50


class Invented(NamedTuple):
    """An article as it is added to a library, and the number of the site that it stands on, from 0."""

    article: Article
    annotations: Annotations
    page: RawPage
    site: int


class Words:
    """Invented words, names and sites; the n-th of each is about n times rarer than the first."""

    def __init__(self, count: int = 80_000, names: int = 20_000, sites: int = 300) -> None:
        chance = random.Random(7)
        self.known = list({self._word(chance): None for _ in range(count)})
        self._weights = _zipf(len(self.known))
        self.names = list({self._name(chance): None for _ in range(names)})
        self._name_weights = _zipf(len(self.names))
        self.sites = list({self._word(chance) + self._word(chance): None for _ in range(sites)})
        self._site_weights = _zipf(len(self.sites))

    def _word(self, chance: random.Random) -> str:
        return "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3, 3, 4))))

    def _name(self, chance: random.Random) -> str:
        return f"{self._word(chance)} {self._word(chance)}".title()

    def text(self, chance: random.Random, length: int) -> str:
        """That many words, at random."""
        return " ".join(chance.choices(self.known, cum_weights=self._weights, k=length))

    def article(self, number: int, length: int) -> Invented:
        """An article of about that many words that quotes one person and names another; it is seven minutes older than
        the one before it.
        """
        chance = random.Random(number)
        (site,) = chance.choices(range(len(self.sites)), cum_weights=self._site_weights)
        speaker, other = chance.choices(self.names, cum_weights=self._name_weights, k=2)
        first = f"“{self.text(chance, 12)},” said {speaker}, not {other}."
        words = self.text(chance, max(_PARAGRAPH, length - 20)).split(" ")
        rest = [" ".join(words[start : start + _PARAGRAPH]) + "." for start in range(0, len(words), _PARAGRAPH)]
        article = Article(
            headline=f"{number:06d} {self.text(chance, 8)}",
            publisher=f"The {self.sites[site].title()} Courier",
            byline=(other,),
            published=LATEST - timedelta(minutes=7 * number),
            language="en",
            url=f"https://www.{self.sites[site]}.example/{number}",
            paragraphs=tuple(map(Paragraph, [first, *rest])),
            rails=(Rail("Read next", tuple(Story(self.text(chance, 7).capitalize()) for _ in range(2))),),
        )
        page = RawPage("bench", "text", article.text[:200], article.url, LATEST)
        return Invented(article, _marks(first, speaker, other), page, site)


def _marks(first: str, speaker: str, other: str) -> Annotations:
    said, named = first.index(f"” said {speaker}") + 7, first.index(f", not {other}") + 6
    return Annotations(
        (Quote(0, first.index("”") + 1, QuoteKind.DIRECT, Speaker(said, said + len(speaker), speaker)),),
        (
            Entity(said, said + len(speaker), EntityKind.PERSON, speaker),
            Entity(named, named + len(other), EntityKind.PERSON, other),
        ),
        VERSION,
    )


def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / (place + 2.7) for place in range(count)))
