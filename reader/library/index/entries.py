"""What the indexes hold of an article, made before the library is locked for writing."""

from typing import NamedTuple

from reader.library.index.names import CountedNames, counted_names
from reader.library.index.words import IndexedWords, words_of
from reader.model.annotations import Annotations
from reader.model.article import Article
from reader.near_duplicates.sketch import Sketch, sketch


class IndexEntries(NamedTuple):
    """The names of an article as the annotator found them, its words and its sketch; the last two are None where the
    text stays as it is.
    """

    names: CountedNames
    words: IndexedWords | None = None
    sketch: Sketch | None = None


def index_entries(article: Article, annotations: Annotations) -> IndexEntries:
    """The entries of an article with a new text. Takes time linear in the article."""
    return IndexEntries(counted_names(annotations), words_of(article), sketch(article.text))


def name_entries(annotations: Annotations) -> IndexEntries:
    """The entries of an article whose marks alone are new. Takes time linear in the marks."""
    return IndexEntries(counted_names(annotations))
