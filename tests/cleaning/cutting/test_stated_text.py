"""What a page states of its article and does not show is added to its lines."""

import json
from collections.abc import Callable

import pytest

from reader.cleaning.cutting.stated_text import with_stated_text
from reader.model.article import Article
from reader.model.blocks import Block

Cut = Callable[..., list[Block]]
Clean = Callable[..., Article]
TITLE = "Goose wins Port Hallow regatta"


def lines(blocks: list[Block], stated: str | None, titles: tuple[str, ...] = ()) -> list[str]:
    together = with_stated_text(blocks, stated, titles)
    assert [block.order for block in together] == list(range(len(together)))
    return [block.text for block in together]


def test_the_text_is_added_below_the_main_heading(cut: Cut, story: list[str]) -> None:
    blocks = cut(f"<nav>Home</nav><h1>{TITLE}</h1><p>Subscribe</p>")
    assert lines(blocks, "\n".join(story)) == ["Home", TITLE, *story, "Subscribe"]
    assert lines(cut("<p>Subscribe</p>"), "\n".join(story)) == [*story, "Subscribe"]


def test_a_summary_below_the_heading_stays_above_the_text(cut: Cut, story: list[str]) -> None:
    summary = "The rowers of Port Hallow were beaten by a bird on Sunday, and the harbour master lets it stand."
    blocks = cut(
        f"<ol><li><h1>{TITLE}</h1></ol><div>Sport</div>" * 4 + f"<h2>{TITLE}</h2><p>{summary}</p><p>Subscribe</p>"
    )
    assert lines(blocks, "\n".join(story), (TITLE,))[-9:] == [TITLE, summary, *story, "Subscribe"]


def test_the_text_goes_on_after_the_last_line_that_is_shown(cut: Cut, story: list[str]) -> None:
    blocks = cut(f"<h1>{TITLE}</h1><div class=text><p>{story[0]}</p><p>{story[1]}</p></div><p>Subscribe</p>")
    assert lines(blocks, "\n".join(story)) == [TITLE, *story, "Subscribe"]
    assert lines(blocks, " ".join(story)) == [TITLE, *story[:2], " ".join(story[2:]), "Subscribe"]
    added = with_stated_text(blocks, "\n".join(story), ())[3]
    assert (added.text, added.path) == (story[2], ("html", "body", "div.text", "p"))


def test_below_a_list_or_a_heading_the_text_is_in_paragraphs_of_its_own(cut: Cut, story: list[str]) -> None:
    blocks = cut(f"<ul><li>{story[0]}</ul>")
    assert with_stated_text(blocks, "\n".join(story), ())[1].path == ("html", "body", "article", "p")


def test_a_text_written_in_html_is_cut_as_a_page_is(cut: Cut, story: list[str]) -> None:
    stated = "".join(f"<p>{text}</p>" for text in story)
    assert lines(cut(f"<h1>{TITLE}</h1>"), stated) == [TITLE, *story]


@pytest.mark.parametrize("shown", [4, 6])
def test_a_page_that_shows_the_text_stays_as_it_is(cut: Cut, story: list[str], shown: int) -> None:
    blocks = cut(f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}</p>" for text in story[:shown]))
    assert with_stated_text(blocks, "\n".join(story), ()) == blocks


def test_a_page_that_shows_it_in_short_lines_stays_as_it_is(cut: Cut, story: list[str]) -> None:
    halves = [half for text in story for half in (text[:50], text[50:])]
    blocks = cut(f"<h1>{TITLE}</h1>" + "".join(f"<p>{half}</p>" for half in halves))
    assert with_stated_text(blocks, "\n".join(story), ()) == blocks


@pytest.mark.parametrize("stated", [None, "", "A goose won.", "A goose won. " * 40_000])
def test_a_text_of_no_use_is_not_added(cut: Cut, stated: str | None) -> None:
    blocks = cut(f"<h1>{TITLE}</h1>")
    assert with_stated_text(blocks, stated, ()) == blocks


def test_an_article_that_only_the_metadata_hold_is_read(clean_html: Clean, story: list[str]) -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n".join(story)})
    article = clean_html(f'<script type="application/ld+json">{data}</script><h1>{TITLE}</h1><p>{story[0]}</p>')
    assert (article.headline, [one.text for one in article.paragraphs]) == (TITLE, story)


@pytest.mark.parametrize("name", ["aside", "figure", "footer", "form", "nav"])
def test_what_stands_beside_a_text_in_html_is_none_of_it(cut: Cut, story: list[str], name: str) -> None:
    stated = "".join(f"<p>{text}</p>" for text in story) + f"<{name}>A goose at the quay</{name}>"
    assert lines(cut(f"<h1>{TITLE}</h1>"), stated) == [TITLE, *story]
