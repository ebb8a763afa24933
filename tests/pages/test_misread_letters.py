"""Letters that were read in the wrong charset before they came into a feed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.pages.feeds import parse_feed
from reader.pages.misread_letters import has_misread_letters, reread_letters


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("don\x92t \x93so\x94 2001\x962005", "don’t “so” 2001–2005"),
        ("donâ\x80\x99t cafÃ© Ã\x9fx", "don’t cafÃ© ßx"),
        ("é\x92", "é’"),
        ("\x81\x8d", ""),
        ("a\x85b \x9b31m", "a…b \x9b31m"),
        ("a \x9b31m", "a \x9b31m"),
        ("plain, and é ß", "plain, and é ß"),
    ],
)
def test_letters_are_read_as_they_were_meant(read: str, meant: str) -> None:
    assert reread_letters(read) == meant
    assert has_misread_letters(read.encode()) == (read != meant)


@pytest.mark.parametrize("number", ["&#146;", "&#x92;", "&#X0092;"])
def test_a_number_may_stand_for_a_letter(number: str) -> None:
    assert has_misread_letters(number.encode())
    data = f"<rss><channel><item><title>don{number}t</title></item></channel></rss>".encode()
    assert parse_feed(data, "https://a.example/").entries[0].title == "don’t"


@pytest.mark.parametrize("number", ["&#160;", "&#1046;", "&#x9;", "&#x2019;", "&#133", "&#1520;"])
def test_other_numbers_stand_for_themselves(number: str) -> None:
    assert not has_misread_letters(number.encode())


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"))))
def test_text_without_control_characters_stays(text: str) -> None:
    assert reread_letters(text) == text
