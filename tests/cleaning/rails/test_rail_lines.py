"""The rails of a page: which lines list other stories."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.classifier.learnt_tables import learnt_tables
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.cleaning.rails.rail_lines import label_rails
from reader.model.article import Article, Link, Rail, Story
from reader.model.blocks import Block, Label

RAIL_LABELS = {"rail_heading", "rail_story", "rail_age", "rail_teaser", "rail_caption"}

Clean = Callable[..., Article]
Labels = Callable[..., list[tuple[str, str]]]

TITLES = [
    "Snow expected over the weekend in the hills",
    "Bakery opens at four and closes at five",
    "Lobster prices fall for a third week",
    "Small earthquake rattles one wedding in town",
    "Library gets back a book after ninety years",
]
AGES = ["14 mins ago", "2 hours ago", "5 hours ago", "1 day ago", "2 weeks ago"]


def woven(*columns: list[str]) -> Iterable[str]:
    """The lines of stories one after another, from what each column gives them."""
    return chain.from_iterable(zip(*columns, strict=False))


@pytest.fixture
def rails(clean_text: Clean, story: list[str]) -> Callable[..., tuple[Rail, ...]]:
    """The rails of a text page on which these lines stand below a story, whose text must stay what it was."""

    def find(*lines: str) -> tuple[Rail, ...]:
        article = clean_text("Goose wins Port Hallow regatta", *story, *lines)
        assert [paragraph.text for paragraph in article.paragraphs] == story
        return article.rails

    return find


Rails = Callable[..., tuple[Rail, ...]]

# -- finding them


@pytest.mark.parametrize("heading", ["Most read", "LATEST:", "Don’t miss", "More from Port Hallow", "Lesen Sie auch"])
def test_titles_under_a_heading_of_rails_are_its_stories(rails: Rails, heading: str) -> None:
    assert rails(heading, *TITLES) == (Rail(heading.rstrip(":"), tuple(map(Story, TITLES))),)


def test_a_heading_that_comes_again_before_every_story_heads_one_rail(rails: Rails) -> None:
    assert rails(*woven(["SPOTLIGHT"] * 4, TITLES)) == (Rail("SPOTLIGHT", tuple(map(Story, TITLES[:4]))),)


def test_the_last_of_repeated_headings_does_not_claim_all_that_follows(rails: Rails) -> None:
    (rail,) = rails(*woven(["SPOTLIGHT"] * 3, TITLES), "Printed in Goose Street")
    assert rail.stories == tuple(map(Story, TITLES[:3]))


def test_two_repeated_headings_in_a_row_are_two_rails(rails: Rails) -> None:
    found = rails(*woven(["SPOTLIGHT"] * 3, TITLES), *woven(["ELSEWHERE"] * 3, TITLES[2:]))
    assert found == (
        Rail("SPOTLIGHT", tuple(map(Story, TITLES[:3]))),
        Rail("ELSEWHERE", tuple(map(Story, TITLES[2:]))),
    )


def test_a_mark_between_stories_is_no_heading(rails: Rails) -> None:
    assert rails("Latest", *woven(TITLES, ["•"] * 5)) == (Rail("Latest", tuple(map(Story, TITLES))),)
    assert rails(*woven(["§"] * 5, TITLES))[0].heading is None


def test_titles_with_ages_are_a_rail_without_a_heading(rails: Rails) -> None:
    stories = tuple(Story(title, age=age) for title, age in zip(TITLES, AGES, strict=True))
    assert rails(*woven(TITLES, AGES)) == (Rail(None, stories),)
    assert rails(*woven(AGES, TITLES)) == (Rail(None, stories),)
    assert rails(*woven(TITLES[:2], AGES)) == (Rail(None, stories[:2]),)


def test_three_titles_in_a_row_are_a_rail_and_a_menu_is_none(rails: Rails) -> None:
    assert rails(*TITLES[:3]) == (Rail(None, tuple(map(Story, TITLES[:3]))),)
    assert rails("Home", "News", "Weather now", "About the paper", "Small ads") == ()
    assert rails("About the paper", "Weather for today", "Jobs and houses", "Births and deaths") == ()


def test_captions_and_ages_above_their_titles_go_with_them(rails: Rails) -> None:
    captions = [f"Picture {number} of the year. (Quay Press/Ida Holm)" for number in range(3)]
    stories = tuple(Story(t, age=a, caption=c) for t, a, c in zip(TITLES, AGES, captions, strict=False))
    assert rails(*woven(captions, AGES, TITLES)) == (Rail(None, stories),)


def test_teasers_go_with_their_titles_even_where_they_read_like_prose(rails: Rails) -> None:
    teasers = [
        f"This is what happened in the town on day {number} of the year, before anybody had a chanc..."
        for number in range(3)
    ]
    stories = tuple(Story(t, age=a, teaser=x) for t, a, x in zip(TITLES, AGES, teasers, strict=False))
    assert rails("Latest", *woven(TITLES, teasers, AGES)) == (Rail("Latest", stories),)
    untimed = tuple(Story(story.title, teaser=story.teaser) for story in stories)
    assert rails("Latest", *woven(TITLES, teasers)) == (Rail("Latest", untimed),)


@pytest.mark.parametrize(("line", "part"), [("They open at four today.", "teaser"), ("They open at four.", "caption")])
def test_a_sentence_of_five_words_or_more_below_each_title_is_a_teaser(rails: Rails, line: str, part: str) -> None:
    lines = [line.replace("four", number) for number in ("one", "two", "three")]
    (rail,) = rails("Latest", TITLES[4], TITLES[3], *woven(TITLES, lines))
    stories = tuple(Story(title, **{part: text}) for title, text in zip(TITLES, lines, strict=False))
    assert rail.stories == (Story(TITLES[4]), Story(TITLES[3]), *stories)


@pytest.mark.parametrize(("count", "is_title"), [(32, True), (33, False)])
def test_a_title_has_thirty_two_words_at_most(rails: Rails, count: int, is_title: bool) -> None:
    long = [" ".join([*title.split(), *["and", "then", "some", "more"] * 8][:count]) for title in TITLES[:3]]
    (rail,) = rails("Latest", *woven(TITLES[2:], long))
    assert (len(rail.stories) == 6) is is_title


@pytest.mark.parametrize(("words", "is_heading"), [("land and sea", True), ("the land and sea", False)])
def test_a_rails_heading_has_ten_words_at_most(rails: Rails, words: str, is_heading: bool) -> None:
    line = f"You may also like more news of {words}"
    (rail,) = rails("Weather", line, *TITLES)
    assert rail == Rail(line if is_heading else None, tuple(map(Story, TITLES)))


@pytest.mark.parametrize(
    ("line", "kind"),
    [("They open at four today.", None), ("They open at four?", Label.RAIL_STORY)],
)
def test_a_sentence_in_the_text_ends_a_rail(
    monkeypatch: pytest.MonkeyPatch, story: list[str], line: str, kind: Label | None
) -> None:
    """The classifier finds no line a likely title, and only the prose is the article's."""
    monkeypatch.setattr(learnt_tables().text, "rail_story", lambda _row: -2.0)
    lines = [*story[:3], "Don’t miss", TITLES[0], line, TITLES[1], *story[3:]]
    blocks = [Block(text, order) for order, text in enumerate(lines)]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.95] * 3 + [0.1] * 4 + [0.95] * 3, [()] * 10, learnt_tables().text)
    label_rails(labels, ArticleSpan(frozenset({0, 1, 2, 7, 8, 9}), range(10), scores), None)
    assert [labels.label_of(index) for index in range(3, 7)] == [Label.RAIL_HEADING, Label.RAIL_STORY, kind, kind]


