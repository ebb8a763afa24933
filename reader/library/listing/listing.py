"""A list of articles in an order, read in pages by key: never by counting from the top, and never all rows at once.

Each list is read in the order of an index of its own, so that nothing is sorted, however many articles there are.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.listing.rank_index import RANK_SPAN_BITS, RankIndex, RankSpan
from reader.library.listing.view import ALL, SORTED, Order, View, ViewKind
from reader.library.rows.article_row import COLUMNS, ArticleRow, Key, columns_by, row_from_sql

LISTED = "deleted_at IS NULL"
"""The SQL condition for an article to be in any list."""

FRONT = f"{LISTED} AND behind IS NULL"
"""The SQL condition for lists that show each story once: their indexes and counts have it, too."""

_CONDITIONS = {
    ViewKind.ALL: FRONT,
    ViewKind.UNREAD: f"is_read = 0 AND {FRONT}",
    ViewKind.STARRED: f"is_starred = 1 AND {LISTED}",
    ViewKind.LATER: f"is_later = 1 AND {FRONT}",
    ViewKind.SAMPLES: f"sample IS NOT NULL AND {LISTED}",
    ViewKind.FEED: "feed_id = CAST(? AS INTEGER) AND is_listed = 1",
    ViewKind.FOLDER: "folder = ?",
    ViewKind.SITE: f"site = ? AND {LISTED}",
    ViewKind.TAG: "tag = ?",
}

_HEADS = {
    Order.ARRIVAL: "arrived_at",
    Order.HEADLINE: "folded_title",
    Order.SOURCE: "lower(coalesce(own_feed, publisher, site))",
    Order.SHORTEST: "minutes",
    Order.LONGEST: "minutes",
}
"""The first sort column of orders that do not go by time alone; where it is equal, the newest comes first."""

_FROM_GREATEST = frozenset({Order.LONGEST, Order.ARRIVAL})
"""Orders with the greatest head at the top."""

_UNREAD_TWINS = frozenset({ViewKind.FEED, ViewKind.FOLDER, ViewKind.SITE})
"""Kinds of views with a second index, of their unread articles by time."""


class _MemberTable(NamedTuple):
    """A table with the articles of all views of a kind: its name, which of its indexes has them by time (none where
    that is its primary key), the column with that time, and the condition for one to be unread.
    """

    table: str
    by_time: str
    sort_at: str = "sort_at"
    unread: str = "is_read = 0"


_MEMBERS = {
    ViewKind.FEED: _MemberTable("article_feed", " INDEXED BY list_feed_time"),
    ViewKind.FOLDER: _MemberTable("article_folder", " INDEXED BY list_folder_time"),
    ViewKind.TAG: _MemberTable("tagged", "", "sorted_at", "unread = 1"),
}
"""Kinds of views whose articles stand in a table of their own."""

_INDEX = re.compile(r" INDEXED BY \w+")

_FAR = 1_000
"""Rows from which on a row is found by the rank index, rather than by skipping the rows above it."""


def condition_of(view: View) -> tuple[str, tuple[str, ...]]:
    """The SQL condition for a row of table `article` to be in a view, and its values."""
    condition = _CONDITIONS[view.kind]
    if has_members(view):
        condition = f"article.id IN (SELECT article_id FROM {_MEMBERS[view.kind].table} WHERE {condition})"
    return condition, _values_of(view)


def has_members(view: View) -> bool:
    """Whether the articles of a view stand in a table of their own, so that no others need be looked at."""
    return view.kind in _MEMBERS


def _values_of(view: View) -> tuple[str, ...]:
    return (view.value,) if "?" in _CONDITIONS[view.kind] else ()


class _ListSource(NamedTuple):
    """Where the rows of a list are read: tables, condition, values, and the columns of the key."""

    tables: str
    condition: str
    values: tuple[str, ...]
    sort_at: str
    id: str
    head: str
    key_tables: str = ""
    """Where keys are read, if not in all the tables: a table of members has all columns of its keys."""


class Listing:
    """The rows of a view in one of its orders. Raises ValueError for an order that the view does not have; every method
    may raise a LibraryError.
    """

    def __init__(self, library: LibraryFile, view: View = ALL, order: Order = Order.NEWEST) -> None:
        if view.kind not in _CONDITIONS or order not in view.orders:
            raise ValueError(f"no list of {view} by {order}")
        self._library = library
        self.view = view
        self.order = order
        self._source = _source_of(view, order)
        self._unread_source = _unread_source(view, order)
        self._columns = columns_by(self._source.sort_at)
        by_time = order in (Order.NEWEST, Order.OLDEST) and view.kind in RANK_SPAN_BITS
        self._rank_index = RankIndex(library, view, order is Order.NEWEST) if by_time else None

    # -- how many

    def count(self) -> int:
        """How many rows there are. Stored, not counted."""
        listed, unread = self._counts()
        return unread if self.view.kind is ViewKind.UNREAD else listed

    def unread(self) -> int:
        """How many rows are unread. Stored, not counted."""
        return self._counts()[1]

    def _counts(self) -> tuple[int, int]:
        kind = ViewKind.ALL if self.view.kind is ViewKind.UNREAD else self.view.kind
        value = self.view.value.lower() if kind is ViewKind.TAG else self.view.value
        found = self._library.read("SELECT listed, unread FROM view_count WHERE kind = ? AND value = ?", (kind, value))
        return (int(found[0][0]), int(found[0][1])) if found else (0, 0)

    # -- rows

    def rows_after(self, key: Key | None, limit: int) -> list[ArticleRow]:
        """At most `limit` rows below a key; from the top without a key."""
        return [row_from_sql(row) for row in self._walk(self._columns, key, limit)]

    def rows_before(self, key: Key | None, limit: int) -> list[ArticleRow]:
        """At most `limit` rows above a key, the nearest last; those at the end of the list without a key."""
        return [row_from_sql(row) for row in reversed(self._walk(self._columns, key, limit, is_up=True))]

    def next_unread(self, key: Key | None, backwards: bool = False) -> ArticleRow | None:
        """The nearest unread row below a key, or `backwards` above it; from the top, or the end, without a key."""
        rows = self._walk(self._columns, key, 1, backwards, self._unread_source) if self.unread() else []
        return row_from_sql(rows[0]) if rows else None

    def keys_after(self, key: Key | None, limit: int, is_unread: bool = False) -> list[Key]:
        """The keys of at most `limit` rows below a key, or of unread ones only; from the top without a key."""
        source = self._unread_source if is_unread else self._source
        columns = f"{source.sort_at}, {source.id}, {source.head or repr('')}"
        return [Key(*one) for one in self._walk(columns, key, limit, source=source)]

    def has(self, article_id: int) -> bool:
        """Whether an article of the library is in the list."""
        source = self._source
        sql = f"SELECT 1 FROM {_without_index(source.tables)} WHERE {source.condition} AND {source.id} = ?"
        return bool(self._library.read(sql, (*source.values, article_id)))

    def row(self, article_id: int) -> ArticleRow | None:
        """The row of an article, whether it is in the list or not; None where the library no longer has it."""
        rows = []
        if self.view.kind in _MEMBERS:  # where each article has a time of its own
            source = self._source
            sql = f"SELECT {self._columns} FROM {_without_index(source.tables)} WHERE {source.condition}"
            rows = self._library.read(f"{sql} AND {source.id} = ?", (*source.values, article_id))
        rows = rows or self._library.read(f"SELECT {COLUMNS} FROM article WHERE id = ? AND {LISTED}", (article_id,))
        return row_from_sql(rows[0]) if rows else None

    # -- positions

    def sort_key(self, key: Key) -> tuple[Any, ...]:
        """A tuple that sorts keys as the list does: the least is at the top."""
        time = (key.sort_at, key.id) if self.order is Order.OLDEST else (-key.sort_at, -key.id)
        if isinstance(key.head, int):
            return (-key.head if self.order in _FROM_GREATEST else key.head, *time)
        return (key.head, *time)

    def key_of(self, row: ArticleRow) -> Key:
        """The key of a row in this order."""
        if not self._source.head:
            return row.key
        source = self._source
        sql = f"SELECT {source.head} FROM {_without_index(source.tables)} WHERE {source.id} = ?"
        found = self._library.read(f"{sql} AND {source.condition}", (row.id, *source.values)) or self._library.read(
            f"SELECT {_HEADS[self.order]} FROM article WHERE id = ?", (row.id,)
        )
        return Key(*row.key[:2], found[0][0] if found else "")

    def key_after(self, key: Key | None, rows: int) -> Key | None:
        """The key `rows` rows below another, or from the top; None past the end. Reads the index alone."""
        if rows > _FAR and self._rank_index is not None:
            return self._key_at(self.rank(key) + rows - (not self.has(key.id)) if key else rows - 1)
        for part in _parts(self._source, self.order, key, is_up=False):
            found = self._read(self._key_columns, self._source, part, 1, rows - 1)
            if found:
                return Key(*found[0])
            rows -= self._read("count(*)", self._source, part)[0][0]
        return None

    def _key_at(self, index: int) -> Key | None:
        """The key of the row with an index, by the rank span that it is in."""
        span = self._rank_index.at(index) if self._rank_index else None
        if span is None:
            return None
        part = self._within(_parts(self._source, self.order, None, is_up=False)[0], span)
        found = self._read(self._key_columns, self._source, part, 1, index - span.above)
        return Key(*found[0]) if found else None

    @property
    def _key_columns(self) -> str:
        return f"{self._source.sort_at}, {self._source.id}, {self._source.head or repr('')}"

    def rank(self, key: Key) -> int:
        """The rank of a key: how many rows are above it."""
        parts = _parts(self._source, self.order, key, is_up=True)
        span = self._rank_index.around(key.sort_at) if self._rank_index else None
        if span is not None:
            return span.above + int(self._read("count(*)", self._source, self._within(parts[0], span))[0][0])
        return sum(self._read("count(*)", self._source, part)[0][0] for part in parts)

    # -- how they are read

    def _within(self, part: "_Part", span: RankSpan) -> "_Part":
        """The part of a range of a list by time that is in a rank span."""
        time = self._source.sort_at
        condition = f"{part.condition} AND {time} >= ? AND {time} < ?"
        return part._replace(condition=condition, values=(*part.values, span.start, span.end))

    def _walk(
        self, columns: str, key: Key | None, limit: int, is_up: bool = False, source: _ListSource | None = None
    ) -> list[Any]:
        """At most `limit` rows from a key down the list or, with `is_up`, up."""
        source = source or self._source
        found: list[Any] = []
        for part in _parts(source, self.order, key, is_up):
            if len(found) < limit:
                found += self._read(columns, source, part, limit - len(found))
        return found

    def _read(
        self, columns: str, source: _ListSource, part: "_Part", limit: int | None = None, skipped: int = 0
    ) -> list[Any]:
        tables = source.tables if columns == self._columns else source.key_tables or source.tables
        return self._library.read(
            f"SELECT {columns} FROM {tables} WHERE {source.condition} {part.condition}"
            f" ORDER BY {part.order} LIMIT coalesce(?, -1) OFFSET ?",
            (*source.values, *part.values, limit, skipped),
        )


class _Part(NamedTuple):
    """A range of a list that SQLite reads straight out of its index."""

    condition: str
    values: Sequence[int | str]
    order: str


def _parts(source: _ListSource, order: Order, key: Key | None, is_up: bool) -> list[_Part]:
    """The ranges from a key to the end of a list or, with `is_up`, to its top. An order with a head has two: the rest
    of the rows with the same head, and those beyond, since a row comparison cannot rise in one column and fall in
    another.
    """
    newest_first = (order is not Order.OLDEST) != is_up
    sign, way = ("<", "DESC") if newest_first else (">", "ASC")
    by_time = f"{source.sort_at} {way}, {source.id} {way}"
    below, values = f"AND ({source.sort_at}, {source.id}) {sign} (?, ?)", key[:2] if key else ()
    if not source.head:
        return [_Part(below if key else "", values, by_time)]
    head_sign, head_way = ("<", "DESC") if (order in _FROM_GREATEST) != is_up else (">", "ASC")
    by_head = f"{source.head} {head_way}, {by_time}"
    if key is None:
        return [_Part("", (), by_head)]
    return [
        _Part(f"AND {source.head} = ? {below}", (key.head, *values), by_time),
        _Part(f"AND {source.head} {head_sign} ?", (key.head,), by_head),
    ]


def _source_of(view: View, order: Order) -> _ListSource:
    """Where the rows of a view are read in an order."""
    head = _HEADS.get(order, "")
    if view.kind in _MEMBERS:
        return _member_source(view, head, _MEMBERS[view.kind])
    index = f"list_{view.kind}"
    if view.kind in SORTED:
        index += f"_{order if head else 'time'}"
    elif head:
        index += f"_{order}"
    return _ListSource(
        f"article INDEXED BY {index}", _CONDITIONS[view.kind], _values_of(view), "sort_at", "article.id", head
    )


def _member_source(view: View, head: str, member: _MemberTable) -> _ListSource:
    """Where the rows of a view are read whose articles stand in a table of their own."""
    table, by = member.table, f" INDEXED BY list_{view.kind}_arrival" if head else member.by_time
    return _ListSource(
        f"{table}{by} CROSS JOIN article ON article.id = {table}.article_id",
        _CONDITIONS[view.kind],
        _values_of(view),
        f"{table}.{member.sort_at}",
        f"{table}.article_id",
        f"{table}.{head}" if head else "",
        key_tables=f"{table}{by}",
    )


def _unread_source(view: View, order: Order) -> _ListSource:
    """Where the unread rows of a view are read in an order."""
    if view.kind in (ViewKind.ALL, ViewKind.UNREAD):
        return _source_of(View(ViewKind.UNREAD), order)
    source = _source_of(view, order)
    has_index = view.kind in _UNREAD_TWINS and not source.head
    if view.kind in _MEMBERS:
        member = _MEMBERS[view.kind]
        condition = f"{source.condition} AND {member.table}.{member.unread}"
        if has_index:
            by_time, unread = f"list_{view.kind}_time", f"list_{view.kind}_unread"
            tables, keys = (one.replace(by_time, unread) for one in (source.tables, source.key_tables))
            source = source._replace(tables=tables, key_tables=keys)
        return source._replace(condition=condition)
    tables = f"{source.tables}_unread" if has_index else source.tables
    return source._replace(tables=tables, condition=f"is_read = 0 AND {source.condition}")


def _without_index(tables: str) -> str:
    """The tables of a list, free to be read by any index."""
    return _INDEX.sub("", tables)
