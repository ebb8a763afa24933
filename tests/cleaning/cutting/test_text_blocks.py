"""A text scrape cut into blocks."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.base.safe_text import safe_text
from reader.cleaning.cutting.tabbed_tables import fold_row
from reader.cleaning.cutting.text_blocks import cut_text
from tests.examples import scaled


def test_every_line_with_words_is_a_block_and_blank_ones_are_none() -> None:
    blocks = list(cut_text("\n\nOne goose\n  \n\t\nTwo geese\nThree\n"))
    assert [block.text for block in blocks] == ["One goose", "Two geese", "Three"]
    assert [block.order for block in blocks] == [0, 1, 2]


def test_a_block_knows_whether_blank_space_stands_above_it() -> None:
    assert [block.gap for block in cut_text("One\nTwo\n\nThree\n   \nFour\nFive")] == [True, False, True, True, False]


def test_white_space_inside_a_line_folds() -> None:
    assert [block.text for block in cut_text("   One \t  goose\xa0\u3000 swam  ")] == ["One goose swam"]


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\x0c", "\x85"])
def test_every_kind_of_line_end_ends_a_block(line_end: str) -> None:
    assert [block.text for block in cut_text(f"One{line_end}Two")] == ["One", "Two"]


def test_a_text_page_has_no_elements_and_no_links() -> None:
    (block,) = cut_text("See https://quay.example/goose for more")
    assert (block.tag, block.path, block.links) == (None, (), ())


def test_escape_sequences_are_gone_and_a_line_of_nothing_else_is_no_block() -> None:
    assert [block.text for block in cut_text("\x1b[31m\x1b[0m\nA \x1b[1mgoose\x1b[0m")] == ["A goose"]


@given(st.text(st.characters(exclude_characters="\u00ad"), max_size=200))  # which cuts words, see below
@example("| |")
@settings(max_examples=scaled(300))
def test_no_word_of_a_page_is_lost_or_moved(text: str) -> None:
    blocks = list(cut_text(text))
    assert [word for block in blocks for word in block.text.split()] == safe_text(text).split()
    assert all(block.text == fold_row(block.text) for block in blocks)


def test_a_word_cut_at_a_soft_hyphen_is_one_word() -> None:
    assert [block.text for block in cut_text("The harbour\u00ad  \n  master spoke.\nHe left.")] == [
        "The harbourmaster spoke.",
        "He left.",
    ]
