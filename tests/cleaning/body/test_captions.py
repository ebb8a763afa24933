"""Captions: in elements that say so, with credits, and once."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.captions import is_caption, label_captions_above, label_repeated_captions
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label

Pairs = list[tuple[str, str]]
Labelled = Callable[..., Pairs]
HEADLINE = "Goose wins Port Hallow regatta"
CAPTION = "The goose at the mole of Port Hallow on Sunday"
PICTURE, CREDITED = f"{CAPTION}.", f"{CAPTION}. (Quay Press/Ida Holm)"
PROSE = "Nobody had entered the bird, and yet it was nine minutes ahead of the first boat at the mole."


def label_of(pairs: Pairs, text: str) -> str:
    return next(label for line, label in pairs if line == text)


def page(story: list[str], above: str = "", between: str = "") -> list[str]:
    parts = [f"<p>{text}</p>" for text in story]
    return [f"<h1>{HEADLINE}</h1>", above, *parts[:3], between, *parts[3:]]


@pytest.mark.parametrize(
    "element",
    [
        *(
            "figcaption",
            "div class=caption",
            "p class=imageCaption",
            "div class='thumbcaption'",
            "p class=img-description",
        ),
        *("div class=media-block__description", "span class=photo_copyright", "div class=image-subtitle"),
    ],
)
def test_an_element_that_says_so_holds_a_caption(label_html: Labelled, story: list[str], element: str) -> None:
    picture = f"<div><{element}>{CAPTION}</{element.split()[0]}></div>"
    assert label_of(label_html(*page(story, above=picture)), CAPTION) == "caption"
    assert label_of(label_html(*page(story, between=picture)), CAPTION) == "caption"


@pytest.mark.parametrize("name", ["hasCaption", "with-captioned", "imagetext", "description", "credits-of-images-x"])
def test_another_class_is_no_sign_of_a_caption(label_html: Labelled, story: list[str], name: str) -> None:
    picture = f"<div class={name}><p>{CAPTION}</p></div>"
    assert label_of(label_html(*page(story, above=picture)), CAPTION) != "caption" or name.startswith("credits")


def captions_above(story: list[str], picture: str) -> list[str]:
    """The lines above a story that are labelled captions by their elements."""
    root = parse_html(f"<h1>{HEADLINE}</h1>{picture}" + "".join(f"<p>{text}</p>" for text in story))
    assert root is not None
    blocks = list(cut_html(root, None))
    labels = BlockLabels(blocks, read_block_features(blocks))
    labels.put(0, Label.HEADLINE, "given")
    start = next(index for index, block in enumerate(blocks) if block.text == story[0])
    span = range(start, len(blocks))
    label_captions_above(labels, ArticleSpan(frozenset(span), span, BlockScores([], (), cast(Any, None))))
    return [block.text for index, block in enumerate(blocks) if labels.label_of(index) is Label.CAPTION]


def labels_of(*blocks: Block | str) -> BlockLabels:
    """The lines of a page, of text if they are not given as blocks, without a label."""
    lines = [one if isinstance(one, Block) else Block(one, order) for order, one in enumerate(blocks)]
    return BlockLabels(lines, read_block_features(lines))


def is_one(*blocks: Block | str, taken: frozenset[int] = frozenset({0})) -> bool:
    """Whether the first of some lines of an article is a caption."""
    scores = BlockScores([], (), cast(Any, None))
    return is_caption(labels_of(*blocks), 0, ArticleSpan(taken, range(len(blocks)), scores))


@pytest.mark.parametrize(
    "line",
    [
        *(
            "写真は港の鳥",
            "写真12：港の鳥",
            "【写真】港の鳥",
            "画像／港の鳥",
            "図3：港の鳥",
            "图 港口的鹅",
            "圖：港口的鵝",
        ),
        *("图片：港口的鹅", "圖片：港口的鵝", "资料图：港口的鹅", "資料圖：港口的鵝", "照片:港口的鹅", "사진: 항구"),
        *("港口的鹅（王摄）", "港口的鵝(王攝)。", "港の鳥＝市撮影", "港の鳥（市提供）。", "항구의 거위 /시 제공"),
        f"港の鳥（{'市' * 18}提供）",
    ],
)
def test_a_word_for_pictures_at_its_beginning_or_end_makes_a_caption(line: str) -> None:
    assert is_one(line)


@pytest.mark.parametrize(
    "line",
    ["写真家が港に来た", "写真123：港の鳥", "港の鳥は撮影された", f"港の鳥（{'市' * 21}提供）", "港口的鹅（王摄）很大"],
)
def test_such_a_word_elsewhere_makes_none(line: str) -> None:
    assert not is_one(line)


SIGNED = f"{CAPTION}, nine minutes ahead of the first boat. (AP)"


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (Block("The goose © Ida Holm", 0, "p", (), ("p",)), True),
        (Block("The goose © Ida Holm", 0, "li", (), ("ul", "li")), False),
        (f"{CAPTION}. Photo: Ida Holm took it, and nobody else was there.", False),
        (SIGNED, True),
        (Block(SIGNED, 0, "p", (), ("p",)), False),
    ],
)
def test_a_paragraph_or_an_item_with_a_credit_is_no_caption(block: Block | str, expected: bool) -> None:
    assert is_one(block, *[PROSE] * 2, taken=frozenset({0, 2})) is expected


def test_the_last_paragraph_alone_is_signed() -> None:
    assert not is_one(SIGNED, "The cup", PROSE)
    assert not is_one(SIGNED, "The cup", taken=frozenset({0, 1}))
    assert is_one(SIGNED, "The cup", PROSE, taken=frozenset({0, 2}))
    assert is_one("Goose wins. (AP)", "The cup")


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([PICTURE, CREDITED], ["furniture", None]),
        ([PICTURE, "Share", CREDITED], ["furniture", None, None]),
        ([PICTURE, "Share", "Print", CREDITED], [None] * 4),
        ([CREDITED, "Share", PICTURE], [None, None, "furniture"]),
        ([CREDITED, "Share", "Print", PICTURE], [None] * 4),
        ([PICTURE[:-1], CREDITED], [None, None]),
        (["A goose in a harbor.", "A goose in a harbor. (AP)"], ["furniture", None]),
        (["A goose in harbors.", "A goose in harbors. (AP)"], [None, None]),
    ],
)
def test_the_text_of_a_picture_is_near_its_caption(lines: list[str], expected: list[str | None]) -> None:
    labels = labels_of(*lines)
    label_repeated_captions(labels)
    assert [labels.label_of(index) for index in range(len(lines))] == expected


def test_a_caption_above_the_text_is_near_it(story: list[str]) -> None:
    picture = f"<figcaption>{CAPTION}</figcaption>"
    for lines in (0, 11):
        assert captions_above(story, picture + "<p>Share this</p>" * lines) == [CAPTION]
    assert captions_above(story, picture + "<p>Share this</p>" * 12) == []


@pytest.mark.parametrize(
    "picture",
    [
        "<figcaption>The goose of Hallow</figcaption>",
        f"<nav><figcaption>{CAPTION}</figcaption></nav>",
        f"<div id=comments><figcaption>{CAPTION}</figcaption></div>",
        f'<figcaption><a href="https://quay.example/x">{CAPTION[:26]}</a>{CAPTION[26:]}</figcaption>',
        "<figcaption>Sign up for our newsletter and win</figcaption>",
        "<figcaption>Photo © Ida Holm, Quay Press of Hallow</figcaption>",
        "<figcaption>Il y a 2 heures</figcaption>",
        f"<aside class=related><figcaption>{CAPTION}</figcaption></aside>",
        f'<figcaption><a href="/x">{CAPTION}</a></figcaption>',
        f"<figcaption>{HEADLINE}</figcaption>",
        "<figcaption>Photo: Ida Holm of the Quay Press</figcaption>",
        f"<p>{CAPTION}</p>",
    ],
)
def test_other_lines_above_the_text_are_no_captions(story: list[str], picture: str) -> None:
    assert captions_above(story, picture) == []


def test_a_caption_is_not_the_lead(label_html: Labelled, story: list[str]) -> None:
    picture = f"<figure><figcaption>{CAPTION}, nine minutes ahead of the first boat.</figcaption></figure>"
    lead = "The harbour master says that the regatta is open to anything that floats and needs no motor."
    found = dict(label_html(*page(story, above=f"<p>{lead}</p>{picture}")))
    assert found[f"{CAPTION}, nine minutes ahead of the first boat."] == "caption"
    assert found[lead] in ("paragraph", "standfirst")


@pytest.mark.parametrize("end", [".", "”."])
@pytest.mark.parametrize("signature", ["(ats/nxp)", "(dpa)", "(AFP, sda)", "[dpa/jha]"])
def test_a_last_paragraph_signed_by_agencies_is_none(
    label_text: Labelled, label_html: Labelled, story: list[str], end: str, signature: str
) -> None:
    last = f"{story[-1].rstrip('.')}{end} {signature}"
    html = "".join(f"<p>{text}</p>" for text in [*story[:-1], last])
    assert label_of(label_html(f"<h1>{HEADLINE}</h1>{html}"), last) == "paragraph"
    assert label_of(label_text(HEADLINE, *story[:-1], last), last) == "paragraph"


def test_a_credit_below_a_picture_is_no_signature(label_text: Labelled, story: list[str]) -> None:
    line = f"{CAPTION}, nine minutes ahead of the first boat. (ats/nxp)"
    assert label_of(label_text(HEADLINE, *story[:3], line, *story[3:]), line) == "caption"
    line = f"{CAPTION}, nine minutes ahead of the first boat. (Quay Press/Ida Holm)"
    assert label_of(label_text(HEADLINE, *story, line), line) != "paragraph"


def test_the_text_of_a_picture_and_its_caption_are_shown_once(label_text: Labelled, story: list[str]) -> None:
    caption = f"{CAPTION}. (Quay Press/Ida Holm)"
    found = label_text(HEADLINE, *story[:3], f"{CAPTION}.", caption, *story[3:])
    assert [label_of(found, f"{CAPTION}."), label_of(found, caption)] == ["furniture", "caption"]
    found = label_text(HEADLINE, *story[:3], caption, caption, *story[3:])
    assert [label for line, label in found if line == caption] == ["furniture", "caption"]


def test_a_caption_cut_short_below_the_whole_one_goes(label_html: Labelled, story: list[str]) -> None:
    whole = f"{CAPTION}, nine minutes ahead of the first boat."
    picture = f"<div class=caption>{whole}</div><div class=caption>{CAPTION}</div>"
    found = label_html(*page(story, between=picture))
    assert [label_of(found, whole), label_of(found, CAPTION)] == ["caption", "furniture"]


@pytest.mark.parametrize("title", [HEADLINE, f"{HEADLINE}!"])
def test_a_title_that_a_caption_tells_again_stays(label_html: Labelled, story: list[str], title: str) -> None:
    picture = f"<figcaption>{title} on Sunday. Photo: Ida Holm</figcaption>"
    parts = "".join(f"<p>{text}</p>" for text in story)
    assert label_of(label_html(f"<h1>{title}</h1>{picture}{parts}"), title) == "headline"


def test_lines_without_a_picture_may_be_repeated(label_html: Labelled, story: list[str]) -> None:
    line = "The goose swam, the goose won, and nobody was there to see it, the goose swam on."
    found = label_html(*page(story, between=f"<p>{line}</p><p>{line}</p>"))
    assert [label for text, label in found if text == line] == ["paragraph", "paragraph"]
