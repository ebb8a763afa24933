"""Where quoted words begin and end, whatever marks a language uses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.grammar.sentences import Layout
from reader.annotating.quotation_marks.marks import find_quoted_spans
from tests.examples import scaled

_ANY_MARKS = st.text(alphabet="“”„«»「」『』‘’'\"abs1 .,\n", max_size=60)


def spans(text: str) -> list[str]:
    return [text[found.start : found.end] for found in find_quoted_spans(text, Layout(text).paragraphs)]


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
        "‘’La lampe est éteinte’’",
        "‘‘La lampe est éteinte’’",
        "’’La lampe est éteinte’’",
        "「ランプは消えた」",
        "『ランプは消えた』",
    ],
)
def test_the_marks_of_many_languages_are_known(quote: str):
    assert spans(f"So: {quote}, it seems.") == [quote]


def test_two_quotes_of_a_paragraph_are_two():
    assert spans("“The lamp,” she said, “is out.”") == ["“The lamp,”", "“is out.”"]


def test_a_straight_mark_after_a_sentence_opens_what_nothing_closes():
    assert spans('The lamp is out. "It has been out for years and years.') == ['"It has been out for years and years.']
    assert spans('The lamp is out. "It has been out.') == []
    assert spans('The lamp of 7" is out." It has been out for years and years.') == []


def test_a_quote_inside_a_quote_belongs_to_the_outer_one():
    assert spans("« Il a dit « non » hier » et partit.") == ["« Il a dit « non » hier »"]


def test_an_english_quote_inside_an_english_quote_does_not_end_it():
    assert spans("“He wrote “never again” on it,” she said.") == ["“He wrote “never again” on it,”"]


def test_an_opening_mark_too_many_swallows_no_marks_after_it():
    text = "“So “it is,” she said. “Well,” he said."
    assert spans(text)[-1] == "“Well,”"


def test_a_quote_without_its_closing_mark_ends_with_its_paragraph():
    text = "“The lamp went out.\n“Then the door blew open.”"
    found = find_quoted_spans(text, Layout(text).paragraphs)
    assert [(mark.start, mark.end, mark.closed) for mark in found] == [(0, 19, False), (20, 46, True)]


def test_a_straight_mark_that_nothing_closes_opens_a_quote_at_the_start_of_a_paragraph_only():
    assert spans('"The lamp went out.') == ['"The lamp went out.']
    assert spans('The "lamp went out.') == []


def test_inches_are_no_quotation_marks():
    assert spans('A pipe 12" wide and 6" deep.') == []


def test_inches_do_not_stop_a_straight_quote_before_them_from_being_found():
    assert spans('He said "never" of the 12" pipe.') == ['"never"']


def test_a_straight_quote_holds_another_that_opens_after_a_space():
    text = '"They sang "Low Tide" twice," she said.'
    assert spans(text) == ['"They sang "Low Tide" twice,"']


@pytest.mark.parametrize(
    "text",
    [
        '“The lamp is out", she said.',
        '"The lamp is out”, she said.',
        "“The lamp is out“, she said.",
        '„The lamp is out", she said.',
    ],
)
def test_marks_of_two_kinds_that_a_page_mixes_make_a_quote(text: str):
    assert spans(text) == [text.partition(",")[0]]


def test_a_pair_of_its_own_kind_comes_before_a_mixed_one():
    assert spans('“They sang "Low Tide and left,” she said. "Well."') == [
        '“They sang "Low Tide and left,”',
        '"Well."',
    ]


def test_a_straight_mark_that_was_lost_turns_no_other_quote_inside_out():
    text = '"It is late, Tom Reed said. "We go," he said, "and we sing." He put "The End" there.'
    assert spans(text) == ['"It is late,', '"We go,"', '"and we sing."', '"The End"']


def test_a_straight_mark_too_many_turns_no_other_quote_inside_out():
    text = 'It is late," Tom Reed said. "We go," he said, "and we sing."'
    assert spans(text) == ['"We go,"', '"and we sing."']


def test_a_quote_that_lost_its_closing_mark_ends_before_its_attribution():
    assert spans("“The lamp is out, Maria Lopez said. Nobody knew why.") == ["“The lamp is out,"]


def test_words_inside_a_sentence_that_lost_their_closing_mark_end_with_it():
    assert spans("She called it “a mess. Nobody knew why. It rained.") == ["“a mess."]


def test_a_quote_that_lost_its_closing_mark_leaves_the_next_paragraph_alone():
    assert spans("“The lamp is out. It is dark\nThe rain fell on us.") == ["“The lamp is out. It is dark"]


def test_a_quote_that_goes_on_in_the_next_paragraph_keeps_its_inner_quotes():
    text = '"It said “no” on the door.\n"Then we left."'
    assert spans(text) == ['"It said “no” on the door.', '"Then we left."']


def test_a_single_mark_for_the_double_one_ends_a_quote():
    assert spans("She wrote: “Let us go.’ Then it rained. “Well,” he said.")[0] == "“Let us go.’"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("«Le pont», dit-il.", "«Le pont»"),
        ("Il parle d’« union » encore.", "« union »"),
        ("« Oui »dit-il.", "« Oui »"),
        ("»Ja«, sagte er. »Nein.«", "»Ja«"),
        ("»Ja», sa han.", "»Ja»"),
        ("„Ja“sagte er.", "„Ja“"),
        ("他说：“我们走。”然后下雨了。", "“我们走。”"),
        ("彼は「「海」を読んだ」と言った。", "「「海」を読んだ」"),
    ],
)
def test_the_neighbours_of_a_mark_tell_whether_it_opens(text: str, quote: str):
    assert spans(text)[0] == quote


def test_a_german_quote_that_lost_its_closing_mark_swallows_no_other():
    assert spans("»Die Brücke, sagte er. »Sie bleibt zu.«")[-1] == "»Sie bleibt zu.«"


@pytest.mark.parametrize(
    "text", ["He is 6' 2\" tall.", 'A 55" television and a 40" one.', "The 6'2\" guard.", "A 6' fence, a 12' pole."]
)
def test_feet_and_inches_are_no_quotes(text: str):
    assert spans(text) == []


def test_inches_inside_a_quote_do_not_end_it():
    assert spans('"The 55" screen is dark," she said.') == ['"The 55" screen is dark,"']


def test_a_number_ends_a_quote_that_nothing_else_ends():
    assert spans('He put it at "over 20" and called it "good".') == ['"over 20"', '"good"']
    assert spans('It was "the flood of 1997" again.') == ['"the flood of 1997"']


@pytest.mark.parametrize("mark", ["”", "»", '"'])
def test_a_mark_that_may_close_opens_nothing_after_a_letter(mark: str):
    assert spans(f"Die Lampe{mark} ist aus, ja{mark}.") == []


def test_an_unclosed_mark_of_one_kind_leaves_the_other_kinds_to_be_found():
    assert spans('A "lamp, and “a door” too.') == ["“a door”"]


def test_many_marks_that_nothing_closes_find_nothing():
    assert spans("a" + ' "a' * 300) == []


def test_the_closing_mark_is_part_of_the_quote():
    (found,) = find_quoted_spans("x “ab” y", [(0, 8)])
    assert (found.start, found.end, found.closed) == (2, 6, True)


@settings(max_examples=scaled(150))
@given(_ANY_MARKS)
def test_quotes_are_in_order_and_never_cross_a_paragraph(text: str):
    last = 0
    for found in find_quoted_spans(text, Layout(text).paragraphs):
        assert last <= found.start < found.end <= len(text)
        assert "\n" not in text[found.start : found.end]
        last = found.end


@settings(max_examples=scaled(150))
@given(_ANY_MARKS, _ANY_MARKS.filter(lambda more: more.lstrip("\n")[:1] not in set("“”„«»「」『』‘’'\"")))
def test_a_paragraph_more_changes_no_closed_quote_before_it(text: str, more: str):
    before = [found for found in find_quoted_spans(text, Layout(text).paragraphs) if found.closed]
    longer = f"{text}\n{more}"
    after = [found for found in find_quoted_spans(longer, Layout(longer).paragraphs) if found.closed]
    assert after[: len(before)] == before
