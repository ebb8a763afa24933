"""How far around the headline its byline, date and publisher stand, and how long they and the standfirst are."""

from collections.abc import Sequence

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.head.head_lines import label_head
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.article import Link
from reader.model.blocks import Block, Label

HEADLINE = "Goose wins the regatta"
DATE = "March 9, 2024"
TEXT = "The goose swam from the mole to the lighthouse and back, and nobody in the harbour could say why it did so."


def labels_of(
    lines: Sequence[Block | str],
    start: int,
    publisher: str | None = None,
    titles: tuple[str, ...] = (HEADLINE,),
) -> list[Label | None]:
    """The labels that lines have as the head of an article whose text begins at `start`."""
    blocks = [Block(one, order) if isinstance(one, str) else one for order, one in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.0] * len(blocks), [()] * len(blocks), learnt_tables().text)
    span = range(start, len(blocks))
    label_head(labels, ArticleSpan(frozenset(span), span, scores), Metadata(titles=titles, publisher=publisher))
    return [labels.label_of(index) for index in range(len(blocks))]


def dates(lines: Sequence[str], start: int) -> list[int]:
    return [index for index, label in enumerate(labels_of(lines, start)) if label is Label.DATE]


@pytest.mark.parametrize(("start", "last"), [(1, 5), (3, 7), (6, 10)])
def test_a_date_stands_at_most_five_lines_into_the_text(start: int, last: int) -> None:
    filler = [TEXT] * 20
    for index, found in ((last, [last]), (last + 1, [])):
        lines = [HEADLINE, *filler]
        lines[index] = DATE
        assert dates(lines, start) == found


@pytest.mark.parametrize(("buttons", "is_found"), [(1, True), (13, True), (14, False)])
def test_byline_and_date_may_follow_a_summary_that_passes_for_the_text(buttons: int, is_found: bool) -> None:
    below = [*["Share"] * buttons, "By Ida Holm", DATE, TEXT, TEXT]
    assert (Label.BYLINE in labels_of([HEADLINE, TEXT, *below], 1)) is is_found
    assert (Label.DATE in labels_of([HEADLINE, TEXT, *below], 1)) is is_found


def test_a_bare_name_may_follow_a_summary_unless_there_is_a_byline() -> None:
    lines = [HEADLINE, TEXT, *["x"] * 5, "Ida Holm", DATE, DATE]
    assert labels_of([*lines, TEXT, TEXT], 1)[7] is Label.BYLINE
    assert labels_of([*lines, "By Per Vik", TEXT, TEXT], 1)[7] is None


def test_after_two_paragraphs_byline_and_date_are_those_of_something_else() -> None:
    lines = [HEADLINE, TEXT, TEXT, *["Share"] * 4, "By Ida Holm", DATE, TEXT]
    assert not {Label.BYLINE, Label.DATE} & set(labels_of(lines, 1))


def test_a_second_byline_below_the_summary_is_not_the_article_s() -> None:
    lines = [HEADLINE, "By Ida Holm", TEXT, *["Share"] * 5, "By Per Vik", TEXT]
    assert labels_of(lines, 2).count(Label.BYLINE) == 1


@pytest.mark.parametrize(("index", "is_found"), [(6, True), (5, False)])
def test_a_date_stands_at_most_four_lines_above_the_headline(index: int, is_found: bool) -> None:
    lines = [*["x"] * 10, HEADLINE, TEXT, TEXT]
    lines[index] = DATE
    assert dates(lines, 11) == ([index] if is_found else [])


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("Published on a cold Sunday in March", True),
        ("Published on a very cold and dark Sunday", True),
        ("Published on a very cold and very dark Sunday", False),
        ("Seen on a cold Sunday in March", False),
    ],
)
def test_a_line_that_begins_like_a_date_has_eight_words(line: str, is_date: bool) -> None:
    assert dates([HEADLINE, line, TEXT], 2) == ([1] if is_date else [])


@pytest.mark.parametrize(
    ("line", "start", "label"),
    [
        ("The goose swims (Photo: Holm)", 2, Label.CAPTION),
        ("Goose (Photo: Ida)", 2, None),
        ("The goose swims (Photo: Holm)", 1, None),
        ("Photo: Ida Holm", 2, Label.FURNITURE),
        ("Photo: Ida Holm", 1, None),
        ("quay_news_desk", 2, Label.PUBLISHER),
        ("quay_news_desk", 1, None),
        ("THE QUAY", 2, Label.PUBLISHER),
        ("THE QUAY", 1, None),
        ("The Quays", 2, None),
    ],
)
def test_captions_and_publishers_stand_above_the_text(line: str, start: int, label: Label | None) -> None:
    assert labels_of([HEADLINE, line, TEXT, TEXT], start, "The Quay")[1] is label


def test_the_first_line_of_a_page_is_not_its_publisher() -> None:
    assert labels_of(["The Quay", "The Quay", HEADLINE, TEXT], 3, "The Quay")[:2] == [None, Label.PUBLISHER]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["The Wire", DATE], 1),
        ([DATE, "The Wire"], 2),
        ([DATE, "The Wire Of Merrow"], 2),
        ([DATE, "The Wire Of Port Merrow"], None),
        ([DATE, "x", "The Wire"], None),
        ([DATE, "The wire"], None),
        ([DATE, "The Wires"], None),
    ],
)
def test_a_name_beside_the_date_is_the_publisher_if_it_comes_again(lines: list[str], found: int | None) -> None:
    again = f"PORT HALLOW (The Wire, The wire, The Wire Of Merrow, The Wire Of Port Merrow) — {TEXT}"
    labels = labels_of([HEADLINE, *lines, again], len(lines) + 1)
    assert [index for index, label in enumerate(labels) if label is Label.PUBLISHER] == ([found] if found else [])


