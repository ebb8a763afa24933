"""What a person looks for in the library."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.searching.query import fold_name


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Xi Jinping", "xi jinping"),
        ("  Xi  Jinping ", "xi jinping"),
        ("José Díaz", "jose diaz"),
        ("U.S.", "us"),
        ("O’Brien", "obrien"),
        ("Jean-Luc Picardy", "jean luc picardy"),
        ("St. Olaf's", "st olafs"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("習近平", "習近平"),
        ("— & —", ""),
        ("", ""),
    ],
)
def test_a_name_is_its_words_without_case_accents_and_punctuation(name: str, folded: str):
    assert fold_name(name) == folded


@given(st.text(max_size=300))
def test_folded_once_more_a_name_is_the_same(name: str):
    assert fold_name(fold_name(name)) == fold_name(name)
