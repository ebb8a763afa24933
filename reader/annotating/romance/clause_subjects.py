"""Finds the subjects of verbs of saying by the tables of a language: before the verb, after it, or that of its clause.

Indexes are those of words of one paragraph. Every search looks at a bounded number of words.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.asides import Asides
from reader.annotating.romance.noun_phrases import NounPhrases
from reader.annotating.romance.verb_groups import before_verb_parts

REACH = 40
"""Words beside a quote or a verb among which what gives it to a speaker stands."""
_MOST_BETWEEN = 6
"""The most words, or phrases with a preposition, between a verb and its subject."""
_MOST_PREPOSITIONS = 3
_BEFORE_SUBJECT = pos.ADV + pos.DATE + pos.PRON_REFL + pos.PRON_OBJ + pos.AUX + pos.NUM
_OPENS_CLAUSE = pos.CCONJ + pos.SCONJ + pos.THAT + pos.REL + pos.ADV + pos.DATE + pos.QUOTE + '.,;:-"'
_OPENS_INNER = pos.THAT + pos.REL + pos.SCONJ
_PARTICIPLES = pos.SAY_PART + pos.SAY + pos.VERB + pos.NOUN
_VERBS = pos.AUX + pos.BE + pos.SAY + pos.VERB


class ClauseSubjects:
    """The subjects of the verbs of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._tables = tables
        self._phrases = NounPhrases(tagged, tables)
        self.word = tagged.word
        """Gives the word at an index in lower case, "" outside the paragraph."""
        self._asides = Asides(tagged, self._phrases, tables)

    def of_verb(self, verb: int, start: int, end: int) -> Phrase | None:
        """The subject of a verb between two indexes: before it, after it, or that of the verb before."""
        if self.is_gerund(verb):
            goes_on = self._tags[verb - 1 : verb] in (pos.VERB, pos.SAY)  # "terminó diciendo Ruiz"
            return self._shared(verb, start) or (self.after_verb(verb, end) if goes_on else None)
        before = self._before(verb, start)
        if before is not None:
            return before
        has_object = self.word(verb).startswith(self._tables.judging) and not self._comes_first(verb)
        return (None if has_object else self.after_verb(verb, end)) or self._shared(verb, start)

    def _comes_first(self, verb: int) -> bool:
        """Whether a verb follows a quote or "as", and so has its subject behind it: "…", attacca Rossi."""
        first = before_verb_parts(self._tags, verb, 0)
        if self._tables.drops_subject and self._tags[first - 1 : first] == pos.SCONJ:
            return True
        while first > 0 and self._tags[first - 1] in ',-"':
            first -= 1
        return self._tags[first - 1 : first] == pos.QUOTE

    def first_actor(self, start: int, end: int) -> Phrase | None:
        """The subject of a sentence between two indexes: the first phrase that acts and that no preposition governs.

        Where subjects may be left out, it stands before the first verb, or right after it.
        """
        end = min(end, start + 2 * REACH)
        verb = self._first_verb(start, end) if self._tables.drops_subject else end
        return self.any_actor(start, verb) or (self._inverted(verb, end) if verb < end else None)

    def any_actor(self, start: int, end: int) -> Phrase | None:
        """The first phrase between two indexes that acts and that no preposition governs."""
        end = min(end, start + 2 * REACH)
        phrases = [phrase for phrase in self._tagged.phrases_in(start, end) if phrase.after <= end]
        actors = [phrase for phrase in phrases if not self._is_governed(phrase) and self._is_somebody(phrase)]
        if not actors:
            return None
        main = (phrase for phrase in actors if not self._is_in_clause(phrase.first, start))
        first = next(main, actors[0]) if self._tables.drops_subject else actors[0]
        return self.extended(first)

    def _is_somebody(self, phrase: Phrase) -> bool:
        return self.is_actor(phrase) and self.word(phrase.first) not in self._tables.impersonal

    def _is_in_clause(self, index: int, start: int) -> bool:
        """Whether a word stands in a clause within the sentence, which a comma ends: "sobre lo que hará el club, …"."""
        comma = max(self._tags.rfind(pos.COMMA, start, index), start - 1)
        return any(tag in _OPENS_INNER for tag in self._tags[comma + 1 : index])

    def last_name(self, start: int, end: int) -> Phrase | None:
        """The last person or organisation named between two indexes, whatever governs the name."""
        index = max(self._tags.rfind(tag, start, end) for tag in pos.PERSON_OR_ORG)
        return Phrase(index, index + 1, self._tags[index]) if index >= 0 else None

    def _first_verb(self, start: int, end: int) -> int:
        return next((index for index in range(start, end) if self._tags[index] in _VERBS and self.is_main(index)), end)

    def is_main(self, verb: int) -> bool:
        """Whether a verb is finite and in no relative clause."""
        if self.is_gerund(verb) or self.word(verb) in self._tables.compounds:
            return False
        first = before_verb_parts(self._tags, verb, max(0, verb - _MOST_BETWEEN))
        return self._tags[first - 1 : first] not in (pos.THAT, pos.REL)

    def _inverted(self, verb: int, end: int) -> Phrase | None:
        """The subject that follows a verb and its participle: "ha llegado el alcalde"."""
        while verb + 1 < end and self._tags[verb + 1] in _VERBS + pos.SAY_PART + pos.ADV:
            verb += 1
        phrase = self.after_verb(verb, end)
        return phrase if phrase and self._tags[verb + 1 : phrase.first].count(pos.ADP) == 0 else None

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody or something that speaks."""
        return self._phrases.is_actor(phrase)

    def extended(self, phrase: Phrase) -> Phrase:
        """A phrase with those that depend on it: "the spokesman of the bank", "the mayor, Ruta Haldane,"."""
        return self._phrases.extended(phrase)

    def is_gerund(self, verb: int) -> bool:
        """Whether a verb says something besides another: "…, adding that …"."""
        return self._tables.drops_subject and self.word(verb).endswith("ndo")

    # -- before the verb

    def _before(self, verb: int, start: int) -> Phrase | None:
        index = before_verb_parts(self._tags, verb, start)
        if index > start and self._tags[index - 1] in (pos.REL, pos.THAT):
            if self._tags[index - 1] == pos.THAT and not self._tables.drops_subject:
                return None  # "ce qu'a dit le maire"
            index -= 1 + (self._tags[index - 2 : index - 1] == ",")
            phrase = self._tagged.phrase_to(index)
            if phrase is None:
                return None
            subject = self._phrases.whole(phrase, start)
            if not self._tables.drops_subject:
                return subject or phrase
            before = self._tags[max(start, phrase.first - REACH) : phrase.first]
            is_own = phrase.head == pos.NOUN and pos.SAY not in before  # not "dijo al alcalde que …"
            subject = subject or (phrase if phrase.head in pos.PERSON + pos.PROPN or is_own else None)
            return subject if subject and self.is_actor(subject) and subject.head != pos.PLACE else None
        named: Phrase | None = None
        for _ in range(_MOST_BETWEEN):
            phrase = self._tagged.phrase_to(index)
            if phrase is None:
                return self._asides.before(index, start)
            whole = self._phrases.whole(phrase, start)
            if whole is not None:
                if named and whole.after == named.first - 1 and self.is_actor(whole):
                    return Phrase(whole.first, named.after, named.head)
                return whole if self.is_actor(whole) or self._is_plain_subject(whole, verb) else None
            is_name = phrase.head == pos.PERSON and self.word(phrase.first - 1) in self._tables.fields
            named = phrase if is_name else None
            index = before_verb_parts(self._tags, phrase.first - 1, start)
        return None

    def _is_plain_subject(self, phrase: Phrase, verb: int) -> bool:
        """Whether a noun with its article right before a verb is its subject: "los supremos dicen"."""
        if not self._tables.drops_subject or self._tags[phrase.first] != pos.DET or phrase.head not in pos.NOUNS:
            return False
        if self.word(verb) in self._tables.compounds:
            return False  # "su retirada al señalar"
        if pos.DATE in self._tags[phrase.first : phrase.after] or self._phrases.is_compared(phrase.first):
            return False
        return before_verb_parts(self._tags, verb, phrase.after) == phrase.after

    # -- after the verb, and in its clause

    def after_verb(self, verb: int, end: int) -> Phrase | None:
        """The subject that follows a verb, before an index."""
        index, passed = verb + 1, False
        for _ in range(_MOST_BETWEEN):
            tag = self._tags[index : index + 1]
            if index >= end or not tag:
                return None
            phrase = self._tagged.phrase_from(index)
            if phrase is not None and tag not in pos.DATE:
                if self.is_actor(phrase):
                    return self.extended(phrase)
                if passed or not self._tables.drops_subject:
                    return None
                index, passed = self.extended(phrase).after, True
                continue
            if ago := self._past_ago(index):
                index = ago
            elif self._is_before_subject(index, verb) or self._is_particle(index, verb):
                index += 1
            elif governed := self.governed_at(index):
                index = governed.after
            elif tag in pos.PREPOSITIONS and self._tags[index + 1 : index + 2] == pos.PRON_OBJ:  # "quant à lui"
                index += 2
            elif (index == verb + 1 or self._tables.drops_subject) and (aside := self._asides.past(index)):
                index = aside
            else:
                return None
        return None

    def _is_before_subject(self, index: int, verb: int) -> bool:
        """Whether a word may stand between a verb and its subject: when, how, "a dirlo è il sindaco"."""
        tag = self._tags[index]
        if tag in _BEFORE_SUBJECT or tag == pos.DET and self._tags[index + 1 : index + 2] in pos.DATE:
            return True
        if not self._tables.drops_subject:
            return False
        if index == verb + 1:
            return tag == pos.BE or tag == pos.SAY and self.is_gerund(index)  # "concluyó diciendo Ruiz"
        is_named = self._tags[index : index + 2] == pos.COMMA + pos.PERSON
        is_name = is_named and self._tags[index - 1] in pos.DATE + pos.ADV  # "dijo ayer, Ruiz"
        is_participle = tag in _PARTICIPLES and self.word(index).endswith(self._tables.participle_endings)
        return is_name or is_participle

    def _past_ago(self, index: int) -> int | None:
        """The index after how long ago something was said: "decía hace unos días Ruiz"."""
        if self.word(index) not in self._tables.ago:
            return None
        date = self._tags.find(pos.DATE, index + 1, index + 4)
        return date + 1 if date > 0 else None

    def _is_particle(self, index: int, verb: int) -> bool:
        """Whether a small word right behind a verb begins a surname: "«…», detalló del Holm"."""
        if not self._tables.drops_subject or index != verb + 1 or self.word(index) not in self._tables.links:
            return False
        named = self._tagged.entities.get(index + 1)
        is_name = named is not None and self.word(index) in named.name.lower().split()
        return (is_name or self._tags[index + 1 : index + 2] == pos.PROPN) and self._comes_first(verb)

    def governed_at(self, index: int) -> Phrase | None:
        """The phrase that the prepositions at an index govern: "auprès de la presse"."""
        first = index
        while first < index + _MOST_PREPOSITIONS and self._tags[first : first + 1] in tuple(pos.PREPOSITIONS):
            first += 1
        phrase = self._tagged.phrase_from(first) if first > index else None
        return Phrase(phrase.first, self._phrases.after_links(phrase), phrase.head) if phrase else None

    def _shared(self, verb: int, start: int) -> Phrase | None:
        """The subject that a verb shares with the one before it: the mayor rose and said."""
        if self._tables.drops_subject and (first := self.first_actor(start, verb)):
            return first
        for phrase in reversed(self._tagged.phrases_in(start, verb)):
            opens = phrase.first == start or self._tags[phrase.first - 1] in _OPENS_CLAUSE
            if opens and phrase.after <= verb and self.is_actor(phrase):
                return self.extended(phrase)
        return None

    def _is_governed(self, phrase: Phrase) -> bool:
        return phrase.first > 0 and self._tags[phrase.first - 1] in pos.PREPOSITIONS
