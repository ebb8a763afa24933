"""Finds the sources that a sentence names with a preposition: "according to the mayor", "desde el partido aseguran".

Indexes are those of words of one paragraph. Every search looks at a bounded number of words.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.clause_subjects import ClauseSubjects
from reader.annotating.romance.verb_groups import before_verb_parts

_AFTER_ACCORDING = (
    pos.VERB + pos.AUX + pos.ADV + pos.SAY_FORMS + pos.PRON + pos.PRON_REFL + pos.PRON_OBJ + pos.THAT + pos.ADP
)
_CLAUSE_END = tag_pattern("[.,;:]|<QUOTE|THAT|REL|SCONJ|SAY>")
_MOST_BEFORE_NAME = 8
_LEADS = ',-"'
_BEFORE_VERB = pos.AUX + pos.ADV + pos.PRON_OBJ + pos.PRON_REFL
_BEFORE_ADDRESSED = pos.SAY_FORMS + pos.VERB + pos.ADV
_MOST_AFTER_ACCORDING = 6
_MOST_BETWEEN = 10
"""Words before a verb among which where its speakers are stands."""


class NamedSources:
    """The sources that the sentences of one paragraph name."""

    def __init__(self, tagged: TaggedParagraph, subjects: ClauseSubjects, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._subjects = subjects
        self._tables = tables

    def according(self, index: int) -> Phrase | None:
        """ "According to the mayor", "as the mayor has said", "by what was said by the mayor"."""
        if self._tags[index + 1 : index + 3].lstrip(pos.DET)[:1] == pos.REL:
            return self._antecedent(index)
        first, end = index + 1, index + 1 + _MOST_AFTER_ACCORDING
        while first < end:
            if (addressed := self._addressed(index, first)) is not None:
                first, end = addressed, end + addressed - first
                continue
            speaker = self.phrase(first)
            if speaker is not None and speaker.head != pos.PRON:
                return self._author(speaker) or speaker
            if self._tags[first : first + 1] not in _AFTER_ACCORDING or not self._tables.drops_subject:
                break
            first += 1
        return self.phrase(index + 2)

    def _antecedent(self, index: int) -> Phrase | None:
        """Whom a relative pronoun stands for: "Ruiz, según quien …"; None for a thing: "una norma según la cual …"."""
        comma = index - 1
        phrase = self._tagged.phrase_to(comma) if self._tags[comma : comma + 1] == pos.COMMA else None
        return phrase if phrase and self._subjects.is_actor(phrase) else None

    def _addressed(self, according: int, index: int) -> int | None:
        """The index after whoever was spoken to: "según dijo a EFE el alcalde"."""
        said = self._tags[according + 1 : index].strip(pos.AUX + pos.PRON + pos.PRON_OBJ)
        is_other = self._tags[index : index + 1] == pos.ADP and self._subjects.word(index) not in self._tables.agents
        if not self._tables.drops_subject or not said or not is_other or self._tags[index - 1] not in _BEFORE_ADDRESSED:
            return None
        phrase = self._subjects.governed_at(index)
        if phrase is None:
            return None
        if self._tags[index - 1] == pos.VERB and self._subjects.word(phrase.after - 1) in self._tables.papers:
            return None  # "según consta en el acta"
        is_name = self._tags[phrase.first] in pos.PERSON_OR_ORG
        return phrase.first + 1 if is_name else phrase.after

    def _author(self, paper: Phrase) -> Phrase | None:
        """Whose words a relative clause says a paper to hold: "le récit qu'elle livre à la presse"."""
        is_paper = (
            self._subjects.word(paper.after - 1) in self._tables.papers
            and self._tags[paper.after : paper.after + 1] == pos.THAT
        )
        phrase = self.phrase(paper.after + 1) if is_paper else None
        return phrase if phrase and self._subjects.is_actor(phrase) else None

    def before(self, verb: int, start: int, is_plural: bool) -> Phrase | None:
        """Where the speakers are who a verb in the plural leaves out: "desde el partido aseguran"."""
        first = before_verb_parts(self._tags, verb, start)
        is_open = is_plural or pos.PRON_REFL in self._tags[first:verb]
        if not self._tables.sources or not is_open:
            return None
        for index in range(first - 1, max(start, first - _MOST_BETWEEN) - 1, -1):
            if self._subjects.word(index) in self._tables.sources:
                phrase = self.phrase(index + 1)
                return phrase if phrase and phrase.after == first else None
        return None

    def after(self, verb: int, is_plural: bool) -> Phrase | None:
        """The same right behind a verb: "“…”, aseguran desde el partido"."""
        if not is_plural or self._subjects.word(verb + 1) not in self._tables.sources:
            return None
        phrase = self.phrase(verb + 2)
        return phrase if phrase and self._subjects.is_actor(phrase) else None

    def impersonal(self, verb: int, start: int, end: int) -> Phrase | None:
        """Whoever is behind what "one" says: "a-t-on appris auprès du maire", "du côté de la mairie, on craint"."""
        for index in [*range(verb + 1, end), *range(start, verb)]:
            phrase = self._subjects.governed_at(index)
            if phrase is not None and self._subjects.is_actor(phrase):
                return phrase
        return None

    def after_quote(self, quote: int) -> tuple[Phrase, int | None] | None:
        """Whoever follows a quote that opens a sentence, with the unknown verb between, if one is: "…", sbuffa Rossi;
        "…", Rossi.
        """
        first = quote + 1
        while self._tags[first : first + 1] and self._tags[first] in _LEADS:
            first += 1
        if self._tags[first : first + 1] == pos.PERSON and self._tags[first + 1 : first + 2] in ("", *".,"):
            return Phrase(first, first + 1, pos.PERSON), None
        verb = first
        while self._tags[verb : verb + 1] and self._tags[verb] in _BEFORE_VERB:
            verb += 1
        if verb == quote + 1 or self._tags[verb : verb + 1] not in (pos.NOUN, pos.VERB):
            return None
        subject = self.phrase(verb + 1)
        if subject is None or not self._subjects.is_actor(subject):
            return self._closing(verb)
        return (subject, verb) if self._tags[verb + 1] in (pos.PERSON, pos.DET) else None

    def _closing(self, verb: int) -> tuple[Phrase, int] | None:
        """The person whose name ends the clause of an unknown verb: "…", va all'attacco Rossi."""
        end = _CLAUSE_END.search(self._tags, verb + 1, verb + 1 + _MOST_BEFORE_NAME)
        name = end.start() - 1 if end else verb
        if self._tags[name] != pos.PERSON or self._tags[name - 1] in pos.PREPOSITIONS:
            return None
        return Phrase(name, name + 1, pos.PERSON), verb

    def label(self, start: int, end: int) -> Phrase | None:
        """A noun with its article that is all that stands before a colon: "El tendero: «…»"."""
        phrase = self._tagged.phrase_from(start) if self._tables.drops_subject else None
        is_all = phrase is not None and phrase.after == end - 1 and self._tags[start] == pos.DET
        return phrase if is_all else None

    def opinion(self, start: int, end: int) -> Phrase | None:
        """The phrase that a preposition which opens a sentence makes the opinion of: "para García"."""
        if self._subjects.word(start) not in self._tables.opinions:
            return None
        phrase = self.phrase(start + 1)
        return phrase if phrase and phrase.after <= end and self._subjects.is_actor(phrase) else None

    def phrase(self, index: int) -> Phrase | None:
        """The noun phrase that begins at an index, with what depends on it, or None."""
        phrase = self._tagged.phrase_from(index)
        return self._subjects.extended(phrase) if phrase else None
