"""Finds the quotes of a text: what somebody said, in quotation marks and without; titles and scare quotes are told
apart.
"""

from collections.abc import Iterable, Iterator, Sequence

from reader.annotating.german.attributor import GermanAttributor
from reader.annotating.german.german_quotes import find_german_quotes
from reader.annotating.german.german_reports import GermanReportedSpeech
from reader.annotating.german.kinds import GermanKinds
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.kinds.language_kinds import LanguageKinds
from reader.annotating.kinds.quote_kinds import QuoteClassifier
from reader.annotating.kinds.wide_kinds import is_wide
from reader.annotating.language_speakers.language_attributor import LanguageAttributor
from reader.annotating.languages.language_tables import LanguageTables, tables_of
from reader.annotating.lexicon.language import detect_language, language_code
from reader.annotating.quotation_marks.marks import QuotedSpan, find_quoted_spans
from reader.annotating.reported_speech.indirect import find_reported_speech
from reader.annotating.reported_speech.language_reports import LanguageReports
from reader.annotating.speakers.attributor import Attributor
from reader.annotating.speakers.wide_speakers import find_wide_speaker
from reader.model.annotations import Entity, Quote, QuoteKind

SpeakerFinder = Attributor | LanguageAttributor


def find_quotes(text: str, entities: Sequence[Entity], language: str | None = None) -> tuple[Quote, ...]:
    """Find the quotes of a text in order of `start`, none inside another, each with its speaker where the text says who
    that is.

    `entities` are those of the text, in order; `language` is an ISO 639-1 code, found out from the text where it is
    None. Offsets are code points, ends exclusive, quotation marks included. Takes time linear in the text.
    """
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    tables = tables_of(language_code(language) or detect_language(text))
    if tables is not None and tables.verb_stands_second:
        german = GermanAttributor(layout, entities, quoted, tables)
        in_marks = find_german_quotes(german, GermanKinds(layout, entities, tables), quoted)
        return _sorted([*in_marks], GermanReportedSpeech(layout, german, tables).find())
    if tables is not None:
        by_tables = LanguageAttributor(layout, entities, quoted, tables)
        kinds = QuoteClassifier(layout, by_tables.paragraphs, quoted, tables.name_words, tables.longest_label)
        names = LanguageKinds(layout, by_tables.paragraphs, tables) if tables.namings else None
        in_marks = _in_marks(layout, by_tables, quoted, kinds, names)
        return _sorted(in_marks, _by_tables(layout, by_tables, tables))
    paragraphs = TaggedParagraphs(layout, quoted, entities)
    kinds = QuoteClassifier(layout, paragraphs, quoted)
    return _all(layout, Attributor(layout, paragraphs, entities, quoted), quoted, kinds)


def _by_tables(layout: Layout, attributor: LanguageAttributor, tables: LanguageTables) -> Iterator[Quote]:
    """What is reported without quotation marks in a language that has tables."""
    for number in range(len(layout.paragraphs)):
        reports = LanguageReports(attributor.paragraphs[number], attributor.clauses_of(number), tables)
        for found in reports.find():
            speaker = attributor.reporter(found.cue, found.inverted)
            yield Quote(found.start, found.end, QuoteKind.INDIRECT, speaker, found.cue)


def _all(
    layout: Layout, attributor: SpeakerFinder, quoted: Sequence[QuotedSpan], kinds: QuoteClassifier
) -> tuple[Quote, ...]:
    quotes = _in_marks(layout, attributor, quoted, kinds)
    indirect = _without_marks(layout, attributor, quoted)
    return _sorted(quotes, indirect)


def _sorted(quotes: Iterable[Quote], indirect: Iterable[Quote]) -> tuple[Quote, ...]:
    return tuple(sorted([*quotes, *indirect], key=lambda quote: quote.start))


def _in_marks(
    layout: Layout,
    attributor: SpeakerFinder,
    quoted: Sequence[QuotedSpan],
    kinds: QuoteClassifier,
    names: LanguageKinds | None = None,
) -> Iterator[Quote]:
    """The quotes in marks; `names` knows which are names in the language of the text, if its tables say."""
    before: Quote | None = None
    for number, quote in enumerate(quoted):
        speaker, cue = attributor.attribute(number)
        if speaker is None and is_wide(layout.text[quote.start : quote.end]):
            speaker, cue = find_wide_speaker(layout.text, quote.start, quote.end)
        kind = kinds.decide(quote, speaker, cue, before)
        if names is not None:
            kind = names.completed(quote, kind) if not names.is_name(quote, cue) else QuoteKind.SCARE
        if kind is QuoteKind.SCARE:
            speaker, cue = None, None
        before = Quote(quote.start, quote.end, kind, speaker, cue)
        yield before


def _without_marks(layout: Layout, attributor: SpeakerFinder, quoted: Sequence[QuotedSpan]) -> Iterator[Quote]:
    for found in find_reported_speech(layout, quoted):
        speaker = attributor.reporter(found.cue, found.inverted) if found.owned else None
        yield Quote(found.start, found.end, QuoteKind.INDIRECT, speaker, found.cue)
