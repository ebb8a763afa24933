"""Finds the outermost quoted spans of a text, whatever quotation marks its language uses.

No span crosses the end of a paragraph. A quote without a closing mark either goes on in the next paragraph of the text
that runs on, which then opens with a mark of its own, or has lost its mark: its span ends with the paragraph at the
latest.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.annotating.quotation_marks.asides import next_in_run
from reader.annotating.quotation_marks.double_marks import DOUBLE, Open, pair_marks
from reader.annotating.quotation_marks.single_marks import SINGLE, opens_alone, pair_single_marks

_MAY_QUOTE = re.compile(f"[{DOUBLE}]|{SINGLE}")
"""What a paragraph with quotes has."""
_OPENERS = "“„«「『"
"""Marks that open a quote even if nothing closes it; other marks do so only at the start of a paragraph."""
_ATTRIBUTION = re.compile(
    r"[,?!…—](?=\s(?!(?:and|but|or|so|that|who|which|when|as|if|because|then)\s)"
    r"(?:[^\W\d_][\w’'.-]*\s){0,4}(?:said|says|added|wrote|asked|explained|replied|told)\b(?!\sthat))"
)
_SLIP = re.compile(r"[.,!?]['’](?=\s|$)")
"""A single mark where a double one was meant."""
_SENTENCE_END = re.compile(r"[.!?…。！？](?=\s|$)")
_BEFORE_SPEECH = frozenset((". ", "! ", "? ", "… ", ": "))
_LEAST_SPEECH = 6
"""The fewest words that a mark which may close as well opens in the middle of a paragraph."""
_LEAST_WORDS = 3
"""The fewest words between a mark that nothing closes and the next that opens: with fewer, the first is a stray."""


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words in quotation marks, the marks included, as a half-open span of code points; `closed` is false without a
    closing mark.
    """

    start: int
    end: int
    closed: bool


def find_quoted_spans(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[QuotedSpan]:
    """Find every outermost quoted span, in order. Takes time linear in the text.

    `paragraphs` are those of the text as half-open spans, in order.
    """
    found: list[QuotedSpan] = []
    for number, (start, end) in enumerate(paragraphs):
        if not _MAY_QUOTE.search(text, start, end):
            continue
        after = next_in_run(text, paragraphs, number)
        following = paragraphs[after][0] if after < len(paragraphs) else len(text)
        found += _find_in_paragraph(text, start, end, following)
    return found


def _find_in_paragraph(text: str, start: int, end: int, following: int) -> list[QuotedSpan]:
    pairs = pair_marks(text, start, end)
    doubles = _outermost(pairs.closed)
    goes_on = opens_alone(text, following)
    singles, single = pair_single_marks(text, start, end, doubles, goes_on)
    closed = _outermost([*doubles, *singles])
    found = [QuotedSpan(*span, True) for span in closed]
    opened = [one for one in pairs.open if not _is_inside(one.offset, closed)]
    if opened and _goes_on(text, start, opened[0], closed, following):
        return [QuotedSpan(start, end, False)]
    if opened:
        found += _unclosed(text, start, end, opened, closed, following)
    elif single is not None and goes_on:
        found = [quoted for quoted in found if quoted.end <= single] + [QuotedSpan(single, end, False)]
    return sorted(found, key=lambda quoted: quoted.start)


def _goes_on(text: str, start: int, opened: Open, closed: Sequence[tuple[int, int]], following: int) -> bool:
    """Whether a mark at the start of a paragraph opens all of it and goes on in the next: marks of other kinds lie
    inside.
    """
    inner = any(text[offset] == opened.mark for offset, _ in closed)
    return opened.offset == start and not inner and text[following : following + 1] == opened.mark


def _unclosed(
    text: str, start: int, end: int, opened: Sequence[Open], closed: Sequence[tuple[int, int]], following: int
) -> Iterator[QuotedSpan]:
    """The quotes of a paragraph that lost their closing mark, each up to the next mark that opens."""
    starts = sorted({one.offset for one in opened} | {offset for offset, _ in closed})
    for one in opened:
        if not (one.mark in _OPENERS or one.offset == start or _opens_speech(text, one.offset, end)):
            continue
        index = bisect_right(starts, one.offset)
        if index < len(starts):
            stop = _lost_end(text, one.offset, starts[index])
            if len(text[one.offset : stop].split()) >= _LEAST_WORDS:
                yield QuotedSpan(one.offset, stop, False)
        elif text[following : following + 1] == one.mark:
            yield QuotedSpan(one.offset, end, False)
        else:
            yield QuotedSpan(one.offset, _lost_end(text, one.offset, end), False)


def _opens_speech(text: str, offset: int, end: int) -> bool:
    """Whether a mark between sentences, or after a colon, opens several words in a paragraph."""
    before, first = text[max(0, offset - 2) : offset], text[offset + 1 : offset + 2]
    return (
        before in _BEFORE_SPEECH
        and first.isupper()
        and len(text[offset : min(end, offset + 100)].split()) >= _LEAST_SPEECH
    )


def _lost_end(text: str, offset: int, limit: int) -> int:
    """The end of a quote whose closing mark was lost.

    It ends before its attribution; if it begins inside a sentence, with that sentence; else at `limit`, which is the
    end of the paragraph or the next mark that opens.
    """
    if found := _ATTRIBUTION.search(text, offset, limit) or _SLIP.search(text, offset, limit):
        return found.end()
    if text[offset + 1 : offset + 2].islower() and (found := _SENTENCE_END.search(text, offset, limit)):
        return found.end()
    return offset + len(text[offset:limit].rstrip())


def _outermost(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that lie in no other, in order."""
    found: list[tuple[int, int]] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found


def _is_inside(offset: int, spans: Sequence[tuple[int, int]]) -> bool:
    index = bisect_right(spans, (offset, len(spans) and spans[-1][1])) - 1
    return index >= 0 and offset < spans[index][1]
