"""Queries as SQL: read from a word index where words are searched for, else from table `article`."""

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from reader.library.listing.listing import condition_of, has_members
from reader.library.listing.view import parse_view
from reader.library.rows.article_row import ID_OF_ROWID, PRESENT, ROWID, first_rowid
from reader.library.search.term_meanings import TermMeanings
from reader.searching.days import span_of
from reader.searching.query import DATES, INDEXED, NAMES, Field, Query, Term

_NAMED = """{id} IN (SELECT article_id FROM {table} WHERE name_id IN (
    SELECT name.id FROM name_word JOIN name ON name.id = name_id WHERE {word} AND instr(' ' || folded || ' ', ?)))"""
_BROUGHT = """{id} IN (SELECT article_id FROM article_feed WHERE is_listed = 1 AND feed_id IN (
    SELECT value FROM json_each(?)))"""
_BROUGHT_HIDDEN = _BROUGHT.replace("is_listed = 1 AND ", "")
_TABLES = {Field.SAID: "said", Field.ABOUT: "mention"}
_ROWIDS = "SELECT {} FROM json_each(?) JOIN document ON article_id = value"
_GONE = """SELECT 1 FROM article gone INDEXED BY article_deleted
    WHERE gone.id = {id} AND gone.deleted_at IS NOT NULL"""
"""Finds an article that was deleted or hidden. Looked up one by one: there may be many of them."""
_FEW = 20
"""Articles looked up in an index one by one, a millisecond each; for more, their whole span of time is read."""
_LAST_LETTER = "\U0010ffff"

_STATES = {
    "unread": "{}.is_read = 0", "read": "{}.is_read = 1", "starred": "{}.is_starred = 1", "later": "{}.is_later = 1",
    "hidden": "{}.is_hidden = 1",
}  # fmt: skip
"""Conditions for `is:`, as the partial indexes of the database spell them."""
_IN_COLUMN = {Field.TITLE: "headline : ", Field.SOURCE: "publisher : ", Field.AUTHOR: "byline : "}


class Statement(NamedTuple):
    """SQL that selects rowids of articles, and its values."""

    sql: str
    values: tuple[str | int, ...]


class _Constraint(NamedTuple):
    """An SQL condition, in which `{id}` and `{rowid}` stand for those of an article, and its values."""

    sql: str
    values: tuple[str | int, ...] = ()


def statement_of(
    query: Query,
    meanings: TermMeanings,
    among: Collection[int] | None = None,
    order: str = "",
    since: int | None = None,
) -> Statement:
    """The statement that finds the articles of a query, `among` some articles only or from a rowid on (`since`).
    `order` is SQL to sort by, in place of newest first.
    """
    table = index_to_read(query)
    clauses = list(query.clauses)
    conditions: list[_Constraint] = []
    if table is not None:
        matched = [clause for clause in clauses if _is_matched(clause, table)]
        without = [clause for clause in clauses if _is_excluded(clause, table)]
        clauses = [clause for clause in clauses if clause not in matched and clause not in without]
        conditions.append(_Constraint(f"{table} MATCH ?", (_match(matched, without),)))
    if among is not None:
        conditions.append(_among(table, among))
    if since is not None:
        conditions.append(_Constraint("{rowid} >= ?", (since,)))
    conditions += [_any(clause, table, meanings, query.takes_hidden) for clause in clauses]
    conditions += [] if query.takes_hidden else _in_view(query, table)
    values = tuple(value for one in conditions for value in one.values)
    return Statement(_select(query, table, conditions, order), values)


def _is_among_members(query: Query) -> bool:
    """Whether all articles that a query finds are those of a feed, a folder or a tag, which lie together."""
    view = parse_view(query.view)
    if view is not None and has_members(view):
        return True
    return any(len(clause) == 1 and clause[0].field is Field.IN and not clause[0].is_not for clause in query.clauses)


def _in_view(query: Query, table: str | None) -> list[_Constraint]:
    view = parse_view(query.view)
    if view is None:
        return []
    condition, values = condition_of(view)
    if table is None:
        return [_Constraint(condition, values)]
    if has_members(view):
        return [_Constraint(condition.replace("article.id", "{id}"), values)]
    return [_Constraint(f"EXISTS (SELECT 1 FROM article WHERE article.id = {{id}} AND {condition})", values)]


def _among(table: str | None, articles: Collection[int]) -> _Constraint:
    ids = (json.dumps(sorted(articles)),)
    if table is None:
        return _Constraint("{id} IN (SELECT value FROM json_each(?))", ids)
    if len(articles) <= _FEW:
        return _Constraint(f"rowid IN ({_ROWIDS.format('place')})", ids)
    within = f"rowid BETWEEN ({_ROWIDS.format('min(place)')}) AND ({_ROWIDS.format('max(place)')})"
    return _Constraint(f"{within} AND +rowid IN ({_ROWIDS.format('place')})", ids * 3)


