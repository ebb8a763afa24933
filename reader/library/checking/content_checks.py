"""Checks the contents and pages of articles, and that the indexes of words and names are those of the contents."""

import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path

from reader.base.errors import DamagedLibrary
from reader.library.checking.damage import CheckReport, Part
from reader.library.index.names import counted_names
from reader.library.index.words import words_of
from reader.library.rows.article_row import ROWID, id_of_rowid
from reader.library.rows.content import unpacked
from reader.library.rows.mark_rows import corrected_annotations
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.searching.query import fold_name

_INDEXES = ("words", "rail_words")
_COLUMNS = {"words": "headline, standfirst, byline, publisher, body", "rail_words": "rails"}


class ContentCheck:
    """Checks each version of the articles of an open library, then the indexes that are made of them."""

    def __init__(self, connection: sqlite3.Connection, path: Path, report: CheckReport) -> None:
        self._connection = connection
        self._path = path
        self._report = report

    def check_newest(self, count: int) -> None:
        """Check the contents of as many of the newest articles."""
        where = "article_id > (SELECT coalesce(max(id), 0) FROM article) - ?"
        for article_id, *version in self._connection.execute(f"{_VERSIONS} WHERE {where}", (count,)):
            self._content(article_id, *version)

    def check_all(self, progress: Callable[[int, int], object]) -> None:
        """Check all contents, and the indexes that are made of them."""
        connection = self._connection
        (total,) = connection.execute("SELECT count(*) FROM version").fetchone()
        names = self._names()
        connection.execute("ATTACH '' AS fresh")
        try:
            connection.execute("BEGIN")
            self._make_fresh()
            for done, (article_id, *version, stored, known) in enumerate(connection.execute(_BY_ROWID).fetchall()):
                progress(done, total)
                content = connection.execute("SELECT content, page FROM version WHERE id = ?", version[:1]).fetchone()
                opened = self._content(article_id, version[0], version[1], *content, *version[2:])
                if opened is not None and version[-1]:
                    self._compare_names(article_id, *opened, names)
                    self._index(article_id, opened[0], stored, known)
            connection.execute("COMMIT")
            for index in _INDEXES:
                self._compare_index(index)
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            for name in (f"{index}_{where}" for index in _INDEXES for where in ("here", "fresh")):
                connection.execute(f"DROP TABLE IF EXISTS temp.{name}")
            connection.execute("DETACH fresh")

    def _content(
        self, article_id: int, version: int, annotator: int, content: bytes, page: bytes, *_: object
    ) -> tuple[Article, Annotations] | None:
        """Unpack a version and its page; None where the version is damaged."""
        self._report.looked_at["texts"] += 1
        try:
            zlib.decompress(page).decode()
        except (zlib.error, ValueError):
            self._report.add(Part.PAGE, "The original page of an article is damaged.", "version", version, article_id)
        try:
            return unpacked(content, annotator, self._path)
        except DamagedLibrary:
            self._report.add(Part.TEXT, "The text of an article is damaged.", "version", version, article_id)
            return None

    # -- names

    def _names(self) -> dict[int, Counter[tuple[str, int]]]:
        """The names in the index, by article: folded words and the number of the kind, -1 for speakers."""
        found: dict[int, Counter[tuple[str, int]]] = {}
        rows = self._connection.execute(
            "SELECT article_id, folded, kind, count FROM mention LEFT JOIN name ON name.id = name_id"
            " UNION ALL SELECT article_id, folded, -1, count FROM said LEFT JOIN name ON name.id = name_id"
        )
        for article_id, folded, kind, count in rows:
            found.setdefault(article_id, Counter())[folded or "", kind] += count
        for folded, name in self._connection.execute("SELECT folded, name FROM name"):
            if fold_name(name) != folded:
                self._report.add(Part.NAMES, "A name in the index of names is damaged.")
        words = {
            (word, number)
            for number, folded in self._connection.execute("SELECT id, folded FROM name")
            for word in folded.split()
        }
        if words != set(self._connection.execute("SELECT word, name_id FROM name_word")):
            self._report.add(Part.NAMES, "The words of names are damaged.")
        return found

    def _compare_names(
        self, article_id: int, article: Article, annotations: Annotations, known: dict[int, Counter[tuple[str, int]]]
    ) -> None:
        """Compare the names of an article with those in the index. Those of a library of before come in later."""
        if article_id not in known:
            return
        annotations = corrected_annotations(self._connection, article_id, article.text, annotations)
        names = counted_names(annotations)
        expected: Counter[tuple[str, int]] = Counter()
        for (name, kind), count in names.mentions.items():
            if name in names.folded:
                expected[names.folded[name], kind] += count
        for name, count in names.said.items():
            if name in names.folded:
                expected[names.folded[name], -1] += count
        if expected != known[article_id]:
            self._report.add(Part.NAMES, "The names of an article in the index are damaged.", article_id=article_id)

    # -- words

    def _make_fresh(self) -> None:
        for index in _INDEXES:
            (sql,) = self._connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (index,)).fetchone()
            self._connection.execute(sql.replace(f"TABLE {index}", f"TABLE fresh.{index}", 1))

    def _index(self, article_id: int, article: Article, stored: int | None, known: int | None) -> None:
        """Index an article as it should be, if it is in the indexes."""
        texts, rails, checksum = words_of(article)
        if stored is None:
            waits = f"SELECT 1 FROM unindexed WHERE place = (SELECT {ROWID} FROM article WHERE id = ?)"
            if self._connection.execute(waits, (article_id,)).fetchone() is None:
                self._report.add(Part.WORDS, "An article is not in the index of words.", article_id=article_id)
            return
        (rowid,) = self._connection.execute(f"SELECT {ROWID} FROM article WHERE id = ?", (article_id,)).fetchone()
        if (stored, known) != (rowid, checksum):
            self._report.add(
                Part.WORDS, "An article is not as it should be in the index of words.", None, None, article_id
            )
        insert = "INSERT INTO fresh.{0} (rowid, {1}) VALUES ({2})"
        for index, values in (("words", texts), ("rail_words", (rails,) if rails else ())):
            if values:
                marks = ", ".join("?" * (len(values) + 1))
                self._connection.execute(insert.format(index, _COLUMNS[index], marks), (rowid, *values))

    def _compare_index(self, index: str) -> None:
        try:
            for part in ("docsize", "data WHERE id = 1"):
                here, fresh = (
                    self._connection.execute(f"SELECT * FROM {schema}.{index}_{part} ORDER BY id").fetchall()
                    for schema in ("main", "fresh")
                )
                if here != fresh:
                    self._report.add(Part.WORDS, "The index of words has wrong lengths of articles.")
            pairs = zip_longest(self._terms(index, "here", "main"), self._terms(index, "fresh", "fresh"))
            odd = next((pair for pair in pairs if pair[0] != pair[1]), None)
        except sqlite3.Error as error:
            self._report.add(Part.WORDS, f"The index of words cannot be read: {error}.")
            return
        if odd is not None:
            article_id = id_of_rowid((odd[1] or odd[0] or (0, 0))[1])
            what = "The index of words is not that of the articles."
            self._report.add(Part.WORDS, what, article_id=article_id if odd[1] else None)

    def _terms(self, index: str, name: str, schema: str) -> Iterator[tuple[str, int]]:
        """Each word in an index with where it stands, in order."""
        table = f"temp.{index}_{name}"
        self._connection.execute(f"CREATE VIRTUAL TABLE {table} USING fts5vocab({schema}, {index}, instance)")
        return self._connection.execute(f"SELECT term, doc, col, offset FROM {table}")


_VERSIONS = "SELECT article_id, id, annotator, content, page FROM version"
_BY_ROWID = """SELECT v.article_id, v.id, v.annotator, v.number = a.current, d.place, d.print FROM version v
    LEFT JOIN article a ON a.id = v.article_id LEFT JOIN document d ON d.article_id = v.article_id
    ORDER BY a.sort_at, v.article_id"""
