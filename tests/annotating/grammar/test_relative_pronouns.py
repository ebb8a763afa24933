"""What relative pronouns stand for."""

import pytest

from reader.annotating.grammar.actors import Actors
from reader.annotating.grammar.relative_pronouns import RelativePronouns


def index_of(tagged, word: str) -> int:
    return [one.text for one in tagged.words].index(word)


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("We met Ann Lee, who left.", "who", "Ann Lee"),
        ("We met Ann Lee, and who left.", "who", "Ann Lee"),
        ("The head of the harbour who left.", "who", "The head of the harbour"),
        ("What who left.", "who", None),
    ],
)
def test_the_antecedent_is_the_phrase_before(tag, words, text: str, pronoun: str, expected: str | None):
    tagged = tag(text)
    found = RelativePronouns(tagged, Actors(tagged)).antecedent(index_of(tagged, pronoun))
    assert words(tagged, found) == expected


@pytest.mark.parametrize(
    ("text", "pronoun", "expected"),
    [
        ("We met Ann Lee, who called it a loss.", "who", "who"),
        ("Ann Lee wrote a letter that said so.", "that", "Ann Lee"),
        ("Into a letter that said so.", "that", "a letter"),
        ("The official that said so left.", "that", "that"),
        ("The bridge that said so left.", "that", None),
        ("The hats that said “Go” left.", "that", "that"),
        ("Who said so?", "Who", None),
    ],
)
def test_who_speaks_in_a_relative_clause(tag, words, text: str, pronoun: str, expected: str | None):
    tagged = tag(text)
    found = RelativePronouns(tagged, Actors(tagged)).subject(0, index_of(tagged, pronoun))
    assert words(tagged, found) == expected
