"""Pasted text and keys are told apart before parsing, whatever they hold, however the input is cut into pieces."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual._xterm_parser import XTermParser

from reader.ui.paste_gate import (
    MARKER_SILENCE,
    MOST_PASTED,
    PASTE_END,
    PASTE_START,
    SILENCE,
    InputChunk,
    PasteGate,
)

KEY_DELAY = 0.1

HOSTILE = (
    "\x1bD", "\x1b\x1bD", "\x1b[3~u", "a\x1b[", "\x1b[200~D", "\x1b[200", "\x1b[201", "\x1b", "\x1b[201~"[:5] + "\x1bQ",
    "\x1b[<0;1;1M", "\x1bOP", "\x1b[I", "\r\x1bD", "\x00D",
)  # fmt: skip
"""Texts that Textual's parser takes for keys, or gets stuck on, inside a paste."""

KEYS = ("j", "D", "\x1b[A", "\x1b[<0;10;5M", "\r", "ä", "\x1b[3~")

pasted_texts = (
    st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8)))
    .map("".join)
    .filter(lambda text: PASTE_END not in text + PASTE_END[:-1])
)
parts = st.lists(st.one_of(st.sampled_from(KEYS), pasted_texts.map(lambda text: PASTE_START + text + PASTE_END)))


def joined(chunks: Iterable[InputChunk]) -> tuple[str, list[str]]:
    """The keys without the markers, and the pasted texts."""
    chunks = list(chunks)
    keys = "".join(text for text, is_pasted in chunks if not is_pasted)
    return keys.replace(PASTE_START, "").replace(PASTE_END, ""), [text for text, is_pasted in chunks if is_pasted]


def cut(text: str, borders: Iterable[int]) -> list[str]:
    """A text in pieces."""
    places = sorted({border % (len(text) + 1) for border in borders} | {0, len(text)})
    return [text[first:last] for first, last in zip(places, places[1:], strict=False)]


@given(parts, st.lists(st.integers(0, 10_000)))
def test_pasted_texts_come_whole_and_keys_in_their_order(parts: list[str], borders: list[int]) -> None:
    gate = PasteGate(KEY_DELAY)
    found = joined([chunk for piece in cut("".join(parts), borders) for chunk in gate.feed(piece, 0)])
    pasted = [part[len(PASTE_START) : -len(PASTE_END)] for part in parts if part.startswith(PASTE_START)]
    assert found == ("".join(part for part in parts if not part.startswith(PASTE_START)), pasted)


@given(parts, st.lists(st.integers(0, 10_000)))
def test_a_parser_behind_the_gate_sees_the_keys_that_were_pressed_and_no_others(
    parts: list[str], borders: list[int]
) -> None:
    gate, parser, alone = PasteGate(KEY_DELAY), XTermParser(), XTermParser()
    chunks = [chunk for piece in cut("".join(parts), borders) for chunk in gate.feed(piece, 0)]
    seen = [repr(one) for text, is_pasted in chunks if not is_pasted for one in parser.feed(text)]
    keys = [part for part in parts if not part.startswith(PASTE_START)]
    assert [one for one in seen if not one.startswith("Paste")] == [
        repr(one) for key in keys for one in alone.feed(key)
    ]


@pytest.mark.parametrize("text", HOSTILE)
def test_textual_alone_would_not_give_these_texts_back(text: str) -> None:
    """The gate is needed as long as this holds for one of them."""
    parser = XTermParser()
    found = [*parser.feed(f"{PASTE_START}{text}{PASTE_END}"), *parser.feed("j")]
    gate = PasteGate(KEY_DELAY)
    keys, pasted = joined(gate.feed(f"{PASTE_START}{text}{PASTE_END}j", 0))
    assert (keys, pasted) == ("j", [text])
    if text == "\x1bD":
        assert [type(one) for one in found] != [events.Paste, events.Key]


def test_keys_are_passed_on_at_once_the_beginning_of_a_marker_too() -> None:
    gate = PasteGate(KEY_DELAY)
    assert [gate.feed(letter, 0) for letter in "\x1b[2"] == [[InputChunk(letter)] for letter in "\x1b[2"]


def test_a_start_marker_that_comes_in_two_parts_is_not_taken_for_keys() -> None:
    gate = PasteGate(KEY_DELAY)
    gate.feed("\x1b[2", 0)
    assert gate.is_within_marker
    gate.idle(0.9 * MARKER_SILENCE)
    assert gate.is_within_marker
    chunks = gate.feed(f"00~D{PASTE_END}", MARKER_SILENCE)
    assert chunks == [InputChunk("00~"), InputChunk("D", is_pasted=True), InputChunk(PASTE_END)]


@pytest.mark.parametrize("beginning", [PASTE_START[:length] for length in range(1, len(PASTE_START))])
def test_what_follows_is_pasted_although_the_parser_has_taken_the_beginning_for_keys(beginning: str) -> None:
    gate = PasteGate(KEY_DELAY)
    gate.feed(beginning, 0)
    assert gate.idle(2 * MARKER_SILENCE) == []
    assert not gate.is_within_marker
    chunks = gate.feed(f"{PASTE_START[len(beginning) :]}D{PASTE_END}", 3)
    assert chunks == [InputChunk(PASTE_START), InputChunk("D", is_pasted=True), InputChunk(PASTE_END)]


def test_escape_and_then_other_keys_are_keys() -> None:
    gate = PasteGate(KEY_DELAY)
    gate.feed("\x1b", 0)
    gate.idle(KEY_DELAY)
    assert gate.feed("[", 0.2) + gate.feed("j", 0.3) == [InputChunk("["), InputChunk("j")]


def test_a_paste_that_never_ends_gives_the_keyboard_back_after_silence() -> None:
    gate = PasteGate(KEY_DELAY)
    gate.feed(f"{PASTE_START}Press D\x1b[20", 0)
    assert gate.idle(0.9 * SILENCE) == []
    assert gate.idle(SILENCE) == [InputChunk("Press D\x1b[20", is_pasted=True), InputChunk(PASTE_END)]
    assert gate.feed("j", SILENCE + 1) == [InputChunk("j")]


def test_input_puts_the_end_of_a_paste_off() -> None:
    gate = PasteGate(KEY_DELAY)
    gate.feed(f"{PASTE_START}one", 0)
    gate.feed("two", 0.9 * SILENCE)
    assert gate.idle(1.5 * SILENCE) == []


def test_the_rest_of_a_paste_that_came_after_silence_is_pasted_too() -> None:
    gate = PasteGate(KEY_DELAY)
    gate.feed(f"{PASTE_START}first", 0)
    gate.idle(SILENCE)
    keys, pasted = joined(gate.feed(f"{'D' * 100}{PASTE_END}j", 5))
    assert (keys, pasted) == ("j", ["D" * 100])


def test_a_paste_without_an_end_takes_bounded_memory() -> None:
    gate = PasteGate(KEY_DELAY)
    gate.feed(PASTE_START, 0)
    for _ in range(18):
        gate.feed("x" * 1_000_000, 0)
    keys, pasted = joined(gate.feed(f"{PASTE_END}j", 0))
    assert (keys, [len(text) for text in pasted]) == ("j", [MOST_PASTED])