@pytest.mark.parametrize(("box", "kind"), [("aside", Label.RAIL_STORY), ("section", None)])
def test_links_in_the_text_are_a_rail_only_in_a_box(
    monkeypatch: pytest.MonkeyPatch, story: list[str], box: str, kind: Label | None
) -> None:
    monkeypatch.setattr(learnt_tables().html, "rail_story", lambda _row: -2.0)
    prose = [Block(text, 0, "p", (), ("html", "body", "p")) for text in story]
    links = [
        Block(title, 0, "li", (Link(0, len(title), f"/{title}"),), ("html", "body", box, "ul", "li"))
        for title in TITLES[:2]
    ]
    blocks = [replace(block, order=order) for order, block in enumerate([*prose[:3], *links, *prose[3:]])]
    labels = BlockLabels(blocks, read_block_features(blocks))
    scores = BlockScores([0.95] * 3 + [0.1] * 2 + [0.95] * 3, [()] * 8, learnt_tables().html)
    label_rails(labels, ArticleSpan(frozenset({0, 1, 2, 5, 6, 7}), range(8), scores), None)
    assert [labels.label_of(index) for index in (3, 4)] == [kind, kind]


def test_a_rail_that_begins_again_with_younger_stories_is_two(rails: Rails) -> None:
    found = rails(*woven(TITLES, AGES), *woven(TITLES, AGES))
    assert [[story.age for story in rail.stories] for rail in found] == [AGES, AGES]


