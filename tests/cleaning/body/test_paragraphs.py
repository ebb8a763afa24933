"""The labels inside the article."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reader.cleaning.body import article_span
from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.paragraphs import label_body
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

Label = Callable[..., list[tuple[str, str]]]


def label_of(pairs: list[tuple[str, str]], text: str) -> str:
    (label,) = {label for given, label in pairs if given == text}
    return label


def test_prose_is_paragraphs(label_text: Label, story: list[str]) -> None:
    assert label_text("Goose wins", *story)[1:] == [(text, "paragraph") for text in story]


@pytest.mark.parametrize("line", ["The cup and the barley", "Is it a boat?", "“It swam”"])
def test_a_short_line_above_prose_is_a_subheading(label_text: Label, story: list[str], line: str) -> None:
    assert label_of(label_text(*story[:3], line, *story[3:]), line) == "subheading"


@pytest.mark.parametrize(
    "line, probability, label",
    [
        ("The cup and the barley", 0.4, "subheading"),
        ("The cup and the barley", 0.3, "furniture"),
        ("Share", 0.4, "furniture"),
    ],
)
def test_a_line_left_out_by_a_little_heads_the_prose_below_it(
    story: list[str], line: str, probability: float, label: str
) -> None:
    blocks = [Block(text, order) for order, text in enumerate([*story[:3], line, *story[3:]])]
    probabilities = BlockScores([0.95] * 3 + [probability] + [0.95] * 3, [], learnt_tables().text)
    labels = BlockLabels(blocks, read_block_features(blocks))
    label_body(labels, ArticleSpan(frozenset(range(7)) - {3}, range(7), probabilities))
    assert labels.label_of(3) == label


@pytest.mark.parametrize(("start", "label"), [(0, "subheading"), (1, "furniture")])
def test_a_line_below_a_clock_time_is_a_heading_where_the_time_is_the_articles(
    story: list[str], start: int, label: str
) -> None:
    blocks = [Block(text, order) for order, text in enumerate(["14:20", "The cup and the barley", *story])]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.1] * 2 + [0.95] * 6, [], learnt_tables().text)
    label_body(labels, ArticleSpan(frozenset(range(2, 8)), range(start, 8), scores))
    assert labels.label_of(1) == label


@pytest.mark.parametrize(("count", "label"), [(18, "subheading"), (19, "paragraph")])
def test_a_subheading_has_eighteen_words_at_most(label_text: Label, story: list[str], count: int, label: str) -> None:
    line = " ".join(["Goose", *["swims"] * (count - 1)])
    assert label_of(label_text(*story[:3], line, *story[3:]), line) == label


@pytest.mark.parametrize(("count", "is_caption"), [(59, True), (60, False)])
def test_a_caption_has_fewer_than_sixty_words(
    label_text: Label, story: list[str], count: int, is_caption: bool
) -> None:
    line = " ".join(["Goose", *["swims"] * (count - 3), "(Reuters", "photo)"])
    assert (label_of(label_text(*story[:3], line, *story[3:]), line) == "caption") is is_caption


@pytest.mark.parametrize("line", ["So it was.", "He rowed on, and on, and on."])
def test_a_short_sentence_is_a_paragraph(label_text: Label, story: list[str], line: str) -> None:
    assert label_of(label_text(*story[:3], line, *story[3:]), line) == "paragraph"


def test_a_long_line_without_a_full_stop_is_a_paragraph(label_text: Label, story: list[str]) -> None:
    line = "the result was read out to nine rowers, one goose and most of the town, and then"
    assert label_of(label_text(*story[:3], line, *story[3:]), line) == "paragraph"


@pytest.mark.parametrize(
    "line", ["Share", "Advertisement", "2 hours ago", "Photo: Ida Holm", "March 9, 2024", "Sign up to our letter"]
)
def test_boilerplate_between_paragraphs_is_labelled_so(label_text: Label, story: list[str], line: str) -> None:
    assert label_of(label_text(*story[:3], line, *story[3:]), line) == "furniture"


def test_a_line_that_the_page_repeats_is_no_subheading(label_text: Label, story: list[str]) -> None:
    found = label_text(*story[:2], "The Quay at your door", *story[2:4], "The Quay at your door", *story[4:])
    assert label_of(found, "The Quay at your door") != "subheading"


@pytest.mark.parametrize(
    ("line", "label"), [("Quay at your door", "furniture"), ("The Quay at your door", "paragraph")]
)
def test_a_line_of_four_words_that_the_page_repeats_is_furniture(story: list[str], line: str, label: str) -> None:
    blocks = [Block(text, order) for order, text in enumerate([*story[:3], line, *story[3:], line])]
    labels = BlockLabels(blocks, read_block_features(blocks))
    label_body(labels, ArticleSpan(frozenset(range(8)), range(8), BlockScores([0.95] * 8, [], learnt_tables().text)))
    assert [labels.label_of(index) for index in (3, 7)] == [label] * 2


@pytest.mark.parametrize(
    ("line", "is_subheading"),
    [
        ("<strong>The cup and the barley</strong>", True),
        ("<strong><a href='/cup'>The cup and the barley</a></strong>", False),
    ],
)
def test_a_link_in_bold_is_no_subheading(label_html: Label, story: list[str], line: str, is_subheading: bool) -> None:
    paragraphs = [f"<p>{one}</p>" for one in [*story[:3], line, *story[3:]]]
    label = label_of(label_html("<article>", *paragraphs, "</article>"), "The cup and the barley")
    assert (label == "subheading") is is_subheading


def test_lines_with_bullets_are_list_items(label_text: Label, story: list[str]) -> None:
    items = ["* Nine boats were entered", "* One sank", "2. It ate."]
    found = label_text(*story[:3], *items, *story[3:])
    assert [label_of(found, item) for item in items] == ["list_item"] * 3


def test_a_line_with_a_credit_is_a_caption(label_text: Label, story: list[str]) -> None:
    line = "The goose at the mole on Sunday. (Quay Press/Ida Holm)"
    assert label_of(label_text(*story[:3], line, *story[3:]), line) == "caption"


@pytest.mark.parametrize("line", ["(Foto: Ida Holm)", "© Ida Holm / Quay Press"])
def test_a_credit_alone_is_no_caption(label_html: Label, story: list[str], line: str) -> None:
    picture = f"<figure><figcaption>{line}</figcaption></figure>"
    parts = [f"<p>{text}</p>" for text in story]
    for place in (0, 3):
        found = label_html("<h1>Goose wins regatta</h1>", *parts[:place], picture, *parts[place:])
        assert label_of(found, line) == "furniture"


def test_a_heading_with_nothing_of_the_article_below_is_none_of_it(label_html: Label, story: list[str]) -> None:
    parts = [f"<p>{text}</p>" for text in story]
    below = "<h2>The barley of the mole</h2>"
    found = label_html("<h1>Goose wins regatta</h1>", *parts[:3], "<h2>After the race</h2>", *parts[3:], below)
    assert label_of(found, "After the race") == "subheading"
    assert label_of(found, "The barley of the mole") == "furniture"


def test_a_clock_time_over_each_entry_is_a_time_stamp(label_text: Label, story: list[str]) -> None:
    found = label_text("Goose wins", "14:20", story[0], "14.05", story[1], "13:50", *story[2:])
    assert [label for text, label in found if label == "time_stamp"] == ["time_stamp"] * 3


# -- interviews


def test_three_questions_that_are_answered_make_an_interview(label_text: Label, story: list[str]) -> None:
    questions = ["Why did it swim?", "Was it entered?", "What did it eat?"]
    lines = [story[0], *(line for pair in zip(questions, story[1:], strict=False) for line in pair)]
    found = label_text("Asking about a goose", *lines)
    assert [label_of(found, question) for question in questions] == ["question"] * 3
    fewer = label_text("Asking about a goose", *lines[:5])
    assert [label_of(fewer, question) for question in questions[:2]] == ["subheading"] * 2


def test_questions_that_somebody_is_quoted_with_are_no_interview(label_text: Label, story: list[str]) -> None:
    asked = ["“Why did it swim?", "“Was it entered?", "“What did it eat?"]
    lines = [line for pair in zip(story, asked, strict=False) for line in pair]
    assert "question" not in {label for _, label in label_text(*lines, *story[3:])}


def test_a_question_may_be_announced_by_its_letter(label_text: Label, story: list[str]) -> None:
    questions = [f"Q: Tell me about race number {number}" for number in (1, 2, 3)]
    lines = [line for pair in zip(questions, story[1:], strict=False) for line in pair]
    found = label_text("Asking about a goose", story[0], *lines)
    assert [label_of(found, question) for question in questions] == ["question"] * 3


# -- what markup says


@pytest.mark.parametrize(
    ("html", "text", "label"),
    [
        ("<h2>The cup</h2>", "The cup", "subheading"),
        ("<p><strong>The cup</strong></p>", "The cup", "subheading"),
        ("<ul><li>Nine boats</ul>", "Nine boats", "list_item"),
        ("<ol><li>Nine boats were entered for the race.</ol>", "Nine boats were entered for the race.", "list_item"),
        ("<blockquote><p>It swam.</p></blockquote>", "It swam.", "block_quote"),
        ("<figure><figcaption>The goose at the mole</figcaption></figure>", "The goose at the mole", "caption"),
        ("<table><tr><td>Boat</td><td>12</td></tr></table>", "Boat | 12", "table"),
        ("<p>16:45</p>", "16:45", "time_stamp"),
        ("<aside><p>Read our letter</p></aside>", "Read our letter", "furniture"),
        (
            '<div class="newsletter-promo"><p>All the geese of the week, on Mondays.</p></div>',
            "All the geese of the week, on Mondays.",
            "furniture",
        ),
        ('<div class="comments"><p>First!</p></div>', "First!", "furniture"),
        ("<p>It swam.</p>", "It swam.", "paragraph"),
    ],
)
def test_an_element_between_paragraphs_says_what_it_holds(
    label_html: Label, story: list[str], html: str, text: str, label: str
) -> None:
    above, below = ("".join(f"<p>{line}</p>" for line in part) for part in (story[:3], story[3:]))
    assert label_of(label_html("<main>", above, html, below, "</main>"), text) == label


def test_bold_words_inside_a_paragraph_make_no_subheading(label_html: Label, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in story)
    found = label_html("<main>", paragraphs, "<p><b>Only</b> nine boats</p>", paragraphs, "</main>")
    assert label_of(found, "Only nine boats") != "subheading"


@pytest.mark.parametrize("probability, label", [(0.85, "paragraph"), (0.75, "furniture")])
def test_a_box_takes_out_what_is_not_surely_the_articles(
    monkeypatch: pytest.MonkeyPatch, label_html: Label, story: list[str], probability: float, label: str
) -> None:
    found = article_span.score_blocks

    def find(*arguments: Any) -> BlockScores:
        scores = found(*arguments)
        count = len(scores.probabilities)
        return replace(scores, probabilities=[probability if index == 3 else 0.95 for index in range(count)])

    monkeypatch.setattr(article_span, "score_blocks", find)
    paragraphs = [f"<p>{text}</p>" for text in story]
    paragraphs[3] = f'<div class="newsletter-promo">{paragraphs[3]}</div>'
    assert label_of(label_html("<article>", *paragraphs, "</article>"), story[3]) == label
