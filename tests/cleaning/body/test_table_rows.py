"""Rows of tables in the article, which are kept together."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.table_rows import find_rows
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model import blocks

Label = Callable[..., list[tuple[str, str]]]

ROWS = ["Month | Loaves | Late", "January | 1,240 | 3", "February | 980 | 0", "March | 1,512 | 12"]


def test_a_table_of_a_text_page_stays_whole_with_its_head(story: list[str], label_text: Label) -> None:
    labels = dict(label_text("Goose wins", "By Ida Holm", *story[:3], *ROWS, *story[3:]))
    assert [labels[row] for row in ROWS] == ["table"] * 4
    assert [labels[one] for one in story] == ["paragraph"] * 6


def test_cells_that_tabs_divide_stay_apart(story: list[str], label_text: Label) -> None:
    table = "\n".join(row.replace(" | ", "\t") for row in ROWS)
    labels = dict(label_text("Goose wins", "By Ida Holm", *story[:3], table, *story[3:]))
    assert [labels.get(row) for row in ROWS] == ["table"] * 4


def test_a_menu_on_one_line_is_no_table(story: list[str], label_text: Label) -> None:
    labels = dict(label_text("Home | News | Sport", "Goose wins", *story, "About | Contact | Privacy"))
    assert "table" not in labels.values()


def test_an_html_table_stays_whole_with_its_head(story: list[str], label_html: Label) -> None:
    rows = "".join("<tr><td>" + row.replace(" | ", "<td>") for row in ROWS[1:])
    head = "<tr><th>" + ROWS[0].replace(" | ", "<th>")
    above, below = ("".join(f"<p>{one}</p>" for one in part) for part in (story[:3], story[3:]))
    labels = dict(label_html("<article><h1>Goose wins</h1>", above, f"<table>{head}{rows}</table>", below))
    assert [labels[row] for row in ROWS] == ["table"] * 4


def rows_in(lines: list[str], taken: set[int], tag: str | None = None, labelled: int | None = None) -> set[int]:
    """The lines that are rows of a table, where some are the article's and one may have a label already."""
    page = [blocks.Block(line, order, tag, path=("html", "body")) for order, line in enumerate(lines)]
    labels = BlockLabels(page, read_block_features(page))
    if labelled is not None:
        labels.put(labelled, blocks.Label.DATE, "gives a date")
    scores = BlockScores([0.9] * len(page), [], learnt_tables().text)
    return set(find_rows(labels, ArticleSpan(frozenset(taken), range(len(page)), scores)))


def test_a_line_without_a_letter_or_with_a_label_is_no_row() -> None:
    assert rows_in([*ROWS, "--- | --- | ---"], {1}) == {0, 1, 2, 3}
    assert rows_in([*ROWS, "--- | --- | ---"], {1}, labelled=0) == {1, 2, 3}
    assert rows_in(ROWS, {1}, labelled=1) == set()


@pytest.mark.parametrize(("count", "is_table"), [(3, True), (2, False)])
def test_a_scraped_table_has_three_rows(count: int, is_table: bool) -> None:
    assert bool(rows_in(ROWS[:count], {0})) is is_table
    assert rows_in(ROWS[:count], set()) == set()


@pytest.mark.parametrize(("taken", "is_table"), [({0, 1, 2}, True), ({0, 1}, False)])
def test_half_of_the_rows_of_an_html_table_are_the_articles(taken: set[int], is_table: bool) -> None:
    assert bool(rows_in([f"Loaves | {number}" for number in range(6)], taken, "tr")) is is_table
