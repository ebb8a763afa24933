"""What a speaker is called: a person's or a body's name, the one a pronoun stands for, or a role as it is written."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from reader.annotating.coref.pronouns import Antecedents
from reader.annotating.coref.role_holders import RoleHolders
from reader.annotating.grammar.saying import PAPERS
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.subjects import Subjects
from reader.annotating.grammar.tagged_paragraphs import (
    Passages,
    Phrase,
    TaggedParagraph,
    without_article,
    without_possessive,
)
from reader.annotating.words import DEFINITE_BODIES
from reader.model.article import Entity, EntityKind

_NOBODY = re.compile(r"(?:no|nobody|none|neither|niemand|kein\w*|personne)\b", re.I)
_OWNERS = {"his": "he", "her": "she", "their": "they"}
_SHORTENED = re.compile(r"[’'](?:s|re|d|ll|ve|m)$")


class Rank(IntEnum):
    """What kind of mention a speaker is."""

    PERSON = 0
    PRONOUN = 1
    BODY = 2
    ROLE = 3


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """A mention that speaks, as offsets into the text, and the name it goes by; None where nobody fits a pronoun."""

    start: int
    end: int
    rank: Rank
    name: str | None


class SpeakerNames:
    """Names the speakers of one text."""

    def __init__(self, layout: Layout, passages: Passages, entities: Sequence[Entity]) -> None:
        self._text = layout.text
        self._layout = layout
        self._bodies = [entity for entity in entities if entity.kind is EntityKind.ORGANISATION]
        self._holders = RoleHolders(layout.text, entities)
        self.antecedents = Antecedents(layout, passages, entities)

    def voice_of(self, passage: TaggedParagraph, subjects: Subjects, phrase: Phrase) -> SpeakerMention:
        """The voice of a phrase that speaks."""
        entity = _entity_of(passage, phrase)
        if entity is not None:
            rank = Rank.PERSON if entity.kind is EntityKind.PERSON else Rank.BODY
            return SpeakerMention(entity.start, entity.end, rank, entity.name)
        start, end = passage.words[phrase.first].start, passage.words[phrase.after - 1].end
        if phrase.head in "efk":  # an owner: "Berg’s claim"
            owner = passage.entities.get(phrase.first)
            name = owner.name if owner else without_possessive(self._text[start:end])
            return SpeakerMention(start, end, Rank.PERSON if phrase.head == "e" else Rank.BODY, name)
        if phrase.head == "&":
            return SpeakerMention(start, end, Rank.ROLE, self._joint_name(passage, phrase, start, end))
        if phrase.head == "W":
            return self._of_relative(passage, subjects, phrase)
        if phrase.head in "RrD":
            word = _SHORTENED.sub("", self._text[start:end].lower())
            return SpeakerMention(start, end, Rank.PRONOUN, self.antecedents.of(_OWNERS.get(word, word), start))
        return SpeakerMention(start, end, Rank.ROLE, self._role(passage, phrase, start, end))

    def _joint_name(self, passage: TaggedParagraph, phrase: Phrase, start: int, end: int) -> str:
        """ "Norway and Sweden": two by their names, others as they are written."""
        joined = passage.letters.rindex("C", phrase.first, phrase.after)
        names = [passage.entities.get(place - 1) for place in (joined, phrase.after)]
        return " and ".join(one.name for one in names if one) if all(names) else without_article(self._text[start:end])

    def _of_relative(self, passage: TaggedParagraph, subjects: Subjects, phrase: Phrase) -> SpeakerMention:
        start, end = passage.words[phrase.first].start, passage.words[phrase.first].end
        antecedent = subjects.antecedent(phrase.first)
        if antecedent is None:
            return SpeakerMention(start, end, Rank.PRONOUN, None)
        voice = self.voice_of(passage, subjects, antecedent)
        return SpeakerMention(start, end, voice.rank, voice.name)

    def _role(self, passage: TaggedParagraph, phrase: Phrase, start: int, end: int) -> str | None:
        """A role as it is written, without its article; the author of a paper, the one who holds the office."""
        written = self._text[start:end]
        if _NOBODY.match(written):
            return None
        bare = without_article(written)
        owner = self._owner(passage, phrase)
        if owner and passage.words[phrase.after - 1].text.lower() in PAPERS:
            return owner
        if written[:4].lower() == "the ":
            held = self._holders.holder(bare, start) or self._body_meant(bare, start)
            return held or bare
        return bare

    def _owner(self, passage: TaggedParagraph, phrase: Phrase) -> str | None:
        first = passage.entities.get(phrase.first)
        return first.name if first and passage.letters[phrase.first] in "ef" else None

    def _body_meant(self, bare: str, start: int) -> str | None:
        """The organisation that "the company" stands for: the one named last in this paragraph or the one before."""
        if bare.lower() not in DEFINITE_BODIES:
            return None
        first, _ = self._layout.paragraphs[max(0, self._layout.paragraph_at(start) - 1)]
        last = bisect_left(self._bodies, start, key=lambda body: body.start) - 1
        return self._bodies[last].name if last >= 0 and self._bodies[last].start >= first else None


def _entity_of(passage: TaggedParagraph, phrase: Phrase) -> Entity | None:
    """The name that heads a phrase: its last word, or the last before its first preposition."""
    if phrase.head not in "EFL":
        return None
    for place in range(phrase.after - 1, phrase.first - 1, -1):
        if passage.letters[place] == phrase.head and place in passage.entities:
            heads = place == phrase.after - 1 or passage.letters[place + 1] in "PO"
            if heads and not any(letter in "PO" for letter in passage.letters[phrase.first : place]):
                return passage.entities[place]
    return None
