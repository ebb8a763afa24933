"""Story clusters: articles that are near duplicates of one another, found as they come in. Each new article is looked
up by its sketch, and the few others that may be near duplicates are compared with it, so it takes as long in a large
library as in a small one.

Near duplicates of near duplicates are one cluster (the connected components of the graph in table `likeness`). The
functions here write the tables of sketches, in a transaction, and return the clusters that changed, for
`articles.elect_representatives` to choose which article represents each in the lists.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from reader.library.rows.content import current_text
from reader.near_duplicates.sketch import COMMON, Sketch, sketch
from reader.near_duplicates.story_text import StoryText

Cluster: TypeAlias = tuple[int, ...]
"""The ids of the articles of a story, deleted ones too, in rising order; one id where no other article tells it."""

_MOST_WITH_SHINGLE = 32
"""Articles looked at, newest first, of those that have one shingle in their sketches."""
_MOST_COMPARED = 8
"""Articles compared at most with a new one, those first that have most shingles in common with it."""
_LARGEST_CLUSTER = 100
"""Articles of a cluster: larger ones cost too much to group, and are rather pages that say nothing."""
_STEP = 20
"""Articles that are sketched in one transaction: others wait for their turn to write as long as that takes."""
_BYTES = 6
"""Bytes of a shingle in table `sketch`."""


def save_sketch(connection: sqlite3.Connection, article_id: int, made: Sketch) -> list[Cluster]:
    """Save the sketch of an article's text in place of its last one, and find its near duplicates. Returns the clusters
    that changed. Takes time in proportion to the texts that are compared.
    """
    before = _remove_shingles(connection, article_id)
    packed = b"".join(one.to_bytes(_BYTES) for one in made.shingles)
    connection.execute(
        "INSERT INTO sketch (article_id, shingles, words) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET"
        " shingles = excluded.shingles, words = excluded.words",
        (article_id, packed, made.words),
    )
    _join(connection, article_id, _near_duplicates(connection, article_id, made))
    connection.executemany("INSERT INTO sketch_shingle VALUES (?, ?)", [(one, article_id) for one in made.shingles])
    return _group(connection, [article_id, *before])


def remove_sketch(connection: sqlite3.Connection, article_id: int) -> list[Cluster]:
    """Take an article out of its cluster, before its content is deleted. Returns the clusters that changed."""
    before = _remove_shingles(connection, article_id)
    connection.execute("DELETE FROM sketch WHERE article_id = ?", (article_id,))
    return _group(connection, before)


def set_apart(connection: sqlite3.Connection, article_id: int, is_apart: bool) -> list[Cluster]:
    """Keep an article out of all clusters because a person said so, or no longer. Returns the clusters that changed."""
    connection.execute("UPDATE sketch SET is_apart = ? WHERE article_id = ?", (int(is_apart), article_id))
    return _group(connection, [article_id, *_neighbours(connection, article_id)])


def sketch_waiting(connection: sqlite3.Connection) -> list[Cluster]:
    """Sketch the newest articles of an older library that wait for it, in some milliseconds. Returns the clusters that
    changed.
    """
    waiting = connection.execute(
        "SELECT article_id FROM unsketched ORDER BY article_id DESC LIMIT ?", (_STEP,)
    ).fetchall()
    clusters: list[Cluster] = []
    for (article_id,) in waiting:
        text = current_text(connection, article_id)
        if text is not None and not _is_sketched(connection, article_id):
            clusters += save_sketch(connection, article_id, sketch(text))
    connection.executemany("DELETE FROM unsketched WHERE article_id = ?", waiting)
    return clusters


def clusters_of(connection: sqlite3.Connection, articles: Sequence[int]) -> list[Cluster]:
    """The clusters that articles are in, of those with more than one article."""
    found = connection.execute(
        "SELECT json_group_array(article_id) FROM sketch WHERE story IN (SELECT story FROM sketch"
        " WHERE article_id IN (SELECT value FROM json_each(?))) GROUP BY story",
        (json.dumps(articles),),
    )
    return [tuple(sorted(json.loads(members))) for (members,) in found]


# -- near duplicates


def _is_sketched(connection: sqlite3.Connection, article_id: int) -> bool:
    return connection.execute("SELECT 1 FROM sketch WHERE article_id = ?", (article_id,)).fetchone() is not None


def _remove_shingles(connection: sqlite3.Connection, article_id: int) -> list[int]:
    """Remove an article from the look-up of shingles and from the graph. Returns those that were its neighbours."""
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


def _near_duplicates(connection: sqlite3.Connection, article_id: int, made: Sketch) -> list[int]:
    """The articles that an article is a near duplicate of, deleted ones too."""
    common: Counter[int] = Counter()
    for one in made.shingles:
        found = connection.execute(
            "SELECT article_id FROM sketch_shingle WHERE shingle = ? ORDER BY article_id DESC LIMIT ?",
            (one, _MOST_WITH_SHINGLE),
        )
        common.update(other for (other,) in found)
    likely = [other for other, times in common.most_common(_MOST_COMPARED) if times >= COMMON]
    text = current_text(connection, article_id) if likely else None
    if text is None:
        return []
    story = StoryText(text)
    texts = ((other, current_text(connection, other)) for other in likely)
    return [other for other, its in texts if its is not None and story.is_near_duplicate(StoryText(its))]


# -- clusters


def _join(connection: sqlite3.Connection, article_id: int, others: Iterable[int]) -> None:
    """Connect an article with its near duplicates, as far as its cluster does not become too large."""
    cluster = {article_id}
    for other in others:
        joined = cluster | _cluster(connection, other)
        if len(joined) <= _LARGEST_CLUSTER:
            cluster = joined
            pairs = [(article_id, other), (other, article_id)]
            connection.executemany("INSERT INTO likeness VALUES (?, ?)", pairs)


def _cluster(connection: sqlite3.Connection, article_id: int) -> set[int]:
    """The article and all that it is connected with, by way of others too; only itself where it is set apart."""
    found = connection.execute(
        "WITH RECURSIVE member(id) AS (SELECT ? UNION SELECT other_id FROM member"
        " JOIN sketch a ON a.article_id = member.id AND NOT a.is_apart JOIN likeness l ON l.article_id = member.id"
        " JOIN sketch b ON b.article_id = other_id AND NOT b.is_apart) SELECT id FROM member",
        (article_id,),
    )
    return {member for (member,) in found}


def _group(connection: sqlite3.Connection, articles: Iterable[int]) -> list[Cluster]:
    """Number the clusters of articles anew, each by its lowest id. Returns them."""
    done: set[int] = set()
    clusters: list[Cluster] = []
    for article_id in articles:
        if article_id not in done:
            members = tuple(sorted(_cluster(connection, article_id)))
            done.update(members)
            story = members[0] if len(members) > 1 else None
            connection.execute(
                "UPDATE sketch SET story = ? WHERE article_id IN (SELECT value FROM json_each(?)) AND story IS NOT ?",
                (story, json.dumps(members), story),
            )
            clusters.append(members)
    return clusters
