"""Which lines of an article are captions, subheadings and questions: how long, how marked and where."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.paragraphs import label_body
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.article import Link
from reader.model.blocks import Block, Label

PROSE = "The goose swam from the mole to the lighthouse and back, and nobody in the harbour knew {}."
NUMBERS = ("why", "how", "when", "where", "for whom", "with whom", "what for", "since when")


def prose(count: int) -> list[str]:
    """Different paragraphs."""
    return [PROSE.format(number) for number in NUMBERS[:count]]


def labels_of(
    lines: Sequence[Block | str], taken: Sequence[int] | None = None, probability: float = 0.6
) -> list[Label | None]:
    """The labels of the lines of an article; those that are not `taken` have this probability."""
    blocks = [replace(one, order=n) if isinstance(one, Block) else Block(one, n) for n, one in enumerate(lines)]
    own = frozenset(range(len(blocks)) if taken is None else taken)
    labels = BlockLabels(blocks, read_block_features(blocks))
    probabilities = [0.95 if index in own else probability for index in range(len(blocks))]
    scores = BlockScores(probabilities, [()] * len(blocks), learnt_tables().text)
    label_body(labels, ArticleSpan(own, range(len(blocks)), scores))
    return [labels.label_of(index) for index in range(len(blocks))]


def among(line: Block | str, above: int = 2, below: int = 3) -> Label | None:
    """The label of a line between paragraphs."""
    made = prose(above + below)
    if isinstance(line, Block):
        made = [Block(text, 0, "p", path=("html", "body", "p")) for text in made]
    return labels_of([*made[:above], line, *made[above:]])[above]


def html(text: str, *around: str, tag: str = "p", share: float = 0.0) -> Block:
    links = (Link(0, round(len(text) * share), "https://quay.example/goose"),) if share else ()
    return Block(text, 0, tag, links, ("html", "body", *around, tag))


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("The cup", Label.SUBHEADING),
        ("the cup", Label.PARAGRAPH),
        ("The cup.", Label.PARAGRAPH),
        ("The cup?", Label.SUBHEADING),
        ("¿The cup?", Label.SUBHEADING),
        ("(The cup)", Label.PARAGRAPH),
        ("“The cup”", Label.SUBHEADING),
        ("9 boats", Label.SUBHEADING),
        ("—", Label.PARAGRAPH),
        ("* The cup", Label.LIST_ITEM),
        ("14:20", Label.TIME_STAMP),
        ("Photo: Ida Holm", Label.FURNITURE),
        ("The goose swims. (Photo: Ida Holm)", Label.CAPTION),
        ("2 hours ago", Label.FURNITURE),
        ("18 July 2025", Label.FURNITURE),
        ("Sign up for our newsletter", Label.FURNITURE),
    ],
)
def test_a_line_of_a_text_page_between_paragraphs_has_its_label(line: str, label: Label) -> None:
    assert among(line) is label


@pytest.mark.parametrize(
    ("block", "label"),
    [
        (html("The cup"), Label.PARAGRAPH),
        (html("The cup", tag="strong"), Label.SUBHEADING),
        (html("The cup.", tag="strong"), Label.SUBHEADING),
        (html(" ".join(["Cup"] * 11) + ".", tag="strong"), Label.SUBHEADING),
        (html(" ".join(["Cup"] * 12) + ".", tag="strong"), Label.PARAGRAPH),
        (html("The cup now", tag="strong", share=0.45), Label.SUBHEADING),
        (html("The cup now", tag="strong", share=0.6), Label.PARAGRAPH),
        (html("The cup", tag="h3"), Label.SUBHEADING),
        (html("The cup", "ul", tag="li"), Label.LIST_ITEM),
        (html("The cup", tag="blockquote"), Label.BLOCK_QUOTE),
        (html("The cup", "figure", tag="figcaption"), Label.CAPTION),
        (html("The cup | 2 boats", tag="tr"), Label.TABLE),
    ],
)
def test_a_block_between_paragraphs_has_its_label(block: Block, label: Label) -> None:
    assert among(block) is label


@pytest.mark.parametrize(
    ("below", "label"),
    [
        (PROSE.format("it"), Label.SUBHEADING),
        ("It swam on and on.", Label.SUBHEADING),
        ("It swam on too.", Label.PARAGRAPH),
        ("* It swam", Label.SUBHEADING),
        ("it swam on and on and on", Label.PARAGRAPH),
    ],
)
def test_a_subheading_stands_above_a_sentence_of_five_words_or_a_list(below: str, label: Label) -> None:
    made = prose(4)
    assert labels_of([*made[:2], "The cup", below, *made[2:]])[2] is label


def test_the_last_line_is_no_subheading() -> None:
    assert labels_of([*prose(3), "The cup"])[3] is not Label.SUBHEADING


@pytest.mark.parametrize(("probability", "label"), [(0.33, Label.SUBHEADING), (0.32, Label.FURNITURE)])
def test_a_line_that_is_not_the_articles_may_still_head_its_prose(probability: float, label: Label) -> None:
    made = prose(4)
    lines = [*made[:2], "The cup", *made[2:]]
    assert labels_of(lines, [0, 1, 3, 4], probability)[2] is label
    assert labels_of(lines, [0, 1, 4], probability)[2] is Label.FURNITURE


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("14:20", Label.FURNITURE),
        ("The goose swims. (Photo: Ida Holm)", Label.CAPTION),
        ("the cup", Label.FURNITURE),
        ("Published 9 March 2024", Label.FURNITURE),
        ("2 hours ago", Label.FURNITURE),
    ],
)
def test_a_line_between_the_articles_has_a_label_of_its_own(line: str, label: Label) -> None:
    made = prose(4)
    assert labels_of([*made[:2], line, *made[2:]], [0, 1, 3, 4])[2] is label


@pytest.mark.parametrize("taken", [None, [0, 1, 3]])
@pytest.mark.parametrize(("lines", "is_time"), [(2, True), (3, False)])
def test_a_clock_time_has_a_sentence_in_three_lines_below(taken: list[int] | None, lines: int, is_time: bool) -> None:
    page = [*prose(2), "13:05", *prose(1), "14:20", *["Boats", "Birds", "Cups"][:lines], PROSE.format("it")]
    own = None if taken is None else [*taken, len(page) - 1]
    assert labels_of(page, own)[4] is (Label.TIME_STAMP if is_time else Label.FURNITURE)


def test_a_clock_time_at_the_end_heads_nothing() -> None:
    assert labels_of([*prose(3), "14:20"])[3] is Label.FURNITURE


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Help the harbour of Hallow now!", Label.FURNITURE),
        ("Help the harbour of Port Hallow now!", Label.PARAGRAPH),
        ("Help the harbour of Hallow now.", Label.PARAGRAPH),
    ],
)
def test_an_exclamation_above_an_invitation_has_six_words_at_most(line: str, label: Label) -> None:
    assert labels_of([*prose(3), line, "Jetzt spenden!", PROSE.format("it")])[3] is label


@pytest.mark.parametrize("below", ["The goose swims. (Photo: Ida Holm)", "Share"])
def test_a_subheading_above_a_caption_or_furniture_alone_heads_nothing(below: str) -> None:
    page = [html(text) for text in prose(3)]
    assert labels_of([*page, html("The cup", tag="h3"), html(below)])[3] is Label.FURNITURE
    assert labels_of([*page, html("The cup", tag="h3"), html(below), html(PROSE.format("it"))])[3] is Label.SUBHEADING


def test_a_doubtful_line_that_stands_there_twice_is_furniture() -> None:
    blocks = [Block(text, n) for n, text in enumerate([*prose(3), "The cup of Hallow", "The cup of Hallow"])]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.95] * 3 + [0.5] * 2, [()] * 5, learnt_tables().text)
    label_body(labels, ArticleSpan(frozenset(range(5)), range(5), scores))
    assert labels.label_of(4) is Label.FURNITURE


def interview(questions: Sequence[str]) -> list[Label | None]:
    """The labels of questions, each with an answer."""
    lines = [line for pair in zip(questions, NUMBERS, strict=False) for line in (pair[0], PROSE.format(pair[1]))]
    return labels_of(lines)[::2]


@pytest.mark.parametrize(("count", "is_interview"), [(2, False), (3, True)])
def test_an_interview_has_three_questions(count: int, is_interview: bool) -> None:
    found = interview(["Is it a boat?", "Is it a goose?", "Is it a cup?"][:count])
    assert (found == [Label.QUESTION] * count) is is_interview


@pytest.mark.parametrize(("count", "is_question"), [(60, True), (61, False)])
def test_a_question_has_sixty_words_at_most(count: int, is_question: bool) -> None:
    long = " ".join(["Is"] * count) + "?"
    found = interview(["Is it a boat?", "Is it a goose?", "Is it a cup?", long])
    assert found[:3] == [Label.QUESTION] * 3
    assert (found[3] is Label.QUESTION) is is_question


def test_a_question_in_quotation_marks_and_one_without_an_answer_are_none() -> None:
    asked = ["Is it a boat?", "Is it a goose?", "Is it a cup?"]
    assert interview([*asked, "“Is it a bird?"])[3] is not Label.QUESTION
    made = prose(4)
    lines = [asked[0], made[0], asked[1], made[1], asked[2], made[2], "Is it late?", "Is it early?", made[3]]
    found = labels_of(lines)
    assert [found[index] is Label.QUESTION for index in (0, 2, 4, 6, 7)] == [True, True, True, False, True]


def test_prose_with_a_credit_at_its_end_is_a_caption_on_a_text_page_alone() -> None:
    text = f"{PROSE.format('it')} (Quay Press/Ida Holm)"
    assert among(text) is Label.CAPTION
    assert among(html(f"{text}.")) is Label.PARAGRAPH


@pytest.mark.parametrize(("other", "label"), [("13:05", Label.TIME_STAMP), ("14:20", Label.FURNITURE)])
def test_a_clock_time_that_does_not_read_like_the_article_is_one_of_several(other: str, label: Label) -> None:
    made = prose(4)
    assert labels_of([*made[:2], other, made[2], "14:20", made[3]], [0, 1, 3, 5])[4] is label
