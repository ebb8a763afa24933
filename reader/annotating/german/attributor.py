"""Whose words a German quote is: what stands in its sentence, or the speaker of the sentence before.

A quote is known by its number among the quotes of the text, counted from 0.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.annotating.german.attributions import GermanAttributions
from reader.annotating.german.mood import Mood, mood_of
from reader.annotating.german.people import GermanPeople, without_roles
from reader.annotating.german.signatures import signature_of
from reader.annotating.german.sources import GermanAttribution
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph, TaggedParagraphs
from reader.annotating.languages.german_subjunctive import SUBJUNCTIVE
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.languages.table_tagging import tagging_of
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.speakers.quote_positions import QuotePositions
from reader.model.annotations import Entity, Span, Speaker

_Found = tuple[Speaker | None, Span | None]
_FARTHEST = 8
"""Sentences before a quote among which its speaker is looked for."""
_NEAR = 2
"""Paragraphs before a quote among which its speaker is looked for."""
_SIDES = ',-"' + pos.CCONJ
_TELLERS = frozenset("ich wir einige viele manche mehrere andere beide alle".split())
"""Pronouns for whoever tells the story, or for nobody known, who speak only where they say something."""
_OWNERS = frozenset("sein seine ihr ihre".split())
_HEADING_END = re.compile(r"[.!?:…][\"”“»«]*$")
_LONGEST_HEADING = 100
_LONGEST_INSIDE = 600
_OPENING = 30
_SMALL_WORD = re.compile(r"[a-zäöüß]+")
_INSIDE = re.compile(r"[,–—-] (?:so|sagt|sagte|erklärte?|betonte?|meint|meinte) (?=[^\W\d_])")


class GermanAttributor:
    """Finds the speakers of the quotes of one text; ask for them in order, as it remembers who spoke."""

    def __init__(
        self, layout: Layout, entities: Sequence[Entity], quoted: Sequence[QuotedSpan], tables: LanguageTables
    ) -> None:
        self._text = layout.text
        self._layout = layout
        names = (one for one in entities if one.name.lower() not in tables.tags)
        self._entities = entities = list(without_roles(names, tables))
        self._quoted = quoted
        self._tables = tables
        self._tagging = tagging_of(tables.code)
        self.paragraphs = TaggedParagraphs(layout, quoted, entities, self._tagging)
        self._positions = QuotePositions(layout, quoted)
        self._people = GermanPeople(layout.text, entities, quoted, tables)
        self._attributions: dict[int, GermanAttributions] = {}
        self._spoke: dict[tuple[int, int], Speaker] = {}
        """The last speaker of a sentence, by paragraph and index of its first word."""

    def attribute(self, number: int) -> _Found:
        """The speaker of a quote and the word that says so; each None where the text does not make it plain."""
        speaker, cue = self._attribution(number)
        if speaker is not None:
            paragraph = self._positions.paragraph_of(number)
            tagged = self.paragraphs[paragraph]
            index = tagged.index_at(self._quoted[number].start)
            self._spoke[paragraph, self.attributions_of(paragraph).phrases.sentence(index)[0]] = speaker
            if self._quoted[number].start > speaker.start or cue is not None:
                self._people.note_speaker(speaker.start, speaker.name)
        return speaker, cue

    def mood(self, number: int) -> Mood:
        """The mood of the sentence of a quote."""
        paragraph = self._positions.paragraph_of(number)
        tagged = self.paragraphs[paragraph]
        start, end = self.attributions_of(paragraph).phrases.sentence(tagged.index_at(self._quoted[number].start))
        return mood_of(self.attributions_of(paragraph).phrases, start, end)

    def attributions_of(self, paragraph: int) -> GermanAttributions:
        """The attributions of a paragraph by its number."""
        if paragraph not in self._attributions:
            self._attributions[paragraph] = GermanAttributions(self.paragraphs[paragraph], self._tables)
        return self._attributions[paragraph]

    def named(self, tagged: TaggedParagraph, phrase: Phrase) -> Speaker | None:
        """The speaker that a phrase of a paragraph is."""
        return self._people.speaker(tagged, phrase)

    def _attribution(self, number: int) -> _Found:
        paragraph = self._positions.paragraph_of(number)
        tagged, found = self.paragraphs[paragraph], self.attributions_of(paragraph)
        index = tagged.index_at(self._quoted[number].start)
        start, end = found.phrases.sentence(index)
        if self._is_speaker(found.of_sentence(start, end), index):
            return None, None
        attribution = self._attribution_for(tagged, found.of_sentence(start, end), index, start)
        if attribution is not None:
            return self._attributed(tagged, attribution, paragraph, start)
        if signature := signature_of(found.phrases):
            return self._people.speaker(tagged, signature), None
        if inside := self._inside(number):
            return inside
        if self._is_heading(paragraph) and (repeated := self._repeated(number)):
            return repeated, None
        if tagged.tags[index - 1 : index] == ":" and index > start:
            return self.led_up(paragraph, start, index), None
        if index == start and paragraph and (announced := self._announced(number, paragraph)):
            return announced
        if self._stands_alone(tagged, index, start, end):
            return self.speaker_before(paragraph, start, True), None
        if mood_of(found.phrases, start, end) is not Mood.STATED:
            return self.speaker_before(paragraph, start) or self._actor(tagged, found, start, index), None
        if (paragraph, start) in self._spoke:
            return self._spoke[paragraph, start], None
        if self._reports_inside(number):
            return self.speaker_before(paragraph, start), None
        return self._holder(tagged, found, start) or self._actor(tagged, found, start, index), None

    def _holder(self, tagged: TaggedParagraph, found: GermanAttributions, start: int) -> Speaker | None:
        """Who holds an opinion: "Für Lind ist klar, dass …"."""
        if found.phrases.word(start) != "für" or tagged.tags[start + 1 : start + 2] == pos.PRON_REFL:
            return None
        phrase = found.phrases.phrase(start + 1)
        return self._people.speaker(tagged, phrase) if phrase and found.actors.is_actor(phrase) else None

    def _reports_inside(self, number: int) -> bool:
        """Whether the first verb of a sentence that is in marks is in the subjunctive: Der Steg "sei alt"."""
        quote = self._quoted[number]
        found = _SMALL_WORD.match(self._text, quote.start + 1, min(quote.end, quote.start + _OPENING))
        return found is not None and found[0] in SUBJUNCTIVE

    def is_verb(self, cue: Span) -> bool:
        """Whether the word that gives a quote to somebody is shown as such: not "so"."""
        return self._text[cue.start : cue.end] not in self._tables.cites

    def is_speaker(self, number: int) -> bool:
        """Whether a quote is the name of somebody who speaks: der »Bote« berichtet."""
        paragraph = self._positions.paragraph_of(number)
        tagged = self.paragraphs[paragraph]
        index = tagged.index_at(self._quoted[number].start)
        found = self.attributions_of(paragraph)
        return self._is_speaker(found.of_sentence(*found.phrases.sentence(index)), index)

    def _is_speaker(self, attributions: Sequence[GermanAttribution], index: int) -> bool:
        return any(one.speaker and one.speaker.first <= index < one.speaker.after for one in attributions)

    def _attribution_for(
        self, tagged: TaggedParagraph, attributions: Sequence[GermanAttribution], index: int, start: int
    ) -> GermanAttribution | None:
        """The attribution of a quote's sentence that gives it to somebody: right after it, before it, else after it."""
        following = index + 1
        while tagged.tags[following : following + 1] and tagged.tags[following] in _SIDES:
            following += 1
        after = [one for one in attributions if one.cue > index and not one.reported]
        before = [one for one in attributions if one.cue < index and not one.reported]
        if after and (after[0].cue == following or index == start and not before):
            return after[0]
        if before:
            named = [one for one in before if not one.final or one is before[-1]]
            return named[-1]
        return after[0] if after else None

    def _attributed(
        self, tagged: TaggedParagraph, attribution: GermanAttribution, paragraph: int, start: int
    ) -> _Found:
        word = tagged.words[attribution.cue]
        speaker = self._people.speaker(tagged, attribution.speaker) if attribution.speaker else None
        return speaker or self.speaker_before(paragraph, start), Span(word.start, word.end)

    def speaker_before(self, paragraph: int, start: int, is_quote: bool = False) -> Speaker | None:
        """Who spoke in the sentences before one that begins at an index of a paragraph; before a quote on its own
        (`is_quote`), whoever acts there and has no name counts only if nobody else is found.
        """
        looked = 0
        unnamed: Speaker | None = None
        for here in range(paragraph, max(-1, paragraph - _NEAR - 1), -1):
            tagged, found = self.paragraphs[here], self.attributions_of(here)
            if here != paragraph and self._is_heading(here):
                continue
            starts = found.phrases.starts
            last = bisect_left(starts, start) if here == paragraph else len(starts)
            for first in reversed(starts[max(0, last - _FARTHEST - 1) : last]):
                looked += 1
                if looked > _FARTHEST:
                    return unnamed
                if (here, first) in self._spoke:
                    return self._spoke[here, first]
                _, end = found.phrases.sentence(first)
                spoken = [
                    attribution
                    for attribution in found.of_sentence(first, end)
                    if attribution.speaker
                    and not attribution.reported
                    and not (attribution.final and (is_quote or found.is_aside(attribution, first)))
                ]
                if spoken and spoken[-1].speaker and (speaker := self._people.speaker(tagged, spoken[-1].speaker)):
                    return speaker
                if pos.QUOTE in tagged.tags[first:end] or mood_of(found.phrases, first, end) is not Mood.STATED:
                    continue
                if actor := self._actor(tagged, found, first, end, looked == 1 and not is_quote):
                    return actor
                if looked == 1:
                    unnamed = self._actor(tagged, found, first, end, True)
        return unnamed

    def _actor(
        self, tagged: TaggedParagraph, found: GermanAttributions, start: int, end: int, unnamed: bool = False
    ) -> Speaker | None:
        """The first person or organisation that acts in a sentence; one without a name if `unnamed` ones count."""
        phrase = found.subjects.first_actor(start, end)
        if phrase is None or found.phrases.word(phrase.first) in _TELLERS:
            return None
        named = any(tag in pos.PERSON_OR_ORG + pos.PRON_SUBJ for tag in tagged.tags[phrase.first : phrase.after])
        return self._people.speaker(tagged, phrase) if named or unnamed else None

    def led_up(self, paragraph: int, start: int, colon: int) -> Speaker | None:
        """Who is meant by the words before a colon, with no verb of saying: "Seine Bilanz: …", "Lind: …"."""
        tagged, found = self.paragraphs[paragraph], self.attributions_of(paragraph)
        for here in range(start, colon):
            if found.phrases.word(here) in _OWNERS and here - start <= 2:
                return self._people.speaker(tagged, Phrase(here, here + 1, pos.DET))
        actor = found.subjects.first_actor(start, colon)
        if actor is not None:
            return self._people.speaker(tagged, actor)
        for here in range(colon - 1, start - 1, -1):
            if tagged.tags[here] == pos.PERSON:
                return self._people.speaker(tagged, Phrase(here, here + 1, pos.PERSON))
        return self.speaker_before(paragraph, start)

    def _announced(self, number: int, paragraph: int) -> _Found | None:
        """A paragraph that ends with a colon announces the quote that begins the next."""
        if not self._positions.opens_paragraph(number, 2):
            return None
        start, end = self._layout.paragraphs[paragraph - 1]
        if not self._text[start:end].rstrip().endswith(":"):
            return None
        tagged, found = self.paragraphs[paragraph - 1], self.attributions_of(paragraph - 1)
        first, after = found.phrases.sentence(len(tagged.words) - 1)
        spoken = [one for one in found.of_sentence(first, after) if one.speaker]
        if spoken:
            return self._attributed(tagged, spoken[-1], paragraph - 1, first)
        return self.led_up(paragraph - 1, first, after - 1), None

    def _stands_alone(self, tagged: TaggedParagraph, index: int, start: int, end: int) -> bool:
        """Whether nothing but a quote, or quotes, is in a sentence."""
        return not any(tag not in '.,;:-"' + pos.QUOTE + pos.CCONJ for tag in tagged.tags[start:end]) or (
            index == start and end - index <= 2
        )

    def _is_heading(self, paragraph: int) -> bool:
        start, end = self._layout.paragraphs[paragraph]
        return end - start <= _LONGEST_HEADING and not _HEADING_END.search(self._text[start:end].rstrip())

    def _repeated(self, number: int) -> Speaker | None:
        """The speaker of the words below that a heading repeats."""
        quote = self._quoted[number]
        words = self._text[quote.start + 1 : quote.end - 1].strip(" .,!?").lower()
        for other in range(number + 1, min(len(self._quoted), number + 12)):
            inner = self._text[self._quoted[other].start : self._quoted[other].end]
            below = not self._is_heading(self._positions.paragraph_of(other))
            if below and words and words in inner.lower():
                return self.attribute(other)[0]
        return None

    def _inside(self, number: int) -> _Found | None:
        """Words of saying inside the marks: "Es ist spät, sagt die Ministerin, und kalt"."""
        quote = self._quoted[number]
        if quote.end - quote.start > _LONGEST_INSIDE or not _INSIDE.search(self._text, quote.start, quote.end):
            return None
        first = bisect_left(self._entities, quote.start, key=lambda entity: entity.start)
        last = bisect_left(self._entities, quote.end, key=lambda entity: entity.start)
        names = self._entities[first:last]
        tagged = TaggedParagraph(self._text, (quote.start + 1, quote.end), (), names, (quote.start + 1,), self._tagging)
        found = GermanAttributions(tagged, self._tables)
        for attribution in found.of_sentence(0, len(tagged.words)):
            if (
                attribution.cue
                and tagged.tags[attribution.cue - 1] in ",-"
                and attribution.speaker
                and attribution.speaker.first > attribution.cue
            ):
                word = tagged.words[attribution.cue]
                return self._people.speaker(tagged, attribution.speaker), Span(word.start, word.end)
        return None
