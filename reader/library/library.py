"""The articles kept: adding, opening, marking, deleting. One connection to one SQLite file, for one thread.

What only adding or opening needs (JSON, compression, hashes) is imported there: the list is on the screen 8 ms sooner.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.rows.address import address_identity
from reader.library.rows.article_row import COLUMNS, ArticleRow, Counted, row_from_sql
from reader.library.rows.raw_page import Outcome, RawPage
from reader.model.article import Annotations, Article, EntityKind, fold_title

if TYPE_CHECKING:
    from reader.library.prepared import PreparedArticle

_NOW = "CAST(strftime('%s', 'now') AS INTEGER)"
RESTORABLE_SECONDS = 30 * 86_400
"""Seconds after which a deleted article can no longer be brought back."""
_MOST_DROPPED = 300
"""Articles that are let go of at a time, each of which takes about as long as adding one."""
_TURN = 0.015
"""Seconds after which a transaction of many articles ends: a person's own change may wait for it."""


class OpenArticle(NamedTuple):
    """An article from the library with all that a screen shows of it. `reading_offset` points into what is shown,
    `left_out` counts the characters of its page that are not in it, `version` is the page's number among the article's.
    """

    row: ArticleRow
    article: Article
    annotations: Annotations
    reading_offset: int
    left_out: int = 0
    tags: tuple[str, ...] = ()
    version: int = 1


