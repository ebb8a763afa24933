"""Annotates with the entity finder that the settings name: the built-in recogniser, or a spaCy pipeline.

names = "spacy:en_core_web_sm"

The recogniser is imported at its first use, so that showing stored annotations does not load it.
"""

from functools import cache
from pathlib import Path
from zlib import crc32

from reader.annotating.version import VERSION
from reader.base import paths
from reader.base.settings import SPACY, names_setting
from reader.model.annotations import Annotations
from reader.model.article import Article

_VERSIONS = 1_000
"""More than the annotator will ever have versions: those of annotations with a pipeline's names lie beyond."""


def annotate_as_set(article: Article, language: str | None = None) -> Annotations:
    """Annotate an article with the entity finder that the settings name; the annotations carry `version_as_set()`. Of
    a very long one the beginning is annotated, as `annotated_part` says.

    `language` is an ISO 639-1 code that is believed in place of the article's. Raises NamesError if the settings name a
    pipeline that is not installed.
    """
    from reader.annotating.annotate import annotate
    from reader.annotating.annotated_part import annotated_part

    article = annotated_part(article)
    names = _asked_for(paths.settings_path())
    if names is None:
        return annotate(article, language=language)
    from reader.annotating.spacy_names import spacy_finder

    found = annotate(article, spacy_finder(names.removeprefix(SPACY)), language)
    return found._replace(version=version_as_set())


def version_as_set() -> int:
    """The version of the annotations that `annotate_as_set` makes: each pipeline has one of its own, and annotations of
    any other version are outdated.
    """
    names = _asked_for(paths.settings_path())
    return VERSION if names is None else VERSION + _VERSIONS * (1 + crc32(names.encode()))


@cache
def _asked_for(path: Path) -> str | None:
    """The value of `names` in a settings file, read once: settings are those of the program's start."""
    return names_setting(path)
