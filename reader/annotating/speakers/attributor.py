"""Whose words a quote is, by ordered patterns: what stands in its sentence, then around it."""

import re
from collections.abc import Sequence

from reader.annotating.coref.mention_kinds import MentionKind
from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph, TaggedParagraphs
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.speakers.patterns import Clause, Pattern
from reader.annotating.speakers.searched_paragraphs import Attribution, SearchedParagraphs
from reader.annotating.speakers.speaker_names import SpeakerMention, SpeakerNames
from reader.model.article import Entity, Span, Speaker

_MARKS = frozenset('“”"')
_SO = re.compile(r" (?:so|this|it|as much)\b")
_NEW_SENTENCE = frozenset("He She They We I It The A An His Her Their But And".split())
_INNER_MARKS = " ‘’'[]()"
_SMALL_WORD = re.compile(r" [a-z]{4}")
_LONGEST_LABEL = 45
_LABEL = re.compile(r"([A-Z][\w.’' -]{1,40}):\s*$")
_LABEL_INSIDE = re.compile(r"[“\"]([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,2}):\s")
_OPENERS = (pos.CCONJ, pos.SCONJ, pos.ADV, pos.ADP, pos.CCONJ + ",", pos.ADV + ",")
"""What may stand before a quote that opens its sentence."""


