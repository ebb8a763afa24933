"""Times of a live blog's entries that are written with their day."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.entry_times import label_entry_times
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

Label = Callable[..., list[tuple[str, str]]]

TIMES = ["14:05, 12 March 2025", "12 March 2025 1.40pm", "12.03.2025, 13.02 Uhr", "2025年3月12日 12時47分"]


@pytest.mark.parametrize("family", ["html", "text"])
def test_a_date_with_a_clock_time_heads_an_entry(
    story: list[str], label_html: Label, label_text: Label, family: str
) -> None:
    lines = [line for pair in zip(TIMES, story[1:5], strict=True) for line in pair]
    page = ["Regatta: as it happened", story[0], *lines, story[5]]
    labels = dict(label_text(*page) if family == "text" else label_html(*(f"<p>{line}</p>" for line in page)))
    assert [labels[time] for time in TIMES] == ["time_stamp"] * 4
    assert [labels[one] for one in story] == ["paragraph"] * 6


def test_one_or_two_dates_in_an_article_head_nothing(story: list[str], label_html: Label) -> None:
    page = ["<h1>Goose wins</h1>", story[0], story[1], TIMES[0], story[2], TIMES[1], story[3], story[4]]
    labels = dict(label_html(*(f"<p>{line}</p>" for line in page)))
    assert "time_stamp" not in labels.values()


def test_the_dates_of_comments_below_the_article_head_nothing(story: list[str], label_html: Label) -> None:
    comments = [line for time in TIMES for line in (time, "Well swum, goose, and better than any of us has rowed.")]
    labels = dict(label_html("<h1>Goose wins</h1>", *(f"<p>{line}</p>" for line in [*story, "It swam.", *comments])))
    assert "time_stamp" not in labels.values()


def test_dates_without_a_clock_time_head_nothing(story: list[str], label_html: Label) -> None:
    days = [f"{day} March 2025" for day in (9, 10, 11, 12)]
    lines = [line for pair in zip(days, story[1:5], strict=True) for line in pair]
    labels = dict(label_html(*(f"<p>{line}</p>" for line in ["Regatta", story[0], *lines])))
    assert "time_stamp" not in labels.values()


@pytest.mark.parametrize(("headings", "is_time"), [(0, True), (1, True), (2, False)])
def test_the_text_of_an_entry_begins_right_below_its_time_or_a_heading(headings: int, is_time: bool) -> None:
    lines = [line for time in TIMES for line in (time, *["Goose ahead"] * headings, "It swam.")]
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.9] * len(lines), [], learnt_tables().text)
    label_entry_times(labels, ArticleSpan(frozenset(), range(len(lines)), scores))
    assert (labels.label_of(0) == "time_stamp") is is_time


@pytest.mark.parametrize(("lead", "is_time"), [(6, True), (7, False)])
def test_the_first_entry_is_near_the_beginning(lead: int, is_time: bool) -> None:
    lines = ["It swam."] * lead + [line for time in TIMES for line in (time, "It swam.")]
    blocks = [Block(line, order) for order, line in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.9] * len(lines), [], learnt_tables().text)
    label_entry_times(labels, ArticleSpan(frozenset(), range(len(lines)), scores))
    assert (labels.label_of(lead) == "time_stamp") is is_time
