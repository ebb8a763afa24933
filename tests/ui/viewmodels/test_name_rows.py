"""Who and what is named, as rows and lines of the panel of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.annotating.version import VERSION
from reader.model.annotations import Annotations, Entity, EntityKind
from reader.model.mentions import Named
from reader.ui.viewmodels.name_rows import NameRow, lay_out_names, name_rows, no_names


def named(name: str, kind: EntityKind, times: int = 1) -> Named:
    return Named(name, kind, tuple(Entity(n, n + 1, kind, name) for n in range(times)))


ODA = named("Oda Renn", EntityKind.PERSON, 7)
TRUST = named("Kiln Trust", EntityKind.ORGANISATION, 2)
VELM = named("Velm", EntityKind.PLACE)


def test_the_names_of_a_kind_stand_under_its_heading() -> None:
    bo = named("Bo", EntityKind.PERSON)
    assert name_rows([ODA, bo, TRUST]) == [
        NameRow(EntityKind.PERSON, 2),
        NameRow(EntityKind.PERSON, 7, ODA),
        NameRow(EntityKind.PERSON, 1, bo),
        NameRow(EntityKind.ORGANISATION, 1),
        NameRow(EntityKind.ORGANISATION, 2, TRUST),
    ]


def test_each_name_has_the_sign_of_its_kind_and_its_number_of_mentions() -> None:
    assert [line.text for line in lay_out_names(name_rows([ODA, TRUST, VELM]), 20)] == [
        "@ People           1",
        "@ Oda Renn         7",
        "",
        "& Organisations    1",
        "& Kiln Trust       2",
        "",
        "⌂ Places           1",
        "⌂ Velm             1",
    ]


def test_the_name_gone_to_says_which_of_its_mentions_it_is() -> None:
    assert lay_out_names(name_rows([ODA]), 20, stepped=1, step=2)[1].text == "@ Oda Renn       3/7"


def test_names_are_parts_called_as_in_the_article() -> None:
    lines = lay_out_names(name_rows([ODA, TRUST, VELM]), 20)
    assert [line.pieces[1].part for line in lines if line.pieces] == [
        "heading", "person", "heading", "organisation", "heading", "place",
    ]  # fmt: skip


@given(st.integers(4, 60), st.text(st.sampled_from("ab 橋é"), max_size=60))
def test_no_line_is_wider_than_the_panel(width: int, name: str) -> None:
    assert all(
        cell_len(line.text) <= width for line in lay_out_names(name_rows([named(name, EntityKind.PLACE)]), width)
    )


@pytest.mark.parametrize(
    ("annotations", "sentence"),
    [
        (None, "No article is open."),
        (Annotations(), "The marks of this article are not ready yet."),
        (Annotations(version=VERSION - 1), "The marks of this article are not ready yet."),
        (Annotations(version=VERSION), "No names found in this article."),
    ],
)
def test_what_is_missing_is_said(annotations: Annotations | None, sentence: str) -> None:
    assert no_names(annotations) == sentence
