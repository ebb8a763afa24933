"""People by the word before them."""

import pytest

from reader.annotating.ner.honorifics import apply_honorifics
from reader.annotating.ner.second_pass import Name


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ([], [Name(2, 4, "PER")]),
        ([Name(2, 4, "PER")], [Name(2, 4, "PER")]),
        ([Name(2, 4, "ORG")], [Name(2, 4, "PER")]),
        ([Name(1, 4, "LOC")], [Name(2, 4, "PER")]),
        ([Name(2, 3, "LOC")], [Name(2, 3, "PER")]),
        ([Name(3, 5, "PER")], [Name(2, 3, "PER"), Name(3, 5, "PER")]),
        ([Name(6, 7, "LOC")], [Name(2, 4, "PER"), Name(6, 7, "LOC")]),
    ],
)
def test_whoever_has_an_honorific_is_a_person(names: list[Name], found: list[Name]) -> None:
    assert apply_honorifics("Then Ms. Ruta Haldane left for Vell .".split(), names) == found


@pytest.mark.parametrize("text", ["Then Mr. President left", "Then Mr. and Mrs. left", "the ms. Vell", "Then Ms."])
def test_an_honorific_without_a_name_makes_nobody(text: str) -> None:
    assert apply_honorifics(text.split(), []) == []


@pytest.mark.parametrize(
    ("text", "end"), [("Then Ms. Ruta", 3), ("Then Ms. Ruta Vik Holm", 5), ("Ms. Ruta Vik Holm Dale", 4)]
)
def test_a_name_after_an_honorific_has_three_words_at_most_and_ends_with_the_text(text: str, end: int) -> None:
    assert [name.end for name in apply_honorifics(text.split(), [])] == [end]
