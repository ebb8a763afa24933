"""Authors who sign at the end of the text or below it."""

import pytest

from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.authors import choose_authors
from reader.model.blocks import Block, Label, LabelledBlock

TEXT = (Label.PARAGRAPH, "The goose swam.")


def signed(*lines: tuple[Label, str]) -> tuple[str, ...]:
    labelled = [LabelledBlock(Block(text, order), label, "a rule") for order, (label, text) in enumerate(lines)]
    return choose_authors(labelled, Metadata())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Author: Ida Holm", ("Ida Holm",)),
        ("Autorin: Ida Holm, Projektleiterin der Kaistiftung.", ("Ida Holm",)),
        ("Autor: Rechtsanwalt Per Vik", ("Per Vik",)),
        ("Text: Ida Holm / kai.example", ("Ida Holm",)),
        ("Auteur: Ida Holm", ("Ida Holm",)),
        ("Posted by I. K. Holm at 2:33 PM", ("I. K. Holm",)),
        ("作者：李明", ("李明",)),
        ("Autorin/Autor Ida Holm", ("Ida Holm",)),
        ("Autoren Ida Holm und Per Vik", ("Ida Holm", "Per Vik")),
        ("Author unknown to the harbour master", ()),
        ("By Ida Holm", ()),
        ("Text: Boats and geese in every harbour", ()),
    ],
)
@pytest.mark.parametrize("is_last_paragraph", [True, False])
def test_an_author_may_sign_below_the_text(line: str, names: tuple[str, ...], is_last_paragraph: bool) -> None:
    label = Label.PARAGRAPH if is_last_paragraph else Label.FURNITURE
    assert signed(TEXT, (label, line)) == names


def test_nobody_signs_in_a_list_of_other_stories() -> None:
    lines = (TEXT, (Label.RAIL_STORY, "A boat"), (Label.FURNITURE, "Author: Ida Holm"))
    assert signed(*lines) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by ida on December 4, 2006", ("ida",)),
        ("Gespeichert von ida_h am 24. Juli 2017 - 18:55", ("ida_h",)),
        ("Eingestellt von die Gans um 21:11", ("die Gans",)),
        ("Publié par ida à 08:00", ("ida",)),
        ("Posted by admin at 2:33 PM", ()),
        ("By boat on the water", ()),
    ],
)
def test_a_pen_name_beside_a_date_is_an_author(line: str, names: tuple[str, ...]) -> None:
    assert signed(TEXT, (Label.FURNITURE, line)) == names


@pytest.mark.parametrize(
    ("above", "line", "names"),
    [
        ("About the author", "Ida Holm", ("Ida Holm",)),
        ("ABOUT THE AUTHOR", "Ida Holm", ("Ida Holm",)),
        ("Published by:", "Ida Holm", ("Ida Holm",)),
        ("Autoren", "Ida Holm, Per Vik", ("Ida Holm", "Per Vik")),
        ("Über den Autor", "Ida Holm", ("Ida Holm",)),
        ("About the harbour", "Ida Holm", ()),
        ("Author", "Share this with everybody", ()),
    ],
)
def test_an_author_may_stand_below_a_line_that_announces_one(above: str, line: str, names: tuple[str, ...]) -> None:
    assert signed(TEXT, (Label.FURNITURE, above), (Label.FURNITURE, line)) == names


@pytest.mark.parametrize(
    ("below", "names"),
    [("Ida Holm is a writer on the quay.", ("Ida Holm",)), ("Per Vik is a writer on the quay.", ())],
)
def test_an_author_may_stand_above_a_line_that_says_who_that_is(below: str, names: tuple[str, ...]) -> None:
    assert signed(TEXT, (Label.FURNITURE, "Ida Holm"), (Label.FURNITURE, below)) == names


@pytest.mark.parametrize(("distance", "names"), [(15, ("Ida Holm",)), (16, ())])
def test_a_signature_stands_at_most_fifteen_lines_below_the_text(distance: int, names: tuple[str, ...]) -> None:
    buttons = [(Label.FURNITURE, "Share")] * (distance - 1)
    assert signed(TEXT, *buttons, (Label.FURNITURE, "Author: Ida Holm")) == names


@pytest.mark.parametrize(("paragraphs", "names"), [(6, ("Ida Holm",)), (7, ())])
def test_a_signature_stands_at_most_six_lines_above_the_end_of_the_text(
    paragraphs: int, names: tuple[str, ...]
) -> None:
    assert signed(TEXT, (Label.FURNITURE, "Written by Ida Holm"), *[TEXT] * paragraphs) == names
