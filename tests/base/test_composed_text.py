"""Letters with marks as one character."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.safe_text import composed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("cafe\u0301", "caf\u00e9"),
        ("\u304b\u3099", "\u304c"),
        ("\u1100\u1161\u11a8", "\uac01"),
        ("gans", "gans"),
        ("\u00bd \ufb01", "\u00bd \ufb01"),
    ],
)
def test_a_letter_and_its_mark_are_one_character(text: str, expected: str) -> None:
    assert composed(text) == expected


def test_a_text_that_is_composed_stays_as_it_is() -> None:
    text = "Das Café am Hafen öffnet um neun."
    assert composed(text) is text


@given(st.text())
def test_both_ways_to_write_a_text_become_one(text: str) -> None:
    assert composed(normalize("NFD", text)) == composed(normalize("NFC", text)) == composed(composed(text))
