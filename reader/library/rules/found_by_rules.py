"""The articles of the library that a rule matches."""

import json
from collections.abc import Sequence
from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import ArticleRow, key_of_rowid
from reader.library.rules.rule import Rule
from reader.library.search.search import Search
from reader.searching.query import Field, Query, Term, parse_query

PREVIEW_DAYS = 30
"""Days of which a preview shows the articles."""


class RulePreview(NamedTuple):
    """The articles of the last days that a rule would have matched: how many, and the newest of them."""

    matched: int
    newest: tuple[ArticleRow, ...]


def preview(library: LibraryFile, rule: Rule, most: int) -> RulePreview:
    """What a rule would have matched in the last days, with at most `most` rows. Raises QueryError or LibraryError."""
    query = parse_query(rule.query)
    recent = query._replace(clauses=(*query.clauses, (Term(Field.AFTER, f"{PREVIEW_DAYS}d"),)))
    rowids = _rowids(library, recent, rule)
    return RulePreview(len(rowids), tuple(Search(library).rows_of(rowids[:most])))


def found_by(library: LibraryFile, rule: Rule) -> list[int]:
    """The ids of all articles that a rule matches, newest first. Raises QueryError or LibraryError."""
    return [key_of_rowid(rowid).id for rowid in _rowids(library, parse_query(rule.query), rule)]


def _rowids(library: LibraryFile, query: Query, rule: Rule) -> Sequence[int]:
    rowids = Search(library).find_newest(query).rowids
    if not rule.feeds:
        return rowids
    brought = library.read(
        "SELECT article_id FROM article_feed JOIN feed ON feed.id = feed_id"
        " WHERE url IN (SELECT value FROM json_each(?))",
        (json.dumps(rule.feeds),),
    )
    ids = {article_id for (article_id,) in brought}
    return [rowid for rowid in rowids if key_of_rowid(rowid).id in ids]
