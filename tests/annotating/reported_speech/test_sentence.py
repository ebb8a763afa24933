"""The words of a sentence."""

import pytest

from reader.annotating.grammar.sentences import split_words
from reader.annotating.reported_speech.sentence import Sentence, split_at_semicolons


def test_a_sentence_is_read_at_its_semicolons():
    parts = split_at_semicolons(split_words("It rained; we left; he sang."))
    assert [[word.text for word in part] for part in parts] == [["It", "rained"], ["we", "left"], ["he", "sang", "."]]


def test_a_sentence_ends_before_its_stop_and_closing_marks():
    sentence = Sentence(split_words("She left.”"))
    assert (sentence.end, sentence.at(1), sentence.at(2), sentence.at(-1)) == (2, "left", "", "")


def test_a_comma_in_a_number_divides_no_clauses():
    assert "," not in Sentence(split_words("It cost 250,000 in all")).lower


@pytest.mark.parametrize(
    ("text", "verb", "is_cue"),
    [
        ("he claims it", "claims", True),
        ("the claims of Reed", "claims", False),
        ("the claims that it rains", "claims", True),
        ("Reed’s claims", "claims", False),
        ("I said so", "said", False),
        ("he would say so", "say", False),
        ("Said the man", "Said", False),
        ("claims rain in Oslo", "claims", False),
        ("Reed claims rain", "claims", True),
    ],
)
def test_a_verb_reports_where_it_is_no_noun_and_not_the_writers(text: str, verb: str, is_cue: bool):
    sentence = Sentence(split_words(text))
    assert sentence.is_cue([word.text for word in sentence.words].index(verb)) is is_cue


@pytest.mark.parametrize(
    ("text", "is_inverted"),
    [
        ("It rained, said the mayor of Vell.", True),
        ("It rained, said that it would.", False),
        ("It rained, said they would go.", False),
        ("It rained, said he’s with Reed.", False),
        ("It rained, say the people.", False),
        ("It rained, said,", False),
    ],
)
def test_a_verb_after_a_comma_has_its_subject_after_it(text: str, is_inverted: bool):
    assert Sentence(split_words(text)).is_inverted(3) is is_inverted
