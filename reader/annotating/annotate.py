"""From an article to its annotations."""

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.article import Annotations, Article

VERSION = 1
"""Moves when the annotator finds other things than before, so that stored annotations are known to be old."""


def annotate(article: Article) -> Annotations:
    """The quotes and names of an article. No article raises; takes time linear in its text."""
    entities = find_entities(article.text)
    return Annotations(find_quotes(article.text, entities), entities, VERSION)
