"""Finds the sentence after a quote that says whose words it was: "Así lo ha explicado el alcalde", "Così Bianchi".

Indexes are those of words of one paragraph.
"""

from bisect import bisect_right

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.speech_clause import SpeechClause
from reader.annotating.romance.speech_clauses import SpeechClauses

_MOST_AFTER_RESUMING = 6


class ResumingSentences:
    """The sentences of one paragraph that say whose the words before them were."""

    def __init__(self, tagged: TaggedParagraph, clauses: SpeechClauses, tables: LanguageTables) -> None:
        self._tagged = tagged
        self._tags = tagged.tags
        self._clauses = clauses
        self._subjects = clauses.subjects
        self._tables = tables

    def after(self, quote: int) -> SpeechClause | None:
        """What the sentence after that of a quote says of its speaker; None if it says nothing."""
        index = bisect_right(self._tagged.starts, quote)
        if index >= len(self._tagged.starts):
            return None
        first = self._tagged.starts[index]
        word = self._subjects.word(first)
        cited = self._clauses.sources.phrase(first + 1) if word in self._tables.cites else None
        if cited and self._tables.drops_subject and self._subjects.is_actor(cited):
            return SpeechClause(cited, None)
        near = range(first + 1, min(self._clauses.clause_end(first + 1), first + _MOST_AFTER_RESUMING))
        is_it = self._tags[first] == pos.BE and self._tables.drops_subject
        resumed = self._resumed(near) if is_it or word in self._tables.resumes else None
        return resumed or (self._clauses.owned.speech(near) if is_it else None)

    def _resumed(self, verbs: range) -> SpeechClause | None:
        end = self._clauses.clause_end(verbs.start)
        for verb in verbs:
            if self._tags[verb] == pos.SAY and (subject := self._subjects.after_verb(verb, end)):
                return SpeechClause(subject, verb)
        return None
