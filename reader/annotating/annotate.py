"""From an article to its annotations."""

from collections.abc import Callable

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.annotating.version import VERSION
from reader.model.article import Annotations, Article, Entity

NameFinder = Callable[[str], tuple[Entity, ...]]
"""Gives the names of a text in order, none overlapping."""


def annotate(article: Article, find_names: NameFinder = find_entities) -> Annotations:
    """The quotes and names of an article. No article raises; takes time linear in its text."""
    entities = find_names(article.text)
    return Annotations(find_quotes(article.text, entities), entities, VERSION)
