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

from reader.cleaning.classifier.boosted_trees import Score, compile_trees
from reader.cleaning.classifier.lexicon import Lexicon

TABLES = Path(__file__).with_name("learnt_tables.json.gz")

_decode = json.JSONDecoder().raw_decode

_EXIT_BELOW = -3.0
"""Log-odds after a fifth of the trees from which none of 10,800 blocks came back to be an article's; asking no further
saves a seventh of the time."""


class BlockClassifiers:
    """What is asked of a block of one family of pages. Each table is read when it is first asked: a page needs half of
    the file, and reading all of it takes longer than cleaning a short page.
    """

    def __init__(self, tables: str, family: str) -> None:
        self._tables = tables
        self._start = tables.index(f'"{family}":{{')

    @cached_property
    def article(self) -> Score:
        """Is it of the article?"""
        return compile_trees(self._read("article"), _EXIT_BELOW)

    @cached_property
    def article_in_context(self) -> Score:
        """Is it of the article, knowing what was answered for all blocks of the page?"""
        return compile_trees(self._read("article_in_context"))

    @cached_property
    def headline(self) -> Score:
        """Is it the headline?"""
        return compile_trees(self._read("headline"))

    @cached_property
    def rail_story(self) -> Score:
        """Is it the title of another story?"""
        return compile_trees(self._read("rail_story"))

    def _read(self, question: str) -> list[Any]:
        key = f'"{question}":'
        table: list[Any] = _decode(self._tables, self._tables.index(key, self._start) + len(key))[0]
        return table


@dataclass(frozen=True)
class LearntTables:
    """All of the file."""

    lexicon: Lexicon
    text: BlockClassifiers
    html: BlockClassifiers


@cache
def learnt_tables(path: Path = TABLES) -> LearntTables:
    """The tables of a file, whose lexicon comes first."""
    text = gzip.decompress(path.read_bytes()).decode()
    learnt, end = _decode(text, text.index("{", 1))
    lexicon = Lexicon(learnt["words"], learnt["marks"], learnt["lines"], frozenset(learnt["stop_words"]))
    tables = text[end:]
    return LearntTables(lexicon, BlockClassifiers(tables, "text"), BlockClassifiers(tables, "html"))
