"""Runs of words as numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.near_duplicates.shingles import LENGTH, distinctive_shingles, shingles


def test_they_are_the_same_in_every_process():
    assert shingles("The ferry left late.") == {1312231333}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The ferry left late again.", "the FERRY left, late – again"),
        ("Don’t wait for the ferry.", "Don't wait for the ferry!"),
        ("one two three four", "one\ntwo\n\nthree four"),
    ],
)
def test_case_and_punctuation_make_no_difference(text: str, other: str):
    assert shingles(text) == shingles(other) != set()


def test_a_changed_word_changes_those_it_is_in():
    before, after = shingles("a b c d e f g h i j"), shingles("a b c d x f g h i j")
    assert len(before) == len(after) == 7 and len(before - after) == len(after - before) == LENGTH


def test_a_text_shorter_than_one_has_none():
    assert shingles("one two three") == shingles("") == set()


def test_where_no_spaces_are_each_letter_counts():
    assert len(shingles("渡し船は今朝も遅れた。")) == 7


def test_names_and_numbers_are_distinctive():
    text = "the boat for Hallow was as late as ever and it left at 9 as the people say"
    plain = "the boat for was as late as ever and it left at as the people say"
    assert len(distinctive_shingles(text)) == 2 * LENGTH and distinctive_shingles(plain) == set()


def test_a_word_in_capitals_only_where_a_sentence_begins_is_not_distinctive():
    assert distinctive_shingles("The boat left late. Late it was, the boat; boat as ever.") == set()


@given(st.text())
def test_distinctive_ones_are_some_of_all(text: str):
    assert distinctive_shingles(text) <= shingles(text)
