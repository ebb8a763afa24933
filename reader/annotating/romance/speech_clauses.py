"""Finds what gives a quote to a speaker in its sentence, by the tables of a language: a verb of saying with its
subject, "according to", a colon.

`quote` is the index of the quote as a word of its paragraph. Every search looks at a bounded number of words.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.clause_subjects import REACH, ClauseSubjects

_CLAUSE_ENDS = pos.QUOTE + ".;"
_LEADS = ',-"'
_WITHIN_VERB = pos.AUX + pos.ADV + pos.PRON_OBJ + pos.PRON_REFL
_MOST_JOINED = 3
"""The most quotes of one sentence that one clause of saying follows."""
_LONGEST_INSERTION = 16
_CLOSES = ',-."'
_AFTER_ACCORDING = pos.AUX + pos.ADV + pos.SAY_FORMS + pos.PRON + pos.PRON_REFL + pos.PRON_OBJ + pos.THAT + pos.ADP
_MOST_AFTER_ACCORDING = 6
_MOST_AFTER_INSERTED = 8
_MOST_ADVERBS = 6
_NEAR_AGENT = 5
"""Words after a participle among which whoever did it is named: "described yesterday by the mayor"."""


@dataclass(frozen=True, slots=True)
class SpeechClause:
    """Who is said to speak, as a phrase, and the index of the verb, or other word, that says so.

    `speaker` is None where the sentence has no subject; `verb` is None where no word says so.
    """

    speaker: Phrase | None
    verb: int | None


class SpeechClauses:
    """The clauses of saying of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._tables = tables
        self.subjects = ClauseSubjects(tagged, tables)

    def after(self, quote: int) -> SpeechClause | None:
        """What follows a quote: "…", said the mayor; "…", the mayor said; "…", according to the mayor; or the
        heading "…": the mayor is angry.
        """
        first = quote + 1
        while self._tags[first : first + 1] and self._tags[first] in _LEADS:
            first += 1
        if self._word(first) in self._tables.cites and (speaker := self._phrase(first + 1)):
            return SpeechClause(speaker, None)
        end = self._clause_end(first)
        for index in range(first, end):
            if clause := self._clause_at(index, first, end):
                return clause
        if self._tags[first : first + 1] == ":":
            return self._led_to(first, end)
        return self._speech_of(range(first, end))

    def right_after(self, quote: int) -> SpeechClause | None:
        """A clause of saying that follows a quote at once: "…", said the mayor."""
        clause = self.after(quote)
        if clause is None or clause.verb is None:
            return None
        between = self._tags[quote + 1 : clause.verb]
        return clause if not between.strip(_LEADS + _WITHIN_VERB) else None

    def after_next(self, quote: int) -> SpeechClause | None:
        """What follows the quotes that go on after this one in its sentence: "…" and "…", said the mayor."""
        for _ in range(_MOST_JOINED):
            end = self._clause_end(quote + 1)
            if self._tags[end : end + 1] != pos.QUOTE:
                return None
            quote = end
            if clause := self.right_after(quote):
                return clause
        return None

    def before(self, quote: int) -> SpeechClause | None:
        """What leads up to a quote: the mayor said: "…"; in an interview, said the mayor, …; in the mayor's view."""
        start = max(self._tagged.sentence_start(quote), quote - 2 * REACH)
        for index in range(quote - 1, start - 1, -1):
            if clause := self._clause_at(index, start, quote):
                return clause
        return self._speech_of(range(quote - 1, start - 1, -1)) or self.opinion(start, quote)

    def leads_to(self, quote: int) -> bool:
        """Whether a verb of saying, "that" or a colon stands right before a quote."""
        return self._tags[quote - 1 : quote] in tuple(pos.SAY_FORMS + pos.THAT + pos.COLON)

    def led_up(self, quote: int) -> SpeechClause | None:
        """The subject of a sentence that ends in a colon before a quote, or its label, Lopez: "…", or its last name."""
        start = max(self._tagged.sentence_start(quote), quote - 2 * REACH)
        if quote == start or self._tags[quote - 1] != ":":
            return None
        return self._led_to(start, quote)

    def _led_to(self, start: int, end: int) -> SpeechClause:
        speaker = self.subjects.first_actor(start, end)
        if speaker is None and not self._tables.drops_subject:
            speaker = self.subjects.last_name(start, end)
        return SpeechClause(speaker, None)

    def taken_up(self, quote: int) -> SpeechClause | None:
        """The sentence after a quote that says whose it was: "Así lo ha explicado el alcalde"."""
        index = bisect_right(self._tagged.starts, quote)
        if index >= len(self._tagged.starts) or self._word(self._tagged.starts[index]) not in self._tables.resumes:
            return None
        first = self._tagged.starts[index]
        end = self._clause_end(first + 1)
        for verb in range(first + 1, min(end, first + _MOST_AFTER_ACCORDING)):
            after = verb + (self._tags[verb + 1 : verb + 2] == pos.BE)
            if self._tags[verb] == pos.SAY and (subject := self.subjects.after_verb(after, end)):
                return SpeechClause(subject, verb)
        return None

    def inserted(self, verb: int) -> SpeechClause | None:
        """The clause of a verb that interrupts what is said: "It is late, says the mayor, and cold"."""
        first = self.subjects.before_verb_parts(verb, 0)
        if self._tags[first - 1 : first] not in tuple(_LEADS[:2]):
            return self._inserted_after_subject(verb, first)
        subject = self.subjects.after_verb(verb, self._clause_end(verb + 1))
        opening = self._tags[first - 1]
        if subject is not None:
            return SpeechClause(subject, verb) if self._is_closed(subject.after, opening) else None
        is_dash = opening == pos.DASH and self._is_closed(verb + 1, opening)
        return SpeechClause(None, verb) if is_dash and self._tables.drops_subject else None

    def _is_closed(self, index: int, opening: str) -> bool:
        """Whether an insertion ends at an index, or after where and when it was said: "…, says the mayor in May, …".

        One that a dash opens may go on until the next.
        """
        if self._tags[index : index + 1] in pos.PREPOSITIONS + pos.DATE + pos.ADV:
            tags = self._tags[index + 1 : index + _MOST_AFTER_INSERTED]
            if any(tag in _CLOSES for tag in tags):
                return True
        if self._tags[index : index + 1] in _CLOSES:
            return True
        return opening == pos.DASH and pos.DASH in self._tags[index : index + _LONGEST_INSERTION]

    def _inserted_after_subject(self, verb: int, first: int) -> SpeechClause | None:
        """ "It is late - the mayor has said - and cold"."""
        phrase = self._tagged.phrase_to(first)
        if phrase is None or self._tags[phrase.first - 1 : phrase.first] != pos.DASH:
            return None
        closes = self._tags[verb + 1 : verb + 2] == pos.DASH and self.subjects.is_actor(phrase)
        return SpeechClause(phrase, verb) if closes else None

    def subject(self, verb: int) -> Phrase | None:
        """The subject of a verb in its sentence; None where it has none."""
        start = max(self._tagged.sentence_start(verb), verb - REACH)
        return self.subjects.of_verb(verb, start, self._clause_end(verb + 1))

    def is_plural(self, verb: int) -> bool | None:
        """Whether a verb that leaves its subject out has one in the plural: "dijeron", "hanno detto"; None for no verb
        and for a gerund.
        """
        if self._tags[verb] != pos.SAY or self.subjects.is_gerund(verb):
            return None
        for index in range(verb, max(-1, verb - 3), -1):
            if self._tags[index] in pos.SAY + pos.AUX and self._word(index).endswith(self._tables.plural_endings):
                return True
        return False

    def source_at(self, index: int) -> SpeechClause | None:
        """Whoever "according to" or "for" at an index names."""
        if self._tags[index] == pos.ACCORDING:
            return self._according(index)
        return self.opinion(index, len(self._tags))

    def _clause_at(self, index: int, start: int, end: int) -> SpeechClause | None:
        """The clause that a word between two indexes makes, if it makes one."""
        tag = self._tags[index]
        if tag == pos.ACCORDING:
            return self._according(index)
        if tag == pos.SAY and self._word(index) in self._tables.reads and (paper := self._read_in(index)):
            return SpeechClause(paper, index)
        if tag == pos.SAY and not self._is_passive(index):
            return SpeechClause(self._speaker_of(index, start, end), index)
        if tag == pos.SAY_PART:
            agent = self._agent(index)
            return SpeechClause(agent, index) if agent else None
        if self._word(index) in self._tables.views:
            return self._view(index)
        return None

    def _speaker_of(self, verb: int, start: int, end: int) -> Phrase | None:
        """The subject of a verb between two indexes, or whoever is behind an impersonal one."""
        subject = self.subjects.of_verb(verb, start, end)
        if subject is not None and self._word(subject.first) in self._tables.impersonal:
            return self.subjects.source(verb, start, end) or subject
        return subject

    def _is_passive(self, verb: int) -> bool:
        """Whether the verb is in the passive: "est critiqué", not "s'est exclamé"."""
        first = max(0, verb - _MOST_ADVERBS)
        before = first + len(self._tags[first:verb].rstrip(pos.ADV))
        return self._tags[before - 1 : before] == pos.BE and not self.subjects.is_reflexive(before - 1)

    # -- other ways

    def _according(self, index: int) -> SpeechClause | None:
        """ "According to the mayor", "as the mayor has said", "by what was said by the mayor"."""
        for first in range(index + 1, index + 1 + _MOST_AFTER_ACCORDING):
            speaker = self._phrase(first)
            if speaker is not None and speaker.head != pos.PRON:
                return SpeechClause(self._author(speaker) or speaker, index)
            if self._tags[first : first + 1] not in _AFTER_ACCORDING or not self._tables.drops_subject:
                break
        speaker = self._phrase(index + 2)
        return SpeechClause(speaker, index) if speaker else None

    def _author(self, paper: Phrase) -> Phrase | None:
        """Whose words a relative clause says a paper to hold: "le récit qu'elle livre à la presse"."""
        is_paper = (
            self._word(paper.after - 1) in self._tables.papers and self._tags[paper.after : paper.after + 1] == pos.THAT
        )
        phrase = self._phrase(paper.after + 1) if is_paper else None
        return phrase if phrase and self.subjects.is_actor(phrase) else None

    def opinion(self, start: int, quote: int) -> SpeechClause | None:
        """ "Para García, …": the phrase that a preposition makes the opinion of, where it opens a sentence."""
        start += self._tags[start : start + 1] == pos.CCONJ
        if self._word(start) not in self._tables.opinions:
            return None
        phrase = self._phrase(start + 1)
        is_somebody = phrase is not None and phrase.after <= quote and self.subjects.is_actor(phrase)
        return SpeechClause(phrase, start) if is_somebody else None

    def _agent(self, participle: int) -> Phrase | None:
        """Whoever a passive names after its preposition: "definito ieri da Conte", "qualifié de « … » par le maire"."""
        for index in range(participle + 1, min(len(self._tags), participle + _NEAR_AGENT)):
            if self._word(index) in self._tables.agents:
                phrase = self._phrase(index + 1)
                return phrase if phrase and self.subjects.is_actor(phrase) else None
            if self._tags[index] in ".;":
                return None
        return None

    def _phrase(self, index: int) -> Phrase | None:
        phrase = self._tagged.phrase_from(index)
        return self.subjects.extended(phrase) if phrase else None

    def _view(self, view: int) -> SpeechClause | None:
        """Whose view or words it is: "a su juicio", "a juicio de García"."""
        if self._word(view - 1) in self._tables.genders:
            return SpeechClause(None if self._tables.drops_subject else Phrase(view - 1, view, pos.DET), view)
        owner = self._phrase(view + 2) or self._phrase(view + 1) if self._word(view + 1) in self._tables.links else None
        return SpeechClause(owner, view) if owner and self._is_owner(owner) else None

    def _speech_of(self, indexes: Iterable[int]) -> SpeechClause | None:
        """Whose words a noun says them to be: "è stato il commento del sindaco"."""
        owned = (self._view(index) for index in indexes if self._word(index) in self._tables.speeches)
        return next((clause for clause in owned if clause), None)

    def _read_in(self, verb: int) -> Phrase | None:
        """What words are read in: "si legge nella nota"."""
        end = min(len(self._tags), verb + _NEAR_AGENT)
        for index in range(verb + 1, end):
            if self._tags[index] in pos.PREPOSITIONS and (phrase := self._phrase(index + 1)):
                return phrase if self.subjects.is_actor(phrase) else None
        return None

    def _is_owner(self, phrase: Phrase) -> bool:
        return not self._tables.drops_subject or self.subjects.is_actor(phrase)

    def _clause_end(self, first: int) -> int:
        """The index of what ends a clause of saying: the next quote, a full stop, or the end of the paragraph."""
        end = min(len(self._tags), first + REACH)
        following = bisect_right(self._tagged.starts, first - 1)
        if following < len(self._tagged.starts):
            end = min(end, max(first, self._tagged.starts[following]))
        return next((index for index in range(first, end) if self._tags[index] in _CLAUSE_ENDS), end)

    def _word(self, index: int) -> str:
        return self.subjects.word(index)
