"""Articles of the library that a query finds."""

import json
from collections.abc import Collection
from typing import Any, NamedTuple

from reader.article import IN_MARKS, Annotations, Quote
from reader.library.connection import LibraryFile
from reader.library.rows import COLUMNS, ArticleRow, Key, row_from_sql
from reader.searching.query import Query, fold_name, fold_words

_NAMED = """article.id IN (SELECT article_id FROM {table} WHERE name_id IN (
    SELECT name.id FROM name_word JOIN name ON name.id = name_id
    WHERE word = ? AND instr(' ' || folded || ' ', ?)))"""


_AMONG = "article.id IN (SELECT value FROM json_each(?))"


class FoundKeys(NamedTuple):
    """Where the rows that a query finds stand in the list, newest first, and how the library was then: the articles
    deleted, and the number of its last version.
    """

    keys: tuple[Key, ...]
    deleted: frozenset[int]
    last_version: int


class _Condition(NamedTuple):
    sql: str
    values: tuple[str, ...]


class Search:
    """Looks things up in a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def rows(self, query: Query, limit: int = -1) -> list[ArticleRow]:
        """The rows that a query finds, newest first; at most `limit`, where that is not -1."""
        found = self._find(COLUMNS, query, limit)
        return [row_from_sql(columns) for columns in found]

    def look(self, query: Query) -> FoundKeys:
        """What a query finds in the whole library, which may take a quarter of a second."""
        deleted, last = self._state()  # first: what changes meanwhile is looked at again
        return FoundKeys(tuple(self._keys(query)), deleted, last)

    def look_again(self, query: Query, before: FoundKeys) -> FoundKeys:
        """What a query finds now, where it found that before: only articles that came, went or have another version are
        looked at.
        """
        deleted, last = self._state()
        newer = self._library.read("SELECT article_id FROM version WHERE id > ?", (before.last_version,))
        changed = (deleted ^ before.deleted) | {article_id for (article_id,) in newer}
        kept = [key for key in before.keys if key.id not in changed]
        return FoundKeys(tuple(sorted(kept + self._keys(query, changed), reverse=True)), deleted, last)

    def _state(self) -> tuple[frozenset[int], int]:
        deleted = self._library.read("SELECT id FROM article WHERE deleted_at IS NOT NULL")
        ((last,),) = self._library.read("SELECT coalesce(max(id), 0) FROM version")
        return frozenset(article_id for (article_id,) in deleted), last

    def _keys(self, query: Query, among: Collection[int] | None = None) -> list[Key]:
        return [Key(*columns) for columns in self._find("sort_at, article.id", query, among=among)]

    def _find(self, columns: str, query: Query, limit: int = -1, among: Collection[int] | None = None) -> list[Any]:
        conditions = [*_named("said", query.said), *_named("mention", query.about), *_worded(query.words)]
        if among is not None:
            conditions.insert(0, _Condition(_AMONG, (json.dumps(list(among)),)))
        where = "".join(f" AND {one.sql}" for one in conditions)
        values = [value for one in conditions for value in one.values]
        self._library.define("has_words", _has_words, 4)
        return self._library.read(
            f"SELECT {columns} FROM article WHERE deleted_at IS NULL{where}"
            " ORDER BY sort_at DESC, article.id DESC LIMIT ?",
            (*values, limit),
        )


def quotes_of(annotations: Annotations, said: tuple[str, ...]) -> list[Quote]:
    """The quotes of an article for which a query found it, in order."""
    return [
        quote
        for quote in annotations.quotes
        if quote.kind in IN_MARKS and quote.speaker is not None and _is_of(quote.speaker.name, said)
    ]


def _is_of(name: str, said: tuple[str, ...]) -> bool:
    folded = f" {fold_name(name)} "
    return any(f" {words} " in folded for words in said)


def _named(table: str, names: tuple[str, ...]) -> list[_Condition]:
    """A name is looked up by its longest word, which fewest others have, and then by all of its words."""
    sql = _NAMED.format(table=table)
    return [_Condition(sql, (max(name.split(), key=len), f" {name} ")) for name in names]


def _worded(words: tuple[str, ...]) -> list[_Condition]:
    sql = "has_words(headline, publisher, ?, ?)"
    return [_Condition(sql, (f" {one}", one.partition(" ")[0])) for one in words]


def _has_words(headline: str, publisher: str | None, words: str, first: str) -> bool:
    """Whether words begin somewhere in headline or publisher as they stand there; the last may go on."""
    return _stand_in(headline, words, first) or publisher is not None and _stand_in(publisher, words, first)


def _stand_in(text: str, words: str, first: str) -> bool:
    """Most texts do not have the first word, and need not be folded to see that."""
    is_plain = text.isascii() and "." not in text and "'" not in text
    return (not is_plain or first in text.lower()) and words in f" {fold_words(text)}"
