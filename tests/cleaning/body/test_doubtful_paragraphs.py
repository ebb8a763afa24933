"""Doubtful sentences between paragraphs of an article and right below them."""

import pytest

from reader.cleaning.body.doubtful_paragraphs import find_last_paragraphs, find_paragraphs_between
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.block_features import read_block_features
from reader.model.blocks import Block

LAST = "The cup stands in the window of the harbour office now, where the geese of the town can see it every day."

EMBED = "An dieser Stelle findest du einen externen Inhalt von anderen, der das Rennen der Gans im Hafen zeigt."
STUB = "To read the full story of the goose and the harbour, please log in with the name of your boat and its number."
CREDITED = f"{LAST[:-1]} (Photo: Ida Holm)."
BOXES = ["div.newsletter", "div.related", "div.commentlist", "div.breadcrumb", "div.figcaption"]


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
        (EMBED,),
        (STUB,),
        (CREDITED,),
        ("The author has rowed in nine regattas of the harbour herself and is writing a book about geese.", LAST),
        ("The cup stands in the window",),
    ],
)
def test_notes_teasers_and_what_is_further_away_are_not(story: list[str], below: tuple[str, ...]) -> None:
    assert found_below(story, *below) == []


def test_an_unlikely_sentence_is_not(story: list[str]) -> None:
    assert found_below(story, LAST, likely=0.19) == []
    assert found_below(story, LAST, likely=0.2) == [LAST]


def test_nor_is_one_below_a_single_paragraph(story: list[str]) -> None:
    assert found_below(story[:1], LAST) == []
    assert found_below(story[:2], LAST) == [LAST]
    blocks = [Block(text, order) for order, text in enumerate([story[0], LAST, *story[1:]])]
    taken = {0, *range(2, 7)}
    assert not find_last_paragraphs(blocks, read_block_features(blocks), [0.25] * 7, taken, 1)


@pytest.mark.parametrize("box", ["div.story", *BOXES])
def test_a_sentence_in_a_box_is_none(story: list[str], box: str) -> None:
    blocks = [Block(text, order, "p", (), ("main", "p")) for order, text in enumerate(story)]
    blocks.insert(3, Block(LAST, 6, "p", (), (box, "p")))
    features = read_block_features(blocks)
    found = find_paragraphs_between(blocks, features, [0.25] * 7, {0, 1, 2, 4, 5, 6})
    assert found == (frozenset() if box in BOXES else {3})
    blocks.append(blocks.pop(3))
    found = find_last_paragraphs(blocks, read_block_features(blocks), [0.25] * 7, set(range(6)), 6)
    assert found == (frozenset() if box in BOXES else {6})


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
    assert found_between(story, *["Boats and birds"] * 5, LAST, *["Boats and birds"] * 5) == [LAST]


@pytest.mark.parametrize(
    "between",
    [
        ("The cup stands in the window",),
        ("The cup stands in the window of the harbour office now, where the geese of the town can see it every…",),
        ("Support our journalism with a gift, so that we can go on telling you about the geese of the harbour.",),
        (LAST, *["Boats and birds"] * 6),
        (*["Boats and birds"] * 6, LAST),
        (LAST, LAST),
        (EMBED,),
        (STUB,),
        (CREDITED,),
    ],
)
def test_other_lines_between_are_none(story: list[str], between: tuple[str, ...]) -> None:
    assert found_between(story, *between) == []


def test_an_unlikely_sentence_between_is_none(story: list[str]) -> None:
    assert found_between(story, LAST, likely=0.24) == []


def test_a_line_of_the_article_that_is_no_sentence_is_no_paragraph_near_it(story: list[str]) -> None:
    blocks = [Block(text, order) for order, text in enumerate([story[0], LAST, *["Boats and birds"] * 6, story[1]])]
    features = read_block_features(blocks)
    assert not find_paragraphs_between(blocks, features, [0.25] * 9, {0, *range(2, 9)})
