"""The rows that a line of a page takes, and where a pane scrolls for it."""

import pytest

from reader.model.blocks import Block, Label, LabelledBlock
from reader.ui.viewmodels.page_layout import PageLayout, ShownPage


def lines(*texts: str) -> list[LabelledBlock]:
    return [LabelledBlock(Block(text, number), Label.PARAGRAPH, "a rule") for number, text in enumerate(texts)]


@pytest.fixture
def layout() -> PageLayout:
    """Forty lines of a row each but the line 20, which has ten rows."""
    return PageLayout(lines(*["rain"] * 20, "rain fog " * 10, *["rain"] * 19), 13)


def test_a_line_has_the_rows_that_its_text_takes(layout: PageLayout) -> None:
    assert [layout.rows_of(line) for line in (0, 19, 20, 21, 39)] == [
        range(1),
        range(19, 20),
        range(20, 30),
        range(30, 31),
        range(48, 49),
    ]
    assert len(layout) == 49 and layout.rows_of(40) == range(0)


def test_a_pane_of_another_width_needs_another_layout(layout: PageLayout) -> None:
    assert layout.fits(13) and not layout.fits(14) and not PageLayout().fits(13)


def test_without_a_width_there_are_no_rows() -> None:
    assert len(PageLayout(lines("rain"), 0)) == 0 and PageLayout(lines("rain"), 0).rows_of(0) == range(0)


@pytest.mark.parametrize(("line", "top"), [(12, 10), (17, 10), (11, 9), (18, 11), (0, -2), (20, 18)])
def test_a_line_is_scrolled_to_only_as_far_as_rows_around_it_need(layout: PageLayout, line: int, top: int) -> None:
    assert layout.top_for(line, 10, 10) == top


@pytest.mark.parametrize(("line", "top"), [(10, 10), (17, 10), (18, 15), (9, 6)])
def test_a_boundary_outside_the_pane_comes_to_a_third_of_it(layout: PageLayout, line: int, top: int) -> None:
    assert layout.top_for_boundary(line, 10, 10) == top


@pytest.mark.parametrize(
    ("steps", "top", "continues"),
    [(1, 18, True), (1, 22, False), (1, 10, False), (-1, 22, True), (-1, 20, False), (-1, 30, False), (0, 22, False)],
)
def test_a_line_longer_than_the_pane_continues_below_and_above(
    layout: PageLayout, steps: int, top: int, continues: bool
) -> None:
    assert layout.continues(20, steps, top, 8) is continues


def test_the_cursor_stays_within_the_lines() -> None:
    page = ShownPage(lines("rain", "fog", "sun"))
    assert [page.with_cursor(line).cursor for line in (-1, 1, 3)] == [0, 1, 2]
    assert page.with_cursor(1).line == page.lines[1] and page.with_cursor(1).progress == pytest.approx(2 / 3)
    assert ShownPage().with_cursor(5).cursor == 0 and ShownPage().line is None and ShownPage().progress == 0
