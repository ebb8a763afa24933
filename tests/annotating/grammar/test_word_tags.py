"""The tag of a word by itself."""

import pytest

from reader.annotating.grammar.word_tags import tag_of


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("the a his their", "D"),
        ("some another one", "U"),
        ("he she they he’s I we’re", "R"),
        ("him them", "h"),
        ("himself themselves", "s"),
        ("filing meeting hundred", "N"),
        ("who which", "W"),
        ("that", "T"),
        ("of for with", "P"),
        ("to", "O"),
        ("when while because", "S"),
        ("and or but", "C"),
        ("said says told wrote tweeted argued replied sagte explique", "V"),
        ("claims report posts", "b"),
        ("described criticized believes dubbed", "v"),
        ("saying adding admitting", "G"),
        ("calling praising believing", "g"),
        ("has would didn’t didn't", "X"),
        ("is were", "x"),
        ("made walked", "Y"),
        ("walking", "I"),
        ("quietly also", "A"),
        ("night yesterday", "t"),
        ("according laut selon", "a"),
        ("harbour blue", "N"),
        ("Harbour Zaheed", "K"),
        ("Zaheed’s Harbour's", "k"),
        ("harbour’s harbour's", "n"),
        ("12 1990s", "M"),
        (". ! ? …", "."),
        ("— –", "-"),
        (",", ","),
        (":", ":"),
        ("% /", '"'),
    ],
)
def test_a_word_is_of_one_class(words: str, tag: str):
    assert {word: tag_of(word) for word in words.split()} == dict.fromkeys(words.split(), tag)


def test_a_verb_with_a_capital_is_a_name():
    assert tag_of("Notes") == "K"


def test_a_tweet_may_be_written_with_a_capital():
    assert tag_of("Tweeted") == "V"
