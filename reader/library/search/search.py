"""Search: the articles of the library that a query finds."""

import json
import threading
import time
from array import array
from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from reader.base.errors import DamagedIndex, LibraryError, StoppedReading
from reader.library.db.connection import LibraryFile
from reader.library.index.words import WordIndex
from reader.library.rows.article_row import (
    COLUMNS,
    COUNT_LISTED,
    PRESENT,
    ROWID,
    ArticleRow,
    Key,
    key_of_rowid,
    row_from_sql,
)
from reader.library.rows.content import current_text
from reader.library.search.query_sql import index_to_read, statement_of
from reader.library.search.recent_words import NO_WORDS, RecentWords
from reader.library.search.term_meanings import TermMeanings
from reader.model.annotations import IN_MARKS, Annotations, Quote
from reader.searching.query import INDEXED, Query, fold_name

_STRIDE = 500
"""Rows read at a time."""
_STEP, _REST = 5_000, 0.002
"""Rowids read between two rests, and the seconds of a rest, which is as long as reading them takes."""
LARGE = 50_000
"""Articles from which on finding all words with a beginning takes long: 4 ms in a library of 100,000, 200 ms in one of
a million (benchmarks/search.py).
"""
ENOUGH = 40
"""Articles that more than fill a screen."""
_LIKELY = 32
"""Recent words that are searched for in place of a beginning: more take longer, and add little."""
_UNREAD_STRIDE = 2_000
"""Rows searched at a time for an unread one."""
MOST_RANKED = 20_000
"""Articles that are ranked, the newest of those found: so ranking takes no longer in a large library."""
MOST_SECONDS = 2.0
"""Seconds after which ranking is given up: counting all words that begin with two letters may take longer."""
_WEIGHTS = {"words": "8, 4, 2, 1, 1", "rail_words": "1"}
"""Weights of the columns for BM25: headline, standfirst, byline, publisher, body."""
_BEST = """bm25({table}, {weights})
    * (1 + 0.25 / (1 + max(0, strftime('%s', 'now') - {table}.rowid / 16777216) / 2629800.0)), rowid DESC"""
"""SQL for best first: BM25, which is negative in SQLite, times a bonus for new articles of a quarter on the first day
and an eighth after a month; then the newest first.
"""


