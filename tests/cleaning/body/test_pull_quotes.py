"""Sentences of the article that a page sets a second time."""

import pytest

from reader.cleaning.clean import label_page
from reader.model.blocks import LabelledBlock
from reader.pages.page import Page

QUOTE = "It swam the course better than we have rowed it in years"
OTHER = "The sea does not care who wins, and neither do those who cross it every day for their work in the town."
CHINESE = [
    "往返于哈洛港与梅罗角之间的渡轮自周一起实行无人驾驶，每天早晨六时由港务局长启动电脑，乘客对此反应平静。",
    "港务局长说，四年来没有人应聘船长一职，老船长已经八十一岁了，市议会因此决定购买这台电脑。",
    "据市议会周二公布的数据，这台电脑的费用低于一名船长两年的工资，首周票房收入增长了三分之一。",
    "第二艘无人渡轮预计今年秋天投入使用，届时往返两岸只需二十分钟，居民们对此表示欢迎。",
]


def label_html(story: list[str], box: str) -> dict[str, LabelledBlock]:
    paragraphs = [f"<p>{one}</p>" for one in story]
    page = "".join(["<article><h1>Goose wins</h1>", *paragraphs[:3], box, *paragraphs[3:], "</article>"])
    return {one.block.text: one for one in label_page(Page("page.html", "html", page))}


def label_text(*lines: str) -> dict[str, str]:
    return {one.block.text: one.label for one in label_page(Page("page.txt", "text", "\n\n".join(lines)))}


@pytest.mark.parametrize(
    "box",
    [
        f"<blockquote>“{QUOTE}”</blockquote>",
        f"<blockquote><p>{QUOTE.upper()}.</p></blockquote>",
        f"<figure><blockquote>{QUOTE}</blockquote></figure>",
        f"<div class='c-pullquote'><p>“{QUOTE}”</p></div>",
        f"<div class='c-pull-quote large'><p>“{QUOTE}”</p></div>",
    ],
)
def test_a_box_that_repeats_a_sentence_is_folded_away(story: list[str], box: str) -> None:
    labels = label_html(story, box)
    (pulled,) = [one for text, one in labels.items() if QUOTE.lower() in text.lower() and text not in story]
    assert pulled.label == "furniture"
    assert all(labels[one].label == "paragraph" for one in story)


def test_the_reason_says_so(story: list[str]) -> None:
    assert label_html(story, f"<blockquote>{QUOTE}</blockquote>")[QUOTE].reason.startswith("repeats the body")


def test_the_speakers_name_goes_with_it(story: list[str]) -> None:
    labels = label_html(story, f"<blockquote><p>“{QUOTE}”</p><p>— Per Vik</p></blockquote>")
    assert labels["— Per Vik"].label == "furniture"


def test_a_block_quote_that_says_something_else_stays(story: list[str]) -> None:
    assert label_html(story, f"<blockquote><p>{OTHER}</p></blockquote>")[OTHER].label == "block_quote"


def test_the_only_copy_stays_though_two_boxes_have_it(story: list[str]) -> None:
    twice = f"<blockquote>{OTHER}</blockquote><p>{story[0]}</p><blockquote>{OTHER}</blockquote>"
    assert label_html(story, twice)[OTHER].label == "block_quote"


def test_a_line_of_a_text_page_that_repeats_a_sentence_is_folded_away(story: list[str]) -> None:
    pulled = "“It swam the course better than we have rowed it in years.”"
    labels = label_text("Goose wins", "By Ida Holm", *story[:4], pulled, *story[4:])
    assert labels[pulled] == "furniture"
    assert all(labels[one] == "paragraph" for one in story)


def test_a_paragraph_that_only_begins_like_another_stays(story: list[str]) -> None:
    alike = (
        "A goose that nobody had entered won the Port Hallow regatta on Sunday, and the town has talked of it since."
    )
    assert label_text("Goose wins", *story[:4], alike, *story[4:])[alike] == "paragraph"


def test_text_without_spaces_is_compared_by_its_characters() -> None:
    pulled = "四年来没有人应聘船长一职，老船长已经八十一岁了"
    labels = label_html(CHINESE, f"<blockquote>“{pulled}”</blockquote>")
    assert labels[f"“{pulled}”"].label == "furniture"
    assert labels[CHINESE[1]].label == "paragraph"
