"""The annotator with the names that a person's settings ask for: ours, or a spaCy pipeline's.

names = "spacy:en_core_web_sm"

The annotator itself is imported when it is first needed: what stored annotations are asked costs nothing.
"""

from functools import cache
from pathlib import Path
from zlib import crc32

from reader.annotating.version import VERSION
from reader.base import paths
from reader.base.settings import SPACY, names_setting
from reader.model.article import Annotations, Article

_VERSIONS = 1_000
"""More than the annotator will ever have, so that those with a pipeline's names lie beyond."""


def annotate_as_set(article: Article) -> Annotations:
    """The quotes and names of an article, of the version that `version_as_set` tells. Raises NamesError if what the
    settings ask for is not installed.
    """
    from reader.annotating.annotate import annotate

    names = _asked_for(paths.settings_path())
    if names is None:
        return annotate(article)
    from reader.annotating.spacy_names import spacy_finder

    found = annotate(article, spacy_finder(names.removeprefix(SPACY)))
    return found._replace(version=version_as_set())


def version_as_set() -> int:
    """The version of the annotator with the names that the settings ask for: another one for each pipeline, and
    annotations of any other are outdated.
    """
    names = _asked_for(paths.settings_path())
    return VERSION if names is None else VERSION + _VERSIONS * (1 + crc32(names.encode()))


@cache
def _asked_for(path: Path) -> str | None:
    """What a settings file asks for, read once: settings are those of the program's start."""
    return names_setting(path)
