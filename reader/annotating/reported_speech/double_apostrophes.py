"""Finds speech between two apostrophes for each mark, as some agencies send it: ''The bridge is old,'' the mayor said.

Such marks are not paired with other quotation marks, as an apostrophe and the mark after it look the same: what they
enclose is reported speech if a verb of saying stands beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.annotating.grammar.saying import SPEAKING
from reader.annotating.grammar.sentences import Layout, Word, split_words
from reader.annotating.reported_speech.reported import ReportedSpan
from reader.model.annotations import Span

_MARK = re.compile("''")
_BESIDE = 260
"""Characters after speech, or between two pieces of it, in which the verb stands."""
_BEFORE = 90
_LEAST = 3
"""The fewest words of speech: fewer are a piece of somebody's sentence, or a title."""


@dataclass(frozen=True, slots=True)
class _ApostropheSpan:
    """Words between two apostrophes on either side, as a half-open span that includes them."""

    start: int
    end: int


def find_double_apostrophe_speech(layout: Layout) -> list[ReportedSpan]:
    """The speech of a text between two apostrophes on either side, in order. Takes time linear in the text."""
    if "''" not in layout.text:
        return []
    return [found for start, end in layout.paragraphs for found in _in_paragraph(layout.text, start, end)]


def _in_paragraph(text: str, start: int, end: int) -> Iterator[ReportedSpan]:
    spans = [one for one in _apostrophe_spans(text, start, end) if len(text[one.start : one.end].split()) >= _LEAST]
    done = start
    for number, span in enumerate(spans):
        if span.start < done:
            continue
        following = spans[number + 1] if number + 1 < len(spans) else None
        limit = following.start if following else end
        if cue := _cue_after(text, span, limit):
            goes_on = following is not None and _goes_on(text, span, following)
            done = following.end if following and goes_on else span.end
            yield ReportedSpan(span.start, done, cue, not text[span.end : cue.start].strip())
        elif cue := _cue_before(text, max(done, span.start - _BEFORE), span):
            done = span.end
            yield ReportedSpan(span.start, done, cue, False)


def _apostrophe_spans(text: str, start: int, end: int) -> Iterator[_ApostropheSpan]:
    """The spans between an opening pair of apostrophes and the pair that closes it."""
    opened: int | None = None
    for found in _MARK.finditer(text, start, end):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if found.start() == start or before in " ([—–-":
            opened = found.start() if after.strip() else None
        elif opened is not None:
            closed = found.end() + (after == "'")
            yield _ApostropheSpan(opened, closed)
            opened = None


def _cue_after(text: str, span: _ApostropheSpan, limit: int) -> Span | None:
    """The verb after speech that ends with a comma: "…,'' said the mayor"."""
    if text[span.start : span.end].rstrip("'")[-1:] not in (",", "?", "!", "-"):
        return None
    return _first_verb(split_words(text, span.end, min(limit, span.end + _BESIDE)))


def _cue_before(text: str, first: int, span: _ApostropheSpan) -> Span | None:
    """The verb before speech, with a comma or colon between: "the mayor said: ''…"."""
    if text[first : span.start].rstrip()[-1:] not in (",", ":"):
        return None
    return _first_verb(split_words(text, first, span.start)[::-1])


def _first_verb(words: list[Word]) -> Span | None:
    for word in words:
        if word.text in SPEAKING:
            return Span(word.start, word.end)
        if word.text in ".?!":
            return None
    return None


def _goes_on(text: str, span: _ApostropheSpan, following: _ApostropheSpan) -> bool:
    """Whether only the attribution stands between two pieces of speech."""
    between = text[span.end : following.start].rstrip()
    return len(between) <= _BESIDE and between[-1:] in ",.-—–"
