"""Finds entities with a spaCy pipeline in place of the built-in recogniser: `pip install spacy`, then a model.

The result has the form of `find_entities`: offsets into the text, the same kinds, canonical names, dates of our own.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from reader.annotating.coref.canonical_names import canonical_names
from reader.annotating.ner.dates import find_dates
from reader.base.errors import NamesError
from reader.model.annotations import Entity, EntityKind

_KINDS = {
    "PERSON": EntityKind.PERSON,
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANISATION,
    "GPE": EntityKind.PLACE,
    "LOC": EntityKind.PLACE,
    "FAC": EntityKind.PLACE,
    "NORP": EntityKind.NATIONALITY,
}
_ENDINGS = ("'s", "’s")
_ARTICLES = ("the ", "The ")


def spacy_finder(model: str) -> Callable[[str], tuple[Entity, ...]]:
    """A function like `find_entities` that asks a spaCy pipeline, given by its name or its folder.

    Raises NamesError if spaCy or the model is not installed.
    """
    pipeline = _load(model)

    def find(text: str) -> tuple[Entity, ...]:
        found = [span for line in _lines(text) for span in _names(pipeline, *line)]
        named = [(start, end, text[start:end], kind) for start, end, kind in found]
        names = canonical_names(text, named)
        entities = [Entity(*mention, name) for mention, name in zip(found, names, strict=True)]
        taken = {offset for start, end, _ in found for offset in range(start, end)}
        entities += [
            Entity(start, end, EntityKind.DATE, text[start:end])
            for start, end in find_dates(text)
            if taken.isdisjoint(range(start, end))
        ]
        return tuple(sorted(entities))

    return find


@cache
def _load(model: str) -> Callable[[str], Any]:
    try:
        import spacy
    except ImportError:
        raise NamesError(
            f'The settings ask for names = "spacy:{model}", but spaCy is not installed. '
            "Install it with pip install spacy, or remove the line."
        ) from None
    try:
        pipeline: Callable[[str], Any] = spacy.load(model)
    except OSError:
        raise NamesError(
            f'The settings ask for names = "spacy:{model}", but there is no such model. '
            f"Install it with python -m spacy download {model}, or remove the line."
        ) from None
    return pipeline


def _lines(text: str) -> Iterator[tuple[str, int]]:
    """The paragraphs of a text with their offsets: no name runs over the end of one."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield line, start
        start += len(line) + 1


def _names(pipeline: Callable[[str], Any], line: str, offset: int) -> Iterator[tuple[int, int, EntityKind]]:
    for found in pipeline(line).ents:
        kind = _KINDS.get(found.label_)
        start, end = found.start_char, found.end_char
        if line[start:end].startswith(_ARTICLES):
            start += len(_ARTICLES[0])
        if line[start:end].endswith(_ENDINGS):
            end -= len(_ENDINGS[0])
        if kind is not None and line[start:end].strip() == line[start:end] != "":
            yield offset + start, offset + end, kind
