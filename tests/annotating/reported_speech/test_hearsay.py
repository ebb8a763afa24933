"""Clauses that are expected or said to be true, by nobody who is named."""

import pytest

from reader.annotating.grammar.sentences import split_words
from reader.annotating.reported_speech.hearsay import HEARSAY_WORDS, find_hearsay
from reader.annotating.reported_speech.sentence import Sentence


def hearsay(text: str) -> list[str]:
    sentence = Sentence(split_words(text))
    indices = [index for index in range(sentence.end) if sentence.lower[index] in HEARSAY_WORDS]
    found = [report for index in indices if (report := find_hearsay(sentence, index, 0))]
    return [text[sentence.words[one.first].start : sentence.words[one.after - 1].end] for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge is expected to open in May.", "The bridge is expected to open in May"),
        ("The bridge is not widely expected to open.", None),
        ("The bridge was widely believed to be sound, which it was.", "The bridge was widely believed to be sound"),
        ("Reed left early, and the mayor is said to be ill.", "the mayor is said to be ill"),
        ("In May, the mayor has reportedly left town.", "the mayor has reportedly left town"),
        ("It cost 250,000 and is expected to last.", None),
        ("Reed expected to win.", None),
        ("Boats are supposed to stay in the harbour.", None),
        ("He might have been expected to leave.", None),
        ("expected to", None),
        ("Reportedly.", None),
    ],
)
def test_a_clause_is_hearsay_from_its_subject_to_the_next_comma(text: str, words: str | None):
    assert hearsay(text) == ([words] if words else [])
