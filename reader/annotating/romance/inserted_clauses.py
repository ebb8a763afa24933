"""Finds clauses of saying inside what is said, by the tables of a language: "It is late, says the mayor, and cold".

Indexes are those of words of one quote, whose inside is tagged as a paragraph.
"""

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.speech_clause import SpeechClause
from reader.annotating.romance.speech_clauses import SpeechClauses
from reader.annotating.romance.verb_groups import before_verb_parts

_LONGEST_INSERTION = 16
_CLOSES = ',-."'
_MOST_AFTER_INSERTED = 8


class InsertedClauses:
    """The clauses of saying that interrupt the words of one quote."""

    def __init__(self, tagged: TaggedParagraph, clauses: SpeechClauses, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._clauses = clauses
        self._tables = tables

    def of_verb(self, verb: int) -> SpeechClause | None:
        """The clause of a verb that interrupts what is said: "It is late, says the mayor, and cold"."""
        first = before_verb_parts(self._tags, verb, 0)
        if self._tags[first - 1 : first] not in tuple(",-"):
            return self._inserted_after_subject(verb, first)
        subject = self._clauses.subjects.after_verb(verb, self._clauses.clause_end(verb + 1))
        opening = self._tags[first - 1]
        if subject is not None:
            return SpeechClause(subject, verb) if self._is_closed(subject.after, opening) else None
        is_dash = opening == pos.DASH and self._is_closed(verb + 1, opening)
        return SpeechClause(None, verb) if is_dash and self._tables.drops_subject else None

    def _is_closed(self, index: int, opening: str) -> bool:
        """Whether an insertion ends at an index, or after where and when it was said: "…, says the mayor in May, …".

        One that a dash opens may go on until the next.
        """
        if self._tags[index : index + 1] in pos.PREPOSITIONS + pos.DATE + pos.ADV:
            tags = self._tags[index + 1 : index + _MOST_AFTER_INSERTED]
            if any(tag in _CLOSES for tag in tags):
                return True
        if self._tags[index : index + 1] in _CLOSES:
            return True
        return opening == pos.DASH and pos.DASH in self._tags[index : index + _LONGEST_INSERTION]

    def _inserted_after_subject(self, verb: int, first: int) -> SpeechClause | None:
        """ "It is late - the mayor has said - and cold"."""
        phrase = self._tagged.phrase_to(first)
        if phrase is None or self._tags[phrase.first - 1 : phrase.first] != pos.DASH:
            return None
        closes = self._tags[verb + 1 : verb + 2] == pos.DASH and self._clauses.subjects.is_actor(phrase)
        return SpeechClause(phrase, verb) if closes else None
