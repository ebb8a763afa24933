"""Checks the file of a library: its head, its schema, its pages, and what SQLite keeps twice."""

import re
import sqlite3

from reader.base.errors import NewerLibrary
from reader.library.checking.damage import CheckReport, Part
from reader.library.db.schema import APPLICATION_ID, SCHEMA_VERSION, schema_made_by, schema_of

_MOST_MESSAGES = 1_000
_OF_INDEX = re.compile(
    r"row .* missing from index (?P<index>\w+)|wrong # of entries in index (?P<counted>\w+)|non-unique entry in index"
    r" (?P<doubled>\w+)|row .* values differ from index (?P<other>\w+)"
)
_OF_WORDS = re.compile(r"malformed inverted index for FTS5 table main\.(?P<table>\w+)|.* FTS5 .*(?P<other>words)")
_OF_ROW = re.compile(r"(?:NULL|non-\w+|\w+) value in (?P<table>\w+)\.(?P<column>\w+)")


def check_head(connection: sqlite3.Connection, report: CheckReport) -> None:
    """Compare the schema and the numbers in the head of the file with what they should be."""
    try:
        found = schema_of(connection)
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    except (sqlite3.Error, UnicodeError):
        report.add(Part.FILE, "SQLite cannot read the file.")
        return
    expected = schema_made_by(SCHEMA_VERSION)
    if version > SCHEMA_VERSION and found > expected:
        raise NewerLibrary("The library was made by a newer Broadsheet. Update Broadsheet.")
    if found != expected:
        report.add(Part.FILE, "The schema of the file is not as it was made.")
    if (application, version) != (APPLICATION_ID, SCHEMA_VERSION):
        report.add(Part.FILE, "The head of the file is not as it was written.")


def check_pages(connection: sqlite3.Connection, report: CheckReport) -> None:
    """Let SQLite look at all pages, and compare its indexes with its tables."""
    try:
        messages = [message for (message,) in connection.execute(f"PRAGMA integrity_check({_MOST_MESSAGES})")]
        for table, _, parent, _ in connection.execute("PRAGMA foreign_key_check"):
            report.add(Part.STRAY_ROW, f"A row of {table} belongs to no {parent}.", table)
    except sqlite3.Error as error:
        report.add(Part.FILE, f"Pages of the file cannot be read: {error}.")
        return
    for message in messages:
        if message != "ok":
            _note(message, report)


def _note(message: str, report: CheckReport) -> None:
    if found := _OF_INDEX.fullmatch(message):
        name = next(filter(None, found.groups()))
        report.add(Part.INDEX, f"The index {name} is not that of its table.", name)
    elif _OF_WORDS.match(message):
        report.add(Part.WORDS, "The index of words is damaged.")
    elif found := _OF_ROW.fullmatch(message):
        report.add(Part.ROW, f"A row of {found['table']} has an impossible {found['column']}.", found["table"])
    else:
        report.add(Part.FILE, f"A page of the file is damaged: {' '.join(message.split())}.")
