"""How many words may stand between a quote and what gives it to its speaker: each limit, and one word more."""

import pytest


@pytest.mark.parametrize(
    ("text", "word", "most"),
    [
        ("“It is cold and wet,” Maria Lopez {} said.", "also", 6),
        ("“It is cold and wet” on the {} bridge, said Maria Lopez.", "wet", 74),
        ("“It is cold and wet” on the {} bridge, Maria Lopez said.", "wet", 73),
        ("Maria Lopez put the {} chance of rain at “one in ten” now.", "wet", 73),
        ("Maria Lopez said in the {} mill that it was “a ruin” now.", "wet", 73),
        ("The bridge was described {} as “a ruin” by Maria Lopez.", "often", 2),
    ],
)
def test_a_quote_is_a_speakers_from_so_far_away(said, text: str, word: str, most: int):
    near, far = (text.format(" ".join([word] * count)).replace("  ", " ") for count in (most, most + 1))
    assert [one.speaker for one in said(near)] == ["Maria Lopez"]
    assert [one.speaker for one in said(far)] != ["Maria Lopez"]


@pytest.mark.parametrize(
    ("text", "word", "most"),
    [
        ("Maria Lopez, the {} mayor of Vell, left. The mayor said it fell.", "wet", 4),
        ("Maria Lopez (of the {} mill) said it fell.", "wet", 9),
        ("It was Maria Lopez of the {} mill who said it fell.", "wet", 12),
    ],
)
def test_a_report_is_a_persons_from_so_far_away(reported, text: str, word: str, most: int):
    near, far = (text.format(" ".join([word] * count)) for count in (most, most + 1))
    assert [one.speaker for one in reported(near)] == ["Maria Lopez"]
    assert [one.speaker for one in reported(far)] != ["Maria Lopez"]


@pytest.mark.parametrize(
    ("text", "word", "most", "kind", "beyond"),
    [
        ("They saw “{} Tide” there.", "Low", 7, "scare", "direct"),
        ("The film “{} Tide” opened.", "Low", 7, "scare", "direct"),
        ("Maria Lopez said the bridge “Tide {}” and left.", "low", 4, "partial", "direct"),
    ],
)
def test_a_title_has_eight_words_and_a_piece_of_a_sentence_five(
    said, text: str, word: str, most: int, kind: str, beyond: str
):
    near, far = (text.format(" ".join([word] * count)) for count in (most, most + 1))
    assert [one.kind for one in said(near)] == [kind]
    assert [one.kind for one in said(far)] == [beyond]


@pytest.mark.parametrize(("count", "kind"), [(7, "scare"), (8, "direct")])
def test_a_longer_piece_is_not_joined_to_a_title_before_it(said, count: int, kind: str):
    title = " ".join(["Low"] * count)
    assert said(f"They saw the film “Mud” and “{title} tide” there.")[1].kind == kind
