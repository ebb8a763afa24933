"""Numbers of the markup around a block."""

from collections.abc import Callable

import pytest

from reader.cleaning.classifier.lazy_rows import LazyRows
from reader.cleaning.classifier.lexicon import Lexicon
from reader.cleaning.classifier.markup_features import FEATURES, read_markup_features, shared_steps, split_step
from reader.cleaning.classifier.text_features import read_text_features
from reader.cleaning.features.metadata import Metadata
from reader.model.blocks import Block

LEXICON = Lexicon(words={}, marks={"story": 2.0, "promo": -3.0, "<p": 1.0}, lines={}, stop_words=frozenset())
Markup = Callable[..., list[dict[str, float]]]


@pytest.fixture
def markup(cut: Callable[..., list[Block]]) -> Markup:
    def read(html: str, metadata: Metadata | None = None) -> list[dict[str, float]]:
        blocks = cut(html)
        own = read_text_features(blocks, LEXICON)
        rows = LazyRows(own, read_markup_features(blocks, own, LEXICON, metadata or Metadata()))
        return [dict(zip(FEATURES, row, strict=True)) for row in rows]

    return read


def test_class_names_speak_for_and_against_an_article(markup: Markup) -> None:
    inside, outside = markup('<div class="story"><p>It swam.</p></div><div id="promo"><p>Subscribe</p></div>')
    assert (inside["odds_most"], inside["odds_least"]) == (2.0, 0.0)
    assert outside["odds_least"] == -3.0


def test_elements_around_a_block_are_features(markup: Markup) -> None:
    inside, aside = markup("<article><p>It swam.</p><aside><ul><li>Other</li></ul></aside></article>")
    assert (inside["in_article"], inside["in_aside"], inside["in_list"]) == (True, False, False)
    assert (aside["in_article"], aside["in_aside"], aside["in_list"]) == (True, True, True)


def test_links_are_measured_by_their_share(markup: Markup) -> None:
    half, whole = markup('<p><a href="/a">Goose</a> swam</p><p><a href="/b">Goose wins</a></p>')
    assert (half["links"], whole["links"]) == (0.5, 1.0)


def test_an_anchor_is_a_link_even_where_it_leads_nowhere(markup: Markup) -> None:
    anchors = ("<a>Goose</a>", "<a class='card'>Goose</a>", "<a id='top'>Goose</a>", "<abbr>Goose</abbr>")
    rows = markup("".join(f"<p>{anchor}</p>" for anchor in anchors))
    assert [row["links"] for row in rows] == [1.0, 1.0, 1.0, 0.0]


def test_links_of_the_two_and_the_five_blocks_on_each_side_are_averaged(markup: Markup) -> None:
    linked = {0, 2, 7, 8, 11}
    rows = markup("".join(f"<p>{f'<a href=/{n}>Goose</a>' if n in linked else 'Goose'}</p>" for n in range(14)))
    for index, row in enumerate(rows):
        for reach in (2, 5):
            above = sum(other in linked for other in range(index - reach, index)) / reach
            below = sum(other in linked for other in range(index + 1, index + reach + 1)) / reach
            assert (row[f"links{reach}_above"], row[f"links{reach}_below"]) == pytest.approx((above, below))


def test_most_prose_stands_at_home(markup: Markup, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    rows = markup(f"<main><div>{paragraphs}</div></main><footer><p>Contact</p></footer>")
    assert rows[0]["parent_share"] == pytest.approx(1.0, abs=0.01)
    assert rows[0]["above_home"] == 0
    assert rows[-1]["parent_share"] == 0 and rows[-1]["above_home"] > 0


def test_the_text_and_summary_that_a_page_states_are_looked_for(markup: Markup, story: list[str]) -> None:
    html = f"<p>{story[0]}</p><p>{story[1]}</p><p>Goose wins</p>"
    rows = markup(html, Metadata(text=story[0], description="Goose wins"))
    assert [row["in_stated_text"] for row in rows] == [1.0, 0.0, 0.5]
    assert rows[2]["in_description"] > rows[1]["in_description"] == 0
    assert markup(html)[0]["in_stated_text"] == -1


def test_a_step_is_its_tag_and_the_words_of_its_names() -> None:
    assert split_step("div.story-body.x1#main-text@main") == ("div", ("story", "body", "main", "text", "main"))
    assert split_step("") == ("", ())


def test_paths_share_their_outer_steps() -> None:
    assert shared_steps(("html", "body", "p"), ("html", "body", "div", "p")) == 2
    assert shared_steps((), ("html",)) == 0
