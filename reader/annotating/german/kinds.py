"""Decides the kinds of German quotes: direct, partial or scare.

All German nouns have capitals, so that capitals tell no title. Words in marks are somebody's where their sentence is a
report: it has a verb of saying, "laut" or the subjunctive.
"""

import re
from collections.abc import Sequence

from reader.annotating.german.kind_words import HOLDING, NAMED_THINGS, NAMING, SMALL_WORDS, UTTERANCES
from reader.annotating.german.mood import Mood
from reader.annotating.german.signatures import may_be_signed
from reader.annotating.grammar.sentences import Layout
from reader.annotating.kinds.wide_kinds import is_wide, kind_of_wide
from reader.annotating.languages.german_verbs import HAVE
from reader.annotating.languages.language_tables import LanguageTables
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.model.annotations import Entity, EntityKind, Quote, QuoteKind, Span, Speaker

_WORDS = re.compile(r"[^\W_]+(?:[’'&-][^\W_]+)*")
_MEDIA_BEFORE = re.compile(r"\b(?:gegenüber|laut|gemäß|mit|von|der|dem|bei|im|beim) $", re.I)
_CALLED_AFTER = re.compile(r",? (?:heißt|heisst|hieß|hiess|nennt sich|nannte sich|lautet(?:e)? der) (?!es\b|das\b)")
_REPORTING = frozenset(
    "berichtet berichtete berichteten berichten gemeldet meldete meldeten melden geschrieben schrieb".split()
)
_MEDIA_AFTER = re.compile(r" ?(?:-\w|(?:berichtet|meldet|schreibt)e?\b|zufolge\b|\(\d{4}\))")
_DEFINITE = frozenset("der die das den dem des zum zur vom beim im am ins ans".split())
_DATIVE = frozenset("dem der im beim vom".split())
"""Articles before whom somebody tells something, or where: "sagte sie dem «Boten»"."""
_JOINED = re.compile(
    r",?(?: (?:und|oder|sowie|bis|noch|aber|nicht|sondern|auch|als|zu|einer|einem|eine|ein|von|für)){0,3} ?"
)
_THINGS = tuple(sorted(NAMED_THINGS))
_SENTENCE = 6
_LONGEST_NAME = 6
_LONGEST_TITLE = 9
_LONGEST_SCARE = 3


