"""The words that tell what a text is about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.searching.keywords import keywords, shared_share, shingles, weight_in, words_of

WORDS = st.lists(st.sampled_from(["kiln", "harbour", "ferry", "toll", "rain"]), max_size=12)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Kiln, relit.", ["the", "kiln", "relit"]),
        ("Zoë’s kiln", ["zoe", "s", "kiln"]),
        ("東京の霧", ["東 京", "京 の", "の 霧", "霧"]),
        ("kiln 東京 kiln", ["kiln", "東 京", "京", "kiln"]),
    ],
)
def test_signs_are_taken_in_pairs_and_words_as_they_are(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_what_comes_often_or_stands_in_the_headline_weighs_most() -> None:
    results = keywords("The kiln", words_of("The kiln by the harbour, the harbour wall and a chimney"), 3)
    assert list(results) == ["kiln", "harbour", "chimney"]
    assert results["kiln"] > results["harbour"] > results["chimney"]


def test_short_words_and_numbers_are_no_keywords() -> None:
    assert keywords("On 1998 and us", words_of("On 1998 and us on 1998"), 9) == {}


def test_a_long_text_has_words_by_chance() -> None:
    weights = {"kiln": 2.0}
    assert weight_in({"kiln": 2}, weights, 1) > weight_in({"kiln": 2}, weights, 8) > 0
    assert weight_in({"ferry": 2}, weights, 1) == 0


@given(st.dictionaries(st.sampled_from("abc"), st.integers(1, 50)), st.floats(0, 20))
def test_a_word_that_comes_again_counts_more_but_never_as_much_again(counts: dict[str, int], length: float) -> None:
    weights = dict.fromkeys("abc", 1.0)
    more = {word: count + 1 for word, count in counts.items()}
    once = weight_in(counts, weights, length)
    assert once <= weight_in(more, weights, length) <= 2 * once


@given(WORDS, WORDS)
def test_texts_share_all_of_themselves_and_share_alike(one: list[str], other: list[str]) -> None:
    assert shared_share(shingles(one), shingles(one)) == 1
    assert shared_share(shingles(one), shingles(other)) == shared_share(shingles(other), shingles(one))


def test_texts_of_the_same_words_in_another_order_share_little() -> None:
    words = "the kiln by the harbour was relit on monday after a year of silence".split()
    assert shared_share(shingles(words), shingles(words[::-1])) == 0
    assert shared_share(shingles(words), shingles([*words, *"and a ferry came".split()])) == 1
