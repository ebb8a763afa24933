"""The original page as rows: signs, columns, wrapped lines, boundaries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.blocks import Block, Label, LabelledBlock
from reader.ui.viewmodels.body_layout import text_width
from reader.ui.viewmodels.page_rows import (
    GUTTER,
    LEGEND,
    SIGNS,
    LineStatus,
    PageRow,
    columns_of,
    is_in_article,
    label_text,
    lay_out_page,
    legend,
    next_boundary,
    reads_in_article,
    reason_rows,
    status_of,
)


def line(text: str, label: Label = Label.PARAGRAPH, reason: str = "reads like the article (93%)") -> LabelledBlock:
    return LabelledBlock(Block(text, 0), label, reason)


@pytest.mark.parametrize(
    ("label", "status"),
    [
        (Label.HEADLINE, LineStatus.TITLE),
        (Label.SUBHEADING, LineStatus.TITLE),
        (Label.PARAGRAPH, LineStatus.ARTICLE),
        (Label.TABLE, LineStatus.ARTICLE),
        (Label.BYLINE, LineStatus.ARTICLE),
        (Label.RAIL_STORY, LineStatus.RAIL),
        (Label.RAIL_AGE, LineStatus.RAIL),
        (Label.FURNITURE, LineStatus.DROPPED),
    ],
)
def test_a_label_says_what_became_of_a_line(label: Label, status: LineStatus):
    assert status_of(label) is status


def test_what_became_of_a_line_is_seen_without_colour():
    assert SIGNS[LineStatus.ARTICLE] == SIGNS[LineStatus.TITLE]
    assert len({SIGNS[one] for one in (LineStatus.ARTICLE, LineStatus.RAIL, LineStatus.DROPPED)}) == 3
    assert all(sign in LEGEND for sign in SIGNS.values())


def test_who_wrote_it_is_kept_and_yet_not_read_in_the_article():
    assert is_in_article(Label.BYLINE) and not reads_in_article(Label.BYLINE)
    assert is_in_article(Label.PARAGRAPH) and reads_in_article(Label.PARAGRAPH)
    assert not is_in_article(Label.FURNITURE) and not is_in_article(Label.RAIL_STORY)


@pytest.mark.parametrize("width", [1, 20, 79, 103])
def test_without_room_for_reasons_the_lines_have_all_of_it(width: int):
    assert columns_of(width) == (max(1, width - GUTTER - 1), 0)


@pytest.mark.parametrize("width", [104, 119, 143, 199, 300])
def test_reasons_stand_beside_lines_that_stay_readable(width: int):
    columns = columns_of(width)
    assert columns.reason >= 30 and 60 <= columns.text <= 100
    assert GUTTER + columns.text + 2 + columns.reason <= width


def test_a_long_line_is_wrapped_and_a_short_one_is_a_row():
    lines = [line("Home"), line("The goose took the cup and ate the barley."), line("Menu")]
    assert lay_out_page(lines, 20) == [
        PageRow(0, 0, 4), PageRow(1, 0, 18), PageRow(1, 19, 34), PageRow(1, 35, 42), PageRow(2, 0, 4),
    ]  # fmt: skip


@given(st.lists(st.text(max_size=40).filter(str.strip), max_size=6), st.integers(1, 30))
def test_every_line_has_its_rows_in_order(texts: list[str], width: int):
    lines = [line(text) for text in texts]
    rows = lay_out_page(lines, width)
    assert sorted({row.line for row in rows}) == list(range(len(lines)))
    assert rows == sorted(rows)
    for row in rows:
        assert text_width(lines[row.line].block.text[row.start : row.end]) <= max(width, 2)


def test_the_chance_stands_right_after_the_label():
    assert label_text(line("Goose", Label.RAIL_STORY)) == "related story 93% · reads like the article"
    assert label_text(line("Goose", Label.DATE, "gives a date")) == "date · gives a date"


def test_a_reason_goes_on_beside_the_rows_of_its_line():
    one = line("Goose", Label.FURNITURE, "boilerplate phrase between paragraphs")
    assert [row.strip() for row in reason_rows(one, 20, 4)] == [
        "boilerplate ·",
        "boilerplate phrase",
        "between paragraphs",
        "",
    ]
    assert reason_rows(one, 20, 1) == ["boilerplate · boile…"]


def test_where_reasons_do_not_show_that_of_one_line_stands_above_them():
    shown = legend(line("Goose", Label.DATE, "gives a date"), 79)
    assert shown.startswith("date · gives a date ") and "» related" in shown and text_width(shown) <= 79
    assert legend(line("Goose"), 119) == LEGEND


OUT, STORY = Label.FURNITURE, Label.RAIL_STORY
PAGE = [line("Goose", label) for label in (OUT, Label.HEADLINE, Label.DATE, STORY, OUT, Label.PARAGRAPH, OUT)]


@pytest.mark.parametrize(("start", "found"), [(0, 1), (1, 3), (3, 5), (5, 6), (6, None)])
def test_a_boundary_is_where_the_article_begins_or_ends(start: int, found: int | None):
    assert next_boundary(PAGE, start, 1) == found


@pytest.mark.parametrize(("start", "found"), [(6, 5), (5, 3), (4, 3), (3, 1), (1, None), (0, None)])
def test_boundaries_are_found_upwards_too(start: int, found: int | None):
    assert next_boundary(PAGE, start, -1) == found
