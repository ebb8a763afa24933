"""How much each piece of evidence counts for or against a title: the classifier finds every block as likely as not."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.story_titles import NEVER, weigh_titles
from reader.model.article import Link
from reader.model.blocks import Block, Label

OWN = "https://quay.example/news/2025/07/18/goose-wins-regatta"
STORY = "https://quay.example/news/2025/07/17/bakery-opens-at-four"
OTHER_STORY = "https://quay.example/news/2025/07/16/lobster-prices-fall"
SECTION = "https://quay.example/shop/bakery-opens"
UNKNOWN = "https://harbour.example/0123456789"
TITLE = "Bakery opens at four and closes at five"
OTHER = "Lobster prices fall for a third week"
AGAIN = "Library gets back a book after ninety years"
PROSE = " ".join(["goose"] * 46) + "."
"""A sentence too long for a title."""
LEAST = NEVER + 1


def linked(text: str, url: str, share: float = 1.0, tag: str = "li") -> Block:
    """A block of which this share is a link."""
    return Block(text, 0, tag, (Link(0, round(len(text) * share), url),), ("html", "body", "div", tag))


def odds_of(
    monkeypatch: pytest.MonkeyPatch,
    blocks: Mapping[int, Block | str],
    count: int = 60,
    score: float = 0.0,
    sure: int | None = None,
    labelled: int | None = None,
) -> dict[int, float]:
    """The log-odds of these blocks, by their index on a page of `count` blocks; all others are two words."""
    tables = learnt_tables().html
    monkeypatch.setattr(tables, "rail_story", lambda _row: score)
    tag = next((block.tag for block in blocks.values() if isinstance(block, Block)), "li")
    page = [blocks.get(index, f"Sport {index}") for index in range(count)]
    made = [Block(one, 0, tag) if isinstance(one, str) else one for one in page]
    made = [replace(block, order=order) for order, block in enumerate(made)]
    labels = BlockLabels(made, read_block_features(made))
    if labelled is not None:
        labels.put(labelled, Label.FURNITURE, "a rule")
    taken = frozenset() if sure is None else frozenset({sure})
    probabilities = [0.9 if index == sure else 0.0 for index in range(count)]
    article = ArticleSpan(taken, range(0), BlockScores(probabilities, [()] * count, tables))
    odds = weigh_titles(labels, article, OWN)
    return {index: pytest.approx(odds[index], abs=1e-9) for index in blocks if odds[index] != NEVER}


@pytest.mark.parametrize(
    ("block", "count", "expected"),
    [
        (linked(TITLE, STORY), 60, 2.5),
        (linked(TITLE, UNKNOWN), 60, 0.0),
        (linked(TITLE, SECTION), 41, LEAST),
        (linked(TITLE, SECTION), 40, -3.0),
        (linked("Bakery opens at four o’clock now", STORY, 0.5), 60, 2.5),
        (linked("Bakery opens at four o’clock now", STORY, 0.46), 60, 0.0),
        (linked("Bakery opens at four o’clock now", SECTION, 0.5), 60, LEAST),
        (linked("Bakery opens at four o’clock now", SECTION, 0.46), 60, 0.0),
        (linked("Bakery opens early", STORY), 60, 2.5),
        (linked("Bakery opens early", UNKNOWN), 60, LEAST),
        (linked("Bakery opens early", UNKNOWN), 40, 0.0),
        (Block("Bakery opens early today", 0, "li"), 60, 0.0),
        (Block(" ".join(["goose"] * 45), 0, "li"), 60, 0.0),
    ],
)
def test_a_link_speaks_for_or_against(
    monkeypatch: pytest.MonkeyPatch, block: Block, count: int, expected: float
) -> None:
    assert odds_of(monkeypatch, {30: block}, count) == {30: expected}


@pytest.mark.parametrize("text", ["Bakery opens", " ".join(["goose"] * 46)])
def test_a_title_has_three_to_forty_five_words(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert odds_of(monkeypatch, {30: Block(text, 0, "li")}) == {}


@pytest.mark.parametrize(
    ("score", "count", "expected"),
    [(1.0, 60, 1.0), (-2.0, 41, -2.0), (-2.0, 40, -1.0), (-0.5, 40, -0.5), (30.0, 60, 9.21034037), (-30.0, 60, LEAST)],
)
def test_the_classifier_counts_as_it_is_but_not_much_against_on_a_short_page(
    monkeypatch: pytest.MonkeyPatch, score: float, count: int, expected: float
) -> None:
    assert odds_of(monkeypatch, {30: TITLE}, count, score)[30] == pytest.approx(expected, abs=1e-3)


@pytest.mark.parametrize(
    ("heading", "between", "expected"),
    [(29, {}, 1.5), (26, {}, 1.5), (25, {}, 0.0), (26, {28: PROSE}, 0.0)],
)
def test_a_heading_counts_for_the_four_lines_below_it(
    monkeypatch: pytest.MonkeyPatch, heading: int, between: dict[int, str], expected: float
) -> None:
    odds = odds_of(monkeypatch, {heading: "Latest posts", 30: TITLE, **between})
    assert odds == {30: expected}


def test_a_heading_outweighs_three_words_and_a_link_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert odds_of(monkeypatch, {29: "Latest posts", 30: linked("Bakery opens early", SECTION)}) == {30: -1.5}


@pytest.mark.parametrize(("announced", "expected"), [(True, {30: 1.5}), (False, {})])
def test_what_is_surely_the_articles_is_a_title_only_under_a_heading(
    monkeypatch: pytest.MonkeyPatch, announced: bool, expected: dict[int, float]
) -> None:
    above = {29: "Latest posts"} if announced else {}
    assert odds_of(monkeypatch, {30: TITLE, **above}, sure=30) == expected


def test_what_has_a_label_is_no_title(monkeypatch: pytest.MonkeyPatch) -> None:
    assert odds_of(monkeypatch, {30: TITLE}, labelled=30) == {}


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [(TITLE, 38, 2.25), (TITLE, 39, 0.0), ("Bakery opens at four today", 31, 2.25), ("Bakery opens at four", 31, 0.0)],
)
def test_a_twin_of_five_words_counts_within_eight_lines(
    monkeypatch: pytest.MonkeyPatch, text: str, other: int, expected: float
) -> None:
    """A neighbour adds half of its own odds."""
    assert odds_of(monkeypatch, {30: text, other: text}) == {30: expected, other: expected}


@pytest.mark.parametrize(("shift", "expected"), [(-2, 0.0), (-1, 1.5), (1, 1.5), (2, 1.5), (3, 0.0)])
def test_an_age_counts_right_above_a_title_and_up_to_two_lines_below(
    monkeypatch: pytest.MonkeyPatch, shift: int, expected: float
) -> None:
    titles = {10: TITLE, 16: OTHER, 22: AGAIN}
    ages = {index + shift: "2 hours ago" for index in titles}
    assert odds_of(monkeypatch, {**titles, **ages}) == {index: expected for index in titles}


def test_dates_count_from_three_titles_on(monkeypatch: pytest.MonkeyPatch) -> None:
    two = {10: TITLE, 11: "18 July 2025", 16: OTHER, 17: "17 July 2025"}
    assert odds_of(monkeypatch, two) == {10: 0.0, 16: 0.0}
    assert odds_of(monkeypatch, {**two, 30: AGAIN, 31: "16 July 2025"}) == {10: 1.5, 16: 1.5, 30: 1.0}


def test_the_two_likeliest_neighbours_count_half_and_at_most_one(monkeypatch: pytest.MonkeyPatch) -> None:
    story = linked(OTHER, OTHER_STORY)
    assert odds_of(monkeypatch, {30: Block(TITLE, 0, "li"), 38: story}) == {30: 1.0, 38: 2.5}
    assert odds_of(monkeypatch, {30: Block(TITLE, 0, "li"), 39: story}) == {30: 0.0, 39: 2.5}
    against = linked(OTHER, SECTION)
    assert odds_of(monkeypatch, {30: Block(TITLE, 0, "li"), 38: against}) == {30: -1.0, 38: LEAST}
    three = {30: Block(TITLE, 0, "li"), 31: story, 32: linked("Two boats are late", SECTION), 33: Block(AGAIN, 0, "li")}
    assert odds_of(monkeypatch, three)[30] == 0.5 * 2.5 / 2


def test_only_four_titles_on_each_side_are_neighbours(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = {index: Block(f"{number} boats are late in the harbour", 0, "li")
             for index, number in zip(range(30, 35), ("Two", "Three", "Four", "Five", "Six"), strict=True)}  # fmt: skip
    odds = odds_of(monkeypatch, {29: linked(OTHER, OTHER_STORY), **plain})
    assert [odds[index] for index in plain] == [0.5 * 2.5 / 2] * 4 + [0.0]


@pytest.mark.parametrize(("other", "expected"), [(34, {30: -0.5, 34: 1.75}), (35, {30: 3.5, 35: 3.5})])
def test_of_lines_that_lead_to_one_story_all_but_the_first_of_the_likeliest_are_doubted(
    monkeypatch: pytest.MonkeyPatch, other: int, expected: dict[int, float]
) -> None:
    """The doubted line has 2.5 - 4.0, and the neighbour adds or takes half of its own."""
    blocks = {30: linked(TITLE, STORY), other: linked(OTHER, STORY, tag="h3")}
    assert odds_of(monkeypatch, blocks) == expected


def test_lines_that_lead_to_different_stories_are_different_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = {30: linked(TITLE, STORY), 31: linked(OTHER, OTHER_STORY)}
    assert odds_of(monkeypatch, blocks) == {30: 3.5, 31: 3.5}


def test_a_list_set_close_ends_at_the_blank_line(monkeypatch: pytest.MonkeyPatch) -> None:
    for gaps, expected in (((False, False), 1.5), ((False, True), 0.0), ((True, True), 1.5)):
        first, second = gaps
        blocks = {
            28: Block("Latest posts", 0),
            29: Block("Sport 29", 0, gap=first),
            30: Block(TITLE, 0, gap=second),
        }
        assert odds_of(monkeypatch, blocks) == {30: expected}
