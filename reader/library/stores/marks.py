"""What a person said of the marks of an article: whose words a quote is, what a name names."""

import sqlite3
from collections.abc import Sequence

from reader.library.db.connection import LibraryFile
from reader.model.article import Annotations, EntityKind
from reader.model.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection

_KINDS = {kind.value: kind for kind in EntityKind}
_NO_NAME = "no name"
_SPEAKER, _NOBODY, _NO_QUOTE = "speaker", "nobody", "no quote"


class MarkStore:
    """The corrections of marks in a library. Every method may raise a LibraryError."""

    def __init__(self, library: LibraryFile) -> None:
        self._library = library

    def corrections(self, article_id: int) -> tuple[MarkCorrection, ...]:
        """What was said of an article's marks, in the order in which it was."""
        rows = self._library.read(
            "SELECT mark, words, occurrence, found, said, speaker FROM mark_correction WHERE article_id = ?"
            " ORDER BY number",
            (article_id,),
        )
        known = (mark_correction_from_row(*row) for row in rows)
        return tuple(one for one in known if one is not None)

    def apply_corrections(self, article_id: int, text: str, annotations: Annotations) -> Annotations:
        """An article's marks as a person corrected them."""
        corrections = self.corrections(article_id)
        if not corrections:
            return annotations
        from reader.model.corrected_marks import apply_corrections

        return apply_corrections(text, annotations, corrections)

    def outdated(self, annotator: int) -> list[int]:
        """The listed articles, newest first, that another version of the annotator went through."""
        rows = self._library.read(
            "SELECT article.id FROM version v INDEXED BY version_annotator JOIN article ON article.id = v.article_id"
            " AND current = v.number WHERE (v.annotator < ? OR v.annotator > ?) AND deleted_at IS NULL"
            " ORDER BY sort_at DESC, article.id DESC",
            (annotator, annotator),
        )
        return [article_id for (article_id,) in rows]

    def index(self, connection: sqlite3.Connection, article_id: int, text: str, annotations: Annotations) -> None:
        """Keep, in a transaction, who is quoted and named in an article, as a person corrected it."""
        from reader.library.index.names import index_names

        index_names(connection, article_id, self.apply_corrections(article_id, text, annotations))

    def correct(self, article_id: int, corrections: Sequence[MarkCorrection]) -> Annotations | None:
        """Keep these corrections in place of those there were. Returns the article's marks with them, None if it is
        gone.
        """
        from reader.library.index.names import index_names
        from reader.library.rows.content import unpacked

        with self._library.writing() as connection:
            found = self._library.read(
                "SELECT v.content, v.annotator FROM article JOIN version v ON v.article_id = article.id"
                " AND v.number = article.current WHERE article.id = ?",
                (article_id,),
            )
            if not found:
                return None
            self.keep(connection, article_id, corrections)
            content, annotator = found[0]
            article, annotations = unpacked(content, annotator, self._library.path)
            shown = self.apply_corrections(article_id, article.text, annotations)
            index_names(connection, article_id, shown)
        return shown

    def keep(self, connection: sqlite3.Connection, article_id: int, corrections: Sequence[MarkCorrection]) -> None:
        """Keep these corrections in place of those there were, in a transaction."""
        connection.execute("DELETE FROM mark_correction WHERE article_id = ?", (article_id,))
        connection.executemany(
            "INSERT INTO mark_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [(article_id, number, *mark_correction_to_row(one)) for number, one in enumerate(corrections)],
        )


def mark_correction_to_row(one: MarkCorrection) -> tuple[str, str, int | None, str | None, str, str | None]:
    """A correction as the library keeps it: mark, words, occurrence, found, said, speaker."""
    mark, words, occurrence, found = one.target
    if isinstance(one, NameCorrection):
        return mark, words, occurrence, found, one.kind or _NO_NAME, None
    said = _NO_QUOTE if not one.is_quote else _NOBODY if one.speaker is None else _SPEAKER
    return mark, words, occurrence, None, said, one.speaker


def mark_correction_from_row(
    mark: str, words: str, occurrence: int | None, found: str | None, said: str, speaker: str | None
) -> MarkCorrection | None:
    """A correction; None for what only a newer reader knows."""
    if mark == "quote" and occurrence is not None and said in (_SPEAKER, _NOBODY, _NO_QUOTE):
        return QuoteCorrection(words, occurrence, speaker, said != _NO_QUOTE)
    is_known = mark == "name" and said in (_NO_NAME, *_KINDS) and found in (None, *_KINDS)
    return NameCorrection(words, occurrence, _KINDS.get(said), _KINDS[found] if found else None) if is_known else None
