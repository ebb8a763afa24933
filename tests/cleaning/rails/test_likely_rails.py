"""Stories that no rule speaks for."""

from collections.abc import Callable
from math import exp

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.likely_rails import label_likely_stories
from reader.model.article import Article, Link
from reader.model.blocks import Block, Label

Clean = Callable[..., Article]

TITLES = [
    "Snow expected over the weekend in the hills",
    "Bakery opens at four and closes at five",
    "Lobster prices fall for a third week",
]


def test_titles_below_the_article_are_a_rail_under_their_heading(clean_html: Clean, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    cards = "".join(f'<div class="card"><h3><a href="/{n}">{title}</a></h3></div>' for n, title in enumerate(TITLES))
    article = clean_html(
        f"<main><h1>Goose wins</h1>{paragraphs}</main><section><h2>From the quay</h2>{cards}</section>"
    )
    (rail,) = article.rails
    assert rail.heading == "From the quay"
    assert [story.title for story in rail.stories] == TITLES
    assert [paragraph.text for paragraph in article.paragraphs] == story


def test_a_menu_is_no_rail_however_long_its_words(clean_html: Clean, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    links = "".join(f'<li><a href="/{n}">{title}</a></li>' for n, title in enumerate(TITLES))
    assert clean_html(f"<nav><ul>{links}</ul></nav><main>{paragraphs}</main>").rails == ()


# -- how likely, and how near

PROBABILITY = 1 / (1 + exp(-3.0))
"""Of belonging to the article: log-odds of 3."""


def labels_of(odds: dict[int, float], *blocks: Block, count: int = 60, taken: float | None = None) -> BlockLabels:
    """The labels of a page that begins with these blocks, by their log-odds. All of them are the article's with the
    probability `taken`, or none is.
    """
    page = [*blocks, *(Block(f"Sport {number}", 0) for number in range(count - len(blocks)))]
    labels = BlockLabels(page, read_block_features(page))
    own = frozenset(range(len(blocks))) if taken is not None else frozenset()
    scores = BlockScores([taken or 0.0] * count, [], learnt_tables().text)
    label_likely_stories(labels, ArticleSpan(own, range(0), scores), [odds.get(index, -9.0) for index in range(count)])
    return labels


def stories(labels: BlockLabels) -> list[int]:
    return [index for index in range(len(labels)) if labels.label_of(index) is Label.RAIL_STORY]


@pytest.mark.parametrize(("odds", "found"), [(1.1, [0]), (0.9, [])])
def test_a_story_alone_must_be_likely(odds: float, found: list[int]) -> None:
    assert stories(labels_of({0: odds}, Block(TITLES[0], 0))) == found


@pytest.mark.parametrize(("odds", "found"), [(0.1, [0, 1]), (0.0, [])])
def test_stories_beside_each_other_need_only_be_likelier_than_not(odds: float, found: list[int]) -> None:
    assert stories(labels_of({0: odds, 1: odds}, Block(TITLES[0], 0), Block(TITLES[1], 1))) == found


@pytest.mark.parametrize(("other", "found"), [(4, [0, 4]), (5, [])])
def test_stories_of_one_rail_have_three_lines_between_them_at_most(other: int, found: list[int]) -> None:
    assert stories(labels_of({0: 0.5, other: 0.5})) == found


@pytest.mark.parametrize(("count", "odds", "found"), [(40, 2.1, [0]), (40, 1.9, []), (41, 1.9, [0])])
def test_on_a_page_of_a_few_lines_a_story_must_be_likelier(count: int, odds: float, found: list[int]) -> None:
    assert stories(labels_of({0: odds}, Block(TITLES[0], 0), count=count)) == found


@pytest.mark.parametrize(
    ("is_linked", "odds", "is_story"), [(True, 2.6, True), (True, 2.4, False), (False, 4.1, True), (False, 3.9, False)]
)
def test_a_line_leaves_the_article_if_it_is_far_likelier_a_story(is_linked: bool, odds: float, is_story: bool) -> None:
    block = Block(TITLES[0], 0, links=(Link(0, 4, "https://quay.example/"),) if is_linked else ())
    assert (stories(labels_of({0: odds}, block, taken=PROBABILITY)) == [0]) is is_story


@pytest.mark.parametrize(("odds", "is_story"), [(2.1, True), (1.9, False)])
def test_less_is_needed_of_a_line_that_is_repeated_nearby(odds: float, is_story: bool) -> None:
    twins = (Block(TITLES[0], 0), Block("Sport", 1), Block(TITLES[0], 2))
    assert (0 in stories(labels_of({0: odds, 2: odds}, *twins, taken=PROBABILITY))) is is_story


@pytest.mark.parametrize(("count", "label"), [(6, Label.RAIL_TEASER), (5, None)])
def test_a_teaser_follows_its_story_and_has_six_words(count: int, label: Label | None) -> None:
    teaser = " ".join(["goose"] * count) + "."
    assert labels_of({0: 2.0, 2: 2.0}, Block(TITLES[0], 0), Block(teaser, 1), Block(TITLES[1], 2)).label_of(1) is label


@pytest.mark.parametrize(("count", "label"), [(8, Label.RAIL_HEADING), (9, None)])
def test_the_heading_of_stories_has_eight_words(count: int, label: Label | None) -> None:
    heading = Block(" ".join(["Goose"] * count), 0, "h2", path=("html", "body", "h2"))
    story = Block(TITLES[0], 1, "p", path=("html", "body", "p"))
    assert labels_of({1: 2.0}, heading, story).label_of(0) is label
