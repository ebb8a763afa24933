"""What an article says of a word by the words that it stands beside, and of initials by what they stand for."""

import pytest

from reader.annotating.ner.document_features import Neighbours, initials_features
from reader.annotating.ner.token_features import features_of
from reader.annotating.ner.tokens import split_tokens


def neighbours(text: str, word: str) -> list[str]:
    words = split_tokens(text).words
    capitals = [index for index, one in enumerate(words) if one[0].isupper()]
    return Neighbours(words, [features_of(one) for one in words], capitals).features_of(word)


def test_a_word_is_known_by_all_that_it_stands_beside() -> None:
    found = neighbours("They live in Vell. Later they left Vell , said she. Vell officials wept.", "Vell")
    assert {"yin", "z,", "z.", "zofficials"} < set(found)


def test_the_first_and_the_last_word_of_a_text_have_one_neighbour() -> None:
    assert neighbours("Vell wept . They left Vell", "Vell") == [
        f"y#{features_of('left').cluster}",
        f"z#{features_of('wept').cluster}",
    ]


def test_neighbours_that_tell_little_by_themselves_say_what_they_are_like() -> None:
    found = neighbours("We left Vell Trust. We saw Vell Trust.", "Vell")
    cluster_of_left, flags_of_trust = features_of("left").cluster, features_of("Trust").flags
    assert {f"y#{cluster_of_left}", f"z|{flags_of_trust}"} <= set(found)
    assert cluster_of_left and flags_of_trust


@pytest.mark.parametrize("text", ["They live in Vell.", "they live in vell in vell"])
def test_a_word_that_stands_there_once_or_without_a_capital_has_no_neighbours(text: str) -> None:
    assert neighbours(text, "Vell") == neighbours(text, "vell") == []


def spelt_out(text: str) -> tuple[dict[str, list[str]], list[str]]:
    words = split_tokens(text).words
    found, ends = initials_features(words, [features_of(one) for one in words])
    return found, [words[end - 1] for end in sorted(ends)]


@pytest.mark.parametrize(
    "text",
    [
        "The Vell Harbour Trust (VHT) met.",
        "The Vell Harbour Trust (V.H.T.) met.",
        "Of the Ministry of Vell Trust (MVT) it was said.",
    ],
)
def test_initials_in_brackets_know_the_last_word_that_they_stand_for(text: str) -> None:
    found, ends = spelt_out(text)
    assert [features[:2] for features in found.values()] == [["i", "itrust"]]
    assert ends == ["Trust"]


@pytest.mark.parametrize("text", ["The Vell Harbour Trust (BBC) met.", "The Vell Harbour Trust (VHT", "(VHT)", "V (V)"])
def test_other_words_in_brackets_stand_for_nothing_before_them(text: str) -> None:
    assert spelt_out(text) == ({}, [])
