"""Finds who goes on speaking where a sentence names no speaker: whoever spoke last, or the subject of a sentence since.

A quote is known by its number among the quotes of the text, counted from 0.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.tagged_paragraphs import Phrase, TaggedParagraph, TaggedParagraphs
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.romance.mentioned_people import MentionedPeople
from reader.annotating.romance.speech_clauses import SpeechClauses
from reader.annotating.speakers.quote_positions import QuotePositions
from reader.model.annotations import Speaker

_NEAR = 2
"""Paragraphs after a speaker's last words in which further words without a speaker are that speaker's."""
_NEAR_WITHOUT_SUBJECT = 4
"""The same in a language that may leave subjects out."""
_MOST_SENTENCES = 6
"""Sentences before a quote among whose subjects its speaker is looked for."""
_OPENING = 40
"""Words of a sentence among which its subject is looked for."""


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Who spoke last: the speaker, the paragraph and the number of the quote."""

    speaker: Speaker
    paragraph: int
    number: int


class ContinuedSpeech:
    """Remembers who spoke last in one text; its quotes are noted and asked for in order."""

    def __init__(
        self,
        paragraphs: TaggedParagraphs,
        clauses_of: Callable[[int], SpeechClauses],
        quoted: Sequence[QuotedSpan],
        positions: QuotePositions,
        people: MentionedPeople,
        tables: LanguageTables,
    ) -> None:
        self._paragraphs = paragraphs
        self._clauses_of = clauses_of
        self._quoted = quoted
        self._positions = positions
        self._people = people
        self._tables = tables
        self._last: _Spoken | None = None

    def note(self, number: int, speaker: Speaker) -> None:
        """Remember the speaker of a quote."""
        self._last = _Spoken(speaker, self._positions.paragraph_of(number), number)
        self._people.remember(self._quoted[number].start, speaker.name)

    def follows_at_once(self, number: int) -> bool:
        """Whether the quote before this one has a speaker."""
        return self._last is not None and self._last.number == number - 1

    def speaker(self, number: int, is_plural: bool | None = None, own: bool = True) -> Speaker | None:
        """Whoever is spoken of since the last quote, or spoke last; None where nobody near did.

        `is_plural` tells the number of the verb that leaves its subject out, if one does; `own` whether the quote's own
        sentence may name the speaker.
        """
        paragraph = self._positions.paragraph_of(number)
        if self._tables.drops_subject:
            return self._spoken_of(number, paragraph, is_plural, own) or self._last_near(
                paragraph, _NEAR_WITHOUT_SUBJECT
            )
        return (
            self._subject_since(number, paragraph)
            or self._last_near(paragraph, _NEAR)
            or self._subject_of_paragraph_before(paragraph)
        )

    def _last_near(self, paragraph: int, near: int) -> Speaker | None:
        if self._last is not None and paragraph - self._last.paragraph <= near:
            return self._last.speaker
        return None

    def last_named(self, number: int, is_plural: bool | None) -> Speaker | None:
        """The last person named near a quote whose verb has no subject, where no sentence before has a fitting one: "A
        Ana Ruiz no le gusta el café. “Es vital”, dice."
        """
        if not self._tables.drops_subject or is_plural:
            return None
        paragraph, quote = self._positions.paragraph_of(number), self._quoted[number].start
        near = list(self._sentences_before(paragraph, self._paragraphs[paragraph].index_at(quote), 0))
        if not near:
            return None
        place, first, _ = near[-1]
        return self._people.last_mention(quote, self._paragraphs[place].words[first].start)

    def subject_before(self, paragraph: int, index: int, is_plural: bool | None) -> Speaker | None:
        """The subject of the nearest sentence before that of a word, in a language that may leave subjects out."""
        if not self._tables.drops_subject:
            return None
        return self._nearest_subject(paragraph, self._paragraphs[paragraph].sentence_start(index), 0, is_plural)

    def _spoken_of(self, number: int, paragraph: int, is_plural: bool | None, own: bool) -> Speaker | None:
        """The subject of the nearest sentence before a quote that has one of the right number, after the last quote."""
        tagged = self._paragraphs[paragraph]
        quote = tagged.index_at(self._quoted[number].start)
        after = self._quoted[self._last.number].end if self._last is not None else 0
        return self._nearest_subject(paragraph, quote if own else tagged.sentence_start(quote), after, is_plural)

    def _nearest_subject(self, paragraph: int, end: int, after: int, is_plural: bool | None) -> Speaker | None:
        for place, first, stop in self._sentences_before(paragraph, end, after):
            clauses = self._clauses_of(place)
            actor = clauses.sayer(first, stop) or clauses.subjects.first_actor(first, stop)
            if actor is None or self._is_own_paper(place, actor):
                continue
            if actor.head != pos.PLACE and self._fits(place, actor, is_plural):
                return self._people.speaker(self._paragraphs[place], actor)
        return None

    def _sentences_before(self, paragraph: int, end: int, after: int) -> Iterator[tuple[int, int, int]]:
        """Sentences before a word of a paragraph that begin after an offset, nearest first: the paragraph, the first
        word, the word after the last. The first may be a part of one.
        """
        left = _MOST_SENTENCES
        for place in range(paragraph, max(-1, paragraph - 1 - _NEAR), -1):
            tagged = self._paragraphs[place]
            stop = end if place == paragraph else len(tagged.words)
            before = bisect_left(tagged.starts, stop)
            for first in reversed(tagged.starts[max(0, before - _MOST_SENTENCES) : before]):
                if left == 0 or tagged.words[first].start < after:
                    return
                left -= 1
                yield place, first, min(stop, first + _OPENING)
                stop = first

    def _is_own_paper(self, paragraph: int, actor: Phrase) -> bool:
        """Whether a phrase is somebody's book or letter: "Su libro es un éxito. “…”, dice"."""
        words = self._clauses_of(paragraph).subjects
        is_owned = (
            words.word(actor.first) in self._tables.genders or words.word(actor.first + 1) in self._tables.genders
        )
        return is_owned and words.word(actor.after - 1) in self._tables.papers

    def _fits(self, paragraph: int, actor: Phrase, is_plural: bool | None) -> bool:
        """Whether a phrase has the number of a verb; a name of an organisation may have either."""
        if is_plural is None or actor.head == pos.ORG:
            return True
        words = self._clauses_of(paragraph).subjects
        several = words.word(actor.first) in self._tables.plural_openers
        return several == is_plural

    def _subject_of_paragraph_before(self, paragraph: int) -> Speaker | None:
        for before in range(paragraph - 1, max(-1, paragraph - 1 - _NEAR), -1):
            tagged = self._paragraphs[before]
            actor = self._clauses_of(before).subjects.first_actor(0, min(len(tagged.words), _OPENING))
            if actor is not None:
                return self._people.speaker(tagged, actor)
        return None

    def _subject_since(self, number: int, paragraph: int) -> Speaker | None:
        """The subject of the first sentence since the last quote, in this paragraph."""
        tagged = self._paragraphs[paragraph]
        index = tagged.index_at(self._quoted[number].start)
        start = index
        while start > 0 and tagged.tags[start - 1] != pos.QUOTE:
            start -= 1
        for first in tagged.starts[bisect_left(tagged.starts, start) : bisect_left(tagged.starts, index)]:
            actor = self._clauses_of(paragraph).subjects.first_actor(first, index)
            if actor is not None and (actor.head in pos.PERSON_OR_ORG or self._says(tagged, actor.after)):
                return self._people.speaker(tagged, actor)
        return None

    def _says(self, tagged: TaggedParagraph, index: int) -> bool:
        """Whether the verb of a subject that ends before an index is one of saying: "la porte-parole a nuancé"."""
        while tagged.tags[index : index + 1] and tagged.tags[index] in pos.AUX + pos.ADV + pos.PRON_OBJ:
            index += 1
        return tagged.tags[index : index + 1] == pos.SAY
