"""Finds what gives a quote to a speaker in its sentence, by the tables of a language: a verb of saying with its
subject, "according to", a colon.

`quote` is the index of the quote as a word of its paragraph. Every search looks at a bounded number of words.
"""

from bisect import bisect_right

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.clause_subjects import REACH, ClauseSubjects
from reader.annotating.romance.named_sources import NamedSources
from reader.annotating.romance.owned_words import OwnedWords
from reader.annotating.romance.speech_clause import SpeechClause
from reader.annotating.romance.verb_groups import before_verb_parts, group_start, is_reflexive

_CLAUSE_ENDS = pos.QUOTE + ".;"
_LEADS = ',-"'
_WITHIN_VERB = pos.AUX + pos.ADV + pos.PRON_OBJ + pos.PRON_REFL
_MOST_JOINED = 3
"""The most quotes of one sentence that one clause of saying follows."""
_MOST_ADVERBS = 6
_NEAR_AGENT = 5
"""Words after a participle among which whoever did it is named: "described yesterday by the mayor"."""


class SpeechClauses:
    """The clauses of saying of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._tables = tables
        self._word = tagged.word
        self.subjects = ClauseSubjects(tagged, tables)
        self.sources = NamedSources(tagged, self.subjects, tables)
        self.owned = OwnedWords(tagged, self.subjects, self.sources, tables)

    def after(self, quote: int) -> SpeechClause | None:
        """What follows a quote: "…", said the mayor; "…", the mayor said; "…", according to the mayor; or the
        heading "…": the mayor is angry.
        """
        first = quote + 1
        while self._tags[first : first + 1] and self._tags[first] in _LEADS:
            first += 1
        if self._word(first) in self._tables.cites and (speaker := self.sources.phrase(first + 1)):
            return SpeechClause(speaker, None)
        end = self.clause_end(first)
        for index in range(first, end):
            if clause := self._clause_at(index, first, end):
                return None if clause.speaker and self._is_contrast(first) else clause
        if self._tags[first : first + 1] == ":":
            return self._led_to(first, end)
        return self.owned.speech(range(first, end))

    def _is_contrast(self, index: int) -> bool:
        """Whether a clause about somebody else begins at an index: "…", mientras Ruiz dice que …"."""
        return self._tables.drops_subject and (
            self._tags[index : index + 1] == pos.CCONJ or self._word(index) in self._tables.contrasts
        )

    def right_after(self, quote: int) -> SpeechClause | None:
        """A clause of saying that follows a quote at once: "…", said the mayor."""
        clause = self.after(quote)
        if clause is None or clause.verb is None:
            return None
        between = self._tags[quote + 1 : clause.verb]
        return clause if not between.strip(_LEADS + _WITHIN_VERB + pos.PRON_SUBJ) else None

    def after_next(self, quote: int) -> SpeechClause | None:
        """What follows the quotes that go on after this one in its sentence: "…" and "…", said the mayor."""
        for _ in range(_MOST_JOINED):
            end = self.clause_end(quote + 1)
            if self._tags[end : end + 1] != pos.QUOTE:
                return None
            quote = end
            if clause := self.right_after(quote):
                return clause
        return None

    def closing(self, quote: int) -> SpeechClause | None:
        """What ends the sentence of a quote in its middle: … "…" of the port, said the mayor; …, according to her."""
        following = bisect_right(self._tagged.starts, quote)
        end = self._tagged.starts[following] if following < len(self._tagged.starts) else len(self._tags)
        for index in range(quote + 1, min(end, quote + REACH)):
            if self._tags[index] == pos.ACCORDING and (clause := self._according(index)):
                return clause
            if self._tags[index] == pos.SAY and (clause := self._appended(index, quote, end)):
                return clause
        return None

    def _appended(self, verb: int, quote: int, end: int) -> SpeechClause | None:
        """The clause of a verb behind a comma, its subject behind it or within: ", said the mayor"."""
        first = group_start(self._tags, verb, quote + 1)
        if self._tags[first - 1] != pos.COMMA:
            return None
        is_inner = first < before_verb_parts(self._tags, verb, quote + 1)
        subject = self.subjects.of_verb(verb, first, end) if is_inner else self.subjects.after_verb(verb, end)
        return self._clause_at(verb, first, end) if subject else None

    def before(self, quote: int) -> SpeechClause | None:
        """What leads up to a quote: the mayor said: "…"; in an interview, said the mayor, …; in the mayor's view."""
        start = max(self._tagged.sentence_start(quote), quote - 2 * REACH)
        of_thing = None
        for index in range(quote - 1, start - 1, -1):
            clause = self._clause_at(index, start, quote)
            if clause and (clause.speaker is None or self.owned.is_somebody(clause.speaker)):
                return clause if clause.speaker or not of_thing else of_thing
            of_thing = of_thing or clause
        return of_thing or self.owned.speech(range(quote - 1, start - 1, -1)) or self.owned.opinion(start, quote)

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
        speaker = self.subjects.first_actor(start, end) or self.sources.label(start, end)
        if speaker is None and not self._tables.drops_subject:
            speaker = self.subjects.last_name(start, end)
        return SpeechClause(speaker, None)

    def subject(self, verb: int) -> Phrase | None:
        """The subject of a verb in its sentence; None where it has none."""
        start = max(self._tagged.sentence_start(verb), verb - REACH)
        return self._speaker_of(verb, start, self.clause_end(verb + 1))

    def subject_after(self, verb: int) -> Phrase | None:
        """The subject of a verb that what it reports stands before: "…, agregó Mora"."""
        return self.subjects.after_verb(verb, self.clause_end(verb + 1)) or self.subject(verb)

    def sayer(self, start: int, end: int) -> Phrase | None:
        """The subject of the first verb of saying between two indexes that is in no relative clause."""
        for verb in range(start, end):
            if self._tags[verb] == pos.SAY and self.subjects.is_main(verb) and not self._is_passive(verb):
                return self.subjects.of_verb(verb, start, end)
        return None

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
        end = len(self._tags)
        return self.owned.opinion(index, end) or self.owned.leading_view(index, end)

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
            agent = self.agent(index)
            return SpeechClause(agent, index) if agent else None
        if self._word(index) in self._tables.views:
            return self.owned.view(index)
        return None

    def _speaker_of(self, verb: int, start: int, end: int) -> Phrase | None:
        """The subject of a verb between two indexes, or whoever is behind an impersonal one."""
        if self._is_narrative(verb):
            verbs = (index for index in range(verb - 1, max(-1, verb - 2 * REACH), -1) if self._tags[index] == pos.SAY)
            return next((self.subject(index) for index in verbs if not self._is_narrative(index)), None)
        subject = self.subjects.of_verb(verb, start, end)
        if subject is not None and self._word(subject.first) in self._tables.impersonal:
            return self.sources.impersonal(verb, start, end)
        is_plural = bool(self.is_plural(verb))
        return self.sources.before(verb, start, is_plural) or self.sources.after(verb, is_plural) or subject

    def _is_narrative(self, verb: int) -> bool:
        """Whether a verb is an infinitive that goes on telling what somebody said: "Et d'ajouter"."""
        is_infinitive = self._word(verb) in self._tables.say_infinitives
        return is_infinitive and self._word(verb - 2) in self._tables.before_narrative

    def _is_passive(self, verb: int) -> bool:
        """Whether the verb is in the passive: "est critiqué", not "s'est exclamé"."""
        first = max(0, verb - _MOST_ADVERBS)
        before = first + len(self._tags[first:verb].rstrip(pos.ADV))
        return self._tags[before - 1 : before] == pos.BE and not is_reflexive(self._tags, before - 1)

    # -- other ways

    def _according(self, index: int) -> SpeechClause | None:
        """ "According to the mayor", "in the words of the mayor"; not "the argument according to which"."""
        if self._tags[index + 1 : index + 2] == pos.REL and not self._tables.drops_subject:
            return None
        for view in range(index + 1, index + 3):
            if self._word(view) in self._tables.views and (clause := self.owned.view(view)):
                return SpeechClause(clause.speaker, index) if clause.speaker else clause
        speaker = self.sources.according(index)
        return SpeechClause(speaker, index) if speaker else None

    def agent(self, participle: int) -> Phrase | None:
        """Whoever a passive names after its preposition: "definito ieri da Conte", "qualifié de « … » par le maire"."""
        for index in range(participle + 1, min(len(self._tags), participle + _NEAR_AGENT)):
            if self._word(index) in self._tables.agents:
                phrase = self.sources.phrase(index + 1)
                return phrase if phrase and self.subjects.is_actor(phrase) else None
            if self._tags[index] in ".;":
                return None
        return None

    def _read_in(self, verb: int) -> Phrase | None:
        """What words are read in: "si legge nella nota"."""
        end = min(len(self._tags), verb + _NEAR_AGENT)
        for index in range(verb + 1, end):
            if self._tags[index] in pos.PREPOSITIONS and (phrase := self.sources.phrase(index + 1)):
                return phrase if self.subjects.is_actor(phrase) else None
        return None

    def clause_end(self, first: int) -> int:
        """The index of what ends a clause of saying: the next quote, a full stop, or the end of the paragraph."""
        end = min(len(self._tags), first + REACH)
        following = bisect_right(self._tagged.starts, first - 1)
        if following < len(self._tagged.starts):
            end = min(end, max(first, self._tagged.starts[following]))
        return next((index for index in range(first, end) if self._tags[index] in _CLAUSE_ENDS), end)
