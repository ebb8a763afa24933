"""Finds what a sentence reports by "according to" in a language that has tables: "según la alcaldesa, …".

Indexes are those of words of a paragraph; ends are exclusive.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.speech_clauses import SpeechClauses

_LONGEST_DATELINE = 8
_LONGEST_DESCRIPTION = 20
"""The most words that describe whoever "according to" names."""
_LAST_OF_CLAUSE = ".;"


class AccordingClauses:
    """What one paragraph reports by "according to"."""

    def __init__(self, tagged: TaggedParagraph, clauses: SpeechClauses, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._clauses = clauses
        self._tables = tables

    def span(self, cue: int, first: int, end: int) -> tuple[int, int | None] | None:
        """Where what a source says begins in its sentence and where it ends, None where its clause does."""
        clause = self._clauses.source_at(cue)
        if clause is None or clause.speaker is None or self._is_measure(cue, clause.speaker):
            return None
        if (relative := self._past_relative(cue)) is not None:
            return relative, None
        after = self._past_rest(clause.speaker.after)
        if self._tables.drops_subject and self._tags[cue - 1 : cue] == pos.THAT:  # "que según la policía ocurrió"
            return after, None
        if cue - first <= 1 or self._is_dated(cue, first):
            after = self._past_description(after, end)
            comma = self._tags.find(pos.COMMA, after, min(end, after + 8))
            follows = self._tags[after : after + 1] in (pos.COMMA, pos.THAT, *pos.PREPOSITIONS)
            begin = comma + 1 if comma > 0 and (follows or self._is_beside(after)) else after
            return begin, None
        before = cue - (self._tags[cue - 1] == pos.COMMA)
        if after >= end or self._tags[after] in _LAST_OF_CLAUSE or self._tags[after : after + 2] == "," + pos.REL:
            return first, before
        return first, end

    def _past_relative(self, cue: int) -> int | None:
        """The index after a relative pronoun behind "according to": "Ruiz, según quien …", "Rossi, secondo cui …"."""
        relative = cue + 1 + (self._tags[cue + 1 : cue + 2] == pos.DET)
        return relative + 1 if self._tags[relative : relative + 1] == pos.REL else None

    def _is_beside(self, index: int) -> bool:
        """Whether when something was said begins at an index, or a sign in a name: "según dijo Ruiz este lunes, …"."""
        tags = self._tags[index : index + 2] if self._tables.drops_subject else ""
        return tags[:1] in (pos.DATE, pos.MARK, pos.ADV) or tags == pos.DET + pos.DATE

    def _is_dated(self, according: int, first: int) -> bool:
        """Whether nothing but a dateline stands before a word: "PARIS, 3 mai - Selon le maire"."""
        return self._tags[according - 1] == pos.DASH and according - first <= _LONGEST_DATELINE

    def _is_measure(self, according: int, phrase: Phrase) -> bool:
        """Whether things differ by what a phrase names, which is no source: "selon les cas"."""
        named = (self._clauses.subjects.word(index) for index in range(according + 1, phrase.after))
        noun = next((word for word in named if self._is_noun(word)), "")
        return noun in self._tables.measures

    def _is_noun(self, word: str) -> bool:
        return self._tables.tags.get(word, pos.NOUN) in pos.NOUNS and word not in self._tables.before_nouns

    def _past_description(self, index: int, end: int) -> int:
        """The index of the comma after what describes a name: "según Ruiz, alcalde de Hallow, …"."""
        described = self._tags[index + 1 : index + 2]
        if not self._tables.drops_subject or self._tags[index : index + 1] != pos.COMMA or not described:
            return index
        is_noun = described == pos.NOUN and self._tagged.is_person_noun(self._clauses.subjects.word(index + 1))
        if not is_noun and described not in (pos.THAT, pos.REL):
            return index
        closing = self._tags.find(pos.COMMA, index + 1, min(end, index + _LONGEST_DESCRIPTION))
        return closing if closing > 0 else index

    def _past_rest(self, index: int) -> int:
        """The index after a preposition and its phrase that end a name: "l'agence pour l'emploi, qui"."""
        rest = self._clauses.subjects.governed_at(index)
        ends = rest is not None and self._tags[rest.after : rest.after + 1] in ("", *".,;")
        return rest.after if rest and ends else index
