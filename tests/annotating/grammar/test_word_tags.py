"""The tag of a word by itself."""

import pytest

from reader.annotating.grammar import pos_tags as pos
from reader.annotating.grammar.word_tags import tag_of


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("the a his their", pos.DET),
        ("some another one", pos.QUANT),
        ("he she they he’s I we’re", pos.PRON_SUBJ),
        ("him them", pos.PRON_OBJ),
        ("himself themselves", pos.PRON_REFL),
        ("filing meeting hundred", pos.NOUN),
        ("who which", pos.REL),
        ("that", pos.THAT),
        ("of for with", pos.ADP),
        ("to", pos.TO),
        ("when while because", pos.SCONJ),
        ("and or but", pos.CCONJ),
        ("said says told wrote tweeted argued replied sagte explique", pos.SAY),
        ("claims report posts insults", pos.SAY_OR_NOUN),
        ("described criticized believes dubbed lauded admires pummeled rebutted", pos.JUDGE),
        ("saying adding admitting", pos.SAY_PART),
        ("calling praising believing", pos.JUDGE_PART),
        ("has would didn’t didn't", pos.AUX),
        ("is were", pos.BE),
        ("made walked", pos.VERB),
        ("walking", pos.ING),
        ("quietly also", pos.ADV),
        ("night yesterday", pos.DATE),
        ("according laut selon", pos.ACCORDING),
        ("harbour blue far-reaching tax-funded", pos.NOUN),
        ("Harbour Zaheed", pos.PROPN),
        ("Zaheed’s Harbour's", pos.PROPN_POSS),
        ("harbour’s harbour's", pos.NOUN_POSS),
        ("12 1990s", pos.NUM),
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
    assert tag_of("Notes") == pos.PROPN


def test_a_tweet_may_be_written_with_a_capital():
    assert tag_of("Tweeted") == pos.SAY
