"""Where quotes stand in their sentences and paragraphs."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.grammar.tagged_paragraphs import TaggedParagraphs
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.speakers.quote_positions import QuotePositions


def positions_in(text: str) -> QuotePositions:
    layout = Layout(text)
    return QuotePositions(layout, find_quoted_spans(text, layout.paragraphs))


def test_a_quote_stands_in_its_paragraph():
    positions = positions_in("It rained.\n“We left.” And “we slept well.”")
    assert (positions.paragraph_of(0), positions.paragraph_of(1)) == (1, 1)
    assert (positions.opens_paragraph(0), positions.opens_paragraph(1)) == (True, False)


def test_a_little_slack_is_no_other_word():
    positions = positions_in("- “We left the bridge.”")
    assert [positions.opens_paragraph(0, slack) for slack in (0, 1, 2)] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("“We left.”", True),
        ("He rose. “We left.”", True),
        ("But “we left early.”", True),
        ("Then, “we left early.”", True),
        ("He said “we left early.”", False),
    ],
)
def test_a_quote_opens_its_sentence_but_for_a_small_word(text: str, opens: bool):
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    tagged = TaggedParagraphs(layout, quoted, [])[0]
    index = tagged.index_at(quoted[0].start)
    assert QuotePositions(layout, quoted).opens_sentence(tagged, index) is opens


@pytest.mark.parametrize(
    ("text", "ends", "may_be_followed"),
    [
        ("“We left.” He rose.", True, False),
        ("“We left.” he said.", False, True),
        ("“We left,” he said.", False, True),
        ("“We left!” he said.", False, True),
        ("“We left!” He rose.", False, False),
        ("“We left!” Reed said.", False, True),
        ("“We left.” — Reed", True, True),
    ],
)
def test_a_sentence_ends_with_its_quote_or_goes_on(text: str, ends: bool, may_be_followed: bool):
    positions = positions_in(text)
    assert (positions.ends_sentence(0), positions.may_be_followed(0)) == (ends, may_be_followed)


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("“We left.\n“We slept.”", True),
        ("“We left.”\n“We slept.”", False),
        ("“We left.\nHe rose. “We slept.”", False),
        ("“We left.\nHe rose.\n“We slept.”", False),
        ("“We left.", False),
    ],
)
def test_a_quote_without_a_closing_mark_goes_on_in_the_next_paragraph(text: str, goes_on: bool):
    assert positions_in(text).goes_on(0) is goes_on


@pytest.mark.parametrize(
    ("text", "is_paragraph"),
    [
        ("“We left.”", True),
        ("“We left,”", True),
        ("“We left.", True),
        ("“we left.”", False),
        ("“We left”", False),
        ("“We left.” He rose.", False),
        ("He rose. “We left.”", False),
    ],
)
def test_a_quote_is_a_paragraph_of_whole_sentences(text: str, is_paragraph: bool):
    assert positions_in(text).is_paragraph(0) is is_paragraph


def test_the_last_quote_of_a_text_goes_on_nowhere():
    assert positions_in("“We left.”\n“We slept.\nHe rose.").goes_on(1) is False
