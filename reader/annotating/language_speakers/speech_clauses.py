"""Finds what gives a quote to a speaker in its sentence, by the tables of a language: a verb of saying with its
subject, "according to", a colon.

`quote` is the index of the quote as a word of its paragraph. Every search looks at a bounded number of words.
"""

from dataclasses import dataclass

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables

_REACH = 40
"""Words beside a quote among which what gives it to a speaker stands."""
_MOST_BETWEEN = 6
"""The most words, or phrases with a preposition, between a verb and its subject."""
_VERB_PARTS = pos.AUX + pos.ADV + pos.PRON_OBJ + pos.PRON_REFL
_BEFORE_SUBJECT = pos.ADV + pos.DATE + pos.PRON_REFL + pos.PRON_OBJ + pos.AUX
_CLAUSE_ENDS = pos.QUOTE + ".;"
_ALWAYS_ACTORS = pos.PERSON_OR_ORG + pos.PLACE + pos.PRON_SUBJ
_LEADS = ',-"'
_OPENS_CLAUSE = pos.CCONJ + pos.SCONJ + pos.THAT + pos.REL + pos.ADV + pos.DATE + pos.QUOTE + '.,;:-"'


@dataclass(frozen=True, slots=True)
class SpeechClause:
    """Who is said to speak, as a phrase, and the index of the verb that says so.

    `speaker` is None where the sentence has no subject; `verb` is None where no verb says so.
    """

    speaker: Phrase | None
    verb: int | None


