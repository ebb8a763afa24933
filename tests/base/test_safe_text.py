"""The gate through which page text becomes plain text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.base.safe_text import safe_line, safe_text
from tests.examples import scaled

# Every code point, lone surrogates too, with what terminals act on drawn more often than chance would.
HOSTILE = st.one_of(
    st.characters(),
    st.integers(0xD800, 0xDFFF).map(chr),
    st.sampled_from("\x1b\x07\x08\x0b\x0c\x1c\x1d\x1e\x7f\x85\x90\x9b\x9c\x9d\u2028\u2029\u202e\u2066\ufeff\U000e0041"),
    st.sampled_from(["\x1b[2J", "\x1b]52;c;aGk=\x07", "\x1bP1q\x1b\\", "\u0301" * 9, "\r\n", "[31m", "]8;;", "m"]),
)
TEXTS = st.lists(HOSTILE, max_size=30).map("".join)

CONTROLS = {*range(0x20), *range(0x7F, 0xA0)}
BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
TAGS = {*range(0xE0000, 0xE0080)}


@given(TEXTS)
@settings(max_examples=scaled(500))
def test_no_control_bidi_or_tag_character_passes(text: str) -> None:
    assert not {ord(character) for character in safe_line(text)} & (CONTROLS | BIDI | TAGS)
    assert not {ord(character) for character in safe_text(text)} & ((CONTROLS - {0x0A}) | BIDI | TAGS)


@given(TEXTS)
@settings(max_examples=scaled(500))
def test_what_passed_passes_unchanged_again(text: str) -> None:
    line, lines = safe_line(text), safe_text(text)
    assert safe_line(line) == line
    assert safe_text(lines) == lines


@given(TEXTS)
@settings(max_examples=scaled(500))
def test_a_safe_line_is_one_line_and_safe_text_breaks_at_newlines_only(text: str) -> None:
    for line in (safe_line(text), *safe_text(text).split("\n")):
        assert not line or line.splitlines() == [line]


@given(TEXTS)
@settings(max_examples=scaled(300))
def test_what_passed_can_be_encoded(text: str) -> None:
    safe_line(text).encode("utf-8")
    safe_text(text).encode("utf-8")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\xa0\u2007\u202f")))
@settings(max_examples=scaled(300))
def test_letters_figures_and_marks_of_any_script_are_kept(text: str) -> None:
    assert safe_line(text) == text
    assert safe_text(text) == text


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31;1m",
        "\x1b[2J",
        "\x9b31m",
        "\x1b]0;title\x07",
        "\x1b]52;c;aGVsbG8=\x1b\\",
        "\x9d52;c;aGVsbG8=\x9c",
        "\x1bPq#0\x1b\\",
        "\x1b_command\x1b\\",
        "\x1b(B",
        "\x1bc",
        "\x1b=",
    ],
)
def test_a_whole_escape_sequence_goes_with_all_that_it_holds(sequence: str) -> None:
    assert safe_line(f"the {sequence}tide") == "the tide"
    assert safe_text(f"the {sequence}tide") == "the tide"


@pytest.mark.parametrize("opening", ["\x1b]0;", "\x9d0;", "\x1bP", "\x90", "\x1b_", "\x1b^"])
def test_a_string_without_an_end_loses_its_introducer_alone(opening: str) -> None:
    assert "The tide came in." in safe_line(f"before {opening}The tide came in.")
    assert safe_text(f"before {opening}The tide\ncame in.").endswith("The tide\ncame in.")


@pytest.mark.parametrize("opening", ["\x1b[31;1", "\x9b31;1"])
def test_a_control_sequence_without_an_end_loses_no_text(opening: str) -> None:
    assert safe_text(f"before {opening}\nThe tide").endswith("31;1\nThe tide")


@pytest.mark.parametrize(
    "line_end", ["\n", "\r", "\r\n", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
)
def test_every_line_end_is_one_newline_in_text_and_a_space_in_a_line(line_end: str) -> None:
    assert safe_text(f"one{line_end}two") == "one\ntwo"
    assert safe_line(f"one{line_end}two").split() == ["one", "two"]


@pytest.mark.parametrize("space", ["\t", "\xa0", "\u2007", "\u202f"])
def test_tabs_and_no_break_spaces_become_spaces(space: str) -> None:
    assert safe_line(f"10{space}km") == "10 km"
    assert safe_text(f"10{space}km") == "10 km"


@pytest.mark.parametrize("unseen", ["\xad", "\u200b", "\u2060", "\ufeff", "\u180e", "\ufff9"])
def test_unseen_characters_inside_a_word_go(unseen: str) -> None:
    assert safe_line(f"har{unseen}bour") == "harbour"


def test_a_joiner_inside_an_emoji_or_an_indic_word_stays() -> None:
    assert safe_line("👩\u200d🚒") == "👩\u200d🚒"
    assert safe_line("क\u094d\u200cष") == "क\u094d\u200cष"


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert safe_line("a\ud800b") == "a\ufffdb"


def test_eight_marks_on_a_letter_stay_and_no_more() -> None:
    assert safe_line("z" + "\u0301" * 8) == "z" + "\u0301" * 8
    assert safe_line("z" + "\u0301" * 300 + "a") == "z" + "\u0301" * 8 + "a"


def test_a_plain_line_is_given_back_itself() -> None:
    line = "Nine cyclists crossed the bridge at noon."
    assert safe_line(line) is line
