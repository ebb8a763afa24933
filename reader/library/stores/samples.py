"""The sample articles of a library, to be removed and restored as a whole. Every function may raise a LibraryError."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.library.db.connection import LibraryFile

if TYPE_CHECKING:
    from reader.library.stores.changes_in_steps import StepChange


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
    from reader.library.stores.changes_in_steps import deleting

    _change(library, ids, deleting())


def restore_all(library: LibraryFile, ids: Sequence[int]) -> None:
    """Restore these articles at once."""
    from reader.library.stores.changes_in_steps import restoring

    _change(library, ids, restoring())


def _change(library: LibraryFile, ids: Sequence[int], change: "StepChange") -> None:
    from reader.library.stores.changes_in_steps import ChangesInSteps

    with library.writing():
        for _ in ChangesInSteps(change).make(library, ids):
            pass
