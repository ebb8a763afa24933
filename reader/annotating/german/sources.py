"""Finds what gives words to somebody in German without a verb: "laut", "nach Ansicht von", "so die Polizei".

Every search looks at a bounded number of words.
"""

from dataclasses import dataclass

from reader.annotating.german.actors import GermanActors
from reader.annotating.german.kind_words import UTTERANCES
from reader.annotating.german.phrases import GermanPhrases
from reader.annotating.german.subjects import GermanSubjects
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase
from reader.annotating.languages.language_tables import LanguageTables

OWNERS = frozenset("sein seine seiner seinem seinen ihr ihre ihrer ihrem ihren".split())
"""Possessives that say who wrote or thinks something."""
_OWN = frozenset("eigenen eigener eigenem".split())
_MANY = frozenset("vieler mehrerer einiger zahlreicher aller beider zweier dreier".split())


@dataclass(frozen=True, slots=True)
class GermanAttribution:
    """What gives words to somebody: the index of the word that does, and who it is.

    `speaker` is None where the sentence names nobody; `final` if the verb ends a clause that a conjunction opens;
    `reported` if it is in the subjunctive, so that somebody else says that it was said.
    """

    cue: int
    speaker: Phrase | None
    final: bool = False
    reported: bool = False


class GermanSources:
    """The sources of one paragraph that no verb of saying names."""

    def __init__(
        self, phrases: GermanPhrases, actors: GermanActors, subjects: GermanSubjects, tables: LanguageTables
    ) -> None:
        self._phrases = phrases
        self._actors = actors
        self._subjects = subjects
        self._tags = phrases.tags
        self._views = tables.views
        self.cues = tables.views | tables.cites
        """Words that may name a source, beside those whose tag says so."""

    def find(self, index: int, start: int, end: int) -> GermanAttribution | None:
        """What a word of the sentence between two indexes gives to somebody."""
        if self._tags[index] == pos.ACCORDING:
            return self._according(index)
        return self._view(index, start, end) if self.is_view(index) else self._cited(index)

    def is_view(self, index: int) -> bool:
        """Whether a word is a noun for what somebody thinks or tells: "Ansicht", "Angaben"."""
        return self._phrases.lowered[index] in self._views

    def _according(self, index: int) -> GermanAttribution | None:
        """ "Laut der Polizei", "der Polizei zufolge"."""
        if self._phrases.word(index) == "zufolge":
            for first in range(max(0, index - 8), index):
                phrase = self._phrases.phrase(first)
                if phrase is not None and self._phrases.attributes_end(phrase.after)[1] == index:
                    return GermanAttribution(index, self._actors.whole(phrase))
            return None
        phrase = self._phrases.phrase(index + 1)
        if phrase is None and self._phrases.tag(index + 1) == pos.QUOTE:
            return None
        if phrase is not None and self._phrases.word(phrase.after) in ("von", "vom") and self._is_bare(phrase):
            return GermanAttribution(index, phrase)
        return GermanAttribution(index, self._actors.whole(phrase)) if phrase else None

    def _is_bare(self, phrase: Phrase) -> bool:
        """Whether "von" behind a phrase is no part of it: "laut Polizei von einem Brand betroffen"."""
        return self._tags[phrase.first] != pos.DET and self._tags[phrase.after + 1 : phrase.after + 2] == pos.DET

    def _view(self, index: int, start: int, end: int) -> GermanAttribution | None:
        """ "Nach Ansicht der Partei", "nach seiner Einschätzung", "nach Linds Worten", "aus Sicht von Lind"."""
        before = self._phrases.word(index - 1)
        if before in OWNERS:
            return GermanAttribution(index, Phrase(index - 1, index, pos.DET))
        if before in _OWN:
            return self._own_view(index, start, end)
        if index - 1 in self._phrases.tagged.entities:
            return GermanAttribution(index, Phrase(index - 1, index, self._tags[index - 1]))
        if self._tags[index - 1] != pos.ADP:
            return None
        following = index + 1
        if self._phrases.word(following) in ("von", "vom"):
            phrase = self._phrases.phrase(following + 1)
        elif self._tags[following : following + 1] == pos.DET or self._is_genitive(following):
            phrase = self._phrases.phrase(following)
        else:
            phrase = None
        if phrase is not None and self._phrases.word(phrase.after) in ("von", "vom"):
            return GermanAttribution(index, phrase)
        return GermanAttribution(index, self._actors.whole(phrase)) if phrase else None

    def _is_genitive(self, index: int) -> bool:
        """Whether a word without an article opens a genitive of many: "vieler Leute", "palästinensischer Ärzte"."""
        return self._phrases.word(index) in _MANY or self._phrases.is_bare_genitive(index)

    def _own_view(self, index: int, start: int, end: int) -> GermanAttribution | None:
        """ "Nach eigenen Angaben": whoever the sentence speaks of."""
        subject = self._subjects.first_actor(start, end) or self._phrases.phrase(start)
        return GermanAttribution(index, subject) if subject and self._phrases.may_be_subject(subject) else None

    def _cited(self, index: int) -> GermanAttribution | None:
        """ "…, so die Polizei": at the end of a clause, or after a quote."""
        if index == 0 or self._tags[index - 1] not in ',-"' + pos.QUOTE:
            return None
        first = index + 1
        while self._tags[first : first + 1] == pos.ADV:
            first += 1
        phrase = self._phrases.phrase(first)
        if phrase is None or not self._phrases.may_be_subject(phrase):
            return None
        if self._phrases.word(phrase.after - 1) in UTTERANCES:
            owner = self.owner_of(phrase)
            return GermanAttribution(index, owner if owner != phrase else None)
        after = self._phrases.attributes_end(phrase.after)[1]
        follows = self._tags[after : after + 1]
        quoted = self._tags[index - 1] == pos.QUOTE or self._tags[index - 2 : index] == pos.QUOTE + ","
        if follows and follows not in '.,;:-"' + pos.QUOTE + pos.ADP + pos.ADV + pos.CCONJ and not quoted:
            return None
        return GermanAttribution(index, self._actors.whole(phrase))

    def owner_of(self, paper: Phrase | None) -> Phrase | None:
        """Who wrote a paper, where a genitive says so; else the paper."""
        if paper is None:
            return None
        linked, _ = self._phrases.attributes_end(self._core_end(paper))
        first = self._core_end(paper)
        if linked > first:
            first += self._tags[first] == pos.ADP
            return self._phrases.phrase(first) or paper
        return paper

    def _core_end(self, phrase: Phrase) -> int:
        core = self._phrases.phrase(phrase.first)
        return core.after if core else phrase.after
