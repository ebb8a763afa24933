"""One label and one reason for every block of any page."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cleaning.clean import assemble_article
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.labeller import label_blocks
from reader.model.article import Article
from reader.model.blocks import Block, LabelledBlock
from tests.examples import scaled

PHRASES = st.sampled_from(
    [
        "Most read",
        "READ NEXT",
        "2 hours ago",
        "1 day ago",
        "Share",
        "By Ida Holm",
        "March 9, 2024",
        "14.30",
        "The goose that was not entered swam the course in nine minutes, and nobody had the heart to stop it.",
        "“It swam,” said Per Vik, “and we rowed, and that is all that there is to say about the race,” he went on.",
        "Goose wins regatta at Port Hallow",
        "Read more: Goose wins a second regatta",
        "* Nine boats were entered",
        "Who won?",
        "The pier at dusk (Photo: Ida Holm)",
        "It swam.",
        "Sign up to our newsletter",
        "•",
        ":",
    ]
)
WORDS = st.lists(
    st.sampled_from(["goose", "Vik", "2024", "ago", "—", ":", "…", "(", ")", "。", "海"]), max_size=20
).map(" ".join)
LINES = PHRASES | WORDS | st.text(max_size=20)
TEXTS = st.lists(LINES, max_size=25).map("\n".join)
ELEMENTS = st.tuples(
    st.sampled_from("p div h1 h2 li ul nav footer aside main a strong figcaption blockquote table tr td time".split()),
    st.sampled_from(
        ["", ' class="related"', ' class="story"', ' class="comments"', ' href="/a"', ' href="//["', " hidden"]
    ),
)
HTML = st.lists(
    st.recursive(
        LINES,
        lambda inner: st.builds(
            lambda element, parts: f"<{element[0]}{element[1]}>{''.join(parts)}</{element[0]}>",
            ELEMENTS,
            st.lists(inner, max_size=4),
        ),
        max_leaves=20,
    ),
    max_size=5,
).map("".join)


def check(blocks: list[Block]) -> None:
    """Each block has its label, in page order; the article holds what the labels say, and only plain whole parts."""
    labelled = label_blocks(blocks)
    assert [one.block for one in labelled] == blocks
    assert all(one.reason for one in labelled)
    assert_whole(assemble_article(labelled, Metadata()), labelled)


def assert_whole(article: Article, labelled: tuple[LabelledBlock, ...]) -> None:
    kinds = ["body" if one.label == "paragraph" else one.label for one in labelled]
    shown = [
        kind
        for kind in kinds
        if kind in {"body", "subheading", "caption", "list_item", "block_quote", "table", "time_stamp", "question"}
    ]
    assert [paragraph.kind for paragraph in article.paragraphs] == shown
    for paragraph in article.paragraphs:
        assert paragraph.text.strip()
        assert all(0 <= link.start < link.end <= len(paragraph.text) for link in paragraph.links)
    for rail in article.rails:
        assert rail.heading is None or rail.heading.strip()
        assert all(story.title.strip() for story in rail.stories)


@given(TEXTS)
@settings(max_examples=scaled(150))
def test_every_line_of_any_text_gets_one_label_and_nothing_is_lost(text: str) -> None:
    check(list(cut_text(text)))


@given(HTML)
@settings(max_examples=scaled(150))
def test_every_block_of_any_html_gets_one_label_and_nothing_is_lost(html: str) -> None:
    root = parse_html(html)
    check([] if root is None else list(cut_html(root, "https://quay.example/news/goose")))


def test_no_blocks_are_no_labels() -> None:
    assert label_blocks([]) == ()


@pytest.mark.parametrize("text", ["It swam all the way.", "Who won?", "“It swam,” said Per Vik."])
def test_a_page_of_one_sentence_is_labelled_too(label_text: Callable[..., list[tuple[str, str]]], text: str) -> None:
    assert [given for given, _ in label_text(text)] == [text]


def test_what_no_rule_speaks_for_is_furniture_and_says_so() -> None:
    (labelled,) = label_blocks([Block("Weather now", 0)])
    assert labelled.label == "furniture"
    assert "neither article text" in labelled.reason


def test_the_same_line_may_have_several_labels(
    label_text: Callable[..., list[tuple[str, str]]], story: list[str]
) -> None:
    title = "Goose wins Port Hallow regatta"
    found = label_text(title, "By Ida Holm", *story, "Most read", title, "Snow expected in the hills tonight")
    assert [label for text, label in found if text == title] == ["headline", "rail_story"]
