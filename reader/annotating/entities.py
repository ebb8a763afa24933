"""Finds the entities of a text: people, organisations and places by the recogniser; nationalities and dates by word
lists.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from reader.annotating.coref import genitives
from reader.annotating.coref.canonical_names import canonical_names
from reader.annotating.lexicon.countries import NATIONALITIES, STATE_ABBREVIATIONS
from reader.annotating.lexicon.language import known_language
from reader.annotating.ner.dates import find_dates
from reader.annotating.ner.known_names import DEMONYM
from reader.annotating.ner.name_models import ENGLISH_MODEL, model_of
from reader.annotating.ner.recognizer import NameRecognizer, load_recognizer
from reader.annotating.ner.second_pass import Name
from reader.annotating.ner.token_features import Vocabulary
from reader.annotating.ner.tokens import Tokens
from reader.model.annotations import Entity, EntityKind

_KINDS = {"PER": EntityKind.PERSON, "ORG": EntityKind.ORGANISATION, "LOC": EntityKind.PLACE}
_MARKS = frozenset("’s 's ’S 'S ’ ' - – & / .".split())
_PARTY_LABELS = [["(", party, "-"] for party in "DRI"]
_Span = tuple[int, int, EntityKind]
_Found = TypeVar("_Found", _Span, Entity)


def find_entities(text: str, language: str | None = None) -> tuple[Entity, ...]:
    """Find the entities of a text in order of `start`, none overlapping, each with its canonical name.

    `language` is an ISO 639-1 code, found out from the text where it is None. Offsets are code points, ends exclusive.
    Takes time linear in the text.
    """
    language = known_language(language, text)
    recognizer = load_recognizer(model_of(language))
    tokens = recognizer.model.split(text)
    found = _names(tokens, recognizer)
    if recognizer.model is ENGLISH_MODEL:
        found = _merged(found, _nationalities(tokens))
    named = [(start, end, " ".join(text[start:end].split()), kind) for start, end, kind in found]
    if language in genitives.LANGUAGES:
        named = genitives.without_genitives(named, recognizer.vocabulary.known.words.__contains__)
    entities = [
        Entity(start, end, kind, name)
        for (start, end, kind), name in zip(found, canonical_names(text, named, language), strict=True)
    ]
    dates = [Entity(start, end, EntityKind.DATE, text[start:end]) for start, end in find_dates(text)]
    return tuple(_merged(entities, dates))


def _names(tokens: Tokens, recognizer: NameRecognizer) -> list[_Span]:
    vocabulary = recognizer.vocabulary
    names = [_trimmed(tokens.words, name, vocabulary) for name in recognizer.find(tokens)]
    return [
        _span(tokens, name) for name in names if name.first < name.end and not _is_no_name(tokens, name, vocabulary)
    ]


def _trimmed(words: Sequence[str], name: Name, vocabulary: Vocabulary) -> Name:
    """A name without a title before it, and without possessives and punctuation at its ends; empty if nothing else is
    left.
    """
    first, end = name.first, name.end
    while end > first and words[end - 1] in _MARKS:
        end -= 1
    while first < end and words[first] in _MARKS:
        first += 1
    while name.kind == "PER" and first + 1 < end and vocabulary.features_of(words[first]).is_title:
        first += 1
    return name if first == name.first and end == name.end else name._replace(first=first, end=end)


def _span(tokens: Tokens, name: Name) -> _Span:
    kind = EntityKind.PLACE if _is_state(tokens.words, name) else _KINDS[name.kind]
    return tokens.starts[name.first], tokens.end(name.end - 1), kind


def _is_state(words: Sequence[str], name: Name) -> bool:
    """Whether a name is the state after the name of a town: "Harrow, Penn."."""
    if name.end - name.first != 1 or words[name.first].rstrip(".") not in STATE_ABBREVIATIONS or name.first == 0:
        return False
    return words[name.first - 1] == "," and (words[name.first][-1] == "." or words[name.end : name.end + 1] == ["."])


def _is_no_name(tokens: Tokens, name: Name, vocabulary: Vocabulary) -> bool:
    """Whether a name is none: only demonyms ("Indians", "South African"), only titles, or the state in the label of a
    party's member, "(D-Ohio)".
    """
    words = tokens.words[name.first : name.end]
    before = tokens.words[max(0, name.first - 3) : name.first]
    if before in _PARTY_LABELS or [*before[-1:], *words[:2]] in _PARTY_LABELS:
        return True
    if name.kind == "PER" and all(vocabulary.features_of(word).is_title for word in words):
        return True
    is_listed = len(words) > 1 or not words[0][0].isupper()  # else its features have what lists say of it
    if is_listed and DEMONYM in vocabulary.known.flags(" ".join(words)):
        return True
    return all(DEMONYM in vocabulary.features_of(word).flags or word == "-" for word in words)


def _nationalities(tokens: Tokens) -> Iterator[_Span]:
    words, after = tokens.words, 0
    for index, word in enumerate(words):
        if index < after or not word[0].isupper():
            continue
        if " ".join(words[index : index + 2]) in NATIONALITIES and index + 1 < len(words):
            after = index + 2
        elif word in NATIONALITIES:
            after = index + 1
        else:
            continue
        yield tokens.starts[index], tokens.end(after - 1), EntityKind.NATIONALITY


def _merged(taken: Sequence[_Found], others: Iterable[_Found]) -> list[_Found]:
    """The entities of `taken` in order, and those of `others` that overlap none of them."""
    starts = [name[0] for name in taken]
    free: list[_Found] = list(taken)
    for name in others:
        before = bisect_right(starts, name[0])
        if (not before or taken[before - 1][1] <= name[0]) and (before == len(taken) or starts[before] >= name[1]):
            free.append(name)
    return sorted(free)
