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
        *("Comments 2", "Comments on Goose wins regatta", "2 thoughts on “Goose wins regatta”:"),
        *("Ein Kommentar", "Um comentário", "COMMENTS"),
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


@pytest.mark.parametrize(
    ("first", "second", "are_comments"),
    [
        ("Ida Holm says:", "Per Vik says:", True),
        ("2 hours ago", "3 hours ago", True),
        ("Published 9 March", "Published 10 March", True),
        ("Holm 2024", "Vik 2029", True),
        ("Holm 2030", "Vik 2031", False),
        ("Holm 12024", "Vik 20245", False),
        ("Holm", "Vik", False),
        (" ".join(["Holm"] * 11 + ["2024"]), " ".join(["Vik"] * 11 + ["2024"]), True),
        (" ".join(["Holm"] * 12 + ["2024"]), " ".join(["Vik"] * 12 + ["2024"]), False),
        (" ".join(["Holm"] * 11 + ["2024."]), " ".join(["Vik"] * 11 + ["2024."]), False),
    ],
)
def test_above_a_comment_is_a_short_line_with_a_writer_or_a_date(
    story: list[str], first: str, second: str, are_comments: bool
) -> None:
    found = start_of(story, "Comments", first, OPINIONS[0], second, OPINIONS[1])
    assert (found == "Comments") is are_comments


@pytest.mark.parametrize(
    ("above", "between", "are_comments"), [(7, 0, True), (8, 0, False), (4, 54, True), (4, 55, False)]
)
def test_comments_begin_near_their_heading_and_follow_each_other(
    story: list[str], above: int, between: int, are_comments: bool
) -> None:
    below = [*["Harbour"] * above, "9 March 2024", *["Harbour"] * between, "10 March 2024"]
    assert (start_of(story, "Comments", *below) == "Comments") is are_comments


@pytest.mark.parametrize(("between", "are_comments"), [(57, True), (58, False)])
def test_writers_follow_each_other(story: list[str], between: int, are_comments: bool) -> None:
    below = ["Ida Holm says:", "9 March 2024", *["Harbour"] * between, "Per Vik says:", "10 March 2024"]
    assert (start_of(story, *below) == "Ida Holm says:") is are_comments


@pytest.mark.parametrize(("between", "are_comments"), [(1, True), (2, False)])
def test_a_writer_is_near_the_date(story: list[str], between: int, are_comments: bool) -> None:
    below = ["Ida Holm says:", *["Harbour"] * between, "9 March 2024", "Per Vik says:", "10 March 2024"]
    assert (start_of(story, *below) == "Ida Holm says:") is are_comments


@pytest.mark.parametrize(("length", "is_writer"), [(160, True), (161, False)])
def test_a_line_that_names_a_writer_is_short(story: list[str], length: int, is_writer: bool) -> None:
    line = "Posted by Ida Holm 9 ".ljust(length, "x")
    below = [line, "9 March 2024", OPINIONS[0], "Posted by Per Vik 10", "10 March 2024", OPINIONS[1]]
    assert (start_of(story, *below) == line) is is_writer


def test_a_single_comment_is_close_to_its_heading(story: list[str]) -> None:
    assert start_of(story, "1 comment", "Ida Holm, 9 March 2024", OPINIONS[0]) == "1 comment"
    assert start_of(story, "1 comment", *["Harbour"] * 3, "Ida Holm, 9 March 2024", OPINIONS[0]) == "1 comment"
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
    assert find_comments(blocks, features, set(range(len(blocks)))) is None
    assert find_comments(blocks, features, frozenset()) is None


def test_comments_below_a_scraped_article_are_no_part_of_it(
    clean_text: Callable[..., Article], story: list[str]
) -> None:
    below = ("2 Comments", "Ida Holm, 9 March 2024", OPINIONS[0], "Per Vik, 10 March 2024", OPINIONS[1])
    assert [one.text for one in clean_text("Goose wins regatta", *story, *below).paragraphs] == story
