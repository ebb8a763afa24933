"""Phrases for who acts and speaks."""

import pytest

from reader.annotating.grammar.actors import INNER_CLAUSE, Actors


@pytest.mark.parametrize(
    ("text", "is_actor", "can_speak"),
    [
        ("Ann Lee left.", True, True),
        ("Harbour Trust left.", True, True),
        ("Oslo left.", True, True),
        ("He left.", True, True),
        ("Some left.", True, True),
        ("The mayor left.", True, True),
        ("The head of the harbour left.", True, True),
        ("The letter left.", False, True),
        ("Zorble left.", False, True),
        ("The bridge left.", False, False),
        ("It left.", False, False),
    ],
)
def test_who_acts_and_what_words_come_from(tag, text: str, is_actor: bool, can_speak: bool):
    tagged = tag(text)
    actors, phrase = Actors(tagged), tagged.phrases[0]
    assert (actors.is_actor(phrase), actors.can_speak(phrase)) == (is_actor, can_speak)


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("Ann Lee rose and Tom Reed left at noon.", 99, "Tom Reed"),
        ("Ann Lee rose and Tom Reed left at noon.", 3, "Ann Lee"),
        ("Ann Lee met Tom Reed.", 99, "Ann Lee"),
        ("He left.", 99, "He"),
        ("The bridge fell.", 99, None),
        ("With Ann Lee.", 99, None),
    ],
)
def test_the_nearest_subject_acts_and_has_a_verb(tag, words, text: str, index: int, expected: str | None):
    tagged = tag(text)
    assert words(tagged, Actors(tagged).nearest(0, min(index, len(tagged.words)))) == expected


def test_subjects_of_inner_clauses_can_be_left_out(tag, words):
    tagged = tag("Ann Lee left because Tom Reed rose.")
    actors, end = Actors(tagged), len(tagged.words)
    assert words(tagged, actors.nearest(0, end)) == "Tom Reed"
    assert words(tagged, actors.nearest(0, end, INNER_CLAUSE)) == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("When one asked, he looked up.", "he"),
        ("When one asked, Ann Lee looked up.", "Ann Lee"),
        ("When one asked, the mayor looked up.", None),
        ("He looked up.", None),
    ],
)
def test_a_person_opens_a_main_clause_after_a_comma(tag, words, text: str, expected: str | None):
    tagged = tag(text)
    assert words(tagged, Actors(tagged).nearest_person_after_comma(0, len(tagged.words))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The bridge fell.", "The bridge"), ("It fell.", None), ("Oslo fell.", None), ("Suddenly it fell.", None)],
)
def test_a_sentence_begins_with_its_subject(tag, words, text: str, expected: str | None):
    tagged = tag(text)
    assert words(tagged, Actors(tagged).at_sentence_start(1)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("In Oslo the mayor left.", "the mayor"), ("Zorble saw the letter.", "the letter"), ("The bridge fell.", None)],
)
def test_the_first_that_speaks_is_not_governed(tag, words, text: str, expected: str | None):
    tagged = tag(text)
    assert words(tagged, Actors(tagged).first(0, len(tagged.words))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The head of the rules committee left.", "The head of the rules committee"),
        ("A source speaking to reporters left.", "A source speaking to reporters"),
        ("Ein Sprecher der Polizei.", "Ein Sprecher der Polizei"),
        ("In a letter.", None),
        ("The mayor left.", "The mayor"),
    ],
)
def test_a_phrase_is_made_whole(tag, words, text: str, expected: str | None):
    tagged = tag(text)
    assert words(tagged, Actors(tagged).whole(0, tagged.phrases[-1])) == expected
