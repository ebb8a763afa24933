"""Articles of the library that a query finds."""

import json
from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from reader.article import IN_MARKS, Annotations, Article, Quote
from reader.library.connection import LibraryFile
from reader.library.rows import COLUMNS, ArticleRow, Key, row_from_sql
from reader.library.word_index import ID_OF_PLACE, PLACE, WordIndex, first_place, key_at
from reader.searching.query import INDEXED, Field, Query, Term, fold_name

_NAMED = """{id} IN (SELECT article_id FROM {table} WHERE name_id IN (
    SELECT name.id FROM name_word JOIN name ON name.id = name_id
    WHERE word = ? AND instr(' ' || folded || ' ', ?)))"""
_TABLES = {Field.SAID: "said", Field.ABOUT: "mention"}

_STATES = {
    "unread": "EXISTS (SELECT 1 FROM article a WHERE a.id = {id} AND NOT a.is_read)",
    "read": "EXISTS (SELECT 1 FROM article a WHERE a.id = {id} AND a.is_read)",
    "starred": "EXISTS (SELECT 1 FROM article a WHERE a.id = {id} AND a.is_starred)",
    "quoted": "EXISTS (SELECT 1 FROM said WHERE article_id = {id})",
}

_IN_COLUMN = {Field.TITLE: "headline : ", Field.SOURCE: "publisher : ", Field.AUTHOR: "byline : "}
_STRIDE = 500
"""Rows read at a time."""


class FoundKeys(NamedTuple):
    """Where the articles that a query finds stand in the list, newest first: their places in the index, eight bytes
    each. `deleted` and `last_version` tell how the library was then, `waiting` counts the articles that are still to be
    indexed, where the query may have missed one. Not `is_complete` where it found more than were asked for.
    """

    places: Sequence[int]
    deleted: frozenset[int] = frozenset()
    last_version: int = 0
    waiting: int = 0
    is_complete: bool = True

    @property
    def keys(self) -> tuple[Key, ...]:
        """Where the rows stand in the list."""
        return tuple(map(key_at, self.places))


class _Condition(NamedTuple):
    """SQL in which `{id}` and `{place}` stand for those of an article."""

    sql: str
    values: tuple[str | int, ...] = ()


