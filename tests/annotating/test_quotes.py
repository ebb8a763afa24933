"""Quotes: words in quotation marks that somebody said, and of what kind they are."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.entities import find_entities
from reader.annotating.quotes import find_quotes
from reader.model.annotations import QuoteKind
from tests.examples import scaled

_WORDS = (
    '“ ” " « » „ ‘ ’ said told asked he she They Maria Lopez Tom Reed the mayor company According to according . , : ; '
    '- — … ? ! \n The Harbour Board in May reads called wrote laut dit-il “Gone” 12" ok'
).split(" ")
_NEWS = st.lists(st.sampled_from(_WORDS), max_size=40).map(" ".join)


def kinds(said: Callable, text: str) -> list[tuple[str, str]]:
    return [(quote.words, quote.kind) for quote in said(text)]


def test_a_sentence_in_marks_is_direct_speech(said):
    assert kinds(said, "“The bridge will open in May,” said Maria Lopez.") == [
        ("“The bridge will open in May,”", "direct")
    ]


def test_a_short_sentence_below_another_quote_is_direct_speech(said):
    text = "‘The bridge will open in May,’ said Maria Lopez.\n‘We have had enough,’ she said."
    assert [kind for _, kind in kinds(said, text)] == ["direct", "direct"]


def test_a_shout_is_somebodys(said):
    assert kinds(said, "Il a crié « non ! » et il partit.") == [("« non ! »", "partial")]


def test_a_piece_of_a_sentence_is_a_partial_quote(said):
    text = "Maria Lopez called the plan “a waste of good stone” on Monday."
    assert kinds(said, text) == [("“a waste of good stone”", "partial")]


def test_two_words_at_arms_length_are_scare_quotes(said):
    assert kinds(said, "The so-called “peace boat” left the harbour.") == [("“peace boat”", "scare")]


def test_a_single_word_that_somebody_said_is_a_partial_quote(said):
    assert kinds(said, "Maria Lopez never said “sorry”.") == [("“sorry”", "partial")]


def test_a_title_in_marks_is_nobodys_words(said):
    assert kinds(said, "Maria Lopez told us of “The Long Winter in Vell” twice.") == [
        ("“The Long Winter in Vell”", "scare")
    ]


def test_scare_quotes_have_neither_speaker_nor_verb(said):
    (quote,) = said("Maria Lopez watched the “peace boat” leave.")
    assert (quote.kind, quote.speaker, quote.cue) == ("scare", None, None)


def test_marks_around_no_word_are_scare_quotes(said):
    assert kinds(said, "Maria Lopez said “…” again.") == [("“…”", "scare")]


def test_the_rest_of_a_sentence_that_its_attribution_broke_is_direct_speech(said):
    assert kinds(said, "“The bridge,” Maria Lopez said, “was never built.”") == [
        ("“The bridge,”", "direct"),
        ("“was never built.”", "direct"),
    ]


def test_a_sentence_does_not_go_on_in_the_next_paragraph(said):
    text = "“The bridge,” Maria Lopez said,\n“was never built by any of us.”"
    assert [kind for _, kind in kinds(said, text)] == ["direct", "partial"]


def test_a_small_letter_after_a_whole_sentence_begins_a_partial_quote(said):
    text = "“The bridge is old.” Maria Lopez said it was “not worth the paint”."
    assert kinds(said, text)[1] == ("“not worth the paint”", "partial")


def test_every_paragraph_of_a_long_quote_is_direct_speech(said):
    text = "“It came at night and we ran,” Tom Reed said. “and the dogs knew.\n“Then it was gone.”"
    assert [kind for _, kind in kinds(said, text)] == ["direct", "direct", "direct"]


@pytest.mark.parametrize(
    "text",
    [
        "„Die Brücke bleibt geschlossen“, sagte Karin Vogel am Montag.",
        "»Die Brücke bleibt geschlossen«, sagte Karin Vogel am Montag.",
        "«Die Brücke bleibt geschlossen», sagte Karin Vogel am Montag.",
    ],
)
def test_german_speech_is_found_in_all_its_marks(said, text: str):
    (quote,) = said(text)
    assert (quote.kind, quote.speaker, quote.cue) == ("direct", "Karin Vogel", "sagte")


def test_french_speech_is_found_in_its_marks(said):
    (quote,) = said("« Le pont reste fermé », a déclaré Marie Dupont.")
    assert (quote.words, quote.kind, quote.speaker) == ("« Le pont reste fermé »", "direct", "Marie Dupont")


def test_a_long_quote_is_speech_where_no_speaker_is_known(said):
    (quote,) = said("“We go on until the river is clean.” The rain fell.")
    assert (quote.kind, quote.speaker) == ("direct", None)


def test_a_text_without_marks_has_no_quotes(said):
    assert said("Maria Lopez said the bridge would open.") == []


def test_blank_lines_between_paragraphs_change_no_quote(said):
    paragraphs = ["Maria Lopez said: “The water came at night.", "“In the morning the street was gone.”"]
    assert said("\n".join(paragraphs)) == said("\n\n".join(paragraphs)) != []


@settings(max_examples=scaled(150))
@given(st.one_of(_NEWS, st.text(max_size=120)))
def test_quotes_of_any_text_are_in_order_and_inside_it(text: str):
    last = 0
    for quote in find_quotes(text, find_entities(text)):
        assert last <= quote.start < quote.end <= len(text)
        last = quote.end


@settings(max_examples=scaled(150))
@given(_NEWS)
def test_the_speaker_and_the_verb_of_a_quote_stand_in_the_text_outside_quoted_words(text: str):
    quotes = find_quotes(text, find_entities(text))
    in_marks = [quote for quote in quotes if quote.kind is not QuoteKind.INDIRECT]  # reported words may hold a quote's
    for span in [part for quote in quotes for part in (quote.speaker, quote.cue) if part is not None]:
        assert 0 <= span.start < span.end <= len(text)
        assert not any(quote.start <= span.start < quote.end for quote in in_marks)


@settings(max_examples=scaled(150))
@given(_NEWS)
def test_scare_quotes_of_any_text_have_no_speaker(text: str):
    for quote in find_quotes(text, find_entities(text)):
        assert quote.kind is not QuoteKind.SCARE or quote.speaker is quote.cue is None


@settings(max_examples=scaled(150))
@given(_NEWS)
def test_every_speaker_of_any_text_has_a_name(text: str):
    assert all(quote.speaker is None or quote.speaker.name for quote in find_quotes(text, find_entities(text)))
