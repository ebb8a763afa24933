"""Quotes: words in quotation marks that somebody said, told apart from titles and from words held at arm's length, and
words that are reported without marks.
"""

from collections.abc import Iterator, Sequence

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import Passages
from reader.annotating.kinds.quote_kinds import Kinds
from reader.annotating.kinds.wide_kinds import is_wide
from reader.annotating.quotation_marks.marks import Marked, find_marked
from reader.annotating.reported_speech.indirect import find_reported
from reader.annotating.speakers.attributor import Attributor
from reader.annotating.speakers.wide_speakers import find_wide_speaker
from reader.model.article import Entity, Quote, QuoteKind


def find_quotes(text: str, entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """The quotes of a text in order, each with its speaker where the text makes that plain; none in another. Takes time
    linear in the text.
    """
    layout = Layout(text)
    marked = find_marked(text, layout.paragraphs)
    passages = Passages(layout, marked, entities)
    attributor = Attributor(layout, passages, entities, marked)
    quotes = _in_marks(layout, passages, attributor, marked)
    indirect = _without_marks(layout, attributor, marked)
    return tuple(sorted([*quotes, *indirect], key=lambda quote: quote.start))


def _in_marks(layout: Layout, passages: Passages, attributor: Attributor, marked: Sequence[Marked]) -> Iterator[Quote]:
    kinds = Kinds(layout, passages, marked)
    before: Quote | None = None
    for number, quote in enumerate(marked):
        speaker, cue = attributor.attribute(number)
        if speaker is None and is_wide(layout.text[quote.start : quote.end]):
            speaker, cue = find_wide_speaker(layout.text, quote.start, quote.end)
        kind = kinds.decide(quote, speaker, cue, before)
        if kind is QuoteKind.SCARE:
            speaker, cue = None, None
        before = Quote(quote.start, quote.end, kind, speaker, cue)
        yield before


def _without_marks(layout: Layout, attributor: Attributor, marked: Sequence[Marked]) -> Iterator[Quote]:
    for found in find_reported(layout, marked):
        speaker = attributor.reporter(found.cue, found.inverted) if found.owned else None
        yield Quote(found.start, found.end, QuoteKind.INDIRECT, speaker, found.cue)
