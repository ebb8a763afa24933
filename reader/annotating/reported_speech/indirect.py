"""Finds indirect speech: words reported without quotation marks, in a text that may have quotes too.

A report ends before a clause with quotation marks.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.annotating.grammar.sentences import Layout, split_words
from reader.annotating.quotation_marks.marks import QuotedSpan
from reader.annotating.reported_speech.clauses_before import find_reported_clauses, may_report
from reader.annotating.reported_speech.double_apostrophes import find_double_apostrophe_speech
from reader.annotating.reported_speech.reported import ReportedSpan
from reader.annotating.reported_speech.sentence import Sentence, split_at_semicolons
from reader.model.annotations import Span

_TURN = re.compile(
    r"(?:,| —| –| -)\s(?=(?:(?:to |of )?wh(?:ich|om)|who|whose|where|and|but|while|though|although|as|[^\W\d_]+ing)\b)"
)
_MARKS_END = 2
"""Characters of the comma and the closing mark of a quote, by which a verb after them is known to follow a quote."""
_JOINS = frozenset(("that", "whether", "to"))
_JOINED = tuple(f"{word} " for word in _JOINS)
"""How a clause begins that is surely reported, whatever stands in the quotation marks before it."""
_LEAST_WORDS = 4
"""The fewest words of a report that is cut before a clause with quotation marks."""


def find_reported_speech(layout: Layout, quoted: Sequence[QuotedSpan]) -> list[ReportedSpan]:
    """The reported speech of a text in order, none in or across quotation marks. Takes time linear in the text.

    `quoted` are the quoted spans of the text, in order.
    """
    found: list[ReportedSpan] = []
    for start, end in layout.sentences:
        if may_report(layout.text[start:end]) and not _is_inside(start, end, quoted):
            found += _outside_marks(layout.text, start, end, quoted)
    found = _beside(found, find_double_apostrophe_speech(layout))
    return [one for one in (_before_marks(layout.text, one, quoted) for one in found) if one is not None]


def _outside_marks(text: str, start: int, end: int, quoted: Sequence[QuotedSpan]) -> list[ReportedSpan]:
    """What a sentence reports, and the clauses after its last quotation marks: “…,” said Reed, claiming that …"""
    words = split_words(text, start, end)
    found = [one for part in split_at_semicolons(words) for one in _in_sentence(Sentence(part))]
    last = bisect_left(quoted, end, key=lambda quote: quote.start) - 1
    if last < 0 or not start < quoted[last].end < end:
        return found
    after = words[bisect_left(words, quoted[last].end - _MARKS_END, key=lambda word: word.start) :]
    if not any(word.text in _JOINS for word in after):
        return found
    whole = [one for one in (_before_marks(text, one, quoted) for one in found) if one is not None]
    first = max([quoted[last].end, *(one.end for one in whole)])
    return whole + [
        one for one in _in_sentence(Sentence(after)) if one.cue.start >= first and text.startswith(_JOINED, one.start)
    ]


def _beside(found: list[ReportedSpan], quoted: list[ReportedSpan]) -> list[ReportedSpan]:
    """All reports in order, without those of `found` that overlap one of `quoted`."""
    if not quoted:
        return found
    starts = [one.start for one in quoted]
    free = [one for one in found if not _overlaps(one, quoted, starts)]
    return sorted([*free, *quoted], key=lambda one: one.start)


def _overlaps(one: ReportedSpan, quoted: Sequence[ReportedSpan], starts: Sequence[int]) -> bool:
    index = bisect_left(starts, one.end) - 1
    return index >= 0 and quoted[index].end > one.start


def _in_sentence(sentence: Sentence) -> Iterator[ReportedSpan]:
    words = sentence.words
    for report in find_reported_clauses(sentence):
        verb = words[report.verb]
        inverted = report.first < report.verb and sentence.is_inverted(report.verb)
        start, end = words[report.first].start, words[report.after - 1].end
        yield ReportedSpan(start, end, Span(verb.start, verb.end), inverted, report.owned)


def _is_inside(start: int, end: int, quoted: Sequence[QuotedSpan]) -> bool:
    """Whether a span of text lies in quotation marks, and so reports nothing outside them."""
    index = bisect_right(quoted, start, key=lambda quote: quote.start) - 1
    return index >= 0 and quoted[index].end >= end


def _before_marks(text: str, reported: ReportedSpan, quoted: Sequence[QuotedSpan]) -> ReportedSpan | None:
    """A report cut before the clause with quotation marks; None if these are in its first clause, or its verb is inside
    them.
    """
    if _is_inside(reported.cue.start, reported.cue.end, quoted):
        return None
    index = bisect_left(quoted, reported.start, key=lambda quote: quote.start)
    if index and quoted[index - 1].end > reported.start:
        return None
    if index == len(quoted) or quoted[index].start >= reported.end:
        return reported
    if reported.start < reported.cue.start < quoted[index].start:
        comma = text.rfind(",", reported.start, reported.cue.start)
        enough = comma > 0 and len(text[reported.start : comma].split()) >= _LEAST_WORDS
        return replace(reported, end=comma) if enough else None
    turns = [found.start() for found in _TURN.finditer(text, reported.start, quoted[index].start)]
    if not turns or len(text[reported.start : turns[-1]].split()) < _LEAST_WORDS:
        return None
    return replace(reported, end=turns[-1])
