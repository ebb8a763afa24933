"""The paragraphs of a text, each by itself, as finding speakers asks about them: who opens one, who speaks last in it,
who is the only person in it.
"""

from dataclasses import dataclass
from typing import NamedTuple

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout, Word
from reader.annotating.grammar.subjects import Subjects
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph, TaggedParagraphs
from reader.annotating.grammar.word_tags import tag_of
from reader.annotating.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.annotating.speakers.attributions_after import AttributionsAfter
from reader.annotating.speakers.attributions_before import AttributionsBefore
from reader.annotating.speakers.patterns import Clause, Pattern
from reader.annotating.speakers.speaker_names import SpeakerMention, SpeakerNames
from reader.model.annotations import Span, Speaker

_HE_OR_SHE = MALE_PRONOUNS | FEMALE_PRONOUNS
_ENDS = (".", "!", "?", "…", ":")
_REACH = 60
"""Words from the beginning of a paragraph or sentence among which its only person must stand."""
_OPENERS = pos.PERSON_OR_ORG + pos.PRON_SUBJ


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker's mention, the verb that says so, or None, and the pattern that found them."""

    pattern: Pattern
    mention: SpeakerMention
    cue: Word | None


class Sides(NamedTuple):
    """What searches a paragraph: for the subjects of its verbs, and for attributions before and after its quotes."""

    subjects: Subjects
    before: AttributionsBefore
    after: AttributionsAfter


class SearchedParagraphs:
    """The paragraphs of one text by number, each prepared for searching at its first use."""

    def __init__(self, layout: Layout, paragraphs: TaggedParagraphs, names: SpeakerNames) -> None:
        self._layout = layout
        self._tagged = paragraphs
        self._names = names
        self._sides: dict[int, Sides] = {}

    def sides_of(self, paragraph: int) -> Sides:
        """What searches a paragraph."""
        if paragraph not in self._sides:
            tagged = self._tagged[paragraph]
            subjects = Subjects(tagged)
            self._sides[paragraph] = Sides(
                subjects, AttributionsBefore(tagged, subjects), AttributionsAfter(tagged, subjects)
            )
        return self._sides[paragraph]

    def found(self, paragraph: int, clause: Clause | None) -> Attribution | None:
        """The attribution that a clause of a paragraph makes; None for None."""
        if clause is None:
            return None
        tagged = self._tagged[paragraph]
        mention = self._names.mention_of(tagged, self.sides_of(paragraph).subjects, clause.speaker)
        return Attribution(clause.pattern, mention, tagged.words[clause.verb] if clause.verb is not None else None)

    def reporter(self, cue: Span, inverted: bool) -> Speaker | None:
        """The speaker of words without marks that the verb `cue` reports: its subject, which follows it if `inverted`;
        None where it has none that can be named.
        """
        paragraph = self._layout.paragraph_at(cue.start)
        tagged, subjects = self._tagged[paragraph], self.sides_of(paragraph).subjects
        index = tagged.index_at(cue.start)
        if index >= len(tagged.words) or tagged.words[index].start != cue.start:
            return None
        if self._layout.text[cue.start : cue.end].lower() == "according":
            phrase = tagged.phrase_from(index + 2)
        else:
            phrase = tagged.phrase_from(index + 1) if inverted else subjects.of(index)
        if phrase is None:
            return None
        mention = self._names.mention_of(tagged, subjects, phrase)
        return Speaker(mention.start, mention.end, mention.name) if mention.name else None

    def opening(self, paragraph: int, index: int, pattern: Pattern) -> Attribution | None:
        """The subject with which a sentence opens at an index, where a verb of saying follows it at once."""
        tagged = self._tagged[paragraph]
        phrase = tagged.phrase_from(index)
        if phrase is None or phrase.head not in _OPENERS:
            return None
        verb = phrase.after
        while tagged.tags[verb : verb + 1] in (pos.ADV, pos.AUX):
            verb += 1
        if tagged.tags[verb : verb + 1] != pos.SAY:
            return None
        return self.found(paragraph, Clause(pattern, phrase, verb))

    def saying_between(self, paragraph: int, before: int, index: int) -> Attribution | None:
        """Who says something in the sentence between two quotes at indexes: “…,” Smith said. He says it is late. “…”"""
        tagged = self._tagged[paragraph]
        start = tagged.sentence_start(index - 1)
        if start <= before:
            return None
        found = self.opening(paragraph, start, Pattern.SENTENCE_BEFORE)
        return found if found and found.cue and tag_of(found.cue.text) == pos.SAY else None

    def is_prose(self, paragraph: int) -> bool:
        """Whether a paragraph ends as a sentence does, and so is no heading."""
        start, end = self._layout.paragraphs[paragraph]
        return self._layout.text[start:end].rstrip()[-1:] in _ENDS

    def ends_with_sentence_of(self, paragraph: int, offset: int) -> bool:
        """Whether the sentence at an offset is the last of its paragraph."""
        tagged = self._tagged[paragraph]
        return tagged.sentence_start(len(tagged.words) - 1) <= tagged.index_at(offset)

    def saying_at_end(self, paragraph: int) -> Attribution | None:
        """Who says something in the last sentence of a paragraph: "It took nine years, noted Okafor." """
        tagged = self._tagged[paragraph]
        last = len(tagged.words)
        clause = self.sides_of(paragraph).before.before(last)
        verb = clause.verb if clause else None
        if clause is None or verb is None or verb < tagged.sentence_start(last - 1) or tagged.tags[verb] != pos.SAY:
            return None
        return self.found(paragraph, Clause(Pattern.PARAGRAPH_BEFORE, clause.speaker, verb))

    def last_in(self, paragraph: int) -> Attribution | None:
        """Who speaks last in a paragraph, by its last verb of saying, or as its only person."""
        clause = self.sides_of(paragraph).before.before(len(self._tagged[paragraph].words))
        if clause is None:
            return self.only_in(paragraph)
        return self.found(paragraph, Clause(Pattern.PARAGRAPH_BEFORE, clause.speaker, clause.verb))

    def opener(self, paragraph: int) -> Attribution | None:
        """The subject with which a paragraph opens, whatever its verb is."""
        subject = self.sides_of(paragraph).subjects.actors.at_sentence_start(0)
        return self.found(paragraph, Clause(Pattern.PARAGRAPH_BEFORE, subject, None)) if subject else None

    def only_in(self, paragraph: int) -> Attribution | None:
        """The only person of a paragraph."""
        subject = self.only_person(paragraph, 0, len(self._tagged[paragraph].words))
        return self.found(paragraph, Clause(Pattern.PARAGRAPH_BEFORE, subject, None)) if subject else None

    def only_person(self, paragraph: int, start: int, end: int) -> Phrase | None:
        """The only person between two indexes, where no preposition governs it; None where there are two."""
        tagged = self._tagged[paragraph]
        people = [phrase for phrase in tagged.phrases_in(start, min(end, start + _REACH)) if _is_person(tagged, phrase)]
        names = {tagged.entities[phrase.after - 1].name for phrase in people if phrase.after - 1 in tagged.entities}
        if not people or len(names) > 1 or people[0].first and tagged.tags[people[0].first - 1] in pos.PREPOSITIONS:
            return None
        return people[0]


def _is_person(tagged: TaggedParagraph, phrase: Phrase) -> bool:
    """Whether a phrase is a person's name, "he" or "she"."""
    if phrase.head == pos.PRON_SUBJ:
        return tagged.words[phrase.first].text.lower() in _HE_OR_SHE
    return phrase.head == pos.PERSON
