"""Paragraphs, sentences and words as spans of a text."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.grammar.sentences import Layout, split_words
from tests.examples import scaled

_PROSE = st.text(alphabet="Ab.!?…”“ \nMr1。", max_size=60)


def sentences(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in Layout(text).sentences]


def words(text: str) -> list[str]:
    return [word.text for word in split_words(text)]


def test_a_paragraph_is_a_line():
    text = "One.\nTwo.\n\nThree."
    assert [text[start:end] for start, end in Layout(text).paragraphs] == ["One.", "Two.", "Three."]


def test_sentences_end_at_their_marks():
    assert sentences("It rained. Did it? It did! So we left… We came back.") == [
        "It rained.",
        "Did it?",
        "It did!",
        "So we left…",
        "We came back.",
    ]


def test_a_closing_quotation_mark_belongs_to_the_sentence_that_it_ends():
    assert sentences("“It rained.” We left.") == ["“It rained.”", "We left."]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_a_french_closing_mark_has_a_space_before_it(space: str):
    assert sentences(f"« Il pleut.{space}» Nous partons.") == [f"« Il pleut.{space}»", "Nous partons."]


@pytest.mark.parametrize("opening", ["“", "‘", "“‘", "''", "("])
def test_a_sentence_may_open_with_marks(opening: str):
    assert sentences(f"It rained. {opening}We left.") == ["It rained.", f"{opening}We left."]


@pytest.mark.parametrize(
    "abbreviation", ["Mr. Reed", "Mrs. Reed", "Dr. Reed", "Prof. Reed", "St. Ives", "J. Reed", "J.R. Reed", "No. 4"]
)
def test_an_abbreviation_ends_no_sentence(abbreviation: str):
    assert sentences(f"We saw {abbreviation} there.") == [f"We saw {abbreviation} there."]


@pytest.mark.parametrize(
    "abbreviation", ["la Sra. Ruiz", "el Lic. Ruiz", "l'avv. Rossi", "l’on. Rossi", "il dott. Rossi", "mons. Rossi"]
)
def test_a_title_of_another_language_ends_no_sentence_and_keeps_its_full_stop(abbreviation: str):
    assert sentences(f"Vedo {abbreviation} ora.") == [f"Vedo {abbreviation} ora."]
    assert "." not in [word.text for word in split_words(f"{abbreviation} ora")]


def test_a_small_word_at_the_end_keeps_no_full_stop():
    assert [word.text for word in split_words("Come on. Go")] == ["Come", "on", ".", "Go"]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"])
def test_a_sentence_may_open_with_a_mark_and_a_space(space):
    assert sentences(f"Il pleut. «{space}Nous partons. »") == ["Il pleut.", f"«{space}Nous partons. »"]


def test_a_small_letter_with_an_accent_begins_no_sentence():
    assert sentences("« Partons-nous ? » écrit Vik.") == ["« Partons-nous ? » écrit Vik."]


def test_a_small_letter_begins_no_sentence():
    assert sentences("It was approx. ten miles.") == ["It was approx. ten miles."]


def test_a_decimal_point_ends_no_sentence():
    assert sentences("It rose by 2.5 metres.") == ["It rose by 2.5 metres."]


def test_a_japanese_sentence_needs_no_space_after_it():
    assert sentences("雨が降った。橋は閉じた。") == ["雨が降った。", "橋は閉じた。"]


def test_a_sentence_ends_with_its_paragraph():
    assert sentences("A heading without a stop\nIt rained.") == ["A heading without a stop", "It rained."]


def test_the_paragraph_at_an_offset_is_the_one_that_holds_it():
    layout = Layout("One.\nTwo.")
    assert [layout.paragraph_at(offset) for offset in (0, 3, 5, 8)] == [0, 0, 1, 1]


def test_a_full_stop_is_a_word_of_its_own():
    assert words("It rained.") == ["It", "rained", "."]


def test_a_full_stop_stays_with_an_abbreviation():
    assert words("Dr. J. Reed of the U.S. left.") == ["Dr.", "J.", "Reed", "of", "the", "U.S.", "left", "."]


def test_apostrophes_and_hyphens_hold_a_word_together():
    assert words("Reed’s brother-in-law can't") == ["Reed’s", "brother-in-law", "can't"]


@pytest.mark.parametrize(
    ("french", "parts"),
    [
        ("dit-il", ["dit", "il"]),
        ("a-t-elle", ["a", "elle"]),
        ("est-ce", ["est-ce"]),
        ("vont-ils.", ["vont", "ils", "."]),
    ],
)
def test_a_french_pronoun_after_its_verb_is_a_word_of_its_own(french: str, parts: list[str]):
    assert words(french) == parts


def test_a_span_of_a_text_gives_its_words_alone():
    text = "One two three four"
    assert [word.text for word in split_words(text, 4, 13)] == ["two", "three"]


@settings(max_examples=scaled(150))
@given(st.text(max_size=80))
def test_each_word_stands_where_it_says(text: str):
    last = 0
    for word in split_words(text):
        assert text[word.start : word.end] == word.text != ""
        assert word.start >= last
        last = word.end


@settings(max_examples=scaled(150))
@given(st.text(alphabet="abcÀé019 .,“”-’", max_size=80))
def test_no_letter_is_left_out_of_the_words(text: str):
    held = {offset for word in split_words(text) for offset in range(word.start, word.end)}
    assert all(offset in held for offset, character in enumerate(text) if character.isdigit() or character in "“”.,")


@settings(max_examples=scaled(150))
@given(_PROSE)
def test_the_sentences_of_a_text_are_its_paragraphs_cut_up(text: str):
    layout = Layout(text)
    joined: list[tuple[int, int]] = []
    for start, end in layout.sentences:
        if joined and joined[-1][1] == start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    assert joined == layout.paragraphs


@given(st.text("a1 .!?…。”“", max_size=60))
def test_a_sentence_ends_wherever_its_mark_is_found_by_looking_back(text: str):
    ends = re.compile(r"(?<=[.!?…])[\"”’»“']*\s+(?=[\"“„«‘'(]{0,2}[^\W_a-z])|(?<=[。！？])")
    bounds = sorted({0, *(found.end() for found in ends.finditer(text)), len(text)})
    assert Layout(text).sentences == list(pairwise(bounds))
