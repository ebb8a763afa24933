"""Where quoted words begin and end, whatever marks a language uses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.marks import find_marked
from reader.annotating.sentences import Layout

_ANY_MARKS = st.text(alphabet='“”„«»「」『』"ab1 .,\n', max_size=60)


def stretches(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_marked(text, Layout(text).paragraphs)]


@pytest.mark.parametrize(
    "quote",
    [
        "“The lamp is out”",
        '"The lamp is out"',
        "„Die Lampe ist aus“",
        "„Lampa zgasła”",
        "»Die Lampe ist aus«",
        "« La lampe est éteinte »",
        "”Lampan är släckt”",
        "「ランプは消えた」",
        "『ランプは消えた』",
    ],
)
def test_the_marks_of_many_languages_are_known(quote: str):
    assert stretches(f"So: {quote}, it seems.") == [quote]


def test_two_quotes_of_a_paragraph_are_two():
    assert stretches("“The lamp,” she said, “is out.”") == ["“The lamp,”", "“is out.”"]


def test_a_quote_inside_a_quote_belongs_to_the_outer_one():
    assert stretches("« Il a dit « non » hier » et partit.") == ["« Il a dit « non » hier »"]


def test_an_english_quote_inside_an_english_quote_does_not_end_it():
    assert stretches("“He wrote “never again” on it,” she said.") == ["“He wrote “never again” on it,”"]


def test_an_opening_mark_too_many_swallows_no_marks_behind_it():
    text = "“So “it is,” she said. “Well,” he said."
    assert stretches(text)[-1] == "“Well,”"


def test_a_quote_without_its_closing_mark_ends_with_its_paragraph():
    text = "“The lamp went out.\n“Then the door blew open.”"
    found = find_marked(text, Layout(text).paragraphs)
    assert [(mark.start, mark.end, mark.closed) for mark in found] == [(0, 19, False), (20, 46, True)]


def test_a_straight_mark_that_nothing_closes_opens_a_quote_at_the_start_of_a_paragraph_only():
    assert stretches('"The lamp went out.') == ['"The lamp went out.']
    assert stretches('The "lamp went out.') == []


def test_inches_are_no_quotation_marks():
    assert stretches('A pipe 12" wide and 6" deep.') == []


def test_inches_do_not_stop_a_straight_quote_before_them_from_being_found():
    assert stretches('He said "never" of the 12" pipe.') == ['"never"']


def test_a_straight_quote_holds_another_that_opens_behind_a_space():
    assert stretches('"They sang "Low Tide" twice," she said.')[0].startswith('"They sang "Low Tide"')


@pytest.mark.parametrize("mark", ["”", "»", '"'])
def test_a_mark_that_may_close_opens_nothing_behind_a_letter(mark: str):
    assert stretches(f"Die Lampe{mark} ist aus, ja{mark}.") == []


def test_an_unclosed_mark_of_one_kind_leaves_the_other_kinds_to_be_found():
    assert stretches('A "lamp, and “a door” too.') == ["“a door”"]


def test_many_marks_that_nothing_closes_find_nothing():
    assert stretches("a" + ' "a' * 300) == []


def test_the_closing_mark_is_part_of_the_quote():
    (found,) = find_marked("x “ab” y", [(0, 8)])
    assert (found.start, found.end, found.closed) == (2, 6, True)


@settings(max_examples=150, deadline=None)
@given(_ANY_MARKS)
def test_quotes_are_in_order_and_never_cross_a_paragraph(text: str):
    last = 0
    for found in find_marked(text, Layout(text).paragraphs):
        assert last <= found.start < found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
        last = found.end


@settings(max_examples=150, deadline=None)
@given(_ANY_MARKS)
def test_an_unclosed_quote_reaches_the_end_of_its_paragraph(text: str):
    for found in find_marked(text, Layout(text).paragraphs):
        if not found.closed:
            assert found.end == len(text) or text[found.end] == "\n"