class FoundKeys(NamedTuple):
    """What a query found: the rowids of articles, newest first, eight bytes each. Once they were ranked, `best` has the
    newest of them with the best first, and `ranking` the same with articles that are gone since. `last_change`, the
    number of the last article that was deleted, hidden or brought back, and `last_version` describe the state of the
    library then; `waiting` counts articles that are still to be indexed, and may be missing. Not `is_complete` where
    the query finds more than was asked for.
    """

    rowids: Sequence[int]
    last_change: int = 0
    last_version: int = 0
    waiting: int = 0
    is_complete: bool = True
    best: Sequence[int] = array("q")
    ranking: Sequence[int] = array("q")

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys of the rows in the list."""
        return tuple(map(key_of_rowid, self.rowids))


class Search:
    """Searches a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def rows(self, query: Query, limit: int = -1, best_first: bool = False) -> Iterator[ArticleRow]:
        """The rows that a query finds, newest first or best first; at most `limit`, where that is not -1."""
        rowids = self._rowids(query, -1 if best_first else limit)
        if best_first:
            best = self._best(query, rowids)
            rowids = (best + rowids[len(best) :])[: limit if limit >= 0 else None]
        for start in range(0, len(rowids), _STRIDE):
            yield from self.rows_of(rowids[start : start + _STRIDE])

    def rows_of(self, rowids: Sequence[int]) -> list[ArticleRow]:
        """The rows with some rowids, in their order, without articles that are gone."""
        columns = self._library.read(
            f"SELECT {COLUMNS} FROM json_each(?) JOIN article ON article.id = value WHERE {PRESENT}"
            " ORDER BY json_each.key",
            (json.dumps([key_of_rowid(rowid).id for rowid in rowids]),),
        )
        return [row_from_sql(one) for one in columns]

    def next_unread(self, rowids: Sequence[int]) -> ArticleRow | None:
        """The first unread row with one of some rowids."""
        for start in range(0, len(rowids), _UNREAD_STRIDE):
            ids = json.dumps([key_of_rowid(rowid).id for rowid in rowids[start : start + _UNREAD_STRIDE]])
            found = self._library.read(
                f"SELECT {COLUMNS} FROM json_each(?) CROSS JOIN article ON article.id = value WHERE {PRESENT}"
                " AND is_read = 0 ORDER BY json_each.key LIMIT 1",
                (ids,),
            )
            if found:
                return row_from_sql(found[0])
        return None

    def find_newest(self, query: Query, limit: int = -1) -> FoundKeys:
        """What a query finds; only the newest `limit` where that is not -1: as quick in a large library."""
        change, version = self._state()  # first: what changes meanwhile is searched again
        waiting = WordIndex(self._library).count_waiting() if query.uses_index else 0
        rowids = self._rowids(query, limit)
        return FoundKeys(rowids, change, version, waiting, not 0 <= limit <= len(rowids))

    def find_rest(self, query: Query, before: FoundKeys) -> FoundKeys:
        """All that a query finds, after the newest of it were found, and perhaps ranked. Rests in between, so that
        other threads can run.
        """
        change, version = self._state()
        rowids = array("q")
        for rowid in self._find(query):
            rowids.append(rowid)
            if not len(rowids) % _STEP:
                time.sleep(_REST)
        best = _best_of(before, rowids)
        return FoundKeys(rowids, change, version, before.waiting, best=best, ranking=before.ranking)

    def rank(self, query: Query, found: FoundKeys) -> FoundKeys:
        """Rank what a query found: the best of the newest MOST_RANKED first. May take some tenths of a second. Returns
        it as it was where the query has no words to rank by, or ranking takes MOST_SECONDS.
        """
        is_late = threading.Event()

        def give_up() -> None:
            is_late.set()
            self._library.stop_reading()

        timer = threading.Timer(MOST_SECONDS, give_up)
        timer.start()
        try:
            best = self._best(query, found.rowids)
        except StoppedReading:
            if not is_late.is_set():
                raise
            return found
        finally:
            timer.cancel()
        return found._replace(best=best, ranking=best)

    def _best(self, query: Query, rowids: Sequence[int]) -> "array[int]":
        table = index_to_read(query)
        if table is None or not rowids:
            return array("q")
        order = _BEST.replace("{table}", table).replace("{weights}", _WEIGHTS[table])
        since = rowids[min(len(rowids), MOST_RANKED) - 1]
        known = set(rowids[:MOST_RANKED])
        ranked = [rowid for rowid in self._find(query, order=order, since=since) if rowid in known]
        missing = known.difference(ranked)  # what changed since
        return array("q", [*ranked, *sorted(missing, reverse=True)])

    def find_first(self, query: Query, limit: int, recent: RecentWords = NO_WORDS) -> FoundKeys:
        """The newest `limit` of what a query finds, as soon as possible. In a large library a word that is being typed
        begins very many; there only the word as typed and the commonest `recent` words with this beginning are
        searched for, where these find enough to show.
        """
        if query.goes_on and self.is_large:
            found = self.find_newest(_likely(query, recent), limit)
            if len(found.rowids) >= ENOUGH:
                return found._replace(is_complete=False)
        return self.find_newest(query, limit)

    @property
    def is_large(self) -> bool:
        """Whether finding all words with a beginning takes long."""
        return int(self._library.read(COUNT_LISTED)[0][0]) >= LARGE

    def find_again(self, query: Query, before: FoundKeys) -> FoundKeys:
        """What a query finds now, given what it found before: only articles that came, went or have a new version are
        searched. New ones come after the ranked ones.
        """
        change, version = self._state()
        gone = self._changed_since(before.last_change)
        if gone is None:
            rowids = self._rowids(query)
            return before._replace(
                rowids=rowids, last_change=change, last_version=version, best=_best_of(before, rowids)
            )
        newer = self._library.read("SELECT article_id, number FROM version WHERE id > ?", (before.last_version,))
        moved = {article_id for article_id, number in newer if number > 1}
        rowids = array("q", before.rowids)
        if moved:  # from their former rowids, which are not known
            rowids = array("q", (rowid for rowid in rowids if key_of_rowid(rowid).id not in moved))
        self._remove(rowids, gone - moved)
        for rowid in self._rowids(query, among=gone | {article_id for article_id, _ in newer}):
            insort(rowids, rowid, key=_negative)
        return before._replace(rowids=rowids, last_change=change, last_version=version, best=_best_of(before, rowids))

    def _changed_since(self, number: int) -> set[int] | None:
        """The articles that were deleted, hidden or brought back after a change; None where that was forgotten."""
        ((first,),) = self._library.read("SELECT min(number) FROM presence_change")
        if first is not None and first > number + 1:
            return None
        rows = self._library.read("SELECT article_id FROM presence_change WHERE number > ?", (number,))
        return {article_id for (article_id,) in rows}

    def _remove(self, rowids: "array[int]", articles: Collection[int]) -> None:
        rows = self._library.read(
            f"SELECT {ROWID} FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(articles)),)
        )
        for (rowid,) in rows:
            index = bisect_left(rowids, -rowid, key=_negative)
            if index < len(rowids) and rowids[index] == rowid:
                del rowids[index]

    def text(self, article_id: int) -> str:
        """The text of an article as stored: hostile where somebody else wrote into the library. Empty if the article is
        gone or damaged.
        """
        with self._library.reading() as connection:
            return current_text(connection, article_id) or ""

    def _state(self) -> tuple[int, int]:
        """The numbers of the last change of which articles are there, and of the last version of one."""
        ((change, version),) = self._library.read(
            "SELECT (SELECT coalesce(max(number), 0) FROM presence_change), (SELECT coalesce(max(id), 0) FROM version)"
        )
        return change, version

    def _rowids(self, query: Query, limit: int = -1, among: Collection[int] | None = None) -> "array[int]":
        if among is not None and not among:
            return array("q")
        return array("q", self._find(query, limit, among))

    def _find(
        self,
        query: Query,
        limit: int = -1,
        among: Collection[int] | None = None,
        order: str = "",
        since: int | None = None,
    ) -> Iterator[int]:
        """Rowids one by one: there may be a million."""
        sql, values = statement_of(query, TermMeanings(self._library), among, order, since)
        try:
            with self._library.reading() as connection:
                for (rowid,) in connection.execute(f"{sql} LIMIT ?", (*values, limit)):
                    yield rowid
        except DamagedIndex:
            with suppress(LibraryError):  # where it cannot be written, it stays as it is
                WordIndex(self._library).begin_anew()
            raise


