"""The decision whether two texts are near duplicates, by all their shingles."""

from functools import cached_property

from reader.near_duplicates.shingles import distinctive_shingles, shingles

LEAST = 40
"""Distinct shingles of the shortest text that is compared. Shorter ones are notices, or words found everywhere."""
_SHARE = 0.5
"""Least share of the shorter text's shingles that the longer text has, too. A cut copy with some sentences reworded has
far more; half is left for what another site puts around it. Measure with benchmarks/stories.py before changing this and
the next.
"""
_DISTINCTIVE_SHARE = 0.6
"""The same for shingles with a name or a number in them, of which two reports by one template share few."""
_SURER, _FEW = 0.3, 80
"""What is added to that share where there are hardly any such shingles, since a few may be shared by chance; and how
many are enough for nothing to be added.
"""
_SAME_SHARE = 0.8
"""Least share of the longer text's shingles that two texts of one page have in common. Each changed word takes four
shingles away: one word in twenty may differ, or a fifth of the text be new.
"""
_SHARE_OF_LONGER = 0.2
"""Least share of the longer text that is in the shorter one: a digest of the day's news is not each of its stories."""


class StoryText:
    """A text to be compared with others."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.shingles = shingles(text)

    @cached_property
    def distinctive(self) -> set[int]:
        """The shingles with a name or a number in them."""
        return distinctive_shingles(self._text)

    def is_near_duplicate(self, other: "StoryText") -> bool:
        """Whether both tell the same story: one is the other, cut, with some sentences changed, or with others around
        it. Symmetric. Takes time linear in both texts.
        """
        short, long = sorted((self, other), key=lambda one: (len(one.shingles), one._text))
        if len(short.shingles) < LEAST or not _is_part(short.shingles, long.shingles, _SHARE):
            return False
        if len(short.shingles & long.shingles) < _SHARE_OF_LONGER * len(long.shingles):
            return False
        fewness = max(0.0, 1 - len(short.distinctive) / _FEW)
        return _is_part(short.distinctive, long.shingles, _DISTINCTIVE_SHARE + _SURER * fewness)

    def is_same_text(self, other: "StoryText") -> bool:
        """Whether both are one text with little changed, like a page at two times: nearly all of the longer text is in
        the shorter one. Symmetric. Takes time linear in both texts.
        """
        longer = max(len(self.shingles), len(other.shingles))
        return len(self.shingles & other.shingles) >= _SAME_SHARE * longer and self.is_near_duplicate(other)


def _is_part(part: set[int], whole: set[int], share: float) -> bool:
    return len(part & whole) >= share * len(part)
