"""The name index: who is quoted, and who or what is mentioned, in which article."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple, TypeVar

from reader.model.annotations import IN_MARKS, Annotations, EntityKind
from reader.model.pronouns import is_pronoun
from reader.searching.query import fold_name

_T = TypeVar("_T")

KIND_NUMBERS = {EntityKind.PERSON: 0, EntityKind.ORGANISATION: 1, EntityKind.PLACE: 2, EntityKind.NATIONALITY: 3}
"""The numbers of the kinds of names in table `mention`. Dates are not indexed, since nobody looks them up."""


_MOST_NAMES = 5_000
"""Names that are indexed of an article, the most frequent: nobody else can write to the library meanwhile."""


class CountedNames(NamedTuple):
    """How often an article mentions each name, by name and number of its kind, and how often it quotes each speaker.
    `folded` has the folded words of each of these names; names without words are not in it.
    """

    mentions: dict[tuple[str, int], int]
    said: dict[str, int]
    folded: dict[str, str]


def counted_names(annotations: Annotations) -> CountedNames:
    """Count the names of an article. Reported speech does not count as a quote, and a speaker who is only called "they"
    is left out. Takes time linear in the marks.
    """
    mentions = _most(
        (entity.name, KIND_NUMBERS[entity.kind]) for entity in annotations.entities if entity.kind in KIND_NUMBERS
    )
    speakers = (quote.speaker.name for quote in annotations.quotes if quote.kind in IN_MARKS and quote.speaker)
    said = _most(name for name in speakers if not is_pronoun(name))
    folded = {name: fold_name(name) for name in dict.fromkeys([*(name for name, _ in mentions), *said])}
    return CountedNames(mentions, said, {name: words for name, words in folded.items() if words})


def save_names(connection: sqlite3.Connection, article_id: int, names: CountedNames) -> None:
    """Save the names of an article in place of its last ones, in a transaction."""
    before = _names_of(connection, [article_id])
    ids = _name_ids(connection, names.folded)
    _remove(connection, [article_id])
    connection.executemany(
        "INSERT INTO mention VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
        [(ids[name], kind, article_id, count) for (name, kind), count in names.mentions.items() if name in ids],
    )
    connection.executemany(
        "INSERT INTO said VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
        [(ids[name], article_id, count) for name, count in names.said.items() if name in ids],
    )
    _remove_unused(connection, before.difference(ids.values()))


def _most(names: Iterable[_T]) -> dict[_T, int]:
    """The counts of the most frequent names."""
    return dict(Counter(names).most_common(_MOST_NAMES))


def remove_names(connection: sqlite3.Connection, articles: Sequence[int]) -> None:
    """Remove articles from the name index, and the names that no other article has, in a transaction."""
    names = _names_of(connection, articles)
    _remove(connection, articles)
    _remove_unused(connection, names)


def _remove(connection: sqlite3.Connection, articles: Sequence[int]) -> None:
    for table in ("mention", "said"):
        connection.executemany(f"DELETE FROM {table} WHERE article_id = ?", [(one,) for one in articles])


def _names_of(connection: sqlite3.Connection, articles: Iterable[int]) -> set[int]:
    rows = (
        connection.execute(
            "SELECT name_id FROM mention WHERE article_id = ? UNION SELECT name_id FROM said WHERE article_id = ?",
            (one, one),
        )
        for one in articles
    )
    return {name_id for found in rows for (name_id,) in found}


def _name_ids(connection: sqlite3.Connection, folded: dict[str, str]) -> dict[str, int]:
    """The id of each name; a new one for names that the library did not have."""
    ids: dict[str, int] = {}
    for name, words in folded.items():
        known = connection.execute("SELECT id FROM name WHERE folded = ?", (words,)).fetchone()
        ids[name] = known[0] if known else _insert(connection, name, words)
    return ids


def _insert(connection: sqlite3.Connection, name: str, folded: str) -> int:
    cursor = connection.execute("INSERT INTO name (folded, name) VALUES (?, ?)", (folded, name))
    assert cursor.lastrowid is not None
    words = [(word, cursor.lastrowid) for word in set(folded.split())]
    connection.executemany("INSERT INTO name_word VALUES (?, ?)", words)
    return cursor.lastrowid


def _remove_unused(connection: sqlite3.Connection, names: Iterable[int]) -> None:
    """Remove those of some names that no article has."""
    for number in names:
        found = connection.execute(
            "SELECT folded FROM name WHERE id = ? AND NOT EXISTS (SELECT 1 FROM mention WHERE name_id = id)"
            " AND NOT EXISTS (SELECT 1 FROM said WHERE name_id = id)",
            (number,),
        ).fetchone()
        if found:
            connection.execute("DELETE FROM name WHERE id = ?", (number,))
            connection.executemany(
                "DELETE FROM name_word WHERE word = ? AND name_id = ?", [(word, number) for word in found[0].split()]
            )
