"""Where reported clauses and things end."""

import pytest

from reader.annotating.grammar.sentences import split_words
from reader.annotating.reported_speech.clause_ends import clause_end, thing_end, turns_at
from reader.annotating.reported_speech.sentence import Sentence


def sentence_of(text: str) -> Sentence:
    return Sentence(split_words(text))


def words_to(text: str, end: int) -> str:
    return " ".join(word.text for word in sentence_of(text).words[:end])


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("that it would rain on Monday.", "that it would rain on Monday"),
        ("that it would rain and called it a shame.", "that it would rain"),
        ("that it would rain but then called it a shame.", "that it would rain"),
        ("that it would rain, according to Reed.", "that it would rain"),
        ("that it would rain, Reed said.", "that it would rain"),
        ("that it would rain, and snow.", "that it would rain , and snow"),
        ("to leave the bridge, and she left.", "to leave the bridge"),
    ],
)
def test_a_clause_ends_with_its_sentence_or_before_another_report(text: str, clause: str):
    assert words_to(text, clause_end(sentence_of(text), 0)) == clause


def test_a_subordinate_clause_ends_at_its_comma():
    text = "that it would rain, he left."
    assert words_to(text, clause_end(sentence_of(text), 0, at_comma=True)) == "that it would rain"


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("according to Reed", True),
        ("adding that it rained", True),
        ("and Reed said so", True),
        ("and it rained", False),
        ("the mayor of Vell said", True),
        ("the mayor left, Reed said", False),
        ("which Reed said", False),
    ],
)
def test_another_report_begins_after_a_comma(text: str, turns: bool):
    assert turns_at(sentence_of(text), 0) is turns


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("the plan for a bridge.", "the plan for a bridge"),
        ("the plan on Monday.", "the plan"),
        ("the plan Monday.", "the plan"),
        ("the plan; it rained.", "the plan"),
        ("the plan, when it rained.", "the plan"),
        ("the plan and called it a shame.", "the plan"),
        ("the plan and the bridge.", "the plan and the bridge"),
        ("Reed, Lopez and Dale.", "Reed , Lopez and Dale"),
        ("Reed at a meeting.", "Reed"),
        ("him at a meeting.", "him"),
        ("the plan at a meeting.", "the plan at a meeting"),
    ],
)
def test_a_thing_ends_before_what_says_when_where_or_why(text: str, thing: str):
    assert words_to(text, thing_end(sentence_of(text), 0)) == thing
