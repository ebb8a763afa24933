"""The texts of entries that are to become articles: many of a feed in one row, since a row for each takes half as much
again, of time and of the file. A row goes with the last entry that has its text there.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MOST = 100_000
"""Bytes from which on a row takes no further text: to read one text, all of its row is read."""


class TextRange(NamedTuple):
    """Where a text is: the row, the number of its first byte, from 1 on, and how many bytes it has."""

    row: int
    start: int
    length: int


TEXT = "coalesce(CAST(substr(texts, text_start, text_length) AS TEXT), html)"
"""SQL for the text of a waiting entry. Entries of an older Broadsheet have it in their own row, others "" there: of an
empty row, `substr` gives null."""
WITH_TEXTS = "waiting LEFT JOIN waiting_text ON waiting_text.id = text_row"
"""SQL for the table of waiting entries and their texts."""


def save_texts(connection: sqlite3.Connection, texts: Sequence[bytes]) -> list[TextRange]:
    """Save the texts of a feed, in a transaction. Returns where each is."""
    ranges: list[TextRange] = []
    for some in _rows_of(texts):
        row = connection.execute("INSERT INTO waiting_text (texts) VALUES (?)", (b"".join(some),)).lastrowid
        assert row is not None
        start = 1
        for text in some:
            ranges.append(TextRange(row, start, len(text)))
            start += len(text)
    return ranges


def _rows_of(texts: Sequence[bytes]) -> Iterator[list[bytes]]:
    """Yield the texts of each row."""
    some: list[bytes] = []
    size = 0
    for text in texts:
        some.append(text)
        size += len(text)
        if size >= _MOST:
            yield some
            some, size = [], 0
    if some:
        yield some