def _select(query: Query, table: str | None, conditions: Sequence[_Constraint], order: str) -> str:
    parts = [one.sql for one in conditions]
    if table is None:
        article_id, rowid, newest = "article.id", ROWID, "sort_at DESC, article.id DESC"
        reads_all = not _is_among_members(query)  # newest first
        start = f"SELECT {rowid} FROM {'article' if reads_all else 'article NOT INDEXED'} WHERE "
        parts.insert(0, PRESENT if query.takes_hidden else "deleted_at IS NULL")
    else:
        article_id, rowid, newest = ID_OF_ROWID.format(f"{table}.rowid"), f"{table}.rowid", "rowid DESC"
        start = f"SELECT rowid FROM {table} WHERE "
        parts.append(f"NOT EXISTS ({_GONE}{' AND gone.is_hidden = 0' * query.takes_hidden})")
    where = " AND ".join(parts).replace("{id}", article_id).replace("{rowid}", rowid)
    return f"{start}{where} ORDER BY {order or newest}"


def index_to_read(query: Query) -> str | None:
    """The word index that a query is answered from, None where no words must match."""
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
    """Clauses as an FTS5 query."""
    text = " AND ".join(f"({' OR '.join(map(_phrase, clause))})" for clause in matched)
    return "".join([f"({text})", *(f" NOT {_phrase(clause[0])}" for clause in without)])


def _phrase(term: Term) -> str:
    """A term as an FTS5 phrase. There is no quotation mark in its text."""
    return f'{_IN_COLUMN.get(term.field, "")}"{term.text}"{" *" if term.is_prefix else ""}'


def _any(clause: Sequence[Term], table: str | None, meanings: TermMeanings, takes_hidden: bool) -> _Constraint:
    """The condition that a term of a clause matches."""
    conditions = [_condition(term, table, meanings, takes_hidden) for term in clause]
    sql = " OR ".join(one.sql for one in conditions)
    return _Constraint(f"({sql})", tuple(value for one in conditions for value in one.values))


def _condition(term: Term, table: str | None, meanings: TermMeanings, takes_hidden: bool) -> _Constraint:
    sql, values = _positive(term, table, meanings, takes_hidden)
    return _Constraint(f"NOT {sql}" if term.is_not else sql, values)


def _positive(term: Term, table: str | None, meanings: TermMeanings, takes_hidden: bool) -> _Constraint:
    """The condition that a term matches, whether it is excluded or not."""
    if term.field in NAMES:
        return _named(term)
    if term.field in INDEXED:
        index = _table(term)
        # "+": else SQLite may go by these rowids, and then refuses the MATCH of the index that it is to read.
        sql = f"+{{rowid}} IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)"
        return _Constraint(sql, (_phrase(term._replace(is_not=False)),))
    if term.field in DATES:
        return _dated(term, table)
    if term.field is Field.TAG:
        tags = json.dumps(meanings.tags(term))
        return _Constraint(
            "{id} IN (SELECT article_id FROM tag WHERE tag IN (SELECT value FROM json_each(?)))", (tags,)
        )
    if term.field is Field.IN:
        feeds = json.dumps(meanings.feeds(term))
        return _Constraint(_BROUGHT_HIDDEN if takes_hidden else _BROUGHT, (feeds,))
    if term.text == "quoted":
        return _Constraint("EXISTS (SELECT 1 FROM said WHERE article_id = {id})")
    return _of_article(term, table, meanings)


def _dated(term: Term, table: str | None) -> _Constraint:
    """The condition that the article is of a time; a relative day counts from now."""
    span = span_of(term.text, datetime.now(UTC))
    column = "article.sort_at" if table is None else "{rowid}"
    start, end = span if table is None else (first_rowid(span.start), first_rowid(span.end))
    if term.field is Field.ON:
        return _Constraint(f"({column} >= ? AND {column} < ?)", (start, end))
    return _Constraint(f"{column} {'<' if term.field is Field.BEFORE else '>='} ?", (start,))


def _of_article(term: Term, table: str | None, meanings: TermMeanings) -> _Constraint:
    """A condition on columns of `article`: on the row itself where that is read, else on the row with the id."""
    values: tuple[str | int, ...] = ()
    if term.field is Field.SITE:
        sql, values = "instr('.' || replace({}.site, ':', '.') || '.', ?) > 0", (f".{term.text}.",)
    else:
        sql = _STATES[term.text]
    if table is None:
        return _Constraint(f"({sql.format('article')})", values)
    return _Constraint(f"EXISTS (SELECT 1 FROM article a WHERE a.id = {{id}} AND {sql.format('a')})", values)


def _named(term: Term) -> _Constraint:
    """The condition that a name of the article matches: looked up by its longest word, the rarest, and then by all."""
    words = term.text.split()
    whole = words[:-1] if term.is_prefix else words
    by = max(whole, key=len) if whole else words[0]
    word, values = ("word = ?", (by,)) if whole else ("word >= ? AND word < ?", (by, by + _LAST_LETTER))
    sql = _NAMED.replace("{table}", _TABLES[term.field]).replace("{word}", word)
    return _Constraint(sql, (*values, f" {term.text}{'' if term.is_prefix else ' '}"))