class Attributor:
    """Finds the speakers of the quotes of one text, in order, remembering who spoke last."""

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
        self._tagged = paragraphs
        self._names = SpeakerNames(layout, self._tagged, entities)
        self._paragraphs = SearchedParagraphs(layout, paragraphs, self._names)
        self._last: tuple[int, Attribution] | None = None
        """The quote attributed last: its number and its attribution."""
        self._searched_ahead = -1
        """The last quote looked at for the speaker of one before it: looking twice takes quadratic time."""

    def attribute(self, number: int) -> tuple[Speaker | None, Span | None]:
        """The speaker of a quote and the verb that says so, each None where the text does not make it plain."""
        found = self.attribution(number)
        if found is None:
            return None, None
        mention = found.mention
        cue = Span(found.cue.start, found.cue.end) if found.cue else None
        return (Speaker(mention.start, mention.end, mention.name) if mention.name else None), cue

    def attribution(self, number: int) -> Attribution | None:
        """How a quote is attributed, None where it is not."""
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
            self._last = (number, found)
            written = self._text[found.mention.start : found.mention.end]
            if found.mention.kind is MentionKind.PRONOUN and found.mention.name == written:
                return found
            is_pronoun = found.mention.kind is MentionKind.PRONOUN
            kind = MentionKind.PERSON if is_pronoun else found.mention.kind
            self._names.pronouns.remember_speaker(self._quoted[number].start, found.mention.name, kind)
        return found

    def reporter(self, cue: Span, inverted: bool) -> Speaker | None:
        """Whose words a verb reports that stand in no marks: its subject's, which is behind it if `inverted`."""
        paragraph = self._layout.paragraph_at(cue.start)
        tagged, subjects = self._tagged[paragraph], self._paragraphs.sides_of(paragraph).subjects
        index = tagged.index_at(cue.start)
        if index >= len(tagged.words) or tagged.words[index].start != cue.start:
            return None
        if self._text[cue.start : cue.end].lower() == "according":
            phrase = tagged.phrase_from(index + 2)
        else:
            phrase = tagged.phrase_from(index + 1) if inverted else subjects.of(index)
        if phrase is None:
            return None
        mention = self._names.mention_of(tagged, subjects, phrase)
        return Speaker(mention.start, mention.end, mention.name) if mention.name else None

    # -- where things are

    def _paragraph(self, number: int) -> int:
        return self._layout.paragraph_at(self._quoted[number].start)

    # -- patterns

    def _labelled(self, number: int) -> Attribution | None:
        """ "MARIA LOPEZ: “…” at the start of a paragraph."""
        quote = self._quoted[number]
        paragraph = self._paragraph(number)
        start, _ = self._layout.paragraphs[paragraph]
        if quote.start - start > _LONGEST_LABEL or not _LABEL.fullmatch(self._text[start : quote.start]):
            return None
        tagged = self._tagged[paragraph]
        index = tagged.index_at(quote.start)
        phrase = tagged.phrase_to(index - 1)
        if phrase is None or phrase.first > 0 or phrase.head not in pos.NAMES:
            return None
        return self._paragraphs.found(paragraph, Clause(Pattern.LABEL, phrase, None))

    def _labelled_inside(self, number: int) -> Attribution | None:
        """“LOPEZ: Where were you?”, as transcripts have it."""
        quote = self._quoted[number]
        person = self._names.pronouns.person_before_colon(quote.start + 1)
        opens = quote.start == self._layout.paragraphs[self._paragraph(number)][0]
        if person is not None and opens:
            return Attribution(
                Pattern.LABEL_INSIDE, SpeakerMention(person.start, person.end, MentionKind.PERSON, person.name), None
            )
        label = _LABEL_INSIDE.match(self._text, quote.start, quote.end)
        if label is None or not opens:
            return None
        name = self._names.pronouns.person_of_label(label[1])
        if name is None:
            return None
        return Attribution(
            Pattern.LABEL_INSIDE, SpeakerMention(label.start(1), label.end(1), MentionKind.PERSON, name), None
        )

    def _in_its_sentence(self, number: int) -> Attribution | None:
        paragraph = self._paragraph(number)
        quote, tagged, sides = (
            self._quoted[number],
            self._tagged[paragraph],
            self._paragraphs.sides_of(paragraph),
        )
        index = tagged.index_at(quote.start)
        opens = self._opens(tagged, index)
        clause = sides.after.signed(index) if quote.closed and opens else None
        if clause is None and quote.closed and not sides.before.said_right_before(index):
            clause = self._after_quote(quote, sides.after.after(index, opens), tagged)
        clause = clause or sides.before.labelled(index) or sides.after.agent(index) or sides.before.before(index)
        clause = clause or sides.before.opened(index)
        clause = clause or (sides.after.closing(index) if quote.closed and not self._is_closed(quote) else None)
        clause = clause or sides.before.owned(index) or sides.before.introduced(index)
        return self._paragraphs.found(paragraph, clause)

    def _after_quote(self, quote: QuotedSpan, clause: Clause | None, tagged: TaggedParagraph) -> Clause | None:
        """What stands behind a quote, where it may: behind a full stop only a sentence of saying and no more."""
        if clause is None or self._may_follow(quote):
            return clause
        verb = clause.verb
        return clause if verb is not None and tagged.tags[verb + 1 : verb + 2] in ("", ".") else None

    def _opens(self, tagged: TaggedParagraph, index: int) -> bool:
        start = tagged.sentence_start(index)
        return start == index or tagged.tags[index - 1] == "." or tagged.tags[start:index] in _OPENERS

    def _may_follow(self, quote: QuotedSpan) -> bool:
        """Whether a clause of saying may follow: not behind a full stop, unless in lower case."""
        last = self._text[quote.end - 2 : quote.end - 1]
        after = self._text[quote.end : quote.end + 8].lstrip()
        if last in "?!" and after.split(" ")[0] in _NEW_SENTENCE:
            return False
        return last != "." or after[:1] in ",—–" or after[:1].islower()

    def _is_closed(self, quote: QuotedSpan) -> bool:
        """Whether the sentence ends with the quote."""
        return (
            self._text[quote.end - 2 : quote.end - 1] in "."
            and not self._text[quote.end : quote.end + 3].lstrip()[:1].islower()
        )

    def _announced(self, number: int) -> Attribution | None:
        """A paragraph that ends with a colon announces the quote that begins the next."""
        quote, paragraph = self._quoted[number], self._paragraph(number)
        start, _ = self._layout.paragraphs[paragraph]
        if paragraph == 0 or quote.start - start > 2:
            return None
        before_start, before_end = self._layout.paragraphs[paragraph - 1]
        if not self._text[before_start:before_end].rstrip().endswith(":"):
            return None
        tagged, sides = self._tagged[paragraph - 1], self._paragraphs.sides_of(paragraph - 1)
        end = len(tagged.words)
        clause = sides.before.before(end - 1)
        if clause is None:
            phrase = sides.subjects.nearest(tagged.sentence_start(end - 1), end)
            clause = Clause(Pattern.ANNOUNCED, phrase, None) if phrase else None
        else:
            clause = Clause(Pattern.ANNOUNCED, clause.speaker, clause.verb)
        return self._paragraphs.found(paragraph - 1, clause)

    def _continued(self, number: int) -> Attribution | None:
        """The speaker goes on: the quote before had no closing mark, or stands in the same paragraph."""
        if self._last is None or self._last[0] != number - 1:
            return None
        quote, before = self._quoted[number], self._quoted[number - 1]
        paragraph = self._paragraph(number)
        starts_paragraph = quote.start - self._layout.paragraphs[paragraph][0] <= 1
        same = self._layout.paragraph_at(before.start) == paragraph
        goes_on = starts_paragraph and not before.closed and self._layout.paragraph_at(before.start) == paragraph - 1
        if not same and not goes_on:
            return None
        last = self._last[1]
        tagged = self._tagged[paragraph]
        index = tagged.index_at(quote.start)
        if not self._opens(tagged, index) and not (same and self._in_one_sentence(tagged, before, index)):
            return None
        return Attribution(Pattern.CONTINUED, last.mention, last.cue)

    def _in_one_sentence(self, tagged: TaggedParagraph, before: QuotedSpan, index: int) -> bool:
        """“…,” said Sherman, speaking of others, “…”: whether one sentence holds two quotes and a verb of saying
        between.
        """
        earlier = tagged.index_at(before.start)
        return tagged.sentence_start(index) <= earlier and pos.SAY in tagged.tags[earlier:index]

    def _run_on(self, number: int) -> Attribution | None:
        """A quote over several paragraphs whose speaker is named in a later one."""
        ahead = max(number, self._searched_ahead)
        while self._goes_on(ahead):
            ahead += 1
            self._searched_ahead = ahead
            found = self._in_its_sentence(ahead)
            if found:
                return Attribution(Pattern.RUN_ON, found.mention, found.cue)
        return None

    def _goes_on(self, number: int) -> bool:
        """Whether a quote has no closing mark and the next one begins the next paragraph."""
        if self._quoted[number].closed or number + 1 >= len(self._quoted):
            return False
        following = self._quoted[number + 1].start
        paragraph = self._layout.paragraph_at(following)
        return paragraph == self._paragraph(number) + 1 and following - self._layout.paragraphs[paragraph][0] <= 1

    def _in_next_sentence(self, number: int) -> Attribution | None:
        """“It is a disgrace.” Smith said so twice."""
        quote, paragraph = self._quoted[number], self._paragraph(number)
        if not quote.closed or self._text[quote.end - 2] not in ".!?":
            return None
        found = self._paragraphs.opening(
            paragraph, self._tagged[paragraph].index_at(quote.start) + 1, Pattern.NEXT_SENTENCE
        )
        if found is None or found.cue is None or not _SO.match(self._text, found.cue.end):
            return None
        return found

    def _in_next_paragraph(self, number: int) -> Attribution | None:
        paragraph = self._paragraph(number)
        if self._quoted[number].closed or paragraph + 1 >= len(self._layout.paragraphs):
            return None
        return self._paragraphs.opening(paragraph + 1, 0, Pattern.NEXT_PARAGRAPH)

    def _in_sentence_before(self, number: int) -> Attribution | None:
        """Smith was angry. “It is a disgrace.”: the one person of the sentence before a whole sentence."""
        quote, paragraph = self._quoted[number], self._paragraph(number)
        tagged = self._tagged[paragraph]
        index = tagged.index_at(quote.start)
        if not self._is_whole_sentence(quote) or index == 0 or index > tagged.sentence_start(index):
            return None
        clause = self._paragraphs.sides_of(paragraph).before.before(index - 1)
        if clause is None:
            subject = self._paragraphs.only_person(paragraph, tagged.sentence_start(index - 1), index)
            clause = Clause(Pattern.SENTENCE_BEFORE, subject, None) if subject else None
        return self._paragraphs.found(
            paragraph, clause and Clause(Pattern.SENTENCE_BEFORE, clause.speaker, clause.verb)
        )

    def _in_paragraph_before(self, number: int) -> Attribution | None:
        """A paragraph that is a quote and no more goes on with who spoke in the one before, or whom that is about.
        Behind others, whose words they are is not plain.
        """
        paragraph = self._paragraph(number)
        if not paragraph or not self._is_paragraph(number):
            return None
        if pos.QUOTE not in self._tagged[paragraph - 1].tags:
            return self._subject_of(paragraph - 1)
        if self._paragraph(number - 1) != paragraph - 1:
            return None
        last = self._last[1] if self._last and self._last[0] == number - 1 else None
        if last and self._is_paragraph(number - 1):
            return Attribution(Pattern.PARAGRAPH_BEFORE, last.mention, last.cue)
        return self._paragraphs.last_in(paragraph - 1)

    def _subject_of(self, paragraph: int) -> Attribution | None:
        """Whom a paragraph without quotes tells of, where nobody else spoke before."""
        if not self._paragraphs.is_prose(paragraph):
            return None
        found = self._paragraphs.last_in(paragraph) or self._paragraphs.opener(paragraph)
        still = self._last is None or found is not None and found.mention.name == self._last[1].mention.name
        return found if still else None

    def _is_paragraph(self, number: int) -> bool:
        """Whether a quote is a paragraph, and its words whole sentences."""
        quote = self._quoted[number]
        start, end = self._layout.paragraphs[self._paragraph(number)]
        whole = quote.start - start <= 1 and quote.end >= end - 1
        return whole and self._is_whole_sentence(quote)

    def _framed(self, number: int) -> Attribution | None:
        """A few words worked into a sentence."""
        quote, paragraph = self._quoted[number], self._paragraph(number)
        capital = self._text[quote.start + 1 : quote.start + 2].isupper()
        if capital and not _SMALL_WORD.search(self._text, quote.start, quote.end):  # a title
            return None
        index = self._tagged[paragraph].index_at(quote.start)
        return self._paragraphs.found(paragraph, self._paragraphs.sides_of(paragraph).before.framed(index))

    def _signed_below(self, number: int) -> Attribution | None:
        """The name on a line of its own below a paragraph that is a quote."""
        paragraph = self._paragraph(number)
        if paragraph + 1 >= len(self._layout.paragraphs) or not self._is_paragraph(number):
            return None
        return self._paragraphs.found(paragraph + 1, self._paragraphs.sides_of(paragraph + 1).after.signature(0))

    def _is_whole_sentence(self, quote: QuotedSpan) -> bool:
        inner = self._text[quote.start + 1 : quote.end - 1].strip(_INNER_MARKS)
        if not _MARKS.isdisjoint(inner):  # damaged: words of the text may stand inside
            return False
        return inner[:1].isupper() and (not quote.closed or inner[-1:] in ".!?…,")
