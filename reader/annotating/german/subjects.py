"""Finds the subjects of German verbs: before a verb that is second in its clause, right after it, or behind the word
that opens a clause whose verb is last.

Every search looks at a bounded number of words.
"""

from reader.annotating.german.actors import GermanActors
from reader.annotating.german.phrases import RELATIVE, GermanPhrases
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase

_REACH = 40
_MOST_BETWEEN = 8
_STOPS = pos.QUOTE + ".;:"
_SKIPPED = pos.ADV + pos.DATE + pos.PRON_REFL + pos.PRON_OBJ + pos.CCONJ + pos.NUM
CLAUSE_ENDS = '.,;:-"' + pos.QUOTE + pos.CCONJ + pos.THAT
"""Tags behind the last word of a clause."""
_LEADS = ',-"' + pos.CCONJ
_FOCUS = frozenset("auch selbst sogar nur besonders insbesondere ebenso allein".split())
"""Adverbs before a subject that do not take its place."""


class GermanSubjects:
    """The subjects of the verbs of one paragraph."""

    def __init__(self, phrases: GermanPhrases, actors: GermanActors) -> None:
        self._phrases = phrases
        self._actors = actors
        self._tagged = phrases.tagged
        self._tags = phrases.tags

    def subject(self, verb: int, start: int, end: int) -> tuple[Phrase | None, bool]:
        """The subject of a finite verb, and whether the verb ends its clause."""
        pronoun = verb + 1
        if self._tags[pronoun : pronoun + 1] == pos.PRON_REFL:
            pronoun += 1
        if self._tags[pronoun : pronoun + 1] == pos.PRON_SUBJ:
            return Phrase(pronoun, pronoun + 1, pos.PRON_SUBJ), False
        opening = self.clause_start(verb, start)
        if self.is_last(verb) and (found := self._of_clause(opening, verb, start)):
            return found, True
        if (
            opening > start
            and self._tags[opening - 1] == ","
            and self._phrases.word(verb - 1) == "so" == self._phrases.word(opening)
        ):
            return self._beside(verb, start, end), False
        base = self._base(verb, start)
        first = self._leading(base, verb)
        if self._tags[verb - 1 : verb] == pos.CCONJ and (shared := self._first(start, verb)):
            return shared, False
        if first == verb:
            return self._beside(verb, start, end), False
        if self._is_bare(first) and (found := self.after(verb, end)) and self._actors.is_actor(found):
            return found, False
        beside = self.ending_at(verb, first)
        subject = self._phrases.phrase(first)
        opens = beside and (beside.first == first or self._tags[beside.first - 1] in "," + pos.CCONJ)
        if beside and opens and self._phrases.may_be_subject(beside) and self._actors.may_speak(beside):
            named = subject and subject.after == beside.first - 1 and self._actors.has_person(subject)
            return subject if named else beside, False
        if subject is not None and (not self._phrases.may_be_subject(subject) or not self._actors.may_speak(subject)):
            subject = None
        if subject is not None:
            after = self._joined_end(subject)
            if after == verb or self._tags[after : after + 1] == "," and after < verb:
                return self._apposed(subject, after, verb), False
        if self._tags[verb - 1] not in pos.CCONJ:
            found = self.after(verb, end, self._tags[verb - 1] in "," + pos.QUOTE)
            if found is not None:
                return found, False
        return subject or self._first(base, verb), False

    def _beside(self, verb: int, start: int, end: int) -> Phrase | None:
        """The subject of a verb that opens its clause: behind it, or that of the clause before."""
        found = self.after(verb, end)
        before = self._first(start, verb) if found is None or self._actors.may_be_object(found) else None
        return before or found

    def _joined_end(self, phrase: Phrase) -> int:
        """Where a phrase ends with what depends on it and what "und" joins to it."""
        end = self._phrases.attributes_end(phrase.after)[1]
        while self._phrases.word(end) in ("und", "sowie") and (joined := self._phrases.phrase(end + 1)):
            end = self._phrases.attributes_end(joined.after)[1]
        return end

    def _is_bare(self, index: int) -> bool:
        """Whether a word with a capital is no subject if another one follows the verb: "Stolz meldet die Stadt"."""
        word = self._tagged.words[index].text
        bare = self._tags[index] == pos.NOUN and word[0].isupper() and index not in self._tagged.entities
        return bare and not self._tagged.is_person_noun(word) and not self._phrases.is_nominal(index + 1)

    def _of_clause(self, opening: int, verb: int, start: int) -> Phrase | None:
        """The subject of a clause that a conjunction or a relative pronoun opens."""
        tag = self._tags[opening : opening + 1]
        if tag in (pos.SCONJ, pos.THAT):
            return self._first_nominative(opening + 1, verb)
        if opening <= start or self._tags[opening - 1] != ",":
            return None
        if tag == pos.ADP and self._phrases.word(opening + 1) in RELATIVE:
            return self._first_nominative(opening + 2, verb)
        word = self._phrases.word(opening)
        if word not in RELATIVE:
            return None
        whole = self._phrases.phrase(opening)
        if whole is not None and self._phrases.attributes_end(whole.after)[1] >= verb:
            return None
        inner = self._first_nominative(opening + 1, verb)
        if word in ("dem", "den", "deren", "dessen") or inner is not None and inner.head in pos.PERSON + pos.PRON_SUBJ:
            return inner
        owner = self.ending_at(opening - 1, start)
        if inner is not None and self._actors.is_actor(inner) and not (owner and self._actors.is_actor(owner)):
            return inner
        return owner

    def _first_nominative(self, first: int, end: int) -> Phrase | None:
        index = first
        while index < end:
            if self._tags[index] == pos.ADP and (inner := self._phrases.phrase(index + 1)):
                index = inner.after
                continue
            phrase = self._phrases.phrase(index)
            if phrase is None:
                index += 1
            elif self._phrases.may_be_subject(phrase) and self._actors.may_speak(phrase):
                return phrase
            else:
                index = phrase.after
        return None

    def _first(self, first: int, end: int) -> Phrase | None:
        """The first phrase between two indexes that acts and may be a subject, in no relative clause."""
        index = first
        while index < end:
            if self._tags[index] == "," and self._phrases.is_relative(index + 1):
                closes = self._tags.find(",", index + 1, end)
                index = closes + 1 if closes > 0 else end
                continue
            if self._tags[index] == pos.ADP and (inner := self._phrases.phrase(index + 1)):
                index = inner.after
                continue
            phrase = self._phrases.phrase(index)
            if phrase is None or phrase.after > end:
                index += 1
            elif (
                self._phrases.may_be_subject(phrase)
                and self._actors.is_actor(phrase)
                and self._phrases.word(index - 1) != "als"
            ):
                return phrase
            else:
                index = self._phrases.attributes_end(phrase.after)[1]
        return None

    def first_actor(self, first: int, end: int) -> Phrase | None:
        """The first phrase between two indexes that acts, with what depends on it."""
        found = self._first(first, end)
        return self._actors.whole(found) if found else None

    def after(self, verb: int, end: int, surely: bool = True) -> Phrase | None:
        """The subject right after a verb, behind adverbs, objects and what prepositions govern; `surely` if a phrase
        there is no object.
        """
        index = verb + 1
        for _ in range(_MOST_BETWEEN):
            if index >= end:
                return None
            tag = self._tags[index]
            phrase = self._phrases.phrase(index) if tag not in pos.DATE + pos.ADV else None
            if phrase is not None and tag != pos.PRON:
                if self._phrases.may_be_subject(phrase):
                    if not self._actors.may_speak(phrase) or not surely and self._actors.may_be_object(phrase):
                        return None
                    return self._apposed(phrase, self._phrases.attributes_end(phrase.after)[1], end)
                index = phrase.after
            elif tag in (pos.ADP, pos.ACCORDING) and (governed := self._phrases.phrase(index + 1)):
                index = self._phrases.attributes_end(governed.after)[1]
            elif tag in _SKIPPED or tag in pos.ADP or self._phrases.is_unknown(index) or tag == pos.PRON:
                index += 1
            else:
                return None
        return None

    def _apposed(self, phrase: Phrase, after: int, limit: int) -> Phrase:
        """The name that stands behind a role: "Der Leiter der Schule, Jan Berg, sagte"."""
        if self._actors.has_person(phrase) or self._tags[after : after + 1] != ",":
            return phrase
        inner = self._phrases.phrase(after + 1)
        if inner is None or not self._actors.has_person(inner) or not self._actors.is_role(phrase):
            return phrase
        ends = self._tags[inner.after : inner.after + 1]
        return inner if ends in ("", ",", ".", ":", pos.QUOTE) or inner.after == limit else phrase

    def ending_at(self, index: int, start: int) -> Phrase | None:
        """The longest noun phrase, with what depends on it, that ends right before an index."""
        if index <= start or not self._phrases.is_nominal(index - 1) and self._tags[index - 1] != pos.PRON_SUBJ:
            return None
        best = None
        for first in range(index - 1, max(start, index - 12) - 1, -1):
            if self._is_stop(first, ","):
                break
            phrase = self._phrases.phrase(first)
            if (
                phrase is not None
                and self._tags[first - 1 : first] != pos.ADP
                and self._phrases.attributes_end(phrase.after)[1] == index
            ):
                if (
                    self._tags[first] in pos.DET
                    and self._phrases.word(first) in ("der", "des")
                    and self._phrases.is_nominal(first - 1)
                ):
                    continue
                best = phrase
        return best

    def clause_start(self, verb: int, start: int) -> int:
        """The index of the first word of a verb's clause, behind the last comma, mark or quote before it."""
        index = verb
        while index > max(start, verb - _REACH) and not self._is_stop(index - 1, ',-"'):
            index -= 1
        return index

    def _base(self, verb: int, start: int) -> int:
        """The index behind the last mark before a verb that ends a main clause."""
        index = verb
        while index > max(start, verb - _REACH) and not self._is_stop(index - 1):
            index -= 1
        return index

    def _is_stop(self, index: int, others: str = "") -> bool:
        """Whether a word ends the clause before it: a mark, or a quote that is no name."""
        tag = self._tags[index]
        return tag in others or tag in _STOPS and not (tag == pos.QUOTE and self._phrases.is_name(index))

    def _leading(self, first: int, verb: int) -> int:
        """The index of the first word of a clause that may belong to its subject."""
        if self._tags[first - 1 : first + 1] == pos.QUOTE + pos.DASH and self._phrases.is_nominal(first + 1):
            first += 2  # »Herbst«-Festival
        while first < verb and (self._tags[first] in _LEADS or self._phrases.word(first) in _FOCUS):
            first += 1
        return first

    def is_last(self, verb: int) -> bool:
        """Whether a verb ends its clause."""
        after = self._phrases.tag(verb + 1)
        return not after or after in CLAUSE_ENDS or after == pos.AUX
