"""The marks of articles, quotes and names, and what a person corrected of them."""

import sqlite3
from collections.abc import Sequence

from reader.library.db.connection import LibraryFile
from reader.library.rows.mark_rows import corrected_annotations, mark_correction_to_row, mark_corrections_of
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.model.mark_corrections import MarkCorrection

_CURRENT = "number = (SELECT current FROM article WHERE id = article_id)"


class MarkStore:
    """The marks in a library and their corrections. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def corrections(self, article_id: int) -> tuple[MarkCorrection, ...]:
        """The corrections of an article's marks, in the order in which they were made."""
        with self._library.reading() as connection:
            return mark_corrections_of(connection, article_id)

    def outdated(self, annotator: int) -> list[int]:
        """The listed articles, newest first, that another version of the annotator annotated."""
        rows = self._library.read(
            "SELECT article.id FROM version v INDEXED BY version_annotator JOIN article ON article.id = v.article_id"
            " AND current = v.number WHERE (v.annotator < ? OR v.annotator > ?) AND deleted_at IS NULL"
            " ORDER BY sort_at DESC, article.id DESC",
            (annotator, annotator),
        )
        return [article_id for (article_id,) in rows]

    def set_annotations(self, article_id: int, article: Article, annotations: Annotations) -> bool:
        """Save what this annotator found in an article. False, and nothing is saved, where it found it before, or the
        article is gone: then there may be another text by now.
        """
        from reader.library.index.entries import name_entries
        from reader.library.index.reindex import reindex
        from reader.library.rows.content import packed

        content, entries = packed(article, annotations), name_entries(annotations)
        outdated = f"article_id = ? AND annotator != ? AND {_CURRENT}"
        with self._library.writing() as connection:
            if not self._library.read(f"SELECT 1 FROM version WHERE {outdated}", (article_id, annotations.version)):
                return False
            with reindex(connection, self._library.path, article_id, entries):
                connection.execute(
                    f"UPDATE version SET content = ?, annotator = ? WHERE article_id = ? AND {_CURRENT}",
                    (content, annotations.version, article_id),
                )
        return True

    def correct(self, article_id: int, corrections: Sequence[MarkCorrection]) -> Annotations | None:
        """Save these corrections in place of those there were. Returns the article's marks with them, None if it is
        gone.
        """
        from reader.library.index.entries import name_entries
        from reader.library.index.reindex import reindex
        from reader.library.rows.content import current_content, unpacked

        with self._library.writing() as connection:
            found = current_content(connection, article_id)
            if found is None:
                return None
            article, annotations = unpacked(*found, self._library.path)
            with reindex(connection, self._library.path, article_id, name_entries(annotations)):
                save_mark_corrections(connection, article_id, corrections)
            self._library.make_durable()
            return corrected_annotations(connection, article_id, article.text, annotations)


def save_mark_corrections(
    connection: sqlite3.Connection, article_id: int, corrections: Sequence[MarkCorrection]
) -> None:
    """Save these corrections of an article in place of those there were, in a transaction."""
    connection.execute("DELETE FROM mark_correction WHERE article_id = ?", (article_id,))
    connection.executemany(
        "INSERT INTO mark_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(article_id, number, *mark_correction_to_row(one)) for number, one in enumerate(corrections)],
    )
