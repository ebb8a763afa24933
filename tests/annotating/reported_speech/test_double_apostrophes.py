"""Speech between two apostrophes for each mark."""

import pytest

from reader.annotating.grammar.sentences import Layout
from reader.annotating.reported_speech.double_apostrophes import find_double_apostrophe_speech


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("''The bridge is old,'' the mayor said.", "''The bridge is old,''", "said"),
        ("''It's the mayor's bridge,'' said Tom Reed.", "''It's the mayor's bridge,''", "said"),
        (
            "''The bridge is old,'' Mr. Reed said in May. ''It will fall.'' Nobody laughed.",
            "''The bridge is old,'' Mr. Reed said in May. ''It will fall.''",
            "said",
        ),
        ("Mr. Reed added: ''The bridge will fall.''", "''The bridge will fall.''", "added"),
        ("''You said, 'It is a bridge,''' he wrote.", "''You said, 'It is a bridge,'''", "wrote"),
    ],
)
def test_speech_between_two_apostrophes_is_one_report(text: str, words: str, cue: str):
    (found,) = find_double_apostrophe_speech(Layout(text))
    assert (text[found.start : found.end], text[found.cue.start : found.cue.end]) == (words, cue)


@pytest.mark.parametrize(
    "text",
    [
        "He called it ''far too old'' in May.",
        "''The Bridge,'' a novel, sold well.",
        "''The bridge is old,'' and nobody left. The mayor said so.",
        "'' said",
        "''",
        "a ''''' said ''",
    ],
)
def test_titles_and_pieces_of_sentences_are_none(text: str):
    assert find_double_apostrophe_speech(Layout(text)) == []


def test_only_a_verb_right_at_the_speech_stands_before_its_subject():
    inverted = [
        find_double_apostrophe_speech(Layout(f"''The bridge is old,'' {who}."))[0].inverted
        for who in ("said he", "he said")
    ]
    assert inverted == [True, False]