def _likely(query: Query, recent: RecentWords) -> Query:
    """The query with the last word as typed, or a recent word with this beginning; unchanged where the term is excluded
    or not in the word index.
    """
    last, word = query.clauses[-1][-1], query.last_word
    others = recent.beginning_with(word, _LIKELY) if last.field in INDEXED and not last.is_not else []
    return query.ending_in(word, *others)


def _best_of(before: FoundKeys, rowids: Sequence[int]) -> "array[int]":
    """The ranking without articles that are gone; what was not ranked then comes after it."""
    if not before.best:
        return array("q")
    since = before.rowids[len(before.best) - 1]
    now = set(rowids[: bisect_right(rowids, -since, key=_negative)])
    ranked = [rowid for rowid in before.ranking if rowid in now]
    return array("q", [*ranked, *sorted(now.difference(ranked), reverse=True)])


def _negative(rowid: int) -> int:
    return -rowid


def quotes_of(annotations: Annotations, said: tuple[str, ...]) -> list[Quote]:
    """The quotes of an article by the people that a query names, in order."""
    return [
        quote
        for quote in annotations.quotes
        if quote.kind in IN_MARKS and quote.speaker is not None and _is_of(quote.speaker.name, said)
    ]


def _is_of(name: str, said: tuple[str, ...]) -> bool:
    folded = f" {fold_name(name)} "
    return any(f" {words} " in folded for words in said)
