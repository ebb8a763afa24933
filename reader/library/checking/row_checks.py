"""Checks rows by their checksums, and gives one to rows of before there were any."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from reader.library.checking.damage import CheckReport, Part
from reader.library.db.checksums import SUMMED_TABLES, SummedTable, is_complete, row_checksum

_FLAGS = ("is_read", "is_starred", "is_later", "is_changed", "is_hidden", "is_retained")
_NAMES = {
    "article": "The list row of an article",
    "version": "A version of an article",
    "feed": "A feed",
    "article_feed": "What feed brought an article",
    "entry": "An entry that a feed had",
    "attachment": "An attachment",
    "correction": "A correction of a page",
    "site_correction": "A correction for a site",
    "mark_correction": "A correction of a mark",
    "sketch": "The sketch of an article",
    "saved_search": "A saved search",
    "rule": "A rule",
    "rule_feed": "The feed of a rule",
    "wanted_page": "A page to be fetched",
    "state": "What the screen remembers",
}


def check_rows(connection: sqlite3.Connection, report: CheckReport, newest: int | None = None) -> None:
    """Compare rows with their checksums: all of them, or of the tables that grow with the articles only those of
    the `newest` ones, where a number is given.
    """
    complete = is_complete(connection)
    for table in SUMMED_TABLES:
        try:
            _check_table(connection, table, report, complete, newest)
        except (sqlite3.Error, OverflowError) as error:
            report.add(Part.FILE, f"The table {table.name} cannot be read: {error}.", table.name)
    odd = " OR ".join(f"{flag} NOT IN (0, 1)" for flag in _FLAGS)
    for (article_id,) in connection.execute(f"SELECT id FROM article NOT INDEXED WHERE {odd} OR place < 0"):
        report.add(Part.ROW, "The marks of an article are impossible.", "article", article_id, article_id)


def _check_table(
    connection: sqlite3.Connection, table: SummedTable, report: CheckReport, complete: bool, newest: int | None
) -> None:
    named = _NAMES[table.name]
    for key, article_id, is_sound in _compared(connection, table, _narrowed(table, newest)):
        report.looked_at["rows"] += 1
        if is_sound is False:
            report.add(Part.ROW, f"{named} is not what was written.", table.name, key, article_id)
        elif is_sound is None and complete:
            report.add(Part.STRAY_ROW, f"{named} was never written.", table.name, key, article_id)
    if newest is None:
        lost = (
            f"SELECT key FROM checksum WHERE kind = ? AND key NOT IN (SELECT {table.key_of('t')} FROM {table.name} t)"
        )
        for (key,) in connection.execute(lost, (table.kind,)):
            article_id = article_of(table, key)
            report.add(Part.LOST_ROW, f"{named} is gone.", table.name, key, article_id)


def _narrowed(table: SummedTable, newest: int | None) -> str:
    column = "id" if table.name == "article" else "article_id"
    if newest is None or column not in (*table.key, *table.columns):
        return ""
    return f" WHERE t.{column} > (SELECT coalesce(max(id), 0) FROM article) - {newest}"


def _compared(
    connection: sqlite3.Connection, table: SummedTable, where: str
) -> Iterator[tuple[int | str, int | None, bool | None]]:
    """The key of each row, its article, and whether it is as its checksum says; None where it has none."""
    values = table.values_of("t")
    rows = connection.execute(
        f"SELECT {table.key_of('t')}, c.hash{', ' + values if values else ''} FROM {table.name} t NOT INDEXED"
        f" LEFT JOIN checksum c ON c.kind = {table.kind} AND c.key = {table.key_of('t')}{where}"
    )
    at = table.columns.index("article_id") if "article_id" in table.columns else None
    for key, known, *found in rows:
        article_id = found[at] if at is not None else article_of(table, key)
        yield key, article_id, None if known is None else known == row_checksum(*found)


def article_of(table: SummedTable, key: Any) -> int | None:
    """The article that a row belongs to, as far as its key tells."""
    if table.name == "article":
        return int(key)
    if table.key[0] != "article_id":
        return None
    first = str(key).partition("\x1f")[0]
    return int(first) if first.isdecimal() else None
