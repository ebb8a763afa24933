"""Where the lines of one paragraph break, measured against Rich's own idea of widths."""

import sys
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from reader.ui.viewmodels.body_layout import _NARROW, is_narrow, text_width, wrap
from tests.examples import scaled

SCRIPTS = (
    "abc def, ghij. “klm” — naïve Straße",
    "Ελληνικά και Кириллица",
    "東京で新しい橋が開通した。「長かった」と市長は語った。",
    "서울에서 새 다리가 열렸다",
    "สะพานใหม่เปิดแล้ว",
    "नया पुल खुला",
    "جسر جديد في المدينة",
    "e\u0301 o\u0308 👍 👍🏽 👩\u200d👩\u200d👧 ☁\ufe0f 🇳🇴 1\ufe0f\u20e3",
)
LETTERS = st.sampled_from(sorted(set("".join(SCRIPTS)) | set("   ")))
TEXTS = st.text(LETTERS, max_size=60).map(lambda text: text.lstrip("\u200d"))
WIDTHS = st.integers(min_value=1, max_value=24)


def lines_of(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


# -- what holds for every text


@settings(max_examples=scaled(150))
@given(TEXTS, WIDTHS)
@example("a文,,,。", 6)
@example("\u200c👍abcd", 5)
@example("abc ", 3)
def test_no_line_is_wider_than_the_width_unless_it_is_a_single_letter(text: str, width: int) -> None:
    for line in lines_of(text, width):
        assert cell_len(line) <= width or len(split_graphemes(line)[0]) == 1


@settings(max_examples=scaled(150))
@given(TEXTS, WIDTHS)
@example("one \u0308two", 3)
@example("one  two   three", 4)
def test_lines_cover_the_text_in_order_and_leave_out_nothing_but_spaces(text: str, width: int) -> None:
    before = 0
    for start, end in wrap(text, width):
        assert before <= start <= end
        assert set(text[before:start]) <= {" "}
        before = end
    assert set(text[before:]) <= {" "}


@settings(max_examples=scaled(150))
@given(TEXTS, WIDTHS)
def test_lines_begin_and_end_where_graphemes_do(text: str, width: int) -> None:
    graphemes, _ = split_graphemes(text)
    edges = {0, *(end for _, end, _ in graphemes)}
    assert {place for line in wrap(text, width) for place in line} <= edges


@settings(max_examples=scaled(60))
@given(st.lists(st.text("abcxyzéß", min_size=1, max_size=12), min_size=1, max_size=12), WIDTHS, st.booleans())
def test_only_words_longer_than_a_line_are_broken(words: list[str], width: int, has_wide: bool) -> None:
    text = " ".join([*words, *(["橋"] if has_wide else [])])
    pieces = {piece for line in lines_of(text, width) for piece in line.split()}
    for word in words:
        assert word in pieces or len(word) > width


@given(st.lists(st.text("abcé", min_size=1, max_size=6), min_size=1, max_size=12), st.integers(6, 24), st.booleans())
def test_a_line_takes_every_word_that_fits(words: list[str], width: int, has_wide: bool) -> None:
    text = " ".join([*words, *(["\u0e01\u0e47"] if has_wide else [])])
    lines = lines_of(text, width)
    for line, following in zip(lines, lines[1:], strict=False):
        assert cell_len(line) + 1 + cell_len(following.split()[0]) > width


@given(st.lists(st.text("abc", min_size=1, max_size=14), min_size=1, max_size=12), WIDTHS)
def test_measuring_breaks_narrow_text_where_counting_does(words: list[str], width: int) -> None:
    text = " ".join(words)
    counted = wrap(text, width)
    measured = wrap(f"{text} {'─' * width}", width)  # a character outside the table of narrow ones
    assert measured[: len(counted)] == counted


# -- single texts


def test_a_text_that_fits_is_one_line() -> None:
    assert wrap("five!", 5) == [(0, 5)]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == [(0, 0)]


def test_the_space_at_a_break_is_on_neither_line() -> None:
    assert wrap("north bank", 6) == [(0, 5), (6, 10)]


def test_a_word_that_ends_at_the_edge_stays_whole() -> None:
    assert lines_of("a ferry left", 7) == ["a ferry", "left"]


@pytest.mark.parametrize("text", ["toll   plan", "toll   plän─"])
def test_a_run_of_spaces_at_a_break_is_on_neither_line(text: str) -> None:
    assert lines_of(text, 5) == [text[:4], text[7:]]


@pytest.mark.parametrize("text", ["ferry ", "fähre─ ", "ferry  "])
def test_spaces_at_the_end_make_no_line_of_their_own(text: str) -> None:
    assert lines_of(text, len(text.rstrip())) == [text.rstrip()]


def test_a_long_word_breaks_between_its_letters() -> None:
    assert lines_of("an unputdownable tale", 6) == ["an", "unputd", "ownabl", "e tale"]


def test_a_width_of_one_puts_each_letter_on_a_line() -> None:
    assert lines_of("to be", 1) == ["t", "o", "b", "e"]


@pytest.mark.parametrize("width", [0, -3])
def test_a_width_of_nothing_is_taken_as_one(width: int) -> None:
    assert wrap("ab", width) == wrap("ab", 1)


def test_a_wide_letter_stands_alone_where_it_does_not_fit() -> None:
    assert lines_of("橋だ", 1) == ["橋", "だ"]


def test_japanese_breaks_between_any_two_letters() -> None:
    assert lines_of("新しい橋が開通", 6) == ["新しい", "橋が開", "通"]


def test_a_wide_letter_that_fits_by_half_goes_to_the_next_line() -> None:
    assert lines_of("新しい橋", 7) == ["新しい", "橋"]


@pytest.mark.parametrize("mark", "。、」）！？ー")
def test_no_line_begins_with_closing_punctuation(mark: str) -> None:
    assert lines_of(f"新しい橋{mark}", 8) == ["新しい", f"橋{mark}"]


@pytest.mark.parametrize("mark", "「（『【“")
def test_no_line_ends_with_opening_punctuation(mark: str) -> None:
    assert lines_of(f"新しい{mark}橋", 8) == ["新しい", f"{mark}橋"]


def test_a_latin_word_that_fits_a_line_stays_whole_in_japanese_text() -> None:
    assert lines_of("市長はLindと語る", 8) == ["市長は", "Lindと語", "る"]
    assert lines_of("東京Abcdefgh", 8) == ["東京", "Abcdefgh"]


def test_thai_marks_take_no_cell() -> None:
    assert lines_of("ก็ก็ก็", 2) == ["ก็ก็", "ก็"]


def test_a_combining_accent_stays_on_its_letter() -> None:
    assert lines_of("cafe\u0301s", 4) == ["cafe\u0301", "s"]


@pytest.mark.parametrize("emoji", ["👩\u200d👩\u200d👧", "☁\ufe0f", "1\ufe0f\u20e3", "👍🏽"])
def test_an_emoji_of_several_characters_stays_whole(emoji: str) -> None:
    assert lines_of(emoji * 2, 3) == [emoji, emoji]


def test_no_space_is_left_at_the_end_of_a_line_before_an_emoji() -> None:
    assert lines_of("good 👍👍", 6) == ["good", "👍👍"]


def test_a_long_text_is_wrapped_whole() -> None:
    text = "ferry 橋 " * 20_000
    lines = wrap(text, 72)
    assert lines[-1][1] >= len(text) - 1
    assert all(cell_len(text[start:end]) <= 72 for start, end in lines)


# -- widths


def test_every_narrow_character_takes_one_cell() -> None:
    assert [character for character in _NARROW if cell_len(character) != 1] == []


def test_widths_are_those_of_rich_for_all_characters_that_pages_may_hold() -> None:
    printable = (
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Cc", "Co")
    )
    assert [character for character in printable if text_width(character) != cell_len(character)] == []


@given(st.text(LETTERS, max_size=40))
def test_the_width_of_a_text_is_that_of_rich(text: str) -> None:
    assert text_width(text) == cell_len(text)


@pytest.mark.parametrize("text", ["plain", "“naïve” — 5 €", "Ελληνικά", "Кириллица"])
def test_european_text_is_narrow(text: str) -> None:
    assert is_narrow(text)


@pytest.mark.parametrize("text", ["橋", "👍", "e\u0301", "ก็", "a\u200db", "☁\ufe0f"])
def test_text_that_must_be_measured_is_not_narrow(text: str) -> None:
    assert not is_narrow(text)
