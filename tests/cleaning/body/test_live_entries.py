"""Entries of a live blog: time, author, heading, text."""

from collections.abc import Callable, Collection

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.entry_times import find_entry_times
from reader.cleaning.body.live_entries import label_entries
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.head.entry_authors import find_entry_authors
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block

TEXTS = ["The goose has won the race.", "It leads at the second buoy.", "Off they go from the mole."]


@pytest.fixture
def labelled() -> Callable[..., list[str | None]]:
    """The labels of some lines, each as likely as that; the article is those from `start` up to `stop`."""

    def label(
        *lines: str | Block,
        likely: float = 0.25,
        start: int = 0,
        stop: int | None = None,
        taken: Collection[int] = (),
    ) -> list[str | None]:
        blocks = [line if isinstance(line, Block) else Block(line, order) for order, line in enumerate(lines)]
        labels = BlockLabels(blocks, read_block_features(blocks))
        span = range(start, len(lines) if stop is None else stop)
        scores = BlockScores([likely] * len(lines), [], learnt_tables().text)
        article = ArticleSpan(frozenset(taken), span, scores)
        times = find_entry_times(labels, article)
        label_entries(labels, article, times, find_entry_authors(labels, times))
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
        ("2.05 pm", "1.40 PM", "1.02 p.m"),
        ("14：05", "13：40", "13：02"),
        ("14:05:30", "13:40:10", "13:02:00"),
        ("14:05 Ida Holm of Hallow", "13:40", "13:02"),
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
        ["14:05", "Nine boats of Hallow", "13:40", "Ten boats of Merrow", "13:02", "Boats of the quay"],
        ["13:40", TEXTS[0], "14:05", TEXTS[1], "13:02", TEXTS[2], "13:50", "It swam on."],
        ["14.05 EUR", TEXTS[0], "13.40 EUR", TEXTS[1], "13.02 EUR", TEXTS[2]],
        ["0:00", TEXTS[0], "0:00", TEXTS[1], "0:00", TEXTS[2]],
        ["34:05", TEXTS[0], "33:40", TEXTS[1], "33:02", TEXTS[2]],
        ["14:055", TEXTS[0], "13:400", TEXTS[1], "13:020", TEXTS[2]],
        ["14:05%", TEXTS[0], "13:40%", TEXTS[1], "13:02%", TEXTS[2]],
        ["14:05 Goose?", TEXTS[0], "13:40", TEXTS[1], "13:02", TEXTS[2]],
        ["14:05 Ida Holm of Port Hallow", TEXTS[0], "13:40", TEXTS[1], "13:02", TEXTS[2]],
        ["14:05", "Goose", "Boats", "Birds", "Gulls", TEXTS[0], "13:40", TEXTS[1], "13:02", TEXTS[2]],
        ["14:05", "It leads on.", "It swam.", "It won.", "13:40", TEXTS[1], "13:02", TEXTS[2]],
        ["14:05 the goose won the race at the mole", TEXTS[0], "13:40", TEXTS[1], "13:02", TEXTS[2]],
    ],
)
def test_other_times_make_no_live_blog(labelled: Labelled, lines: list[str]) -> None:
    assert labelled(*lines) == [None] * len(lines)


def in_order(*times: str) -> list[str]:
    """The lines of entries with these times."""
    return [line for order, time in enumerate(times) for line in (time, f"The goose is at buoy {order}.")]


@pytest.mark.parametrize(
    ("times", "is_live"),
    [
        (("14:05", "13:50", "13:55", "13:40", "13:30", "13:02"), True),
        (("14:05", "13:50", "13:55", "13:40", "13:30"), False),
        (("14:05", "14:05", "13:40", "13:02"), True),
        (("13:02", "13:40", "14:05", "14:05"), True),
        (("14.40 Uhr", "14.10 Uhr", "14.20 Uhr"), False),
    ],
)
def test_four_fifths_of_the_times_are_in_order(labelled: Labelled, times: tuple[str, ...], is_live: bool) -> None:
    assert ("time_stamp" in labelled(*in_order(*times))) is is_live


def test_the_first_time_may_stand_three_lines_above_the_text(labelled: Labelled) -> None:
    below = in_order("13:40", "13:02")
    assert labelled("14:05", "Share", "Print", TEXTS[0], *below, start=3)[0] == "time_stamp"
    assert "time_stamp" not in labelled("14:05", "Share", TEXTS[0], "Print", TEXTS[1], *below, start=4)


def test_times_and_their_text_are_within_the_article(labelled: Labelled) -> None:
    lines = in_order("14:05", "13:40", "13:02")
    assert "time_stamp" not in labelled(*lines, stop=5)
    above = labelled("15:00", "Boats", "Birds", "Gulls", "Buoys", *lines, start=5)
    assert above[0] is None and above[5] == "time_stamp"


