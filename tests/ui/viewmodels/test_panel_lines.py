"""Rows of a panel as lines: openings of long texts, names beside figures, and where rows stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.viewmodels.panel_lines import BLANK, PanelLine, RowExtents, TextRun, entry, head_of, opening
from tests.examples import scaled

TEXTS = st.lists(st.sampled_from(["a", "b", " ", "橋", "é", "👩‍🚀", "e\u0301"]), max_size=150).map("".join)


def name(text: str, aside: str, width: int) -> list[str]:
    return [
        line.text for line in entry(3, TextRun("@", "detail"), TextRun(text, "person"), TextRun(aside, "detail"), width)
    ]


# -- openings


def test_a_text_that_has_room_is_shown_whole() -> None:
    assert opening("“No ferry sails,”", 30) == ["“No ferry sails,”"]
    assert opening("one two three", 7) == ["one two", "three"]


def test_a_longer_one_ends_with_an_ellipsis() -> None:
    assert opening("one two three four five", 8) == ["one two", "three…"]
    assert opening("one two three four five", 8, most=1) == ["one two…"]


def test_lines_of_the_text_are_joined() -> None:
    assert opening("one\ntwo", 20) == ["one two"]


def test_nothing_is_one_empty_line() -> None:
    assert opening("", 5) == [""]


@given(TEXTS, st.integers(2, 30), st.integers(1, 3))
def test_an_opening_has_no_more_lines_and_none_is_wider_than_the_panel(text: str, width: int, most: int) -> None:
    lines = opening(text, width, most)
    assert 1 <= len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)


def test_of_a_very_long_text_only_the_beginning_is_looked_at() -> None:
    assert opening("no " * 1_000_000, 8) == ["no no no", "no no n…"]


# -- names


def test_a_name_stands_behind_its_sign_with_the_figure_at_the_right() -> None:
    assert name("Oda Renn", "3/7", 20) == ["@ Oda Renn       3/7"]


def test_a_long_name_goes_on_below_itself_and_is_cut_on_its_second_line() -> None:
    long = "The Society for the Keeping of Kilns and Ovens"
    assert name(long, "12", 20) == ["@ The Society     12", "  for the…"]


@settings(max_examples=scaled(200))
@given(TEXTS, st.sampled_from(["", "7", "123/4,567"]), st.integers(4, 40))
def test_no_line_of_a_name_is_wider_than_the_panel(text: str, aside: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in name(text, aside, width))


def test_where_there_is_room_for_a_name_the_figures_stand_below_each_other() -> None:
    assert {cell_len(name(text, "9", 24)[0]) for text in ("Bo", "橋が開通", "Société Générale")} == {24}


# -- rows


@pytest.mark.parametrize(
    ("stops", "place", "head"),
    [((1, 2, 4), 0, 0), ((1, 2, 4), 1, 2), ((1, 2, 4), 2, 3)],
)
def test_the_first_row_below_a_heading_is_seen_with_it(stops: tuple[int, ...], place: int, head: int) -> None:
    assert head_of(stops, place) == head


def test_rows_are_found_by_their_lines() -> None:
    places = RowExtents([PanelLine(0), BLANK, PanelLine(1), PanelLine(1), PanelLine(2)])
    assert [(places.first(row), places.last(row)) for row in range(3)] == [(0, 0), (2, 3), (4, 4)]
