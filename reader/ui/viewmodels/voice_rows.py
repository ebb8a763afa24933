"""The rows of the panel of voices: who said what. Pure; no Textual."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from reader.model.annotations import Annotations, Quote, QuoteKind
from reader.model.voices import Voice, shares
from reader.ui.viewmodels.missing_marks import why_none_yet
from reader.ui.viewmodels.name_signs import part_of_kind, sign_of_kind
from reader.ui.viewmodels.panel_lines import BLANK, NO_ROW, PanelLine, TextRun, entry, opening

_NOBODY = "unattributed"
_WIDEST_BAR, _LEAST_BAR = 20, 6
_PERCENT = 5
"""Cells of a share in per cent, with the space before it."""


class VoiceRow(NamedTuple):
    """A speaker, with the share of all quoted words from 0 to 1; or, with `quote`, one of the quotes."""

    voice: Voice
    share: float
    quote: Quote | None = None


def voice_rows(voices: Sequence[Voice]) -> list[VoiceRow]:
    """The rows of the panel: each speaker with the quotes below."""
    rows: list[VoiceRow] = []
    for voice, share in zip(voices, shares(voices), strict=True):
        rows.append(VoiceRow(voice, share))
        rows += [VoiceRow(voice, share, quote) for quote in voice.quotes]
    return rows


def lay_out_voices(rows: Sequence[VoiceRow], text: str, width: int) -> list[PanelLine]:
    """The lines of the panel at a width in cells; `text` is `Article.text`."""
    if not rows:
        return []
    lines = [PanelLine(NO_ROW, (TextRun(line, "detail"),)) for line in opening(_summary(rows), width)]
    bar = _bar_width(rows, width)
    for number, row in enumerate(rows):
        if row.quote is not None:
            lines += _quote_lines(number, text[row.quote.start : row.quote.end], width)
            continue
        lines.append(BLANK)
        name = TextRun(row.voice.name or _NOBODY, part_of_kind(row.voice.kind) if row.voice.name else "detail")
        lines += entry(number, sign_of_kind(row.voice.kind), name, TextRun("", "detail"), width)
        lines += _share_lines(number, row, bar, width)
    return lines


def _summary(rows: Iterable[VoiceRow]) -> str:
    voices = [row.voice for row in rows if row.quote is None]
    named = sum(voice.name is not None for voice in voices)
    quotes = _number(sum(len(voice.quotes) for voice in voices), "quote")
    words = _number(sum(voice.words for voice in voices), "word")
    return f"{_number(named, 'voice')} · {quotes} · {words}"


def _quote_lines(number: int, words: str, width: int) -> list[PanelLine]:
    first, *others = opening(words, max(1, width - 1))
    return [
        PanelLine(number, (TextRun(first, "quote"),)),
        *(PanelLine(number, (TextRun(" ", "quote"), TextRun(other, "quote"))) for other in others),
    ]


def _share_lines(number: int, row: VoiceRow, bar: int, width: int) -> list[PanelLine]:
    """The share as a bar and in per cent, and the counts: on one line where the panel is wide enough."""
    percent = f"{_percent(row.share):>{_PERCENT}}"
    counts = counted(row.voice)
    if bar >= _LEAST_BAR:
        return [PanelLine(number, (*bar_of(row.share, bar), TextRun(f"{percent}  {counts}", "detail")))]
    bar = width - _PERCENT
    shown = [PanelLine(number, (*bar_of(row.share, bar), TextRun(percent, "detail")))] if bar >= _LEAST_BAR else []
    return [*shown, *(PanelLine(number, (TextRun(line, "detail"),)) for line in opening(counts, width))]


def _bar_width(rows: Iterable[VoiceRow], width: int) -> int:
    """Cells of the bars, which all have the same length, next to the longest text."""
    texts = [len(counted(row.voice)) for row in rows if row.quote is None]
    return min(_WIDEST_BAR, width - _PERCENT - 2 - max(texts, default=0))


def counted(voice: Voice) -> str:
    """The number of a speaker's quotes and words, as people read it."""
    quotes = len(voice.quotes)
    return f"{_number(quotes, 'quote')} · {_number(voice.words, 'word')}"


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def _percent(share: float) -> str:
    return "<1%" if 0 < share < 0.005 else f"{round(share * 100)}%"


def bar_of(share: float, width: int) -> tuple[TextRun, TextRun]:
    """A bar of a width in cells, filled by a share from 0 to 1 in steps of half a cell; any share above 0 shows."""
    halves = min(2 * width, max(round(share * 2 * width), 1 if share > 0 else 0))
    filled = "━" * (halves // 2) + "╸" * (halves % 2)
    return TextRun(filled, "bar"), TextRun("─" * (width - len(filled)), "track")


def no_voices(annotations: Annotations | None, kinds: Collection[QuoteKind]) -> str:
    """Why there are no voices to show, for the annotations of the open article and the kinds of quotes shown."""
    quotes = annotations.quotes if annotations else ()
    hidden = sum(quote.kind is QuoteKind.INDIRECT for quote in quotes)
    if hidden and QuoteKind.INDIRECT not in kinds:
        return f"No quotes in quotation marks in this article; {_number(hidden, 'indirect quote')} not shown."
    return why_none_yet(annotations) or "No quotes found in this article."
