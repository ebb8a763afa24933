"""Marks of the library's articles as a person corrects them.

The library keeps an article's marks as the annotator makes them, and beside them what was said of them. The one is laid
over the other when the article is opened, so what is said shows at once, and all of it can be taken back.
"""

from collections.abc import Sequence

from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.article import Annotations
from reader.model.mark_corrections import MarkCorrection


def mark_corrections(library: Library, article_id: int) -> tuple[MarkCorrection, ...]:
    """What was said of an article's marks, in the order in which it was. Raises a LibraryError."""
    return MarkStore(library).corrections(article_id)


def correct_marks(library: Library, article_id: int, corrections: Sequence[MarkCorrection]) -> Annotations | None:
    """Keep what is said of an article's marks in place of all that was said before; to take it back, give what was said
    before. Returns the marks as they are now, None if the article is gone. Raises a LibraryError.
    """
    return MarkStore(library).correct(article_id, corrections)
