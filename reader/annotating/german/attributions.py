"""Finds what gives words to somebody in German: a verb of saying with its subject, "laut", "nach Ansicht von".

Every search looks at a bounded number of words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.annotating.german.phrases import RELATIVE, GermanPhrases
from reader.annotating.german.subjects import CLAUSE_ENDS, GermanSubjects
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages import german_verbs as verbs
from reader.annotating.languages.language_tables import LanguageTables

_REACH = 40
_PARTICLE_REACH = 30
_STOPS = pos.QUOTE + ".;:"
_OWNERS = frozenset("sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren".split())


@dataclass(frozen=True, slots=True)
class GermanAttribution:
    """What gives words to somebody: the index of the word that does, and who it is.

    `speaker` is None where the sentence names nobody; `final` if the verb ends a clause that a conjunction opens.
    """

    cue: int
    speaker: Phrase | None
    final: bool = False


class GermanAttributions:
    """The attributions of one paragraph."""

    def __init__(self, tagged: TaggedParagraph, tables: LanguageTables) -> None:
        self.phrases = GermanPhrases(tagged)
        self.subjects = GermanSubjects(self.phrases, tables)
        self._tagged = tagged
        self._tags = self.phrases.tags
        self._tables = tables
        self._found: dict[int, list[GermanAttribution]] = {}

    def of_sentence(self, start: int, end: int) -> list[GermanAttribution]:
        """The attributions of the sentence between two indexes, in order."""
        if start not in self._found:
            self._found[start] = list(self._find(start, end))
        return self._found[start]

    def _find(self, start: int, end: int) -> Iterator[GermanAttribution]:
        lowered = self.phrases.lowered
        for index in range(start, end):
            tag = self._tags[index]
            if tag == pos.ACCORDING:
                attribution = self._according(index)
            elif self.is_view(index):
                attribution = self._view(index)
            elif lowered[index] == "so" and tag == pos.ADV:
                attribution = self._cited(index, end)
            elif tag in pos.NOUNS + pos.SAY + pos.VERB + pos.BE + pos.AUX and self._is_small(index):
                attribution = self._of_verb(index, start, end)
            else:
                continue
            if attribution is not None:
                yield attribution

    def is_view(self, index: int) -> bool:
        """Whether a word is a noun for what somebody thinks or tells: "Ansicht", "Angaben"."""
        return self.phrases.lowered[index] in self._tables.views

    def _is_small(self, index: int) -> bool:
        """Whether a verb may stand somewhere: no noun, and not first in its sentence, where it asks or orders."""
        return self._tagged.words[index].text[0].islower() or self._tags[index - 1 : index] == pos.QUOTE

    def _according(self, index: int) -> GermanAttribution | None:
        """ "Laut der Polizei", "der Polizei zufolge"."""
        if self.phrases.word(index) == "zufolge":
            for first in range(max(0, index - 8), index):
                phrase = self.phrases.phrase(first)
                if phrase is not None and self.phrases.attributes_end(phrase.after)[1] == index:
                    return GermanAttribution(index, self.subjects.whole(phrase))
            return None
        phrase = self.phrases.phrase(index + 1)
        if phrase is None and self.phrases.tag(index + 1) == pos.QUOTE:
            return None
        return GermanAttribution(index, self.subjects.whole(phrase)) if phrase else None

    def _view(self, index: int) -> GermanAttribution | None:
        """ "Nach Ansicht der Partei", "nach seiner Einschätzung", "nach Linds Worten", "aus Sicht von Lind"."""
        before = self.phrases.word(index - 1)
        if before in _OWNERS:
            return GermanAttribution(index, Phrase(index - 1, index, pos.DET))
        if index - 1 in self._tagged.entities:
            return GermanAttribution(index, Phrase(index - 1, index, self._tags[index - 1]))
        if self._tags[index - 1] != pos.ADP:
            return None
        following = index + 1
        if self.phrases.word(following) in ("von", "vom"):
            phrase = self.phrases.phrase(following + 1)
        elif self._tags[following : following + 1] == pos.DET:
            phrase = self.phrases.phrase(following)
        else:
            phrase = None
        return GermanAttribution(index, self.subjects.whole(phrase)) if phrase else None

    def _cited(self, index: int, end: int) -> GermanAttribution | None:
        """ "…, so die Polizei": at the end of a clause, or after a quote."""
        if index == 0 or self._tags[index - 1] not in ',-"' + pos.QUOTE:
            return None
        first = index + 1
        while self._tags[first : first + 1] == pos.ADV:
            first += 1
        phrase = self.phrases.phrase(first)
        if phrase is None or not self.phrases.may_be_subject(phrase):
            return None
        after = self.phrases.attributes_end(phrase.after)[1]
        follows = self._tags[after : after + 1]
        quoted = self._tags[index - 1] == pos.QUOTE or self._tags[index - 2 : index] == pos.QUOTE + ","
        if follows and follows not in '.,;:-"' + pos.QUOTE + pos.ADP + pos.ADV + pos.CCONJ and not quoted:
            return None
        return GermanAttribution(index, self.subjects.whole(phrase))

    def _of_verb(self, index: int, start: int, end: int) -> GermanAttribution | None:
        word = self.phrases.word(index)
        if self._describes(index) or self.phrases.word(index - 1) == "als" and self.subjects.is_last(index):
            return None
        if word in verbs.PARTICIPLES and (have := self._auxiliary(index, start, end, verbs.HAVE)) is not None:
            return self._attribution(index, have, start, end)
        if word in verbs.PARTICIPLES and self._auxiliary(index, start, end, verbs.PASSIVE) is not None:
            agent = self._agent(index, start)
            return GermanAttribution(index, agent) if agent else None
        if word in verbs.FINITE and not self._is_infinitive(index):
            return self._attribution(index, index, start, end)
        if word in verbs.ENDED and self._has_particle(index, end, verbs.ENDED[word]):
            return self._attribution(index, index, start, end)
        if word in verbs.FEELS and self._feels(index, end, verbs.FEELS[word]):
            return self._attribution(index, index, start, end)
        if self._follows_quote(index) and self.phrases.is_unknown(index):
            subject = self.subjects.after(index, end)
            speaks = subject is not None and self.subjects.is_actor(subject)
            return GermanAttribution(index, self.subjects.whole(subject)) if subject and speaks else None
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
                return self.subjects.whole(phrase) if phrase and self.subjects.is_actor(phrase) else None
        return None

    def _has_particle(self, index: int, end: int, particles: frozenset[str]) -> bool:
        limit = min(end, index + _PARTICLE_REACH)
        if self._tags[index + 1 : index + 2] == pos.PRON_REFL:
            return False
        for here in range(index + 1, limit):
            if self.phrases.lowered[here] in particles and self.phrases.tag(here + 1) in ("", *CLAUSE_ENDS):
                return True
            if self._tags[here] in _STOPS:
                return False
        return False

    def _feels(self, index: int, end: int, needed: frozenset[str]) -> bool:
        """ "Zeigte sich … überzeugt", "ist … sicher", right after a quote or before it."""
        words = self.phrases.lowered[index + 1 : min(end, index + 12)]
        feeling = next((number for number, word in enumerate(words) if word in verbs.FEELINGS), None)
        return feeling is not None and (not needed or not needed.isdisjoint(words[: feeling + 1]))

    def _follows_quote(self, index: int) -> bool:
        return (
            self._tags[index - 1 : index] == pos.QUOTE or index > 1 and self._tags[index - 2 : index] == pos.QUOTE + ","
        )

    def _attribution(self, cue: int, finite: int, start: int, end: int) -> GermanAttribution | None:
        if self.phrases.word(cue) in verbs.NO_SPEAKER:
            return self._of_paper(cue, start, end)
        subject, final = self.subjects.subject(finite, start, end)
        return GermanAttribution(cue, self.subjects.whole(subject) if subject else None, final=final)

    def _of_paper(self, cue: int, start: int, end: int) -> GermanAttribution | None:
        """ "Heißt es in dem Brief", "in dem Brief, in dem es hieß", "sein Urteil lautet"."""
        if "es" in self.phrases.lowered[max(start, cue - 4) : cue] and self.subjects.is_last(cue):
            opening = self.subjects.clause_start(cue, start)
            if self._tags[opening : opening + 1] == pos.ADP and self.phrases.word(opening + 1) in RELATIVE:
                paper = self.subjects.ending_at(opening - 1, start)
                return GermanAttribution(cue, self._owner_of(paper)) if paper else None
        if self.phrases.word(cue + 1) != "es" and "es" not in self.phrases.lowered[max(start, cue - 1) : cue]:
            subject = self.subjects.ending_at(cue, start)
            if subject is not None and self.phrases.word(subject.first) in _OWNERS:
                return GermanAttribution(cue, Phrase(subject.first, subject.first + 1, pos.DET))
            owner = self._owner_of(subject) if subject else None
            return GermanAttribution(cue, owner) if owner and owner != subject else None
        for here in [*range(cue + 1, min(end, cue + 12)), *range(cue - 1, max(start, cue - 12) - 1, -1)]:
            if self._tags[here] in _STOPS:
                break
            phrase = self.phrases.phrase(here + 1) if self._tags[here] == pos.ADP else None
            if phrase is not None and self.subjects.is_actor(phrase):
                return GermanAttribution(cue, self.subjects.whole(phrase))
        return GermanAttribution(cue, None)

    def _owner_of(self, paper: Phrase | None) -> Phrase | None:
        """Who wrote a paper, where a genitive says so; else the paper."""
        if paper is None:
            return None
        linked, _ = self.phrases.attributes_end(self._core_end(paper))
        first = self._core_end(paper)
        if linked > first:
            first += self._tags[first] == pos.ADP
            return self.phrases.phrase(first) or paper
        return paper

    def _core_end(self, phrase: Phrase) -> int:
        core = self.phrases.phrase(phrase.first)
        return core.after if core else phrase.after
