"""Annotates an article: entities first, then quotes, whose speakers are entities."""

from collections.abc import Callable

from reader.annotating.entities import find_entities
from reader.annotating.lexicon.language import known_language
from reader.annotating.quotes import find_quotes
from reader.annotating.version import VERSION
from reader.model.annotations import Annotations, Entity
from reader.model.article import Article

NameFinder = Callable[[str], tuple[Entity, ...]]
"""A function that finds the entities of a text, in order of `start`, none overlapping; offsets are code points."""


def annotate(article: Article, find_names: NameFinder = find_entities, language: str | None = None) -> Annotations:
    """Find the quotes and entities of an article; offsets point into `Article.text`.

    `language` is an ISO 639-1 code; where it is None, it is that of the article, or that of its words where these are
    plainly of another. Raises nothing, whatever the text is. Takes time linear in its length.
    """
    text = article.text
    entities = find_names(text)
    quotes = find_quotes(text, entities, language or known_language(article.language, text))
    return Annotations(quotes, entities, VERSION)
