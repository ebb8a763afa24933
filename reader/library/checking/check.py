"""Checks a library: the whole of it, or what changed last."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from reader.base.errors import StoppedReading
from reader.library.backups.library_copy import connect_to_read
from reader.library.checking.check_results import save_result
from reader.library.checking.content_checks import ContentCheck
from reader.library.checking.damage import CheckReport, Damage, Part
from reader.library.checking.file_checks import check_head, check_pages
from reader.library.checking.row_checks import check_rows
from reader.library.checking.story_checks import check_lists, check_stories
from reader.library.db.checksums import FUNCTION, add_missing, is_complete, row_checksum
from reader.library.db.connection import LibraryFile, library_errors

_NEWEST = 300
"""Articles that are looked at after a crash."""

Progress = Callable[[int, int], object]
"""Called with how many articles are checked and how many there are; what it raises ends the check."""


def check_library(path: Path, progress: Progress = lambda done, total: None) -> CheckReport:
    """Look at everything in a library of this Broadsheet. A library of before there were checksums gets them, if
    nothing in it is damaged. Raises LibraryError where there is none that could be read.
    """
    report = _checked(path, lambda connection, report: _check_all(connection, path, report, progress))
    if not report.needs_new_file:
        _note(path, report)
    return report


def check_newest(path: Path) -> CheckReport:
    """Look at what a crash may have harmed: the schema, what is small, and the newest articles."""
    report = _checked(path, lambda connection, report: _check_some(connection, path, report))
    report.is_full = False
    return report


def _checked(path: Path, check: Callable[[sqlite3.Connection, CheckReport], None]) -> CheckReport:
    report = CheckReport()
    with library_errors(path), closing(connect_to_read(path)) as connection:
        connection.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.create_function(FUNCTION, -1, row_checksum, deterministic=True)
        check_head(connection, report)
        try:
            if not report.damages:
                check(connection, report)
        except StoppedReading:
            raise
        except (sqlite3.Error, OverflowError, UnicodeError) as error:
            report.add(Part.FILE, f"The file cannot be read as a whole: {error}.")
        report.damages = [_named(connection, damage) for damage in report.damages]
    return report


def _check_all(connection: sqlite3.Connection, path: Path, report: CheckReport, progress: Progress) -> None:
    check_pages(connection, report)
    check_rows(connection, report)
    if not report.needs_new_file:
        check_lists(connection, report)
        check_stories(connection, report)
        ContentCheck(connection, path, report).check_all(progress)


def _check_some(connection: sqlite3.Connection, path: Path, report: CheckReport) -> None:
    check_rows(connection, report, _NEWEST)
    if not report.needs_new_file:
        check_lists(connection, report)
        ContentCheck(connection, path, report).check_newest(_NEWEST)


def _named(connection: sqlite3.Connection, damage: Damage) -> Damage:
    """A damage with the headline of its article, or the name of its feed."""
    if damage.article_id is not None:
        sql, key = "SELECT headline FROM article WHERE id = ?", damage.article_id
    elif damage.table == "feed" and isinstance(damage.key, int):
        sql, key = "SELECT coalesce(own_title, nullif(title, ''), url) FROM feed WHERE id = ?", damage.key
    else:
        return damage
    try:
        found = connection.execute(sql, (key,)).fetchone()
    except (sqlite3.Error, OverflowError):
        found = None
    return damage._replace(name=found[0] if found else None)


def _note(path: Path, report: CheckReport) -> None:
    """Remember what was found, where the library can be changed, and give checksums to rows of before."""
    with closing(LibraryFile(path)) as library:
        if library.refusal is None:
            with library.writing() as connection:
                if not report.damages and not is_complete(connection):
                    report.added_checksums = add_missing(connection)
                save_result(library, len(report.damages), datetime.now(UTC))
