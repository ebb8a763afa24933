"""Rows of tables that tabs divide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.cutting.tabbed_tables import fold_row, write_cells


def test_lines_with_equally_many_tabs_are_rows() -> None:
    assert write_cells("Before\nMonth\tLoaves \n May\t64\nAfter") == "Before\nMonth | Loaves\nMay | 64\nAfter"


def test_a_first_column_of_numbers_is_no_list_where_more_columns_follow() -> None:
    assert write_cells("1\tGoose\t9\n2\tAnna Marie\t7") == "1 | Goose | 9\n2 | Anna Marie | 7"


def test_empty_cells_stay_and_blank_lines_divide_nothing() -> None:
    assert write_cells("a\tb\tc\n\nd\t\te") == "a | b | c\n\nd |  | e"


@pytest.mark.parametrize(
    "text",
    [
        "no tab at all",
        "one\tline",
        "a\tb\nc\td\te",
        "a\tb\nprose\nc\td",
        "1.\tWhisk the eggs\n2.\tFold",
        "•\tWhisk the eggs\n•\tFold",
        "\tindented\n\tindented",
    ],
)
def test_other_tabs_stay(text: str) -> None:
    assert write_cells(text) == text


@given(st.text("ab\t\n ."))
def test_nothing_but_tabs_and_the_space_around_them_changes(text: str) -> None:
    written = write_cells(text)
    assert written.count("\n") == text.count("\n")
    assert written.translate({9: None, 32: None, 124: None}) == text.translate({9: None, 32: None})


@pytest.mark.parametrize(
    ("line", "folded"),
    [("  a \t b ", "a b"), ("d |  | e", "d |  | e"), ("d | |   | e", "d |  |  | e"), ("a || b", "a || b")],
)
def test_folding_keeps_empty_cells(line: str, folded: str) -> None:
    assert fold_row(line) == folded
