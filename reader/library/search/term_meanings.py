"""What terms of a query refer to in a library: feeds and tags."""

from reader.library.db.connection import LibraryFile
from reader.searching.query import Term, fold_words

_LEAST_OF_ADDRESS = 3
"""Letters that a term must share with the address of a feed to refer to it."""
_TAGS = """WITH RECURSIVE one (tag) AS (
    SELECT min(tag) FROM tag UNION ALL SELECT (SELECT min(tag) FROM tag WHERE tag > one.tag) FROM one WHERE tag NOT NULL
) SELECT tag FROM one WHERE tag NOT NULL"""
"""All tags, without reading every article that has one (a loose index scan)."""


class TermMeanings:
    """Resolves terms of a query. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def feeds(self, term: Term) -> list[int]:
        """The ids of the feeds with the words of a term in their title or folder, or with the term in their address."""
        rows = self._library.read("SELECT id, coalesce(own_title, ''), title, coalesce(folder, ''), url FROM feed")
        return [feed_id for feed_id, *names, url in rows if _is_named(term.text, names) or _is_at(term.text, url)]

    def tags(self, term: Term) -> list[str]:
        """The tags that equal a term but for case and accents, or begin with it where it is a prefix."""
        rows = self._library.read(_TAGS)
        return [tag for (tag,) in rows if _is_tag(term, fold_words(tag))]


def _is_named(text: str, names: list[str]) -> bool:
    return any(f" {text}" in f" {fold_words(name)}" for name in names)


def _is_at(text: str, url: str) -> bool:
    part = text.replace(" ", "")
    address = fold_words(url.partition("://")[2]).replace(" ", "")
    return len(part) >= _LEAST_OF_ADDRESS and part in address


def _is_tag(term: Term, tag: str) -> bool:
    return tag.startswith(term.text) if term.is_prefix else tag == term.text
