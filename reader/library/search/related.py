"""Related articles: those that share most names and words with an article.

Candidates come from the indexes of names and words: for each name of the article and each of its keywords, a fixed
number of articles that are nearest in time. This shows how rare a name or a word is, too: either all articles with it
are found, or how far away in time the last of them is. So the work is bounded, however large the library is. The best
candidates are then read and compared with the article.
"""

import json
import math
import zlib
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import COLUMNS, COUNT_LISTED, ArticleRow, Key, key_of_rowid, row_from_sql, rowid_of
from reader.library.rows.content import plain_texts
from reader.searching.keywords import keywords, shared_share, shingles, weight_in, words_of

MOST = 8
"""Related articles that are shown at most."""
_NAMES, _WORDS, _COUNTED_WORDS = 40, 60, 32
"""Names and keywords of an article that are looked up, and keywords that count: those with the highest weights."""
_LISTED = 60
"""Articles with a name or a word that are looked up on either side of the article."""
_READ = 20
"""Candidates that are read."""
_COMMON, _LARGE = 0.1, 40
"""Names and words that more than this share of the articles have weigh nothing, in a library of at least _LARGE."""
_OTHERS = 20
"""Articles that are assumed to exist besides: in a library of two, whatever both have would weigh nothing."""
_LEAST = 0.16
"""Least closeness of an article that is shown."""
_ALIKE = 0.5
"""Share of common text from which an article is the same story, and not shown as related."""
_ORDINARY = 500
"""Words of an ordinary article."""
_AT_ONCE, _MONTH = 0.15, 30 * 86_400
"""How much closer an article of the same hour counts, and the seconds after which a third of that is left."""
_SHARED_NAMES = 3
"""Shared names that are shown."""
_RANKS = tuple(100 * 2**step for step in range(8))
"""Numbers of articles away at which the distance in rowids is measured, to estimate ranks from distances."""


class Related(NamedTuple):
    """A related article. `closeness` is about 1 for the article itself; `shared` are the names that both have, the
    highest weights first.
    """

    row: ArticleRow
    closeness: float
    shared: tuple[str, ...]


class _Text(NamedTuple):
    """The words and names of an article, as in the indexes."""

    headline: str
    words: list[str]
    names: dict[int, int]
    """How often each name is mentioned, by its id."""


