"""Where the quotes of a text stand in their sentences and paragraphs, and which of them go on in the next paragraph.

A quote is known by its number among the quotes of the text, counted from 0.
"""

from collections.abc import Sequence

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraph
from reader.annotating.quotation_marks.asides import next_in_run, previous_in_run
from reader.annotating.quotation_marks.marks import QuotedSpan

_NEW_SENTENCE = frozenset("He She They We I It The A An His Her Their But And".split())
_OPENERS = (pos.CCONJ, pos.SCONJ, pos.ADV, pos.ADP, pos.CCONJ + ",", pos.ADV + ",")
"""What may stand before a quote that opens its sentence."""
_DOUBLE_MARKS = frozenset('“”"')
_INNER_MARKS = " ‘’'[]()"


class QuotePositions:
    """Answers questions about the positions of the quotes of one text, each in constant or logarithmic time."""

    def __init__(self, layout: Layout, quoted: Sequence[QuotedSpan]) -> None:
        self._text = layout.text
        self._layout = layout
        self._quoted = quoted

    def paragraph_of(self, number: int) -> int:
        """The number of the paragraph in which a quote stands."""
        return self._layout.paragraph_at(self._quoted[number].start)

    def paragraph_before(self, number: int) -> int:
        """The number of the paragraph before that of a quote, past captions and headings; -1 before the first."""
        return previous_in_run(self._text, self._layout.paragraphs, self.paragraph_of(number))

    def opens_paragraph(self, number: int, slack: int = 1) -> bool:
        """Whether at most `slack` characters stand before a quote in its paragraph."""
        start, _ = self._layout.paragraphs[self.paragraph_of(number)]
        return self._quoted[number].start - start <= slack

    def opens_sentence(self, tagged: TaggedParagraph, index: int) -> bool:
        """Whether the quote that is the word at an index begins its sentence, but for a small word such as "but"."""
        start = tagged.sentence_start(index)
        return start == index or tagged.tags[index - 1] == "." or tagged.tags[start:index] in _OPENERS

    def ends_sentence(self, number: int) -> bool:
        """Whether the sentence around a quote ends with it: at a full stop that no small letter follows."""
        end = self._quoted[number].end
        return self._text[end - 2 : end - 1] in "." and not self._text[end : end + 3].lstrip()[:1].islower()

    def may_be_followed(self, number: int) -> bool:
        """Whether a clause of saying may follow a quote in its sentence: “…!” he said, but not “…!” He said."""
        end = self._quoted[number].end
        last, after = self._text[end - 2 : end - 1], self._text[end : end + 8].lstrip()
        if last in "?!" and after.split(" ")[0] in _NEW_SENTENCE:
            return False
        return last != "." or after[:1] in ",—–" or after[:1].islower()

    def goes_on(self, number: int) -> bool:
        """Whether a quote has no closing mark and the next one begins the next paragraph, past captions."""
        if self._quoted[number].closed or number + 1 >= len(self._quoted):
            return False
        following = next_in_run(self._text, self._layout.paragraphs, self.paragraph_of(number))
        return self.paragraph_of(number + 1) == following and self.opens_paragraph(number + 1)

    def is_paragraph(self, number: int) -> bool:
        """Whether a quote is all of its paragraph, and its words are whole sentences."""
        _, end = self._layout.paragraphs[self.paragraph_of(number)]
        is_all = self.opens_paragraph(number) and self._quoted[number].end >= end - 1
        return is_all and self.is_whole_sentence(number)

    def is_whole_sentence(self, number: int) -> bool:
        """Whether the words of a quote begin with a capital and end as a sentence does."""
        quote = self._quoted[number]
        inner = self._text[quote.start + 1 : quote.end - 1].strip(_INNER_MARKS)
        if not _DOUBLE_MARKS.isdisjoint(inner):  # a mark was lost: words of the text may be inside
            return False
        return inner[:1].isupper() and (not quote.closed or inner[-1:] in ".!?…,")