def test_a_name_that_only_stands_alone_again_is_no_publisher() -> None:
    labels = labels_of([HEADLINE, DATE, "The Wire", TEXT, "The Wire"], 3)
    assert Label.PUBLISHER not in labels


@pytest.mark.parametrize(
    ("line", "below", "is_standfirst"),
    [
        ("The bird was late.", [DATE], True),
        ("The bird was.", [DATE], False),
        ("The bird was late and so was the crew", [DATE], True),
        ("The bird was late and so was it", [DATE], True),
        ("The bird was late and so was", [DATE], False),
        (" ".join(["goose"] * 70), [DATE], True),
        (" ".join(["goose"] * 71), [DATE], False),
        ("The bird was late.", ["x", "x", DATE], True),
        ("The bird was late.", ["x", "x", "x", DATE], False),
    ],
)
def test_a_summary_between_headline_and_date_has_four_to_seventy_words(
    line: str, below: list[str], is_standfirst: bool
) -> None:
    lines = [HEADLINE, line, *below, TEXT]
    assert (labels_of(lines, len(lines) - 1)[1] is Label.STANDFIRST) is is_standfirst


def test_only_the_line_right_below_the_headline_is_its_summary() -> None:
    assert labels_of([HEADLINE, "x", "The bird was late.", DATE, TEXT], 4)[2] is None


def heading(words: int) -> Block:
    return Block(" ".join(["goose"] * words), 0, "h2", path=("html", "body", "h2"))


def paragraph(text: str, name: str = "") -> Block:
    return Block(text, 0, "p", path=("html", "body", f"p{name}"))


@pytest.mark.parametrize(
    ("between", "words", "is_standfirst"), [(0, 6, True), (0, 5, False), (1, 6, True), (2, 6, False)]
)
def test_a_heading_of_six_words_right_under_the_headline_is_its_summary(
    between: int, words: int, is_standfirst: bool
) -> None:
    lines = [paragraph(HEADLINE), *[paragraph("x")] * between, heading(words), paragraph(TEXT), paragraph(TEXT)]
    found = labels_of(lines, between + 2)
    assert (found[between + 1] is Label.STANDFIRST) is is_standfirst


@pytest.mark.parametrize(("place", "is_standfirst"), [(2, True), (3, True), (4, True), (5, False)])
def test_a_marked_summary_stands_at_most_two_lines_into_the_text(place: int, is_standfirst: bool) -> None:
    lines = [paragraph(HEADLINE), *[paragraph("x")] * 8]
    lines[place] = paragraph("The bird was late.", ".standfirst")
    assert (labels_of(lines, 3)[place] is Label.STANDFIRST) is is_standfirst


@pytest.mark.parametrize(
    ("share", "name", "is_standfirst"), [(0.5, "", True), (1.0, "", False), (0.0, ".caption", False)]
)
def test_a_link_or_a_caption_is_no_summary(share: float, name: str, is_standfirst: bool) -> None:
    text = "The bird was late."
    links = (Link(0, round(len(text) * share), "https://quay.example/goose"),) if share else ()
    line = Block(text, 0, "p", links, ("html", "body", f"div{name}", "p.standfirst"))
    found = labels_of([paragraph(HEADLINE), line, paragraph(TEXT)], 2)
    assert (found[1] is Label.STANDFIRST) is is_standfirst


@pytest.mark.parametrize(("place", "is_headline"), [(0, True), (3, True), (4, False)])
def test_the_main_heading_stands_at_most_a_line_into_the_text(place: int, is_headline: bool) -> None:
    lines = [paragraph("x")] * 2 + [paragraph(TEXT)] * 4
    lines[place] = Block("Goose wins", 0, "h1", path=("html", "body", "h1"))
    assert (labels_of(lines, 2, titles=())[place] is Label.HEADLINE) is is_headline


def test_of_several_main_headings_the_last_is_the_headline() -> None:
    heading = Block("Goose wins", 0, "h1", path=("html", "body", "h1"))
    lines = [heading, heading, Block("Goose", 0, "h1", path=("html", "body", "h1")), paragraph(TEXT)]
    assert labels_of(lines, 3, titles=()) == [None, Label.HEADLINE, None, None]


@pytest.mark.parametrize(("index", "is_found"), [(1, False), (2, True), (14, True), (15, False)])
def test_a_page_without_a_headline_has_its_date_ten_lines_above_the_text_or_in_it(index: int, is_found: bool) -> None:
    lines = ["x"] * 12 + [TEXT] * 8
    lines[index] = DATE
    labels = labels_of(lines, 12, titles=())
    assert Label.HEADLINE not in labels
    assert (labels[index] is Label.DATE) is is_found


def test_a_marked_summary_above_the_headline_is_none() -> None:
    lines = [paragraph("x"), paragraph("The bird was late.", ".standfirst"), paragraph(HEADLINE), paragraph(TEXT)]
    assert labels_of(lines, 3)[1] is None


@pytest.mark.parametrize(
    ("line", "is_byline"),
    [("Ida Holm", True), ("nine boats sail", False), ("Ida Holm sails home with nine other boats today", False)],
)
def test_a_name_below_by_is_the_byline(line: str, is_byline: bool) -> None:
    assert (labels_of([HEADLINE, "By", line, TEXT], 3)[2] is Label.BYLINE) is is_byline
