"""The tables that the cleaner has learnt, read from `learnt_tables.json.gz` when they are first asked for.

`training/cleaning` makes the file and says what it was learnt from. It holds a lexicon, and for text scrapes and for
HTML, which have other numbers to read, the trees of four questions.
"""

import gzip
import json
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from reader.cleaning.boosted_trees import Score, compile_trees
from reader.cleaning.lexicon import Lexicon

TABLES = Path(__file__).with_name("learnt_tables.json.gz")

_HOPELESS = -3.0
"""Log-odds after a fifth of the trees from which none of 10,800 blocks came back to be an article's; asking no further
saves a seventh of the time."""


@dataclass(frozen=True)
class Questions:
    """What is asked of a block; each table is compiled when it is first used."""

    tables: dict[str, Any]

    @cached_property
    def article(self) -> Score:
        """Is it of the article?"""
        return compile_trees(self.tables["article"], _HOPELESS)

    @cached_property
    def article_in_context(self) -> Score:
        """Is it of the article, knowing what was answered for all blocks of the page?"""
        return compile_trees(self.tables["article_in_context"])

    @cached_property
    def headline(self) -> Score:
        """Is it the headline?"""
        return compile_trees(self.tables["headline"])

    @cached_property
    def rail_story(self) -> Score:
        """Is it the title of another story?"""
        return compile_trees(self.tables["rail_story"])


@dataclass(frozen=True)
class LearntTables:
    """All of the file."""

    lexicon: Lexicon
    text: Questions
    html: Questions


@cache
def learnt_tables(path: Path = TABLES) -> LearntTables:
    """The tables of a file."""
    with gzip.open(path) as file:
        data = json.load(file)
    lexicon = Lexicon(
        data["lexicon"]["words"],
        data["lexicon"]["marks"],
        data["lexicon"]["lines"],
        frozenset(data["lexicon"]["stop_words"]),
    )
    return LearntTables(lexicon, Questions(data["text"]), Questions(data["html"]))
