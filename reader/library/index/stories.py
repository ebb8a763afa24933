"""Articles that tell the same story, found as they come in: each is looked up by its sketch, and the few others that
may tell the same are compared with it, so it takes as long in a large library as in a small one.

What tells the same as another, which tells the same as a third, is one story with both. In lists a story is its best
telling, and the others stand behind it: first one that a person keeps for later, starred or read, then the longest,
then the earliest. So nothing that one marked goes out of sight for what came later. A story is read or unread as a
whole, but what comes when one has read it is unread, and counts so in its feed.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import COLUMNS, ArticleRow, row_from_sql
from reader.library.rows.content import unpacked_text
from reader.near_duplicates.sketch import COMMON, Sketch, sketch
from reader.near_duplicates.story_text import StoryText

_LOOKED_AT = 32
"""Articles looked at, newest first, of those that have one shingle in their sketches."""
_COMPARED = 8
"""Articles compared at most with one that comes in, those first that have most in common with it."""
_LARGEST = 100
"""StoryClusters of a story: more cost too much to group, and are rather pages that say nothing."""
_STEP = 20
"""Articles that are sketched in one transaction: others wait so long for their turn to write."""
_BYTES = 6
"""Bytes of a shingle as it is kept."""


class StoryClusters:
    """The stories of a library that more than one article tells. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def of(self, article_id: int) -> list[ArticleRow]:
        """The listed articles that tell the same story as one, with it, the best first; none where no other does."""
        rows = self._library.read(
            f"SELECT {COLUMNS} FROM article JOIN sketch s ON s.article_id = article.id"
            " WHERE s.story = (SELECT story FROM sketch WHERE sketch.article_id = ?) AND deleted_at IS NULL"
            " ORDER BY behind IS NOT NULL, s.words DESC, sort_at, article.id",
            (article_id,),
        )
        return [row_from_sql(row) for row in rows] if len(rows) > 1 else []

    def set_apart(self, article_id: int, is_apart: bool) -> None:
        """Say that no other article tells the story of one, or no longer say so."""
        with self._library.writing() as connection:
            connection.execute("UPDATE sketch SET is_apart = ? WHERE article_id = ?", (int(is_apart), article_id))
            _group(connection, [article_id, *_neighbours(connection, article_id)])

    def count_waiting(self) -> int:
        """How many articles of an older library are still to be sketched."""
        return int(self._library.read("SELECT count(*) FROM unsketched")[0][0])

    def sketch_some(self) -> bool:
        """Sketch the newest articles that wait, in a step of some milliseconds. False if none is left."""
        if not self._library.read("SELECT 1 FROM unsketched LIMIT 1"):
            return False
        with self._library.writing() as connection:
            waiting = connection.execute(
                "SELECT article_id FROM unsketched ORDER BY article_id DESC LIMIT ?", (_STEP,)
            ).fetchall()
            for (article_id,) in waiting:
                text = _text(connection, article_id)
                if text is not None and not _is_sketched(connection, article_id):
                    keep_sketch(connection, article_id, sketch(text))
            connection.executemany("DELETE FROM unsketched WHERE article_id = ?", waiting)
        return True


def keep_sketch(connection: sqlite3.Connection, article_id: int, made: Sketch) -> None:
    """Keep the sketch of an article's text in place of the one it had, in a transaction, and find what tells the same.
    Takes time in proportion to the texts that are compared.
    """
    before = _forget_shingles(connection, article_id)
    packed = b"".join(one.to_bytes(_BYTES) for one in made.shingles)
    connection.execute(
        "INSERT INTO sketch (article_id, shingles, words) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET"
        " shingles = excluded.shingles, words = excluded.words",
        (article_id, packed, made.words),
    )
    _join(connection, article_id, _alike(connection, article_id, made))
    connection.executemany("INSERT INTO sketch_shingle VALUES (?, ?)", [(one, article_id) for one in made.shingles])
    _group(connection, [article_id, *before])


def forget_sketch(connection: sqlite3.Connection, article_id: int) -> None:
    """Take an article out of the story that it tells, in a transaction: before its content goes."""
    before = _forget_shingles(connection, article_id)
    connection.execute("DELETE FROM sketch WHERE article_id = ?", (article_id,))
    _group(connection, before)


def choose_fronts(connection: sqlite3.Connection, articles: Sequence[int]) -> None:
    """Let the best telling stand in front in the stories of articles, in a transaction: after something of them changed
    by which that is chosen. What stands in front hangs on nothing else, so taking a change back brings that back, too.
    """
    stories = connection.execute(
        "SELECT json_group_array(article_id) FROM sketch WHERE story IN (SELECT story FROM sketch"
        " WHERE article_id IN (SELECT value FROM json_each(?))) GROUP BY story",
        (json.dumps(articles),),
    ).fetchall()
    for (members,) in stories:
        _choose_best(connection, members)