class Library(LibraryFile):
    """The articles in one file. Every method may raise a LibraryError."""

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- adding

    def add(
        self,
        article: Article,
        annotations: Annotations,
        page: RawPage,
        sample: str | None = None,
        plain: Article | None = None,
    ) -> tuple[int, Outcome]:
        """Keep an article; the same address, or without one the same text, is the same article.

        The same address with another text becomes a new version of the article. `plain` is the article as the cleaner
        alone makes it, where a person corrected that. Returns the article's id.
        """
        from reader.library.prepared import prepare

        return self.add_prepared(prepare(article, annotations, page, plain), sample)

    def add_prepared(self, prepared: "PreparedArticle", sample: str | None = None) -> tuple[int, Outcome]:
        """As `add`, with what `prepare` has made of the article."""
        from reader.library.articles import put

        with self.writing() as connection:
            return put(self, connection, prepared, sample)

    def add_some(self, prepared: "Sequence[PreparedArticle]") -> list[tuple[int, Outcome]]:
        """Keep the first of some prepared articles in one transaction: as many as can be written in some milliseconds,
        for others wait to write meanwhile; one at least, if there is one. Returns what became of those.
        """
        from time import monotonic

        from reader.library.articles import put

        done: list[tuple[int, Outcome]] = []
        with self.writing() as connection:
            end = monotonic() + _TURN
            for one in prepared:
                done.append(put(self, connection, one))
                if monotonic() > end:
                    break
        return done

    def find_known(self, plain: Article, page: RawPage) -> int | None:
        """The article that adding one would find again or bring a new version of, deleted ones too."""
        from reader.library import articles
        from reader.library.rows import columns

        print_of_text = columns.text_hash(plain)
        with self.reading() as connection:
            known = articles.find_known(
                connection,
                columns.identity_of(plain.url, print_of_text),
                plain.url,
                print_of_text,
                columns.page_hash(page.text),
                page.cleaner,
            )
        return known.article_id if known else None

    def sample_names(self) -> frozenset[str]:
        """The samples that this library has had, deleted ones too: a deleted sample stays deleted."""
        rows = self.read("SELECT sample FROM article WHERE sample IS NOT NULL")
        return frozenset(name for (name,) in rows)

    # -- opening

    def open_article(self, article_id: int) -> OpenArticle | None:
        """An article as it was stored, nothing analysed again, with its marks as a person corrected them; None if it is
        gone.
        """
        found = self.read(
            f"SELECT {COLUMNS}, place, v.content, v.annotator, v.left_out, current,"
            " (SELECT group_concat(tag) FROM tag WHERE article_id = article.id),"
            " EXISTS (SELECT 1 FROM mark_correction m WHERE m.article_id = article.id) FROM article JOIN version v"
            " ON v.article_id = article.id AND v.number = article.current WHERE article.id = ? AND deleted_at IS NULL",
            (article_id,),
        )
        if not found:
            return None
        from reader.library.rows.content import unpacked

        *columns, offset, content, annotator, left_out, version, tags, is_corrected = found[0]
        article, annotations = unpacked(content, annotator, self.path)
        if is_corrected:
            from reader.library.stores.marks import MarkStore

            annotations = MarkStore(self).apply_corrections(article_id, article.text, annotations)
        row, given = row_from_sql(columns), tuple(tags.split(",")) if tags else ()
        return OpenArticle(row, article, annotations, offset, left_out, given, version)

    def set_annotations(self, article_id: int, article: Article, annotations: Annotations) -> bool:
        """Keep what this annotator found in an article. False, and nothing is kept, where it found it before, or the
        article is gone: then there may be another text by now.
        """
        from reader.library.rows.content import packed
        from reader.library.stores.marks import MarkStore

        content = packed(article, annotations)
        with self.writing():
            changed = self._connection.execute(
                "UPDATE version SET content = ?, annotator = ? WHERE article_id = ? AND annotator != ?"
                " AND number = (SELECT current FROM article WHERE id = article_id)",
                (content, annotations.version, article_id, annotations.version),
            )
            if changed.rowcount:
                MarkStore(self).index(self._connection, article_id, article.text, annotations)
        return changed.rowcount > 0

    def row_and_offset(self, article_id: int) -> tuple[ArticleRow, int] | None:
        """The row of an article and how far it was read, None if it is gone."""
        found = self.read(f"SELECT {COLUMNS}, place FROM article WHERE id = ? AND deleted_at IS NULL", (article_id,))
        return (row_from_sql(found[0][:-1]), int(found[0][-1])) if found else None

    def find_story(self, url: str | None, title: str) -> int | None:
        """The article that a rail's story is, by its address or else by its title; None if the library does not have
        it.
        """
        if url:
            found = self.read(
                "SELECT id FROM article WHERE identity = ? AND deleted_at IS NULL", (address_identity(url),)
            )
            if found:
                return int(found[0][0])
        found = self.read("SELECT id FROM article WHERE folded_title = ? AND deleted_at IS NULL", (fold_title(title),))
        return int(found[0][0]) if found else None

    # -- listing

    def count(self) -> int:
        """How many articles there are, also those that the list of all shows behind another."""
        return int(self.read("SELECT listed FROM counter")[0][0])

    def row(self, article_id: int) -> ArticleRow | None:
        """One row, None if it is gone."""
        rows = self.read(f"SELECT {COLUMNS} FROM article WHERE id = ? AND deleted_at IS NULL", (article_id,))
        return row_from_sql(rows[0]) if rows else None

    # -- names

    def articles_about(self, name: str, kind: EntityKind | None = None, limit: int = -1) -> list[Counted]:
        """The articles that name somebody or something, newest first, and how often each does. -1 is all of them."""
        from reader.library.index.names import NameIndex

        return NameIndex(self).about(name, kind, limit)

    def articles_quoting(self, name: str, limit: int = -1) -> list[Counted]:
        """The articles that quote somebody, newest first, and how often each does. -1 is all of them."""
        from reader.library.index.names import NameIndex

        return NameIndex(self).quoting(name, limit)

    def last_id(self) -> int:
        """The greatest id that an article has: what comes later has a greater one."""
        return int(self.read("SELECT coalesce(max(id), 0) FROM article")[0][0])

    # -- marking

    def set_read(self, article_id: int, is_read: bool) -> list[int]:
        """Mark an article and the other tellings of its story read or unread. Returns those that were not so before."""
        from reader.library.stores.read_marks import mark_stories

        with self.writing() as connection:
            return mark_stories(connection, [article_id], is_read)

    def set_just_read(self, ids: Sequence[int], is_read: bool) -> None:
        """Mark these articles read or unread and no other telling: as they were before `set_read`, or after it."""
        from reader.library.stores.read_marks import mark_articles

        with self.writing() as connection:
            mark_articles(connection, ids, is_read)

    def read_through(self, article_id: int) -> None:
        """Mark an article read, and the other tellings of its story, that a person read as it now is."""
        with self.writing():
            self.set_read(article_id, True)
            self.set_seen(article_id)

    def set_seen(self, article_id: int) -> None:
        """A person has seen what changed in an article since it was read."""
        self.write("UPDATE article SET is_changed = 0 WHERE id = ? AND is_changed", (article_id,))

    def set_starred(self, article_id: int, is_starred: bool) -> None:
        """Star an article, or take its star."""
        self.write("UPDATE article SET is_starred = ? WHERE id = ?", (int(is_starred), article_id))

    def set_later(self, article_id: int, is_later: bool) -> None:
        """Keep an article for later, or no longer."""
        self.write("UPDATE article SET is_later = ? WHERE id = ?", (int(is_later), article_id))

    def set_reading_offset(self, article_id: int, offset: int) -> None:
        """Remember how far an article was read."""
        self.write("UPDATE article SET place = ? WHERE id = ?", (offset, article_id))

    def delete(self, article_id: int) -> None:
        """Take an article out of the list; `restore` brings it back for a month."""
        self.write(f"UPDATE article SET deleted_at = {_NOW} WHERE id = ?", (article_id,))

    def restore(self, article_id: int) -> None:
        """Bring a deleted article back."""
        self.write("UPDATE article SET deleted_at = NULL WHERE id = ?", (article_id,))

    def drop_deleted(self) -> None:
        """Let go of what was deleted more than a month ago, _MOST_DROPPED at a time: one waits for it when one quits. A
        sample’s name stays, so that it does not come back.

        Does not wait where another reader writes: raises BusyLibrary at once.
        """
        with self.at_once():
            self._drop_deleted()

    def _drop_deleted(self) -> None:
        with self.writing():
            gone = self._long_deleted()
            if not gone:
                return
            from reader.library.index.names import forget_articles
            from reader.library.index.stories import forget_sketch
            from reader.library.index.words import forget_words

            forget_articles(self._connection, gone)
            for article_id in gone:
                forget_words(self._connection, article_id, self.path)
                forget_sketch(self._connection, article_id)
            ids = [(article_id,) for article_id in gone]
            self._connection.executemany("DELETE FROM version WHERE article_id = ?", ids)
            self._connection.executemany("DELETE FROM article WHERE id = ? AND sample IS NULL", ids)

    def _long_deleted(self) -> list[int]:
        rows = self.read(
            f"SELECT id FROM article WHERE deleted_at < {_NOW} - {RESTORABLE_SECONDS}"
            " AND (sample IS NULL OR EXISTS (SELECT 1 FROM version WHERE article_id = article.id)) LIMIT ?",
            (_MOST_DROPPED,),
        )
        return [article_id for (article_id,) in rows]

    # -- where one was

    def get_state(self, key: str) -> str | None:
        """A remembered value, None if there is none."""
        found = self.read("SELECT value FROM state WHERE key = ?", (key,))
        return str(found[0][0]) if found else None

    def set_state(self, key: str, value: str) -> None:
        """Remember a value."""
        self.write(
            "INSERT INTO state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
        )
