"""Applies a person's corrections to the annotator's marks: the person is right, and everything else stays as it was.

Pure. A correction of a mark that the article does not have, or no longer has, does nothing.
"""

from collections.abc import Iterable, Sequence

from reader.model.annotations import Annotations, Entity, Quote, QuoteKind, Speaker
from reader.model.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection, offset_of

_SENTENCE_ENDS = (".", ",", "!", "?", "…")


def apply_corrections(text: str, annotations: Annotations, corrections: Sequence[MarkCorrection]) -> Annotations:
    """Annotations with a person's corrections applied; what no correction is about stays as it was.

    A correction of one mention outranks one of all mentions of a name; of several for the same mark the last one
    counts. `text` is the article's text. Takes time linear in text and marks for each correction.
    """
    if not corrections:
        return annotations
    quotes = _corrected_quotes(text, annotations, corrections)
    return annotations._replace(quotes=quotes, entities=_corrected_entities(text, annotations.entities, corrections))


# -- names


def _corrected_entities(
    text: str, entities: Sequence[Entity], corrections: Iterable[MarkCorrection]
) -> tuple[Entity, ...]:
    names = [one for one in corrections if isinstance(one, NameCorrection)]
    for_all = {(one.words, one.found): one for one in names if one.occurrence is None}
    for_one = {
        (offset_of(text, one.words, one.occurrence), one.words, one.found): one
        for one in names
        if one.occurrence is not None
    }
    made = []
    for entity in entities:
        words, kind = text[entity.start : entity.end], entity.kind
        here = (for_one.get((entity.start, words, found)) for found in (kind, None))
        everywhere = (for_all.get((name, found)) for name in (words, entity.name) for found in (kind, None))
        correction = next((one for one in (*here, *everywhere) if one is not None), None)
        if correction is None:
            made.append(entity)
        elif correction.kind is not None:
            made.append(entity._replace(kind=correction.kind))
    return tuple(made)


# -- quotes


def _corrected_quotes(text: str, annotations: Annotations, corrections: Iterable[MarkCorrection]) -> tuple[Quote, ...]:
    quotes: list[Quote | None] = list(annotations.quotes)
    for correction in corrections:
        index = _index_of(text, annotations.quotes, correction) if isinstance(correction, QuoteCorrection) else None
        if index is not None and isinstance(correction, QuoteCorrection):
            quotes[index] = _corrected_quote(text, annotations.quotes[index], correction, annotations.entities)
    return tuple(quote for quote in quotes if quote is not None)


def _index_of(text: str, quotes: Sequence[Quote], correction: QuoteCorrection) -> int | None:
    """The index of the quote that a correction is about, None if there is none.

    It is the quote that overlaps the corrected words most, by more than half of both: another version of the annotator
    may end the same quote a word later.
    """
    start = offset_of(text, correction.words, correction.occurrence)
    if start is None:
        return None
    end = start + len(correction.words)
    shares = [
        (min(end, quote.end) - max(start, quote.start)) / max(end - start, quote.end - quote.start, 1)
        for quote in quotes
    ]
    best = max(range(len(quotes)), key=shares.__getitem__, default=None)
    return best if best is not None and shares[best] > 0.5 else None


def _corrected_quote(text: str, quote: Quote, correction: QuoteCorrection, entities: Sequence[Entity]) -> Quote | None:
    """A quote as corrected: what is no quote but stands in quotation marks becomes scare quotes, other words no mark at
    all.
    """
    if not correction.is_quote:
        is_marked = quote.kind is not QuoteKind.INDIRECT
        return quote._replace(kind=QuoteKind.SCARE, speaker=None, cue=None) if is_marked else None
    if quote.kind is QuoteKind.SCARE:
        quote = quote._replace(kind=_kind_in_marks(text[quote.start : quote.end]))
    speaker = _speaker(text, quote, correction.speaker, entities) if correction.speaker is not None else None
    return quote._replace(speaker=speaker)


def _kind_in_marks(words: str) -> QuoteKind:
    inner = words[1:-1].strip()
    is_sentence = inner[:1].isupper() and inner.endswith(_SENTENCE_ENDS)
    return QuoteKind.DIRECT if is_sentence else QuoteKind.PARTIAL


def _speaker(text: str, quote: Quote, name: str, entities: Sequence[Entity]) -> Speaker:
    """The mention of a name nearest to a quote; an empty one at the start of the quote if the text does not name the
    person.
    """
    folded = name.casefold()
    named = [one for one in entities if folded in (one.name.casefold(), text[one.start : one.end].casefold())]
    written = [start for start in (text.find(name, quote.end), text.rfind(name, 0, quote.start)) if start >= 0]
    mentions = [Speaker(one.start, one.end, one.name) for one in named if _distance(quote, one.start, one.end) >= 0]
    mentions = mentions or [Speaker(start, start + len(name), name) for start in written]
    full_name = named[0].name if named else name
    nowhere = Speaker(quote.start, quote.start, full_name)
    return min(mentions, key=lambda one: _distance(quote, one.start, one.end), default=nowhere)


def _distance(quote: Quote, start: int, end: int) -> int:
    """Characters between a quote and a mention; negative if they overlap."""
    return max(start - quote.end, quote.start - end)
