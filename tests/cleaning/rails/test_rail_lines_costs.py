"""What each line of a list may be in a story, at what cost, and for what reason a list is a rail.

The odds of the lines are given, and the reading of the list as stories is only looked at.
"""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails import rail_lines
from reader.cleaning.rails.rail_lines import label_rails
from reader.cleaning.rails.story_grammar import AGE, CAPTION, TEASER, TITLE, RailLine, divide_into_stories
from reader.model.article import Link
from reader.model.blocks import Block, Label

TITLES = [
    "Snow expected over the weekend in the hills",
    "Bakery opens at four and closes at five",
    "Lobster prices fall for a third week",
    "Library gets back a book after ninety years",
]


def labelled(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[Block | str], odds: Sequence[float], filler: int = 60
) -> tuple[BlockLabels, list[RailLine]]:
    """The labels of a page that begins with these lines, and the lines that were read as stories. The rest are sure to
    be the article's.
    """
    read: list[RailLine] = []

    def divide(lines: Sequence[RailLine]) -> list[tuple[str, ...]]:
        read.extend(lines)
        return divide_into_stories(lines)

    made = [replace(one, order=n) if isinstance(one, Block) else Block(one, n) for n, one in enumerate(lines)]
    tag = made[0].tag
    page = [*made, *(Block(f"Sport {number}", number, tag) for number in range(filler))]
    every = [*odds, *[-9.0] * filler]
    monkeypatch.setattr(rail_lines, "weigh_titles", lambda *_: every)
    monkeypatch.setattr(rail_lines, "divide_into_stories", divide)
    monkeypatch.setattr(rail_lines, "label_likely_stories", lambda *_: None)
    labels = BlockLabels(page, read_block_features(page))
    own = range(len(made), len(page))
    scores = BlockScores([0.0] * len(made) + [0.95] * filler, [], learnt_tables().text)
    label_rails(labels, ArticleSpan(frozenset(own), own, scores), None)
    return labels, read


def costs(monkeypatch: pytest.MonkeyPatch, line: Block | str, odds: float = 0.0) -> tuple[float, float, float]:
    """The costs of a line as title, caption and teaser."""
    first = "Latest" if isinstance(line, str) else Block("Latest", 0, "li")
    _, read = labelled(monkeypatch, [first, line], [-9.0, odds])
    (found,) = [dict(one.costs) for one in read]
    return tuple(pytest.approx(found[part]) for part in (TITLE, CAPTION, TEASER))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Bakery opens at four and closes at five", (0.2, 1.0, 2.5)),
        ("Bakery opens early", (0.2, 1.0, 2.5)),
        ("They open at four.", (2.2, 0.6, 2.5)),
        ("They open at four today.", (2.2, 0.6, 0.5)),
        ("“They open at four today.”", (2.2, 0.6, 0.5)),
        ("They open at four today!", (0.2, 1.0, 2.5)),
        ("They open at four today…", (4.2, 0.6, 0.2)),
        ("They open at four today...", (4.2, 0.6, 0.2)),
        ("The bakery at four (Quay Press/Ida Holm)", (1.2, 0.2, 2.5)),
        ("The bakery opened at four on 18 July 2025.", (2.2, 0.2, 0.5)),
        ("The bakery opened at four on 18 July 2025", (0.2, 1.0, 2.5)),
        (" ".join(["goose"] * 32), (0.2, 1.0, 2.5)),
        (" ".join(["goose"] * 33), (3.2, 1.0, 2.5)),
    ],
)
def test_a_line_reads_as_a_title_a_caption_or_a_teaser(
    monkeypatch: pytest.MonkeyPatch, line: str, expected: tuple[float, float, float]
) -> None:
    assert costs(monkeypatch, line) == expected


@pytest.mark.parametrize(
    ("odds", "expected"),
    [
        (1.0, (0.2, 1.4, 2.9)),
        (4.0, (0.2, 2.6, 4.1)),
        (9.0, (0.2, 2.6, 4.1)),
        (-1.0, (0.6, 1.0, 2.5)),
        (-9.0, (1.8, 1.0, 2.5)),
    ],
)
def test_the_odds_of_a_title_count_against_the_other_parts_up_to_a_limit(
    monkeypatch: pytest.MonkeyPatch, odds: float, expected: tuple[float, float, float]
) -> None:
    assert costs(monkeypatch, TITLES[0], odds) == expected


