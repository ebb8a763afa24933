"""What tells a headline from the other lines, and how much it counts."""

from collections.abc import Sequence

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.classifier.text_features import FEATURES as TEXT_FEATURES
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.head.headline_features import FEATURES, read_headline_features
from reader.cleaning.head.headline_weights import WEIGHTS
from reader.cleaning.head.likely_headline import find_likely_headline
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

PLAIN = "Snow falls over hills"
TEXT = "The goose swam from the mole to the lighthouse and back, and nobody in the harbour could say why it did so."
UNSURE, UNLIKELY = 0.0, -20.0


def page_of(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[str], start: int, odds: Sequence[float] = ()
) -> tuple[BlockLabels, ArticleSpan]:
    """The lines and the span of a text page whose text begins at `start`, given the classifier's log-odds."""
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    tables = learnt_tables().text
    monkeypatch.setattr(tables, "headline", lambda row: row[0])
    rows = [(one,) for one in odds or [UNSURE] * len(blocks)]
    scores = BlockScores([0.0] * len(blocks), rows, tables, [[0.0] * len(TEXT_FEATURES) for _ in blocks])
    span = range(start, len(blocks))
    return labels, ArticleSpan(frozenset(span), span, scores)


def value(
    monkeypatch: pytest.MonkeyPatch, name: str, lines: Sequence[str], index: int = 1, url: str | None = None
) -> float:
    """The feature `name` of a line of a page, with the text below its lines."""
    labels, article = page_of(monkeypatch, [*lines, TEXT], len(lines))
    row = read_headline_features(labels, article, range(len(lines)), url)[index]
    return dict(zip(FEATURES, row, strict=True))[name]


def chosen(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[str], start: int | None = None, odds: Sequence[float] = ()
) -> int | None:
    """The index of the line that is chosen as the headline; the text follows the lines or begins at `start`."""
    page = page_of(monkeypatch, [*lines, TEXT], len(lines) if start is None else start, odds)
    found = find_likely_headline(*page, None)
    return found and found[0]


def test_odds_are_never_quite_sure(monkeypatch: pytest.MonkeyPatch) -> None:
    labels, article = page_of(monkeypatch, ["Home", PLAIN, TEXT], 2, [UNLIKELY, -UNLIKELY, UNSURE])
    low, high = (row[FEATURES.index("odds")] for row in read_headline_features(labels, article, [0, 1], None))
    assert -low == pytest.approx(high) == pytest.approx(9.21024)


def test_every_feature_has_a_weight() -> None:
    assert tuple(WEIGHTS) == FEATURES


@pytest.mark.parametrize(
    ("line", "share"),
    [
        ("Goose beats nine boats", 0.25),
        ("Goose swam from boats", 0.75),
        ("Why not harbour", 2 / 3),
        ("Go to it as is", 0.0),
        ("It is", 0.0),
    ],
)
def test_the_share_of_the_words_that_are_in_the_text(monkeypatch: pytest.MonkeyPatch, line: str, share: float) -> None:
    assert value(monkeypatch, "in_text", ["Home", line]) == share


