"""Articles of the library annotated once more, where another annotator than today's went through them, or the same one
with other names than the settings ask for.

Article ──annotating──▶ Annotations ──▶ Library
"""

from reader.annotating import annotator
from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.article import Annotations


def outdated(library: Library) -> list[int]:
    """The listed articles that another annotator went through, newest first. Raises a LibraryError."""
    return MarkStore(library).outdated(annotator.version_as_set())


def is_outdated(annotations: Annotations) -> bool:
    """Whether another annotator made the marks of an article."""
    return annotations.version != annotator.version_as_set()


def reannotate(library: Library, article_id: int) -> bool:
    """Annotate an article, if another annotator went through it, and keep that; False if there was nothing to do.

    Raises a LibraryError, or NamesError if the names that the settings ask for cannot be had. Whenever it ends, the
    article has its old marks or its new ones.
    """
    opened = library.open_article(article_id)
    if opened is None or not is_outdated(opened.annotations):
        return False
    return MarkStore(library).set_annotations(article_id, opened.article, annotator.annotate_as_set(opened.article))
