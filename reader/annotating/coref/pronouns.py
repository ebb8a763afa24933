"""Resolves pronouns to the last person, organisation or paper that fits, subjects of sentences first.

Rules of this kind go back to Hobbs (1978); what counts here is grammatical role, gender, number and recency.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from reader.annotating.coref.first_names import gender_of_first_name
from reader.annotating.coref.mention_kinds import MentionKind
from reader.annotating.coref.role_holders import gender_of_role_beside
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.person_nouns import gender_of_noun, is_plural_person
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.saying import PAPERS
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph, TaggedParagraphs, without_article
from reader.annotating.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.annotating.lexicon.roles import DEFINITE_ORGANISATIONS
from reader.annotating.ner.known_names import known_names
from reader.annotating.quotation_marks.asides import previous_in_run
from reader.model.annotations import Entity, EntityKind

_TITLE = re.compile(
    r"(?:\b(Mr|Sir|Lord|King|Prince|Baron|Earl|Duke|Herr|Monsieur)|\b(?:Mrs|Ms|Miss|Mme|Madame|Frau|Lady|Dame|Queen|Princess|Baroness|Countess|Duchess))\.?\s$"
)
_PERSON = tag_pattern(
    "<DET|QUANT|ADJ|NOUN|PROPN|NUM|ORG|PLACE>{0,6}<PERSON>"
    "(?!<NOUN|PROPN><REPORT_VERBS|AUX|BE|GO_ON|VERB|STOP|COMMA|SCONJ>)"
)
# not "the Berg model"
_SPEAKING_THINGS = (
    PAPERS
    | DEFINITE_ORGANISATIONS
    | frozenset(
        """campaign government administration ministry department commission panel network newspaper magazine outlet
        nonprofit charity church publisher maker startup coalition foundation institute office""".split()
    )
)
"""Nouns for what "it" stands for where it speaks."""
_GROUP = frozenset("they ils elles".split())
_PARAGRAPHS_BACK = 6
"""Paragraphs up to that of a pronoun in which a man or a woman without a name is looked for."""
_FARTHEST = 24
"""Mentions before a pronoun among which its antecedent is looked for."""


class PronounResolver:
    """Resolves the pronouns of one text; remembers who is a man and who a woman, and who spoke last."""

    def __init__(self, layout: Layout, paragraphs: TaggedParagraphs, entities: Sequence[Entity]) -> None:
        self._layout = layout
        self._tagged = paragraphs
        self._people = [entity for entity in entities if entity.kind is EntityKind.PERSON]
        self._starts = [entity.start for entity in self._people]
        self._names = list(dict.fromkeys(entity.name for entity in self._people))
        self._genders: dict[str, str] = {}
        self._last: tuple[int, str, MentionKind] | None = None
        """Who spoke last: the number of the paragraph, the name, the kind."""
        for entity in self._people:
            self._note_gender(entity)

    def _note_gender(self, entity: Entity) -> None:
        text = self._layout.text
        title = _TITLE.search(text, max(0, entity.start - 12), entity.start)
        gender = "m" if title and title[1] else "f" if title else gender_of_role_beside(text, entity)
        if gender:
            self._genders.setdefault(entity.name, gender)

    def person_of_label(self, label: str) -> str | None:
        """The person whom a label in capitals stands for, by surname; the label itself if it is a known surname; else
        None: "BREAKING: …".
        """
        surname = label.split()[-1]
        return next((name for name in self._names if name.split()[-1].upper() == surname), None) or (
            label.title() if known_names().is_surname(surname.title()) else None
        )

    def person_before_colon(self, offset: int) -> Entity | None:
        """The person named at an offset, if a colon follows."""
        index = bisect_left(self._starts, offset)
        if index == len(self._people) or self._starts[index] != offset:
            return None
        return self._people[index] if self._layout.text.startswith(": ", self._people[index].end) else None

    def remember_speaker(self, offset: int, name: str, kind: MentionKind) -> None:
        """Remember who spoke last, and at which offset."""
        self._last = (self._layout.paragraph_at(offset), name, kind)

    def resolve(self, pronoun: str, offset: int) -> str | None:
        """The name that a pronoun at an offset stands for; None if nobody fits.

        "I", "we" and "they" stand for themselves, as written, if nobody spoke before. "He" and "she" stand for people
        and roles, never for organisations; "it" never stands for a person.
        """
        paragraph = self._layout.paragraph_at(offset)
        if pronoun in MALE_PRONOUNS | FEMALE_PRONOUNS:
            return self._person(pronoun, offset, paragraph)
        spoke = self._last if self._last and self._last[0] >= self._paragraph_before(paragraph) else None
        if pronoun == "it" or pronoun == "es":
            return spoke[1] if spoke and spoke[2] is not MentionKind.PERSON else self._thing(paragraph, offset)
        if pronoun in _GROUP and spoke and spoke[2] is not MentionKind.PERSON:
            return spoke[1]
        return self._as_written(pronoun, offset) if pronoun != "you" else None

    def _as_written(self, pronoun: str, offset: int) -> str:
        """The pronoun as it stands at an offset; the subject where an owner stands there: "they" for "their"."""
        written = self._layout.text[offset : offset + len(pronoun)]
        return written if written.lower() == pronoun else pronoun

    def _person(self, pronoun: str, offset: int, paragraph: int) -> str | None:
        gender = "m" if pronoun in MALE_PRONOUNS else "f"
        for name in islice(self._people_before(offset, paragraph), 2 * _FARTHEST):
            if self._gender(name) in (None, gender):
                self._genders.setdefault(name, gender)
                return name
        return self._relative_or_role(gender, offset, paragraph)

    def _relative_or_role(self, gender: str, offset: int, paragraph: int) -> str | None:
        """Whoever is only known as what a man or a woman is: "Reed’s wife", "a woman"; the nearest before an offset."""
        for number in range(paragraph, max(-1, paragraph - _PARAGRAPHS_BACK), -1):
            tagged = self._tagged[number]
            after = tagged.index_at(offset)
            for phrase in reversed(tagged.phrases_in(max(0, after - 4 * _FARTHEST), after)):
                if phrase.head == pos.NOUN and gender_of_noun(tagged.words[phrase.after - 1].text) == gender:
                    whole = _described(tagged, phrase)
                    start, end = tagged.words[whole.first].start, tagged.words[whole.after - 1].end
                    return without_article(self._layout.text[start:end])
        return None

    def _gender(self, name: str) -> str | None:
        """ "m", "f", "many", or None if text, first name and role leave it open."""
        if name in self._genders:
            return self._genders[name]
        if name[:1].isupper() and " " in name:
            return gender_of_first_name(name.split()[0])
        return "many" if is_plural_person(name) else gender_of_noun(name)

    def _paragraph_before(self, paragraph: int) -> int:
        """The number of the paragraph before, past captions and headings; -1 before the first."""
        return previous_in_run(self._layout.text, self._layout.paragraphs, paragraph)

    def _people_before(self, offset: int, paragraph: int) -> Iterator[str]:
        """The names of those whom a pronoun may stand for, the likeliest first: subjects in this paragraph, whoever
        spoke last, subjects of the paragraph before, then anybody named before.
        """
        yield from _subjects_backwards(self._tagged[paragraph], offset)
        before = self._paragraph_before(paragraph)
        if self._last and self._last[0] >= before and self._last[2] is not MentionKind.ORGANISATION:
            yield self._last[1]
        if before >= 0:
            yield from _subjects_backwards(self._tagged[before], offset)
        index = bisect_left(self._starts, offset)
        yield from (entity.name for entity in reversed(self._people[max(0, index - _FARTHEST) : index]))

    def _thing(self, paragraph: int, offset: int) -> str | None:
        """The organisation or paper that "it" stands for: the nearest that no preposition governs, in this paragraph or
        the one before.
        """
        governed: str | None = None
        for number in (paragraph, max(0, self._paragraph_before(paragraph))):
            tagged = self._tagged[number]
            after = tagged.index_at(offset)
            for phrase in reversed(tagged.phrases_in(max(0, after - 2 * _FARTHEST), after)):
                name = self._thing_named(tagged, phrase)
                if name and not _is_governed(tagged, phrase.first):
                    return name
                governed = governed or name
        return governed

    def _thing_named(self, tagged: TaggedParagraph, phrase: Phrase) -> str | None:
        last = phrase.after - 1
        if phrase.head == pos.ORG:
            return tagged.entities[last].name if last in tagged.entities else None
        if phrase.head == pos.NOUN and tagged.words[last].text.lower() in _SPEAKING_THINGS:
            return without_article(self._layout.text[tagged.words[phrase.first].start : tagged.words[last].end])
        return None


def _subjects_backwards(tagged: TaggedParagraph, offset: int) -> Iterator[str]:
    """The people whom no preposition governs before an offset: sentences backwards, each from its beginning."""
    end = tagged.index_at(offset)
    least = max(0, end - 20 * _FARTHEST)
    while end > least:
        start = tagged.sentence_start(end - 1)
        for found in _PERSON.finditer(tagged.tags, max(start, least), end):
            if not _is_governed(tagged, found.start()):
                yield tagged.entities[found.end() - 1].name
        end = start


def _is_governed(tagged: TaggedParagraph, first: int) -> bool:
    return first > 0 and tagged.tags[first - 1] in pos.PREPOSITIONS


def _described(tagged: TaggedParagraph, phrase: Phrase) -> Phrase:
    """The role that a phrase after a comma describes, "the mayor, a mother of two"; the phrase itself if none."""
    is_set_off = phrase.first > 0 and tagged.tags[phrase.first - 1] == pos.COMMA
    role = tagged.phrase_to(phrase.first - 1) if is_set_off else None
    return role if role and role.head == pos.NOUN else phrase