def linked(text: str, share: float, tag: str = "li", around: tuple[str, ...] = ()) -> Block:
    link = Link(0, round(share * len(text)), "https://quay.example/news/a")
    return Block(text, 0, tag, (link,) if share else (), ("html", "body", *around, tag))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (linked("Bakery opens at four", 1.0), (0.0, 6.0, 7.5)),
        (linked("Bakery opens at four", 0.9), (0.2, 1.0, 2.5)),
        (linked("Bakery opens early", 1.0), (0.2, 1.0, 2.5)),
        (linked("Bakery opens at four", 0.0, "h3"), (0.0, 6.0, 7.5)),
        (linked("Bakery opens at four", 0.0), (0.2, 1.0, 2.5)),
    ],
)
def test_a_line_that_is_a_link_or_a_heading_is_a_title(
    monkeypatch: pytest.MonkeyPatch, line: Block, expected: tuple[float, float, float]
) -> None:
    assert costs(monkeypatch, line) == expected


def test_a_repeated_line_is_a_title_and_an_age_or_a_date_can_be_nothing_but_an_age(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = ["Latest", TITLES[0], "2 hours ago", TITLES[1], "18 July 2025", TITLES[2], TITLES[0]]
    _, read = labelled(monkeypatch, lines, [-9.0, *[0.0] * 6])
    text = ((TITLE, 0.2), (CAPTION, 1.0), (TEASER, 2.5))
    known = ((TITLE, 0.0), (CAPTION, 6.0), (TEASER, 7.5))
    age = ((AGE, 0.0),)
    assert [one.costs for one in read] == [known, age, text, age, text, known]


# -- why a list is a rail

HEADED, AGED, ELSEWHERE, LISTED = (
    "under a heading of related stories",
    "listed with its age",
    "also listed elsewhere on the page",
    "in a list of titles",
)


def reasons(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[Block | str], odds: Sequence[float], filler: int = 60
) -> list[str | None]:
    """The reason for each line that is a title of another story; None for the others."""
    labels, _ = labelled(monkeypatch, lines, odds, filler)
    found = labels.finish(Label.FURNITURE, "the rest")[: len(lines)]
    return [one.reason if one.label is Label.RAIL_STORY else None for one in found]


@pytest.mark.parametrize(
    ("odds", "count", "is_headed"), [(-0.5, 60, True), (-0.51, 60, False), (-6.0, 30, True), (-6.1, 30, False)]
)
def test_titles_under_a_heading_may_be_a_little_unlikely(
    monkeypatch: pytest.MonkeyPatch, odds: float, count: int, is_headed: bool
) -> None:
    labels, _ = labelled(monkeypatch, ["Latest", *TITLES[:2]], [-9.0, odds, odds], count)
    assert labels.label_of(0) is (Label.RAIL_HEADING if is_headed else None)


@pytest.mark.parametrize(("second", "expected"), [(-1.0, [HEADED, None]), (-0.99, [HEADED, HEADED])])
def test_a_single_unlikely_line_of_a_list_is_left_out(
    monkeypatch: pytest.MonkeyPatch, second: float, expected: list[str | None]
) -> None:
    assert reasons(monkeypatch, ["Latest", *TITLES[:2]], [-9.0, 0.0, second])[1:] == expected


@pytest.mark.parametrize(("odds", "is_rail"), [(0.0, True), (-0.01, False)])
def test_titles_without_a_heading_must_not_be_unlikely(
    monkeypatch: pytest.MonkeyPatch, odds: float, is_rail: bool
) -> None:
    assert reasons(monkeypatch, TITLES[:3], [odds] * 3) == [LISTED if is_rail else None] * 3


@pytest.mark.parametrize(("others", "is_rail"), [(-2.0, True), (-2.1, False)])
def test_one_very_likely_title_does_not_outweigh_the_others(
    monkeypatch: pytest.MonkeyPatch, others: float, is_rail: bool
) -> None:
    found = reasons(monkeypatch, TITLES[:3], [50.0, others, others])
    assert found[0] == (LISTED if is_rail else None)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([TITLES[0], TITLES[1]], None),
        (["Snow in the hills", "Bakery opens at four today", *TITLES[2:]], LISTED),
        (["Snow in hills", "Bakery opens at four", *TITLES[2:]], LISTED),
        (["Snow in hills", "Bakery opens early", *TITLES[2:]], None),
        ([TITLES[0], "2 hours ago", TITLES[1]], None),
        ([TITLES[0], "2 hours ago", TITLES[1], "3 hours ago"], AGED),
        (["Bakery opens early", "2 hours ago", "Snow in hills", "3 hours ago"], AGED),
        (["Latest", "Bakery opens early", "Snow in hills"], HEADED),
    ],
)
def test_a_list_is_a_rail_for_its_ages_its_heading_or_its_long_titles(
    monkeypatch: pytest.MonkeyPatch, lines: list[str], reason: str | None
) -> None:
    found = set(reasons(monkeypatch, lines, [0.5] * len(lines))) - {None}
    assert found == ({reason} if reason else set())


