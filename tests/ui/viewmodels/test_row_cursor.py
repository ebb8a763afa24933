"""The cursor of a panel: where it can be, and which line is at the top so that its row is visible."""

import pytest

from reader.ui.viewmodels.panel_lines import BLANK, PanelLine
from reader.ui.viewmodels.row_cursor import RowCursor

HEADING, FIRST, SECOND, THIRD = 0, 1, 2, 3
ROWS = (HEADING, FIRST, FIRST, SECOND, SECOND, THIRD)
LINES = [PanelLine(row) for row in ROWS]


@pytest.fixture
def rows() -> RowCursor:
    """Three rows below a heading: two lines, two lines, one line."""
    cursor = RowCursor()
    cursor.show([FIRST, SECOND, THIRD], 0)
    cursor.lay_out(LINES)
    return cursor


@pytest.mark.parametrize(("position", "row"), [(-4, FIRST), (0, FIRST), (1, SECOND), (2, THIRD), (9, THIRD)])
def test_the_cursor_stays_among_its_rows(rows: RowCursor, position: int, row: int) -> None:
    rows.move_to(position)
    assert rows.row == row and rows.position == max(0, min(position, rows.last))


def test_a_move_says_whether_the_cursor_is_elsewhere(rows: RowCursor) -> None:
    assert [rows.move_to(position) for position in (0, 2, 5, 1, 1)] == [False, True, False, True, False]


def test_without_rows_nothing_is_under_the_cursor() -> None:
    rows = RowCursor()
    assert rows.row is None and rows.last == -1 and rows.line(0) is BLANK


def test_the_cursor_is_never_on_a_heading(rows: RowCursor) -> None:
    assert [rows.position_of(row) for row in (HEADING, FIRST, THIRD, BLANK.row)] == [None, 0, 2, None]


@pytest.mark.parametrize("number", [-1, len(LINES)])
def test_outside_of_the_lines_all_is_blank(rows: RowCursor, number: int) -> None:
    assert rows.line(number) is BLANK


@pytest.mark.parametrize(
    ("first", "end", "positions"), [(-3, 2, [0]), (0, 6, [0, 0, 1, 1, 2]), (4, 99, [1, 2]), (6, 9, []), (-4, -1, [])]
)
def test_the_rows_of_some_lines_are_found(rows: RowCursor, first: int, end: int, positions: list[int]) -> None:
    assert rows.positions_in(first, end) == positions


@pytest.mark.parametrize(
    ("position", "top", "height", "expected"),
    [
        (0, 5, 4, 0),  # the first row: the blank line and the heading above it too
        (1, 0, 10, 0),  # in sight
        (1, 6, 3, 4),  # above the pane: its first line comes to the top
        (2, 0, 3, 4),  # below the pane: its last line comes to the foot
        (1, 0, 1, 4),  # longer than the pane: its first line comes to the top
    ],
)
def test_the_row_under_the_cursor_is_brought_into_sight(
    rows: RowCursor, position: int, top: int, height: int, expected: int
) -> None:
    rows.move_to(position)
    assert rows.top_in_sight(top, height, above=1) == expected


def test_a_row_right_below_a_heading_brings_that_into_sight() -> None:
    rows = RowCursor()
    rows.show([1, 3], 1)
    rows.lay_out([PanelLine(row) for row in (0, 1, 2, 3)])
    assert rows.top_in_sight(9, 4, above=1) == 3
    assert rows.top_in_sight(9, 4, above=0) == 2
