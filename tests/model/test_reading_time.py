"""How long an article takes to read."""

import pytest

from reader.model.reading_time import CHARACTERS_PER_MINUTE, WORDS_PER_MINUTE, count_words, reading_minutes


@pytest.mark.parametrize("minutes", [1, 2, 7, 60])
def test_a_minute_is_a_fixed_number_of_words(minutes: int) -> None:
    assert reading_minutes("word " * WORDS_PER_MINUTE * minutes) == minutes


@pytest.mark.parametrize("text", ["", "word", " \n "])
def test_nothing_takes_less_than_a_minute(text: str) -> None:
    assert reading_minutes(text) == 1


def test_minutes_are_rounded_to_the_nearest() -> None:
    assert reading_minutes("word " * round(WORDS_PER_MINUTE * 2.4)) == 2
    assert reading_minutes("word " * round(WORDS_PER_MINUTE * 2.6)) == 3


@pytest.mark.parametrize("character", ["海", "の", "カ", "ก", "ក", "မ", "㐀"])
def test_a_script_without_spaces_is_counted_by_the_character(character: str) -> None:
    assert reading_minutes(character * CHARACTERS_PER_MINUTE * 4) == 4


@pytest.mark.parametrize("word", ["море", "바다", "θάλασσα", "größer", "don’t"])
def test_a_script_with_spaces_is_counted_by_the_word(word: str) -> None:
    assert reading_minutes(f"{word} " * WORDS_PER_MINUTE * 3) == 3


def test_a_mixed_text_takes_the_sum_of_both() -> None:
    assert reading_minutes("海" * CHARACTERS_PER_MINUTE * 2 + " word" * WORDS_PER_MINUTE * 3) == 5


def test_words_on_lines_of_their_own_are_words_too() -> None:
    assert reading_minutes("one\ntwo\n" * WORDS_PER_MINUTE) == 2


@pytest.mark.parametrize(("text", "words"), [("", 0), ("two words", 2), ("橋が開通", 4), ("橋 opens in 海", 4)])
def test_words_are_counted_and_of_scripts_without_spaces_letters(text: str, words: int) -> None:
    assert count_words(text) == words
