"""Lines that were cut to one width, and lines that only stand below each other."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.hard_wraps import join_hard_wraps

WORDS = st.lists(
    st.sampled_from("a an the goose barley regatta harbour notwithstanding".split()), min_size=60, max_size=120
)


def wrapped(paragraphs: list[str], width: int = 68) -> list[str]:
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += [*textwrap.wrap(paragraph, width, break_on_hyphens=False), ""]
    return lines


def without_blanks(lines: list[str]) -> list[str]:
    return [line for line in lines if line]


def test_paragraphs_wrapped_to_one_width_are_joined(story: list[str]) -> None:
    lines = ["The Quay", "", "Goose wins regatta", "", *wrapped(story)]
    assert without_blanks(join_hard_wraps(lines)) == ["The Quay", "Goose wins regatta", *story]


def test_a_scrape_with_a_line_for_each_paragraph_stays_as_it_is(story: list[str]) -> None:
    lines = ["Home", "News", "Sport", "Goose wins regatta", *story, "Share", "2 hours ago", "Most read"]
    assert join_hard_wraps(lines) == lines


def test_titles_below_each_other_are_not_joined(story: list[str]) -> None:
    titles = [
        "Harbour master rules on geese",
        "Barley price up again in Merrow",
        "Pier to close for winter, says council",
    ]
    assert join_hard_wraps(titles * 4) == titles * 4


CUT = ["The harbour master said on Monday that the course of the next rega-", "tta will be longer by a mile.", ""]
KEPT = ["The harbour master said on Monday that the goose is a bird well-", "known to the police of the town.", ""]


def test_a_word_cut_at_a_lines_end_is_mended(story: list[str]) -> None:
    joined = without_blanks(join_hard_wraps(wrapped(story) + CUT))
    assert joined[-1].endswith("the course of the next regatta will be longer by a mile.")


def test_a_hyphen_that_the_text_writes_elsewhere_stays(story: list[str]) -> None:
    joined = without_blanks(join_hard_wraps(wrapped([*story, "It was a well-known goose."]) + KEPT))
    assert joined[-1].endswith("the goose is a bird well-known to the police of the town.")


@given(st.lists(WORDS, min_size=5, max_size=6), st.integers(50, 90))
def test_wrapping_and_joining_give_the_paragraphs_back(paragraphs: list[list[str]], width: int) -> None:
    texts = [" ".join(words) for words in paragraphs]
    assert without_blanks(join_hard_wraps(wrapped(texts, width))) == texts


@given(st.lists(st.text(max_size=80).filter(lambda text: "\n" not in text), max_size=30))
def test_no_word_is_lost(lines: list[str]) -> None:
    folded = [" ".join(line.split()) for line in lines]
    assert "".join(join_hard_wraps(folded)).replace(" ", "").replace("-", "").replace("‐", "") == "".join(
        folded
    ).replace(" ", "").replace("-", "").replace("‐", "")
