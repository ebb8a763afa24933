"""Articles of the library annotated once more, where another annotator than today's went through them.

Article ──annotating──▶ Annotations ──▶ Library
"""

from reader.annotating.version import VERSION
from reader.article import Annotations
from reader.library.kept_marks import KeptMarks
from reader.library.library import Library


def outdated(library: Library) -> list[int]:
    """The listed articles that another annotator went through, newest first. Raises a LibraryError."""
    return KeptMarks(library).outdated(VERSION)


def is_outdated(annotations: Annotations) -> bool:
    """Whether another annotator made the marks of an article."""
    return annotations.version != VERSION


def reannotate(library: Library, article_id: int) -> bool:
    """Annotate an article, if another annotator went through it, and keep that; False if there was nothing to do.

    Raises a LibraryError. Whenever it ends, the article has its old marks or its new ones.
    """
    opened = library.open_article(article_id)
    if opened is None or not is_outdated(opened.annotations):
        return False
    from reader.annotator import annotate_as_set

    return library.set_annotations(article_id, opened.article, annotate_as_set(opened.article))
