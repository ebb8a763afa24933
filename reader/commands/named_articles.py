"""The article that a command names by its number or its address."""

from reader.library.library import Library
from reader.library.stores.known_stories import article_at

_LARGEST_ID = 1 << 53


def article_named(library: Library, word: str) -> int | None:
    """The id of an article by its number, which may be that of none, or by its address; None where it has neither."""
    if word.isascii() and word.isdecimal():
        return number if (number := int(word[:20])) < _LARGEST_ID else None
    return article_at(library, word)
