"""What words, lines and marks of the source say for or against an article, as learnt from many sites."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Odds are natural logarithms: above 0 speaks for an article, below 0 for furniture, counted by sites.

    `words` are lower case; `marks` are words out of class names and ids, and "<tag"; `lines` says on how many sites a
    whole line, folded to its words, was furniture.
    """

    words: Mapping[str, float]
    marks: Mapping[str, float]
    lines: Mapping[str, int]
    stop_words: frozenset[str]

    def sites(self, line: str) -> int:
        """On how many sites a line was seen as furniture."""
        return self.lines.get(line, 0)
