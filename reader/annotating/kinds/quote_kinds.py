"""Decides the kind of each quoted span: direct, partial or scare.

Scare are titles of films and books, and words held at arm's length: nobody is quoted with them. A piece of a sentence
is a partial quote if the sentence around it has a verb of saying or judging, or if the text quotes the same words as
speech elsewhere.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.grammar.word_tags import tag_of
from reader.annotating.kinds.explained_terms import BEFORE_TERM, is_explained, is_no_speech
from reader.annotating.kinds.quote_words import ARMS_LENGTH, CALLING, PERFORMING, SLOGANS, STANCE, WORK_PEOPLE, WORKS
from reader.annotating.kinds.wide_kinds import is_wide, kind_of_wide
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Quote, QuoteKind, Span, Speaker

_WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SMALL_WORDS = frozenset(
    "the of a an to and in for on with is at by from or as de la le les du des et der die das und von".split()
)
_ON_THE_AIR = re.compile(
    r"(?:\b[A-Z]{2,}[\w+]*|\b[A-Z]\w*[A-Z]\w*|(?:[Cc]hannel|News|[Rr]adio|[Tt]elevision|Netflix|day|[Nn]etwork))[’']s?$|"
    r"\b[Hh]osts? of$|"
    r"\b(?:starred|starring|stars|appeared|appearing|appearance|aired|airs|roles?|seasons? \w+) (?:of|in|on)$"
)
"""What stands before the title of a programme: "on CNN’s “…”"."""
_BEFORE_TITLE = (" told", " tells", " watching", " watched", " hosted", " wrote", " penned", " authored")
"""Verbs right before the title of a programme or a book."""
_NAME_BEFORE = re.compile(r"\b[A-Z][\w’'-]*\.?(?: [A-Z]\.)?$")
_NAME_AFTER = re.compile(r" [A-Z][\w’'-]+")
_JOINED = re.compile(r",?(?: (?:and|or|nor|but|then|und|et|puis|y|e))?(?: (?:a|an|the|of|to|as))? ?")
_NEXT_WORD = re.compile(r" ([a-z]+)")
_FUNCTION_WORDS = frozenset(
    """and or but nor to of in on at by for from with as than that because when while if is are was were be has had have
    will would can could after before since during over under about against without within into through until who which
    where""".split()
)
_NAMED = re.compile(r"\b(?:dubbed|nicknamed|code-?named)(?: the| an?)?$")
"""What stands before a name that goes around."""
_VERBS = pos.SAY + pos.JUDGE + pos.AUX + pos.BE + pos.VERB
_DEFINED = re.compile(r" (?:is|was|are|were|means|meant|refers|stands) (?:an?|the|for|to)\b")
_DATED = re.compile(r" \((?:[^()\n]{0,60} )?(?:1[5-9]|20)\d\d\)")
"""A year after the title of a work, or after a slogan."""
_POINTING = frozenset("the this that these those".split())
_LONGEST_SCARE = 2
"""The most words without a capital that are scare quotes in a sentence with nobody to say them."""
_LONGEST_ROMANCE_SCARE = 3
"""The same where articles and prepositions make names longer: "marea del norte"."""
_LONGEST_LABEL = 5
"""The most words that describe a noun, or that a sentence says the meaning of."""
_LONGEST_TITLE = 8
_SENTENCE = 6
"""The fewest words with a capital first that are a sentence wherever they stand."""
_REACH = 300
_CLOSE = 40
"""Characters before a word or two in which a verb that reports them stands."""
_LONGEST_REPEAT = 4
_SINGLE = ("‘", "’")


class QuoteClassifier:
    """Decides the kinds of the quoted spans of one text; ask for them in order."""

    def __init__(
        self,
        layout: Layout,
        paragraphs: TaggedParagraphs,
        quoted: Sequence[QuotedSpan],
        *,
        in_english: bool = True,
    ) -> None:
        self._in_english = in_english
        self._longest_scare = _LONGEST_SCARE if in_english else _LONGEST_ROMANCE_SCARE
        self._text = layout.text
        self._layout = layout
        self._tagged = paragraphs
        self._sentences = [start for start, _ in layout.sentences]
        self._said = _said(layout.text, quoted)
        self._single_is_speech = _is_single_speech(layout.text, quoted)

    def decide(self, quote: QuotedSpan, speaker: Speaker | None, cue: Span | None, before: Quote | None) -> QuoteKind:
        """The kind of a quoted span, given the speaker and the verb found for it, and the quote before it."""
        inner = self._inner(quote)
        words = _WORDS.findall(inner)
        if not words or max(map(len, words)) == 1 == len(words) or self._text[quote.start - 1 : quote.start] == "=":
            return QuoteKind.SCARE
        if is_wide(inner):
            return kind_of_wide(self._text, quote.start, quote.end, inner)
        if self._text[quote.start] in "'‘" and not self._single_is_speech:
            return QuoteKind.SCARE
        if _is_joined(self._text, quote, before) and len(words) <= _LONGEST_TITLE:
            return before.kind if before else QuoteKind.PARTIAL
        if self._is_nobodys(quote, inner, words, speaker, cue, before):
            return QuoteKind.SCARE
        if not quote.closed or self._is_sentence(inner, words, quote) or self._goes_on(quote, before):
            return QuoteKind.DIRECT
        return QuoteKind.PARTIAL

    def _is_nobodys(
        self,
        quote: QuotedSpan,
        inner: str,
        words: Sequence[str],
        speaker: Speaker | None,
        cue: Span | None,
        before: Quote | None,
    ) -> bool:
        large = _is_large(words, inner)
        if large and len(words) <= _LONGEST_TITLE and self._is_titled(quote):
            return True
        if self._in_english and is_no_speech(self._text, quote.start, quote.end):
            return True
        if self._is_spoken(quote, cue):
            return False
        if cue is None and self._is_held(quote, inner, words) or self._is_anothers(quote, words, cue, before):
            return True
        nobody = self._in_english and speaker is None and cue is None
        if self._in_english and self._is_term(quote, words) or nobody and self._is_label(quote, inner, words):
            return True
        if self._text_before(quote, 24).lower().endswith(ARMS_LENGTH):
            return True
        if large and len(words) <= 2 and self._is_nickname(quote):
            return True
        if len(words) <= _LONGEST_REPEAT and " ".join(words).lower() in self._said or self._is_announced(quote):
            return False
        if large:
            return not self._may_be_speech(quote, inner, words, speaker, cue)
        if self._is_alone(quote, inner) or inner[-1] in "!?":
            return False
        if self._text[quote.start] in "«„»" and inner[0].isupper() and len(words) <= _LONGEST_TITLE:
            return (
                cue is None
                and inner[-1] not in ",.!?…"
                and self._text_before(quote, 2)[-1:] not in ("", ".", ":", "!", "?")
            )
        if nobody and len(words) <= _LONGEST_LABEL:
            return not self._is_reported(quote, words)
        return len(words) <= self._longest_scare and not self._is_somebodys(quote, words, speaker, cue)

    def _is_reported(self, quote: QuotedSpan, words: Sequence[str]) -> bool:
        """Whether a verb of saying or judging in the sentence reports words that nobody is found to say; one or two
        words only if it stands close before them.
        """
        start, end = self._sentence_around(quote)
        if len(words) <= _LONGEST_SCARE:
            return self._tagged.has_saying_verb(max(start, quote.start - _CLOSE), quote.start)
        judged = any(word.lower() in STANCE for word in _WORDS.findall(self._text, start, end))
        return judged or self._tagged.has_saying_verb(start, end)

    def _is_held(self, quote: QuotedSpan, inner: str, words: Sequence[str]) -> bool:
        """Whether words that no verb gives to anybody are a label: "the “clean hands” rule", "“Low Tide” (1994)"."""
        if _DATED.match(self._text, quote.end, self._paragraph_end(quote)):
            return True
        if len(words) > _LONGEST_SCARE or inner[-1] in ",.!?":
            return False
        after = self._text[quote.end : quote.end + 2]
        if after[:1] == "-" and after[1:].isalpha():
            return True
        before = _WORDS.findall(self._text_before(quote, 12))[-1:]
        return bool(before) and before[0].lower() in _POINTING and self._describes(quote)

    def _is_term(self, quote: QuotedSpan, words: Sequence[str]) -> bool:
        """Whether the text says what the words mean: “Top secret” is the highest level."""
        if is_explained(self._text, self._text_before(quote, BEFORE_TERM), quote.end):
            return True
        begins = self._text_before(quote, 3)[-1:] in ("", *'.!?”"')
        return begins and len(words) <= _LONGEST_LABEL and _DEFINED.match(self._text, quote.end) is not None

    def _is_label(self, quote: QuotedSpan, inner: str, words: Sequence[str]) -> bool:
        """Whether words that nobody says describe the noun after them, or name what is before them: a “law and order”
        issue, a raid dubbed “Night Owl”.
        """
        if _NAMED.search(self._text_before(quote, 24)):
            return True
        if len(words) > _LONGEST_LABEL or inner[-1] in ",.!?" or not self._describes(quote):
            return False
        before = [word.lower() for word in _WORDS.findall(self._text_before(quote, 20))[-1:]]
        after = _NEXT_WORD.match(self._text, quote.end)
        is_verb = after is None or tag_of(after[1]) in _VERBS
        return bool(before) and before[0] != "that" and before[0] not in CALLING and not is_verb

    def _is_anothers(self, quote: QuotedSpan, words: Sequence[str], cue: Span | None, before: Quote | None) -> bool:
        """Whether the verb found belongs to the quote before, and this one is a label: “It is late,” said Reed, one of
        the “big four” masons.
        """
        if cue is None or before is None or before.cue != cue or not before.end <= cue.start < quote.start:
            return False
        return len(words) <= _LONGEST_SCARE and self._describes(quote)

    def _is_spoken(self, quote: QuotedSpan, cue: Span | None) -> bool:
        """Whether a verb of saying stands right after or before the marks: “Low Tide,” she said."""
        if cue is None:
            return False
        if cue.start >= quote.end:
            return self._text[quote.end - 2] in ",?!—–" and cue.start - quote.end < 40 or cue.start - quote.end <= 2
        return not self._text[cue.end : quote.start].strip(" ,:")

    def _is_titled(self, quote: QuotedSpan) -> bool:
        """Whether the words around say that it is the title of something."""
        before = self._text_before(quote, 40)
        if _ON_THE_AIR.search(before) or before.endswith(_BEFORE_TITLE):
            return True
        last = [word.lower() for word in _WORDS.findall(before)[-3:]]
        if not WORKS.isdisjoint(last) or not PERFORMING.isdisjoint(last[-1:]):
            return True
        after = _WORDS.findall(self._text[quote.end : min(quote.end + 30, self._paragraph_end(quote))])[:2]
        if after[:1] in (["is"], ["was"]) and self._is_described_as_work(quote):
            return True
        joined = self._text[quote.end : quote.end + 1] in (" ", "-") and self._text[quote.end - 2] not in ".!?"
        return joined and any(word.lower() in WORK_PEOPLE or word.lower() in WORKS for word in after)

    def _is_described_as_work(self, quote: QuotedSpan) -> bool:
        """Whether what follows says that it is a work: “Low Tide” is a drama that …"""
        description = _WORDS.findall(self._text[quote.end : min(quote.end + 60, self._paragraph_end(quote))])[1:7]
        return description[:1] in (["a"], ["an"], ["the"]) and any(word.lower() in WORKS for word in description)

    def _is_nickname(self, quote: QuotedSpan) -> bool:
        """Whether it stands inside a name: Robert “Bob” Dale."""
        return _NAME_BEFORE.search(self._text_before(quote, 30)) is not None and (
            _NAME_AFTER.match(self._text, quote.end, self._paragraph_end(quote)) is not None
        )

    def _is_announced(self, quote: QuotedSpan) -> bool:
        """Whether a crowd shouts the words, a sign says them, or somebody is described as them."""
        before = [word.lower() for word in _WORDS.findall(self._text_before(quote, 40))[-3:]]
        after = _WORDS.match(self._text, quote.end + 1)
        if before[-1:] == ["as"] or before[-2:-1] == ["as"] and before[-1] in ("a", "an", "the"):
            return "known" not in before[:-1] and before[-3:-1] != ["well", "as"] and before[-2:] != ["well", "as"]
        if CALLING.intersection(before[-2:] if before[-1:] in (["the"], ["a"], ["an"]) else before[-1:]):
            return True
        return bool(SLOGANS.intersection(before[-2:])) or after is not None and after[0] in SLOGANS

    def _may_be_speech(
        self, quote: QuotedSpan, inner: str, words: Sequence[str], speaker: Speaker | None, cue: Span | None
    ) -> bool:
        """Whether words that all have capitals are more than a name."""
        if inner[-1:] in "!?" or len(words) > _LONGEST_TITLE:
            return True
        if cue is not None and self._text[cue.start : cue.end].lower() in CALLING:
            return True
        return self._is_alone(quote, inner) or len(words) == 1 and self._is_somebodys(quote, words, speaker, cue)

    def _is_somebodys(self, quote: QuotedSpan, words: Sequence[str], speaker: Speaker | None, cue: Span | None) -> bool:
        """Whether the sentence has somebody to say the words and a verb that gives them to that person."""
        if cue is not None:
            return True
        start, end = self._sentence_around(quote)
        if speaker is None and len(words) == 1 and self._describes(quote):
            return False
        if self._tagged.has_saying_verb(start, quote.start if len(words) == 1 else end):
            return True
        return speaker is not None and any(word.lower() in STANCE for word in _WORDS.findall(self._text, start, end))

    def _describes(self, quote: QuotedSpan) -> bool:
        """Whether the words stand before the noun that they describe: "the “smart” lights"."""
        after = _NEXT_WORD.match(self._text, quote.end)
        return after is not None and after[1] not in _FUNCTION_WORDS

    def _is_alone(self, quote: QuotedSpan, inner: str) -> bool:
        """Whether the words are a sentence between others: “Never again.”"""
        if inner[-1] not in ".!?…" or not inner[0].isupper():
            return False
        before, after = self._text_before(quote, 3).rstrip(), self._text[quote.end : quote.end + 2].strip()
        return (not before or before[-1] in '.!?…:”"') and (not after or after[0].isupper() or after[0] in '“"')

    def _is_sentence(self, inner: str, words: Sequence[str], quote: QuotedSpan) -> bool:
        """Whether the words begin as a sentence does, and are more than a name in capitals."""
        start = inner.lstrip("‘'“\"([…. ")
        if not start[:1].isupper() and not start[:1].isdigit():
            return False
        before = self._text_before(quote, 2).strip()
        ends = inner[-1:] in ",.!?…—–" or self._text[quote.end : quote.end + 1] in (",", ".")
        return before in ("", ",", ":", ".") and ends or before[-1:] in ",:" or len(words) >= _SENTENCE

    def _goes_on(self, quote: QuotedSpan, before: Quote | None) -> bool:
        """Whether a quote in lower case goes on with a sentence that its attribution broke: "The bridge," he said, "was
        never built."
        """
        if before is None or before.kind is not QuoteKind.DIRECT:
            return False
        if self._layout.paragraph_at(before.start) != self._layout.paragraph_at(quote.start):
            return False
        between = self._text[before.end : quote.start]
        return (
            self._text[before.end - 2 : before.end - 1] in ",—–"
            and between.rstrip().endswith((",", "—", "–"))
            and len(between) < 160
        )

    # -- the text in and around a quote

    def _inner(self, quote: QuotedSpan) -> str:
        """The words of a quote without its marks."""
        inner = self._text[quote.start + 1 : quote.end - quote.closed].strip()
        return inner.strip("‘’ ") if inner[:1] in _SINGLE and self._text[quote.start] in _SINGLE else inner

    def _text_before(self, quote: QuotedSpan, reach: int) -> str:
        """The text before a quote in its paragraph, at most `reach` characters of it."""
        start, _ = self._layout.paragraphs[self._layout.paragraph_at(quote.start)]
        return self._text[max(start, quote.start - reach) : quote.start].rstrip()

    def _paragraph_end(self, quote: QuotedSpan) -> int:
        return self._layout.paragraphs[self._layout.paragraph_at(quote.start)][1]

    def _sentence_around(self, quote: QuotedSpan) -> tuple[int, int]:
        index = bisect_left(self._sentences, quote.start + 1) - 1
        last = bisect_left(self._sentences, quote.end)
        end = self._sentences[last] if last < len(self._sentences) else len(self._text)
        return max(self._sentences[index], quote.start - _REACH), min(end, quote.end + _REACH)


def _is_joined(text: str, quote: QuotedSpan, before: Quote | None) -> bool:
    """Whether only "and" stands between a quote and the one before it, which is no sentence."""
    return (
        before is not None
        and before.kind in (QuoteKind.PARTIAL, QuoteKind.SCARE)
        and quote.start - before.end < 12
        and _JOINED.fullmatch(text, before.end, quote.start) is not None
        and (quote.start - before.end > 1 or text[before.end - 2] not in ".!?")
    )


def _is_large(words: Sequence[str], inner: str) -> bool:
    """Whether every word that counts has a capital, as in the title of a film."""
    return (inner[:1].isupper() or inner[:1].isdigit()) and all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL_WORDS for word in words
    )


def _said(text: str, quoted: Sequence[QuotedSpan]) -> set[str]:
    """All sequences of up to four words of the quoted sentences of a text, in lower case."""
    found: set[str] = set()
    for quote in quoted:
        words = [word.lower() for word in _WORDS.findall(text, quote.start, quote.end)]
        if len(words) >= _SENTENCE:
            for length in range(1, _LONGEST_REPEAT + 1):
                found.update(map(" ".join, zip(*(words[first:] for first in range(length)), strict=False)))
    return found


def _is_single_speech(text: str, quoted: Sequence[QuotedSpan]) -> bool:
    """Whether the text sets speech in single marks: otherwise these hold words at arm's length, and headings."""
    speech = [quote for quote in quoted if len(text[quote.start : quote.end].split()) >= _SENTENCE]
    single = sum(text[quote.start] in "'‘" for quote in speech)
    return 2 * single >= len(speech) + text.count("''")
