"""What stands between the paragraphs of a text and is no part of it."""

import pytest

from reader.annotating.quotation_marks.asides import is_aside, next_in_run, previous_in_run

HEADING = "A Long Wait for the Ferry"


def layout(*paragraphs: str) -> tuple[str, list[tuple[int, int]]]:
    text = "\n".join(paragraphs)
    starts = [sum(len(one) + 1 for one in paragraphs[:number]) for number in range(len(paragraphs))]
    return text, [(start, start + len(one)) for start, one in zip(starts, paragraphs, strict=True)]


@pytest.mark.parametrize(
    "paragraph",
    [
        HEADING,
        "The old pier at Harrow. Photo by Karl Reed",
        "The old pier at Harrow in 1998. (AP Photo/Karl Reed)",
        "The old pier at Harrow. Ruth Cole/AFP/Getty Images.",
        "Advertisement.",
        "Read more: The pier that nobody wanted.",
        "Sarah Cole stands on the old pier in Harrow, Penn.",
        "Sarah Cole waves to the crowd in Harrow on Monday, May 3, 2021.",
    ],
)
def test_headings_captions_and_advertisements_are_asides(paragraph: str):
    assert is_aside(paragraph, 0, len(paragraph))


@pytest.mark.parametrize(
    "paragraph",
    [
        "Mara Lindqvist runs the ferry across the sound.",
        "Mara Lindqvist stands on the pier every morning.",
        "Mara Lindqvist was born in Harrow, Penn.",
        "The ferry opened on Monday, May 3, 2021.",
        "“We have waited for nine years",
        "She put it this way:",
        "The image of Karl Reed was on every wall. " + "It was an old one. " * 20,
    ],
)
def test_the_text_that_runs_on_is_none(paragraph: str):
    assert not is_aside(paragraph, 0, len(paragraph))


@pytest.mark.parametrize(("asides", "after"), [(0, 1), (1, 2), (2, 3), (3, 1)])
def test_the_next_paragraph_stands_behind_two_asides_at_most(asides: int, after: int):
    text, paragraphs = layout("We left.", *[HEADING] * asides, "They came.")
    assert next_in_run(text, paragraphs, 0) == after


@pytest.mark.parametrize(("asides", "before"), [(0, 0), (1, 0), (2, 0), (3, 3)])
def test_the_paragraph_before_stands_behind_two_asides_at_most(asides: int, before: int):
    text, paragraphs = layout("We left.", *[HEADING] * asides, "They came.")
    assert previous_in_run(text, paragraphs, len(paragraphs) - 1) == before


def test_the_ends_of_a_text_have_nothing_beyond():
    text, paragraphs = layout("We left.")
    assert (previous_in_run(text, paragraphs, 0), next_in_run(text, paragraphs, 0)) == (-1, 1)
