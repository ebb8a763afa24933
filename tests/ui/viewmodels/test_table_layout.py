"""Rows of tables in columns."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.viewmodels.table_layout import align_rows, split_at_pads
from tests.examples import scaled

CELLS = st.text("a1€ 橋.👍-", max_size=6).map(str.strip)
ROWS = st.lists(st.lists(CELLS, min_size=1, max_size=4).map(" | ".join), max_size=6)


def drawn(rows: list[str], width: int = 40) -> list[str]:
    return [
        "".join(" " * cells + row[start:end] for start, end, cells in split_at_pads(0, len(row), pads))
        for row, pads in zip(rows, align_rows(rows, width), strict=True)
    ]


def test_cells_stand_below_each_other_and_numbers_at_the_right() -> None:
    assert drawn(["Month | Loaves | Note", "May | 1,240 | rain", "September | 64 | –"]) == [
        "Month     | Loaves | Note",
        "May       |  1,240 | rain",
        "September |     64 | –",
    ]


def test_wide_letters_take_two_cells() -> None:
    assert drawn(["橋 | open", "ferry | shut"]) == ["橋    | open", "ferry | shut"]


def test_an_empty_cell_keeps_its_column() -> None:
    assert drawn([" | Loaves | Price", "May |  | 3.20", "June | 980 |"]) == [
        "     | Loaves | Price",
        "May  |        |  3.20",
        "June |    980 |",
    ]


def test_rows_with_another_number_of_cells_have_columns_of_their_own() -> None:
    assert drawn(["Loaves of the year", "May | 64", "June | 980", "a | b | c"]) == [
        "Loaves of the year",
        "May  |  64",
        "June | 980",
        "a | b | c",
    ]


def test_a_table_that_does_not_fit_stays_as_it_is() -> None:
    rows = ["Month | What became of it", "May | rain"]
    assert drawn(rows, 25) != rows
    assert drawn(rows, 24) == rows


@settings(max_examples=scaled(200))
@given(ROWS, st.integers(1, 60))
@example(["a | b |", "c |  | d"], 60)
def test_nothing_is_drawn_but_the_rows_with_spaces(rows: list[str], width: int) -> None:
    for row, line in zip(rows, drawn(rows, width), strict=True):
        assert line.replace(" ", "") == row.replace(" ", "")
        assert line == row or cell_len(line) <= width


@given(ROWS, st.integers(0, 20), st.integers(0, 20))
def test_a_part_of_a_row_is_cut_in_pieces_that_give_it_back(rows: list[str], start: int, length: int) -> None:
    for row, pads in zip(rows, align_rows(rows, 60), strict=True):
        pieces = list(split_at_pads(start, start + length, pads))
        assert "".join(row[first:last] for first, last, _ in pieces) == row[start : start + length]
