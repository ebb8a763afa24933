"""Decides the kinds of quotes in French, Italian and Spanish: names, titles, terms and charges are scare quotes.

`RomanceKinds` knows what the words around the marks say for sure; `QuoteClassifier` decides the rest.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.pos_tags import tag_pattern
from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.kinds.quote_kinds import QuoteClassifier
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Quote, QuoteKind, Span, Speaker

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_BREAK = re.compile(r"[.;:!?«»“”\"()]")
_ENDS = (".", "!", "?", "…")
"""What ends a sentence, within the marks or right behind them."""
_OPENS = (*_ENDS, ":")
_BEFORE = 90
"""Characters before the marks among which what announces a name stands."""
_NEAR = 3
"""The most words between what announces a name and its marks, all of them small words but the announcing one."""
_LONGEST_NAME = 8
_LONGEST_TERM = 2
_LONGEST_CHARGE = 60
_CHARGE_REACH = 14
"""Words before a charge among which an inquiry or a court stands."""
_CALLED_REACH = 5
_SMALL_TAGS = pos.DET + pos.ADP + pos.CCONJ + pos.SCONJ
"""What words are that have no capital in a name."""
_REACH = 80
"""Words beside a quote among which its sentence is looked at."""
_NO_WORDS = pos.CCONJ + pos.ADV + ',-"'
_SAYS = tag_pattern("<SAY|ACCORDING|COLON>")
_ASKS = re.compile(r"[¿¡]\W*[^\W\d_a-zà-ÿ]")


class RomanceKinds:
    """Decides the kinds of the quoted spans of one text; ask for them in order."""

    def __init__(
        self, layout: Layout, paragraphs: TaggedParagraphs, quoted: Sequence[QuotedSpan], tables: LanguageTables
    ) -> None:
        self._classifier = QuoteClassifier(layout, paragraphs, quoted, in_english=False)
        self._text = layout.text
        self._layout = layout
        self._paragraphs = paragraphs
        self._tables = tables
        self._name_words = tables.name_words
        self._names: set[str] = set()

    def decide(self, quote: QuotedSpan, speaker: Speaker | None, cue: Span | None, before: Quote | None) -> QuoteKind:
        """The kind of a quoted span, given the speaker and the verb found for it, and the quote before it."""
        kind = self._classifier.decide(quote, speaker, cue, before)
        if self._is_name(quote, cue):
            return QuoteKind.SCARE
        is_whole = kind is QuoteKind.SCARE and speaker is not None and self._is_whole(quote)
        return QuoteKind.DIRECT if is_whole else self._completed(quote, kind)

    def _is_name(self, quote: QuotedSpan, cue: Span | None) -> bool:
        """Whether the words in the marks are a name, a title or a term rather than somebody's words; `cue` is the verb
        that gives them to a speaker.
        """
        inner = self._text[quote.start + 1 : quote.end - quote.closed].strip()
        words = _WORD.findall(inner)
        if not words:
            return False
        key = " ".join(words).lower()
        if key in self._name_words.terms or len(words) <= _LONGEST_CHARGE and self._is_charge(quote, inner):
            return True
        if len(words) > _LONGEST_NAME or inner[-1] in ",.!?…" and not self._is_titled(quote):
            return False
        found = key in self._names or self._is_named(quote, words, cue)
        if found:
            self._names.add(key)
        return found

    def _is_whole(self, quote: QuotedSpan) -> bool:
        """Whether a quote is a whole sentence, or all that follows a colon: "Ruiz lo tiene claro: “No vuelvo”."."""
        start, _ = self._layout.paragraphs[self._layout.paragraph_at(quote.start)]
        before = self._text[max(start, quote.start - _BEFORE) : quote.start].rstrip()
        inner = self._text[quote.start + 1 : quote.end - 1].strip()
        is_closed = self._text[quote.end : quote.end + 1] in _ENDS or inner[-1:] in _ENDS
        if not is_closed or not inner[:1].isupper() or before[-1:] not in ("", *_OPENS):
            return False
        named = set(_WORD.findall(_BREAK.split(before[:-1])[-1].lower())) if before[-1:] == ":" else set()
        return named.isdisjoint(self._name_words.named | self._name_words.naming)

    def _completed(self, quote: QuotedSpan, kind: QuoteKind) -> QuoteKind:
        """The kind of a quote: one that opens with an inverted question or exclamation mark is a whole sentence."""
        asks = kind is QuoteKind.PARTIAL and _ASKS.match(self._text, quote.start + 1)
        return QuoteKind.DIRECT if asks and self._text[quote.end - 2] in "?!." else kind

    def _is_named(self, quote: QuotedSpan, words: list[str], cue: Span | None) -> bool:
        before = self._words_before(quote)
        is_said = cue is not None and self._stands_right_before(cue, quote)
        if self._announces(self._since_address(before), self._name_words.naming) or self._is_called(before, is_said):
            return True
        has_capital = words[0][:1].isupper() or words[0][:1].isdigit()
        if self._is_called_so(quote, before):
            return True
        if has_capital and self._announces(self._without_adjective(before), self._name_words.named):
            return True
        if len(words) <= _LONGEST_TERM and (self._is_in_brackets(quote) or cue is None and not self._has_saying(quote)):
            return True
        if (
            len(words) == 1
            and has_capital
            and not is_said
            and before[-1:]
            and before[-1] in self._name_words.before_papers
        ):
            return True
        return bool(before) and not is_said and self._is_large(words)

    def _is_titled(self, quote: QuotedSpan) -> bool:
        """Whether a word for giving a name stands before the marks: "une campagne baptisée « Allons-y ! »"."""
        return self._announces(self._words_before(quote), self._name_words.naming)

    def _is_called_so(self, quote: QuotedSpan, before: Sequence[str]) -> bool:
        """Whether the marks hold what somebody is called whose name follows: "el “zar” Ruiz"."""
        index = self._layout.paragraph_at(quote.start)
        tagged = self._paragraphs[index]
        after = tagged.index_at(quote.start) + 1
        is_joined = self._text[quote.end : quote.end + 1] == " " and tagged.tags[after : after + 1] == pos.PERSON
        return self._tables.drops_subject and is_joined and bool(before) and before[-1] in self._tables.articles

    def _is_charge(self, quote: QuotedSpan, inner: str) -> bool:
        """Whether a court or the police bring the charge in the marks: "poursuivi pour « vol »"."""
        before = self._words_before(quote)[-_CHARGE_REACH:]
        is_brought = bool(before) and before[-1] in self._name_words.charging and inner[0].islower()
        return is_brought and not self._name_words.charged.isdisjoint(before)

    def _is_called(self, before: Sequence[str], is_said: bool) -> bool:
        """Whether a verb of saying gives a name to something: "le projet de loi dit « … »", "Rossi detto « … »"; to
        somebody only where it gives nothing to a speaker: "Rossi ha detto « … »".
        """
        is_called = bool(before) and before[-1] in self._name_words.called
        return is_called and (not is_said or not self._name_words.named.isdisjoint(before[-_CALLED_REACH:-1]))

    def _words_before(self, quote: QuotedSpan) -> list[str]:
        """The words of the sentence right before the marks, in lower case; none where a mark of its own precedes."""
        start, _ = self._layout.paragraphs[self._layout.paragraph_at(quote.start)]
        text = _BREAK.split(self._text[max(start, quote.start - _BEFORE) : quote.start])[-1].rstrip()
        return [self._without_elision(word) for word in _WORD.findall(text.lower())] if text[-1:] != "," else []

    def _without_elision(self, word: str) -> str:
        first, _, rest = word.replace("’", "'").partition("'")
        return rest if rest and first in self._tables.elisions else word

    def _announces(self, before: list[str], known: frozenset[str]) -> bool:
        """Whether one of some words stands before the marks, with nothing but small words between."""
        for word in reversed(before[-_NEAR:]):
            if word in known:
                return True
            if not self._is_small(word):
                return False
        return False

    def _since_address(self, before: list[str]) -> list[str]:
        """The words before the marks since whom they were said to: none in "hizo un llamado a “parar”"."""
        return [] if self._tables.drops_subject and before[-1:] == ["a"] else before

    def _without_adjective(self, before: list[str]) -> list[str]:
        """The words before the marks without the adjective of a noun for what has a name: "el programa televisivo"."""
        is_adjective = len(before) > 1 and self._tables.tags.get(before[-1], pos.NOUN) == pos.NOUN
        return before[:-1] if is_adjective and before[-2] in self._name_words.named else before

    def _has_saying(self, quote: QuotedSpan) -> bool:
        """Whether the sentence tells what somebody says, or is nothing but the quote."""
        tagged = self._paragraphs[self._layout.paragraph_at(quote.start)]
        index = tagged.index_at(quote.start)
        start = max(tagged.sentence_start(index), index - _REACH)
        following = bisect_right(tagged.starts, index)
        end = min([*tagged.starts[following : following + 1], len(tagged.tags), index + _REACH])
        return not tagged.tags[start:index].strip(_NO_WORDS) or _SAYS.search(tagged.tags, start, end) is not None

    def _is_in_brackets(self, quote: QuotedSpan) -> bool:
        opening = self._text.rfind("(", max(0, quote.start - _BEFORE), quote.start)
        return (
            opening >= 0
            and ")" not in self._text[opening : quote.start]
            and self._text[quote.end : quote.end + 1] == ")"
        )

    def _stands_right_before(self, cue: Span, quote: QuotedSpan) -> bool:
        between = _WORD.findall(self._text[cue.end : quote.start].lower()) if cue.end <= quote.start else ["x"]
        return all(self._tables.tags.get(word) == pos.THAT for word in between)

    def _is_small(self, word: str) -> bool:
        """Whether a word has no capital in a name: "del"."""
        return self._tables.tags.get(word, pos.NOUN) in _SMALL_TAGS

    def _is_large(self, words: list[str]) -> bool:
        """Whether more than one word has a capital, and all but the small ones do: "Mes del Mar"."""
        large = [word for word in words if word[:1].isupper()]
        return (
            len(large) > 1
            and words[0] in large
            and all(map(self._is_small, (word for word in words if word not in large)))
        )
