"""Finds the quotes of a French, Italian or Spanish text, in quotation marks and without, with kinds and speakers."""

from collections.abc import Iterator, Sequence

from reader.annotating.grammar.sentences import Layout
from reader.annotating.kinds.quotes_in_marks import find_quotes_in_marks
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.romance.attributor import RomanceAttributor
from reader.annotating.romance.kinds import RomanceKinds
from reader.annotating.romance.reported_clauses import RomanceReportedClauses
from reader.model.annotations import Entity, Quote, QuoteKind


def find_romance_quotes(
    layout: Layout, entities: Sequence[Entity], quoted: Sequence[QuotedSpan], tables: LanguageTables
) -> Iterator[Quote]:
    """The quotes in marks of a text in order, then its reported speech."""
    attributor = RomanceAttributor(layout, entities, quoted, tables)
    kinds = RomanceKinds(layout, attributor.paragraphs, quoted, tables)
    yield from find_quotes_in_marks(layout, quoted, attributor, kinds)
    yield from _reported(layout, attributor, tables)


def _reported(layout: Layout, attributor: RomanceAttributor, tables: LanguageTables) -> Iterator[Quote]:
    for number in range(len(layout.paragraphs)):
        clauses = RomanceReportedClauses(attributor.paragraphs[number], attributor.clauses_of(number), tables)
        for found in clauses.find():
            speaker = attributor.reporter(found.cue, found.inverted)
            yield Quote(found.start, found.end, QuoteKind.INDIRECT, speaker, found.cue)
