"""Annotates stored articles again whose annotations are of another version: of another annotator, or of another
recogniser than the settings name.

Article ──annotating──▶ Annotations ──▶ Library
"""

from reader.annotating import annotator
from reader.library.library import Library
from reader.library.stores.marks import MarkStore
from reader.model.annotations import Annotations


def outdated(library: Library) -> list[int]:
    """The listed articles with annotations of another version, newest first. Raises a LibraryError."""
    return MarkStore(library).outdated(annotator.version_as_set())


def is_outdated(annotations: Annotations) -> bool:
    """Whether annotations are of another version."""
    return annotations.version != annotator.version_as_set()


def reannotate(library: Library, article_id: int) -> bool:
    """Annotate an article again and store that, if its annotations are outdated. False if there was nothing to do.

    Raises a LibraryError, or NamesError if the recogniser that the settings name is not available. Whenever it ends,
    the article has its old annotations or its new ones.
    """
    opened = library.open_article(article_id)
    if opened is None or not is_outdated(opened.annotations):
        return False
    return MarkStore(library).set_annotations(article_id, opened.article, annotator.annotate_as_set(opened.article))
