"""What speaks for a line being another story's title."""

from dataclasses import replace

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores, score_blocks
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.story_titles import NEVER, has_twin, is_short, main_link, weigh_titles
from reader.model.article import Link
from reader.model.blocks import Block

OWN = "https://quay.example/news/2025/07/18/goose-wins-regatta"
STORY = "https://quay.example/news/2025/07/17/bakery-opens-at-four"
SECTION = "https://quay.example/shop/bakery-opens"
TITLE = "Bakery opens at four and closes at five"


def weigh(*blocks: Block, filler: int = 60) -> list[float]:
    """The log-odds of the first blocks of a page that goes on with short lines."""
    page = [*blocks, *(Block(f"Sport {number}", 0, blocks[0].tag, (), blocks[0].path) for number in range(filler))]
    page = [replace(block, order=order) for order, block in enumerate(page)]
    features = read_block_features(page)
    article = ArticleSpan(frozenset(), range(0), score_blocks(page, features, Metadata(url=OWN)))
    return weigh_titles(BlockLabels(page, features), article, OWN)[: len(blocks)]


def linked(text: str, url: str, tag: str = "li") -> Block:
    return Block(text, 0, tag, (Link(0, len(text), url),), ("html", "body", "div", tag))


def test_a_link_to_a_story_speaks_for_a_title_and_one_to_a_section_against_it() -> None:
    (to_story,), (nowhere,), (to_section,) = (
        weigh(linked(TITLE, STORY)), weigh(Block(TITLE, 0, "li", (), ("html", "body", "div", "li"))),
        weigh(linked(TITLE, SECTION)),
    )  # fmt: skip
    assert to_story > nowhere > to_section


def test_a_heading_of_other_stories_speaks_for_the_lines_below_it_until_prose_comes() -> None:
    prose = "The goose took the inside of the second buoy and never looked back, they said on Sunday evening."
    alone = weigh(Block("Goose Street", 0), Block(TITLE, 1))[1]
    assert weigh(Block("Latest posts", 0), Block(TITLE, 1))[1] > alone
    under = weigh(Block("Latest posts", 0), Block(prose, 1), Block(TITLE, 2))[2]
    assert under < weigh(Block("Latest posts", 0), Block("Goose Street", 1), Block(TITLE, 2))[2]


def test_a_list_that_is_set_close_ends_at_a_blank_line() -> None:
    close = [Block("Latest posts", 0), Block("Snow in the hills tonight", 1, gap=False)]
    inside, outside = (weigh(*close, Block(TITLE, 2, gap=gap))[2] for gap in (False, True))
    assert inside > outside


def test_a_link_of_which_nothing_is_known_speaks_neither_for_a_title_nor_against_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The classifier finds every block as likely as not, so that only the rules' evidence shows."""
    even = learnt_tables().html
    monkeypatch.setattr(even, "rail_story", lambda _row: 0.0)
    article = ArticleSpan(frozenset(), range(0), BlockScores([0.0] * 60, [()] * 60, even))
    filler = [Block(f"Sport {number}", number, "li") for number in range(1, 60)]
    odds = []
    for title in (linked(TITLE, "https://harbour.example/0123456789"), Block(TITLE, 0, "li")):
        page = [title, *filler]
        odds.append(weigh_titles(BlockLabels(page, read_block_features(page)), article, OWN)[0])
    assert odds == [0.0, 0.0]


@pytest.mark.parametrize(
    "text",
    [
        "2 hours ago",
        "Sport",
        "Latest posts",
        "Sign up for our newsletter",
        "18 July 2025",
        "Ida Holm of Goose Street says",
        *(f"Ida Holm of Goose Street {says}:" for says in ("says", "sagt", "dice", "schreibt")),
        "Ida Holm of Goose Street dit :",
        "Content provided by Quay Press",
        *(f"{made} by the people of Quay Press" for made in ("Written", "Provided", "Presented")),
        "With files from Quay Press",
        "Citation: the goose of Port Hallow",
        "# Goose# Regatta# Port Hallow",
        "Home|About us|Letters to us|Shop",
        *(f"Goose feather cushion, set of two: 15,99 {unit}" for unit in "€ $ euro EURO usd USD eur EUR".split()),
        "Goose feather cushion, set of two: 15.99€",
    ],
)
def test_ages_headings_and_invitations_are_never_titles(text: str) -> None:
    assert weigh(Block(text, 0)) == [NEVER]


def test_a_line_above_a_credit_and_one_set_right_below_its_like_are_captions() -> None:
    credit = Block("Photo credit: Ida Holm", 1)
    assert weigh(Block(TITLE, 0), credit)[0] == NEVER < weigh(Block(TITLE, 0), Block("Ida Holm", 1))[0]
    assert weigh(Block(TITLE, 0), Block(TITLE, 1, gap=False)) == [NEVER, NEVER]
    assert min(weigh(Block(TITLE, 0), Block(TITLE, 1))) > NEVER


def test_of_lines_that_lead_to_one_story_the_heading_is_its_title() -> None:
    kicker, title, teaser = (
        linked(text, STORY, tag)
        for text, tag in (("News from the bakery", "p"), (TITLE, "h3"), ("Nobody has seen the baker awake since", "p"))
    )  # fmt: skip
    odds = weigh(kicker, title, teaser)
    assert odds[1] == max(odds)
    assert max(odds[0], odds[2]) < odds[1] - 2


def test_what_stands_twice_nearby_is_a_twin() -> None:
    texts = [TITLE, "Ida Holm", TITLE, "Snow expected over the weekend in the hills", *["x"] * 9, "Ida Holm"]
    features = read_block_features([Block(text, order) for order, text in enumerate(texts)])
    assert [index for index in range(len(texts)) if has_twin(features, index)] == [0, 2]


def test_a_blocks_main_link_is_the_longest() -> None:
    block = Block("Sport: " + TITLE, 0, "p", (Link(0, 5, SECTION), Link(7, 7 + len(TITLE), STORY)))
    assert main_link(block) == (STORY, pytest.approx(len(TITLE) / len(block.text)))
    assert main_link(Block(TITLE, 0)) == (None, 0.0)


def test_pages_of_a_few_lines_are_short() -> None:
    blocks = [Block("Sport", order) for order in range(100)]
    assert [is_short(BlockLabels(blocks[:count], read_block_features(blocks[:count]))) for count in (0, 40, 41)] == [
        True,
        True,
        False,
    ]
