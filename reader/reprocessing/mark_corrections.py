"""Corrections of the annotations of stored articles.

The library stores the annotations as the annotator makes them, and the corrections beside them. These are applied when
the article is opened, so a correction shows at once, and can be undone.
"""

from collections.abc import Sequence

from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.annotations import Annotations
from reader.model.mark_corrections import MarkCorrection


def mark_corrections(library: Library, article_id: int) -> tuple[MarkCorrection, ...]:
    """The corrections of an article's annotations, oldest first. Raises a LibraryError."""
    return MarkStore(library).corrections(article_id)


def correct_marks(library: Library, article_id: int, corrections: Sequence[MarkCorrection]) -> Annotations | None:
    """Replace the corrections of an article's annotations; to undo that, pass those from before. Returns the corrected
    annotations, None if the article is gone. Raises a LibraryError.
    """
    return MarkStore(library).correct(article_id, corrections)
