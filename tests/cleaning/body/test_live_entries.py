"""Entries of a live blog: time, author, heading, text."""

from collections.abc import Callable

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.live_entries import label_entries
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

TEXTS = ["The goose has won the race.", "It leads at the second buoy.", "Off they go from the mole."]


@pytest.fixture
def labelled() -> Callable[..., list[str | None]]:
    """The labels of some lines, each as likely as that and none taken."""

    def label(*lines: str, likely: float = 0.25) -> list[str | None]:
        blocks = [Block(line, order) for order, line in enumerate(lines)]
        labels = BlockLabels(blocks, read_block_features(blocks))
        scores = BlockScores([likely] * len(lines), [], learnt_tables().text)
        label_entries(labels, ArticleSpan(frozenset(), range(len(lines)), scores))
        return [labels.label_of(index) for index in range(len(lines))]

    return label


Labelled = Callable[..., list[str | None]]


@pytest.mark.parametrize(
    "times",
    [
        ("14:05", "13:40", "13:02"),
        ("13:02", "13:40", "14:05"),
        ("14:05Ida Holm", "13:40KEY EVENT", "13:02Ida Holm"),
        ("14h05", "13h40", "13h02"),
        ("14.05 Uhr", "13.40 Uhr", "13.02 Uhr"),
    ],
)
def test_an_entry_has_a_time_and_its_text(labelled: Labelled, times: tuple[str, ...]) -> None:
    lines = [line for pair in zip(times, TEXTS, strict=True) for line in pair]
    assert labelled(*lines) == ["time_stamp", "paragraph"] * 3


def test_below_its_time_an_entry_may_have_an_author_and_a_heading(labelled: Labelled) -> None:
    lines = [
        "14:05",
        "Ida Holm",
        "Goose wins",
        TEXTS[0],
        "13:40",
        "Ida Holm",
        "Buoy reached",
        TEXTS[1],
        "13:02",
        TEXTS[2],
    ]
    entry = ["time_stamp", "time_stamp", "subheading", "paragraph"]
    assert labelled(*lines) == [*entry, *entry, "time_stamp", "paragraph"]


def test_an_entry_without_text_is_one_among_others(labelled: Labelled) -> None:
    lines = ["14:05", TEXTS[0], "13:50", "Goose ahead", "13:45", "A picture", "13:40", TEXTS[1], "13:02", TEXTS[2]]
    assert [one for one in labelled(*lines) if one == "time_stamp"] == ["time_stamp"] * 5


@pytest.mark.parametrize(
    "lines",
    [
        ["14:05", TEXTS[0], "13:02", TEXTS[1]],
        ["14:05", "Goose", "13:40", "Boats", "13:02", "Birds"],
        ["13:40", TEXTS[0], "14:05", TEXTS[1], "13:02", TEXTS[2], "13:50", "It swam on."],
        ["14.05 EUR", TEXTS[0], "13.40 EUR", TEXTS[1], "13.02 EUR", TEXTS[2]],
        ["0:00", TEXTS[0], "0:00", TEXTS[1], "0:00", TEXTS[2]],
        ["14:05 the goose won the race at the mole", TEXTS[0], "13:40", TEXTS[1], "13:02", TEXTS[2]],
    ],
)
def test_other_times_make_no_live_blog(labelled: Labelled, lines: list[str]) -> None:
    assert labelled(*lines) == [None] * len(lines)


def test_what_is_no_sentence_or_unlikely_is_left_to_other_rules(labelled: Labelled) -> None:
    lines = ["14:05", TEXTS[0], "Share this", "13:40", TEXTS[1], "13:02", TEXTS[2]]
    assert labelled(*lines)[2] is None
    assert labelled(*lines, likely=0.15).count("paragraph") == 0
    headed = ["14:05", "Goose wins", TEXTS[0], "13:40", TEXTS[1], "13:02", TEXTS[2]]
    assert labelled(*headed, likely=0.15)[1] == "subheading"
    assert labelled(*headed, likely=0.05)[1] is None


def test_how_long_a_video_is_heads_nothing(story: list[str], label_html: Callable[..., list[tuple[str, str]]]) -> None:
    lines = [*story[:3], "0:46", "Goose wins", "Boats", "Birds of the harbour", *story[3:]]
    labels = dict(label_html("<h1>Goose wins regatta</h1>", *(f"<p>{line}</p>" for line in lines)))
    assert labels["0:46"] == "furniture"
