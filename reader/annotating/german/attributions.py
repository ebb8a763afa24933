"""Finds what gives words to somebody in German: a verb of saying with its subject, or a source without a verb.

Every search looks at a bounded number of words.
"""

from collections.abc import Iterator

from reader.annotating.german.actors import GermanActors
from reader.annotating.german.phrases import RELATIVE, GermanPhrases
from reader.annotating.german.sources import OWNERS, GermanAttribution, GermanSources
from reader.annotating.german.subjects import CLAUSE_ENDS, GermanSubjects
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages import german_verbs as verbs
from reader.annotating.languages.german_subjunctive import CONDITIONAL, PRETERITE, SUBJUNCTIVE
from reader.annotating.languages.language_tables import LanguageTables

_REACH = 40
_PARTICLE_REACH = 30
_NEAR = 12
_STOPS = pos.QUOTE + ".;:"
_REPORTED = (SUBJUNCTIVE | CONDITIONAL) - PRETERITE
_VERBAL = frozenset(pos.NOUNS + pos.SAY + pos.VERB + pos.BE + pos.AUX)
"""Tags of words that may be a verb of saying, or the verb of one with a particle."""


class GermanAttributions:
    """The attributions of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self.phrases = GermanPhrases(tagged)
        self.actors = GermanActors(self.phrases, tables)
        self.subjects = GermanSubjects(self.phrases, self.actors)
        self.sources = GermanSources(self.phrases, self.actors, self.subjects, tables)
        self._tagged = tagged
        self._tags = self.phrases.tags
        self._found: dict[int, list[GermanAttribution]] = {}

    def of_sentence(self, start: int, end: int) -> list[GermanAttribution]:
        """The attributions of the sentence between two indexes, in order."""
        if start not in self._found:
            self._found[start] = list(self._find(start, end))
        return self._found[start]

    def is_aside(self, attribution: GermanAttribution, start: int) -> bool:
        """Whether an attribution of the sentence that begins at an index is in a clause of its own, not "wie Lind
        sagte".
        """
        return attribution.final and self.phrases.word(self.subjects.clause_start(attribution.cue, start)) != "wie"

    def _find(self, start: int, end: int) -> Iterator[GermanAttribution]:
        lowered, cues = self.phrases.lowered, self.sources.cues
        for index in range(start, end):
            tag = self._tags[index]
            if tag == pos.ACCORDING or lowered[index] in cues:
                attribution = self.sources.find(index, start, end)
            elif tag in _VERBAL and self._is_small(index):
                attribution = self._of_verb(index, start, end)
            else:
                continue
            if attribution is not None:
                yield attribution

    def _is_small(self, index: int) -> bool:
        """Whether a verb may stand somewhere: no noun, and not first in its sentence, where it asks or orders."""
        return self._tagged.words[index].text[0].islower() or self._tags[index - 1 : index] == pos.QUOTE

    def _of_verb(self, index: int, start: int, end: int) -> GermanAttribution | None:
        word = self.phrases.word(index)
        if self._describes(index) or self.phrases.word(index - 1) == "als" and self.subjects.is_last(index):
            return None
        if self._means_else(index, start, end):
            return None
        if self.phrases.word(index - 1) in verbs.SPLIT.get(word, ()):
            have = self._auxiliary(index, start, end, verbs.HAVE)
            return None if have is None else self._attribution(index, have, start, end)
        if word == "lesen" and self._is_infinitive(index):
            return self._in_paper(index, start, end)
        if word in verbs.PARTICIPLES and (have := self._auxiliary(index, start, end, verbs.HAVE)) is not None:
            return self._attribution(index, have, start, end)
        if word in verbs.PARTICIPLES and self._auxiliary(index, start, end, verbs.PASSIVE) is not None:
            agent = self._agent(index, start)
            return GermanAttribution(index, agent) if agent else None
        if word in verbs.FINITE and not self._is_infinitive(index):
            return self._attribution(index, self._modal(index, start), start, end)
        if word in verbs.ENDED and self._has_particle(index, end, verbs.ENDED[word]):
            return self._attribution(index, index, start, end)
        if word in verbs.FEELS and self._feels(index, end, verbs.FEELS[word]):
            return self._attribution(index, index, start, end)
        if self._follows_quote(index) and self.phrases.is_unknown(index):
            subject = self.subjects.after(index, end)
            speaks = subject is not None and self.actors.is_actor(subject)
            return GermanAttribution(index, self.actors.whole(subject)) if subject and speaks else None
        return None

    def _describes(self, index: int) -> bool:
        """Whether a form is a participle before its noun: "die erklärte Absicht"."""
        if not self._tagged.words[index].text.endswith(("te", "ten", "ende", "enden")):
            return False
        return (
            self.phrases.is_nominal(index + 1)
            and self._tags[index + 1] not in pos.PERSON_OR_ORG
            and (self._tags[index - 1 : index] in (pos.DET, pos.ADJ, pos.ADP) if index else False)
        )

    def _modal(self, index: int, start: int) -> int:
        """The index of the modal verb of an infinitive that ends its clause; the verb's own if it is finite."""
        if self.phrases.word(index) not in verbs.INFINITIVES or not self.subjects.is_last(index):
            return index
        for here in range(index - 1, max(start, index - _REACH) - 1, -1):
            if self._tags[here] == pos.AUX and self.phrases.lowered[here] not in verbs.HAVE:
                return here
            if self._tags[here] in ".;:," + pos.QUOTE:
                break
        return index

    def _means_else(self, index: int, start: int, end: int) -> bool:
        """Whether a verb of saying says nothing here: "informiert sich", "lässt sich sagen", "rief ins Leben"."""
        word = self.phrases.word(index)
        if word in verbs.REFLEXIVE and pos.PRON_REFL in self._tags[max(start, index - 6) : min(end, index + 3)]:
            return True
        if word in verbs.INFINITIVES and not verbs.LETTING.isdisjoint(
            self.phrases.lowered[max(start, index - 12) : index]
        ):
            return True
        besides = verbs.IDIOMS.get(word)
        return besides is not None and not besides.isdisjoint(self.phrases.lowered[index + 1 : min(end, index + 16)])

    def _is_infinitive(self, index: int) -> bool:
        return index > 0 and self.phrases.word(index - 1) == "zu"

    def _auxiliary(self, index: int, start: int, end: int, forms: frozenset[str]) -> int | None:
        """The index of a participle's auxiliary in its clause: before it, or right after it."""
        if self.phrases.word(index + 1) in forms and index + 1 < end:
            return index + 1
        after = self.phrases.tag(index + 1)
        if after and after not in CLAUSE_ENDS:
            return None
        for here in range(index - 1, max(start, index - _REACH) - 1, -1):
            if self.phrases.lowered[here] in forms:
                return here
            if self._tags[here] in ".;:":
                return None
        return None

    def _agent(self, index: int, start: int) -> Phrase | None:
        """Who does what a passive says: "wurde von der Partei kritisiert"."""
        for here in range(index - 1, max(start, index - _REACH) - 1, -1):
            if self._tags[here] in ".;:,":
                return None
            if self.phrases.lowered[here] in ("von", "vom"):
                phrase = self.phrases.phrase(here + 1)
                return self.actors.whole(phrase) if phrase and self.actors.is_actor(phrase) else None
        return None

    def _has_particle(self, index: int, end: int, particles: frozenset[str]) -> bool:
        limit = min(end, index + _PARTICLE_REACH)
        if self._tags[index + 1 : index + 2] == pos.PRON_REFL or self.phrases.tag(index + 1) in CLAUSE_ENDS:
            return False
        for here in range(index + 1, limit):
            if self.phrases.lowered[here] in particles and self.phrases.tag(here + 1) in ("", *CLAUSE_ENDS):
                return True
            if self._tags[here] in _STOPS:
                return False
        return False

    def _feels(self, index: int, end: int, needed: frozenset[str]) -> bool:
        """ "Zeigte sich … überzeugt", "ist … sicher", right after a quote or before it."""
        comma = self._tags.find(",", index, min(end, index + _NEAR))
        words = self.phrases.lowered[index + 1 : comma if comma > 0 else min(end, index + _NEAR)]
        feelings = verbs.FEELINGS if needed else verbs.FEELINGS - verbs.STATES
        feeling = next((number for number, word in enumerate(words) if word in feelings), None)
        return feeling is not None and (not needed or not needed.isdisjoint(words[: feeling + 1]))

    def _follows_quote(self, index: int) -> bool:
        return (
            self._tags[index - 1 : index] == pos.QUOTE or index > 1 and self._tags[index - 2 : index] == pos.QUOTE + ","
        )

    def _attribution(self, cue: int, finite: int, start: int, end: int) -> GermanAttribution | None:
        if self.phrases.word(cue) in verbs.NO_SPEAKER:
            return self._of_paper(cue, start, end)
        subject, final = self.subjects.subject(finite, start, end)
        if other := self._object(cue, end, subject):
            return GermanAttribution(cue, other)
        reported = self.phrases.word(finite) in _REPORTED
        return GermanAttribution(cue, self.actors.whole(subject) if subject else None, final, reported)

    def _object(self, cue: int, end: int, subject: Phrase | None) -> Phrase | None:
        """Who speaks, where it is not the subject: "zitiert das Blatt Eva Lind", "das freut die Trainerin"."""
        word, following = self.phrases.word(cue), cue + 1
        if word in verbs.CITING and subject is not None and not self.actors.has_person(subject):
            person = self._tags.find(pos.PERSON, max(following, subject.after), min(end, cue + _NEAR))
            return self.phrases.phrase(person) if person > 0 else None
        if word in verbs.PLEASING and pos.PRON_REFL not in self._tags[following:end]:
            while self._tags[following : following + 1] == pos.ADV:
                following += 1
            phrase = self.phrases.phrase(following)
            return phrase if phrase and phrase.head != pos.PRON_SUBJ and self.actors.is_actor(phrase) else None
        return None

    def _of_paper(self, cue: int, start: int, end: int) -> GermanAttribution | None:
        """ "Heißt es in dem Brief", "in dem Brief, in dem es hieß", "sein Urteil lautet"."""
        if "es" in self.phrases.lowered[max(start, cue - 4) : cue] and self.subjects.is_last(cue):
            opening = self.subjects.clause_start(cue, start)
            if self._tags[opening : opening + 1] == pos.ADP and self.phrases.word(opening + 1) in RELATIVE:
                paper = self.subjects.ending_at(opening - 1, start)
                return GermanAttribution(cue, self.sources.owner_of(paper)) if paper else None
        if self.phrases.word(cue + 1) != "es" and "es" not in self.phrases.lowered[max(start, cue - 1) : cue]:
            subject = self.subjects.ending_at(cue, start)
            if subject is not None and self.phrases.word(subject.first) in OWNERS:
                return GermanAttribution(cue, Phrase(subject.first, subject.first + 1, pos.DET))
            owner = self.sources.owner_of(subject) if subject else None
            return GermanAttribution(cue, owner) if owner and owner != subject else None
        return self._in_paper(cue, start, end)

    def _in_paper(self, cue: int, start: int, end: int) -> GermanAttribution:
        """ "Heißt es im Brief", "im Brief ist zu lesen": what a preposition beside the verb governs."""
        for side in (range(cue + 1, min(end, cue + _NEAR)), range(cue - 1, max(start, cue - _NEAR) - 1, -1)):
            for here in side:
                if self._tags[here] in _STOPS:
                    break
                phrase = self.phrases.phrase(here + 1) if self._tags[here] == pos.ADP else None
                if phrase is not None and self.actors.is_actor(phrase):
                    return GermanAttribution(cue, self.actors.whole(phrase))
        return GermanAttribution(cue, None)
