"""Finds whose words, view or opinion a noun or a preposition says something to be: "in her view", "for García, …".

Indexes are those of words of one paragraph.
"""

from collections.abc import Iterable

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.romance.clause_subjects import ClauseSubjects
from reader.annotating.romance.named_sources import NamedSources
from reader.annotating.romance.speech_clause import SpeechClause

_LATEST_VIEW = 4
_BEFORE_OPINION = pos.CCONJ + pos.SCONJ + pos.THAT
"""Words before whoever holds an opinion: "y para ella", "mientras que para ella"."""


class OwnedWords:
    """The words, views and opinions in one paragraph that are said to be somebody's."""

    def __init__(
        self, tagged: TaggedParagraph, subjects: ClauseSubjects, sources: NamedSources, tables: LanguageTables
    ) -> None:
        self._tags = tagged.tags
        self._subjects = subjects
        self._sources = sources
        self._tables = tables

    def opinion(self, start: int, quote: int) -> SpeechClause | None:
        """ "Para García, …": whoever a sentence opens with the opinion of."""
        while start + 1 < quote and self._tags[start] in _BEFORE_OPINION:
            start += 1
        phrase = self._sources.opinion(start, quote)
        return SpeechClause(phrase, start) if phrase else None

    def leading_view(self, start: int, end: int) -> SpeechClause | None:
        """The view of somebody that opens a sentence: "De l'avis du maire, …", "À ses yeux, …"."""
        if self._tags[start : start + 1] not in tuple(pos.PREPOSITIONS):
            return None
        for view in range(start + 1, min(end, start + _LATEST_VIEW)):
            if self._subjects.word(view) in self._tables.views:
                clause = self.view(view)
                return SpeechClause(clause.speaker, start) if clause and clause.speaker else None
        return None

    def view(self, view: int) -> SpeechClause | None:
        """Whose view or words it is: "a su juicio", "a juicio de García"."""
        if (self._subjects.word(view - 1), self._subjects.word(view)) in self._tables.no_views:
            return None
        if self._subjects.word(view - 1) in self._tables.genders:
            return SpeechClause(None if self._tables.drops_subject else Phrase(view - 1, view, pos.DET), view)
        if self._subjects.word(view + 1) not in self._tables.links:
            return None
        owner = self._sources.phrase(view + 2) or self._sources.phrase(view + 1)
        return SpeechClause(owner, view) if owner and self.is_somebody(owner) else None

    def speech(self, indexes: Iterable[int]) -> SpeechClause | None:
        """Whose words a noun says them to be: "è stato il commento del sindaco"."""
        nouns = self._tables.speeches | self._tables.views if self._tables.drops_subject else self._tables.speeches
        owned = (self.view(index) for index in indexes if self._subjects.word(index) in nouns)
        return next((clause for clause in owned if clause), None)

    def is_somebody(self, phrase: Phrase) -> bool:
        """Whether a phrase speaks, in a language that may leave subjects out, or is any in another."""
        return not self._tables.drops_subject or self._subjects.is_actor(phrase)