@pytest.mark.parametrize(
    ("name", "line", "number"),
    [
        ("full_stop", "Nine boats are late.", 1),
        ("full_stop", "ガチョウが優勝。", 1),
        ("full_stop", "Nine boats are late!", 0),
        ("colon", "Nine boats are late:", 1),
        ("colon", "遅いボート：", 1),
        ("colon", "Late: nine boats", 0),
        ("too_many_words", " ".join(["boats"] * 20), 0),
        ("too_many_words", " ".join(["boats"] * 23), 3),
        ("digits", "Nine boats 2024", 4 / 15),
        ("path", "Home > Sport", 1),
        ("path", "Sport | The Quay", 1),
        ("path", "Home » Sport", 1),
        ("path", "Home › Sport", 1),
        ("path", "Sport| The Quay", 0),
        ("path", "Sport |The Quay", 0),
        ("path", "»Nine boats are late«", 0),
        ("credit", "Nine boats are late (Photo: Holm)", 1),
        ("credit", "Nine boats are late", 0),
        ("bullet", "- Nine boats", 1),
        ("bullet", "Nine boats - late", 0),
        ("web", "Boats at www.quay", 1),
        ("web", "Boats at http://quay", 1),
        ("web", "Boats | quay.example.com", 1),
        ("web", "Boats at https://quay", 1),
        ("web", "Boats at www.merrow", 1),
        ("web", "Boats | quay.info", 1),
        ("web", "Boats | quay.de", 1),
        ("web", "Boats | quay.merrow", 0),
        ("web", "Boats 9.com", 0),
        ("web", "Boats are late. And how", 0),
        ("web", "Boats are 1.5 hours late", 0),
    ],
)
def test_the_form_of_the_line(monkeypatch: pytest.MonkeyPatch, name: str, line: str, number: float) -> None:
    assert value(monkeypatch, name, ["Home", line]) == pytest.approx(number)


def test_longer_lines_have_more_words_by_their_logarithm(monkeypatch: pytest.MonkeyPatch) -> None:
    one, four, sixteen = (value(monkeypatch, "words", ["Home", " ".join(["boat"] * count)]) for count in (1, 4, 16))
    assert one == 0
    assert sixteen - four == pytest.approx(four - one)


@pytest.mark.parametrize(
    ("below", "is_before_facts"),
    [("9 March 2024", True), ("2 hours ago", True), ("By Ida Holm", True), ("Nine boats", False)],
)
def test_date_age_or_author_right_below(monkeypatch: pytest.MonkeyPatch, below: str, is_before_facts: bool) -> None:
    assert value(monkeypatch, "before_facts", ["Home", PLAIN, below]) == is_before_facts
    assert value(monkeypatch, "before_facts", ["Home", PLAIN, "Share it", below]) == 0


@pytest.mark.parametrize(("name", "is_fact"), [("is_date", True), ("is_byline", True), ("digits", False)])
def test_a_line_below_that_the_classifier_s_features_call_a_fact(
    monkeypatch: pytest.MonkeyPatch, name: str, is_fact: bool
) -> None:
    labels, article = page_of(monkeypatch, ["Home", PLAIN, "Holm at noon", TEXT], 3)
    article.scores.own[2][TEXT_FEATURES.index(name)] = 1.0  # type: ignore[index]
    row = read_headline_features(labels, article, [1], None)[0]
    assert row[FEATURES.index("before_facts")] == is_fact


def test_nothing_is_below_the_last_line(monkeypatch: pytest.MonkeyPatch) -> None:
    labels, article = page_of(monkeypatch, ["Home", PLAIN], 1)
    row = dict(zip(FEATURES, read_headline_features(labels, article, [1], None)[0], strict=True))
    assert (row["before_facts"], row["menu_below"], row["below_start"]) == (0, 0, 1)


@pytest.mark.parametrize(("line", "is_in_title"), [("A cup is on", False), ("A cup is one", True)])
def test_a_line_of_nine_letters_with_which_the_first_line_begins(
    monkeypatch: pytest.MonkeyPatch, line: str, is_in_title: bool
) -> None:
    lines = [f"{line} | The Quay", line]
    assert value(monkeypatch, "in_title", lines) == is_in_title
    assert value(monkeypatch, "in_title", [f"The Quay | {line}", line]) == 0
    assert value(monkeypatch, "in_title", ["Home", line]) == value(monkeypatch, "in_title", lines, 0) == 0


