"""The annotator with the names that a person's settings ask for: ours, or a spaCy pipeline's.

names = "spacy:en_core_web_sm"
"""

from functools import cache
from pathlib import Path

from reader import places
from reader.annotating.annotate import annotate
from reader.article import Annotations, Article
from reader.settings import SPACY, names_setting


def annotate_as_set(article: Article) -> Annotations:
    """The quotes and names of an article. Raises NamesError if what the settings ask for is not installed."""
    names = _asked_for(places.settings_path())
    if names is None:
        return annotate(article)
    from reader.annotating.spacy_names import spacy_finder

    return annotate(article, spacy_finder(names.removeprefix(SPACY)))


@cache
def _asked_for(path: Path) -> str | None:
    """What a settings file asks for, read once: settings are those of the program's start."""
    return names_setting(path)
