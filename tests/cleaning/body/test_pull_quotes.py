"""Sentences of the article that a page sets a second time."""

import pytest

from reader.cleaning.body.pull_quotes import find_pull_quotes
from reader.cleaning.clean import label_page
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label, LabelledBlock
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


# -- how long, how alike and how near


def numbered(count: int, start: int = 0) -> str:
    """Different words in a row, which no other call with other numbers has."""
    return " ".join(f"w{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(start, start + count))


def pulled(*blocks: tuple[str, str]) -> list[int]:
    """The blocks that repeat others; each is given by its element, "" on a text page, and its text."""
    page = [
        Block(text, order, tag or None, path=("html", "body", tag) if tag else ())
        for order, (tag, text) in enumerate(blocks)
    ]
    labels = BlockLabels(page, read_block_features(page))
    kinds = {"blockquote": Label.BLOCK_QUOTE}
    return list(
        find_pull_quotes(labels, {index: kinds.get(tag, Label.PARAGRAPH) for index, (tag, _) in enumerate(blocks)})
    )


@pytest.mark.parametrize(("count", "is_pulled"), [(4, False), (5, True), (80, True), (81, False)])
def test_a_box_repeats_the_body_with_five_to_eighty_words(count: int, is_pulled: bool) -> None:
    paragraph = f"{numbered(100)}."
    assert pulled(("p", paragraph), ("blockquote", numbered(count))) == [1] * is_pulled


@pytest.mark.parametrize(("other", "is_pulled"), [(3, True), (5, False)])
def test_four_fifths_of_a_box_must_be_in_the_paragraph(other: int, is_pulled: bool) -> None:
    box = f"{numbered(20)} {numbered(other, 200)}"
    assert pulled(("p", f"{numbered(100)}."), ("blockquote", box)) == [1] * is_pulled


@pytest.mark.parametrize(("count", "is_pulled"), [(9, False), (10, True), (80, True), (81, False)])
def test_a_line_of_text_repeats_the_body_with_ten_to_eighty_words(count: int, is_pulled: bool) -> None:
    assert pulled(("", f"{numbered(200)}."), ("", f"{numbered(count)}.")) == [1] * is_pulled


@pytest.mark.parametrize(("count", "is_pulled"), [(38, False), (42, True)])
def test_a_line_of_text_is_only_part_of_the_sentence_it_repeats(count: int, is_pulled: bool) -> None:
    assert pulled(("", f"{numbered(count)}."), ("", f"{numbered(30)}.")) == [1] * is_pulled


@pytest.mark.parametrize(("between", "is_pulled"), [(19, True), (20, False)])
def test_a_line_of_text_is_near_the_sentence_it_repeats(between: int, is_pulled: bool) -> None:
    lines = [("", f"{numbered(100)}."), *[("", "It swam.")] * between, ("", f"{numbered(30)}.")]
    assert pulled(*lines) == [between + 1] * is_pulled


def test_a_sentence_common_to_many_paragraphs_is_nobodys() -> None:
    alike = [("p", f"{numbered(20)} {numbered(20, 100 + 20 * number)}.") for number in range(5)]
    assert pulled(*alike, ("blockquote", numbered(20))) == [5]
    assert pulled(*alike[:1], ("blockquote", numbered(20))) == [1]


@pytest.mark.parametrize(("count", "is_name"), [(10, True), (11, False)])
def test_the_name_below_a_box_is_short(count: int, is_name: bool) -> None:
    name = f"— {numbered(count, 300)}"
    blocks = [("p", f"{numbered(100)}."), ("blockquote", numbered(20)), ("p", name)]
    assert pulled(*blocks) == ([1, 2] if is_name else [1])


def test_a_page_on_which_nothing_is_set_apart_is_not_compared_with_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    monkeypatch.setattr("reader.cleaning.body.pull_quotes._WORDS", lambda text: read.append(text) or text.split())
    assert pulled(("p", f"{numbered(40)}."), ("p", f"{numbered(30)}.")) == []
    assert read == []
    pulled(("p", f"{numbered(40)}."), ("blockquote", numbered(20)))
    assert len(read) == 2
