"""A person's corrections over the cleaner's labels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.cleaning.clean import LabelledPage, read_lines
from reader.cleaning.features.metadata import Metadata
from reader.cleaning.labels.corrected_labels import apply_corrections, find_corrected
from reader.model.article import ParagraphKind
from reader.model.blocks import BODY_LABELS, Block, Label, LabelledBlock
from reader.model.corrections import Correction, Destination
from reader.pages.page import Page

MENU = ["Sections", "Weather", "Tides"]


def lines_of(*pairs: tuple[str, Label], tag: str | None = None) -> tuple[LabelledBlock, ...]:
    return tuple(
        LabelledBlock(Block(text, number, tag), label, "the cleaner says so")
        for number, (text, label) in enumerate(pairs)
    )


def texts(lines: tuple[LabelledBlock, ...]) -> list[str]:
    return [one.block.text for one in lines if one.label in BODY_LABELS]


GOOSE = lines_of(
    ("Sections", Label.FURNITURE),
    ("Goose wins regatta", Label.HEADLINE),
    ("The bird took the cup.", Label.PARAGRAPH),
    ("Sign up", Label.FURNITURE),
    ("It ate the barley.", Label.PARAGRAPH),
    ("Sign up", Label.FURNITURE),
    ("Ferry late again", Label.RAIL_STORY),
)


def test_without_corrections_all_stays_as_it_is():
    assert apply_corrections(GOOSE, ()) == GOOSE


@pytest.mark.parametrize(
    ("destination", "label", "reason"),
    [
        (Destination.ARTICLE, Label.PARAGRAPH, "you moved it into the article"),
        (Destination.OUT, Label.FURNITURE, "you removed it from the article"),
        (Destination.RAIL, Label.RAIL_STORY, "you moved it to the related stories"),
        (Destination.HEADLINE, Label.HEADLINE, "you made it the headline"),
        (Destination.BEGINNING, Label.PARAGRAPH, "you made the article begin here"),
        (Destination.END, Label.PARAGRAPH, "you made the article end here"),
    ],
)
def test_a_line_goes_where_the_person_moves_it(destination: Destination, label: Label, reason: str):
    moved = apply_corrections(GOOSE, [Correction("Sections", 0, destination)])[0]
    assert (moved.block, moved.label, moved.reason) == (GOOSE[0].block, label, reason)


def test_only_the_line_that_is_meant_moves():
    corrected = apply_corrections(GOOSE, [Correction("Sign up", 1, Destination.ARTICLE)])
    assert [one for one, other in zip(corrected, GOOSE, strict=True) if one != other] == [corrected[5]]
    assert texts(corrected) == ["The bird took the cup.", "It ate the barley.", "Sign up"]


def test_a_correction_of_all_lines_that_read_the_same_says_that_it_is_for_the_site():
    corrected = apply_corrections(GOOSE, [Correction("Sign up", None, Destination.ARTICLE)])
    assert [one.label for one in corrected if one.block.text == "Sign up"] == [Label.PARAGRAPH, Label.PARAGRAPH]
    assert corrected[3].reason == "you moved it into the article, on all pages of this site"


def test_what_is_said_of_one_line_goes_before_what_is_said_of_the_site():
    said = [Correction("Sign up", 0, Destination.RAIL), Correction("Sign up", None, Destination.ARTICLE)]
    assert [one.label for one in apply_corrections(GOOSE, said) if one.block.text == "Sign up"] == [
        Label.RAIL_STORY,
        Label.PARAGRAPH,
    ]


def test_a_line_that_the_page_does_not_have_changes_nothing():
    assert apply_corrections(GOOSE, [Correction("Sign up", 2, Destination.ARTICLE)]) == GOOSE


def test_a_line_of_the_article_that_is_moved_into_it_keeps_its_kind():
    lines = lines_of(("How it began", Label.SUBHEADING))
    assert apply_corrections(lines, [Correction("How it began", 0, Destination.ARTICLE)])[0].label is Label.SUBHEADING


def test_a_line_of_a_rail_that_is_moved_to_one_keeps_its_part():
    lines = lines_of(("Don't miss", Label.RAIL_HEADING))
    assert apply_corrections(lines, [Correction("Don't miss", 0, Destination.RAIL)])[0].label is Label.RAIL_HEADING


def test_an_age_that_is_moved_to_a_rail_is_its_age():
    lines = lines_of(("2 hours ago", Label.FURNITURE))
    assert apply_corrections(lines, [Correction("2 hours ago", 0, Destination.RAIL)])[0].label is Label.RAIL_AGE


@pytest.mark.parametrize(
    ("tag", "path", "label"),
    [
        ("h2", (), Label.SUBHEADING),
        ("li", (), Label.LIST_ITEM),
        ("p", ("body", "ul.points", "li#first"), Label.LIST_ITEM),
        ("p", ("body", "blockquote.big"), Label.BLOCK_QUOTE),
        ("tr", (), Label.TABLE),
        ("figcaption", (), Label.CAPTION),
        ("p", ("body", "div"), Label.PARAGRAPH),
    ],
)
def test_what_a_line_becomes_in_the_article_is_said_by_its_elements(tag: str, path: tuple[str, ...], label: Label):
    line = LabelledBlock(Block("Barley for geese", 0, tag, path=path), Label.FURNITURE, "")
    assert apply_corrections([line], [Correction("Barley for geese", 0, Destination.ARTICLE)])[0].label is label


def test_a_line_with_a_bullet_becomes_an_item_of_a_list():
    lines = lines_of(("• Barley", Label.FURNITURE))
    assert apply_corrections(lines, [Correction("• Barley", 0, Destination.ARTICLE)])[0].label is Label.LIST_ITEM


def test_the_headline_that_was_is_none_any_more():
    corrected = apply_corrections(GOOSE, [Correction("Ferry late again", 0, Destination.HEADLINE)])
    assert [one.block.text for one in corrected if one.label is Label.HEADLINE] == ["Ferry late again"]


def test_what_stands_before_the_beginning_goes_out():
    corrected = apply_corrections(GOOSE, [Correction("It ate the barley.", 0, Destination.BEGINNING)])
    assert texts(corrected) == ["It ate the barley."]
    assert corrected[2].reason == "you made the article begin further down"


def test_what_stands_after_the_end_goes_out():
    corrected = apply_corrections(GOOSE, [Correction("The bird took the cup.", 0, Destination.END)])
    assert texts(corrected) == ["The bird took the cup."]
    assert corrected[4].reason == "you made the article end further up"


def test_what_was_moved_into_the_article_stays_though_it_stands_outside_its_ends():
    said = [
        Correction("It ate the barley.", 0, Destination.BEGINNING),
        Correction("Sections", 0, Destination.ARTICLE),
        Correction("Ferry late again", 0, Destination.ARTICLE),
        Correction("Sign up", 1, Destination.END),
    ]
    assert texts(apply_corrections(GOOSE, said)) == ["Sections", "It ate the barley.", "Sign up", "Ferry late again"]


def test_an_end_above_the_beginning_leaves_the_beginning():
    said = [
        Correction("It ate the barley.", 0, Destination.BEGINNING),
        Correction("The bird took the cup.", 0, Destination.END),
    ]
    assert "It ate the barley." in texts(apply_corrections(GOOSE, said))


def test_the_lines_of_which_something_was_said_are_known_by_their_numbers():
    said = [Correction("Sign up", 1, Destination.RAIL), Correction("Sections", None, Destination.OUT)]
    assert find_corrected(GOOSE, said) == {0: (Destination.OUT, True), 5: (Destination.RAIL, False)}


_WORDS = st.sampled_from(["a", "b", "c"])
_LINES = st.lists(st.tuples(_WORDS, st.sampled_from(Label)), max_size=12).map(lambda pairs: lines_of(*pairs))
_SAID = st.lists(st.builds(Correction, _WORDS, st.none() | st.integers(0, 3), st.sampled_from(Destination)), max_size=6)


@given(_LINES, _SAID)
def test_every_line_stays_in_order_with_one_label(lines: tuple[LabelledBlock, ...], said: list[Correction]):
    corrected = apply_corrections(lines, said)
    assert [one.block for one in corrected] == [one.block for one in lines]
    assert apply_corrections(corrected, said) == corrected


# -- the article that they make


@pytest.fixture
def page(story: list[str]) -> Page:
    """A text page: menu, headline, six paragraphs, a box, a list of stories."""
    rail = ["Don't miss", "Ferry pilots retire together after forty years", "Toll plan for the old bridge dropped"]
    return Page("goose.txt", "text", "\n\n".join([*MENU, "Goose wins the regatta", *story, "Sign up", *rail]))


def test_a_paragraph_that_is_taken_out_is_gone_and_the_others_stay(page: Page, story: list[str]):
    article = read_lines(page).article([Correction(story[2], 0, Destination.OUT)])
    assert [one.text for one in article.paragraphs] == [*story[:2], *story[3:]]


def test_a_line_that_is_moved_in_stands_where_the_page_has_it(page: Page, story: list[str]):
    said = [Correction("Sign up", 0, Destination.ARTICLE), Correction("Tides", 0, Destination.ARTICLE)]
    article = read_lines(page).article(said)
    assert [one.text for one in article.paragraphs] == ["Tides", *story, "Sign up"]
    assert article.paragraphs[0].kind is ParagraphKind.BODY


def test_a_paragraph_that_is_moved_to_a_rail_is_a_story_of_it(page: Page, story: list[str]):
    article = read_lines(page).article([Correction(story[5], 0, Destination.RAIL)])
    assert story[5] not in article.text
    assert story[5] in [one.title for rail in article.rails for one in rail.stories]


def test_another_headline_may_be_chosen(page: Page):
    assert read_lines(page).article().headline == "Goose wins the regatta"
    assert read_lines(page).article([Correction("Weather", 0, Destination.HEADLINE)]).headline == "Weather"


_TEXTS = ["Menu", "One stone fell.", "Two stones fell.", "Sign up", "Three stones fell.", "Weather", "Contact"]
_NAMES = st.sampled_from(_TEXTS)


@given(st.lists(st.builds(Correction, _NAMES, st.just(0), st.sampled_from(Destination)), max_size=8))
def test_whatever_is_corrected_the_paragraphs_stand_in_the_order_of_the_page(said: list[Correction]):
    lines = lines_of(
        *((name, Label.PARAGRAPH if number % 2 else Label.FURNITURE) for number, name in enumerate(_TEXTS))
    )
    positions = [_TEXTS.index(one.text) for one in LabelledPage(lines, Metadata()).article(said).paragraphs]
    assert positions == sorted(positions)


def test_what_is_left_out_of_the_article_is_counted(page: Page):
    labelled = read_lines(page)
    before = labelled.left_out()
    assert 0 < before < sum(len(one.block.text) for one in labelled.lines)
    assert labelled.left_out([Correction("Sign up", 0, Destination.ARTICLE)]) == before - len("Sign up")
