"""Letters that mean the same to a person who looks for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.searching.folded_letters import FOLDS, fold_letters


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("José Øster", "Jose Oster"),
        ("“Quay’s”", '"Quay\'s"'),
        ("a–b\u00a0c", "a-b c"),
        ("Straße", "Strasse"),
        ("ﬁne …", "fine ..."),
        ("か が", "か が"),
        ("｢か｣", '"か"'),
        ("Norway", "Norway"),
    ],
)
def test_accents_and_kinds_of_marks_go_and_letters_stay(text: str, folded: str):
    assert text.translate(FOLDS) == folded


@given(st.characters())
def test_what_is_folded_stays_as_it_is(letter: str):
    folded = letter.translate(FOLDS)
    assert folded.translate(FOLDS) == folded


@given(st.text(st.sampled_from("ab .\n“é…ßか｢") | st.characters()))
def test_a_text_is_folded_letter_by_letter(text: str):
    assert fold_letters(text) == text.translate(FOLDS)
