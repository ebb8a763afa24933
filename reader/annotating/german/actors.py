"""Tells which German noun phrases may speak: people, bodies, papers, and who of several words is meant."""

from reader.annotating.german.kind_words import UTTERANCES
from reader.annotating.german.phrases import GermanPhrases
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase
from reader.annotating.languages.language_tables import LanguageTables

_NEUTRAL = frozenset("die das eine ein seine ihre sein ihr diese dieses keine kein".split())
"""Articles that subjects and objects share."""
_HEARERS = frozenset(
    """unserer dpa afp apa sda ap sid kna epd reuters keystone-sda presse-agentur presseagentur
    nachrichtenagentur""".split()
)
"""Words of those who were told something, behind whoever said it: "ein Sprecher der dpa"."""
_NOBODY = frozenset("man es dies etwas nichts alles".split())


class GermanActors:
    """The noun phrases of one paragraph as those who may speak."""

    def __init__(self, phrases: GermanPhrases, tables: LanguageTables) -> None:
        self._phrases = phrases
        self._tagged = phrases.tagged
        self._tags = phrases.tags
        self._papers = tables.papers

    def is_actor(self, phrase: Phrase) -> bool:
        """Whether a phrase names somebody or something that speaks."""
        tags = self._tags[phrase.first : phrase.after]
        if any(tag in pos.PERSON_OR_ORG + pos.PLACE for tag in tags):
            return True
        if phrase.head == pos.PRON_SUBJ:
            return self._phrases.word(phrase.first) not in _NOBODY
        if any(self._tagged.is_person_noun(word.text) for word in self._tagged.words[phrase.first : phrase.after]):
            return True
        return "-j" in self._phrases.word(phrase.after - 1) or self.is_paper(phrase)

    def is_paper(self, phrase: Phrase) -> bool:
        """Whether a phrase is what carries words, such as a letter."""
        return self._phrases.word(phrase.after - 1) in self._papers

    def has_person(self, phrase: Phrase) -> bool:
        """Whether a phrase holds the name of a person."""
        return pos.PERSON in self._tags[phrase.first : phrase.after]

    def is_role(self, phrase: Phrase) -> bool:
        """Whether the last noun of a phrase is for people or a body."""
        return self._tagged.is_person_noun(self._tagged.words[phrase.after - 1].text)

    def may_speak(self, phrase: Phrase) -> bool:
        """Whether the subject of a verb of saying may be meant: all but pronouns for nobody and words for words."""
        if self._phrases.word(phrase.first) in _NOBODY:
            return False
        return self._phrases.word(phrase.after - 1) not in UTTERANCES

    def may_be_object(self, phrase: Phrase) -> bool:
        """Whether a phrase is as likely what a verb does something to: "äußerte die Hoffnung"."""
        return self._phrases.word(phrase.first) in _NEUTRAL and not self.is_actor(phrase)

    def whole(self, phrase: Phrase | None) -> Phrase | None:
        """A phrase with its genitives, but without the agency that it spoke to: "sagte ein Sprecher der dpa"."""
        if phrase is None or phrase.head in (pos.PRON_SUBJ, pos.DET):
            return phrase
        linked = self._phrases.attributes_end(phrase.after)[0]
        if not _HEARERS.isdisjoint(" ".join(self._phrases.lowered[phrase.after : linked]).split()):
            return phrase
        return Phrase(phrase.first, max(phrase.after, linked), phrase.head)
