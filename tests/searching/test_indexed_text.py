"""How a text goes into the index of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.searching import find
from reader.searching.find import find_matches, fold_text
from reader.searching.indexed_text import indexed_text, indexed_words, word_pattern


@pytest.fixture(autouse=True)
def no_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """A busy machine may be slow at the simplest pattern."""
    monkeypatch.setattr(find, "_SECONDS_FOR_A_PATTERN", 60.0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fog, on the Hallow!", "fog on the hallow"),
        ("U.S.-led", "us led"),
        ("at 9 a.m.", "at 9 am"),
        ("The end. A start", "the end a start"),
        ("quay.example", "quay example"),
        ("O’Brien’s to-do", "obrien s to do"),
        ("Zoë’s Straße", "zoe s strasse"),
        ("snake_case", "snake case"),
        ("東京で霧 fog", "東 京 で 霧 fog"),
        ("안개가", "안개가"),
        ("— & —", ""),
    ],
)
def test_the_words_of_a_text(text: str, words: str):
    assert indexed_words(text) == words


@given(st.text(max_size=60))
def test_folded_once_more_words_are_the_same(text: str):
    assert indexed_words(indexed_words(text)) == indexed_words(text)
    assert indexed_words(indexed_text(text)) == indexed_words(text)


@given(st.text(st.characters(categories=("L", "N", "Zs", "Po", "Mn")), max_size=40))
def test_the_pattern_of_words_is_a_pattern(text: str):
    words = indexed_words(text)
    find_matches(fold_text(text), word_pattern(words), True)
    assert bool(word_pattern(words)) is bool(words)
