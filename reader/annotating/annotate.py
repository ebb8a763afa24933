"""Annotates an article: entities first, then quotes, whose speakers are entities."""

from collections.abc import Callable

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.annotating.version import VERSION
from reader.model.annotations import Annotations, Entity
from reader.model.article import Article

NameFinder = Callable[[str], tuple[Entity, ...]]
"""A function that finds the entities of a text, in order of `start`, none overlapping; offsets are code points."""


def annotate(article: Article, find_names: NameFinder = find_entities) -> Annotations:
    """Find the quotes and entities of an article; offsets point into `Article.text`.

    Raises nothing, whatever the text is. Takes time linear in its length.
    """
    entities = find_names(article.text)
    return Annotations(find_quotes(article.text, entities, article.language), entities, VERSION)