class SpeechClauses:
    """The clauses of saying of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._tables = tables

    def after(self, quote: int) -> SpeechClause | None:
        """What follows a quote: "…", said the mayor; "…", the mayor said; "…", according to the mayor."""
        first = quote + 1
        while self._tags[first : first + 1] and self._tags[first] in _LEADS:
            first += 1
        if self._word(first) in self._tables.cites and (speaker := self._phrase(first + 1)):
            return SpeechClause(speaker, None)
        end = self._clause_end(first)
        for index in range(first, end):
            if self._tags[index] == pos.ACCORDING:
                return self._according(index)
            if self._tags[index] == pos.SAY and not self._is_passive(index):
                return SpeechClause(self._subject(index, first, end), index)
        return None

    def before(self, quote: int) -> SpeechClause | None:
        """What leads up to a quote: the mayor said: "…"; in an interview, said the mayor, …; in the mayor's view."""
        start = max(self._tagged.sentence_start(quote), quote - 2 * _REACH)
        for index in range(quote - 1, start - 1, -1):
            tag = self._tags[index]
            if tag == pos.ACCORDING:
                return self._according(index)
            if self._word(index) in self._tables.views and (owner := self._owner(index)):
                return SpeechClause(owner, None)
            if tag == pos.SAY and not self._is_passive(index):
                return SpeechClause(self._subject(index, start, quote), index)
        return None

    def led_up(self, quote: int) -> SpeechClause | None:
        """The subject of a sentence that ends in a colon before a quote, or its label: Lopez: "…"."""
        start = max(self._tagged.sentence_start(quote), quote - 2 * _REACH)
        if quote == start or self._tags[quote - 1] != ":":
            return None
        return SpeechClause(self.first_actor(start, quote), None)

    def first_actor(self, start: int, end: int) -> Phrase | None:
        """The first phrase between two indexes that acts and that no preposition governs."""
        for phrase in self._tagged.phrases_in(start, end):
            if phrase.after <= end and not self._is_governed(phrase) and self.is_actor(phrase):
                return self.extended(phrase)
        return None

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody or something that speaks."""
        if phrase.head in _ALWAYS_ACTORS:
            return True
        words = [word.text.lower() for word in self._tagged.words[phrase.first : phrase.after]]
        if any(self._tagged.is_person_noun(word) or word in self._tables.papers for word in words):
            return True
        return phrase.head == pos.PROPN

    def extended(self, phrase: Phrase) -> Phrase:
        """A phrase with those that depend on it: "the spokesman of the bank"."""
        after = phrase.after
        for _ in range(3):
            is_linked = self._word(after) in self._tables.links
            inner = self._tagged.phrase_from(after + 1) or self._tagged.phrase_from(after) if is_linked else None
            if inner is None:
                break
            after = inner.after
        return Phrase(phrase.first, after, phrase.head)

    def subject(self, verb: int) -> Phrase | None:
        """The subject of a verb in its sentence; None where it has none."""
        start = max(self._tagged.sentence_start(verb), verb - _REACH)
        return self._subject(verb, start, self._clause_end(verb + 1))

    # -- subjects

    def _subject(self, verb: int, start: int, end: int) -> Phrase | None:
        """The subject of a verb between two indexes: before it, after it, or that of the verb before."""
        before = self._subject_before(verb, start)
        if before is not None:
            return before
        return self._subject_after(verb, end) or self._shared(verb, start)

    def _subject_before(self, verb: int, start: int) -> Phrase | None:
        index = verb
        while index > start and self._tags[index - 1] in _VERB_PARTS:
            index -= 1
        if index > start and self._tags[index - 1] in (pos.REL, pos.THAT):
            index -= 1 + (self._tags[index - 2 : index - 1] == ",")
            phrase = self._tagged.phrase_to(index)
            return self._whole(phrase, start) if phrase else None
        for _ in range(_MOST_BETWEEN):
            phrase = self._tagged.phrase_to(index)
            if phrase is None:
                return self._around_aside(index, start)
            whole = self._whole(phrase, start)
            if whole is not None:
                return whole if self.is_actor(whole) else None
            index = phrase.first - 1
            while index > start and self._tags[index - 1] in _VERB_PARTS:
                index -= 1
        return None

    def _around_aside(self, index: int, start: int) -> Phrase | None:
        """ "Berg, the mayor of Oslo, said": the phrase before the commas."""
        if index <= start or self._tags[index - 1] not in ",-":
            return None
        opening = self._tags.rfind(self._tags[index - 1], max(start, index - _REACH), index - 1)
        phrase = self._tagged.phrase_to(opening) if opening > start else None
        whole = self._whole(phrase, start) if phrase else None
        return whole if whole and self.is_actor(whole) else None

    def _whole(self, phrase: Phrase, start: int) -> Phrase | None:
        """A phrase with the one that it depends on; None where another preposition governs it."""
        last = phrase
        while phrase.first > start:
            if genitive := self._before_genitive(phrase):
                phrase = genitive
                continue
            if self._tags[phrase.first - 1] not in pos.PREPOSITIONS:
                break
            outer = self._tagged.phrase_to(phrase.first - 1)
            if outer is None or self._word(phrase.first - 1) not in self._tables.links or outer.first < start:
                return None
            phrase = outer
        return Phrase(phrase.first, last.after, phrase.head)

    def _before_genitive(self, phrase: Phrase) -> Phrase | None:
        """ "Der Sprecher der Polizei": the phrase before one that an article in the genitive joins to it."""
        joins = self._tags[phrase.first] == pos.DET and self._word(phrase.first) in self._tables.links
        outer = self._tagged.phrase_to(phrase.first) if joins else None
        return outer if outer and outer.head in pos.NOUNS else None

    def _subject_after(self, verb: int, end: int) -> Phrase | None:
        index = verb + 1
        for _ in range(_MOST_BETWEEN):
            tag = self._tags[index : index + 1]
            if index >= end or not tag:
                return None
            phrase = self._tagged.phrase_from(index)
            if phrase is not None and tag not in pos.DATE:
                return self.extended(phrase) if self.is_actor(phrase) else None
            if tag in _BEFORE_SUBJECT:
                index += 1
            elif tag in pos.PREPOSITIONS and (governed := self._tagged.phrase_from(index + 1)):
                index = self.extended(governed).after
            else:
                return None
        return None

    def _shared(self, verb: int, start: int) -> Phrase | None:
        """The subject that a verb shares with the one before it: the mayor rose and said."""
        for phrase in reversed(self._tagged.phrases_in(start, verb)):
            opens = phrase.first == start or self._tags[phrase.first - 1] in _OPENS_CLAUSE
            if opens and phrase.after <= verb and self.is_actor(phrase):
                return self.extended(phrase)
        return None

    def _is_governed(self, phrase: Phrase) -> bool:
        return phrase.first > 0 and self._tags[phrase.first - 1] in pos.PREPOSITIONS

    def _is_passive(self, verb: int) -> bool:
        return self._tags[verb - 1 : verb] == pos.BE

    # -- other ways

    def _according(self, index: int) -> SpeechClause | None:
        speaker = self._phrase(index + 1) or self._phrase(index + 2)
        return SpeechClause(speaker, index) if speaker else None

    def _phrase(self, index: int) -> Phrase | None:
        phrase = self._tagged.phrase_from(index)
        return self.extended(phrase) if phrase else None

    def _owner(self, view: int) -> Phrase | None:
        """Whose view it is: "a su juicio", "a juicio de García"."""
        if self._word(view - 1) in self._tables.genders:
            return Phrase(view - 1, view, pos.DET)
        return self._phrase(view + 2) if self._word(view + 1) in self._tables.links else None

    def _clause_end(self, first: int) -> int:
        """The index of what ends a clause of saying: the next quote, a full stop, or the end of the paragraph."""
        end = min(len(self._tags), first + _REACH)
        return next((index for index in range(first, end) if self._tags[index] in _CLAUSE_ENDS), end)

    def _word(self, index: int) -> str:
        return self._tagged.words[index].text.lower() if 0 <= index < len(self._tags) else ""