class Search:
    """Looks things up in a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def rows(self, query: Query, limit: int = -1) -> Iterator[ArticleRow]:
        """The rows that a query finds, newest first; at most `limit`, where that is not -1."""
        places = self._places(query, limit)
        for start in range(0, len(places), _STRIDE):
            ids = json.dumps([key_at(place).id for place in places[start : start + _STRIDE]])
            rows = self._library.read(
                f"SELECT {COLUMNS} FROM article WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
                " ORDER BY sort_at DESC, id DESC",
                (ids,),
            )
            yield from map(row_from_sql, rows)

    def look(self, query: Query, limit: int = -1) -> FoundKeys:
        """What a query finds in the library; the newest `limit` of it, which takes no longer in a large one."""
        deleted, last = self._state()  # first: what changes meanwhile is looked at again
        waiting = WordIndex(self._library).count_waiting() if query.uses_index else 0
        places = self._places(query, limit)
        return FoundKeys(places, deleted, last, waiting, not 0 <= limit <= len(places))

    def look_again(self, query: Query, before: FoundKeys) -> FoundKeys:
        """What a query finds now, where it found that before: only articles that came, went or have another version are
        looked at.
        """
        deleted, last = self._state()
        newer = self._library.read("SELECT article_id FROM version WHERE id > ?", (before.last_version,))
        changed = (deleted ^ before.deleted) | {article_id for (article_id,) in newer}
        kept = [place for place in before.places if key_at(place).id not in changed]
        places = array("q", sorted([*kept, *self._places(query, among=changed)], reverse=True))
        return before._replace(places=places, deleted=deleted, last_version=last)

    def article(self, article_id: int) -> Article | None:
        """The text of an article that was found; None if it is gone or damaged."""
        from reader.library.content import readable_article

        with self._library.reading() as connection:
            return readable_article(connection, article_id, self._library.path)

    def _state(self) -> tuple[frozenset[int], int]:
        deleted = self._library.read("SELECT id FROM article WHERE deleted_at IS NOT NULL")
        ((last,),) = self._library.read("SELECT coalesce(max(id), 0) FROM version")
        return frozenset(article_id for (article_id,) in deleted), last

    def _places(self, query: Query, limit: int = -1, among: Collection[int] | None = None) -> "array[int]":
        if among is not None and not among:
            return array("q")
        sql, values = _statement(query, among)
        return array("q", (place for (place,) in self._library.read(f"{sql} LIMIT ?", (*values, limit))))


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


# -- a query as SQL


def _statement(query: Query, among: Collection[int] | None) -> tuple[str, list[str | int]]:
    """The SQL that finds places, newest first: out of an index where words are looked for, else out of the list."""
    table = _index_to_read(query)
    clauses = list(query.clauses)
    conditions: list[_Condition] = []
    if table is not None:
        matched = [clause for clause in clauses if _is_matched(clause, table)]
        without = [clause for clause in clauses if _is_excluded(clause, table)]
        clauses = [clause for clause in clauses if clause not in matched and clause not in without]
        conditions.append(_Condition(f"{table} MATCH ?", (_match(matched, without),)))
    if among is not None:
        places = "SELECT place FROM document JOIN json_each(?) ON article_id = value"
        ids = json.dumps(sorted(among))
        conditions.append(
            _Condition("{id} IN (SELECT value FROM json_each(?))", (ids,))
            if table is None
            else _Condition(f"rowid IN ({places})", (ids,))
        )
    conditions += map(_any, clauses)
    if table is None:
        article_id, place = "article.id", PLACE
        sql = f"SELECT {place} FROM article WHERE deleted_at IS NULL"
        order = "sort_at DESC, article.id DESC"
    else:
        article_id, place, order = ID_OF_PLACE.format(f"{table}.rowid"), f"{table}.rowid", "rowid DESC"
        sql = f"SELECT rowid FROM {table} WHERE "
        conditions.append(_Condition("{id} NOT IN (SELECT id FROM article WHERE deleted_at IS NOT NULL)"))
    parts = [one.sql.replace("{id}", article_id).replace("{place}", place) for one in conditions]
    sql += " AND ".join(["", *parts] if table is None else parts)
    return f"{sql} ORDER BY {order}", [value for one in conditions for value in one.values]


def _index_to_read(query: Query) -> str | None:
    """The index out of which a query is answered, None where no words must be there."""
    for table in ("words", "rail_words"):
        if any(_is_matched(clause, table) for clause in query.clauses):
            return table
    return None


def _table(term: Term) -> str:
    return "rail_words" if term.field is Field.RAILS else "words"


def _is_matched(clause: Sequence[Term], table: str) -> bool:
    return all(term.field in INDEXED and not term.is_not and _table(term) == table for term in clause)


def _is_excluded(clause: Sequence[Term], table: str) -> bool:
    return len(clause) == 1 and clause[0].is_not and clause[0].field in INDEXED and _table(clause[0]) == table


def _match(matched: Iterable[Sequence[Term]], without: Iterable[Sequence[Term]] = ()) -> str:
    """Clauses in the language of FTS5."""
    text = " AND ".join(f"({' OR '.join(map(_phrase, clause))})" for clause in matched)
    return "".join([f"({text})", *(f" NOT {_phrase(clause[0])}" for clause in without)])


def _phrase(term: Term) -> str:
    """A term in the language of FTS5. There is no quotation mark in its text."""
    return f'{_IN_COLUMN.get(term.field, "")}"{term.text}"{" *" if term.is_prefix else ""}'


def _any(clause: Sequence[Term]) -> _Condition:
    """One of the terms is so."""
    conditions = [_condition(term) for term in clause]
    sql = " OR ".join(one.sql for one in conditions)
    return _Condition(f"({sql})", tuple(value for one in conditions for value in one.values))


def _condition(term: Term) -> _Condition:
    sql, values = _positive(term)
    return _Condition(f"NOT {sql}" if term.is_not else sql, values)


def _positive(term: Term) -> _Condition:
    """The condition that a term is so."""
    if term.field in _TABLES:  # by the longest word, which fewest names have, and then by all of them
        sql = _NAMED.replace("{table}", _TABLES[term.field])
        return _Condition(sql, (max(term.text.split(), key=len), f" {term.text} "))
    if term.field is Field.IS:
        return _Condition(_STATES[term.text])
    if term.field is Field.BEFORE:
        return _Condition("{place} < ?", (first_place(_seconds(term.text)),))
    if term.field is Field.AFTER:
        return _Condition("{place} >= ?", (first_place(_seconds(term.text)),))
    table = _table(term)
    return _Condition(
        f"{{place}} IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)", (_phrase(term._replace(is_not=False)),)
    )


def _seconds(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())
