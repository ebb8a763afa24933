"""Checks what follows from other rows: lists with their counts, and which articles tell the same story."""

import sqlite3
from collections import defaultdict

from reader.library.checking.damage import CheckReport, Part
from reader.library.index.triggered_tables import TRIGGERED_TABLES, differences, wrong_columns

_SHINGLE_BYTES = 6
_MISPLACED = """SELECT article.id FROM article LEFT JOIN (
        SELECT article_id, first_value(article_id) OVER (PARTITION BY story ORDER BY is_later DESC, is_starred DESC,
            is_read DESC, words DESC, sort_at, article_id) AS best
        FROM sketch JOIN article ON article.id = article_id WHERE story IS NOT NULL AND deleted_at IS NULL
    ) ON article_id = article.id WHERE behind IS NOT nullif(best, article.id)"""


def check_lists(connection: sqlite3.Connection, report: CheckReport) -> None:
    """Compare what triggers keep with what it should be."""
    for table in TRIGGERED_TABLES:
        report.looked_at["lists"] += 1
        if differences(connection, table):
            report.add(Part.LISTS, "Lists, or the counts of articles in them, are wrong.", table.name)
    if wrong_columns(connection):
        report.add(Part.LISTS, "Lists, or the names of feeds in them, are wrong.", "article_feed")


def check_stories(connection: sqlite3.Connection, report: CheckReport) -> None:
    """Compare the look-up of near duplicates with the sketches, and the story clusters with both."""
    shingles = {
        (int.from_bytes(packed[start : start + _SHINGLE_BYTES]), article_id)
        for article_id, packed in connection.execute("SELECT article_id, shingles FROM sketch")
        for start in range(0, len(packed), _SHINGLE_BYTES)
    }
    found = set(connection.execute("SELECT shingle, article_id FROM sketch_shingle"))
    pairs = set(connection.execute("SELECT article_id, other_id FROM likeness"))
    if found != shingles or any((other, one) not in pairs for one, other in pairs):
        report.add(Part.STORIES, "The look-up of articles that tell the same story is damaged.")
    if _grouped(connection, pairs) != dict(
        connection.execute("SELECT article_id, story FROM sketch WHERE story IS NOT NULL")
    ):
        report.add(Part.STORIES, "Which articles tell the same story is not as it was.")
    for (article_id,) in connection.execute(_MISPLACED):
        report.add(Part.STORIES, "Which article stands for its story is not as it was.", article_id=article_id)


def _grouped(connection: sqlite3.Connection, pairs: set[tuple[int, int]]) -> dict[int, int]:
    """The story of each article that shares one, by what is alike: the lowest id among its articles."""
    alone = dict(connection.execute("SELECT article_id, is_apart FROM sketch"))
    near = defaultdict(list)
    for one, other in pairs:
        if alone.get(one) == 0 and alone.get(other) == 0:
            near[one].append(other)
    stories: dict[int, int] = {}
    for first in sorted(near):
        if first not in stories:
            waiting = [first]
            while waiting:
                one = waiting.pop()
                if one not in stories:
                    stories[one] = first
                    waiting += near[one]
    return stories
