"""Short lines of a text page that are none of its article."""

import pytest

from reader.cleaning.body.stray_lines import find_stray_lines
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label

TITLE = "Snow in the hills of Hallow"


def strays(
    blocks: list[Block], likely: float = 0.5, label: Label = Label.PARAGRAPH, left_out: str = "", furniture: str = ""
) -> list[str]:
    """The stray lines of some blocks that are all proposed for the article; short ones are as likely as that."""
    labels = BlockLabels(blocks, read_block_features(blocks))
    probabilities = [0.9 if one.is_prose else likely for one in labels.features]
    proposed = {
        index: Label.FURNITURE if block.text == furniture else label
        for index, block in enumerate(blocks)
        if block.text != left_out
    }
    return [blocks[index].text for index in sorted(find_stray_lines(labels, proposed, probabilities))]


def text(*lines: str) -> list[Block]:
    return list(cut_text("\n\n".join(lines)))


def test_a_doubtful_line_that_stands_there_twice_is_one(story: list[str]) -> None:
    assert strays(text(*story[:3], f"{TITLE}\n{TITLE}", *story[3:])) == [TITLE, TITLE]
    assert strays(text(*story[:3], f"{TITLE}?\n{TITLE}?", *story[3:])) == [f"{TITLE}?"] * 2
    assert strays(text(*story[:3], "The tall cup\nThe tall cup", *story[3:])) == ["The tall cup"] * 2
    assert strays(text(*story[:3], f"{TITLE}\n{TITLE}", *story[3:]), label=Label.SUBHEADING) == [TITLE, TITLE]


def test_the_first_line_and_the_last_are_no_twins(story: list[str]) -> None:
    assert strays(text(TITLE, *story, TITLE)) == []


@pytest.mark.parametrize("twice", [f"{TITLE}\n\n{TITLE}", f"{TITLE}\nThe cup of Hallow", "The cup\nThe cup"])
def test_other_lines_are_none(story: list[str], twice: str) -> None:
    assert strays(text(*story[:3], twice, *story[3:])) == []


def test_a_likely_line_and_one_of_a_list_are_none(story: list[str]) -> None:
    lines = text(*story[:3], f"{TITLE}\n{TITLE}", *story[3:], "The cup")
    assert strays(lines, likely=0.6) == []
    assert strays(lines, label=Label.LIST_ITEM) == []


def test_a_short_line_alone_at_the_end_is_one(story: list[str]) -> None:
    assert strays(text(*story, "Boats and birds")) == ["Boats and birds"]
    assert strays(text(*story, "Boats", "Home", "Birds"), left_out="Home") == ["Boats", "Birds"]
    assert strays(text(*story, "Boats", "Home"), furniture="Home") == ["Boats"]
    assert strays(text(*story, "Boats", f"{TITLE}\n{TITLE}")) == ["Boats", TITLE, TITLE]
    assert strays(text(*story, "Boats and birds of Hallow")) == ["Boats and birds of Hallow"]
    assert strays(text(*story[:3], "Boats")) == ["Boats"]


@pytest.mark.parametrize("end", [("Boats", "Birds"), ("It swam.",), ("The boats and birds of Hallow",)])
def test_verses_sentences_and_longer_lines_at_the_end_are_none(story: list[str], end: tuple[str, ...]) -> None:
    assert strays(text(*story, *end)) == []


def test_an_article_of_a_few_lines_has_none(story: list[str]) -> None:
    assert strays(text(*story[:2], "Boats and birds")) == []


def test_a_page_with_markup_has_none(story: list[str]) -> None:
    root = parse_html("<html><body>" + "".join(f"<p>{one}</p>" for one in [*story, "Boats and birds"]))
    assert root is not None
    assert strays(list(cut_html(root, None))) == []
    assert strays([]) == []
