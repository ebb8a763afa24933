"""Words that are reported without quotation marks, and whose they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.entities import find_entities
from reader.annotating.grammar.sentences import Layout
from reader.annotating.quotation_marks.marks import find_quoted_spans
from reader.annotating.quotes import find_quotes
from reader.annotating.reported_speech.indirect import find_reported_speech
from reader.model.annotations import QuoteKind
from tests.examples import scaled

_WORDS = (
    'said says told that the mayor Maria Lopez he she , , . “ ” " ; and but the bridge would open denied warned of '
    "'' is expected to questions about reportedly showed "
    "according to According who as whether urged residents to stay claims called for adding reporters on Monday \n"
).split(" ")
_NEWS = st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join)


def test_reported_words_have_a_speaker_and_a_verb(reported):
    (quote,) = reported("Maria Lopez said that the bridge would open in May.")
    assert quote == ("that the bridge would open in May", "indirect", "Maria Lopez", "Maria Lopez", "said")


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("The bridge is old, said Maria Lopez, the mayor of Vell.", "Maria Lopez", "said"),
        ("According to Maria Lopez, the bridge is old.", "Maria Lopez", "According"),
        ("The bridge is old, according to Maria Lopez.", "Maria Lopez", "according"),
        ("Maria Lopez, who said the bridge was old, went home.", "Maria Lopez", "said"),
        ("Maria Lopez rose early. She warned that the bridge was old.", "Maria Lopez", "warned"),
    ],
)
def test_the_speaker_is_the_subject_of_the_verb(reported, text: str, speaker: str, cue: str):
    (quote,) = reported(text)
    assert (quote.speaker, quote.cue) == (speaker, cue)


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        (
            "Karin Vogel sagte am Montag, dass die Brücke geschlossen bleibt.",
            "dass die Brücke geschlossen bleibt",
            "sagte",
        ),
        ("Marie Dupont a déclaré que le pont reste fermé.", "que le pont reste fermé", "déclaré"),
        ("Marie Dupont a affirmé qu’il reste fermé.", "qu’il reste fermé", "affirmé"),
    ],
)
def test_reports_are_found_in_other_languages(reported, text: str, words: str, cue: str):
    (quote,) = reported(text)
    assert (quote.words, quote.cue) == (words, cue)
    assert quote.speaker in ("Karin Vogel", "Marie Dupont")


def test_words_with_quotation_marks_among_them_are_not_reported_again(reported, said):
    text = "Maria Lopez said that the plan was “a waste of good stone” on Monday."
    assert reported(text) == []
    assert [quote.kind for quote in said(text)] == ["partial"]


def test_reports_inside_quotation_marks_are_part_of_the_quote(reported):
    assert reported("“He said that the bridge would open,” Maria Lopez said.") == []


def test_reports_and_quotes_of_a_text_stand_in_order(said, reported):
    text = "“It is late,” Maria Lopez said. She added that the bridge would open. “We go,” she said."
    kinds = [quote.kind for quote in find_quotes(text, find_entities(text))]
    assert kinds == [QuoteKind.DIRECT, QuoteKind.INDIRECT, QuoteKind.DIRECT]


def test_a_report_before_a_comma_and_a_call_ends_before_it(reported):
    text = "Maria Lopez says she respects the builders and calls them “very slow people” in May."
    assert [quote.words for quote in reported(text)] == ["she respects the builders"]


def test_a_report_ends_before_the_clause_that_has_marks(reported):
    text = "Maria Lopez said that the bridge would open in May, which Tom Reed called “far too late” on Monday."
    assert [quote.words for quote in reported(text)] == ["that the bridge would open in May"]


def test_a_report_ends_before_whom_the_marks_describe(reported):
    text = "Maria Lopez said many guards were sent with the boats, whom she called “far too slow” on Monday."
    assert [quote.words for quote in reported(text)] == ["many guards were sent with the boats"]


def test_a_report_that_its_verb_breaks_ends_before_the_verb_where_marks_follow(reported):
    text = "The bridge over the river, Maria Lopez said, was “far too old” in May."
    assert [quote.words for quote in reported(text)] == ["The bridge over the river"]


def test_a_clause_after_the_marks_is_reported_by_its_own_verb(reported):
    text = "Maria Lopez insists that the plan is “far too late,” claiming that nobody has paid for it."
    assert [(quote.words, quote.cue) for quote in reported(text)] == [("that nobody has paid for it", "claiming")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Maria Lopez is expected to open the bridge.", "Maria Lopez is expected to open the bridge"),
        ("Maria Lopez drew criticism for the old bridge.", "the old bridge"),
    ],
)
def test_nobody_is_named_for_hearsay_and_for_what_speech_is_about(reported, text: str, words: str):
    (quote,) = reported(text)
    assert (quote.words, quote.speaker) == (words, None)


@settings(max_examples=scaled(200))
@given(_NEWS)
def test_reports_of_any_text_are_in_order_inside_a_paragraph_and_outside_marks(text: str):
    layout = Layout(text)
    quoted = find_quoted_spans(text, layout.paragraphs)
    last = 0
    for found in find_reported_speech(layout, quoted):
        assert last <= found.start < found.end
        assert "\n" not in text[found.start : found.end]
        assert all(quote.end <= found.start or quote.start >= found.end for quote in quoted)
        last = found.end


@settings(max_examples=scaled(150))
@given(_NEWS, _NEWS)
def test_a_paragraph_more_changes_no_report_before_it(text: str, more: str):
    def reports(whole: str) -> list[tuple[int, int]]:
        layout = Layout(whole)
        return [
            (found.start, found.end)
            for found in find_reported_speech(layout, find_quoted_spans(whole, layout.paragraphs))
        ]

    before = [span for span in reports(f"{text}\nThen it rained.") if span[1] <= len(text)]
    after = [span for span in reports(f"{text}\nThen it rained.\n{more}") if span[1] <= len(text)]
    assert before == after
