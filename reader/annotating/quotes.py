"""Quotes: words in quotation marks that somebody said, told apart from titles and from words held at arm's length."""

from collections.abc import Sequence

from reader.annotating.kinds import Kinds
from reader.annotating.marks import find_marked
from reader.annotating.passages import Passages
from reader.annotating.sentences import Layout
from reader.annotating.speakers import Attributor
from reader.annotating.wide_kinds import is_wide
from reader.annotating.wide_speakers import find_wide_speaker
from reader.article import Entity, Quote, QuoteKind


def find_quotes(text: str, entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """The quotes of a text in order, each with its speaker where the text makes that plain. Takes time linear in the
    text.
    """
    layout = Layout(text)
    marked = find_marked(text, layout.paragraphs)
    if not marked:
        return ()
    passages = Passages(layout, marked, entities)
    attributor, kinds = Attributor(layout, passages, entities, marked), Kinds(layout, passages, marked)
    found: list[Quote] = []
    for number, quote in enumerate(marked):
        speaker, cue = attributor.attribute(number)
        if speaker is None and is_wide(text[quote.start : quote.end]):
            speaker, cue = find_wide_speaker(text, quote.start, quote.end)
        kind = kinds.decide(quote, speaker, cue, found[-1] if found else None)
        if kind is QuoteKind.SCARE:
            speaker, cue = None, None
        found.append(Quote(quote.start, quote.end, kind, speaker, cue))
    return tuple(found)
