"""Finds the quotes of a text: what somebody said, in quotation marks and without; titles and scare quotes are told
apart.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reader.annotating.german.quotes import find_german_quotes
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.kinds.quote_kinds import QuoteClassifier
from reader.annotating.kinds.quotes_in_marks import find_quotes_in_marks
from reader.annotating.languages.language_tables import tables_of
from reader.annotating.lexicon.language import detect_language, language_code
from reader.annotating.quotation_marks.marks import QuotedSpan, find_quoted_spans
from reader.annotating.quotation_marks.pull_quotes import find_pull_quotes
from reader.annotating.reported_speech.indirect import find_reported_speech
from reader.annotating.romance.quotes import find_romance_quotes
from reader.annotating.speakers.attributor import Attributor
from reader.model.annotations import Entity, Quote, QuoteKind


def find_quotes(text: str, entities: Sequence[Entity], language: str | None = None) -> tuple[Quote, ...]:
    """Find the quotes of a text in order of `start`, none inside another, each with its speaker where the text says who
    that is.

    `entities` are those of the text, in order; `language` is an ISO 639-1 code, found out from the text where it is
    None. Offsets are code points, ends exclusive, quotation marks included. Takes time linear in the text.
    """
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    tables = tables_of(language_code(language) or detect_language(text))
    if tables is None:
        found = _find_english_quotes(layout, entities, quoted)
    elif tables.code == "de":
        found = find_german_quotes(layout, entities, quoted, tables)
    else:
        found = find_romance_quotes(layout, entities, quoted, tables)
    return tuple(sorted(found, key=lambda quote: quote.start))


def _find_english_quotes(layout: Layout, entities: Sequence[Entity], quoted: Sequence[QuotedSpan]) -> Iterator[Quote]:
    """The quotes of a text in marks and without; for any language without an engine too. Pull quotes are of whoever
    says their words in the text, which runs on past them.
    """
    pulled = find_pull_quotes(layout.text, layout.paragraphs, quoted)
    if not pulled:
        yield from _find_running_quotes(layout, entities, quoted)
        return
    displayed = [quoted[number] for number in pulled]
    starts = {quote.start for quote in displayed}
    running = Layout(layout.text, [span for span in layout.paragraphs if span[0] not in starts])
    found = list(
        _find_running_quotes(
            running,
            [entity for entity in entities if not _is_inside(entity, displayed)],
            [quote for quote in quoted if quote.start not in starts],
        )
    )
    speakers = {quote.start: quote.speaker for quote in found}
    yield from found
    for number, original in pulled.items():
        speaker = speakers.get(quoted[original].start)
        yield Quote(quoted[number].start, quoted[number].end, QuoteKind.DIRECT, speaker, None)


def _is_inside(entity: Entity, quotes: Sequence[QuotedSpan]) -> bool:
    index = bisect_right(quotes, entity.start, key=lambda quote: quote.start) - 1
    return index >= 0 and entity.start < quotes[index].end


def _find_running_quotes(layout: Layout, entities: Sequence[Entity], quoted: Sequence[QuotedSpan]) -> Iterator[Quote]:
    """The quotes in marks of a text in order, without those displayed beside it, then its reported speech."""
    paragraphs = TaggedParagraphs(layout, quoted, entities)
    attributor = Attributor(layout, paragraphs, entities, quoted)
    yield from find_quotes_in_marks(layout, quoted, attributor, QuoteClassifier(layout, paragraphs, quoted))
    for reported in find_reported_speech(layout, quoted):
        speaker = attributor.reporter(reported.cue, reported.inverted) if reported.owned else None
        yield Quote(reported.start, reported.end, QuoteKind.INDIRECT, speaker, reported.cue)