@pytest.mark.parametrize(
    ("rest", "between", "is_part"),
    [
        ("nine boats today", 0, True),
        ("nine boats late tonight", 0, False),
        ("nine boats today", 7, True),
        ("nine boats today", 8, False),
    ],
)
def test_a_line_that_is_most_of_another_nearby(
    monkeypatch: pytest.MonkeyPatch, rest: str, between: int, is_part: bool
) -> None:
    """It must be half of it; both orders are the same."""
    lines = ["Home", PLAIN, *["x"] * between, f"{PLAIN} {rest}"]
    assert value(monkeypatch, "is_part", lines) == is_part
    assert value(monkeypatch, "is_part", lines[::-1], -2) == is_part
    assert value(monkeypatch, "is_part", ["Home", PLAIN, PLAIN]) == 0
    assert value(monkeypatch, "is_part", ["Home", "A cup", "A cup of"]) == 0


@pytest.mark.parametrize(
    ("below", "count"),
    [
        ([], 0),
        (["News", "Sport"], 2),
        (["News", TEXT, "Sport"], 1),
        (["Ask."], 0),
        (["News of the day"], 1),
        (["Not a menu at all"], 0),
    ],
)
def test_short_lines_right_below(monkeypatch: pytest.MonkeyPatch, below: list[str], count: int) -> None:
    found = value(monkeypatch, "menu_below", [PLAIN, *below], 0)
    assert found == pytest.approx(value(monkeypatch, "menu_below", [PLAIN, *["News"] * count], 0))


def test_long_menus_count_as_twenty_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    menus = {count: value(monkeypatch, "menu_below", [PLAIN, *["News"] * count], 0) for count in (19, 20, 30)}
    assert menus[19] < menus[20] == menus[30]
    one, three = (value(monkeypatch, "menu_below", [PLAIN, *["News"] * count], 0) for count in (1, 3))
    assert three == pytest.approx(2 * one)


@pytest.mark.parametrize(
    ("line", "is_possible"),
    [
        ("Nine boats", True),
        ("Boa", True),
        ("Bo", False),
        ("12:40 9", False),
        (" ".join(["boats"] * 40), True),
        (" ".join(["boats"] * 41), False),
        ("By Ida Holm", False),
        ("2 hours ago", False),
        ("9 March 2024", False),
        ("Most read", False),
        ("quay_news_desk", False),
        ("Sign up for our newsletter", False),
    ],
)
def test_a_headline_has_three_letters_to_forty_words_and_is_nothing_else(
    monkeypatch: pytest.MonkeyPatch, line: str, is_possible: bool
) -> None:
    assert chosen(monkeypatch, [line]) == (0 if is_possible else None)


@pytest.mark.parametrize(
    ("place", "line", "is_found"),
    [
        (9, PLAIN, True),
        (10, PLAIN, False),
        (4, f"{PLAIN}.", False),
        (4, f"{TEXT[:-1]}!", False),
        (4, f"{PLAIN}!", True),
    ],
)
def test_the_headline_of_a_scrape_is_at_most_eight_lines_below_the_start(
    monkeypatch: pytest.MonkeyPatch, place: int, line: str, is_found: bool
) -> None:
    lines = ["Port Hallow", *[TEXT] * 14]
    lines[place] = line
    odds = [UNLIKELY, *[UNSURE] * 15]
    assert chosen(monkeypatch, lines, 1, odds) == (place if is_found else 0)


def test_a_page_that_begins_with_its_text_has_no_headline(monkeypatch: pytest.MonkeyPatch) -> None:
    assert chosen(monkeypatch, [TEXT, PLAIN, TEXT], 0) is None


@pytest.mark.parametrize(("others", "is_compared"), [(39, True), (40, False)])
def test_only_the_forty_likeliest_lines_are_compared(
    monkeypatch: pytest.MonkeyPatch, others: int, is_compared: bool
) -> None:
    lines = ["Goose swam from the mole", *["Boats | www.quay.example 12345"] * others]
    odds = [-1.0, *[-0.9] * others, UNLIKELY]
    assert (chosen(monkeypatch, lines, odds=odds) == 0) is is_compared
