"""Reports whose verb stands after them or among them."""

import pytest

from reader.annotating.grammar.sentences import split_words
from reader.annotating.reported_speech.clauses_before import find_reported_clauses, may_report
from reader.annotating.reported_speech.sentence import Sentence


def reports(text: str) -> list[str]:
    sentence = Sentence(split_words(text))
    return [
        text[sentence.words[one.first].start : sentence.words[one.after - 1].end]
        for one in find_reported_clauses(sentence)
    ]


WHOLE = ["The bridge is one of two, according to Reed, that were built in May"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bridge will open in May, officials said.", ["The bridge will open in May"]),
        ("The bridge will open in May, the mayor said on Monday.", ["The bridge will open in May"]),
        ("The bridge will open in May, the mayor, Tom Reed, said on Monday.", ["The bridge will open in May"]),
        ("But the bridge will open in May, said Tom Reed.", ["the bridge will open in May"]),
        ("They agreed to stay in town, the mayor said.", ["They agreed to stay in town"]),
        ("The goal, he said, is to mend the bridge.", ["The goal, he said, is to mend the bridge"]),
        (
            "The old bridge over the river, he said, is to be mended.",
            ["The old bridge over the river, he said, is to be mended"],
        ),
        (
            "The old bridge in the harbour, said Reed, will be closed.",
            ["The old bridge in the harbour, said Reed, will be closed"],
        ),
        ("The old bridge, he said, holding his hat, was gone.", []),
        ("The bridge will open in May, he said, speaking from his boat.", ["The bridge will open in May"]),
        ("The bridge is one of two, according to Reed, that were built in May.", WHOLE),
        ("The bridge has been closed for a week, records show.", ["The bridge has been closed for a week"]),
        ("The bridge has no rail, as Tom Reed noted in May.", ["The bridge has no rail"]),
        ("As Reed wrote, the bridge was never built.", ["the bridge was never built"]),
        ("The bridge is old, according to Reed.", ["The bridge is old"]),
        ("According to Reed, the bridge is old.", ["the bridge is old"]),
        ("In May, according to Reed, the bridge was closed.", ["the bridge was closed"]),
        ("The bridge is old, according to Reed, a mason.", ["The bridge is old"]),
        ("The bridge was old in May, according to Reed, but it was never closed.", ["The bridge was old in May"]),
        ("Asked if he believed it was late, Reed said it was early.", ["if he believed it was late", "it was early"]),
        ("Reed thanked the town and said it was late.", ["the town", "it was late"]),
        ("Reed said it was late, and when asked he left.", ["it was late"]),
        ("Ann Reed, a mason, said the way it was closed was wrong.", ["the way it was closed was wrong"]),
        ("Reed said it rained but told nobody that he left.", ["it rained", "that he left"]),
    ],
)
def test_a_report_stands_before_its_verb_or_around_it(text: str, words: list[str]):
    assert reports(text) == words


@pytest.mark.parametrize(
    "text",
    ["On Monday, Reed said.", "Reed, the mayor of Vell, said, “No.”", "It rained on Monday, when Reed spoke.", ""],
)
def test_what_is_no_statement_is_not_reported(text: str):
    assert reports(text) == []


@pytest.mark.parametrize(
    "text", ["Reed SAID it was late.", "It was late,said Reed.", "According to Reed, it was late."]
)
def test_a_sentence_with_a_word_that_reports_is_taken_apart(text: str):
    assert may_report(text)


def test_a_sentence_without_one_is_not():
    assert not may_report("The bridge was built over the river in two long winters.")
