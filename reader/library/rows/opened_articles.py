"""Articles as they are opened: all that a screen shows of one, as it was saved, with nothing analysed again."""

from typing import NamedTuple

from reader.library.db.connection import LibraryFile
from reader.library.rows.article_row import COLUMNS, PRESENT, ArticleRow, row_from_sql
from reader.library.rows.content import unpacked
from reader.model.annotations import Annotations
from reader.model.article import Article


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


def open_article(library: LibraryFile, article_id: int) -> OpenArticle | None:
    """An article as it was saved, with its marks as they were corrected; None if it is gone. Raises a LibraryError."""
    found = library.read(
        f"SELECT {COLUMNS}, place, v.content, v.annotator, v.left_out, current,"
        " (SELECT group_concat(tag) FROM tag WHERE article_id = article.id),"
        " EXISTS (SELECT 1 FROM mark_correction m WHERE m.article_id = article.id) FROM article JOIN version v"
        f" ON v.article_id = article.id AND v.number = article.current WHERE article.id = ? AND {PRESENT}",
        (article_id,),
    )
    if not found:
        return None
    *columns, offset, content, annotator, left_out, version, tags, is_corrected = found[0]
    article, annotations = unpacked(content, annotator, library.path)
    if is_corrected:
        from reader.library.rows.mark_rows import corrected_annotations

        with library.reading() as connection:
            annotations = corrected_annotations(connection, article_id, article.text, annotations)
    given = tuple(tags.split(",")) if tags else ()
    return OpenArticle(row_from_sql(columns), article, annotations, offset, left_out, given, version)
