"""The trained model, loaded from `learnt_tables.json.gz` on first use.

`training/cleaning` produces the file and documents its training data. It contains a lexicon and, for text scrapes and
for HTML separately, the trees of four binary classifiers.
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
"""The model file."""

_decode = json.JSONDecoder().raw_decode

_EXIT_BELOW = -3.0
"""Log-odds after the first fifth of the trees below which none of 10,800 blocks turned out to be part of an article.
The early exit saves a seventh of the time.
"""


class BlockClassifiers:
    """The binary classifiers for one family of pages. Each is parsed on first use: a page needs half of the file, and
    parsing all of it takes longer than cleaning a short page.
    """

    def __init__(self, tables: str, family: str) -> None:
        self._tables = tables
        self._start = tables.index(f'"{family}":{{')

    @cached_property
    def article(self) -> Score:
        """Does the block belong to the article?"""
        return compile_trees(self._read("article"), _EXIT_BELOW)

    @cached_property
    def article_in_context(self) -> Score:
        """Does the block belong to the article, given the first pass's probabilities of all blocks?"""
        return compile_trees(self._read("article_in_context"))

    @cached_property
    def headline(self) -> Score:
        """Is the block the headline?"""
        return compile_trees(self._read("headline"))

    @cached_property
    def rail_story(self) -> Score:
        """Is the block the title of another story?"""
        return compile_trees(self._read("rail_story"))

    def _read(self, question: str) -> list[Any]:
        key = f'"{question}":'
        table: list[Any] = _decode(self._tables, self._tables.index(key, self._start) + len(key))[0]
        return table


@dataclass(frozen=True)
class LearntTables:
    """The content of the model file."""

    lexicon: Lexicon
    text: BlockClassifiers
    html: BlockClassifiers


@cache
def learnt_tables(path: Path = TABLES) -> LearntTables:
    """Load a model file; cached."""
    text = gzip.decompress(path.read_bytes()).decode()
    learnt, end = _decode(text, text.index("{", 1))
    lexicon = Lexicon(learnt["words"], learnt["marks"], learnt["lines"], frozenset(learnt["stop_words"]))
    tables = text[end:]
    return LearntTables(lexicon, BlockClassifiers(tables, "text"), BlockClassifiers(tables, "html"))
