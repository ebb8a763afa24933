"""The weights of words, lines and markup for and against an article, counted over many sites."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Weights are log-odds (natural logarithm), counted by site: above 0 favours article text, below 0 boilerplate.

    `words` are in lower case; `marks` are words from class names and ids, and "<tag"; `lines` maps a whole line, folded
    to its words, to the number of sites where it was boilerplate.
    """

    words: Mapping[str, float]
    marks: Mapping[str, float]
    lines: Mapping[str, int]
    stop_words: frozenset[str]

    def sites(self, line: str) -> int:
        """Return the number of sites on which a folded line was boilerplate."""
        return self.lines.get(line, 0)
