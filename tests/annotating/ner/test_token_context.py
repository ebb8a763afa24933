"""What a document says of its words."""

import pytest

from reader.annotating.ner.token_context import PADDING, nouns_have_capitals, read_token_context
from reader.annotating.ner.tokens import BREAK


def test_words_are_noted_by_how_the_document_writes_them() -> None:
    context = read_token_context("Boats came . Then Ines Vell met Mr. Okafor by boats .".split())
    assert context.lower == {"came", "met", "by", "boats"}
    assert context.inner == {"Ines", "Vell", "Mr.", "Okafor"}
    assert context.named == {"Vell", "Okafor"}


def test_every_token_has_neighbours() -> None:
    context = read_token_context(["Vell", "left"])
    assert context.padded_words == [*[BREAK] * PADDING, "Vell", "left", *[BREAK] * PADDING]
    assert [token.lower for token in context.padded_features] == ["", "", "", "vell", "left", "", "", ""]


@pytest.mark.parametrize(("capitals", "have"), [(2, False), (3, True)])
def test_nouns_have_capitals_where_more_than_a_quarter_of_inner_words_do(capitals: int, have: bool) -> None:
    words = ["Das", *["Vell"] * capitals, *["sagte"] * 8]
    assert nouns_have_capitals([*words[:9], ".", "Das"]) is have
