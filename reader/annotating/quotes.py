"""Quotes: words in quotation marks that somebody said, told apart from titles and from words held at arm's length."""

import re
from collections.abc import Sequence

from reader.annotating.actors import Actors
from reader.annotating.marks import Marked, find_marked
from reader.annotating.sentences import Layout, split_words
from reader.annotating.speakers import Attributor
from reader.article import Entity, Quote, QuoteKind, Span, Speaker

_LETTERS = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", re.U)
_SMALL_WORDS = frozenset(
    "the of a an to and in for on with is at by from or as de la le les du des et der die das und von".split()
)
_LONGEST_SCARE = 4
"""Words in marks, with no speaker and no verb of saying, up to which they are nobody's. On the development set a third
of such stretches of five words and more were speech."""


def find_quotes(text: str, entities: Sequence[Entity]) -> tuple[Quote, ...]:
    """The quotes of a text in order, each with its speaker where the text makes that plain. Takes time linear in the
    text.
    """
    layout = Layout(text)
    marked = find_marked(text, layout.paragraphs)
    if not marked:
        return ()
    words = split_words(text)
    actors = Actors(text, words, entities, [(quote.start, quote.end) for quote in marked])
    attributor = Attributor(layout, actors, entities, marked)
    found: list[Quote] = []
    for number, quote in enumerate(marked):
        speaker, cue = attributor.attribute(number)
        kind = _kind(text, layout, quote, speaker, cue, found[-1] if found else None)
        if kind is QuoteKind.SCARE:
            speaker, cue = None, None
        found.append(Quote(quote.start, quote.end, kind, speaker, cue))
    return tuple(found)


def _kind(
    text: str, layout: Layout, quote: Marked, speaker: Speaker | None, cue: Span | None, before: Quote | None
) -> QuoteKind:
    inner = text[quote.start + 1 : quote.end - quote.closed].strip()
    words = _LETTERS.findall(inner)
    if not words:
        return QuoteKind.SCARE
    attributed = cue is not None or speaker is not None and len(words) > _LONGEST_SCARE
    if not attributed and (len(words) <= _LONGEST_SCARE or _is_title(words, inner)):
        return QuoteKind.SCARE
    if _is_title(words, inner) and inner[-1] not in ",.!?" and not _is_spoken(text, quote):
        return QuoteKind.SCARE
    if not quote.closed or _begins_sentence(text, inner, quote):
        return QuoteKind.DIRECT
    return QuoteKind.DIRECT if _goes_on(text, layout, quote, before) else QuoteKind.PARTIAL


def _is_title(words: Sequence[str], inner: str) -> bool:
    """Every word with a capital, as in the name of a film: two to eight of them."""
    large = [word for word in words if word.lower() not in _SMALL_WORDS]
    return (
        2 <= len(words) <= 8 and len(large) >= 2 and all(word[:1].isupper() for word in large) and inner[:1].isupper()
    )


def _is_spoken(text: str, quote: Marked) -> bool:
    return text[quote.end : quote.end + 2].startswith((",", " s")) or text[
        max(0, quote.start - 2) : quote.start
    ].strip() in (",", ":")


def _begins_sentence(text: str, inner: str, quote: Marked) -> bool:
    """Whether the words begin as a sentence does, and are more than a name in capitals."""
    start = inner.lstrip("‘'“\"([…. ")
    if not start[:1].isupper() and not start[:1].isdigit():
        return False
    before = text[max(0, quote.start - 2) : quote.start].strip()
    ends = inner[-1:] in ",.!?…—–" or text[quote.end : quote.end + 1] in (",", ".")
    return before in ("", ",", ":", ".") and ends or before[-1:] in ",:" or len(inner.split()) >= _LONGEST_SCARE + 2


def _goes_on(text: str, layout: Layout, quote: Marked, before: Quote | None) -> bool:
    """Whether a quote in lower case is the rest of a sentence that its attribution broke: "The bridge," he said, "was
    never built."
    """
    if before is None or before.kind is not QuoteKind.DIRECT:
        return False
    if layout.paragraph_at(before.start) != layout.paragraph_at(quote.start):
        return False
    between = text[before.end : quote.start]
    return (
        text[before.end - 2 : before.end - 1] in ",—–"
        and between.rstrip().endswith((",", "—", "–"))
        and len(between) < 160
    )
