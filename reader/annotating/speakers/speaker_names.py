"""Names speakers: by the canonical name of a person or an organisation, by what a pronoun stands for, or by a role as
written.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.annotating.coref.definite_organisations import DefiniteOrganisations
from reader.annotating.coref.mention_kinds import MentionKind
from reader.annotating.coref.pronouns import PronounResolver
from reader.annotating.coref.role_holders import RoleHolders
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.saying import PAPERS
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.subjects import Subjects
from reader.annotating.grammar.tagged_paragraphs import (
    Phrase,
    TaggedParagraph,
    TaggedParagraphs,
    without_article,
    without_possessive,
)
from reader.model.annotations import Entity, EntityKind

_NOBODY = re.compile(r"(?:no|nobody|none|neither|niemand|kein\w*|personne)\b", re.I)
_SUBJECT_FORMS = {"his": "he", "her": "she", "their": "they", "him": "he", "them": "they", "me": "i", "us": "we"}
_SHORTENED = re.compile(r"[’'](?:s|re|d|ll|ve|m)$")
_ENTITY_HEADS = pos.PERSON_OR_ORG + pos.PLACE
_PRONOMINAL = pos.PRON_SUBJ + pos.PRON + pos.PRON_OBJ + pos.DET


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """A mention of a speaker as a half-open span of code points, and the speaker's name; None if a pronoun stands for
    nobody known.
    """

    start: int
    end: int
    kind: MentionKind
    name: str | None


class SpeakerNames:
    """Names the speakers of one text."""

    def __init__(self, layout: Layout, paragraphs: TaggedParagraphs, entities: Sequence[Entity]) -> None:
        self._text = layout.text
        self._layout = layout
        self._definite = DefiniteOrganisations(layout, entities)
        self._holders = RoleHolders(layout.text, entities)
        self.pronouns = PronounResolver(layout, paragraphs, entities)

    def mention_of(self, tagged: TaggedParagraph, subjects: Subjects, phrase: Phrase) -> SpeakerMention:
        """The mention that a phrase of a paragraph is, with the name of the speaker."""
        entity = _entity_of(tagged, phrase)
        if entity is not None:
            kind = MentionKind.PERSON if entity.kind is EntityKind.PERSON else MentionKind.ORGANISATION
            return SpeakerMention(entity.start, entity.end, kind, entity.name)
        start, end = tagged.words[phrase.first].start, tagged.words[phrase.after - 1].end
        if phrase.head in pos.NAME_POSSESSIVES:  # an owner: "Berg’s claim"
            owner = tagged.entities.get(phrase.first)
            name = owner.name if owner else without_possessive(self._text[start:end])
            return SpeakerMention(
                start, end, MentionKind.PERSON if phrase.head == pos.PERSON_POSS else MentionKind.ORGANISATION, name
            )
        if phrase.head == pos.JOINT:
            return SpeakerMention(start, end, MentionKind.ROLE, self._joint_name(tagged, phrase, start, end))
        if phrase.head == pos.REL:
            return self._of_relative(tagged, subjects, phrase)
        if phrase.head in _PRONOMINAL:
            word = _SHORTENED.sub("", self._text[start:end].lower())
            return SpeakerMention(
                start, end, MentionKind.PRONOUN, self.pronouns.resolve(_SUBJECT_FORMS.get(word, word), start)
            )
        return SpeakerMention(start, end, MentionKind.ROLE, self._role(tagged, phrase, start, end))

    def _joint_name(self, tagged: TaggedParagraph, phrase: Phrase, start: int, end: int) -> str:
        """ "Norway and Sweden": by their canonical names if both are entities, else as written."""
        joined = tagged.tags.rindex(pos.CCONJ, phrase.first, phrase.after)
        names = [tagged.entities.get(index - 1) for index in (joined, phrase.after)]
        return " and ".join(one.name for one in names if one) if all(names) else without_article(self._text[start:end])

    def _of_relative(self, tagged: TaggedParagraph, subjects: Subjects, phrase: Phrase) -> SpeakerMention:
        start, end = tagged.words[phrase.first].start, tagged.words[phrase.first].end
        antecedent = subjects.relatives.antecedent(phrase.first)
        if antecedent is None:
            return SpeakerMention(start, end, MentionKind.PRONOUN, None)
        mention = self.mention_of(tagged, subjects, antecedent)
        return SpeakerMention(start, end, mention.kind, mention.name)

    def _role(self, tagged: TaggedParagraph, phrase: Phrase, start: int, end: int) -> str | None:
        """A role as written, without its article; the owner of a paper; the holder of the office, or the organisation,
        after "the".
        """
        written = self._text[start:end]
        if _NOBODY.match(written):
            return None
        bare = without_article(written)
        owner = self._owner(tagged, phrase)
        if owner and tagged.words[phrase.after - 1].text.lower() in PAPERS:
            return owner
        if written[:4].lower() == "the ":
            held = self._holders.holder(bare, start) or self._definite.resolve(bare, start)
            return held or bare
        return bare

    def _owner(self, tagged: TaggedParagraph, phrase: Phrase) -> str | None:
        first = tagged.entities.get(phrase.first)
        return first.name if first and tagged.tags[phrase.first] in pos.ENTITY_POSSESSIVES else None


def _entity_of(tagged: TaggedParagraph, phrase: Phrase) -> Entity | None:
    """The entity that heads a phrase: its last word, or the last before its first preposition."""
    if phrase.head not in _ENTITY_HEADS:
        return None
    for index in range(phrase.after - 1, phrase.first - 1, -1):
        if tagged.tags[index] == phrase.head and index in tagged.entities:
            heads = index == phrase.after - 1 or tagged.tags[index + 1] in pos.PREPOSITIONS
            if heads and not any(tag in pos.PREPOSITIONS for tag in tagged.tags[phrase.first : index]):
                return tagged.entities[index]
    return None
