"""Whose words a quote is, in a language that has tables: what stands in its sentence, inside its marks, before it.

A quote is known by its number among the quotes of the text, counted from 0.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph, TaggedParagraphs
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.languages.table_tagging import tagging_of
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.romance.clause_subjects import REACH
from reader.annotating.romance.continued_speech import ContinuedSpeech
from reader.annotating.romance.inserted_clauses import InsertedClauses
from reader.annotating.romance.mentioned_people import MentionedPeople
from reader.annotating.romance.repeated_words import RepeatedWords
from reader.annotating.romance.resuming_sentences import ResumingSentences
from reader.annotating.romance.speech_clause import SpeechClause
from reader.annotating.romance.speech_clauses import SpeechClauses
from reader.annotating.speakers.quote_positions import QuotePositions
from reader.model.annotations import Entity, EntityKind, Span, Speaker

_BRACKET = re.compile(r"[\s,.]{0,2}\(")
_DASH = re.compile(r"(?:^|\s)[—–-]|[—–]\w")
_INSERTS = re.compile(r",|[—–―]|\B-")
"""What stands before words of saying inside the marks."""
_BEFORE_CUE = 24
_LONGEST_INSIDE = 3_000
"""Characters of a quote among which words of saying are looked for inside its marks."""


class RomanceAttributor:
    """Finds the speakers of the quotes of one text; ask for them in order, as it remembers who spoke last."""

    def __init__(
        self, layout: Layout, entities: Sequence[Entity], quoted: Sequence[QuotedSpan], tables: LanguageTables
    ) -> None:
        self._text = layout.text
        self._layout = layout
        self._entities = entities
        self._quoted = quoted
        self._tables = tables
        self._tagging = tagging_of(tables.code)
        self.paragraphs = TaggedParagraphs(layout, quoted, entities, self._tagging)
        self._positions = QuotePositions(layout, quoted)
        self._people = MentionedPeople(layout.text, entities, tables, quoted)
        self._repeated = RepeatedWords(layout, quoted)
        self._clauses: dict[int, SpeechClauses] = {}
        self._continued = ContinuedSpeech(
            self.paragraphs, self.clauses_of, quoted, self._positions, self._people, tables
        )

    def attribute(self, number: int) -> tuple[Speaker | None, Span | None]:
        """The speaker of a quote and the verb that says so; each None where the text does not make it plain."""
        speaker, cue = self._attribution(number)
        if speaker is not None:
            self._continued.note(number, speaker)
        return speaker, cue

    def reporter(self, cue: Span, inverted: bool) -> Speaker | None:
        """The speaker of words without marks that the verb `cue` reports: its subject, which follows it if `inverted`;
        None where it has none that can be named.
        """
        paragraph = self._layout.paragraph_at(cue.start)
        tagged = self.paragraphs[paragraph]
        index = tagged.index_at(cue.start)
        if index >= len(tagged.words) or tagged.words[index].start != cue.start:
            return None
        clauses = self.clauses_of(paragraph)
        if tagged.tags[index] in pos.ACCORDING + pos.ADP:
            clause = clauses.source_at(index)
            return self._people.speaker(tagged, clause.speaker) if clause and clause.speaker else None
        if tagged.tags[index] == pos.SAY_PART:
            subject = clauses.agent(index)
        else:
            subject = clauses.subject_after(index) if inverted else clauses.subject(index)
        if subject is not None:
            return self._people.speaker(tagged, subject)
        return self._continued.subject_before(paragraph, index, clauses.is_plural(index))

    def _attribution(self, number: int) -> tuple[Speaker | None, Span | None]:
        paragraph = self._positions.paragraph_of(number)
        tagged, clauses = self.paragraphs[paragraph], self.clauses_of(paragraph)
        index = tagged.index_at(self._quoted[number].start)
        opens = self._positions.opens_sentence(tagged, index)
        inside = self._inside(number)
        if inside is not None and self._is_dashed(inside[1]):
            return inside
        clause = self._in_sentence(clauses, index, opens)
        if clause is not None:
            return self._spoken(paragraph, self._led_up(clauses, clause, index), number)
        if repeated := self._said_below(number):
            return repeated, None
        if inside is not None:
            return inside
        if named := self._named_in_brackets(number):
            return named, None
        if clause := clauses.led_up(index) or self._taken_up(paragraph, index) or clauses.closing(index):
            return self._spoken(paragraph, clause, number)
        if announced := self._announced(number):
            return announced
        if opens and self._tables.drops_subject and (after := clauses.sources.after_quote(index)):
            return self._spoken(paragraph, SpeechClause(*after), number)
        if opens or self._goes_on(number):
            return self._continued.speaker(number), None
        start = max(tagged.sentence_start(index), index - 2 * REACH)
        actor = clauses.subjects.first_actor(start, index) or clauses.subjects.any_actor(start, index)
        if actor is not None and actor.head == pos.PLACE and self._tables.drops_subject:
            actor = None
        later = clauses.after(index) if self._tables.drops_subject else None
        if actor is not None:
            cue = self._word_at(tagged, later.verb) if later else None
            return self._people.speaker(tagged, actor), cue
        if later is not None:
            return self._spoken(paragraph, later, number)
        return self._continued.speaker(number), None

    def _led_up(self, clauses: SpeechClauses, clause: SpeechClause, index: int) -> SpeechClause:
        """A clause after a quote with the subject of what leads up to it: Ruiz got angry: "…", and shouted."""
        is_after = clause.verb is not None and clause.verb > index and clause.speaker is None
        led = clauses.led_up(index) if is_after and self._tables.drops_subject else None
        return SpeechClause(led.speaker, clause.verb) if led else clause

    def _said_below(self, number: int) -> Speaker | None:
        """The speaker of the words below that a heading repeats."""
        below = self._repeated.repeated_by(number)
        if below is None:
            return None
        paragraph = self._positions.paragraph_of(below)
        tagged, clauses = self.paragraphs[paragraph], self.clauses_of(paragraph)
        index = tagged.index_at(self._quoted[below].start)
        clause = self._in_sentence(clauses, index, self._positions.opens_sentence(tagged, index))
        if clause is not None and clause.speaker is not None:
            return self._people.speaker(tagged, clause.speaker)
        return self._continued.subject_before(paragraph, index, None)

    def _in_sentence(self, clauses: SpeechClauses, index: int, opens: bool) -> SpeechClause | None:
        if opens:
            return clauses.after(index) or clauses.after_next(index) or clauses.before(index)
        if not clauses.leads_to(index) and (clause := clauses.right_after(index)):
            return clause
        return clauses.before(index) or clauses.right_after(index) or clauses.after_next(index)

    def _spoken(self, paragraph: int, clause: SpeechClause, number: int) -> tuple[Speaker | None, Span | None]:
        """The speaker of a clause of a paragraph; whoever spoke last where it has no subject."""
        tagged = self.paragraphs[paragraph]
        cue = self._word_at(tagged, clause.verb)
        is_plural = None if clause.verb is None else self.clauses_of(paragraph).is_plural(clause.verb)
        speaker = self._people.speaker(tagged, clause.speaker) if clause.speaker else None
        speaker = speaker or self._continued.speaker(number, is_plural, own=False)
        return speaker or self._continued.last_named(number, is_plural), cue

    def _taken_up(self, paragraph: int, quote: int) -> SpeechClause | None:
        return ResumingSentences(self.paragraphs[paragraph], self.clauses_of(paragraph), self._tables).after(quote)

    def _word_at(self, tagged: TaggedParagraph, index: int | None) -> Span | None:
        return None if index is None else Span(tagged.words[index].start, tagged.words[index].end)

    def _goes_on(self, number: int) -> bool:
        """Whether a quote follows another in the sentence."""
        if not self._continued.follows_at_once(number):
            return False
        between = self._text[self._quoted[number - 1].end : self._quoted[number].start]
        return "." not in between and "\n" not in between

    def _named_in_brackets(self, number: int) -> Speaker | None:
        """Whoever is named in brackets right behind a quote: « … » (Eva Lind)."""
        found = _BRACKET.match(self._text, self._quoted[number].end)
        first = bisect_left(self._entities, found.end(), key=lambda entity: entity.start) if found else 0
        entity = self._entities[first] if found and first < len(self._entities) else None
        if found is None or entity is None or entity.start != found.end() or entity.kind is EntityKind.PLACE:
            return None
        return (
            Speaker(entity.start, entity.end, entity.name)
            if self._text[entity.end : entity.end + 1] in (")", ",")
            else None
        )

    def _announced(self, number: int) -> tuple[Speaker | None, Span | None] | None:
        """A paragraph that ends with a colon announces the quote that begins the next."""
        before = self._positions.paragraph_of(number) - 1
        if before < 0 or not self._positions.opens_paragraph(number, 2):
            return None
        start, end = self._layout.paragraphs[before]
        if not self._text[start:end].rstrip().endswith(":"):
            return None
        tagged, clauses = self.paragraphs[before], self.clauses_of(before)
        clause = clauses.before(len(tagged.words)) or clauses.led_up(len(tagged.words))
        return self._spoken(before, clause, number) if clause else None

    def _inside(self, number: int) -> tuple[Speaker | None, Span | None] | None:
        """Words of saying inside the marks: "It is late, says the mayor, and cold"."""
        quote = self._quoted[number]
        if quote.end - quote.start > _LONGEST_INSIDE or not _INSERTS.search(self._text, quote.start + 1, quote.end):
            return None
        if not self._tagging.may_say(self._text[quote.start : quote.end]):
            return None
        tagged = TaggedParagraph(
            self._text, (quote.start + 1, quote.end), (), self._inner_names(quote), (quote.start + 1,), self._tagging
        )
        clauses = SpeechClauses(tagged, self._tables)
        inserted = InsertedClauses(tagged, clauses, self._tables)
        for verb in range(2, len(tagged.words) - 1):
            if tagged.tags[verb] == pos.SAY and (clause := inserted.of_verb(verb)):
                word = tagged.words[verb]
                speaker = self._people.speaker(tagged, clause.speaker) if clause.speaker else None
                is_plural = clauses.is_plural(verb)
                return speaker or self._continued.speaker(number, is_plural), Span(word.start, word.end)
        return None

    def _is_dashed(self, cue: Span | None) -> bool:
        """Whether a dash stands before the words of saying that a verb belongs to."""
        return cue is not None and _DASH.search(self._text, max(0, cue.start - _BEFORE_CUE), cue.start) is not None

    def _inner_names(self, quote: QuotedSpan) -> list[Entity]:
        first = bisect_left(self._entities, quote.start, key=lambda entity: entity.start)
        after = bisect_left(self._entities, quote.end, key=lambda entity: entity.start)
        return [entity for entity in self._entities[first:after] if entity.end <= quote.end]

    def clauses_of(self, paragraph: int) -> SpeechClauses:
        """The clauses of saying of a paragraph."""
        if paragraph not in self._clauses:
            self._clauses[paragraph] = SpeechClauses(self.paragraphs[paragraph], self._tables)
        return self._clauses[paragraph]