def test_one_age_out_of_order_does_not_cut_a_rail(rails: Rails) -> None:
    (rail,) = rails(*woven(TITLES, ["2 hours ago", "1 hour ago", "5 hours ago", "1 day ago", "2 days ago"]))
    assert len(rail.stories) == 5
    second = ["1 hour ago", "2 hours ago", "3 hours ago", "5 hours ago", "2 days ago", "1 day ago"]
    found = rails(*woven(TITLES, AGES), *woven([*TITLES, "Goose seen again off Cape Merrow"], second))
    assert [[story.age for story in rail.stories] for rail in found] == [AGES, second]


def test_the_marks_of_a_list_are_no_part_of_its_titles(rails: Rails) -> None:
    (rail,) = rails("Latest", *(f"* {title}" for title in TITLES))
    assert [story.title for story in rail.stories] == TITLES


@pytest.mark.parametrize(
    "lines", [["Read next:"], ["2 hours ago"], [TITLES[0]], [TITLES[0], "2 hours ago"], ["Latest", "Home"]]
)
def test_less_than_a_list_is_no_rail(rails: Rails, lines: list[str]) -> None:
    assert rails(*lines) == ()


def test_a_rail_between_paragraphs_does_not_cut_the_article(clean_text: Clean, story: list[str]) -> None:
    article = clean_text("Goose wins", *story[:3], "Don’t miss", *TITLES[:2], *story[3:])
    assert [paragraph.text for paragraph in article.paragraphs] == story
    assert article.rails == (Rail("Don’t miss", tuple(map(Story, TITLES[:2]))),)


def test_further_reading_on_one_line_is_a_story(clean_text: Clean, story: list[str]) -> None:
    article = clean_text("Goose wins", *story[:3], f"Read more: {TITLES[0]}", *story[3:])
    assert [paragraph.text for paragraph in article.paragraphs] == story
    assert article.rails == (Rail("Read more", (Story(TITLES[0]),)),)


def test_a_list_under_its_heading_ends_at_a_blank_line_on_a_page_that_sets_lists_close(
    clean_text: Clean, story: list[str]
) -> None:
    article = clean_text("Goose wins", *story, "Latest\n" + "\n".join(TITLES[:2]), "Printed in Goose Street")
    assert article.rails == (Rail("Latest", tuple(map(Story, TITLES[:2]))),)


# -- on HTML pages


def test_the_links_of_a_box_are_stories_with_their_addresses(clean_html: Clean, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    cards = "".join(
        f"<div><a href='/{n}'><h3>{title}</h3></a><time>{AGES[n]}</time></div>" for n, title in enumerate(TITLES[:3])
    )
    article = clean_html(f"<main>{paragraphs}</main><aside><h2>Beside the goose</h2>{cards}</aside>")
    stories = tuple(Story(TITLES[n], f"https://quay.example/{n}", AGES[n]) for n in range(3))
    assert article.rails == (Rail("Beside the goose", stories),)


def test_a_list_ends_with_the_element_that_holds_it(clean_html: Clean, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    links = "".join(f"<li><a href='/{n}'>{title}</a></li>" for n, title in enumerate(TITLES))
    after = "<p><a href='/x'>Printed in Goose Street</a></p>"
    (rail,) = clean_html(f"<main>{paragraphs}</main><div><h3>Related</h3><ul>{links}</ul></div>{after}").rails
    assert [story.title for story in rail.stories] == TITLES


def test_a_menu_of_links_is_no_rail(clean_html: Clean, story: list[str]) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    links = "".join(f"<li><a href='/{n}'>{title}</a></li>" for n, title in enumerate(TITLES))
    assert clean_html(f"<nav><h3>Related</h3><ul>{links}</ul></nav><main>{paragraphs}</main>").rails == ()


def test_a_page_without_rails_has_none(label_text: Labels, story: list[str]) -> None:
    assert not {label for _, label in label_text("Goose wins", *story)} & RAIL_LABELS
