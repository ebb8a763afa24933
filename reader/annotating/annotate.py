"""From an article to its annotations."""

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.annotating.version import VERSION
from reader.article import Annotations, Article


def annotate(article: Article) -> Annotations:
    """The quotes and names of an article. No article raises; takes time linear in its text."""
    entities = find_entities(article.text)
    return Annotations(find_quotes(article.text, entities), entities, VERSION)
