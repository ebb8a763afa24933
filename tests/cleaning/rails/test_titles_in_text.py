"""Titles of other stories between paragraphs."""

from collections.abc import Sequence

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.titles_in_text import label_titles_in_text
from reader.model.article import Link
from reader.model.blocks import Block, Label

OWN = "https://quay.example/news/goose-wins-the-regatta-of-port-hallow"
OTHER = "https://quay.example/news/snow-expected-over-the-weekend"
TITLE = "Snow expected over the weekend"


def linked(text: str, *path: str, url: str = OTHER) -> Block:
    return Block(text, 0, path[-2] if path[-1] == "a" else path[-1], (Link(0, len(text), url),), path)


def labels_of(story: Sequence[str], *middle: Block, probability: float = 0.7, tag: str | None = "p") -> BlockLabels:
    """The labels of a story with these blocks in its middle."""
    prose = [Block(text, 0, tag, (), ("main", "p")) for text in story]
    blocks = [*prose[:3], *middle, *prose[3:]]
    labels = BlockLabels(blocks, read_block_features(blocks))
    found = [0.95] * 3 + [probability] * len(middle) + [0.95] * 3
    count = len(blocks)
    scores = BlockScores(found, [], learnt_tables().html)
    label_titles_in_text(labels, ArticleSpan(frozenset(range(count)), range(count), scores), OWN)
    return labels


def test_a_link_to_another_story_between_paragraphs_is_one(story: list[str]) -> None:
    labels = labels_of(story, linked(TITLE, "main", "p", "a"))
    assert [labels.label_of(index) for index in range(7)] == [None] * 3 + [Label.RAIL_STORY] + [None] * 3


@pytest.mark.parametrize(
    "block", [linked("Snow expected this weekend", "main", "p", "a"), Block(TITLE, 0, "p", (Link(0, 27, OTHER),))]
)
def test_four_words_and_nine_tenths_of_a_line_are_enough(story: list[str], block: Block) -> None:
    assert labels_of(story, block).label_of(3) is Label.RAIL_STORY


@pytest.mark.parametrize("inline", "a span span.large span#top strong b em i".split())
def test_three_linked_lines_are_beside_the_paragraphs_whatever_marks_their_words(story: list[str], inline: str) -> None:
    assert labels_of(story, *[linked(TITLE, "main", "p", inline, "a")] * 3).label_of(3) is None


@pytest.mark.parametrize(
    "block",
    [
        Block(TITLE, 0, "p", (Link(0, 13, OTHER),), ("main", "p")),
        linked(TITLE + ".", "main", "p", "a"),
        linked("Snow expected", "main", "p", "a"),
        linked("Snow expected tonight", "main", "p", "a"),
        Block(TITLE, 0, "p", (Link(0, 26, OTHER),), ("main", "p")),
        linked(TITLE, "main", "form", "p", "a"),
        linked(TITLE, "main", "nav", "p", "a"),
        linked(TITLE, "main", "figcaption", "a"),
        linked(TITLE, "main", "p", "a", url=OWN),
        linked(TITLE, "main", "p", "a", url="https://quay.example/shop/"),
        linked(TITLE, "main", "ul", "li", "a"),
        linked(TITLE, "main", "blockquote", "a"),
        linked("(" + TITLE + ")", "main", "p", "a"),
        linked("[" + TITLE + "]", "main", "p", "a"),
        linked(TITLE, "main", "p", "a", url="https://harbour.example/0123456789"),
        linked(TITLE + ",", "main", "p", "a"),
        linked("Snow forecast at https://quay.example/snow", "main", "p", "a"),
    ],
)
def test_what_is_no_title_stays(story: list[str], block: Block) -> None:
    assert labels_of(story, block).label_of(3) is None


def test_a_surely_likely_line_stays(story: list[str]) -> None:
    assert labels_of(story, linked(TITLE, "main", "p", "a"), probability=0.8).label_of(3) is None


def test_three_linked_lines_right_beside_the_paragraphs_are_what_the_article_lists(story: list[str]) -> None:
    assert labels_of(story, *[linked(TITLE, "main", "h4", "a")] * 3).label_of(3) is None


@pytest.mark.parametrize(("count", "label"), [(2, Label.RAIL_STORY), (3, None)])
def test_three_linked_lines_among_the_paragraphs_are_what_the_article_lists(
    story: list[str], count: int, label: Label | None
) -> None:
    assert labels_of(story, *[linked(TITLE, "main", "p", "a")] * count).label_of(3) is label


def test_in_boxes_without_text_three_linked_lines_are_stories(story: list[str]) -> None:
    labels = labels_of(story, *[linked(TITLE, "main", "div.other", "h4", "a")] * 3)
    assert {labels.label_of(index) for index in (3, 4, 5)} == {Label.RAIL_STORY}


def test_a_text_page_has_none(story: list[str]) -> None:
    assert labels_of(story, linked(TITLE, "main", "p", "a"), tag=None).label_of(3) is None


@pytest.mark.parametrize(
    ("line", "path", "probability", "label"),
    [
        ("More about the weather here:", ("main", "p"), 0.7, Label.RAIL_HEADING),
        ("Related stories", ("main", "p"), 0.7, Label.RAIL_HEADING),
        ("Have you read this?", ("main", "p"), 0.5, Label.RAIL_HEADING),
        ("Have you read this?", ("main", "p"), 0.6, None),
        ("Have you read this?", ("main", "h2"), 0.5, None),
        ("The goose swam", ("main", "p"), 0.5, None),
        ("More about the weather here:", ("main", "p"), 0.8, None),
        ("The harbour master had said of the bird:", ("main", "p"), 0.7, Label.RAIL_HEADING),
        ("The harbour master had said of the bird again:", ("main", "p"), 0.7, None),
        ("The harbour master had said of the bird in spring:", ("main", "p"), 0.7, None),
    ],
)
def test_a_short_line_right_above_a_story_announces_it(
    story: list[str], line: str, path: tuple[str, ...], probability: float, label: Label | None
) -> None:
    prose = [Block(text, 0, "p", (), ("main", "p")) for text in story]
    blocks = [*prose[:3], Block(line, 0, path[-1], (), path), linked(TITLE, "main", "p", "a"), *prose[3:]]
    labels = BlockLabels(blocks, read_block_features(blocks))
    labels.put(4, Label.RAIL_STORY, "")
    scores = BlockScores([0.95] * 3 + [probability] + [0.7] + [0.95] * 3, [], learnt_tables().html)
    label_titles_in_text(labels, ArticleSpan(frozenset(range(8)), range(8), scores), OWN)
    assert labels.label_of(3) is label


def test_no_line_of_a_text_page_announces_a_story(story: list[str]) -> None:
    blocks = [Block(text, order) for order, text in enumerate([*story[:3], "Read on about it:", TITLE, *story[3:]])]
    labels = BlockLabels(blocks, read_block_features(blocks))
    labels.put(4, Label.RAIL_STORY, "")
    scores = BlockScores([0.95] * 3 + [0.5] * 2 + [0.95] * 3, [], learnt_tables().html)
    label_titles_in_text(labels, ArticleSpan(frozenset(range(8)), range(8), scores), OWN)
    assert labels.label_of(3) is None
