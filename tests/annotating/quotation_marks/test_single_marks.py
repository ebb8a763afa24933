"""Single quotation marks told from apostrophes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.annotating.quotation_marks.single_marks import opens_alone, pair_single_marks
from tests.examples import scaled

_APOSTROPHES = st.text(alphabet="‘’'aSsn9 .,", max_size=60)


def pairs(text: str) -> list[str]:
    return [text[start:end] for start, end in pair_single_marks(text, 0, len(text), [])[0]]


@pytest.mark.parametrize(
    "text",
    [
        "the boys' and girls' teams' coach",
        "the dogs’ home can’t take more in the ’90s wing",
        "'tis late, 'twas never, give 'em time 'til May",
        "the '90s and the summer of '68 were Reeds' best",
        "rock 'n' roll and rock ’n’ roll",
        "they're goin' home, the Joneses' boy isn't",
        "six feet, 6', and the boys' team",
        "'cause the boys' team won",
        "Reed's '68 car and the boys' bike",
    ],
)
def test_apostrophes_are_no_quotes(text: str):
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("the boys' and girls' 'school' burnt", ["'school'"]),
        ("‘I’ve never seen the hall so full,’ said Beth.", ["‘I’ve never seen the hall so full,’"]),
        ("‘The boys’ school is ours,’ she said, ‘and theirs.’", ["‘The boys’ school is ours,’", "‘and theirs.’"]),
        ("'We love rock 'n' roll,' she said.", ["'We love rock 'n' roll,'"]),
        ("'It was the '90s,' he said.", ["'It was the '90s,'"]),
        ("'I was goin' home,' he said.", ["'I was goin' home,'"]),
        ("'He is 6' tall,' she said.", ["'He is 6' tall,'"]),
        ("the ‘pirates’ of the harbour", ["‘pirates’"]),
        ("‘10 dead’ it read", ["‘10 dead’"]),
        ("‘Cause unknown,’ it read.", ["‘Cause unknown,’"]),
    ],
)
def test_words_in_single_marks_are_found_among_apostrophes(text: str, quotes: list[str]):
    assert pairs(text) == quotes


def test_a_mark_that_nothing_closes_opens_nothing():
    assert pairs("He drove a 'Stang home. 'So,' she said.") == ["'So,'"]


def test_the_last_mark_that_opens_without_a_close_is_shown():
    text = "‘Never,’ she said. ‘It took the boys’ bridge."
    assert pair_single_marks(text, 0, len(text), []) == ([(0, 8), (19, 37)], None)
    assert pair_single_marks(text, 0, len(text), [], goes_on=True) == ([(0, 8)], 19)


def test_no_mark_counts_in_hidden_words():
    text = "‘He said “don’t,” and left,’ she said. “‘No’”"
    hidden = [(9, 17), (39, 45)]
    assert [text[start:end] for start, end in hidden] == ["“don’t,”", "“‘No’”"]
    assert [text[start:end] for start, end in pair_single_marks(text, 0, len(text), hidden)[0]] == [text[:28]]


def test_two_apostrophes_for_a_double_mark_pair_nothing():
    assert pairs("''She said, 'No,' and left,'' he said.") == []


def test_a_paragraph_may_begin_with_a_single_mark():
    assert opens_alone("‘The lamp went out.", 0)
    assert not opens_alone("'Tis late.", 0)
    assert not opens_alone("’90s hits.", 0)
    assert not opens_alone("", 0)


@settings(max_examples=scaled(200))
@given(_APOSTROPHES)
def test_pairs_are_in_order_and_begin_and_end_with_a_mark(text: str):
    last = 0
    for start, end in pair_single_marks(text, 0, len(text), [])[0]:
        assert last <= start < end - 1
        assert text[start] in "‘'" and text[end - 1] in "’'"
        last = end
