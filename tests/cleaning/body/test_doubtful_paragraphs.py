"""Doubtful sentences between paragraphs of an article and right below them."""

import pytest

from reader.cleaning.body.doubtful_paragraphs import find_last_paragraphs, find_paragraphs_between
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.block_features import read_block_features

LAST = "The cup stands in the window of the harbour office now, where the geese of the town can see it every day."


def found_below(story: list[str], *below: str, likely: float = 0.25) -> list[str]:
    """The lines below a story that are taken for its last paragraphs, each as likely as that."""
    blocks = list(cut_text("\n\n".join([*story, *below])))
    probabilities = [0.9 if index < len(story) else likely for index in range(len(blocks))]
    end = len(story)
    found = find_last_paragraphs(blocks, read_block_features(blocks), probabilities, set(range(end)), end)
    return [blocks[index].text for index in sorted(found)]


def test_a_sentence_right_below_is_the_last_paragraph(story: list[str]) -> None:
    assert found_below(story, LAST) == [LAST]
    assert found_below(story, "The cup", LAST) == [LAST]


@pytest.mark.parametrize(
    "below",
    [
        ("The cup", "The harbour", LAST),
        ("Would you like to row with the goose and the harbour master next year? Join our crew in the spring.",),
        ("The author has rowed in nine regattas of the harbour herself and is writing a book about geese.",),
        ("Support our journalism with a gift, so that we can go on telling you about the geese of the harbour.",),
        ("To read the full story of the goose and the harbour, please subscribe to the Herald for a year.",),
        ("The cup stands in the window of the harbour office now, where the geese of the town can see it every…",),
        (LAST, "Home", LAST),
        ("The cup stands in the window",),
    ],
)
def test_notes_teasers_and_what_is_further_away_are_not(story: list[str], below: tuple[str, ...]) -> None:
    assert found_below(story, *below) == []


def test_an_unlikely_sentence_is_not(story: list[str]) -> None:
    assert found_below(story, LAST, likely=0.19) == []


def test_nor_is_one_below_a_single_paragraph(story: list[str]) -> None:
    assert found_below(story[:1], LAST) == []


def found_between(story: list[str], *lines: str, likely: float = 0.25) -> list[str]:
    """The lines after a story's third paragraph that are taken for paragraphs, each as likely as that."""
    blocks = list(cut_text("\n\n".join([*story[:3], *lines, *story[3:]])))
    taken = {index for index, block in enumerate(blocks) if block.text in story}
    probabilities = [0.9 if index in taken else likely for index in range(len(blocks))]
    found = find_paragraphs_between(blocks, read_block_features(blocks), probabilities, taken)
    return [blocks[index].text for index in sorted(found)]


def test_a_sentence_with_paragraphs_above_and_below_is_one(story: list[str]) -> None:
    assert found_between(story, LAST) == [LAST]
    assert found_between(story, "Share", LAST, "Read also", "Snow in the hills") == [LAST]


@pytest.mark.parametrize(
    "between",
    [
        ("The cup stands in the window",),
        ("The cup stands in the window of the harbour office now, where the geese of the town can see it every…",),
        ("Support our journalism with a gift, so that we can go on telling you about the geese of the harbour.",),
        (LAST, *["Boats and birds"] * 6),
        (*["Boats and birds"] * 6, LAST),
    ],
)
def test_other_lines_between_are_none(story: list[str], between: tuple[str, ...]) -> None:
    assert found_between(story, *between) == []


def test_an_unlikely_sentence_between_is_none(story: list[str]) -> None:
    assert found_between(story, LAST, likely=0.24) == []
