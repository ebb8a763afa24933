"""Finds the sentence after a quote that says whose words it was: "Así lo ha explicado el alcalde", "Così Bianchi".

Indexes are those of words of one paragraph.
"""

from bisect import bisect_right

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph
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
        cited = self._cited(first) if word in self._tables.cites else None
        if cited and self._tables.drops_subject and self._subjects.is_actor(cited):
            return SpeechClause(cited, None)
        if named := self._cleft(first) or self._owned(first) or self._with_words(first):
            return named
        is_manner = self._tags[first] == pos.ADP and self._subjects.word(first + 2) in self._tables.manners
        near = range(first + 1 + 2 * is_manner, min(self._clauses.clause_end(first + 1), first + _MOST_AFTER_RESUMING))
        is_it = self._tags[first] == pos.BE and self._tables.drops_subject
        resumed = self._resumed(near) if is_it or is_manner or word in self._tables.resumes else None
        return resumed or (self._clauses.owned.speech(near) if is_it else None)

    def _cited(self, first: int) -> Phrase | None:
        """ "Così Bianchi", "Così ieri in aula Bianchi."."""
        if phrase := self._clauses.sources.phrase(first + 1):
            return phrase
        end = self._clauses.clause_end(first + 1)
        phrase = self._subjects.after_verb(first, end) if self._tables.drops_subject else None
        is_last = phrase is not None and self._tags[phrase.after : phrase.after + 1] in ("", *".,", *pos.PREPOSITIONS)
        return phrase if is_last else None

    def _cleft(self, first: int) -> SpeechClause | None:
        """ "Quien habla es Ana Ruiz", "El que lo dice es …", "A parlare è …", "Así de claro fue …"."""
        word = self._subjects.word(first)
        is_so = word in self._tables.resumes and self._tags[first + 1 : first + 2] in (pos.ADP, pos.VERB, pos.SAY)
        if is_so and self._tags[first + 2 : first + 4].find(pos.BE) >= 0 and self._tags[first] in pos.ADP + pos.ADV:
            return self._named(self._tags.index(pos.BE, first + 2) + 1)
        relative = first + (self._tags[first] in pos.DET + pos.PRON)
        if self._tags[relative : relative + 1] not in (pos.REL, pos.THAT):
            return None
        being = self._tags.find(pos.BE, relative + 2, relative + _MOST_AFTER_RESUMING)
        return self._named(being + 1) if being > 0 else None

    def _owned(self, first: int) -> SpeechClause | None:
        """ "La frase es de Ana Ruiz", "Palabra de Ana Ruiz"."""
        noun = first
        while noun < first + 2 and self._tags[noun : noun + 1] == pos.DET:  # "Queste le parole di Bianchi"
            noun += 1
        if self._subjects.word(noun) not in self._tables.speeches:
            return None
        being = self._tags.find(pos.BE, noun + 1, noun + _MOST_AFTER_RESUMING) if noun > first else -1
        being = noun if being < 0 and noun != first + 1 else being
        link = self._subjects.word(being + 1) if being > 0 else ""
        return self._named(being + 2) or self._named(being + 1) if link in self._tables.links else None

    def _with_words(self, first: int) -> SpeechClause | None:
        """ "Con estas palabras anunció Ana Ruiz que …"."""
        is_these = self._tags[first] == pos.ADP and self._subjects.word(first + 1) in self._tables.demonstratives
        if not is_these or self._subjects.word(first + 2) not in self._tables.speeches:
            return None
        subject = self._subjects.first_actor(first + 3, self._clauses.clause_end(first + 3))
        return SpeechClause(subject, None) if subject else None

    def _named(self, index: int) -> SpeechClause | None:
        phrase = self._clauses.sources.phrase(index)
        return SpeechClause(phrase, None) if phrase and self._subjects.is_actor(phrase) else None

    def _resumed(self, verbs: range) -> SpeechClause | None:
        end = self._clauses.clause_end(verbs.start)
        for verb in verbs:
            if self._tags[verb] == pos.SAY and (subject := self._subjects.after_verb(verb, end)):
                return SpeechClause(subject, verb)
        return None
