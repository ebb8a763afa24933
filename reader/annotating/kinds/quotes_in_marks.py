"""Gives each quoted span of a text its speaker and its kind, in English and the Romance languages."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from reader.annotating.grammar.sentences import Layout
from reader.annotating.kinds.wide_kinds import is_wide
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.speakers.wide_speakers import find_wide_speaker
from reader.model.annotations import Quote, QuoteKind, Span, Speaker


class SpeakerFinder(Protocol):
    """What finds the speakers of the quoted spans of a text."""

    def attribute(self, number: int) -> tuple[Speaker | None, Span | None]:
        """The speaker of a quoted span by its number, and the word that says so."""
        ...


class KindFinder(Protocol):
    """What decides the kinds of the quoted spans of a text."""

    def decide(self, quote: QuotedSpan, speaker: Speaker | None, cue: Span | None, before: Quote | None) -> QuoteKind:
        """The kind of a quoted span, given the speaker and the verb found for it, and the quote before it."""
        ...


def find_quotes_in_marks(
    layout: Layout, quoted: Sequence[QuotedSpan], speakers: SpeakerFinder, kinds: KindFinder
) -> Iterator[Quote]:
    """The quotes in marks of a text, in order; scare quotes are nobody's."""
    before: Quote | None = None
    for number, quote in enumerate(quoted):
        speaker, cue = speakers.attribute(number)
        if speaker is None and is_wide(layout.text[quote.start : quote.end]):
            speaker, cue = find_wide_speaker(layout.text, quote.start, quote.end)
        kind = kinds.decide(quote, speaker, cue, before)
        if kind is QuoteKind.SCARE:
            speaker, cue = None, None
        before = Quote(quote.start, quote.end, kind, speaker, cue)
        yield before
