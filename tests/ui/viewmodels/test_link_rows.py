"""A link of an article as the lines of a row."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.viewmodels.body_layout import text_width
from reader.ui.viewmodels.link_rows import link_row


def test_words_stand_beside_the_number_and_the_address_below():
    assert link_row(7, "the bell", "https://a.example/b", 40) == "7  the bell\n   https://a.example/b"
    assert link_row(12, "it", "https://a.example/b", 40) == "12  it\n    https://a.example/b"


def test_what_goes_on_below_is_indented():
    lines = link_row(1, "the bell of the harbour", "https://a.example/bells/of/the/harbour", 20).splitlines()
    assert lines[:2] == ["1  the bell of the", "   harbour"]
    assert all(line.startswith("   ") for line in lines[1:])
    assert "".join(line.strip() for line in lines[2:]) == "https://a.example/bells/of/the/harbour"


@given(
    st.integers(1, 2000),
    st.text("ab 日é", max_size=60),
    st.text("ab/.日", min_size=1, max_size=90),
    st.integers(12, 80),
)
def test_no_line_is_wider_than_the_row(number: int, words: str, url: str, width: int):
    assert all(text_width(line) <= width for line in link_row(number, words, url, width).splitlines())
