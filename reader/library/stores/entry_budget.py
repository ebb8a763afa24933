"""How much may be taken of a feed: entries, a long text counting as several."""

from collections.abc import Hashable, Iterable

_BYTES_OF_ONE = 30_000
"""Bytes of text that count as one entry: a long article has about as many."""


class EntryBudget:
    """What may be taken of a feed at a visit. `taken` counts what was, `left_out` the entries for which there was no
    room.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self.taken = self.left_out = 0

    def choose(self, entries: "Iterable[tuple[Hashable, int, int]]") -> set[Hashable]:
        """Return the keys of the entries for which there is room, the newest first. Each entry is a key, the time by
        which it sorts, and the bytes of its text.
        """
        chosen: set[Hashable] = set()
        for key, _, size in sorted(entries, key=lambda entry: entry[1], reverse=True):
            units = 1 + size // _BYTES_OF_ONE
            if self.taken + units <= self._most:
                chosen.add(key)
                self.taken += units
            else:
                self.left_out += 1
        return chosen
