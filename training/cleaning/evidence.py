"""Builds the lexicon: counts the sites on which a word, a line or a word of the markup was in articles, and in
boilerplate.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from math import log

from labelled_pages import ARTICLE, HEADLINE, TrainingPage

from reader.cleaning.classifier.lexicon import Lexicon
from reader.cleaning.classifier.markup_features import split_step

_TOKENS = re.compile(r"\w+").findall
_READ_TOKENS = 40
_LONGEST_LINE = 90
_FEWEST_SITES = 6
"""Fewest sites of a word in the lexicon: with fewer it would describe single pages."""
_FEWEST_MARK_SITES = 5
_FEWEST_LINE_SITES = 3
_MOST_LINE_SITES = 20
_STOP_WORDS = 300

Sites = defaultdict[str, set[str]]
_NOWHERE: set[str] = set()


class Evidence:
    """The counts, and the lexicon computed from them, with or without one site."""

    def __init__(self, pages: Iterable[TrainingPage]) -> None:
        self._words: tuple[Sites, Sites] = (defaultdict(set), defaultdict(set))
        self._marks: tuple[Sites, Sites] = (defaultdict(set), defaultdict(set))
        self._lines: Sites = defaultdict(set)
        self._known: dict[int, dict[str, tuple[set[str], set[str]]]] = {}
        for page in pages:
            if page.is_clipping:
                continue
            self._count_text(page)
            if page.rendering == "html":
                self._count_marks(page)
        by_sites = sorted(self._words[0].items(), key=lambda item: (-len(item[1]), item[0]))
        self._stop_words = frozenset(word for word, _ in by_sites[:_STOP_WORDS])

    def _count_text(self, page: TrainingPage) -> None:
        for block, label, unsure in zip(page.blocks, page.labels, page.is_unsure, strict=True):
            if unsure or label == HEADLINE:
                continue
            tokens = _TOKENS(block.text.lower())
            for token in tokens[:_READ_TOKENS]:
                self._words[label != ARTICLE][token].add(page.site)
            if label != ARTICLE and tokens and len(block.text) < _LONGEST_LINE:
                self._lines[" ".join(tokens)].add(page.site)

    def _count_marks(self, page: TrainingPage) -> None:
        """Count the words of elements. An element speaks for an article if any of its text is in one: all contain
        boilerplate too.
        """
        steps: tuple[set[str], set[str]] = (set(), set())
        for block, label in zip(page.blocks, page.labels, strict=True):
            steps[label != ARTICLE].update(step for step in block.path if not step.startswith(("html", "body")))
        for kind, found in enumerate((steps[0], steps[1] - steps[0])):
            for step in found:
                tag, words = split_step(step)
                for word in (f"<{tag}", *words):
                    self._marks[kind][word].add(page.site)

    def lexicon(self, without: str | None = None) -> Lexicon:
        """Return the lexicon, as if the site `without` had not been seen."""
        lines = {line: len(sites) - (without in sites) for line, sites in self._lines.items() if len(sites) > 1}
        fewest = _FEWEST_LINE_SITES if without is None else _FEWEST_LINE_SITES - 1
        return Lexicon(
            self._odds(self._words, _FEWEST_SITES, without),
            self._odds(self._marks, _FEWEST_MARK_SITES, without),
            {line: min(_MOST_LINE_SITES, count) for line, count in lines.items() if count >= fewest},
            self._stop_words,
        )

    def _odds(self, counted: tuple[Sites, Sites], fewest: int, without: str | None) -> dict[str, float]:
        known = self._known.get(id(counted))
        if known is None:
            sums = Counter({word: len(sites) for word, sites in counted[0].items()})
            sums.update({word: len(sites) for word, sites in counted[1].items()})
            known = self._known[id(counted)] = {
                word: (counted[0].get(word, _NOWHERE), counted[1].get(word, _NOWHERE))
                for word, count in sums.items()
                if count >= fewest
            }
        return {
            word: round(log((len(inside) - (without in inside) + 0.5) / (len(outside) - (without in outside) + 0.5)), 1)
            for word, (inside, outside) in known.items()
        }
