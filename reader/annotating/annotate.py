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


def annotate(article: Article, find_names: NameFinder | None = None, language: str | None = None) -> Annotations:
    """Find the quotes and entities of an article, with another entity finder if one is given; offsets point into
    `Article.text`.

    `language` is an ISO 639-1 code; where it is None, it is that of the article, or that of its words where these are
    plainly of another. Raises nothing, whatever the text is. Takes time linear in its length.
    """
    language = language or known_language(article.language, article.text)
    entities = find_names(article.text) if find_names else _entities(article, language)
    return Annotations(find_quotes(article.text, entities, language), entities, VERSION)


def _entities(article: Article, language: str | None) -> tuple[Entity, ...]:
    """The entities of the text of an article. In other languages than English, names of the headline and the standfirst
    are known in the text: there a surname often stands alone from the first paragraph on.
    """
    if language in ("en", None):  # English headlines have capitals everywhere, and say little of names
        return find_entities(article.text, language)
    lines = [line for line in (article.headline, article.standfirst) if line and not line.isupper()]
    above = "".join(line + "\n" for line in lines)
    return tuple(
        entity._replace(start=entity.start - len(above), end=entity.end - len(above))
        for entity in find_entities(above + article.text, language)
        if entity.start >= len(above)
    )