def test_times_with_their_day_head_entries(labelled: Labelled) -> None:
    times = ("14:05, 9 March 2024", "13:40, 9 March 2024", "13:02, 9 March 2024")
    lines = [line for time, text in zip(times, TEXTS, strict=True) for line in (time, "Ida Holm", text)]
    lines.insert(2, "Goose wins")
    entry = ["time_stamp", "time_stamp", "paragraph"]
    assert labelled(*lines) == [*entry[:2], "subheading", entry[2], *entry, *entry]


def test_an_entry_may_be_empty_or_a_name(labelled: Labelled) -> None:
    lines = in_order("15:00", "13:40", "13:02")
    lines[2:3] = ["14:05", "13:50", "Ida Holm", "13:40", "Ida Holm"]
    times = ["time_stamp", "paragraph"]
    assert labelled(*lines) == [*times, *["time_stamp"] * 4, *times, *times]


def test_a_sentence_of_the_article_is_left_to_other_rules(labelled: Labelled) -> None:
    assert labelled(*in_order("14:05", "13:40", "13:02"), taken={1})[1] is None


def html(text: str, *path: str) -> Block:
    return Block(text, 0, path[-1], (), path)


def second_line(labelled: Labelled, line: str, *path: str, below: int = 0, again: bool = False) -> str | None:
    """The label of a line below the time of the first of three entries, or that many lines further below."""
    lines = in_order("14:05", "13:40", "13:02")
    lines[1 + below : 1 + below] = [line]
    if again:
        lines.insert(lines.index("13:40") + 1, line)
    return labelled(*(html(one, *path if path and one == line else "p") for one in lines))[1 + below]


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Ida Holm of Port Hallow", "time_stamp"),
        ("Ida Holm of the Port Hallow", None),
        ("Holm", None),
        ("It swam.", None),
    ],
)
def test_a_name_stands_below_several_times(labelled: Labelled, line: str, label: str | None) -> None:
    assert second_line(labelled, line, again=True) == label


@pytest.mark.parametrize(
    "line", ["Ida Holm", "Goose wins", "Who wins?", "Goose wins!", " ".join(["Goose"] * 22), "A goose of two boats"]
)
def test_a_heading_is_a_line_or_a_call_or_a_question(labelled: Labelled, line: str) -> None:
    assert second_line(labelled, line) == "subheading"


@pytest.mark.parametrize(
    "line",
    [
        *("—", "It swam.", " ".join(["Goose"] * 23), "Share", "Goose (Photo: Ida Holm)", "Most read"),
        "Published on 9 March 2024",
    ],
)
def test_other_lines_head_no_entry(labelled: Labelled, line: str) -> None:
    assert second_line(labelled, line) is None


BOXES = [
    *(("blockquote", "p"), ("ul", "li"), ("div.newsletter", "p"), ("div.related", "p"), ("div.commentlist", "p")),
    *(("div.breadcrumb", "p"), ("figcaption",)),
]


@pytest.mark.parametrize("path", BOXES)
def test_a_line_or_a_sentence_in_a_box_is_of_no_entry(labelled: Labelled, path: tuple[str, ...]) -> None:
    assert second_line(labelled, "Goose wins", "div.story", "p") == "subheading"
    assert second_line(labelled, "Goose wins", *path) is None
    assert second_line(labelled, TEXTS[0], "div.story", "p", below=1) == "paragraph"
    assert second_line(labelled, TEXTS[0], *path, below=1) is None


@pytest.mark.parametrize(
    ("line", "is_text"),
    [
        ("It leads at last.", True),
        ("It leads on.", False),
        ("We use cookies to count you.", False),
        ("It leads at last. Photo: Ida Holm.", False),
        ("It leads at last …", False),
        ("It leads at last", False),
    ],
)
def test_a_text_of_an_entry_is_a_plain_sentence_of_four_words(labelled: Labelled, line: str, is_text: bool) -> None:
    assert second_line(labelled, line, below=1) == ("paragraph" if is_text else None)
    assert second_line(labelled, line, below=1, again=True) is None


def test_what_is_no_sentence_or_unlikely_is_left_to_other_rules(labelled: Labelled) -> None:
    lines = ["14:05", TEXTS[0], "Share this", "13:40", TEXTS[1], "13:02", TEXTS[2]]
    assert labelled(*lines)[2] is None
    assert labelled(*lines, likely=0.15).count("paragraph") == 0
    headed = ["14:05", "Goose wins", TEXTS[0], "13:40", TEXTS[1], "13:02", TEXTS[2]]
    assert labelled(*headed, likely=0.15)[1] == "subheading"
    assert labelled(*headed, likely=0.05)[1] == "subheading"
    assert labelled(*headed, likely=0.03)[1] is None


def test_how_long_a_video_is_heads_nothing(story: list[str], label_html: Callable[..., list[tuple[str, str]]]) -> None:
    lines = [*story[:3], "0:46", "Goose wins", "Boats", "Birds of the harbour", *story[3:]]
    labels = dict(label_html("<h1>Goose wins regatta</h1>", *(f"<p>{line}</p>" for line in lines)))
    assert labels["0:46"] == "furniture"