class RelatedArticles:
    """Finds related articles. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def near(self, article_id: int, most: int = MOST) -> list[Related]:
        """The articles related to an article, the closest first; none where it is gone or damaged."""
        rows, texts = self._rows([article_id]), self._texts([article_id], _NAMES)
        if not rows or not texts:
            return []
        own, text = rows[article_id], texts[article_id]
        neighbourhood = _Neighbourhood(self._library, own)
        names = neighbourhood.weigh_names(text.names)
        words = neighbourhood.weigh_words(keywords(text.headline, text.words, _WORDS))
        candidates = neighbourhood.best(_READ)
        return list(islice(self._compare(own, text, names, words, candidates), most))

    def as_they_are(self, related: Iterable[Related]) -> list[Related]:
        """Related articles that were found earlier, with their current rows; without those that are gone."""
        found = list(related)
        rows = self._rows([one.row.id for one in found])
        return [one._replace(row=rows[one.row.id]) for one in found if one.row.id in rows]

    def _compare(
        self, own: ArticleRow, text: _Text, names: dict[int, float], words: dict[str, float], candidates: Sequence[int]
    ) -> Iterator[Related]:
        """The candidates that are close enough, the closest first, one for each story."""
        whole = _weight(text, names, words)
        rows, texts = self._rows(candidates), self._texts(candidates)
        found = [
            (_weight(texts[one], names, words) / whole * _nearness(own, rows[one]), one)
            for one in candidates
            if one in rows and one in texts and whole > 0
        ]
        shown, stories = [shingles(text.words)], self._stories([own.id, *candidates])
        shown_stories = {stories.get(own.id)} - {None}
        for close, one in sorted(found, reverse=True):
            if close < _LEAST or stories.get(one) in shown_stories:
                continue
            known = shingles(texts[one].words)
            if all(shared_share(known, other) < _ALIKE for other in shown):
                shown.append(known)
                shown_stories |= {stories.get(one)} - {None}
                shared = sorted(texts[one].names.keys() & names.keys(), key=lambda name: (-names[name], name))
                yield Related(rows[one], close, tuple(self._written(shared[:_SHARED_NAMES])))

    def _written(self, names: Sequence[int]) -> list[str]:
        rows = dict(
            self._library.read("SELECT id, name FROM name WHERE id IN (SELECT value FROM json_each(?))", _json(names))
        )
        return [rows[name] for name in names if name in rows]

    def _stories(self, ids: Sequence[int]) -> dict[int, int]:
        """The story of each article that is in one."""
        return dict(
            self._library.read(
                "SELECT article_id, story FROM sketch WHERE article_id IN (SELECT value FROM json_each(?))"
                " AND story IS NOT NULL",
                _json(ids),
            )
        )

    def _rows(self, ids: Sequence[int]) -> dict[int, ArticleRow]:
        rows = self._library.read(
            f"SELECT {COLUMNS} FROM article WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL",
            _json(ids),
        )
        return {row[0]: row_from_sql(row) for row in rows}

    def _texts(self, ids: Sequence[int], most_names: int = 1000) -> dict[int, _Text]:
        """The texts of articles; damaged ones are left out."""
        contents = self._library.read(
            "SELECT article_id, content FROM version JOIN article ON article.id = article_id AND number = current"
            " WHERE article_id IN (SELECT value FROM json_each(?))",
            _json(ids),
        )
        texts: dict[int, _Text] = {}
        for article_id, content in contents:
            try:
                headline, body = plain_texts(content)
            except (zlib.error, ValueError, KeyError, TypeError):
                continue
            names = self._library.read(
                "SELECT name_id, sum(count) AS times FROM mention WHERE article_id = ? GROUP BY name_id"
                " ORDER BY times DESC, name_id LIMIT ?",
                (article_id, most_names),
            )
            texts[article_id] = _Text(headline, words_of(f"{headline}\n{body}"), dict(names))
        return texts


class _Neighbourhood:
    """The articles around an article in the indexes. Each look-up adds to the scores of candidates."""

    def __init__(self, library: LibraryFile, own: ArticleRow) -> None:
        self._library = library
        self._own = own
        self._total = int(library.read(COUNT_LISTED)[0][0])
        self._marks = {sign: self._ranked(sign) for sign in "<>"}
        self._scores: defaultdict[int, float] = defaultdict(float)

    def weigh_names(self, names: dict[int, int]) -> dict[int, float]:
        """The weight of each name: how often the article has it (tf) times how few articles have it (idf)."""
        weights = {}
        for name, times in names.items():
            lists = [self._mentions(name, sign) for sign in "<>"]
            distances = [abs(one[-1] - self._own.id) if one else 0 for one in lists]
            weights[name] = (1 + math.log(times)) * self._rarity(lists, distances)
            self._count(weights[name], lists)
        return weights

    def weigh_words(self, words: dict[str, float]) -> dict[str, float]:
        """The tf-idf weights of the top keywords."""
        weights, found = {}, {}
        for word, weight in words.items():
            lists = [self._rowids(word, sign) for sign in "<>"]
            distances = [self._distance(one, sign) for one, sign in zip(lists, "<>", strict=True)]
            weights[word] = weight * self._rarity(lists, distances)
            found[word] = [[key_of_rowid(rowid).id for rowid in one] for one in lists]
        top = sorted(weights, key=lambda word: -weights[word])[:_COUNTED_WORDS]
        for word in top:
            self._count(weights[word], found[word])
        return {word: weights[word] for word in top if weights[word]}

    def best(self, most: int) -> list[int]:
        """The `most` candidates with the highest scores."""
        self._scores.pop(self._own.id, None)
        return sorted(self._scores, key=lambda one: (-self._scores[one], -one))[:most]

    def _count(self, weight: float, lists: Iterable[Iterable[int]]) -> None:
        if weight:
            for found in lists:
                for one in found:
                    self._scores[one] += weight

    def _rarity(self, lists: Sequence[Sequence[int]], distances: Sequence[int]) -> float:
        """The inverse document frequency, estimated from the lists that were cut off at _LISTED; 0 where too many
        articles have the name or word.
        """
        cut = [(len(one), distance) for one, distance in zip(lists, distances, strict=True) if len(one) == _LISTED]
        having = sum(count for count, _ in cut) or sum(map(len, lists)) + 1
        among = sum(distance for _, distance in cut) or self._total
        share = min(1.0, having / (among + _OTHERS))
        return 0.0 if share > _COMMON and self._total >= _LARGE else -math.log(share)

    # -- looked up

    def _mentions(self, name: int, sign: str) -> list[int]:
        found: set[int] = set()
        for kind in range(4):
            rows = self._nearest(
                f"SELECT article_id FROM mention WHERE name_id = ? AND kind = ? AND article_id {sign} ?"
                " ORDER BY article_id", sign, (name, kind, self._own.id),
            )  # fmt: skip
            found.update(rows)
        return sorted(found, reverse=sign == "<")[:_LISTED]

    def _rowids(self, word: str, sign: str) -> list[int]:
        sql = f"SELECT rowid FROM words WHERE words MATCH ? AND rowid {sign} ? ORDER BY rowid"
        return self._nearest(sql, sign, (f'"{word}"', rowid_of(self._own.key)))

    def _nearest(self, sql: str, sign: str, values: Sequence[Any]) -> list[int]:
        order = "DESC" if sign == "<" else "ASC"
        return [found for (found,) in self._library.read(f"{sql} {order} LIMIT {_LISTED}", values)]

    def _ranked(self, sign: str) -> list[int]:
        """The distances in rowids to the articles that are _RANKS articles away."""
        order = "DESC" if sign == "<" else "ASC"
        distances = []
        for rank in _RANKS:
            rows = self._library.read(
                f"SELECT sort_at, id FROM article WHERE deleted_at IS NULL AND (sort_at, id) {sign} (?, ?)"
                f" ORDER BY sort_at {order}, id {order} LIMIT 1 OFFSET {rank - 1}",
                self._own.key[:2],
            )
            if not rows:
                break
            distances.append(abs(rowid_of(Key(*rows[0])) - rowid_of(self._own.key)))
        return distances

    def _distance(self, rowids: Sequence[int], sign: str) -> int:
        """About how many articles are between the article and the last of some rowids."""
        if not rowids:
            return 0
        step = bisect_left(self._marks[sign], abs(rowids[-1] - rowid_of(self._own.key)))
        return _RANKS[step] if step < len(self._marks[sign]) else self._total


def _weight(text: _Text, names: dict[int, float], words: dict[str, float]) -> float:
    length = len(text.words) / _ORDINARY
    return weight_in(Counter(text.words), words, length) + weight_in(text.names, names, length)


def _nearness(one: ArticleRow, other: ArticleRow) -> float:
    return 1 + _AT_ONCE * math.exp(-abs(one.sort_at - other.sort_at) / _MONTH)


def _json(ids: Sequence[int]) -> tuple[str]:
    return (json.dumps(list(ids)),)
