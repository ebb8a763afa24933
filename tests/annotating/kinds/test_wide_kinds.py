"""Quotes in Japanese and Chinese, told apart by the particle after them."""

import pytest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("市長は「来年までに橋を直します」と述べた。", "direct"),
        ("市長は「残念だ」と話した。", "partial"),
        ("市長は「とても残念です。」と話した。", "direct"),
        ("雨が降った。「帰ります。もう夜です」。風も吹いた。", "direct"),
        ("「橋は閉じたままです。」\n雨が降った。", "direct"),
        ("彼は小説『長い冬』を書いた。", "scare"),
        ("「平和の船」という船が港を出た。", "scare"),
        ("いわゆる「平和の船」が港を出た。", "scare"),
        ("市长说：“我们明年会把桥修好。”", "direct"),
        ("“我们明年会把桥修好，”市长说。", "direct"),
        ("市长称“非常遗憾”。", "partial"),
        ("所谓的“和平船”离开了港口。", "scare"),
        ("所谓“专家”表示不满。", "scare"),
        ("市長表示：「我們明年會把橋修好。」", "direct"),
    ],
)
def test_the_kind_of_a_quote_without_capitals_or_spaces(said, text: str, kind: str):
    assert [quote.kind for quote in said(text)] == [kind]


def test_one_foreign_word_makes_no_quote_japanese(said):
    (quote,) = said("“The river 川 will be clean by May,” Maria Lopez said.")
    assert quote.kind == "direct"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("市長は「とても残念に思うよ」と話した。", "partial"),
        ("市長は「とても残念に思うよね」と話した。", "direct"),
        ("市長は「残念、」と話した。", "partial"),
        ("市长称“我们非常遗憾的事情”。", "partial"),
        ("市长称“我们非常遗憾的事情了”。", "direct"),
        ("市长称“非常遗憾，”。", "direct"),
        ("彼は『残念だ』と話した。", "partial"),
        ("彼は『残念だ』を見た。", "scare"),
    ],
)
def test_words_of_ten_characters_are_a_sentence(said, text: str, kind: str):
    assert [quote.kind for quote in said(text)] == [kind]