def test_headings_may_stand_above_the_times(labelled: Labelled) -> None:
    lines = ["Goose wins", "14:05", TEXTS[0], "Buoy reached", "13:40", TEXTS[1], "Off they go", "13:02", TEXTS[2]]
    assert labelled(*lines, start=1) == ["subheading", "time_stamp", "paragraph"] * 3
    lines[3:4] = lines[5:6] = []
    assert labelled(*lines, start=1)[0] is None


def test_a_label_that_recurs_is_no_heading(labelled: Labelled) -> None:
    entries = zip(("14:05", "13:40", "13:02"), ("Goose wins", "Buoy reached", "Off they go"), TEXTS, strict=True)
    lines = [line for time, heading, text in entries for line in (time, "Update", heading, text)]
    assert labelled(*lines)[2::4] == ["subheading"] * 3


def test_a_line_that_begins_with_a_time_is_no_heading_below_another(labelled: Labelled) -> None:
    assert second_line(labelled, "13:55 The goose and nine boats of the harbour are off") is None


def test_the_last_entry_below_the_article_ends_with_its_sentences(labelled: Labelled) -> None:
    lines = [*in_order("14:05", "13:40", "13:02", "12:50"), "It swam past the mole.", "Contact", "We are on the quay."]
    assert labelled(*lines, stop=6, taken={1, 3, 5})[6:] == ["time_stamp", "paragraph", "paragraph", None, None]


@pytest.mark.parametrize("tag", ["h2", "h3", "h4", "h5", "h6"])
def test_what_is_marked_up_as_a_heading_may_be_unlikely(labelled: Labelled, tag: str) -> None:
    lines = [html(line, tag if line == "Goose wins" else "p") for line in in_order("14:05", "13:40", "13:02")]
    lines.insert(1, html("Goose wins", tag))
    assert labelled(*lines, likely=0.01)[1] == "subheading"


def test_a_sentence_below_the_article_may_be_less_likely(labelled: Labelled) -> None:
    lines = [*in_order("14:05", "13:40", "13:02"), "12:50", "Goose ahead", TEXTS[0]]
    assert labelled(*lines, likely=0.06, stop=6, taken={1, 3, 5})[6:] == ["time_stamp", "subheading", "paragraph"]
    assert labelled(*lines, likely=0.04, stop=6, taken={1, 3, 5})[8] is None


def test_the_last_entry_within_the_article_ends_with_it(labelled: Labelled) -> None:
    assert labelled(*in_order("14:05", "13:40", "13:02"), "Boats", "It leads at last.")[-1] == "paragraph"


def test_a_button_above_a_heading_is_passed_over(labelled: Labelled) -> None:
    lines = in_order("14:05", "13:40", "13:02")
    assert labelled(lines[0], "Share", "Goose wins", *lines[1:])[1:3] == [None, "subheading"]


def headed_above(count: int, others: int) -> list[str]:
    """The lines of entries, some of which have a heading above their time."""
    lines = in_order(*(f"{20 - order}:05" for order in range(count + others)))
    entries = [lines[index : index + 2] for index in range(0, len(lines), 2)]
    heads = ["Goose wins", "Buoy reached", "Off they go"][:count]
    return [line for order, entry in enumerate(entries) for line in (*heads[order : order + 1], *entry)]


@pytest.mark.parametrize(("count", "others", "is_one"), [(3, 2, True), (2, 2, False)])
def test_three_fifths_of_the_times_have_a_heading_above(
    labelled: Labelled, count: int, others: int, is_one: bool
) -> None:
    assert (labelled(*headed_above(count, others), start=1)[0] == "subheading") is is_one


def test_an_author_may_stand_between_a_time_and_the_heading_above_or_the_text(labelled: Labelled) -> None:
    heads = zip(("Goose wins", "Buoy reached", "Off they go"), ("14:05", "13:40", "13:02"), TEXTS, strict=True)
    entries = [(head, time, text) for head, time, text in heads]
    above = [line for head, time, text in entries for line in (head, "Ida Holm", time, text)]
    assert labelled(*above, start=2) == ["subheading", "time_stamp", "time_stamp", "paragraph"] * 3
    below = [line for head, time, text in entries for line in (head, time, "Ida Holm", text)]
    assert labelled(*below, start=1) == ["subheading", "time_stamp", "time_stamp", "paragraph"] * 3


def test_other_lines_above_a_time_are_no_headings(labelled: Labelled) -> None:
    assert labelled(*headed_above(3, 0), likely=0.03, start=1)[0] is None
    headed = headed_above(3, 0)
    assert labelled(html(headed[0], "h1"), *(html(line, "p") for line in headed[1:]), start=1)[0] is None
    assert labelled(*headed[1:], "Contact us now")[-1] is None
    for lines in (["Key moment"] * 3, ["Share this", "Share", "Print"]):
        headed[::3] = lines
        assert labelled(*headed, start=1)[0] is None
    both = [
        line for order in range(3) for line in (*headed_above(3, 0)[3 * order : 3 * order + 2], "Boats", TEXTS[order])
    ]
    assert labelled(*both, start=1)[0] is None
