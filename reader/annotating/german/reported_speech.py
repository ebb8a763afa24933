"""Finds the reported speech of a German text: what somebody is said to have said, without quotation marks."""

import re
from collections.abc import Iterator

from reader.annotating.german.attributor import GermanAttributor
from reader.annotating.german.reported_clauses import GermanReportedClause, GermanReportedClauses
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph
from reader.annotating.languages import german_verbs as verbs
from reader.annotating.languages.german_subjunctive import SUBJUNCTIVE
from reader.annotating.languages.language_tables import LanguageTables
from reader.model.annotations import Quote, QuoteKind, Span, Speaker

_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = verbs.FINITE | verbs.PARTICIPLES | verbs.ENDED.keys() | SUBJUNCTIVE | {"laut", "zufolge", "so", "dass"}
"""Words of which a paragraph has one where it reports something."""
_TRAILING = '.,;:-"'


class GermanReportedSpeech:
    """Finds the reported speech of one text, whose quotes in marks were attributed before."""

    def __init__(self, layout: Layout, attributor: GermanAttributor, tables: LanguageTables) -> None:
        self._layout = layout
        self._attributor = attributor
        self._views = tables.views

    def find(self) -> Iterator[Quote]:
        """The reported speech in order. Takes time linear in the text."""
        for number, (start, end) in enumerate(self._layout.paragraphs):
            words = _WORD.findall(self._layout.text[start:end].lower())
            if not _SIGNS.isdisjoint(words) or not self._views.isdisjoint(words):
                yield from self._in_paragraph(number)

    def _in_paragraph(self, number: int) -> Iterator[Quote]:
        tagged, attributions = self._attributor.paragraphs[number], self._attributor.attributions_of(number)
        clauses = GermanReportedClauses(attributions)
        goes_on = False
        for first in attributions.phrases.starts:
            if first >= len(tagged.words):
                return
            start, end = attributions.phrases.sentence(first)
            end = _without_marks(attributions.phrases.tags, start, end)
            found = list(clauses.of_sentence(start, end))
            for clause in found:
                yield self._quote(tagged, clause, number, start)
            begins = None if found else clauses.carried_on(start, end, goes_on)
            if begins is not None and (speaker := self._carrying(number, start, begins)):
                found = [GermanReportedClause(begins, end, None, None)]
                yield _indirect(tagged, begins, end, speaker, None)
            goes_on = bool(found) or pos.QUOTE in attributions.phrases.tags[start:end]

    def _carrying(self, number: int, start: int, begins: int) -> Speaker | None:
        """Who speaks in a sentence that goes on with a report, or behind its colon."""
        if begins > start:
            return self._attributor.led_up(number, start, begins - 1)
        return self._attributor.speaker_before(number, start)

    def _quote(self, tagged: TaggedParagraph, clause: GermanReportedClause, number: int, start: int) -> Quote:
        if clause.speaker is not None:
            speaker = self._attributor.named(tagged, clause.speaker)
        else:
            speaker = self._attributor.speaker_before(number, start)
        return _indirect(tagged, clause.first, clause.after, speaker, clause.cue)


def _without_marks(tags: str, start: int, end: int) -> int:
    """The end of a sentence without the marks that end it."""
    while end > start and tags[end - 1] in _TRAILING:
        end -= 1
    return end


def _indirect(tagged: TaggedParagraph, first: int, after: int, speaker: Speaker | None, cue: int | None) -> Quote:
    words = tagged.words
    verb = None if cue is None else Span(words[cue].start, words[cue].end)
    return Quote(words[first].start, words[after - 1].end, QuoteKind.INDIRECT, speaker, verb)
