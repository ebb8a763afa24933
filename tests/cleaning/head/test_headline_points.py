"""How much each piece of evidence is worth to a line that may be the headline.

A line is worth as much as the classifier may find it less likely than a plain line before the plain one is chosen.
"""

from collections.abc import Sequence

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.head.likely_headline import find_likely_headline
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

PLAIN = "Snow falls over hills"
TEXT = "The goose swam from the mole to the lighthouse and back, and nobody in the harbour could say why it did so."
NEVER = -50.0


def chosen(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[str], odds: Sequence[float], url: str | None = None
) -> int | None:
    """The index of the line chosen of those above the text, given the classifier's log-odds of each."""
    blocks = [Block(line, order) for order, line in enumerate([*lines, TEXT])]
    labels = BlockLabels(blocks, read_block_features(blocks))
    tables = learnt_tables().text
    monkeypatch.setattr(tables, "headline", lambda row: row[0])
    scores = BlockScores([0.0] * len(blocks), [(one,) for one in (*odds, NEVER)], tables)
    span = range(len(lines), len(blocks))
    found = find_likely_headline(labels, ArticleSpan(frozenset(span), span, scores), url)
    return found and found[0]


def worth(
    monkeypatch: pytest.MonkeyPatch, lines: Sequence[str], index: int, plain: int, url: str | None = None
) -> float:
    """What the evidence for one line is worth compared with that for another."""
    low, high = -20.0, 20.0
    while high - low > 1e-6:
        middle = (low + high) / 2
        odds = [NEVER] * len(lines)
        odds[index], odds[plain] = middle, 0.0
        low, high = (low, middle) if chosen(monkeypatch, lines, odds, url) == index else (middle, high)
    return -round(low, 4)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Nine boats are late", 0.0),
        ("Nine boats sail", -2.0),
        ("Nine boats are late.", -2.0),
        ("Nine boats are late!", 0.0),
        ("Nine boats sail.", -4.0),
        ("Goose beats nine boats", 0.375),
        ("Goose swam from boats", 1.125),
        ("Go to it as is", 0.0),
    ],
)
def test_words_of_the_text_count_for_a_line_and_its_form_may_count_against_it(
    monkeypatch: pytest.MonkeyPatch, line: str, value: float
) -> None:
    assert worth(monkeypatch, ["Home", PLAIN, line], 2, 1) == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    ("address", "value"),
    [
        ("https://quay.example/boats-are-late", 3.0 * 3 / 4 + 2.5),
        ("https://quay.example/boats-are-late-today", 3.0 * 3 / 4 + 2.5 * 3 / 4),
        ("https://quay.example/sport/boats-are-late?a=nine", 3.0 * 3 / 4 + 2.5),
        ("https://quay.example/Boats-Are-Late/2024", 3.0 * 3 / 4 + 2.5),
        ("https://quay.example/boats-late", 0.0),
        ("https://quay.example/boats-late-2024", 0.0),
        ("https://quay.example/", 0.0),
        ("boats-are-late", 0.0),
        (None, 0.0),
    ],
)
def test_words_of_the_address_count_by_their_share_of_both(
    monkeypatch: pytest.MonkeyPatch, address: str | None, value: float
) -> None:
    found = worth(monkeypatch, ["Home", PLAIN, "Nine boats are late"], 2, 1, address)
    assert found == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(("line", "value"), [("A cup is on", 0.0), ("A cup is one", 2.0)])
def test_a_line_of_nine_letters_with_which_the_first_line_begins_is_likelier(
    monkeypatch: pytest.MonkeyPatch, line: str, value: float
) -> None:
    assert worth(monkeypatch, [f"{line} | The Quay", PLAIN, line], 2, 1) == pytest.approx(value, abs=1e-3)
    assert worth(monkeypatch, ["Home", PLAIN, line], 2, 1) == pytest.approx(0.0, abs=1e-3)


def test_the_first_line_is_less_likely(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worth(monkeypatch, ["Nine boats are late", PLAIN], 0, 1) == pytest.approx(-1.5, abs=1e-3)


@pytest.mark.parametrize(
    ("rest", "between", "value"),
    [
        ("nine boats late today", 0, -1.0),
        ("nine boats late tonight", 0, 0.0),
        ("nine boats late today", 7, -1.0),
        ("nine boats late today", 8, 0.0),
    ],
)
def test_a_line_that_holds_another_nearby_is_less_likely(
    monkeypatch: pytest.MonkeyPatch, rest: str, between: int, value: float
) -> None:
    """The other line must be half of it; both orders are the same."""
    lines = ["Home", PLAIN, *["x"] * between, f"{PLAIN} {rest}"]
    assert worth(monkeypatch, lines, len(lines) - 1, 1) == pytest.approx(value, abs=1e-3)
    lines = ["Home", f"{PLAIN} {rest}", *["x"] * between, PLAIN]
    assert worth(monkeypatch, lines, 1, len(lines) - 1) == pytest.approx(value, abs=1e-3)


@pytest.mark.parametrize(
    ("line", "is_possible"),
    [
        ("Nine boats", True),
        ("Boats", False),
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
def test_a_headline_has_two_to_forty_words_and_is_nothing_else(
    monkeypatch: pytest.MonkeyPatch, line: str, is_possible: bool
) -> None:
    assert chosen(monkeypatch, ["Home", line], [0.0, 0.0]) == (1 if is_possible else None)
