"""Numbers of blocks: those that one can check by hand, and what holds for all pages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.classifier.lexicon import Lexicon
from reader.cleaning.classifier.text_features import FEATURES, read_text_features
from reader.cleaning.cutting.text_blocks import cut_text
from reader.model.blocks import Block

LEXICON = Lexicon(
    words={"goose": 1.5, "share": -2.0, "cookies": -3.0},
    marks={},
    lines={"share this": 12},
    stop_words=frozenset({"that", "with"}),
)
Features = Callable[..., list[dict[str, float]]]


@pytest.fixture
def features() -> Features:
    def read(*lines: str, title: str = "") -> list[dict[str, float]]:
        blocks = [Block(line, order) for order, line in enumerate(lines)]
        return [dict(zip(FEATURES, row, strict=True)) for row in read_text_features(blocks, LEXICON, title)]

    return read


def test_words_speak_for_and_against_an_article(features: Features) -> None:
    (line,) = features("Share the goose")
    assert (line["odds_first"], line["odds_least"], line["odds_most"]) == (-2.0, -2.0, 1.5)
    assert line["odds"] == pytest.approx((-2.0 + 1.5) / 3)


def test_a_line_known_from_other_sites_is_counted(features: Features) -> None:
    share, other = features("Share this!", "Share that")
    assert (share["sites"], other["sites"]) == (12, 0)


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("It swam.", 1),
        ("“It swam”", 2),
        ("The result:", 3),
        ("It swam…", 4),
        ("Wait...", 4),
        ("(Vik)", 5),
        ("In 1999", 6),
    ],
)
def test_the_end_of_a_block_has_a_kind(features: Features, text: str, ending: int) -> None:
    assert features(text)[0]["ending"] == ending


def test_repeated_blocks_are_counted_and_the_later_ones_known(features: Features) -> None:
    rows = features("Most read", "Goose wins", "MOST READ")
    assert [row["repeats"] for row in rows] == [2, 1, 2]
    assert [row["is_seen"] for row in rows] == [0, 0, 1]


def test_the_main_span_is_the_one_with_most_prose(features: Features, story: list[str]) -> None:
    menu = [f"Section {number}" for number in range(12)]
    rows = features(story[5], *menu, *story[:4])
    assert [row["in_main_span"] for row in rows] == [0] * 13 + [1] * 4
    assert rows[13]["from_main_start"] == 0 and rows[16]["to_main_end"] == 0


def test_words_shared_with_the_article_distinguish_its_title_from_a_menu(features: Features, story: list[str]) -> None:
    headline, menu, *_ = features("Goose wins Port Hallow regatta", "Gardening and interior design", *story)
    assert headline["overlap"] > menu["overlap"] == 0
    assert headline["lead_overlap"] > menu["lead_overlap"] == 0


def test_the_pages_title_is_compared(features: Features, story: list[str]) -> None:
    rows = features("Goose wins regatta", "Gardening", title="Goose wins regatta | The Quay")
    assert [row["title_words"] for row in rows] == [3, 0]


def test_scripts_without_spaces_are_measured_by_their_characters(features: Features) -> None:
    text = "気象庁は13日、午後9時19分ごろ、日向灘で震度5弱の地震があったと発表した。津波の心配はないという。"
    (line,) = features(text)
    assert line["words"] == len(text) // 2
    assert line["own_words"] > 20


def test_the_blocks_beside_are_seen(features: Features) -> None:
    first, second = features("Goose wins", "It swam.")
    assert (first["characters+1"], first["characters-1"]) == (8, -1)
    assert (second["characters-1"], second["is_final-1"]) == (10, 0)


@given(st.lists(st.text(min_size=1, max_size=60), max_size=20).map("\n".join))
def test_every_block_of_any_page_has_all_numbers(text: str) -> None:
    blocks = list(cut_text(text))
    rows = read_text_features(blocks, LEXICON)
    assert len(rows) == len(blocks)
    assert all(len(row) == len(FEATURES) for row in rows)
    assert all(number == number and abs(number) < 1e9 for row in rows for number in row)


@pytest.mark.parametrize(("count", "is_short"), [(159, True), (160, False)])
def test_only_a_short_block_is_an_address(features: Features, count: int, is_short: bool) -> None:
    assert features("#goose ".ljust(count, "x"))[0]["is_web"] == is_short
