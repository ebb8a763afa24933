"""Organisations by their last word, waters by their first."""

import pytest

from reader.annotating.ner.organisation_heads import apply_organisation_heads
from reader.annotating.ner.second_pass import Name


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Vell Harbour Authority", "LOC", "ORG"),
        ("Vell Harbour Authority", "PER", "ORG"),
        ("Vell Harbour Authority", "ORG", "ORG"),
        ("Vell Harbour", "LOC", "LOC"),
        ("Authority", "LOC", "LOC"),
        ("Vell Museum", "LOC", "LOC"),
        ("Cape Town", "LOC", "LOC"),
        ("Lake Vell", "ORG", "LOC"),
        ("Lake Vell", "PER", "PER"),
        ("Lake Council", "ORG", "ORG"),
    ],
)
def test_the_last_word_tells_an_organisation(text: str, kind: str, found: str) -> None:
    words = text.split()
    assert apply_organisation_heads(words, [Name(0, len(words), kind)]) == [Name(0, len(words), found)]
