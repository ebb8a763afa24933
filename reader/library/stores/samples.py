"""The sample articles of a library, to be removed and restored as a whole. Every function may raise a LibraryError."""

from collections.abc import Sequence

from reader.library import articles
from reader.library.db.connection import LibraryFile


def is_unused(library: LibraryFile) -> bool:
    """Whether nothing was ever added to a library, and no feed is followed: then it gets the samples."""
    ((is_used,),) = library.read("SELECT EXISTS (SELECT 1 FROM article) OR EXISTS (SELECT 1 FROM feed)")
    return not is_used


def sample_ids(library: LibraryFile) -> list[int]:
    """The ids of the samples that are not deleted."""
    rows = library.read("SELECT id FROM article WHERE sample IS NOT NULL AND deleted_at IS NULL")
    return [article_id for (article_id,) in rows]


def removed_sample_ids(library: LibraryFile) -> list[int]:
    """The ids of the samples that were deleted within a month."""
    from reader.library.stores.deleted_articles import deleted_articles

    return [one.row.id for one in deleted_articles(library, limit=-1) if one.row.is_sample]


def delete_all(library: LibraryFile, ids: Sequence[int]) -> None:
    """Delete these articles at once."""
    with library.writing():
        for article_id in ids:
            articles.delete(library, article_id)


def restore_all(library: LibraryFile, ids: Sequence[int]) -> None:
    """Restore these articles at once."""
    with library.writing():
        for article_id in ids:
            articles.restore(library, article_id)
