"""Finds the quotes in quotation marks of a German text, each with its kind and its speaker."""

from collections.abc import Iterator, Sequence

from reader.annotating.german.attributor import GermanAttributor
from reader.annotating.german.kinds import GermanKinds
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Quote, QuoteKind


def find_german_quotes(
    attributor: GermanAttributor, kinds: GermanKinds, quoted: Sequence[QuotedSpan]
) -> Iterator[Quote]:
    """The quotes of a text in order; those that name a speaker, as »Bote« in "der »Bote« berichtet", are scare."""
    before: Quote | None = None
    for number, quote in enumerate(quoted):
        speaker, cue = attributor.attribute(number)
        kind = kinds.decide(quote, speaker, cue, before, attributor.mood(number))
        if attributor.is_speaker(number):
            kind = QuoteKind.SCARE
        if kind is QuoteKind.SCARE:
            speaker, cue = None, None
        before = Quote(quote.start, quote.end, kind, speaker, cue if cue and attributor.is_verb(cue) else None)
        yield before
