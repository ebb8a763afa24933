"""Yields the texts of a value of JSON-LD, which may be a text, an object that holds some, or a list of such."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

_DEEPEST = 6
"""How many lists and objects within each other are looked into."""


def texts_in(value: Any, parts_of: Callable[[Mapping[str, Any]], Iterable[Any]], depth: int = 0) -> Iterator[str]:
    """Yield the texts of a value in order. `parts_of` gives the values of an object that are looked into; `depth` is
    how deep the value itself is.
    """
    if depth > _DEEPEST:
        return
    if isinstance(value, str):
        yield value
        return
    parts = value if isinstance(value, list) else parts_of(value) if isinstance(value, dict) else ()
    for part in parts:
        yield from texts_in(part, parts_of, depth + 1)
