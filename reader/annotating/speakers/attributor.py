"""Whose words a quote is, by ordered patterns: what stands in its sentence, then what stands around it.

A quote is known by its number among the quotes of the text, counted from 0.
"""

import re
from collections.abc import Sequence

from reader.annotating.coref.mention_kinds import MentionKind
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph, TaggedParagraphs
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.speakers.going_on import is_comment, is_in_one_sentence
from reader.annotating.speakers.patterns import Clause, Pattern
from reader.annotating.speakers.quote_positions import QuotePositions
from reader.annotating.speakers.searched_paragraphs import Attribution, SearchedParagraphs
from reader.annotating.speakers.speaker_names import SpeakerMention, SpeakerNames
from reader.model.annotations import Entity, Span, Speaker

_SO = re.compile(r" (?:so|this|it|as much)\b")
_SLOGANS = frozenset("slogan slogans motto mantra phrase catchphrase tagline words".split())
_SMALL_WORD = re.compile(r" [a-z]{4}")
_LONGEST_LABEL = 45
_LABEL = re.compile(r"([A-Z][\w.’' -]{1,40}):\s*$")
_LABEL_INSIDE = re.compile(r"[“\"]([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2}):\s")


class Attributor:
    """Finds the speakers of the quotes of one text; ask for them in order, as it remembers who spoke last."""

    def __init__(
        self,
        layout: Layout,
        paragraphs: TaggedParagraphs,
        entities: Sequence[Entity],
        quoted: Sequence[QuotedSpan],
    ) -> None:
        self._text = layout.text
        self._layout = layout
        self._quoted = quoted
        self._positions = QuotePositions(layout, quoted)
        self._tagged = paragraphs
        self._names = SpeakerNames(layout, paragraphs, entities)
        self._searched = SearchedParagraphs(layout, paragraphs, self._names)
        self._last: tuple[int, Attribution] | None = None
        """The number of the quote that was attributed last, and its attribution."""
        self._searched_ahead = -1
        """The last quote searched for the speaker of one before it: searching it twice would take quadratic time."""

    def attribute(self, number: int) -> tuple[Speaker | None, Span | None]:
        """The speaker of a quote and the verb that says so; each None where the text does not make it plain."""
        found = self.attribution(number)
        if found is None:
            return None, None
        mention = found.mention
        cue = Span(found.cue.start, found.cue.end) if found.cue else None
        return (Speaker(mention.start, mention.end, mention.name) if mention.name else None), cue

    def attribution(self, number: int) -> Attribution | None:
        """How a quote is attributed: the first pattern that fits; None where none does."""
        found = (
            self._labelled(number)
            or self._labelled_inside(number)
            or self._in_its_sentence(number)
            or self._announced(number)
            or self._continued(number)
            or self._run_on(number)
            or self._in_next_sentence(number)
            or self._in_next_paragraph(number)
            or self._in_sentence_before(number)
            or self._in_paragraph_before(number)
            or self._framed(number)
            or self._signed_below(number)
        )
        if found and found.mention.name:
            self._remember(number, found)
        return found

    def reporter(self, cue: Span, inverted: bool) -> Speaker | None:
        """The speaker of words without marks that the verb `cue` reports: its subject, which follows it if `inverted`;
        None where it has none that can be named.
        """
        return self._searched.reporter(cue, inverted)

    def _remember(self, number: int, found: Attribution) -> None:
        self._last = (number, found)
        mention = found.mention
        is_pronoun = mention.kind is MentionKind.PRONOUN
        if is_pronoun and mention.name == self._text[mention.start : mention.end]:
            return  # "they", of whom the text does not say who they are
        kind = MentionKind.PERSON if is_pronoun else mention.kind
        self._names.pronouns.remember_speaker(self._quoted[number].start, mention.name or "", kind)

    # -- patterns

    def _labelled(self, number: int) -> Attribution | None:
        """ "MARIA LOPEZ: “…” at the start of a paragraph."""
        quote = self._quoted[number]
        paragraph = self._positions.paragraph_of(number)
        start, _ = self._layout.paragraphs[paragraph]
        if quote.start - start > _LONGEST_LABEL or not _LABEL.fullmatch(self._text[start : quote.start]):
            return None
        tagged = self._tagged[paragraph]
        phrase = tagged.phrase_to(tagged.index_at(quote.start) - 1)
        if phrase is None or phrase.first > 0 or phrase.head not in pos.NAMES:
            return None
        return self._searched.found(paragraph, Clause(Pattern.LABEL, phrase, None))

    def _labelled_inside(self, number: int) -> Attribution | None:
        """“LOPEZ: Where were you?”, as transcripts have it."""
        quote = self._quoted[number]
        if not self._positions.opens_paragraph(number, 0):
            return None
        person = self._names.pronouns.person_before_colon(quote.start + 1)
        if person is not None:
            mention = SpeakerMention(person.start, person.end, MentionKind.PERSON, person.name)
            return Attribution(Pattern.LABEL_INSIDE, mention, None)
        label = _LABEL_INSIDE.match(self._text, quote.start, quote.end)
        name = self._names.pronouns.person_of_label(label[1]) if label else None
        if label is None or name is None:
            return None
        mention = SpeakerMention(label.start(1), label.end(1), MentionKind.PERSON, name)
        return Attribution(Pattern.LABEL_INSIDE, mention, None)

    def _in_its_sentence(self, number: int) -> Attribution | None:
        """What the sentence around the quote says, after it before what it says before it."""
        paragraph = self._positions.paragraph_of(number)
        quote, tagged, sides = self._quoted[number], self._tagged[paragraph], self._searched.sides_of(paragraph)
        index = tagged.index_at(quote.start)
        opens = self._positions.opens_sentence(tagged, index)
        clause = sides.after.signed(index) if quote.closed and opens else None
        if clause is None and quote.closed and not sides.before.said_right_before(index):
            clause = self._after_quote(number, sides.after.after(index, opens), tagged)
        clause = clause or sides.before.labelled(index) or sides.after.agent(index) or sides.before.before(index)
        clause = clause or sides.before.opened(index)
        led_in = tagged.tags[index - 1 : index] == ":"
        may_close = quote.closed and not led_in and not self._positions.ends_sentence(number)
        clause = clause or (sides.after.closing(index) if may_close else None)
        clause = clause or sides.before.owned(index) or sides.before.introduced(index)
        return self._searched.found(paragraph, clause)

    def _after_quote(self, number: int, clause: Clause | None, tagged: TaggedParagraph) -> Clause | None:
        """The clause after a quote, where it may follow: after a full stop only a sentence of saying and no more."""
        if clause is None or self._positions.may_be_followed(number):
            return clause
        verb = clause.verb
        return clause if verb is not None and tagged.tags[verb + 1 : verb + 2] in ("", ".") else None

    def _announced(self, number: int) -> Attribution | None:
        """A paragraph that ends with a colon announces the quote that begins the next."""
        before = self._positions.paragraph_of(number) - 1
        if before < 0 or not self._positions.opens_paragraph(number, 2):
            return None
        start, end = self._layout.paragraphs[before]
        if not self._text[start:end].rstrip().endswith(":"):
            return None
        tagged, sides = self._tagged[before], self._searched.sides_of(before)
        last = len(tagged.words)
        clause = sides.before.before(last - 1)
        if clause is not None:
            return self._searched.found(before, Clause(Pattern.ANNOUNCED, clause.speaker, clause.verb))
        phrase = sides.subjects.actors.nearest(tagged.sentence_start(last - 1), last)
        return self._searched.found(before, Clause(Pattern.ANNOUNCED, phrase, None)) if phrase else None

    def _continued(self, number: int) -> Attribution | None:
        """The speaker goes on: the quote before had no closing mark, or stands in the same paragraph."""
        if self._last is None or self._last[0] != number - 1:
            return None
        paragraph = self._positions.paragraph_of(number)
        same = self._positions.paragraph_of(number - 1) == paragraph
        if not same and not self._positions.goes_on(number - 1):
            return None
        tagged = self._tagged[paragraph]
        index = tagged.index_at(self._quoted[number].start)
        opens, last = self._positions.opens_sentence(tagged, index), self._last[1]
        if not same:
            return Attribution(Pattern.CONTINUED, last.mention, last.cue) if opens else None
        before = tagged.index_at(self._quoted[number - 1].start)
        if opens and self._positions.is_whole_sentence(number):
            between = self._searched.saying_between(paragraph, before, index)
            return between or Attribution(Pattern.CONTINUED, last.mention, last.cue)
        if opens or is_in_one_sentence(tagged, before, index):
            return Attribution(Pattern.CONTINUED, last.mention, last.cue)
        return Attribution(Pattern.CONTINUED, last.mention, None) if is_comment(tagged, before, index) else None

    def _run_on(self, number: int) -> Attribution | None:
        """A quote over several paragraphs whose speaker is named in a later one."""
        ahead = max(number, self._searched_ahead)
        while self._positions.goes_on(ahead):
            ahead += 1
            self._searched_ahead = ahead
            found = self._in_its_sentence(ahead)
            if found:
                return Attribution(Pattern.RUN_ON, found.mention, found.cue)
        return None

    def _in_next_sentence(self, number: int) -> Attribution | None:
        """“It is a disgrace.” Smith said so twice."""
        quote, paragraph = self._quoted[number], self._positions.paragraph_of(number)
        if not quote.closed or self._text[quote.end - 2] not in ".!?":
            return None
        index = self._tagged[paragraph].index_at(quote.start) + 1
        found = self._searched.opening(paragraph, index, Pattern.NEXT_SENTENCE)
        if found is None or found.cue is None or not _SO.match(self._text, found.cue.end):
            return None
        return found

    def _in_next_paragraph(self, number: int) -> Attribution | None:
        """The subject with which the next paragraph opens, after a quote without a closing mark."""
        paragraph = self._positions.paragraph_of(number)
        if self._quoted[number].closed or paragraph + 1 >= len(self._layout.paragraphs):
            return None
        return self._searched.opening(paragraph + 1, 0, Pattern.NEXT_PARAGRAPH)

    def _in_sentence_before(self, number: int) -> Attribution | None:
        """The only person of the sentence before a whole sentence: Smith was angry. “It is a disgrace.”"""
        paragraph = self._positions.paragraph_of(number)
        tagged = self._tagged[paragraph]
        index = tagged.index_at(self._quoted[number].start)
        if not self._positions.is_whole_sentence(number) or index == 0 or index > tagged.sentence_start(index):
            return None
        clause = self._searched.sides_of(paragraph).before.before(index - 1)
        if clause is not None:
            return self._searched.found(paragraph, Clause(Pattern.SENTENCE_BEFORE, clause.speaker, clause.verb))
        subject = self._searched.only_person(paragraph, tagged.sentence_start(index - 1), index)
        return self._searched.found(paragraph, Clause(Pattern.SENTENCE_BEFORE, subject, None)) if subject else None

    def _in_paragraph_before(self, number: int) -> Attribution | None:
        """A paragraph that is a quote and no more is said by whoever spoke in the one before, or whom that is about.

        After a paragraph with other quotes the text does not make plain whose words it is.
        """
        before = self._positions.paragraph_before(number)
        if before < 0 or not self._positions.is_paragraph(number):
            return None
        if pos.QUOTE not in self._tagged[before].tags:
            return self._subject_of(before)
        if self._positions.paragraph_of(number - 1) != before:
            return None
        last = self._last[1] if self._last and self._last[0] == number - 1 else None
        if last and self._positions.is_paragraph(number - 1):
            return Attribution(Pattern.PARAGRAPH_BEFORE, last.mention, last.cue)
        if last and self._searched.ends_with_sentence_of(before, self._quoted[number - 1].start):
            return Attribution(Pattern.PARAGRAPH_BEFORE, last.mention, None)
        return self._searched.last_in(before)

    def _subject_of(self, paragraph: int) -> Attribution | None:
        """Who says something in the last sentence of a paragraph without quotes; or whom it is about, unless somebody
        else spoke before.
        """
        if not self._searched.is_prose(paragraph):
            return None
        if closing := self._searched.saying_at_end(paragraph):
            return closing
        found = self._searched.last_in(paragraph) or self._searched.opener(paragraph)
        same = self._last is None or found is not None and found.mention.name == self._last[1].mention.name
        return found if same else None

    def _framed(self, number: int) -> Attribution | None:
        """The subject of the sentence into which a few quoted words are worked."""
        quote, paragraph = self._quoted[number], self._positions.paragraph_of(number)
        capital = self._text[quote.start + 1 : quote.start + 2].isupper()
        index = self._tagged[paragraph].index_at(quote.start)
        is_slogan = index > 0 and self._tagged[paragraph].words[index - 1].text.lower() in _SLOGANS
        if capital and not is_slogan and not _SMALL_WORD.search(self._text, quote.start, quote.end):  # a title
            return None
        return self._searched.found(paragraph, self._searched.sides_of(paragraph).before.framed(index))

    def _signed_below(self, number: int) -> Attribution | None:
        """The name on a line of its own below a paragraph that is a quote."""
        below = self._positions.paragraph_of(number) + 1
        if below >= len(self._layout.paragraphs) or not self._positions.is_paragraph(number):
            return None
        return self._searched.found(below, self._searched.sides_of(below).after.signature(0))