@pytest.mark.parametrize(("shares", "reason"), [((1.0, 1.0, 1.0), LISTED), ((1.0, 0.0, 1.0), None)])
def test_a_list_of_titles_in_html_is_a_rail_if_all_are_linked(
    monkeypatch: pytest.MonkeyPatch, shares: tuple[float, ...], reason: str | None
) -> None:
    lines = [linked(title, share) for title, share in zip(TITLES, shares, strict=False)]
    assert reasons(monkeypatch, lines, [0.5] * 3) == [reason] * 3


# -- which lines head a list, and where it ends


def headings(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[Block | str], odds: float = 1.0
) -> tuple[list[int], list[int]]:
    """The lines that head a rail, and those that are its stories."""
    labels, _ = labelled(monkeypatch, lines, [odds] * len(lines))
    found = [labels.label_of(index) for index in range(len(lines))]
    return (
        [index for index, label in enumerate(found) if label is Label.RAIL_HEADING],
        [index for index, label in enumerate(found) if label is Label.RAIL_STORY],
    )


@pytest.mark.parametrize(
    ("kicker", "between", "heads"),
    [
        ("News from the quay", 1, True),
        ("News from the old quay", 1, False),
        ("News from the quay", 2, True),
        ("News from the quay", 3, True),
        ("News from the quay", 4, False),
        ("News from the quay", 0, False),
        ("2 hours ago", 1, False),
    ],
)
def test_a_line_of_four_words_that_recurs_within_four_lines_is_a_heading(
    monkeypatch: pytest.MonkeyPatch, kicker: str, between: int, heads: bool
) -> None:
    others = [f"{word} boats are late in the harbour today" for word in ("Two", "Three", "Four", "Five", "Six", "Nine")]
    lines = [kicker, *others[:between], kicker, *others[between : 2 * between or 1]]
    found, _ = headings(monkeypatch, lines)
    assert [index for index in (0, between + 1) if index in found] == ([0, between + 1] if heads else [])


@pytest.mark.parametrize(("small", "stories"), [(2, [1, 2, 5]), (3, [1, 2])])
def test_three_numbers_or_words_in_a_row_end_a_list(
    monkeypatch: pytest.MonkeyPatch, small: int, stories: list[int]
) -> None:
    lines = ["Latest", *TITLES[:2], *["7", "8", "9"][:small], TITLES[2]]
    assert headings(monkeypatch, lines) == ([0], stories)


@pytest.mark.parametrize("line", ["Sign up for our newsletter", "Most read"])
def test_a_line_that_cannot_belong_to_a_list_ends_it(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    _, stories = headings(monkeypatch, ["Latest", *TITLES[:2], line, TITLES[2]])
    assert stories[:2] == [1, 2] and 3 not in stories


@pytest.mark.parametrize(
    ("tag", "share", "follower", "heads"),
    [("h3", 0.0, 1.0, True), ("h3", 1.0, 1.0, False), ("h3", 0.0, 0.0, False), ("p", 0.0, 1.0, False)],
)
def test_a_heading_without_a_link_heads_the_links_below_it(
    monkeypatch: pytest.MonkeyPatch, tag: str, share: float, follower: float, heads: bool
) -> None:
    lines = [linked("Beside the quay", share, tag), *(linked(title, follower) for title in TITLES[:2])]
    assert (0 in headings(monkeypatch, lines)[0]) is heads


@pytest.mark.parametrize(
    ("line", "is_story"),
    [(f"Read more: {TITLES[0]}", True), (f"Weather: {TITLES[0]}", False), ("Read more: snow", False)],
)
def test_a_line_that_says_read_more_is_a_story_wherever_it_stands(
    monkeypatch: pytest.MonkeyPatch, line: str, is_story: bool
) -> None:
    assert (0 in headings(monkeypatch, [line], -9.0)[1]) is is_story


def test_what_ends_a_list_begins_the_count_of_numbers_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = ["Latest", *TITLES[:2], "Most read", "7", "8", *TITLES[2:]]
    assert headings(monkeypatch, lines) == ([0, 3], [1, 2, 6, 7])


def test_a_sentence_heads_a_list_only_if_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert headings(monkeypatch, ["You might also like…", *TITLES[:2]])[0] == [0]
    assert headings(monkeypatch, ["It swam again.", TITLES[0], "It swam again.", TITLES[1]])[0] == []