class GermanKinds:
    """Decides the kinds of the quotes of one text; ask for them in order."""

    def __init__(self, layout: Layout, entities: Sequence[Entity], tables: LanguageTables) -> None:
        self._text = layout.text
        self._layout = layout
        self._little = tables.tags
        self._named: set[str] = set()
        """The words in marks that were names so far."""
        self._bodies = {one.name for one in entities if one.kind in (EntityKind.ORGANISATION, EntityKind.PLACE)}

    def decide(
        self, quote: QuotedSpan, speaker: Speaker | None, cue: Span | None, before: Quote | None, mood: Mood
    ) -> QuoteKind:
        """The kind of a quote, given its speaker, the word that says so, the quote before it, the sentence's mood."""
        inner = self._text[quote.start + 1 : quote.end - quote.closed].strip()
        words = _WORDS.findall(inner)
        if not words or max(map(len, words)) == 1 == len(words) or self._text[quote.start - 1 : quote.start] == "=":
            return QuoteKind.SCARE
        if is_wide(inner):
            return kind_of_wide(self._text, quote.start, quote.end, inner)
        if inner[-1] not in ".!?…" and self._is_title(quote, inner, words):
            self._named.add(inner)
            return QuoteKind.SCARE
        if self._is_known(inner, words) or _CALLED_AFTER.match(self._text, quote.end):
            return QuoteKind.SCARE
        is_signed = speaker is not None and not self._before(quote, 3) and may_be_signed(self._text, quote.end)
        if is_signed or self._is_sentence(quote, inner, words, cue):
            return QuoteKind.DIRECT
        if self._is_joined(quote, before) and before is not None:
            return QuoteKind.SCARE if before.kind is QuoteKind.SCARE else QuoteKind.PARTIAL
        if self._is_name(quote, inner, words, cue, mood):
            self._named.add(inner)
            return QuoteKind.SCARE
        if cue is not None or mood is Mood.REPORTED or mood is Mood.MAY_BE_REPORTED and speaker is not None:
            return QuoteKind.PARTIAL
        if self._is_announced(quote):
            return QuoteKind.PARTIAL
        return QuoteKind.SCARE if len(words) <= _LONGEST_SCARE else QuoteKind.PARTIAL

    def _is_known(self, inner: str, words: Sequence[str]) -> bool:
        """Whether words in marks before were the same, and a name."""
        return inner in self._named and len(words) <= _LONGEST_NAME

    def _is_sentence(self, quote: QuotedSpan, inner: str, words: Sequence[str], cue: Span | None) -> bool:
        """Whether the words are an utterance of their own."""
        if not quote.closed:
            return True
        start = inner.lstrip("‘‚›‹'„([…. ")
        if not start[:1].isupper() and not start[:1].isdigit():
            return False
        before = self._before(quote, 3)
        if inner[-1] in ".!?…" and (len(words) > 1 or before.endswith(":") or not before):
            return before[-1:] in ("", ".", ":", "!", "?", ",", "–", "-", "“", "«", '"') or len(words) >= _SENTENCE
        if before.endswith(":") and (len(words) > 1 or cue is not None) or self._is_paragraph(quote) and len(words) > 1:
            return True
        after = self._text[quote.end : quote.end + 1]
        reported = cue is not None and cue.start >= quote.end and (after == "," or cue.start - quote.end < 4)
        return reported and len(words) > 1 or len(words) > _SENTENCE and not _is_large(words)

    def _is_paragraph(self, quote: QuotedSpan) -> bool:
        """Whether a quote is all of its paragraph."""
        return self._layout.paragraphs[self._layout.paragraph_at(quote.start)] == (quote.start, quote.end)

    def _is_joined(self, quote: QuotedSpan, before: Quote | None) -> bool:
        """Whether only "and" stands between a quote and the one before it, which is no sentence."""
        return (
            before is not None
            and before.kind in (QuoteKind.PARTIAL, QuoteKind.SCARE)
            and 1 < quote.start - before.end < 16
            and _JOINED.fullmatch(self._text, before.end, quote.start) is not None
        )

    def _is_name(self, quote: QuotedSpan, inner: str, words: Sequence[str], cue: Span | None, mood: Mood) -> bool:
        """Whether the words are the name of something, or a term."""
        before = _WORDS.findall(self._before(quote, 40))
        last = before[-1] if before else ""
        if last.lower() in HOLDING:
            return True
        if (
            self._text[quote.end : quote.end + 1] == "-"
            or _MEDIA_AFTER.match(self._text, quote.end)
            and len(words) <= 3
        ):
            return True
        if cue is not None and self._is_medium(quote, words, cue):
            return True
        starts_large = inner[0].isupper() or inner[0].isdigit()
        if len(words) > _LONGEST_NAME or inner[-1] in "!?.,":
            return False
        if inner in self._bodies:
            return True
        if not starts_large or not _is_large(words):
            return False
        if any(word.lower() in NAMED_THINGS for word in before[-2:]):
            return True
        if cue is not None and (
            self._text[cue.start : cue.end].lower() in NAMING or not self._text[cue.end : quote.start].strip(" ,:")
        ):
            return False
        if last.lower() in _DATIVE and cue is not None:
            return True
        if (
            last[:1].isupper()
            and last.lower() not in self._little
            and not self._before(quote, 2).endswith((":", ","))
            and last.lower() not in UTTERANCES
        ):
            return len(before) > 1
        if _MEDIA_BEFORE.search(self._text[max(0, quote.start - 14) : quote.start]) and _is_foreign(words):
            return True
        return last.lower() in _DEFINITE and mood is not Mood.REPORTED

    def _is_medium(self, quote: QuotedSpan, words: Sequence[str], cue: Span) -> bool:
        """Whether words are the paper that reports: "Zuvor hatte »Bote« vom Hafen berichtet"."""
        reports = self._text[cue.start : cue.end].lower() in _REPORTING
        before = _WORDS.findall(self._before(quote, 20))[-1:]
        has = bool(before) and before[0].lower() in HAVE
        return reports and has and cue.start > quote.end and len(words) <= _LONGEST_SCARE and _is_large(words)

    def _is_title(self, quote: QuotedSpan, inner: str, words: Sequence[str]) -> bool:
        """Whether the noun right before the marks is for what has a name: "der Film „…“", "die App „…“"."""
        before = _WORDS.findall(self._before(quote, 40))[-1:]
        if not before or len(words) > _LONGEST_TITLE or self._before(quote, 2).endswith((":", ",")):
            return False
        noun = before[0].lower().rsplit("-", 1)[-1]
        large = inner[0].isupper() or inner[0].isdigit() or "." in inner
        return large and before[0][0].isupper() and noun.endswith(_THINGS) and noun not in UTTERANCES

    def _is_announced(self, quote: QuotedSpan) -> bool:
        """Whether a noun for what somebody says stands before the marks."""
        return any(word.lower() in UTTERANCES for word in _WORDS.findall(self._before(quote, 70))[-8:])

    def _before(self, quote: QuotedSpan, reach: int) -> str:
        start, _ = self._layout.paragraphs[self._layout.paragraph_at(quote.start)]
        return self._text[max(start, quote.start - reach) : quote.start].rstrip()


def _is_large(words: Sequence[str]) -> bool:
    """Whether all words but small ones have capitals."""
    return all(not word[0].islower() or word in SMALL_WORDS for word in words)


def _is_foreign(words: Sequence[str]) -> bool:
    """Whether the words are written as names of media are: in capitals, with a point, one or two of them."""
    return len(words) <= 3 and any(word.isupper() or word[1:] != word[1:].lower() for word in words)
