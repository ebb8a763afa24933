"""Finds the quotes of a German text, in quotation marks and without, each with its kind and its speaker."""

from collections.abc import Iterator, Sequence

from reader.annotating.german.attributor import GermanAttributor
from reader.annotating.german.kinds import GermanKinds
from reader.annotating.german.reported_speech import GermanReportedSpeech
from reader.annotating.grammar.sentences import Layout
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Entity, Quote, QuoteKind


def find_german_quotes(
    layout: Layout, entities: Sequence[Entity], quoted: Sequence[QuotedSpan], tables: LanguageTables
) -> Iterator[Quote]:
    """The quotes in marks of a text in order, then its reported speech."""
    attributor = GermanAttributor(layout, entities, quoted, tables)
    yield from _in_marks(attributor, GermanKinds(layout, entities, tables), quoted)
    yield from GermanReportedSpeech(layout, attributor, tables).find()


def _in_marks(attributor: GermanAttributor, kinds: GermanKinds, quoted: Sequence[QuotedSpan]) -> Iterator[Quote]:
    """The quotes in marks; those that name a speaker, as »Bote« in "der »Bote« berichtet", are scare."""
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
