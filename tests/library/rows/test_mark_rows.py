"""Corrections of marks as rows: each comes back, and what only a newer Broadsheet knows is none."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.library.library import Library
from reader.library.rows.mark_rows import (
    corrected_annotations,
    mark_correction_from_row,
    mark_correction_to_row,
    mark_corrections_of,
)
from reader.model.annotations import Annotations, Entity, EntityKind
from reader.model.mark_corrections import MarkCorrection, NameCorrection, QuoteCorrection

Row = tuple[Any, ...]

EACH: list[tuple[MarkCorrection, Row]] = [
    (QuoteCorrection("“Yes,”", 1, "Ida Holm"), ("quote", "“Yes,”", 1, None, "speaker", "Ida Holm")),
    (QuoteCorrection("“Yes,”", 0), ("quote", "“Yes,”", 0, None, "nobody", None)),
    (QuoteCorrection("“Yes,”", 2, is_quote=False), ("quote", "“Yes,”", 2, None, "no quote", None)),
    (QuoteCorrection("“Yes,”", 2, "Ida", is_quote=False), ("quote", "“Yes,”", 2, None, "no quote", "Ida")),
    (NameCorrection("Quay", None, EntityKind.PLACE), ("name", "Quay", None, None, "place", None)),
    (NameCorrection("Quay", 3, EntityKind.DATE, EntityKind.PERSON), ("name", "Quay", 3, "person", "date", None)),
    (NameCorrection("Quay", 0, None, EntityKind.PLACE), ("name", "Quay", 0, "place", "no name", None)),
]


@pytest.mark.parametrize(("correction", "row"), EACH)
def test_each_correction_comes_back_from_its_row(correction: MarkCorrection, row: Row):
    assert mark_correction_to_row(correction) == row
    assert mark_correction_from_row(*row) == correction


@pytest.mark.parametrize(
    "row",
    [
        ("quote", "“Yes,”", None, None, "speaker", "Ida"),
        ("quote", "“Yes,”", 0, None, "sung", "Ida"),
        ("quote", "“Yes,”", 0, None, "place", None),
        ("name", "Quay", 0, None, "bird", None),
        ("name", "Quay", 0, "bird", "place", None),
        ("name", "Quay", 0, None, "speaker", None),
        ("verse", "Quay", 0, None, "place", None),
    ],
)
def test_a_row_of_another_kind_is_no_correction(row: Row):
    assert mark_correction_from_row(*row) is None


def test_those_of_an_article_come_in_their_order_without_the_ones_that_are_not_known(
    library: Library, put: Callable[..., int], make_article
):
    ids = [put(make_article(name)) for name in ("Quay", "Mill")]
    rows = [(ids[0], 3, *EACH[1][1]), (ids[0], 1, *EACH[4][1]), (ids[0], 2, *("verse", "Quay", 0, None, "place", None))]
    for row in (*rows, (ids[1], 0, *EACH[0][1])):
        library.write("INSERT INTO mark_correction VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    with library.reading() as connection:
        assert mark_corrections_of(connection, ids[0]) == (EACH[4][0], EACH[1][0])
        assert mark_corrections_of(connection, 9) == ()


def test_the_marks_of_an_article_have_its_corrections(library: Library, put: Callable[..., int], make_article):
    text, found = "Quay", Annotations((), (Entity(0, 4, EntityKind.PERSON, "Quay"),), 3)
    article_id, other = put(make_article("One", text)), put(make_article("Two", text))
    library.write("INSERT INTO mark_correction VALUES (?, 0, ?, ?, ?, ?, ?, ?)", (article_id, *EACH[4][1]))
    with library.reading() as connection:
        assert corrected_annotations(connection, other, text, found) is found
        (name,) = corrected_annotations(connection, article_id, text, found).entities
        assert name == Entity(0, 4, EntityKind.PLACE, "Quay")
