"""Who said what, as rows and lines of the panel of voices."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.annotating.version import VERSION
from reader.model.annotations import Annotations, EntityKind, Quote, QuoteKind
from reader.model.voices import IN_MARKS, Voice
from reader.ui.viewmodels.voice_rows import VoiceRow, bar_of, lay_out_voices, no_voices, voice_rows

TEXT = "“The kiln is far too hot for anybody to stand beside it,” said Renn. “Ash.”"
HOT = Quote(0, TEXT.index(" said"), QuoteKind.DIRECT)
ASH = Quote(TEXT.index("“Ash"), len(TEXT), QuoteKind.DIRECT)
VOICES = (Voice("Oda Renn", EntityKind.PERSON, (HOT,), 12), Voice(None, None, (ASH,), 1))


def lines(width: int, voices: tuple[Voice, ...] = VOICES) -> list[str]:
    return [line.text for line in lay_out_voices(voice_rows(voices), TEXT, width)]


def test_each_speaker_is_a_row_and_each_quote_one_below() -> None:
    rows = voice_rows(VOICES)
    assert rows == [
        VoiceRow(VOICES[0], 12 / 13),
        VoiceRow(VOICES[0], 12 / 13, HOT),
        VoiceRow(VOICES[1], 1 / 13),
        VoiceRow(VOICES[1], 1 / 13, ASH),
    ]


def test_a_speaker_has_a_bar_figures_and_the_beginnings_of_the_quotes() -> None:
    assert lines(40) == [
        "1 voice · 2 quotes · 13 words",
        "",
        "@ Oda Renn",
        "━━━━━━━━━━━━━━─  92%  1 quote · 12 words",
        "“The kiln is far too hot for anybody to",
        " stand beside it,”",
        "",
        "· unattributed",
        "━──────────────   8%  1 quote · 1 word",
        "“Ash.”",
    ]


def test_bars_are_equally_long_and_stand_before_their_figures() -> None:
    shown = [line for line in lines(40) if "%" in line]
    assert [line.index("%") for line in shown] == [shown[0].index("%")] * 2
    assert shown[0].endswith(" 92%  1 quote · 12 words") and shown[1].endswith(" 8%  1 quote · 1 word")


def test_on_a_narrow_panel_the_bar_has_a_line_of_its_own() -> None:
    shown = lines(24)
    place = next(number for number, line in enumerate(shown) if "%" in line)
    assert shown[place] == "━" * 17 + "╸" + "─" + "  92%" and shown[place + 1] == "1 quote · 12 words"


def test_a_name_and_a_quote_are_parts_called_as_in_the_article() -> None:
    police = Voice("police", None, (ASH,), 1)
    lines = lay_out_voices(voice_rows((*VOICES, police)), TEXT, 40)
    parts = {piece.text: piece.part for line in lines for piece in line.pieces}
    assert (parts["Oda Renn"], parts["police"], parts["unattributed"]) == ("person", "voice", "detail")
    assert parts["“Ash.”"] == "quote" and {"bar", "track"} <= set(parts.values())


@pytest.mark.parametrize(
    ("share", "bar"),
    [(0, "──────────"), (1, "━━━━━━━━━━"), (0.5, "━━━━━─────"), (0.55, "━━━━━╸────"), (0.0001, "╸─────────")],
)
def test_a_bar_is_filled_by_half_cells_and_what_is_something_is_seen(share: float, bar: str) -> None:
    assert "".join(piece.text for piece in bar_of(share, 10)) == bar


@given(st.floats(0, 1), st.integers(0, 60))
def test_every_bar_is_as_long_as_it_must_be(share: float, width: int) -> None:
    assert sum(len(piece.text) for piece in bar_of(share, width)) == width


def test_less_than_half_a_hundredth_is_not_called_nothing() -> None:
    many = (Voice("Oda Renn", None, (HOT,), 1_000), Voice(None, None, (ASH,), 1))
    assert any(" <1%  " in line for line in lines(60, many)) and any("1,000 words" in line for line in lines(60, many))


@given(st.integers(1, 80), st.text(st.sampled_from("ab 橋é"), max_size=60))
def test_no_line_is_wider_than_the_panel(width: int, name: str) -> None:
    voices = (Voice(name or None, EntityKind.PLACE, (HOT, ASH), 10**9),)
    assert all(cell_len(line) <= max(width, 4) for line in lines(width, voices))


def test_nothing_said_is_no_line() -> None:
    assert lines(40, ()) == []


INDIRECT = Quote(0, 5, QuoteKind.INDIRECT)


@pytest.mark.parametrize(
    ("annotations", "sentence"),
    [
        (None, "No article is open."),
        (Annotations(), "The marks of this article are not ready yet."),
        (Annotations(version=VERSION - 1), "The marks of this article are not ready yet."),
        (Annotations(version=VERSION), "No quotes found in this article."),
        (
            Annotations((INDIRECT, INDIRECT), version=VERSION),
            "No quotes in quotation marks in this article; 2 indirect quotes not shown.",
        ),
    ],
)
def test_what_is_missing_is_said(annotations: Annotations | None, sentence: str) -> None:
    assert no_voices(annotations, IN_MARKS) == sentence
    assert (
        no_voices(Annotations((INDIRECT,), version=VERSION), frozenset(QuoteKind)) == "No quotes found in this article."
    )