# -- what is alike


def _is_sketched(connection: sqlite3.Connection, article_id: int) -> bool:
    return connection.execute("SELECT 1 FROM sketch WHERE article_id = ?", (article_id,)).fetchone() is not None


def _forget_shingles(connection: sqlite3.Connection, article_id: int) -> list[int]:
    """Forget by what an article was found, and what it was like. Returns the articles that it was like."""
    known = connection.execute("SELECT shingles FROM sketch WHERE article_id = ?", (article_id,)).fetchone()
    if known is None:
        return []
    shingles = [int.from_bytes(known[0][start : start + _BYTES]) for start in range(0, len(known[0]), _BYTES)]
    connection.executemany(
        "DELETE FROM sketch_shingle WHERE shingle = ? AND article_id = ?", [(one, article_id) for one in shingles]
    )
    before = _neighbours(connection, article_id)
    pairs = [pair for other in before for pair in ((article_id, other), (other, article_id))]
    connection.executemany("DELETE FROM likeness WHERE article_id = ? AND other_id = ?", pairs)
    return before


def _neighbours(connection: sqlite3.Connection, article_id: int) -> list[int]:
    found = connection.execute("SELECT other_id FROM likeness WHERE article_id = ?", (article_id,))
    return [other for (other,) in found]


def _alike(connection: sqlite3.Connection, article_id: int, made: Sketch) -> list[int]:
    """The articles that tell what one does, deleted ones too."""
    common: Counter[int] = Counter()
    for one in made.shingles:
        found = connection.execute(
            "SELECT article_id FROM sketch_shingle WHERE shingle = ? ORDER BY article_id DESC LIMIT ?",
            (one, _LOOKED_AT),
        )
        common.update(other for (other,) in found)
    likely = [other for other, times in common.most_common(_COMPARED) if times >= COMMON]
    text = _text(connection, article_id) if likely else None
    if text is None:
        return []
    telling = StoryText(text)
    texts = ((other, _text(connection, other)) for other in likely)
    return [other for other, its in texts if its is not None and telling.is_near_duplicate(StoryText(its))]


def _text(connection: sqlite3.Connection, article_id: int) -> str | None:
    """The text of an article's current version; None where that is gone or damaged."""
    found = connection.execute(
        "SELECT content FROM version WHERE article_id = ? AND number = (SELECT current FROM article WHERE id = ?)",
        (article_id, article_id),
    ).fetchone()
    return unpacked_text(found[0]) if found else None


# -- stories


def _join(connection: sqlite3.Connection, article_id: int, others: Iterable[int]) -> None:
    """Remember what is alike, as far as the story does not become too large."""
    story = {article_id}
    for other in others:
        joined = story | _story(connection, other)
        if len(joined) <= _LARGEST:
            story = joined
            pairs = [(article_id, other), (other, article_id)]
            connection.executemany("INSERT INTO likeness VALUES (?, ?)", pairs)


def _story(connection: sqlite3.Connection, article_id: int) -> set[int]:
    """The articles that tell the same as one, by way of others too, with it."""
    found = connection.execute(
        "WITH RECURSIVE told(id) AS (SELECT ? UNION SELECT other_id FROM told"
        " JOIN sketch a ON a.article_id = told.id AND NOT a.is_apart JOIN likeness l ON l.article_id = told.id"
        " JOIN sketch b ON b.article_id = other_id AND NOT b.is_apart) SELECT id FROM told",
        (article_id,),
    )
    return {member for (member,) in found}


def _group(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Make stories of articles and all that tells the same, and find the best telling of each."""
    done: set[int] = set()
    for article_id in articles:
        if article_id not in done:
            members = _story(connection, article_id)
            done |= members
            story = min(members) if len(members) > 1 else None
            told = json.dumps(sorted(members))
            connection.execute(
                "UPDATE sketch SET story = ? WHERE article_id IN (SELECT value FROM json_each(?)) AND story IS NOT ?",
                (story, told, story),
            )
            _choose_best(connection, told)


def _choose_best(connection: sqlite3.Connection, members: str) -> None:
    best = connection.execute(
        "SELECT a.id FROM sketch s JOIN article a ON a.id = s.article_id"
        " WHERE a.id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL"
        " ORDER BY a.is_later DESC, a.is_starred DESC, a.is_read DESC, s.words DESC, a.sort_at, a.id LIMIT 1",
        (members,),
    ).fetchone()
    connection.execute(
        "UPDATE article SET behind = CASE WHEN deleted_at IS NULL THEN nullif(?2, id) END"
        " WHERE id IN (SELECT value FROM json_each(?1))"
        " AND behind IS NOT CASE WHEN deleted_at IS NULL THEN nullif(?2, id) END",
        (members, best[0] if best else None),
    )
