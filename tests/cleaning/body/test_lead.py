"""The sentence between headline and text."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, cast

import pytest

from reader.cleaning.body.article_span import ArticleSpan
from reader.cleaning.body.lead import label_first_sentences, label_lead, label_line_above
from reader.cleaning.classifier.block_scores import BlockScores
from reader.cleaning.cutting.html_blocks import cut_html, parse_html
from reader.cleaning.cutting.text_blocks import cut_text
from reader.cleaning.features.block_features import read_block_features
from reader.cleaning.labels.block_labels import BlockLabels
from reader.model.blocks import Block, Label

HEADLINE = "Goose wins Port Hallow regatta"
LEAD = "A bird that nobody had entered was nine minutes ahead of the first boat at the mole on Sunday."
OTHER = "The harbour master says that the regatta is open to anything that floats and needs no motor at all."
SHORT = "The harbour was quiet."
Labels = dict[str, Label | None]
Rule = Callable[[BlockLabels, ArticleSpan], None]


@pytest.fixture
def lead_of(story: list[str]) -> Callable[..., Labels]:
    """The labels of some lines above a story, by text; `likely` is how likely each of them is in the article."""

    def label(
        above: Iterable[str | Block],
        given: Mapping[str, Label],
        likely: float = 0.1,
        rule: Rule = label_lead,
        *taken: int,
    ) -> Labels:
        lines = list(above)
        blocks = [one if isinstance(one, Block) else next(iter(cut_text(one))) for one in lines]
        blocks += list(cut_text("\n\n".join(story))) if blocks[0].tag is None else _of_html(paragraphs(story))
        labels = BlockLabels(blocks, read_block_features(blocks))
        for index, block in enumerate(blocks):
            if block.text in given:
                labels.put(index, given[block.text], "given")
        span = range(len(lines), len(blocks))
        scores = BlockScores(
            [likely if index < len(lines) else 0.9 for index in range(len(blocks))], (), cast(Any, None)
        )
        rule(labels, ArticleSpan(frozenset([*taken, *span]), span, scores))
        return {block.text: labels.label_of(index) for index, block in enumerate(blocks[: len(lines)])}

    return label


def paragraphs(texts: Iterable[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def _of_html(body: str) -> list[Block]:
    root = parse_html(f"<html><body>{body}</body></html>")
    assert root is not None
    return list(cut_html(root, None))


def test_a_sentence_right_above_the_text_is_a_paragraph(lead_of: Callable[..., Labels]) -> None:
    assert lead_of([HEADLINE, LEAD], {HEADLINE: Label.HEADLINE})[LEAD] is Label.PARAGRAPH


@pytest.mark.parametrize("between", ["By Per Quill", "Share this", "Boats and birds"])
def test_a_sentence_apart_from_the_text_is_the_standfirst(lead_of: Callable[..., Labels], between: str) -> None:
    assert lead_of([HEADLINE, LEAD, between], {HEADLINE: Label.HEADLINE})[LEAD] is Label.STANDFIRST


def test_a_sentence_above_a_picture_of_the_text_is_a_paragraph(lead_of: Callable[..., Labels]) -> None:
    given = {HEADLINE: Label.HEADLINE, "The goose": Label.CAPTION}
    assert lead_of([HEADLINE, LEAD, "The goose"], given)[LEAD] is Label.PARAGRAPH


def test_a_sentence_in_an_element_of_another_kind_is_the_standfirst(lead_of: Callable[..., Labels]) -> None:
    blocks = _of_html(f"<h1>{HEADLINE}</h1><div>{LEAD}</div>")
    assert lead_of(blocks, {HEADLINE: Label.HEADLINE})[LEAD] is Label.STANDFIRST
    blocks = _of_html(f"<h1>{HEADLINE}</h1><p>{LEAD}</p>")
    assert lead_of(blocks, {HEADLINE: Label.HEADLINE})[LEAD] is Label.PARAGRAPH


def test_several_sentences_are_paragraphs_and_a_list_of_them_is_none(lead_of: Callable[..., Labels]) -> None:
    found = lead_of([HEADLINE, LEAD, OTHER], {HEADLINE: Label.HEADLINE})
    assert [found[LEAD], found[OTHER]] == [Label.PARAGRAPH, Label.PARAGRAPH]
    many = [f"In {place}, {LEAD}" for place in ("Quay", "Cape Merrow", "Anna Marie", "Hallow")]
    found = lead_of([HEADLINE, *many], {HEADLINE: Label.HEADLINE})
    assert [found[one] for one in many] == [None] * 4


def test_a_sentence_that_is_of_the_article_already_is_no_lead(lead_of: Callable[..., Labels]) -> None:
    assert lead_of([HEADLINE, LEAD], {HEADLINE: Label.HEADLINE}, 0.1, label_lead, 1)[LEAD] is None


def test_a_page_with_a_standfirst_has_its_lead(lead_of: Callable[..., Labels]) -> None:
    given = {HEADLINE: Label.HEADLINE, OTHER: Label.STANDFIRST}
    assert lead_of([HEADLINE, OTHER, LEAD], given)[LEAD] is None


def test_without_a_headline_there_is_no_lead(lead_of: Callable[..., Labels]) -> None:
    assert lead_of([HEADLINE, LEAD], {})[LEAD] is None


def test_a_sentence_that_is_surely_none_of_the_article_is_no_lead(lead_of: Callable[..., Labels]) -> None:
    assert lead_of([HEADLINE, LEAD], {HEADLINE: Label.HEADLINE}, likely=0.01)[LEAD] is None


@pytest.mark.parametrize(
    "line",
    [
        "A bird that nobody had entered was ahead.",
        "A bird at the mole of Port Hallow, where it was ahead of all boats, on Sunday. Ida Holm / Quay Pictures",
        "A bird at the mole of Port Hallow, where it was ahead of all boats, on Sunday, 9 March 2024. Photo: Ida Holm",
        f"{LEAD[:-1]} and then the whole of the harbour council said that …",
        "We use cookies to show you what you like, and to count how many people have read what we wrote.",
        "The goose at the mole of Port Hallow, where it had been seen for some weeks, on Sunday. Photo: Ida Holm.",
    ],
)
def test_a_line_that_is_no_plain_sentence_is_no_lead(lead_of: Callable[..., Labels], line: str) -> None:
    assert lead_of([HEADLINE, line], {HEADLINE: Label.HEADLINE})[line] is None


def test_right_below_the_headline_a_lead_needs_no_full_stop(lead_of: Callable[..., Labels]) -> None:
    given = {HEADLINE: Label.HEADLINE}
    assert lead_of([HEADLINE, LEAD[:-1]], given)[LEAD[:-1]] is Label.PARAGRAPH
    facts = "Boats and birds | The harbour of Port Hallow | Nine comments | Share this with a friend"
    assert lead_of([HEADLINE, facts], given)[facts] is None
    assert lead_of([HEADLINE, "Regatta", "Harbour", LEAD[:-1]], given)[LEAD[:-1]] is Label.PARAGRAPH
    assert lead_of([HEADLINE, "Regatta", "Harbour", "Boats", LEAD[:-1]], given)[LEAD[:-1]] is None


def test_a_date_between_headline_and_lead_does_not_count(lead_of: Callable[..., Labels]) -> None:
    given = {HEADLINE: Label.HEADLINE, "9 March 2024": Label.DATE, "By Per Quill": Label.BYLINE, "Sport": Label.SECTION}
    found = lead_of([HEADLINE, "9 March 2024", "By Per Quill", "Sport", LEAD[:-1]], given)
    assert found[LEAD[:-1]] is Label.PARAGRAPH


def test_a_sentence_that_the_page_repeats_is_the_text_of_a_picture(lead_of: Callable[..., Labels]) -> None:
    assert lead_of([HEADLINE, LEAD, LEAD], {HEADLINE: Label.HEADLINE})[LEAD] is None


@pytest.mark.parametrize("box", ['<div class="newsletter">', '<div class="related">', "<figcaption>", "<nav>"])
def test_a_sentence_in_a_box_is_no_lead(lead_of: Callable[..., Labels], box: str) -> None:
    blocks = _of_html(f"<h1>{HEADLINE}</h1>{box}{LEAD}</{box[1:].split()[0].rstrip('>')}>")
    assert lead_of(blocks, {HEADLINE: Label.HEADLINE})[LEAD] is None


def test_a_line_that_leads_elsewhere_is_no_lead(lead_of: Callable[..., Labels]) -> None:
    given = {HEADLINE: Label.HEADLINE}
    linked = _of_html(f'<h1>{HEADLINE}</h1><p><a href="/x">{LEAD[:-1]}</a></p>')
    assert lead_of(linked, given)[LEAD[:-1]] is None
    plain = _of_html(f"<h1>{HEADLINE}</h1><p>{LEAD[:-1]}</p>")
    assert lead_of(plain, given)[LEAD[:-1]] is Label.PARAGRAPH


def test_a_note_about_the_author_is_no_lead(lead_of: Callable[..., Labels]) -> None:
    note = "Per Quill has reported on harbours, boats and birds from Port Hallow since he left the merchant navy."
    given = {HEADLINE: Label.HEADLINE, "By Per Quill": Label.BYLINE}
    assert lead_of([HEADLINE, "By Per Quill", note], given)[note] is None


def test_a_sentence_that_the_text_repeats_is_no_lead(lead_of: Callable[..., Labels], story: list[str]) -> None:
    assert lead_of([HEADLINE, story[0]], {HEADLINE: Label.HEADLINE})[story[0]] is None


@pytest.mark.parametrize("between", [[], ["By Per Quill"], ["By Per Quill", "Share this"]])
def test_a_short_sentence_near_the_text_is_its_first(lead_of: Callable[..., Labels], between: list[str]) -> None:
    given = {HEADLINE: Label.HEADLINE, OTHER: Label.STANDFIRST}
    found = lead_of([HEADLINE, OTHER, SHORT, *between], given, rule=label_first_sentences)
    assert found == {HEADLINE: Label.HEADLINE, OTHER: Label.STANDFIRST, SHORT: Label.PARAGRAPH} | dict.fromkeys(between)


def test_first_sentences_are_below_the_headline_and_three_at_most(lead_of: Callable[..., Labels]) -> None:
    many = [f"The {bird} was quiet." for bird in ("goose", "gull", "tern", "swan")]
    found = lead_of(many, {}, rule=label_first_sentences)
    assert [found[one] for one in many] == [None, *[Label.PARAGRAPH] * 3]
    found = lead_of(many, {many[3]: Label.CAPTION}, rule=label_first_sentences)
    assert [found[one] for one in many] == [*[Label.PARAGRAPH] * 3, Label.CAPTION]
    found = lead_of([SHORT, HEADLINE], {HEADLINE: Label.HEADLINE}, rule=label_first_sentences)
    assert found[SHORT] is None


@pytest.mark.parametrize(
    "line",
    [
        SHORT[:-1],
        "The harbour was quiet …",
        "The harbour was quiet. Photo: Ida Holm.",
        "We use cookies.",
        "Published on 9 March 2024.",
        "Il y a 2 heures.",
    ],
)
def test_a_line_that_is_no_plain_sentence_is_no_first(lead_of: Callable[..., Labels], line: str) -> None:
    assert lead_of([HEADLINE, line], {HEADLINE: Label.HEADLINE}, rule=label_first_sentences)[line] is None


@pytest.mark.parametrize("likely", [0.09, 0.1])
def test_a_first_sentence_is_likely_enough(lead_of: Callable[..., Labels], likely: float) -> None:
    found = lead_of([HEADLINE, SHORT], {HEADLINE: Label.HEADLINE}, likely, label_first_sentences)
    assert (found[SHORT] is Label.PARAGRAPH) is (likely >= 0.1)


def test_four_lines_away_a_sentence_is_no_first(lead_of: Callable[..., Labels]) -> None:
    found = lead_of(
        [HEADLINE, SHORT, "Share", "Sport", "Boats"], {HEADLINE: Label.HEADLINE}, rule=label_first_sentences
    )
    assert found[SHORT] is None


def test_a_repeated_a_linked_and_a_boxed_sentence_are_no_first_ones(lead_of: Callable[..., Labels]) -> None:
    given = {HEADLINE: Label.HEADLINE}
    assert lead_of([HEADLINE, SHORT, SHORT], given, rule=label_first_sentences)[SHORT] is None
    for html in (f'<p><a href="/x">{SHORT}</a></p>', f'<div class="newsletter">{SHORT}</div>'):
        blocks = _of_html(f"<h1>{HEADLINE}</h1>{html}")
        assert lead_of(blocks, given, rule=label_first_sentences)[SHORT] is None


LINE = "Nine minutes between the goose and the first boat"


def test_a_line_without_full_stop_right_above_a_scraped_text_is_its_subheading(lead_of: Callable[..., Labels]) -> None:
    given = {HEADLINE: Label.HEADLINE}
    assert lead_of([HEADLINE, LINE], given, 0.2, label_line_above)[LINE] is Label.SUBHEADING
    assert lead_of([HEADLINE, LINE], given, 0.19, label_line_above)[LINE] is None
    assert lead_of([HEADLINE, LINE, "Share"], given, 0.2, label_line_above)[LINE] is None
    assert lead_of([HEADLINE, LINE], {}, 0.2, label_line_above)[LINE] is None
    assert lead_of([HEADLINE, LINE, LINE], given, 0.2, label_line_above)[LINE] is None
    for line in (f"Quay / {LINE}", "Boats and birds of Port Hallow", " ".join(["Boats"] * 25)):
        assert lead_of([HEADLINE, line], given, 0.2, label_line_above)[line] is Label.SUBHEADING
    blocks = _of_html(f"<h1>{HEADLINE}</h1><p>{LINE}</p>")
    assert lead_of(blocks, given, 0.2, label_line_above)[LINE] is None


def test_a_page_without_lines_has_none_above_its_text() -> None:
    labels = BlockLabels([], [])
    label_line_above(labels, ArticleSpan(frozenset(), range(0), BlockScores([], (), cast(Any, None))))
    assert len(labels) == 0


@pytest.mark.parametrize(
    "line",
    [
        "Boats and birds of Hallow",
        "A bird that nobody had entered was ahead.",
        "A bird that nobody had entered was ahead…",
        "Published on Sunday, 9 March 2024, 14:05",
        "The goose at the mole of Port Hallow. Photo: Ida Holm",
        "The goose at the mole / Ida Holm and others",
        "Home | News | Sport | Boats | Birds | Harbour",
        "nine minutes between the goose and the first boat",
        "Boats " * 26,
        "More from the harbour of Port Hallow",
        "Pictures by Ida Holm of the Quay",
        "About almost over 2 hours ago",
        "We use cookies to count our readers",
    ],
)
def test_names_credits_and_menus_right_above_the_text_are_no_subheadings(
    lead_of: Callable[..., Labels], line: str
) -> None:
    assert lead_of([HEADLINE, line], {HEADLINE: Label.HEADLINE}, 0.3, label_line_above)[line.strip()] is None
