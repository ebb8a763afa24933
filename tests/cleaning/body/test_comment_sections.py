"""Where readers' comments begin below an article."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.comment_sections import find_comments
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.block_features import read_block_features
from reader.model.article import Article

OPINIONS = [
    "I have rowed this course for thirty years and never saw a bird take the second buoy on the inside like that.",
    "The rules of the regatta are an embarrassment, and the committee should think about them before next summer.",
]


def start_of(story: list[str], *below: str) -> str | None:
    """The line where the comments begin; all long sentences are likely of the article."""
    blocks = list(cut_text("\n\n".join(["Goose wins", *story, *below])))
    features = read_block_features(blocks)
    found = find_comments(blocks, features, {index for index, one in enumerate(features) if one.is_prose})
    return blocks[found].text if found is not None else None


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "2 Comments",
        "Comments (2)",
        "2 thoughts on “Goose wins regatta”",
        "Kommentare:",
        "2 Antworten zu „Gans gewinnt“",
        "Leserpost",
        "2 commentaires",
        "Comentarios",
        "2 reacties",
        "Komentarze",
        "コメント",
        "评论",
    ],
)
def test_they_begin_at_a_heading_above_dated_lines(story: list[str], heading: str) -> None:
    below = ("Ida Holm, 9 March 2024", OPINIONS[0], "Per Vik, 10 March 2024", OPINIONS[1])
    assert start_of(story, heading, *below) == heading


@pytest.mark.parametrize("says", ["says:", "sagt:", "a dit :", "dice:", "disse:", "zegt", "skriver:"])
def test_they_begin_at_the_first_of_several_writers_with_dates(story: list[str], says: str) -> None:
    first, second = f"Ida Holm {says}", f"Per Vik {says}"
    assert start_of(story, first, "9 March 2024", OPINIONS[0], second, "10 March 2024", OPINIONS[1]) == first
    assert start_of(story, first, OPINIONS[0], second, OPINIONS[1]) is None
    assert start_of(story, first, "9 March 2024", OPINIONS[0]) is None


def test_a_single_comment_is_close_to_its_heading(story: list[str]) -> None:
    assert start_of(story, "1 comment", "Ida Holm, 9 March 2024", OPINIONS[0]) == "1 comment"
    assert start_of(story, "1 comment", *["Harbour"] * 4, "Ida Holm, 9 March 2024", OPINIONS[0]) is None


@pytest.mark.parametrize(
    "below",
    [
        ("Comments", *OPINIONS),
        ("Antworten", "Ida Holm, 9 March 2024", OPINIONS[0], "Per Vik, 10 March 2024", OPINIONS[1]),
        ("Comments on the regatta were few.", "9 March 2024", OPINIONS[0], "10 March 2024", OPINIONS[1]),
        ("Comments", *OPINIONS * 5, "Ida Holm, 9 March 2024", "Per Vik, 10 March 2024"),
        OPINIONS,
    ],
)
def test_other_lines_begin_no_comments(story: list[str], below: tuple[str, ...]) -> None:
    assert start_of(story, *below) is None


def test_a_number_of_comments_above_the_text_begins_none(story: list[str]) -> None:
    blocks = list(cut_text("\n\n".join(["Goose wins", "2 comments", "9 March 2024", "10 March 2024", *story])))
    features = read_block_features(blocks)
    assert find_comments(blocks, features, set(range(4, len(blocks)))) is None
    assert find_comments(blocks, features, frozenset()) is None


def test_comments_below_a_scraped_article_are_no_part_of_it(
    clean_text: Callable[..., Article], story: list[str]
) -> None:
    below = ("2 Comments", "Ida Holm, 9 March 2024", OPINIONS[0], "Per Vik, 10 March 2024", OPINIONS[1])
    assert [one.text for one in clean_text("Goose wins regatta", *story, *below).paragraphs] == story
