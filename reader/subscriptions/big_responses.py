"""Holds back the responses of big feeds, which take seconds to read, until those of small ones are articles."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.base.errors import PageError

if TYPE_CHECKING:
    from reader.pages.parallel_fetch import FetchResult

_BIG = 1_000_000
"""Bytes from which a feed is big; one of a hundred full articles has about half of that."""
_MOST_BYTES = 60_000_000
"""Bytes that are held back, at most."""


class BigResponses:
    """The responses of big feeds that are held back."""

    def __init__(self) -> None:
        self._held: list[FetchResult] = []

    def __bool__(self) -> bool:
        """Whether any is held back."""
        return bool(self._held)

    def sift(self, results: "Iterable[FetchResult]") -> "list[FetchResult]":
        """Return the results to be read at once: the small ones and, where too much would be held back, the smallest
        of the big ones. Hold the others back.
        """
        at_once: list[FetchResult] = []
        for one in results:
            (self._held if size_of(one) >= _BIG else at_once).append(one)
        self._held.sort(key=size_of, reverse=True)
        while sum(map(size_of, self._held)) > _MOST_BYTES:
            at_once.append(self._held.pop())
        return at_once

    def take_smallest(self) -> "FetchResult":
        """Return the smallest response that is held back, which is held back no longer."""
        return self._held.pop()


def size_of(result: "FetchResult") -> int:
    """The bytes of a response, 0 where there was none."""
    response = result[1]
    return 0 if isinstance(response, PageError) else len(response.body)
