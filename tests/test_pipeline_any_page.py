"""Nothing that a page may hold breaks the way from its text to what is shown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.base.errors import NoArticle, PageError
from reader.model.article_json import annotations_from_json, article_from_json, article_to_json
from reader.model.article_text import render_markdown, render_text
from reader.pipeline import analyse
from reader.sources import pasted_page
from reader.ui.viewmodels.article_document import document_of
from reader.ui.viewmodels.body_layout import lay_out

HOSTILE = frozenset(map(chr, [*range(10), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F)]))
SENTENCES = [
    "A goose that nobody had entered won the Port Hallow regatta on Sunday, nine minutes ahead of the first boat.",
    "“It swam the course better than we have rowed it in years,” said Per Vik, who came second in the Anna Marie.",
    "港务局长说：“四年来没有人应聘船长一职，老船长已经八十一岁了。”市议会因此决定购买这台电脑。",
    "港務局は月曜日、「来年のコースを一マイル延ばす」と発表した。ガチョウはメロー岬の沖を嫌うことで知られている。",
]
TAGS = "p li ul ol h2 table tr td blockquote aside figure b time br pre".split()
PIECES = st.one_of(
    st.sampled_from(SENTENCES),
    st.text(max_size=12),
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(["\n", "\t", " | ", "<ol start=7>", "<a href=//x>", "\x1b[2J", "“", "'", "1. ", "- "]),
)


@given(st.sampled_from(["", "<html>"]), st.lists(PIECES, max_size=50).map("".join), st.integers(0, 90))
def test_every_page_is_read_or_refused_with_a_sentence(start: str, text: str, width: int) -> None:
    try:
        article, annotations = analyse(pasted_page(start + text))
    except PageError as error:
        assert str(error).endswith(".")
        return
    data = json.loads(json.dumps(article_to_json(article, annotations)))
    assert article_from_json(data) == article
    assert annotations_from_json(data, annotations.version) == annotations
    document = document_of(article, 1)
    assert document.text[document.body_start :] == article.text
    places = [line.start for line in lay_out(document, width)]
    assert places == sorted(places)
    for written in (render_text(article, annotations), render_markdown(article, annotations)):
        assert HOSTILE.isdisjoint(written)


@pytest.mark.parametrize(
    "page", ["<div>" * 20_000 + f"<p>{SENTENCES[0] * 3}", "x " * 200_000 + ".", "<b></b>" * 50_000]
)
def test_a_page_of_one_thing_many_times_is_read_or_refused(page: str) -> None:
    try:
        article, _ = analyse(pasted_page("<html>" + page))
    except NoArticle:
        assert "<b>" in page
    else:
        assert len(article.paragraphs) == 1
