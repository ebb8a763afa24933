"""A telling of a story: a text, compared with another by all their shingles."""

from functools import cached_property

from reader.near_duplicates.shingles import distinctive_shingles, shingles

LEAST = 40
"""Distinct shingles of a text that can be known again. What is shorter is a notice, or words that stand everywhere."""
_SHARE = 0.5
"""Of the shorter text's shingles, how many the longer has at least. A cut copy with some sentences said in other words
has far more; half is left for what another site puts around it. Change this and the next only with what
benchmarks/stories.py says of it.
"""
_TELLING_SHARE = 0.6
"""The same of shingles with a name or a number in them, of which reports by one template on two days share few."""
_SURER, _FEW = 0.3, 80
"""How much more it must be where there are hardly any of these, for a few may be the same by chance; and how many are
enough.
"""
_SAME_SHARE = 0.8
"""Of the longer text's shingles, how many two texts of one page have in common at least. Each changed word takes four
away: one word of twenty may be another, or a fifth of the text be new.
"""
_SHARE_OF_LONGER = 0.2
"""What a short text must be of a long one: a digest of the day's news tells more than each of its stories."""


class StoryText:
    """A text that may tell what another does."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.shingles = shingles(text)

    @cached_property
    def telling(self) -> set[int]:
        """The shingles with a name or a number in them."""
        return distinctive_shingles(self._text)

    def is_near_duplicate(self, other: "StoryText") -> bool:
        """Whether both tell the same: one is the other, cut, with some sentences changed, or with others around it.
        The same whichever is asked. Takes time linear in both texts.
        """
        short, long = sorted((self, other), key=lambda one: (len(one.shingles), one._text))
        if len(short.shingles) < LEAST or not _is_part(short.shingles, long.shingles, _SHARE):
            return False
        if len(short.shingles & long.shingles) < _SHARE_OF_LONGER * len(long.shingles):
            return False
        fewness = max(0.0, 1 - len(short.telling) / _FEW)
        return _is_part(short.telling, long.shingles, _TELLING_SHARE + _SURER * fewness)

    def is_same_text(self, other: "StoryText") -> bool:
        """Whether both are one text with little changed, as a page has it at two times: nearly all of the longer one is
        in the shorter one. Takes time linear in both texts.
        """
        longer = max(len(self.shingles), len(other.shingles))
        return len(self.shingles & other.shingles) >= _SAME_SHARE * longer and self.is_near_duplicate(other)


def _is_part(part: set[int], whole: set[int], share: float) -> bool:
    return len(part & whole) >= share * len(part)
