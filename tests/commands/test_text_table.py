"""Rows as text in columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.commands.text_table import break_line, draw_table

ROWS = [["Ida Holm", "said", "The fog is thick."], ["Olaf", "", "No."]]


def test_columns_stand_below_their_headings():
    assert draw_table(["WHO", "HOW", "WHAT"], ROWS) == [
        "WHO       HOW   WHAT",
        "Ida Holm  said  The fog is thick.",
        "Olaf            No.",
    ]


def test_without_rows_there_is_nothing():
    assert draw_table(["WHO"], []) == []


def test_in_a_width_the_last_column_is_broken_into_lines():
    assert draw_table(["WHO", "HOW", "WHAT"], ROWS, 28) == [
        "WHO       HOW   WHAT",
        "Ida Holm  said  The fog is\n                thick.",
        "Olaf            No.",
    ]


def test_wide_cells_before_the_last_are_cut():
    drawn = draw_table(["WHO", "WHAT"], [["The harbour master of Quay", "No, and never again."]], 40)
    assert drawn[1] == "The harbour maste…  No, and never again."


def test_nothing_is_cut_where_nobody_asks_for_a_width():
    long = "w" * 500
    assert draw_table(["WHO", "WHAT"], [[long, "No."], ["Ida", "Yes."]])[1:] == [f"{long}  No.", f"Ida{'':39}Yes."]


def test_wide_letters_take_two_cells():
    drawn = draw_table(["WHO", "WHAT"], [["習近平", "霧"], ["Ida", "No."]], 40)
    assert drawn[1:] == ["習近平  霧", "Ida     No."]


def test_a_line_is_broken_at_spaces_and_a_long_word_within():
    assert break_line("The fog is thick", 7) == ["The fog", "is", "thick"]
    assert break_line("a wwwwwwwww b", 4) == ["a", "wwww", "wwww", "w b"]
    assert break_line("霧霧霧", 4) == ["霧霧", "霧"]
    assert break_line("", 4) == [""]


@given(st.text(st.sampled_from("ab 霧é\u0301"), max_size=40), st.integers(2, 12))
def test_no_line_is_too_long_and_no_letter_is_lost(text: str, width: int):
    lines = break_line(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(
    st.lists(st.lists(st.text(st.sampled_from("ab 霧"), max_size=30), min_size=3, max_size=3), max_size=4),
    st.integers(44, 90),
)
def test_a_table_fits_into_its_width(rows: list[list[str]], width: int):
    for line in "\n".join(draw_table(["A", "B", "C"], rows, width)).split("\n"):
        assert cell_len(line) <= width and line == line.rstrip()


@pytest.mark.parametrize("width", [1, 5, 20])
def test_a_terminal_too_narrow_for_a_table_gets_one_all_the_same(width: int):
    assert draw_table(["WHO", "HOW", "WHAT"], ROWS, width)
