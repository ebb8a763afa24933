"""Captions: in elements that say so, with credits, and once."""

from collections.abc import Callable
from typing import Any, cast

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.captions import label_captions_above
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Label

Pairs = list[tuple[str, str]]
Labelled = Callable[..., Pairs]
HEADLINE = "Goose wins Port Hallow regatta"
CAPTION = "The goose at the mole of Port Hallow on Sunday"


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


def test_a_caption_above_the_text_is_near_it(story: list[str]) -> None:
    picture = f"<figcaption>{CAPTION}</figcaption>"
    for lines in (0, 11):
        assert captions_above(story, picture + "<p>Share this</p>" * lines) == [CAPTION]
    assert captions_above(story, picture + "<p>Share this</p>" * 12) == []


@pytest.mark.parametrize(
    "picture",
    [
        "<figcaption>The goose</figcaption>",
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
