"""The blocks of a document, and on which line each of its characters stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.model.article import BULLET, Article, Paragraph, ParagraphKind
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import (
    BLANK_LINE,
    Document,
    Role,
    TextLine,
    document_of_blocks,
    fit,
    lay_out,
    line_at,
)
from reader.ui.viewmodels.table_layout import split_at_pads
from tests.examples import scaled

WORDS = st.text("ab é橋👍", min_size=1, max_size=30).map(str.strip).filter(bool)
PARAGRAPHS = st.lists(st.builds(Paragraph, WORDS, st.sampled_from(ParagraphKind)), max_size=8)
ARTICLES = st.builds(
    Article, headline=st.none() | WORDS, standfirst=st.none() | WORDS, paragraphs=PARAGRAPHS.map(tuple)
)


def shown(document: Document, width: int) -> list[str]:
    """The lines as they are shown, prefixes included; those between blocks are empty."""
    return [line.prefix + document.text[line.start : line.end] for line in lay_out(document, width)]


def blocks(*texts: str, role: Role = Role.BODY) -> Document:
    return document_of_blocks([(text, role) for text in texts])


# -- the document


@given(ARTICLES)
def test_the_offsets_of_blocks_are_those_of_the_documents_text(article: Article) -> None:
    document = document_of(article, 3)
    assert [document.text[block.start : block.end] for block in document.blocks] == [
        block.text for block in document.blocks
    ]


def test_an_offset_is_in_the_block_that_holds_it() -> None:
    document = blocks("ferry", "bridge", "toll")
    assert [document.block_at(offset) for offset in (0, 4, 5, 6, 12, 13, 99)] == [0, 0, 0, 1, 1, 2, 2]


def test_an_empty_document_has_a_beginning() -> None:
    document = Document((), 0)
    assert document.text == ""
    assert document.block_at(0) == 0
    assert len(lay_out(document, 40)) == 1


# -- lines


@given(ARTICLES, st.integers(2, 40))
def test_lines_show_every_block_in_order_and_lose_nothing_but_spaces(article: Article, width: int) -> None:
    document = document_of(article, 3)
    lines = [line for line in lay_out(document, width) if line.block != BLANK_LINE]
    texts = ["".join(document.text[line.start : line.end] for line in lines if line.block == number)
             for number in range(len(document.blocks))]  # fmt: skip
    assert [text.replace(" ", "") for text in texts] == [block.text.replace(" ", "") for block in document.blocks]
    assert [line.start for line in lines] == sorted(line.start for line in lines)


@given(ARTICLES, st.integers(2, 40))
def test_lines_with_their_prefixes_are_never_wider_than_the_width(article: Article, width: int) -> None:
    assert max(map(cell_len, shown(document_of(article, 3), width))) <= width


@given(ARTICLES, st.integers(2, 40))
def test_a_line_is_found_by_each_offset_in_it(article: Article, width: int) -> None:
    lines = lay_out(document_of(article, 3), width)
    for number, line in enumerate(lines):
        if line.block != BLANK_LINE:
            assert {line_at(lines, offset) for offset in range(line.start, line.end)} <= {number}


def test_the_line_of_a_space_at_a_break_is_the_one_before_it() -> None:
    lines = lay_out(blocks("north bank"), 6)
    assert lines[line_at(lines, 5)] == TextLine(0, 0, 5)


def test_an_offset_behind_the_end_is_on_the_last_line() -> None:
    lines = lay_out(blocks("north bank"), 6)
    assert line_at(lines, 1_000) == len(lines) - 1


def test_a_blank_line_stands_above_the_first_block_and_between_blocks() -> None:
    assert shown(blocks("one", "two"), 10) == ["", "one", "", "two"]


@pytest.mark.parametrize("role", [Role.LIST_ITEM, Role.TABLE])
def test_items_and_table_rows_stand_close(role: Role) -> None:
    document = document_of_blocks([("one", role), ("two", role), ("after", Role.BODY)])
    assert [line.block for line in lay_out(document, 20)] == [BLANK_LINE, 0, 1, BLANK_LINE, 2]


def test_a_heading_stands_close_to_its_time() -> None:
    document = document_of_blocks([("10:40", Role.TIME_STAMP), ("Toll paid", Role.SUBHEADING), ("All.", Role.BODY)])
    assert [line.block for line in lay_out(document, 20)] == [BLANK_LINE, 0, 1, BLANK_LINE, 2]


@pytest.mark.parametrize(
    ("role", "first", "second"),
    [
        (Role.LIST_ITEM, "• ", "  "),
        (Role.BLOCK_QUOTE, "┃ ", "┃ "),
        (Role.CAPTION, "▫ ", "  "),
        (Role.QUESTION, "◆ ", "  "),
    ],
)
def test_a_kind_is_recognised_by_what_stands_before_its_lines(role: Role, first: str, second: str) -> None:
    document = document_of_blocks([("north bank", role)])
    assert shown(document, 9) == ["", f"{first}north", f"{second}bank"]


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.STANDFIRST, Role.CREDIT, Role.BODY, Role.SUBHEADING])
def test_nothing_stands_before_the_lines_of_running_text(role: Role) -> None:
    assert shown(blocks("north bank", role=role), 9) == ["", "north", "bank"]


def test_a_very_narrow_pane_has_no_prefixes() -> None:
    assert shown(blocks("north", role=Role.LIST_ITEM), 8) == ["", "north"]


@pytest.mark.parametrize("width", [1, 0, -5])
def test_a_pane_of_no_width_shows_a_letter_a_line(width: int) -> None:
    assert shown(blocks("rain"), width) == ["", "r", "a", "i", "n"]


# -- cutting to a width


@settings(max_examples=scaled(150))
@given(st.text("ab é橋。👍\u0301\u200d\ufe0f☁ก็─", max_size=30), st.integers(1, 24))
def test_a_fitted_text_has_exactly_the_width(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) == width


@pytest.mark.parametrize(
    ("text", "width", "fitted"),
    [
        ("ferry", 8, "ferry   "),
        ("ferry", 5, "ferry"),
        ("ferry", 4, "fer…"),
        ("ferry", 1, "…"),
        ("ferry", 0, ""),
        ("ferry", -1, ""),
        ("新しい橋", 8, "新しい橋"),
        ("新しい橋", 7, "新しい…"),
        ("新しい橋", 6, "新し… "),
        ("新しい橋", 10, "新しい橋  "),
        ("新しい橋", 1, "…"),
    ],
)
def test_a_text_is_cut_with_an_ellipsis_or_filled_with_spaces(text: str, width: int, fitted: str) -> None:
    assert fit(text, width) == fitted


def test_joiners_at_the_edges_of_a_text_do_no_harm() -> None:
    assert fit("\u200d\u200d新しい橋\u200d", 6) == "新し… "


def lines_of(*paragraphs: Paragraph, width: int = 40) -> list[str]:
    """The lines under the credit, as they are drawn."""
    document = document_of(Article(paragraphs=paragraphs), 1)
    return [
        line.prefix + "".join(" " * cells + document.text[start:end]
                              for start, end, cells in split_at_pads(line.start, line.end, line.pads))
        for line in lay_out(document, width)[3:]
    ]  # fmt: skip


def item(text: str, mark: str = BULLET, level: int = 0) -> Paragraph:
    return Paragraph(text, ParagraphKind.LIST_ITEM, mark=mark, level=level)


def test_lists_show_their_numbers_and_inner_lists_are_indented() -> None:
    assert lines_of(
        item("Whisk the eggs", "9."), item("by hand", level=1), item("for long", "", level=1), item("Fold", "10."),
        width=12,
    ) == ["9. Whisk the", "   eggs", "• by hand", "  for long", "10. Fold"]  # fmt: skip
    assert lines_of(item("Whisk", "1."), item("by hand", level=1), item("Fold", "2.")) == [
        "1. Whisk",
        "   • by hand",
        "2. Fold",
    ]


@pytest.mark.parametrize("mark", ["x" * 80, "橋", "👍"])
def test_a_mark_that_no_page_shows_is_a_bullet(mark: str) -> None:
    assert lines_of(item("Whisk", mark)) == ["• Whisk"]


def test_the_rows_of_a_table_stand_in_columns_where_they_fit() -> None:
    rows = [Paragraph(row, ParagraphKind.TABLE) for row in ("Month | Loaves", "September | 64")]
    assert lines_of(*rows, Paragraph("After."), *rows) == [
        "Month     | Loaves",
        "September |     64",
        "",
        "After.",
        "",
        "Month     | Loaves",
        "September |     64",
    ]
    assert lines_of(*rows, width=10) == ["Month |", "Loaves", "September", "| 64"]
